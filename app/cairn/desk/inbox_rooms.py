"""Joins the inbox and the harvest to the window; both are made when they are first wanted."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cairn.desk.action import Action
from cairn.desk.inbox_drop import InboxDrop
from cairn.desk.outbox_rooms import OUTBOX
from cairn.desk.rooms import Room
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.desk.inbox_page import InboxPage
    from cairn.desk.journal_rooms import JournalRooms
    from cairn.desk.window import Window
    from cairn.outbox.draft import Draft

INBOX = "inbox"


class InboxRooms(QObject):
    """The inbox is a room behind the outbox: its name is not in the rail."""

    def __init__(
        self, window: "Window", theme: Theme, tasks: Tasks, journal: "JournalRooms"
    ) -> None:
        super().__init__(window)
        self._window, self._theme, self._tasks, self._journal = window, theme, tasks, journal
        window.rooms.add(
            Room(INBOX, self.tr("Inbox"), "", self._make, ("Ctrl+Shift+3",), behind=OUTBOX)
        )
        window.registry.take_in(self.actions)
        self._drop = InboxDrop(window, self.take_file)
        self._drop.watch(window.field)

    def actions(self) -> Sequence[Action]:
        """What can be done from everywhere."""
        room = self.tr("Outbox")
        return (
            Action("inbox.file", self.tr("Look at a bundle or patch…"), self.ask_for_file, (),
                   room),
            Action("outbox.harvest", self.tr("Harvest a checkout…"), self.ask_for_checkout,
                   (), room),
        )  # fmt: skip

    def page(self) -> "InboxPage":
        """The inbox, seen from now on."""
        from cairn.desk.inbox_page import InboxPage

        page = self._window.rooms.enter(INBOX)
        assert isinstance(page, InboxPage)
        return page

    def take_file(self, file: Path) -> None:
        """Look at a bundle or a patch."""
        self.page().take_file(file)

    def ask_for_file(self) -> None:
        """Choose a bundle or a patch."""
        self.page().ask_for_file()

    def ask_for_checkout(self) -> None:
        """Choose a checkout that is to be harvested."""
        from cairn.desk.folder_dialog import ask_for_folder

        ask_for_folder(self._window, self.tr("Harvest a checkout"), self.harvest)

    def harvest(self, folder: Path) -> None:
        """List what a checkout tells its agent."""
        from cairn.desk.harvest_sheet import HarvestSheet

        session = self._journal.session
        if session.beside or self._journal.door.open() is None:
            self._window.status.say(self.tr("Drafts cannot be begun now."))
            return
        sheet = HarvestSheet(self._window, self._theme, self._tasks, self._journal.door, folder)
        sheet.taken.connect(self._harvested)
        sheet.open()

    def _harvested(self, drafts: "list[Draft]") -> None:
        self._journal.door.tell()
        self._window.status.say(self.tr("%Ln draft(s) begun", "", len(drafts)))
        self._window.go_to("outbox")

    def _make(self) -> QWidget:
        from cairn.desk.inbox_page import InboxPage
        from cairn.desk.private_room import join

        page = InboxPage(self._theme, self._tasks, self._journal.door)
        join(page, self._window, self._journal)
        return page
