"""Rows of what was put in, and below them the line in which one types the next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cairn.desk.item_rows import ItemRows
from cairn.desk.theme import Theme


class RowsField(QWidget):
    """What several fields of a form are.

    Attributes:
        rows: what was put in.

    Signals:
        edited: something is different.
        rearranged: rows came or went.
        done: Enter in the empty line, the person goes on.
    """

    edited = Signal()
    rearranged = Signal()
    done = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows = ItemRows()
        self.rows.edited.connect(self.edited)
        self.rows.rearranged.connect(self.rearranged)

    def _lay_out(self, *parts: QWidget) -> None:
        """The parts, one below the other."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in parts:
            column.addWidget(part)

    def _tell_typed(self, field: QLineEdit) -> None:
        """What is typed and not entered yet counts as well."""
        field.textEdited.connect(lambda _: self.edited.emit())
