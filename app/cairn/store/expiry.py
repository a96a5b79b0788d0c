"""When what lies in the trash is gone; a clock that jumps does not empty it."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from cairn.store.row import TRASH_DAYS

_STEP = 10
"""Days that one pause between two changes counts at the most."""

_LEAP = 60
"""Days between two changes that are not believed, but taken for a clock that jumped."""


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


def steady(changes: Iterable[date], today: date) -> date:
    """`today` as far as it can be believed; `changes` are the days of all changes, in their order.

    A leap of the clock counts ten days: what goes after some time stays rather too long than that
    it goes because a clock was wrong.
    """
    days = [*changes, today]
    now = days[0]
    for before, day in pairwise(days):
        step = max((day - before).days, 0)
        now += timedelta(step if step <= _LEAP else _STEP)
    return min(now, today)
