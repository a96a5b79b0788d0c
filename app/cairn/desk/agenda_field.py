"""An agenda to tick: its points one below the other, Space ticks the one that has the focus."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from cairn.desk.legible import legible
from cairn.desk.section import voiced
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.journal.session import Tick

_TICKED, _OPEN = "✓", "  "

_AROUND = 28
"""Pixels that the style sheet lays beside the words of a chip."""


class _Point(QWidget):
    """One point: a box to tick, and its words, however many lines they take."""

    def __init__(self, theme: Theme, text: str, done: bool) -> None:
        super().__init__()
        self._theme, self.text = theme, text
        self.box = QCheckBox()
        self.box.setProperty("chip", True)
        self.box.setProperty("tick", True)
        self.box.setAccessibleName(legible(text, 300))
        words = voiced(legible(text, 300), "")
        words.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.box.setChecked(done)
        self.box.toggled.connect(lambda _: self._dress())
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.box.setText(_TICKED if self.box.isChecked() else _OPEN)
        self.box.ensurePolished()
        self.box.setFixedWidth(self.box.fontMetrics().horizontalAdvance(_TICKED) + _AROUND)


class AgendaField(QWidget):
    """Hidden while there is no agenda.

    Signals:
        edited: a point was ticked, or no longer is.
        rearranged: other points are there.
        ticked: which point, from 0 on, and whether it is done.
    """

    edited = Signal()
    rearranged = Signal()
    ticked = Signal(int, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._points: list[_Point] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.hide()

    @property
    def ticks(self) -> "tuple[Tick, ...]":
        """The points as they are now."""
        from cairn.journal.session import Tick

        return tuple(Tick(one.text, one.box.isChecked()) for one in self._points)

    def boxes(self) -> list[QCheckBox]:
        """What is ticked, from above to below."""
        return [one.box for one in self._points]

    def put(self, ticks: "Sequence[Tick]") -> None:
        """Let these be the points."""
        if tuple(ticks) == self.ticks:
            return
        for point in self._points:
            point.hide()
            self._column.removeWidget(point)
            point.deleteLater()
        self._points = []
        for number, one in enumerate(ticks):
            point = _Point(self._theme, one.text, one.done)
            point.box.toggled.connect(lambda done, at=number: self._tell(at, done))
            self._column.addWidget(point)
            self._points.append(point)
        self.setVisible(bool(ticks))
        self.rearranged.emit()

    def _tell(self, number: int, done: bool) -> None:
        self.ticked.emit(number, done)
        self.edited.emit()
