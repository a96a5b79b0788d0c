"""The parts that a record of each kind is made of, to be filled in."""

from collections.abc import Mapping

from cairn.records.record import Kind

PARTS: Mapping[Kind, tuple[str, ...]] = {
    Kind.RECIPE: ("When to use", "Steps", "Verify"),
    Kind.GOTCHA: ("Symptom", "Cause", "Fix", "Verify"),
    Kind.PATTERN: ("Context", "Practice", "Why it works", "Limits", "Evidence"),
    Kind.GUARDRAIL: ("Rule", "Why", "How it is enforced", "Escape hatch"),
    Kind.CONNECTOR: ("What it reaches", "Data class", "Vetting", "Configuration"),
    Kind.TERM: ("Definition", "Not to be confused with"),
}
"""Headings that a kind needs, in their order; a kind that is not here needs none."""

_BEGUN: Mapping[tuple[Kind, str], str] = {
    (Kind.GOTCHA, "Symptom"): "```text\n```",
    (Kind.PATTERN, "Evidence"): "Unproven.",
}


def empty_body(kind: Kind) -> str:
    """The body of a record of which nothing is written yet."""
    if kind is Kind.CHECKLIST:
        return "- [ ] \n"
    if kind is Kind.TEMPLATE:
        return "```markdown\n```\n"
    return filled_body(kind, {})


def filled_body(kind: Kind, texts: Mapping[str, str]) -> str:
    """A body with what `texts` have for each part; parts that the kind does not know come last."""
    needed = PARTS.get(kind, ())
    names = (*needed, *(name for name in texts if name not in needed))
    parts = []
    for name in names:
        text = texts.get(name, "").strip("\n") or _BEGUN.get((kind, name), "")
        parts.append(f"## {name}\n\n{text}".rstrip("\n"))
    return "\n\n".join(parts) + "\n" if parts else ""
