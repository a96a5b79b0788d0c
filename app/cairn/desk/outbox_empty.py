"""What stands where the board would be: nothing to show, nothing to be shown, or a shut journal."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from cairn.desk.empty_state import EmptyState
from cairn.desk.journal_door import JournalDoor
from cairn.desk.sentences import told
from cairn.desk.theme import Theme


class OutboxEmpty(EmptyState):
    """One of four things to say.

    Signals:
        inbox: the person wants to see what others contributed.
    """

    inbox = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "room-outbox")

    def say_beside(self) -> None:
        """Somebody else sees the screen."""
        self.say(
            self.tr("Side by side"),
            self.tr("Drafts are not shown while somebody else sees the screen."),
        )
        self.offer([])

    def say_shut(self, door: JournalDoor) -> None:
        """The journal is not open."""
        if door.away:
            self.say(
                self.tr("The journal is being worked on"),
                self.tr("Drafts lie in it. They come back by themselves."),
            )
        else:
            self.say(
                self.tr("Drafts lie in the journal, which cannot be opened"),
                told(door.problem) if door.problem is not None else "",
                self.tr("Try again"),
                door.open_again,
            )
        self.offer([])

    def say_nothing_there(self, new: Callable[[], None], from_file: Callable[[], None]) -> None:
        """No draft was ever begun."""
        self.say(
            self.tr("Nothing is on its way"),
            self.tr(
                "What you found out can reach every team: write it down, see it through the gate,"
                " contribute it."
            ),
            self.tr("New draft"),
            new,
        )
        self.offer(
            [
                (self.tr("Begin with a file"), from_file),
                (self.tr("See what others contributed"), self.inbox.emit),
            ]
        )
