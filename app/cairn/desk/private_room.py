"""A room whose page is not for everybody's eyes, joined to the window: what it says and hides."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance

if TYPE_CHECKING:
    from cairn.desk.journal_rooms import JournalRooms
    from cairn.desk.window import Window


class PrivatePage(Protocol):
    """A page that hides what it has while somebody else sees the screen."""

    @property
    def said(self) -> SignalInstance:
        """Something for the status line."""

    @property
    def reads(self) -> SignalInstance:
        """The id of a record of the library that is to be read."""

    def show_beside(self, beside: bool) -> None:
        """Side by side begins or ends."""


def join(page: PrivatePage, window: "Window", journal: "JournalRooms") -> None:
    """Let it speak, lead to records, and follow whether a session runs side by side."""
    session = journal.session
    page.said.connect(window.status.say)
    page.reads.connect(journal.read)
    session.changed.connect(lambda: page.show_beside(session.beside))
    page.show_beside(session.beside)
