"""What is due: where it is mentioned, and as a calendar file."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cairn.desk import notifier
from cairn.desk.choice import Choice
from cairn.desk.chores import Chores
from cairn.desk.file_dialog import ask_where
from cairn.desk.flow import Flow
from cairn.desk.journal_door import JournalDoor
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.errors import CairnError

ON, OFF = "on", "off"


class ReminderPart(QWidget):
    """Three switches and a file; what is set counts at once.

    Signals:
        said: something for the status line.
    """

    said = Signal(str)

    def __init__(self, door: JournalDoor, chores: Chores) -> None:
        super().__init__()
        self._door, self._chores = door, chores
        off = (OFF, self.tr("Off"))
        self.whisper = Choice(
            self.tr("In the status line"), (off, (ON, self.tr("A line, once a day")))
        )
        self.notify = Choice(
            self.tr("As a notification of the desktop"), (off, (ON, self.tr("Once a day")))
        )
        self.words = Choice(
            self.tr("Calendar file"),
            ((OFF, self.tr("Only that something is due")), (ON, self.tr("With names and texts"))),
        )
        self._save = QPushButton(self.tr("Save a calendar file…"))
        if not notifier.possible():
            self.notify.setEnabled(False)
        self._lay_out()
        for choice, name in (
            (self.whisper, "reminders"),
            (self.notify, "notify"),
            (self.words, "calendar_words"),
        ):
            choice.chosen.connect(lambda value, name=name: self._set(name, value))
        self._save.clicked.connect(self.save_calendar)
        chores.turned.connect(self._turn)

    def show_again(self) -> None:
        """Show what is set now."""
        from cairn.journal.preferences import Preferences

        journal = self._door.journal
        try:
            kept = journal.settings.load() if journal is not None else Preferences()
        except CairnError as error:
            self.said.emit(told(error))
            return
        self.whisper.choose(ON if kept.reminders else OFF)
        self.notify.choose(ON if kept.notify else OFF)
        self.words.choose(ON if kept.calendar_words else OFF)
        self._turn()

    def save_calendar(self) -> None:
        """Ask where, and write what is owed there."""

        def write(path: Path) -> None:
            what = self.tr("Writing the calendar file…")
            self._chores.ask(what, "calendar", {"path": str(path)}, self._saved)

        ask_where(
            self, self.tr("Save a calendar file"), "cairn.ics", self.tr("Calendar (*.ics)"), write
        )

    def _saved(self, done: Mapping[str, Any]) -> None:
        self.said.emit(self.tr("Saved, with %Ln day(s).", "", done["events"]))

    def _set(self, name: str, value: str) -> None:
        journal = self._door.journal
        if journal is not None:
            try:
                journal.settings.change(**{name: value == ON})
            except CairnError as error:
                self.said.emit(told(error))
            else:
                self._door.tell()
        self.show_again()

    def _turn(self) -> None:
        journal = self._door.journal
        writes = journal is not None and not journal.store.read_only
        self.whisper.setEnabled(writes)
        self.notify.setEnabled(writes and notifier.possible())
        self.words.setEnabled(writes)
        self._save.setEnabled(journal is not None and not self._chores.going)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        hint = (
            self.tr("It says that something is due, no name and no text. Off while side by side.")
            if notifier.possible()
            else self.tr("This desktop takes no notifications.")
        )
        for choice, told_ in (
            (self.whisper, ""),
            (self.notify, hint),
            (self.words, self.tr("A calendar may be seen by others, or go to a server.")),
        ):
            if choice is not self.whisper:
                column.addSpacing(4)
            column.addWidget(voiced(choice.accessibleName(), ""))
            column.addWidget(choice)
            if told_:
                column.addWidget(voiced(told_, "muted"))
        row = Flow()
        row.addWidget(self._save)
        column.addLayout(row)
