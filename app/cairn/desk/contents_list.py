"""The headings of a page, to jump to; the one being read is marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from cairn.desk.legible import tip
from cairn.desk.theme import Theme

DEEPEST = 3
"""Headings below this level are not listed."""

MOST = 500
"""Headings listed at most."""

WIDTH, LEAST_WIDTH = 240, 156
"""Pixels of the list at 100 %, and from how many on it is shown beside the page."""

SHORT = 24
"""Characters of a heading that are always seen whole."""

_STEP = "\u2003"


@dataclass(frozen=True, slots=True)
class Stop:
    """A heading to stop at.

    Attributes:
        position: of its first character in the document.
    """

    level: int
    text: str
    position: int


class ContentsList(QListWidget):
    """One line a heading.

    Signals:
        chosen: the position in the document that was asked for.
        left: the person goes back to the page.
    """

    chosen = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._stops: list[Stop] = []
        self.setObjectName("contents")
        self.setAccessibleName(self.tr("Contents"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)

    @property
    def stops(self) -> Sequence[Stop]:
        """The headings listed."""
        return self._stops

    def start_over(self) -> None:
        """List nothing: it is another page."""
        self._stops = []
        self.clear()

    def add_stops(self, stops: Sequence[Stop]) -> None:
        """List these headings too, as far as they are useful."""
        new = [stop for stop in stops if stop.level <= DEEPEST][: MOST - len(self._stops)]
        self._stops += new
        for stop in new:
            item = QListWidgetItem(_STEP * max(0, stop.level - self._stops[0].level) + stop.text)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, stop.text)
            item.setToolTip(tip(stop.text) if len(stop.text) > SHORT else "")
            self.addItem(item)

    def follow(self, position: int) -> None:
        """Mark the heading that `position` of the document stands under."""
        if self.hasFocus():
            return  # the person walks the list by keys
        row = sum(stop.position <= position for stop in self._stops) - 1
        row = max(row, 0) if self._stops else -1
        if row != self.currentRow():
            self.setCurrentRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Left:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _go(self, item: QListWidgetItem) -> None:
        row = self.row(item)
        self.chosen.emit(self._stops[row].position)
        self.left.emit()
        self.setCurrentRow(row)  # near the end of a page it may not come to stand at the top
