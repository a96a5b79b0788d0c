"""How a view of the journal is painted in its list: icon, name, count; headings without either."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cairn.desk.row_ground import paint_ground
from cairn.desk.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ICON = int(Qt.ItemDataRole.UserRole)
COUNT, HEADING = ICON + 1, ICON + 2


class ViewDelegate(QStyledItemDelegate):
    """Roles: `ICON` the name of one, `COUNT` as text, `HEADING` whether it is but that."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(8, 1, -8, -1)
        if index.data(HEADING):
            self._write(painter, box.adjusted(8, self._theme.px(8), -8, 0), index, bold=True)
        else:
            self._paint_view(painter, box, option.state, index)
        painter.restore()

    def _paint_view(
        self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, index: Index
    ) -> None:
        theme, px = self._theme, self._theme.px
        chosen = paint_ground(painter, theme, box, state)
        side, density = px(18), painter.device().devicePixelRatioF()
        painter.drawPixmap(
            QPointF(box.left() + 8, box.center().y() - side / 2),
            theme.pixmap(str(index.data(ICON)), "accent" if chosen else "muted", 18, density),
        )
        count = str(index.data(COUNT))
        metrics = QFontMetricsF(theme.font(12))
        taken = metrics.horizontalAdvance(count) + 8 if count else 0
        inner = box.adjusted(8 + side + 10, 0, -8, 0)
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, count)
        self._write(painter, inner.adjusted(0, 0, -taken, 0), index, bold=chosen)

    def _write(self, painter: QPainter, box: QRectF, index: Index, *, bold: bool) -> None:
        heading = bool(index.data(HEADING))
        font = self._theme.font(12 if heading else 14, bold=bold)
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted" if heading else "text"))
        text = QFontMetricsF(font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
