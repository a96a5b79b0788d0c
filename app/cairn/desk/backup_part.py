"""The backups of the journal: made now, listed, and brought back after a look at what changes."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cairn.desk import keeping_words as words
from cairn.desk.chores import Chores
from cairn.desk.flow import Flow
from cairn.desk.journal_door import JournalDoor
from cairn.desk.pick_list import Pick, PickList
from cairn.desk.read_sheet import ReadSheet
from cairn.desk.section import voiced
from cairn.desk.theme import Theme


class BackupPart(QWidget):
    """Nothing is brought back before it was shown.

    Signals:
        said: something for the status line.
    """

    said = Signal(str)

    def __init__(self, theme: Theme, door: JournalDoor, chores: Chores) -> None:
        super().__init__()
        self._theme, self._door, self._chores = theme, door, chores
        self._backups: dict[int, Mapping[str, Any]] = {}
        self._last = voiced("", "muted")
        self.list = PickList(theme, self.tr("Backups"))
        self._now = QPushButton(self.tr("Back up now"))
        self.look_button = QPushButton(self.tr("Bring it back…"))
        self._folder = QPushButton(self.tr("Open the folder"))
        row = Flow()
        for button in (self._now, self.look_button, self._folder):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._last)
        column.addWidget(self.list)
        column.addLayout(row)
        self._now.clicked.connect(self.back_up)
        self.look_button.clicked.connect(self.look)
        self._folder.clicked.connect(door.show_folder)
        self.list.opened.connect(lambda _: self.look())
        chores.turned.connect(self._turn)
        self._turn()

    def read(self) -> None:
        """See which backups there are."""
        self._door.keep("backups", {}, lambda answer: self._listed(answer.value))

    def back_up(self) -> None:
        """Make one now."""
        self._chores.ask(self.tr("Making a backup…"), "backup", {}, self._made)

    def look(self) -> None:
        """Show what bringing the chosen one back would change."""
        if not self.list.chosen or not self._chores.free():
            return
        number = int(self.list.chosen)
        what = self.tr("Looking what would change…")
        args = {"number": number}
        self._chores.ask(what, "plan_restore", args, self._planned, stops=True)

    def _listed(self, found: Mapping[str, Any] | None) -> None:
        if found is None:
            return
        today = self._door.today
        self._backups = {one["number"]: one for one in found["backups"]}
        self.list.show_picks(
            [
                Pick(
                    str(one["number"]),
                    words.moment(one["made_at"], today),
                    words.items(one["rows"]),
                )
                for one in found["backups"]
            ]
        )
        told = "" if self._backups else self.tr("There is none yet.")
        if found["unreadable"]:
            told = self.tr("%Ln file(s) there cannot be read.", "", found["unreadable"])
        self._last.setText(told)
        self._last.setVisible(bool(told))
        self._turn()

    def _made(self, done: Mapping[str, Any]) -> None:
        made = done["made"]
        if made is None:
            self.said.emit(self.tr("Nothing has changed since the last backup."))
        else:
            rows = words.items(made["rows"])
            self.said.emit(self.tr("A backup was made and proved: {}.").format(rows))
        self.read()

    def _planned(self, plan: Mapping[str, Any]) -> None:
        number, changes = (
            plan["backup"]["number"],
            any(plan[name] for name in ("back", "gone", "other")),
        )
        when = words.moment(plan["backup"]["made_at"], self._door.today)
        sheet: ReadSheet | None = None

        def bring_back() -> None:
            end()
            self._restore(number)

        def end() -> None:
            if sheet is not None:
                sheet.end()

        offers = [
            (self.tr("Keep the journal as it is"), end),
            (self.tr("Bring it back"), bring_back),
        ]
        sheet = ReadSheet(
            self.window(),
            self._theme,
            self.tr("Bring the backup back?"),
            lambda: words.changes(plan),
            offers if changes or not plan["readable"] else [],
            lead=self.tr("{}. The journal as it is now is kept beside it.").format(when),
        )
        sheet.open()

    def _restore(self, number: int) -> None:
        what = self.tr("Bringing the backup back…")
        self._chores.ask_apart(what, "restore", {"number": number}, self._restored)

    def _restored(self, done: Mapping[str, Any]) -> None:
        rows = words.items(done["rows"])
        self.said.emit(self.tr("The backup is back: {}.").format(rows))
        self.read()

    def _turn(self) -> None:
        idle, there = not self._chores.going, self._door.journal is not None
        self._now.setEnabled(idle and there)
        self._folder.setEnabled(self._door.workspace.journal_file.parent.is_dir())
        self.look_button.setEnabled(idle and bool(self.list.chosen))
