"""The journal taken along and brought in: as JSON, as tables, from any table of sessions."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cairn.desk import bring_words
from cairn.desk import keeping_words as words
from cairn.desk.choice import Choice
from cairn.desk.chores import Chores
from cairn.desk.file_dialog import ask_for_file, ask_where
from cairn.desk.flow import Flow
from cairn.desk.folder_dialog import ask_for_folder
from cairn.desk.journal_door import JournalDoor
from cairn.desk.legible import legible
from cairn.desk.read_sheet import ReadSheet
from cairn.desk.section import voiced
from cairn.desk.theme import Theme

WITH, WITHOUT = "with", "without"


class TakeoutPart(QWidget):
    """Out: whole, private notes or not. In: never before it was shown what would come.

    Signals:
        said: something for the status line.
        told: something that is to be read, where it was asked for.
    """

    said = Signal(str)
    told = Signal(str)

    def __init__(self, theme: Theme, door: JournalDoor, chores: Chores) -> None:
        super().__init__()
        self._theme, self._door, self._chores = theme, door, chores
        self.private = Choice(
            self.tr("Private notes"),
            ((WITH, self.tr("With private notes")), (WITHOUT, self.tr("Without private notes"))),
        )
        self.private.choose(WITH)
        self._json = QPushButton(self.tr("Save as JSON…"))
        self._csv = QPushButton(self.tr("Save as tables…"))
        self._file = QPushButton(self.tr("Bring in a file…"))
        self._folder = QPushButton(self.tr("Bring in a folder of tables…"))
        self._hand = QPushButton(self.tr("Hand over a team…"))
        self._lay_out()
        self._json.clicked.connect(self.save_json)
        self._csv.clicked.connect(self.save_tables)
        self._file.clicked.connect(self.bring_file)
        self._folder.clicked.connect(self.bring_folder)
        self._hand.clicked.connect(self.hand_over)
        chores.turned.connect(self.show_again)

    def show_again(self) -> None:
        """Show what can be done now."""
        idle, journal = not self._chores.going, self._door.journal
        writes = journal is None or not journal.store.read_only
        self.private.setEnabled(journal is not None)
        for button in (self._json, self._csv, self._hand):
            button.setEnabled(idle and journal is not None)
        for button in (self._file, self._folder):
            button.setEnabled(idle and writes and self._door.problem is None)

    def save_json(self) -> None:
        """Ask where, and write all of it there."""
        name = "cairn-journal.json"
        ask_where(self, self.tr("Save the journal"), name, self.tr("JSON (*.json)"), self.export)

    def save_tables(self) -> None:
        """Ask for a folder, and write a folder of tables into it."""
        title = self.tr("A folder for the tables")
        ask_for_folder(self, title, lambda folder: self.export(folder, csv=True))

    def export(self, path: Path, *, csv: bool = False) -> None:
        """Write it there."""
        private = self.private.value == WITH
        args = {"path": str(path), "csv": csv, "private": private}
        self._chores.ask(
            self.tr("Writing the journal…"), "export", args, self._exported, stops=True
        )

    def bring_file(self) -> None:
        """Ask for a file, and show what would come in."""
        kinds = self.tr("Journals and tables (*.json *.csv *.tsv *.txt)")
        ask_for_file(self, self.tr("Bring in a file"), kinds, self.preview)

    def bring_folder(self) -> None:
        """Ask for the folder that tables were saved in, and show what would come in."""
        ask_for_folder(self, self.tr("Bring in a folder of tables"), self.preview)

    def preview(self, path: Path) -> None:
        """Show what would come in of what is there."""
        what = self.tr("Looking what would come in…")
        self._chores.ask(what, "preview", {"path": str(path)}, partial(self._show, path))

    def hand_over(self) -> None:
        """Show what another champion would be given of a team."""
        from cairn.desk.handover_sheet import HandoverSheet

        if self._door.journal is not None and not self._chores.going:
            sheet = HandoverSheet(self.window(), self._theme, self._door)
            sheet.said.connect(self.said)
            sheet.open()

    def _exported(self, done: Mapping[str, Any]) -> None:
        name = Path(done["files"][0]) if done["files"] else Path()
        place = name.name if len(done["files"]) == 1 else name.parent.name
        saved = self.tr("Saved {name}: {items}.").format(
            name=place, items=words.items(done["rows"])
        )
        self.said.emit(saved)
        if done["lacking"]:
            self.told.emit(
                self.tr("%Ln item(s) are damaged and were left out.", "", done["lacking"])
            )

    def _show(self, path: Path, found: Mapping[str, Any]) -> None:
        if "columns" in found:
            from cairn.desk.column_sheet import ColumnSheet

            columns = ColumnSheet(self.window(), self._theme, self._door, path, found)
            columns.agreed.connect(partial(self._bring_in, path))
            columns.open()
            return
        sheet: ReadSheet | None = None

        def bring_in() -> None:
            if sheet is not None:
                sheet.end()
            self._bring_in(path, None, found["digest"])

        sheet = ReadSheet(
            self.window(),
            self._theme,
            self.tr("Bring this in?"),
            lambda: bring_words.page(found),
            [(self.tr("Bring it in"), bring_in)] if found["new"] else [],
            lead=legible(path.name),
        )
        sheet.open()

    def _bring_in(self, path: Path, mapping: Mapping[str, str] | None, digest: str) -> None:
        args = {"path": str(path), "mapping": mapping, "digest": digest}
        self._chores.ask_apart(self.tr("Bringing it in…"), "bring_in", args, self._brought)

    def _brought(self, done: Mapping[str, Any]) -> None:
        self._door.open()
        self.said.emit(
            self.tr("Brought in: {}. A backup of before was made.").format(words.items(done["new"]))
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.private)
        for buttons, told in (
            ((self._json, self._csv), ""),
            ((self._file, self._folder), self.tr("What is here stays; you see first what comes.")),
            ((self._hand,), self.tr("Shareable notes and open actions of those whom you tick.")),
        ):
            if told:
                column.addSpacing(8)
                column.addWidget(voiced(told, "muted"))
            row = Flow()
            for button in buttons:
                row.addWidget(button)
            column.addLayout(row)
