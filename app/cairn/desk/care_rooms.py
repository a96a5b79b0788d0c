"""Joins the quiet work of the journal to the window: what it has to say, and where it is set."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cairn.desk.journal_care import JournalCare
from cairn.desk.journal_door import JournalDoor
from cairn.desk.reminder import Reminder
from cairn.desk.running_session import RunningSession
from cairn.desk.sentences import said
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.desk.window import Window

_NO_BACKUP, _AWAY, _CHORE = "journal-backup", "journal-away", "journal-chore"

TOLD_ELSEWHERE = ("E_DB_DAMAGED", "E_DB_LOST", "E_ROW_DAMAGED", "E_DB_NOT_READY")
"""Of a journal that is damaged the recovery speaks."""


class CareRooms(QObject):
    """Made after the first paint, with the journal.

    Attributes:
        care: backups, and what goes with time.
        reminder: what is due.
    """

    def __init__(
        self,
        window: "Window",
        theme: Theme,
        door: JournalDoor,
        running: RunningSession,
        show_owed: Callable[[], None],
        writing: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._theme, self._door = window, theme, door
        self._running, self._writing = running, writing
        self.care = JournalCare(door, writing)
        self.reminder = Reminder(door, running, window.status, window.windowIcon)
        self.reminder.wanted.connect(show_owed)
        self.care.looked.connect(self.reminder.look)
        self.care.failed.connect(self._failed)
        self.care.backed_up.connect(lambda: window.notice.clear(_NO_BACKUP))
        self.care.forgot.connect(self._forgot)
        door.taken.connect(self._taken)
        door.chores.turned.connect(self._chore_turned)

    def section(self) -> QWidget:
        """Where all of it is set and done by hand."""
        from cairn.desk.journal_section import JournalSection

        section = JournalSection(self._theme, self._door)
        section.said.connect(self._window.status.say)
        self.care.backed_up.connect(section.show_again)
        self._running.changed.connect(lambda: section.show_beside(self._running.beside))
        section.show_beside(self._running.beside)
        return section

    def _taken(self) -> None:
        status = self._window.status
        told = (
            self.tr("The journal is made ready for this version; a backup of before is made.")
            if self._door.ages
            else self.tr("The journal is being worked on; it comes back by itself.")
        )
        if self._door.away and not self._door.chores.going:
            status.offer(told, key=_AWAY)
        else:
            status.settled(_AWAY)

    def _chore_turned(self) -> None:
        """What goes on with it is seen in every room, and can be ended where that is safe."""
        chores, status = self._door.chores, self._window.status
        if chores.going:
            button, act = (self.tr("Cancel"), chores.cancel) if chores.stops else ("", None)
            status.offer(chores.words, button, act, key=_CHORE)
        else:
            status.settled(_CHORE)

    def _failed(self, error: CairnError) -> None:
        if error.code not in TOLD_ELSEWHERE:
            self._window.notice.say(
                self.tr("No backup of the journal could be made: {}").format(said(error.message)),
                key=_NO_BACKUP,
            )

    def _forgot(self, count: int) -> None:
        if not self._running.beside:
            self._window.status.say(
                self.tr(
                    "Private notes of %Ln session(s) were taken away, as you set it.", "", count
                )
            )
