"""How a line of the facet panel is painted: a check or an icon, the words, the count."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cairn.desk import facet_labels
from cairn.desk.facet_model import ROW, FacetRow
from cairn.desk.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class FacetDelegate(QStyledItemDelegate):
    """Paints lines of a `FacetModel`; what is chosen has a check, a ground and heavier words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: FacetRow = index.data(ROW)
        return QSize(0, self._theme.px(40 if row.heading else 30))

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        return False  # the list itself says what was chosen; a line has no box to hit

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FacetRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(8, 1, -8, -1)
        if row.heading:
            self._paint_heading(painter, box, row)
        else:
            self._paint_ground(painter, box, option.state, row)
            self._paint_value(painter, box, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRectF, row: FacetRow) -> None:
        painter.setFont(self._theme.font(12, bold=True))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(
            box.adjusted(8, 0, -8, -self._theme.px(4)),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom,
            row.text,
        )

    def _paint_ground(
        self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, row: FacetRow
    ) -> None:
        if row.chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("chosen" if row.chosen else "raised"))
            painter.drawRoundedRect(box, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)

    def _paint_value(self, painter: QPainter, box: QRectF, row: FacetRow) -> None:
        theme, side = self._theme, self._theme.px(18)
        name, role = facet_labels.icon(row.facet, row.value)
        if not row.facet:
            name, role = "kind-all", "accent" if row.chosen else "muted"
        elif row.chosen:
            name, role = "action-check", "accent"
        if name:
            density = painter.device().devicePixelRatioF()
            top = box.center().y() - side / 2
            painter.drawPixmap(QPointF(box.left() + 8, top), theme.pixmap(name, role, 18, density))
        count, small = row.counted, theme.font(12)
        room = QFontMetricsF(small).horizontalAdvance(count)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        painter.drawText(box.adjusted(0, 0, -8, 0), _MIDDLE | Qt.AlignmentFlag.AlignRight, count)
        font = theme.font(14, bold=row.chosen)
        painter.setFont(font)
        painter.setPen(theme.colour("text" if row.count or row.chosen else "muted"))
        words = box.adjusted(8 + side + 8, 0, -(8 + room + 8), 0)
        text = QFontMetricsF(font).elidedText(row.text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _MIDDLE | Qt.AlignmentFlag.AlignLeft, text)
