"""A session of yesterday that begins as the last one with somebody was."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from cairn.desk.journal_door import JournalDoor

if TYPE_CHECKING:
    from cairn.journal.entry import SessionEntry


class LikeLast:
    """Where nobody is chosen yet, it waits until somebody is.

    Attributes:
        waits: whether the form is to be filled as soon as somebody is chosen.
    """

    def __init__(self, door: JournalDoor) -> None:
        self._door = door
        self.waits = False

    @property
    def day(self) -> date:
        """The day it is of."""
        return self._door.today - timedelta(1)

    def entry(self, person: str) -> "SessionEntry | None":
        """As the last one with `person` (an id); None while it is not said with whom."""
        journal = self._door.journal
        known = journal is not None and any(one.id == person for one in journal.people.all())
        self.waits = not known
        if journal is None or not known:
            return None
        return journal.sessions.like_last(person, self.day)
