"""When what lies in the trash is gone; a clock that jumps does not empty it."""

from collections.abc import Iterable
from datetime import date, timedelta

from cairn.store.row import TRASH_DAYS

_STEP = 10
"""Days that one pause between two changes counts at the most."""


def is_over(trashed: date, changes: Iterable[date], today: date) -> bool:
    """Whether a row that was put in the trash on `trashed` has lain there long enough.

    `changes` are the days on which the store was changed after that. By the calendar thirty days
    have to be over; and they must have gone by a few at a time, so that a clock that is ten years
    ahead does not empty the trash.
    """
    if today - trashed < timedelta(TRASH_DAYS):
        return False
    gone, before = 0, trashed
    for day in [*sorted(set(changes)), today]:
        step = (day - before).days
        gone += min(max(step, 0), _STEP)
        before = max(before, day)
    return gone >= TRASH_DAYS
