"""The list of the journal: keys, selection, and nothing of how a row looks."""

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from cairn.desk.line_delegate import LineDelegate
from cairn.desk.line_model import Line, LineModel, Lines
from cairn.desk.still_bar import StillBar
from cairn.desk.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class LineList(QListView):
    """Lines, one of them chosen.

    Signals:
        picked: the Line, None for none.
        opened: Enter or a double click: the Line.
        left_up: up from the first row, back to the search field.
        removed: the person wants the chosen Line gone (Delete).
    """

    picked = Signal(object)
    opened = Signal(object)
    left_up = Signal()
    removed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.lines = LineModel()
        self._delegate = LineDelegate(theme)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(QCoreApplication.translate("LineList", "Sessions"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBar(StillBar(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.activated.connect(lambda index: self.opened.emit(self.lines.line(index.row())))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def fitting(self) -> int:
        """Rows that fill it, however low they are: fewer, and it would ask for more at once."""
        return self.viewport().height() // self._delegate.least + 1

    def show_lines(self, lines: Lines, *, tall: bool = False, keep: str = "") -> None:
        """Show other lines; `keep` is the id of the one that stays chosen, else the first is."""
        self._delegate.lines = 2 if tall else 1
        self.lines.show_lines(lines)
        row = self.lines.row_of(keep) if keep else -1
        self.select(row if row >= 0 else 0)
        if row < 0:
            self.scrollToTop()

    def chosen(self) -> Line | None:
        """The line that is chosen."""
        return self.lines.line(self.currentIndex().row())

    def select(self, row: int) -> None:
        """Choose a row and bring it into view."""
        index = self.lines.index(row, 0)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        if not index.isValid():
            self.picked.emit(None)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.picked.emit(self.lines.line(current.row()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.lines.rowCount() and not self.selectionModel().hasSelection():
            self.select(max(0, self.currentIndex().row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_up.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.chosen())
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(self.chosen())
        else:
            super().keyPressEvent(event)
