"""When a backup is due and which ones are kept; nothing here reads a clock or a disk."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Protocol

EVERY = timedelta(minutes=10)
"""Between two backups while there are changes."""

DAILY, WEEKLY, MONTHLY = 12, 10, 9
"""Days, weeks and months of which the last backup is kept, counted from the newest."""

LATEST = 3
"""Backups that are kept however close together they are."""

_LONGEST_PAUSE = timedelta(days=60)
"""A step of the clock between two backups that is still taken for real."""


class Dated(Protocol):
    """What is known of a backup: its place in the sequence, and when its clock said it was made."""

    @property
    def number(self) -> int:
        """Higher is later."""

    @property
    def made_at(self) -> datetime:
        """What the clock said."""


def is_due(*, changed: bool, last: datetime | None, now: datetime) -> bool:
    """Whether a backup is to be made now; one of the future counts as one of long ago."""
    return changed and (last is None or not timedelta(0) <= now - last < EVERY)


def surplus(backups: Sequence[Dated]) -> set[int]:
    """Numbers of the backups that need not be kept.

    Days are counted, never compared with today: ten years without a backup take none away. Where
    the clock jumped before the newest, forward or back, all are kept this time.
    """
    order = sorted(backups, key=lambda one: one.number, reverse=True)
    if len(order) > 1:
        step = order[0].made_at - order[1].made_at
        if not timedelta(0) <= step <= _LONGEST_PAUSE:
            return set()
    kept = {one.number for one in order[:LATEST]}
    for periods, most in ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY)):
        last: dict[object, int] = {}
        for one in order:
            last.setdefault(periods(one.made_at.date()), one.number)
        kept |= set(list(last.values())[:most])
    return {one.number for one in order} - kept


def _day(day: date) -> object:
    return day


def _week(day: date) -> object:
    return day.isocalendar()[:2]


def _month(day: date) -> object:
    return day.year, day.month
