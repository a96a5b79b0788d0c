"""The list below the search field that completes a filter; the focus never leaves the field."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cairn.desk import facet_labels, labels
from cairn.desk.completing import Value
from cairn.desk.drop_list import TAKEN, DropList
from cairn.desk.legible import legible
from cairn.desk.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class _Offers(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.facet = ""
        self.values: Sequence[Value] = ()

    def put(self, facet: str, values: Sequence[Value]) -> None:
        self.beginResetModel()
        self.facet, self.values = facet, values
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.values)

    def words(self, row: int) -> tuple[str, str]:
        """The value as it is typed, and what it means where that is said otherwise."""
        value, _ = self.values[row]
        if not self.facet:
            return f"{value}:", facet_labels.facet(value)
        shown, meaning = legible(value, 80), facet_labels.value(self.facet, value)
        return shown, "" if meaning == shown else meaning

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        if role == TAKEN:
            return self.values[index.row()][0]
        value, meaning = self.words(index.row())
        count = self.values[index.row()][1]
        if role == Qt.ItemDataRole.DisplayRole:
            return value
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (value, meaning, counted(count)) if part)
        return None


def counted(count: int) -> str:
    """A count; that of a facet's name is none."""
    return labels.number(count) if count >= 0 else ""


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(30))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, _Offers)
        value, meaning = model.words(index.row())
        count = counted(model.values[index.row()][1])
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(4, 0, -4, 0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("chosen"))
            painter.drawRoundedRect(box, 6, 6)
        middle, font = Qt.AlignmentFlag.AlignVCenter, self._theme.font(14)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        inner = box.adjusted(8, 0, -8, 0)
        room = inner.width() - metrics.horizontalAdvance(count) - 8
        value = metrics.elidedText(value, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, value)
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, count)
        taken = metrics.horizontalAdvance(value) + 12
        beside = inner.adjusted(taken, 0, -metrics.horizontalAdvance(count) - 8, 0)
        if meaning and beside.width() > 0:
            cut = QFontMetricsF(self._theme.font(12)).elidedText(
                meaning, Qt.TextElideMode.ElideRight, beside.width()
            )
            painter.drawText(beside, middle | Qt.AlignmentFlag.AlignLeft, cut)
        painter.restore()


class CompletionList(DropList):
    """Takes a value of a facet, or the name of one."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        self._theme = theme
        self._offers = _Offers()
        super().__init__(window, self._offers, _Delegate(theme))
        self.setAccessibleName(self.tr("Completions"))

    def show_offers(self, facet: str, values: Sequence[Value], below: QPoint, width: int) -> None:
        """Show values of a facet (names of facets for ``""``) with the first one chosen."""
        if not values:
            self.hide()
            return
        self._offers.put(facet, values)
        height = self._theme.px(30) * len(values) + 10
        self.drop(below.x(), below.y(), min(width, self._theme.px(320)), height)
