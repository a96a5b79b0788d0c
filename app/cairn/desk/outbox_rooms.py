"""Joins the outbox to the window: its room, drafts begun from anywhere, what side by side hides."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cairn.desk.action import Action
from cairn.desk.rooms import Room
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.desk.journal_rooms import JournalRooms
    from cairn.desk.outbox_page import OutboxPage
    from cairn.desk.window import Window
    from cairn.library.results import Hit

OUTBOX = "outbox"


class OutboxRooms(QObject):
    """The room is made when it is first entered."""

    def __init__(
        self, window: "Window", theme: Theme, tasks: Tasks, journal: "JournalRooms"
    ) -> None:
        super().__init__(window)
        self._window, self._theme, self._tasks, self._journal = window, theme, tasks, journal
        window.rooms.add(Room(OUTBOX, self.tr("Outbox"), "room-outbox", self._make, ("Ctrl+3",)))
        window.registry.take_in(self.actions)
        window.library.reader.drafted.connect(self.begin_from)

    def actions(self) -> Sequence[Action]:
        """What can be done from everywhere."""
        room = self.tr("Outbox")
        return (
            Action("outbox.new", self.tr("New draft…"), self.new, ("Ctrl+D",), room),
            Action("outbox.file", self.tr("Begin a draft with a file…"), self.from_file, (), room),
        )

    def page(self) -> "OutboxPage":
        """The outbox, seen from now on."""
        from cairn.desk.outbox_page import OutboxPage

        page = self._window.rooms.enter(OUTBOX)
        assert isinstance(page, OutboxPage)
        return page

    def new(self) -> None:
        """Begin a draft from nothing."""
        self.page().new()

    def from_file(self) -> None:
        """Begin a draft with a file."""
        self.page().from_file()

    def begin_from(self, hit: "Hit", purpose: str) -> None:
        """Begin a draft about a record: ``change`` it, ``adapt`` it or ``deviate`` from it."""
        from cairn.outbox.begin import from_row
        from cairn.outbox.draft import Purpose

        sources = self._journal.door.workspace.sources
        self.page().begin(lambda: from_row(sources, hit.row, Purpose(purpose), date.today()))

    def stop(self) -> None:
        """The window closes: nothing typed may be lost."""
        from cairn.desk.outbox_page import OutboxPage

        page = self._window.rooms.page(OUTBOX)
        if isinstance(page, OutboxPage):
            page.stop()

    def _make(self) -> QWidget:
        from cairn.desk.outbox_page import OutboxPage
        from cairn.desk.private_room import join

        page = OutboxPage(self._theme, self._tasks, self._journal.door)
        page.carrying.turned.connect(lambda: self._tell_carrying(page))
        page.board.new.clicked.connect(self.new)
        for asked in (page.board.inbox.clicked, page.empty.inbox):
            asked.connect(lambda: self._window.go_to("inbox"))
        join(page, self._window, self._journal)
        return page

    def _tell_carrying(self, page: "OutboxPage") -> None:
        """What is on its way is seen, and can be ended, wherever one is."""
        from cairn.desk.gone_words import going_words

        carrying, status = page.carrying, self._window.status
        if carrying.seen is None:
            status.settled(OUTBOX)
        else:
            words = going_words(carrying.seen, *carrying.step)
            status.offer(words, self.tr("Cancel"), carrying.cancel, key=OUTBOX)
