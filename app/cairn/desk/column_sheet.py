"""A table of sessions that is to come in: which column is what, and what comes of it."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cairn.desk import bring_words as words
from cairn.desk import labels
from cairn.desk.choice_box import ChoiceBox
from cairn.desk.flow import Flow
from cairn.desk.journal_door import JournalDoor
from cairn.desk.legible import legible
from cairn.desk.overlay import Overlay
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.worker.worker import Answer

NAMED = 8
"""Rows that cannot come in which are named; of the others the number is told."""


class ColumnSheet(Overlay):
    """Every column with what stands in it, and what it is taken for; the outcome follows.

    Signals:
        agreed: bring it in so: the mapping, and the digest of what was shown.
    """

    agreed = Signal(object, str)

    def __init__(
        self, window: QWidget, theme: Theme, door: JournalDoor, path: Path, found: Mapping[str, Any]
    ) -> None:
        """`found` is what the job ``preview`` says of the table at `path`."""
        super().__init__(window, theme, 720, 720)
        self._door, self._path, self._found = door, path, found
        self._asked = 0
        title = self.tr("Which column is what?")
        self.setAccessibleName(title)
        self.boxes: dict[str, ChoiceBox] = {}
        self._outcome, self._bad = voiced("", ""), voiced("", "small")
        self.bring = QPushButton()
        self.bring.setProperty("lead", True)
        self._close = QPushButton(self.tr("Close"))
        for button, act in ((self.bring, self._agree), (self._close, self.end)):
            button.setAutoDefault(True)
            button.clicked.connect(lambda _=False, act=act: act())
        self._lay_out(title, found)
        self._tell()

    def take_focus(self) -> None:
        first = next(iter(self.boxes.values()), None)
        (first or self._close).setFocus(Qt.FocusReason.PopupFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._inside:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()  # larger letters, say
        return False

    def _fit(self) -> None:
        """No higher than the columns and what comes of them."""
        width = self.card.width() - 2
        below = max(self._foot.heightForWidth(width), self._foot.sizeHint().height())
        self.need(self._above.heightForWidth(width) + self._inside.sizeHint().height() + below + 8)

    def focusNextPrevChild(self, next: bool) -> bool:
        went = super().focusNextPrevChild(next)
        here: QWidget | None = self.window().focusWidget()
        if here is not None and self._area.isAncestorOf(here):
            self._area.ensureWidgetVisible(here)
        return went

    def mapping(self) -> dict[str, str]:
        """What is chosen: field to column."""
        return {
            str(box.currentData()): column
            for column, box in self.boxes.items()
            if box.currentData()
        }

    def _chosen(self, column: str) -> None:
        """A field is one column's: another one that had it is left out from now on."""
        field = self.boxes[column].currentData()
        for other, box in self.boxes.items():
            if other != column and field and box.currentData() == field:
                box.setCurrentIndex(0)
        self._asked += 1
        asked = self._asked

        def heard(answer: "Answer") -> None:
            if asked != self._asked or not self.isVisible():
                return
            if answer.value is not None:
                self._found = answer.value
                self._tell()
            elif answer.error is not None:
                self._outcome.setText(told(answer.error))

        self.bring.setEnabled(False)
        args = {"path": str(self._path), "mapping": self.mapping()}
        self._door.keep("preview", args, heard)

    def _tell(self) -> None:
        found = self._found
        count = found["new"]
        if found["lacks"]:
            said = self.tr("Say which columns are the people and the day.")
        elif count:
            said = self.tr("%Ln session(s), {first} to {last}.", "", count).format(
                first=_day(found["first"]), last=_day(found["last"])
            )
        else:
            said = self.tr("No session would come in.")
        self._outcome.setText(said)
        lines = words.refused(found["bad"][:NAMED], found["bads"])
        if lines:
            lines.insert(0, self.tr("These cannot come in:"))
        self._bad.setText("\n".join(lines))
        self._bad.setVisible(bool(lines))
        self.bring.setText(self.tr("Bring in %Ln session(s)", "", count))
        self.bring.setVisible(bool(count))
        self.bring.setEnabled(bool(count))
        self._fit()

    def _agree(self) -> None:
        mapping, digest = self.mapping(), str(self._found["digest"])
        self.end()
        self.agreed.emit(mapping, digest)

    def _lay_out(self, title: str, found: Mapping[str, Any]) -> None:
        inside = QWidget()
        inside.setObjectName("fields")
        grid = QGridLayout(inside)
        grid.setContentsMargins(24, 4, 24, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        taken = {column: field for field, column in found["mapping"].items()}
        for row, (column, samples) in enumerate(
            zip(found["columns"], found["samples"], strict=True)
        ):
            grid.addWidget(_about(column, samples), row, 0)
            box = ChoiceBox(self._theme, self.tr("What “{}” is").format(legible(column, 40)))
            box.addItem(self.tr("Leave it out"), "")
            for name in words.FIELDS:
                box.addItem(words.field(name), name)
            box.setCurrentIndex(max(0, box.findData(taken.get(column, ""))))
            box.activated.connect(lambda _, column=column: self._chosen(column))
            self.boxes[column] = box
            grid.addWidget(box, row, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setRowStretch(len(found["columns"]), 1)
        self._area = QScrollArea()
        self._area.setObjectName("fields")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        foot = QFrame()
        foot.setObjectName("links")
        below = QVBoxLayout(foot)
        below.setContentsMargins(24, 12, 24, 16)
        below.setSpacing(8)
        row_ = Flow()
        row_.addWidget(self.bring)
        row_.addWidget(self._close)
        below.addWidget(self._outcome)
        below.addWidget(self._bad)
        below.addLayout(row_)
        above = QVBoxLayout()
        above.setContentsMargins(24, 20, 24, 8)
        above.setSpacing(4)
        above.addWidget(voiced(title, "title"))
        above.addWidget(voiced(legible(self._path.name), "muted"))
        self._above, self._inside, self._foot = above, inside, foot
        inside.installEventFilter(self)
        self.column.addLayout(above)
        self.column.addWidget(self._area, 1)
        self.column.addWidget(foot)


def _about(column: str, samples: Sequence[str]) -> QWidget:
    """The name of a column, and what stands in it."""
    about = QWidget()
    lines = QVBoxLayout(about)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(0)
    lines.addWidget(voiced(legible(column, 80), "field"))
    lines.addWidget(voiced(legible("  ·  ".join(samples), 120), "small"))
    return about


def _day(text: str) -> str:
    return labels.day(date.fromisoformat(text))
