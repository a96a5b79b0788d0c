"""What is due, mentioned quietly: a whisper in the status line, a notification if it is wanted."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon

from cairn.desk import notifier
from cairn.desk.journal_door import JournalDoor
from cairn.desk.running_session import RunningSession
from cairn.desk.status_line import StatusLine
from cairn.desk.window_state import WindowState
from cairn.errors import CairnError

_NOTIFIED = "notified"
"""The note of the window's state that keeps a notification from coming twice a day."""


class Reminder(QObject):
    """Once a day, and never while a mentee sees the screen.

    Neither names nor texts are said: whoever looks over one's shoulder reads that something is due.

    Signals:
        wanted: the person wants to see what is owed.
    """

    wanted = Signal()

    def __init__(
        self,
        door: JournalDoor,
        running: RunningSession,
        status: StatusLine,
        icon: Callable[[], QIcon],
    ) -> None:
        super().__init__()
        self._door, self._running, self._status, self._icon = door, running, status, icon
        self._told: date | None = None
        self._whispered = ""
        self._notifier: notifier.Notifier | None = None
        door.changed.connect(self._again)
        running.changed.connect(self._hush)

    def look(self) -> None:
        """Mention what is due, if that was not done today; where something goes on, later."""
        if self._told == self._door.today or self._running.beside or self._status.standing_text:
            return
        count = self._due()
        if count is None:
            return
        self._told = self._door.today
        if count:
            self._whisper(count)
            self._notify()

    def _due(self) -> int | None:
        """How many actions are due; None where nobody can say, 0 where it is not wanted."""
        journal = self._door.journal
        try:
            if journal is None:
                return None
            return journal.actions.due() if journal.settings.load().reminders else 0
        except CairnError:
            return None  # the journal's own page says what is wrong with it

    def _whisper(self, count: int) -> None:
        self._whispered = self.tr("%Ln action(s) are due.", "", count)
        self._status.offer(self._whispered, self.tr("Show what is owed"), self._show)

    def _notify(self) -> None:
        journal = self._door.journal
        if journal is None or not journal.settings.load().notify or not notifier.possible():
            return
        state = WindowState(self._door.workspace.places.config)
        today = self._door.today.isoformat()
        if state.note(_NOTIFIED) == today:
            return  # before the window was opened anew
        state.set_note(_NOTIFIED, today)
        if self._notifier is None:
            self._notifier = notifier.Notifier(self._icon())
            self._notifier.clicked.connect(self.wanted)
        self._notifier.notify(self.tr("Something that was agreed on is due."))

    def _again(self) -> None:
        """What stands there may not be so any more."""
        if not self._stands():
            return
        count = self._due()
        if count:
            self._whisper(count)
        else:
            self._end()

    def _hush(self) -> None:
        if not self._running.beside:
            return
        if self._notifier is not None:
            self._notifier.hush()
        if self._stands():
            self._end()
            self._told = None  # afterwards it is said again

    def _show(self) -> None:
        self._end()
        self.wanted.emit()

    def _stands(self) -> bool:
        return bool(self._whispered) and self._status.standing_text == self._whispered

    def _end(self) -> None:
        self._status.settled()
        self._whispered = ""
