"""A short list in a form: a line each, one of them chosen, with something at its end."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from cairn.desk.row_ground import paint_ground
from cairn.desk.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ASIDE = int(Qt.ItemDataRole.UserRole)

MOST_ROWS = 6
"""More rows than this scroll."""

_ROW = 32
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Pick:
    """One line; `aside` stands at its end."""

    id: str
    text: str
    aside: str = ""


class PickModel(QAbstractListModel):
    """The lines, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.picks: list[Pick] = []

    def show_picks(self, picks: Sequence[Pick]) -> None:
        """Show these."""
        self.beginResetModel()
        self.picks = list(picks)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.picks)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        pick = self.picks[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (pick.text, pick.aside)))
        return {int(Qt.ItemDataRole.DisplayRole): pick.text, ASIDE: pick.aside}.get(role)


class PickDelegate(QStyledItemDelegate):
    """The text at the left, what stands beside it at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    @property
    def height(self) -> int:
        """Pixels of one row."""
        return self._theme.px(_ROW)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        paint_ground(painter, theme, box, option.state)
        words = box.adjusted(px(10), 0, -px(10), 0)
        small, middle = theme.font(12), Qt.AlignmentFlag.AlignVCenter
        aside = str(index.data(ASIDE))
        width = QFontMetricsF(small).horizontalAdvance(aside) + 2
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | middle, aside)
        words.setRight(words.right() - width - px(12))
        font = theme.font(14)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        text = QFontMetricsF(font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | middle, text)
        painter.restore()


class PickList(QListView):
    """As high as its rows, up to `MOST_ROWS`; hidden while there are none.

    Signals:
        picked: another line is chosen, or none.
        opened: Enter or a double click: the id of the line.
    """

    picked = Signal()
    opened = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__()
        self._model = PickModel()
        self._delegate = PickDelegate(theme)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda _: self._open())
        theme.changed.connect(self._dress)
        self.hide()

    @property
    def picks(self) -> list[Pick]:
        """What is listed."""
        return self._model.picks

    @property
    def chosen(self) -> str:
        """The id of the line that is chosen; empty for none."""
        row = self.currentIndex().row()
        return self.picks[row].id if 0 <= row < len(self.picks) else ""

    def show_picks(self, picks: Sequence[Pick]) -> None:
        """Show these; the line that is chosen stays so, else it is the first."""
        if list(picks) == self.picks:
            return
        kept = self.chosen
        self._model.show_picks(picks)
        self.setVisible(bool(picks))
        rows = [row for row, one in enumerate(picks) if one.id == kept]
        self.setCurrentIndex(self._model.index(rows[0] if rows else 0, 0))
        self.updateGeometry()
        self.picked.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        rows = max(1, min(MOST_ROWS, len(self.picks)))
        return QSize(super().sizeHint().width(), rows * self._delegate.height + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def _open(self) -> None:
        if self.chosen:
            self.opened.emit(self.chosen)

    def _dress(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
