"""The words of a draft's form: what stands above its fields, and in those that are empty."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def said_key(key: str) -> str:
    """What stands above the field of a key."""
    return {
        "description": translate("DraftForm", "What one gets, in one sentence"),
        "tags": translate("DraftForm", "Words people look for"),
        "owner": translate("DraftForm", "Who answers for it: a team or a role"),
        "use": translate("DraftForm", "Use"),
        "aliases": translate("DraftForm", "Other names"),
    }.get(key, key)


def said_reason(key: str) -> str:
    """What stands above the field of what a deviation or an adaptation has to say."""
    return {
        "reason": translate("DraftForm", "Why it cannot be followed"),
        "control": translate("DraftForm", "What is done instead"),
        "owner": translate("DraftForm", "Who answers for the deviation"),
        "why": translate("DraftForm", "Why it is done otherwise here, in one line"),
        "expires": translate("DraftForm", "The day on which it ends"),
    }.get(key, key)


def said_part(name: str) -> str:
    """What stands above the field of a part; in the text its heading is English."""
    return {
        "when-to-use": translate("DraftForm", "When to use"),
        "steps": translate("DraftForm", "Steps"),
        "verify": translate("DraftForm", "How to check it"),
        "symptom": translate("DraftForm", "Symptom"),
        "cause": translate("DraftForm", "Cause"),
        "fix": translate("DraftForm", "Fix"),
        "context": translate("DraftForm", "Context"),
        "practice": translate("DraftForm", "Practice"),
        "why-it-works": translate("DraftForm", "Why it works"),
        "limits": translate("DraftForm", "Limits"),
        "evidence": translate("DraftForm", "Evidence"),
        "rule": translate("DraftForm", "Rule"),
        "why": translate("DraftForm", "Why"),
        "how-it-is-enforced": translate("DraftForm", "How it is enforced"),
        "escape-hatch": translate("DraftForm", "Escape hatch"),
        "what-it-reaches": translate("DraftForm", "What it reaches"),
        "data-class": translate("DraftForm", "Data class"),
        "vetting": translate("DraftForm", "Vetting"),
        "configuration": translate("DraftForm", "Configuration"),
        "definition": translate("DraftForm", "Definition"),
        "not-to-be-confused-with": translate("DraftForm", "Not to be confused with"),
    }.get(name.lower().replace(" ", "-"), name)


def said_body(kind: str) -> str:
    """What stands above the field of a text that has no parts."""
    return {
        "checklist": translate("DraftForm", "What is ticked, a question in each line"),
        "template": translate("DraftForm", "What it writes"),
        "skill": translate("DraftForm", "What is to be done"),
    }.get(kind, translate("DraftForm", "Text"))


def hint(key: str) -> str:
    """What stands in the empty field of a key."""
    return {
        "tags": translate("DraftForm", "two or three, with commas"),
        "aliases": translate("DraftForm", "with commas"),
        "use": translate("DraftForm", "context, win, steer, review"),
    }.get(key, "")
