"""What a checkout tells its agent, to be ticked: drafts are made of that and of nothing else."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from cairn.desk import harvest_words as words
from cairn.desk import labels
from cairn.desk.flow import Flow
from cairn.desk.harvest_view import HarvestView
from cairn.desk.journal_door import JournalDoor
from cairn.desk.legible import legible
from cairn.desk.overlay import Overlay
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.outbox.harvest.found import Harvest
    from cairn.worker.worker import Answer

NARROW = 760
"""Pixels at 100 % below which the list stands above the text."""


class HarvestSheet(Overlay):
    """Candidates at the left, the text of the chosen one at the right.

    Signals:
        taken: the drafts that were begun.
    """

    taken = Signal(object)

    def __init__(
        self, window: QWidget, theme: Theme, tasks: Tasks, door: JournalDoor, folder: Path
    ) -> None:
        super().__init__(window, theme, 1_080, 780)
        self._tasks, self._door = tasks, door
        self.found: Harvest | None = None
        self._ticked: set[int] = set()
        title = self.tr("Harvest {}").format(legible(folder.name or str(folder), 80))
        self.setAccessibleName(title)
        self.view = HarvestView(theme)
        self.list, self.text = self.view.list, self.view.text
        self._note = voiced(self.tr("Reading…"), "small")
        self.make = QPushButton(self.tr("Make drafts of these"))
        self.make.setProperty("lead", True)
        self.new = QPushButton(self.tr("Tick all that is new"))
        self._close = QPushButton(self.tr("Close"))
        row = Flow()
        for button in (self.make, self.new, self._close):
            button.setAutoDefault(True)
            row.addWidget(button)
        self._void = QWidget()
        self._lead = voiced(
            self.tr(
                "What it tells its agent, read and not run. Space ticks; drafts are made of what"
                " is ticked, and of nothing else."
            ),
            "muted",
        )
        self.column.setContentsMargins(32, 20, 32, 20)
        self.column.setSpacing(8)
        self.column.addWidget(voiced(title, "title"))
        self.column.addWidget(self._lead)
        self.column.addWidget(self.view, 1)
        self.column.addWidget(self._void, 1)
        self.view.hide()
        self.column.addWidget(self._note)
        self.column.addLayout(row)
        self.view.ticked.connect(self.tick)
        self.list.opened.connect(lambda _: self.make.setFocus())
        self.make.clicked.connect(self.go)
        self.new.clicked.connect(self.tick_new)
        self._close.clicked.connect(lambda: self.end())
        self._allow()
        self._call = tasks.harvest(folder, self._came, self._progress)
        self._going = True

    @property
    def waiting(self) -> bool:
        """Whether the checkout is still being read."""
        return self._going

    def tick(self, number: int) -> None:
        """Tick a candidate, or take its tick away; the next one is chosen."""
        self._ticked ^= {number}
        self._show()
        self.view.go_on()

    def tick_new(self) -> None:
        """Tick all that is neither local nor there already."""
        if self.found is not None:
            self._ticked |= {one.number for one in self.found.new}
            self._show()
            self.list.setFocus()

    def go(self) -> None:
        """Make drafts of what is ticked."""
        if self.found is None or not self._ticked:
            return
        try:
            begun = [one.begun() for one in self.found.chosen(frozenset(self._ticked))]
            drafts = self._door.workspace.drafts.save_all(begun)
        except CairnError as error:
            self._note.setText(told(error))
            return
        self.end()
        self.taken.emit(drafts)

    def end(self, *, give_back: bool = True) -> None:
        if self._going:
            self._going = False
            self._tasks.leave_harvest(self._call)
        super().end(give_back=give_back)

    def take_focus(self) -> None:
        here = self.list if self.found is not None and self.found.candidates else self._close
        here.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(NARROW)
        self.view.stand(narrow=narrow)
        self._lead.setVisible(not narrow)

    # -- inside -------------------------------------------------------------------------------

    def _progress(self, value: dict[str, Any]) -> None:
        if self._going:
            self._note.setText(
                self.tr("Comparing with the library: {done} of {of}").format(
                    done=labels.number(value["done"]), of=labels.number(value["of"])
                )
            )

    def _came(self, answer: "Answer") -> None:
        if not self._going:
            return
        self._going = False
        if answer.value is None:
            if answer.error is not None:
                self._note.setText(told(answer.error))
            return
        from cairn.outbox.harvest.harvest import compared
        from cairn.outbox.harvest.told import harvest_of

        try:
            workspace = self._door.workspace
            found = harvest_of(answer.value, workspace.library)
            self.found = compared(found, None, workspace.drafts.all())
        except CairnError as error:
            self._note.setText(told(error))
            return
        self._show()
        self.take_focus()

    def _show(self) -> None:
        found = self.found
        if found is None:
            return
        self.view.show_found(found, frozenset(self._ticked))
        is_empty = not found.candidates and not found.skipped
        self.view.setVisible(not is_empty)
        self._void.setVisible(is_empty)
        self._note.setText(words.summary(found, len(self._ticked)))
        self._allow()

    def _allow(self) -> None:
        self.make.setEnabled(bool(self._ticked))
        self.new.setEnabled(self.found is not None and bool(self.found.new))
