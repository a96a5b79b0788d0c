"""What is owed as a calendar file, through the library `icalendar`."""

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from cairn.journal.action import Action, State

_PLAIN = "Something agreed in a session"


def calendar(actions: Iterable[Action], *, words: bool, now: datetime | None = None) -> bytes:
    """The open actions with a day, each as a whole-day event.

    Args:
        words: whether their texts may stand in the file. Otherwise it says that there is
            something, not what or with whom.
        now: when the file is made; by default now.
    """
    from icalendar import Calendar, Event

    made = now or datetime.now(UTC)
    file = Calendar()
    file.add("prodid", "-//Cairn//Journal//EN")
    file.add("version", "2.0")
    for action in actions:
        if action.due is None or action.status is not State.OPEN:
            continue
        event = Event()
        event.add("uid", f"{_mark(action.id)}@cairn")
        event.add("dtstamp", made)
        event.add("dtstart", action.due)
        event.add("dtend", _next(action.due))
        event.add("summary", action.text if words else _PLAIN)
        event.add("transp", "TRANSPARENT")
        file.add_component(event)
    data: bytes = file.to_ical()
    return data


def _next(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def _mark(id: str) -> str:
    """Always the same for one action, and not its id: the file may go to a server."""
    return hashlib.sha256(f"calendar {id}".encode()).hexdigest()[:32]
