"""Guardrails: a rule with its reason, its machine part, and the way out."""

from collections.abc import Iterator

from cairn.records.problem import Problem
from cairn.records.rules.json_blocks import check_json
from cairn.records.rules.sheet import Sheet


def check(sheet: Sheet) -> Iterator[Problem]:
    """Problems of a guardrail."""
    yield from sheet.need("Rule", "Why", "How it is enforced", "Escape hatch")
    enforced = sheet.section("How it is enforced")
    if enforced is None or not enforced.text.strip():
        return
    if not enforced.code and "](" not in enforced.text:
        message = "Nothing a machine could use stands under 'How it is enforced'."
        action = "Add the settings fragment, hook or check as code, or link to its file."
        yield sheet.error(enforced.line, "L_MACHINE_PART", message, action)
    yield from check_json(sheet)
