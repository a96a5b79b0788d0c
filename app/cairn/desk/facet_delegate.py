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
        theme.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        """Fonts and their measures, made once for a text size: a key repaints every line."""
        font = self._theme.font
        self._small, self._head = font(12), font(12, bold=True)
        self._fonts = {chosen: font(14, bold=chosen) for chosen in (False, True)}
        self._metrics = {chosen: QFontMetricsF(used) for chosen, used in self._fonts.items()}
        self._digits = QFontMetricsF(self._small)
        self._cut: dict[tuple[str, bool, float], str] = {}

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
        painter.setFont(self._head)
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
        count = row.counted
        room = self._digits.horizontalAdvance(count)
        painter.setFont(self._small)
        painter.setPen(theme.colour("muted"))
        painter.drawText(box.adjusted(0, 0, -8, 0), _MIDDLE | Qt.AlignmentFlag.AlignRight, count)
        painter.setFont(self._fonts[row.chosen])
        painter.setPen(theme.colour("text" if row.count or row.chosen else "muted"))
        words = box.adjusted(8 + side + 8, 0, -(8 + room + 8), 0)
        painter.drawText(words, _MIDDLE | Qt.AlignmentFlag.AlignLeft, self._fit(row, words.width()))

    def _fit(self, row: FacetRow, width: float) -> str:
        """The words of a line, cut where they must be."""
        key = (row.text, row.chosen, width)
        found = self._cut.get(key)
        if found is None:
            if len(self._cut) > 500:
                self._cut.clear()
            metrics = self._metrics[row.chosen]
            found = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, width)
            self._cut[key] = found
        return found
