"""A list below a field: arrows choose a line, Enter takes it, the focus never leaves the field."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QWidget

TAKEN = int(Qt.ItemDataRole.UserRole)
"""What is taken of a line."""


class DropList(QListView):
    """Hidden while there is nothing to choose from; whoever shows it says where.

    Signals:
        taken: what the chosen line has under `TAKEN`.
        stood_on: what a screen reader says of the line that would be taken.
    """

    taken = Signal(object)
    stood_on = Signal(str)

    def __init__(
        self, window: QWidget, model: QAbstractListModel, delegate: QStyledItemDelegate
    ) -> None:
        super().__init__(window)
        self._lines, self._delegate = model, delegate  # Qt keeps neither of them
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setObjectName("completion")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setViewportMargins(0, 4, 0, 4)
        self.entered.connect(self.setCurrentIndex)
        self.clicked.connect(lambda _: self.take())
        self.hide()

    def drop(self, left: int, top: int, width: int, height: int) -> None:
        """Show it there in the window, its first line chosen."""
        self.setGeometry(left, top, width, height)
        self.setCurrentIndex(self._lines.index(0, 0))
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Choose the next line or the one before, round and round."""
        row = (self.currentIndex().row() + by) % max(1, self._lines.rowCount())
        self.setCurrentIndex(self._lines.index(row, 0))

    def take(self) -> None:
        """Have the chosen line."""
        taken = self.currentIndex().data(TAKEN)
        self.hide()
        if taken is not None:
            self.taken.emit(taken)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.stood_on.emit(str(current.data(Qt.ItemDataRole.AccessibleTextRole)))
