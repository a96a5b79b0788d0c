"""What is typed quickly, understood: days such as ``fri`` or ``+2w``, actions with their day."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from cairn.journal.entry import NewAction
from cairn.journal.names import folded
from cairn.journal.person import Person

_WEEKDAYS = (
    ("monday", "montag"),
    ("tuesday", "dienstag"),
    ("wednesday", "mittwoch"),
    ("thursday", "donnerstag"),
    ("friday", "freitag"),
    ("saturday", "samstag"),
    ("sunday", "sonntag"),
)
"""Monday first, in every language that the window speaks; two letters are enough."""

_NEAR = {
    "today": 0, "heute": 0, "tomorrow": 1, "morgen": 1, "yesterday": -1, "gestern": -1,
}  # fmt: skip

_STEP = re.compile(r"([+-]?)(\d{1,3})([dwt]?)")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.?(\d{4})?")
_SPOKEN = re.compile(r"(?:^|(?<=\s))@(\S+)")
_LEAST = 2
"""Letters of a weekday, or of a name, that stand for it."""


def day_of(text: str, today: date, *, past: bool = False) -> date | None:
    """The day that `text` means; None where it means none.

    ``2026-12-24``, ``24.12.``, ``fri``, ``tomorrow``, ``+3`` (days), ``+2w``. A weekday, or a day
    without its year, is the next one, with `past` the last one; today counts only with `past`.
    """
    word = text.strip().casefold()
    if not word:
        return None
    try:
        return date.fromisoformat(word)
    except ValueError:
        pass
    try:
        return _step(word, today, past) or _dotted(word, today, past) or _named(word, today, past)
    except OverflowError:
        return None


def action_of(line: str, today: date, people: Iterable[Person] = ()) -> NewAction:
    """``call her @fri @ana`` as an action: what is due on Friday, and owed by Ana.

    What stands behind an ``@`` and is neither a day nor the beginning of the name, or the handle,
    of just one of `people` stays in the text; so does everything but the last of several days.
    """
    due: date | None = None
    owner = ""
    known = list(people)
    left = line
    for found in reversed(list(_SPOKEN.finditer(line))):
        word = found[1].rstrip(",;:!?")
        day = day_of(word, today) if due is None else None
        whose = _owner(word, known) if day is None and not owner else ""
        if day is None and not whose:
            continue
        due, owner = day or due, whose or owner
        left = left[: found.start()] + left[found.end() :]
    text = " ".join(left.split())
    return NewAction(text, due, owner) if text else NewAction(" ".join(line.split()))


def _step(word: str, today: date, past: bool) -> date | None:
    found = _STEP.fullmatch(word)
    if found is None or not (found[1] or found[3]):
        return None
    days = int(found[2]) * (7 if found[3] == "w" else 1)
    return today + timedelta(-days if found[1] == "-" or (past and not found[1]) else days)


def _dotted(word: str, today: date, past: bool) -> date | None:
    found = _DOTTED.fullmatch(word)
    if found is None:
        return None
    day, month = int(found[1]), int(found[2])
    try:
        if found[3]:
            return date(int(found[3]), month, day)
        near = date(today.year, month, day)
        if past:
            return near if near <= today else near.replace(year=today.year - 1)
        return near if near >= today else near.replace(year=today.year + 1)
    except ValueError:
        return None


def _named(word: str, today: date, past: bool) -> date | None:
    if len(word) < _LEAST:
        return None
    near = [
        by for name, by in _NEAR.items() if name == word or (len(word) > 2 and name[:3] == word)
    ]
    if near:
        return today + timedelta(near[0])
    for number, names in enumerate(_WEEKDAYS):
        if any(name.startswith(word) for name in names):
            if past:
                return today - timedelta((today.weekday() - number) % 7)
            return today + timedelta((number - today.weekday() - 1) % 7 + 1)
    return None


def _owner(word: str, people: list[Person]) -> str:
    wanted = folded(word)
    if len(wanted) < _LEAST:
        return ""
    found = [
        one.id
        for one in people
        if any(
            part.startswith(wanted)
            for name in (one.name, one.handle)
            for part in (folded(name), *folded(name).split())
        )
    ]
    return found[0] if len(found) == 1 else ""
