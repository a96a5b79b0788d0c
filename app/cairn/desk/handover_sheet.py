"""A team handed over to another champion: whom, what would stand in the file, and where to."""

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QVBoxLayout, QWidget

from cairn.desk import handover_words
from cairn.desk.choice_box import ChoiceBox
from cairn.desk.file_dialog import ask_where
from cairn.desk.flow import Flow
from cairn.desk.journal_door import JournalDoor
from cairn.desk.legible import legible
from cairn.desk.overlay import Overlay
from cairn.desk.page_view import PageView
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.worker.worker import Answer


class HandoverSheet(Overlay):
    """Nobody is ticked at first; what is written is what stands there, letter for letter.

    Signals:
        said: something for the status line.
    """

    said = Signal(str)

    def __init__(self, window: QWidget, theme: Theme, door: JournalDoor) -> None:
        super().__init__(window, theme, 720, 720)
        self._door = door
        self._asked, self._text = 0, ""
        title = self.tr("Hand over a team")
        self.setAccessibleName(title)
        self.team = ChoiceBox(theme, self.tr("Team"))
        self.people: dict[str, QCheckBox] = {}
        self._ticks = QWidget()
        self._row = Flow(gap=6)
        self._ticks.setLayout(self._row)
        self._hint = voiced("", "muted")
        self.page = PageView(theme)
        self.page.setAccessibleName(self.tr("What would stand in the file"))
        self.save = QPushButton(self.tr("Save the file…"))
        self.save.setProperty("lead", True)
        self._close = QPushButton(self.tr("Close"))
        for button, act in ((self.save, self._ask), (self._close, self.end)):
            button.setAutoDefault(True)
            button.clicked.connect(lambda _=False, act=act: act())
        self._lay_out(title)
        journal = door.journal
        for team in journal.teams.all() if journal is not None else []:
            self.team.addItem(legible(team.name, 60), team.id)
        self.team.currentIndexChanged.connect(lambda _: self._show_people())
        theme.changed.connect(self._show)
        self._show_people()

    def take_focus(self) -> None:
        self.team.setFocus(Qt.FocusReason.PopupFocusReason)

    def ticked(self) -> list[str]:
        """Ids of those who go along."""
        return [id for id, box in self.people.items() if box.isChecked()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.page.fit(self.card.width() - 2)

    def _show_people(self) -> None:
        for box in self.people.values():
            self._row.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.people = {}
        journal, team = self._door.journal, self.team.currentData()
        for person in journal.people.all() if journal is not None else []:
            if team and person.team == team:
                name = legible(person.name, 60)
                box = QCheckBox(name)
                box.setAccessibleName(name)
                box.setProperty("chip", True)
                box.toggled.connect(partial(self._tick, box))
                self._row.addWidget(box)
                self.people[person.id] = box
        self._ticks.setVisible(bool(self.people))
        self._look()

    def _tick(self, box: QCheckBox, ticked: bool) -> None:
        name = box.accessibleName()
        box.setText(f"✓  {name}" if ticked else name)
        self._look()

    def _look(self) -> None:
        """Let it be gathered what would stand in the file."""
        self._asked += 1
        asked, self._text = self._asked, ""
        people = self.ticked()
        self._show()
        if not people:
            return

        def heard(answer: "Answer") -> None:
            if asked != self._asked or not self.isVisible():
                return
            if answer.value is not None:
                self._text = answer.value["text"]
            elif answer.error is not None:
                self._hint.setText(told(answer.error))
            self._show()

        args = {"team": self.team.currentData(), "people": people}
        self._door.keep("handover", args, heard)

    def _show(self) -> None:
        if not self.people:
            hint = self.tr("Nobody in the journal is in this team.")
        elif not self.ticked():
            hint = self.tr("Tick those whom the other champion takes over.")
        else:
            hint = self.tr("This is all that is written. Everybody else is a role in it.")
        self._hint.setText(hint)
        given = json.loads(self._text) if self._text else None
        self.page.show_page(handover_words.page(given) if given else "", None)
        self.save.setEnabled(bool(self._text))

    def _ask(self) -> None:
        kinds = self.tr("Handover (*.json)")
        name = "cairn-handover.json"
        ask_where(self, self.tr("Save the handover"), name, kinds, partial(self._write, self._text))

    def _write(self, text: str, path: Path) -> None:
        from cairn.files import write_atomically

        try:
            write_atomically(path, text.encode())
        except CairnError as error:
            self.said.emit(told(error))
            return
        self.end()
        self.said.emit(self.tr("Saved {}").format(path.name))

    def _lay_out(self, title: str) -> None:
        above = QVBoxLayout()
        above.setContentsMargins(32, 20, 32, 8)
        above.setSpacing(8)
        above.addWidget(voiced(title, "title"))
        above.addWidget(
            voiced(
                self.tr("Shareable notes and open actions. Private notes never go along."), "muted"
            )
        )
        above.addWidget(self.team)
        above.addWidget(self._ticks)
        above.addWidget(self._hint)
        foot = QFrame()
        foot.setObjectName("links")
        row = Flow()
        row.addWidget(self.save)
        row.addWidget(self._close)
        around = QVBoxLayout(foot)
        around.setContentsMargins(32, 12, 32, 16)
        around.addLayout(row)
        self.column.addLayout(above)
        self.column.addWidget(self.page, 1)
        self.column.addWidget(foot)
