"""Rows of a form, one below the other, that come and go."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cairn.desk.item_row import ItemRow


class ItemRows(QWidget):
    """Hidden while there are none.

    Signals:
        edited: others are there, or one of them is different.
        rearranged: others are there.
    """

    edited = Signal()
    rearranged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ItemRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def rows(self) -> list[ItemRow]:
        """From above to below."""
        return list(self._rows)

    def add(self, row: ItemRow) -> None:
        """One more at the end."""
        self._rows.append(row)
        self._column.addWidget(row)
        row.removed.connect(lambda: self.remove(row))
        self.show()
        self._tell()

    def remove(self, row: ItemRow) -> None:
        """Take one out."""
        self._rows.remove(row)
        self._drop(row)
        self._tell()

    def clear(self) -> None:
        """Take all out."""
        rows, self._rows = self._rows, []
        for row in rows:
            self._drop(row)
        self._tell()

    def _drop(self, row: ItemRow) -> None:
        row.hide()
        self._column.removeWidget(row)
        row.deleteLater()

    def _tell(self) -> None:
        self.setVisible(bool(self._rows))
        self.rearranged.emit()
        self.edited.emit()
