"""Private notes: how long they are kept, and how many are older than that."""

from collections.abc import Mapping
from html import escape
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cairn.desk.choice import Choice
from cairn.desk.chores import Chores
from cairn.desk.flow import Flow
from cairn.desk.journal_door import JournalDoor
from cairn.desk.person_words import listed
from cairn.desk.read_sheet import ReadSheet
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.theme import Theme
from cairn.errors import CairnError

DAYS = (30, 90, 180, 365)
"""What is offered; another number that was set is offered as well."""


class PrivatePart(QWidget):
    """A choice of days, and what it comes to.

    Signals:
        said: something for the status line.
    """

    said = Signal(str)

    def __init__(self, theme: Theme, door: JournalDoor, chores: Chores) -> None:
        super().__init__()
        self._theme, self._door, self._chores = theme, door, chores
        self._asked = self._older = 0
        self.days = Choice(
            self.tr("Private notes"),
            (
                ("0", self.tr("Always")),
                *((str(days), self.tr("%Ln day(s)", "", days)) for days in DAYS),
            ),
        )
        self._told = voiced("", "muted")
        self.forget_button = QPushButton(self.tr("Take them away now…"))
        row = Flow()
        row.addWidget(self.forget_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.days)
        column.addWidget(self._told)
        column.addLayout(row)
        self.days.chosen.connect(self._set)
        self.forget_button.clicked.connect(self._ask)
        chores.turned.connect(self._turn)

    def show_again(self) -> None:
        """Show what is set now, and what it comes to."""
        journal = self._door.journal
        try:
            days = journal.settings.load().private_days if journal is not None else 0
        except CairnError as error:
            self._told.setText(told(error))
            return
        if days and str(days) not in (one for one in self.days.values):
            self.days.add(str(days), self.tr("%Ln day(s)", "", days))
        self.days.choose(str(days))
        self.days.setEnabled(journal is not None and not journal.store.read_only)
        self._count(days if journal is not None else 0)

    def _set(self, days: str) -> None:
        journal = self._door.journal
        if journal is not None:
            try:
                journal.settings.change(private_days=int(days))
            except CairnError as error:
                self.said.emit(told(error))
        self.show_again()

    def _count(self, days: int) -> None:
        """Let it be counted how many are older."""
        self._asked += 1
        asked, self._older = self._asked, 0
        self._turn()
        if not days:
            return

        def counted(found: Mapping[str, Any] | None) -> None:
            if asked == self._asked and found is not None:
                self._older = found["sessions"]
                self._turn()

        self._door.keep("private_due", {"days": days}, lambda answer: counted(answer.value))

    def _turn(self) -> None:
        self.forget_button.setVisible(bool(self._older))
        self.forget_button.setEnabled(not self._chores.going)
        self._told.setVisible(self.days.value not in ("", "0"))
        self._told.setText(
            self.tr(
                "Those of %Ln session(s) are older; they go by themselves within a week.",
                "",
                self._older,
            )
            if self._older
            else self.tr("None are older.")
        )

    def _ask(self) -> None:
        sheet: ReadSheet | None = None

        def end() -> None:
            if sheet is not None:
                sheet.end()

        def forget() -> None:
            end()
            what = self.tr("Taking private notes away…")
            self._chores.ask_apart(what, "forget_private", {}, self._forgotten)

        goes = [
            self.tr("The private notes of %Ln session(s)", "", self._older),
            self.tr("What they were before, in the history of these sessions"),
            self.tr("The same in every backup, which is written anew and proved"),
        ]
        sheet = ReadSheet(
            self.window(),
            self._theme,
            self.tr("Take private notes away for good?"),
            lambda: listed([escape(one) for one in goes]),
            [(self.tr("Keep them for now"), end), (self.tr("Take them away"), forget)],
            lead=self.tr("It cannot be undone. All else stays."),
        )
        sheet.open()

    def _forgotten(self, done: Mapping[str, Any]) -> None:
        self.said.emit(
            self.tr("Private notes of %Ln session(s) were taken away.", "", done["sessions"])
        )
        self.show_again()
