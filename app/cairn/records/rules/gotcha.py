"""Gotchas: the symptom as the screen shows it, its cause, the fix, the proof."""

from collections.abc import Iterator

from cairn.records.problem import Problem
from cairn.records.rules.sheet import Sheet


def check(sheet: Sheet) -> Iterator[Problem]:
    """Problems of a gotcha."""
    yield from sheet.need("Symptom", "Cause", "Fix", "Verify")
    symptom = sheet.section("Symptom")
    if symptom is not None and not symptom.says_nothing and "`" not in symptom.text:
        action = "Put the message or behaviour in code marks, letter for letter as it appears."
        message = "The symptom is described, not quoted, so a pasted message will not find it."
        yield sheet.warning(symptom.line, "L_SYMPTOM", message, action)
