"""The list of hits: keys, selection, and nothing of how a row looks."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from cairn.desk.hit_delegate import HitDelegate
from cairn.desk.hit_model import HitModel
from cairn.desk.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class ResultsList(QListView):
    """Hits of one search.

    Signals:
        picked: the row to read, -1 for none.
        opened: Enter or a double click, the person wants to read.
        left_up: up from the first row, back to the search field.
    """

    picked = Signal(int)
    opened = Signal()
    left_up = Signal()

    def __init__(self, theme: Theme, hits: HitModel) -> None:
        super().__init__()
        self._delegate = HitDelegate(theme)
        self.setModel(hits)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Results"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)  # 100,000 rows are laid out without asking for each
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.activated.connect(self.opened)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        hits.modelReset.connect(self._delegate.forget)
        hits.dataChanged.connect(self._delegate.forget)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def select(self, row: int) -> None:
        """Choose a row and bring it into view; -1 chooses none."""
        index = self.model().index(row, 0) if row >= 0 else QModelIndex()
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        if row < 0:
            self.scrollToTop()

    def step(self, by: int) -> None:
        """Choose a row further down or up, from wherever the focus is; the ends hold."""
        row = max(0, min(self.currentIndex().row() + by, self.model().rowCount() - 1))
        self.select(row)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.picked.emit(current.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.model().rowCount() and not self.selectionModel().hasSelection():
            self.select(max(0, self.currentIndex().row()))  # it shows where the focus is

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
