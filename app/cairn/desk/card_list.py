"""One column of the board: its cards, one of them chosen while the column has the focus."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from cairn.desk.card_delegate import CardDelegate
from cairn.desk.line_model import Line, LineModel, Lines
from cairn.desk.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class CardList(QListView):
    """Cards below each other.

    Signals:
        turned: left (-1) or right (1) was pressed.
        picked: the Line that is chosen now.
        opened: Enter or a double click: the Line.
        removed: Delete: the Line.
        marked: Space: the Line, to be marked, or no more.
    """

    turned = Signal(int)
    picked = Signal(object)
    opened = Signal(object)
    removed = Signal(object)
    marked = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.lines = LineModel()
        self._delegate = CardDelegate(theme)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.lines.line(index.row())))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_cards(self, lines: list[Line]) -> None:
        """Show these; the one that was chosen stays so if it is still here."""
        chosen = self.chosen()
        row = self.currentIndex().row()
        self.lines.show_lines(Lines(lines, len(lines)))
        kept = self.lines.row_of(chosen.id) if chosen is not None else -1
        self._go(kept if kept >= 0 else min(row, len(lines) - 1))
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if lines else Qt.FocusPolicy.NoFocus
        )  # an empty column is passed by

    def mark(self, ids: set[str]) -> None:
        """Let the cards with these ids be marked, and no others."""
        self.lines.mark(ids)

    def chosen(self) -> Line | None:
        """The card that is chosen."""
        return self.lines.line(self.currentIndex().row())

    def enter(
        self, row: int = -1, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason
    ) -> None:
        """Have the focus, with the card at `row` chosen, else the one that was."""
        if row >= 0:
            self._go(min(row, self.lines.rowCount() - 1))
        self.setFocus(reason)

    def choose(self, id: str) -> bool:
        """Choose the card of a draft; says whether it is here."""
        row = self.lines.row_of(id)
        if row >= 0:
            self._go(row)
        return row >= 0

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.picked.emit(self.lines.line(current.row()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._go(max(0, self.currentIndex().row()))
        self.picked.emit(self.chosen())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectionModel().clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.turned.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.chosen())
        elif key == Qt.Key.Key_Space:
            self.marked.emit(self.chosen())
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(self.chosen())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # a narrower card may be higher

    def _go(self, row: int) -> None:
        index = self.lines.index(row, 0)
        self.setCurrentIndex(index)
        if not self.hasFocus():
            self.selectionModel().clearSelection()
