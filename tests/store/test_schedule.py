"""When a backup is due and which ones are kept."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.store.expiry import steady
from cairn.store.schedule import is_due, surplus

START = datetime(2026, 3, 1, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Made:
    number: int
    made_at: datetime


def run(steps: list[timedelta], start: datetime = START) -> list[Made]:
    """What is left after one backup for each step of the clock, thinned out after each."""
    kept: list[Made] = []
    at = start
    for number, step in enumerate(steps, 1):
        at += step
        kept.append(Made(number, at))
        gone = surplus(kept)
        kept = [one for one in kept if one.number not in gone]
    return kept


@pytest.mark.parametrize(
    ("changed", "minutes", "due"),
    [
        (True, 9, False),
        (True, 10, True),
        (False, 99, False),
        (True, -1, True),
        (True, -525600, True),
    ],
)
def test_due_ten_minutes_after_the_last_if_anything_changed(
    changed: bool, minutes: int, due: bool
) -> None:
    last = START - timedelta(minutes=minutes)
    assert is_due(changed=changed, last=last, now=START) is due


def test_the_first_is_due_at_once() -> None:
    assert is_due(changed=True, last=None, now=START)
    assert not is_due(changed=False, last=None, now=START)


def test_a_year_of_days_leaves_twelve_ten_and_nine() -> None:
    kept = run([timedelta(days=1)] * 365)
    days = [(START + timedelta(days=365) - one.made_at).days for one in kept]
    assert sorted(days)[:12] == list(range(12))
    weeks = {one.made_at.isocalendar()[:2] for one in kept}
    months = {(one.made_at.year, one.made_at.month) for one in kept}
    assert len(weeks) >= 10
    assert len(months) == 9
    assert len(kept) <= 12 + 10 + 9


def test_a_day_of_every_ten_minutes_leaves_the_last_few() -> None:
    kept = run([timedelta(minutes=10)] * 60)
    assert [one.number for one in kept] == [58, 59, 60]


def test_a_clock_that_jumps_prunes_nothing() -> None:
    days = [timedelta(days=1)] * 30
    before = {one.number for one in run(days)}
    for jump in (timedelta(days=3650), timedelta(days=-365)):
        after = {one.number for one in run([*days, jump])}
        assert before <= after
        assert 31 in after


def test_years_later_the_old_ones_are_there_until_new_ones_are() -> None:
    """Each new day may take the place of one old day, no more."""
    days = [timedelta(days=1)] * 30
    before = run(days)
    after = run([*days, timedelta(days=3650), timedelta(days=1)])
    lost = {one.number for one in before} - {one.number for one in after}
    assert len(lost) <= 2


@given(st.lists(st.integers(-4000, 4000), max_size=60))
def test_the_newest_is_always_kept(hours: list[int]) -> None:
    kept = run([timedelta(hours=hour) for hour in hours])
    assert [one.number for one in kept][-3:] == list(range(1, len(hours) + 1))[-3:]


def test_a_day_is_believed_as_far_as_days_went_by() -> None:
    days = [date(2026, 1, 1) + timedelta(n) for n in range(0, 100, 20)]
    today = days[-1] + timedelta(50)
    assert steady(days, today) == today
    assert steady(days, days[-1] + timedelta(3650)) == days[-1] + timedelta(10)
    assert steady(days, days[0]) == days[0]
    jumped = [days[0], days[0] + timedelta(3650), days[1]]
    assert steady(jumped, days[2]) == days[0] + timedelta(30)
    assert steady([], today) == today
