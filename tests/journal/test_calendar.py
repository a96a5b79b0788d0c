"""Tests of the calendar file: what a calendar can read, and nothing that it need not know."""

from datetime import UTC, date, datetime

from icalendar import Calendar

from cairn.journal.action import Action, State
from cairn.journal.calendar_file import calendar

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
ACTIONS = [
    Action("1", "Tell Zoë, about; hooks\nand more", due=date(2026, 11, 25), people=("p1",)),
    Action("2", "no day"),
    Action("3", "done", due=date(2026, 11, 26), status=State.DONE),
    Action("4", "last day", due=date.max),
]


def test_a_calendar_reads_what_is_open_and_has_a_day() -> None:
    read = Calendar.from_ical(calendar(ACTIONS, words=True, now=NOW))
    events = read.walk("VEVENT")
    assert [event["summary"] for event in events] == [ACTIONS[0].text, "last day"]
    assert events[0].decoded("dtstart") == date(2026, 11, 25)
    assert events[0].decoded("dtend") == date(2026, 11, 26)


def test_nothing_is_told_unless_it_is_switched_on() -> None:
    data = calendar(ACTIONS, words=False, now=NOW)
    for word in (b"Zo", b"hooks", b"last", b"p1"):
        assert word not in data
    events = Calendar.from_ical(data).walk("VEVENT")
    assert {str(event["summary"]) for event in events} == {"Something agreed in a session"}


def test_the_same_action_is_the_same_event() -> None:
    first, second = (
        [event["uid"] for event in Calendar.from_ical(data).walk("VEVENT")]
        for data in (calendar(ACTIONS, words=False), calendar(ACTIONS[:1], words=True))
    )
    assert first[0] == second[0]
    assert len(set(first)) == 2
    assert Calendar.from_ical(calendar([], words=False)).walk("VEVENT") == []
