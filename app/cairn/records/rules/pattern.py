"""Patterns: a practice with its reasons and limits, and what shows that it works."""

from collections.abc import Iterator

from cairn.records.problem import Problem
from cairn.records.rules import every
from cairn.records.rules.sheet import Sheet

MIN_SESSIONS, MIN_TEAMS = 3, 2
"""Evidence below this may point at people, and proves little; a spine may ask for more."""


def check(sheet: Sheet) -> Iterator[Problem]:
    """Problems of a pattern."""
    yield from sheet.need("Context", "Practice", "Why it works", "Limits", "Evidence")
    yield from every.use(sheet)
    yield from _evidence(sheet)


def _evidence(sheet: Sheet) -> Iterator[Problem]:
    line = sheet.key_line("provenance")
    value = sheet.record.front.get("provenance")
    given = value if isinstance(value, dict) else {}
    counts = {key: given[key] for key in ("sessions", "teams") if key in given}
    if bad := [key for key, count in counts.items() if not str(count).isdecimal()]:
        message = f"'{bad[0]}' in 'provenance' is no whole number."
        yield sheet.error(line, "L_PROVENANCE", message, "Write counts, such as 7.")
        return
    sessions, teams = (int(str(counts.get(key, 0))) for key in ("sessions", "teams"))
    if sessions >= MIN_SESSIONS and teams >= MIN_TEAMS:
        return
    if counts:
        message = f"Its provenance is below {MIN_SESSIONS} sessions in {MIN_TEAMS} teams."
        action = "Take the counts out, and call it unproven under 'Evidence'."
        yield sheet.error(line, "L_PROVENANCE", message, action)
        return
    evidence = sheet.section("Evidence")
    if evidence is not None and "unproven" not in evidence.text.casefold():
        message = "It has no provenance, and does not say that it is unproven."
        action = "Write 'Unproven' under 'Evidence', with what would prove it."
        yield sheet.error(evidence.line, "L_EVIDENCE", message, action)
