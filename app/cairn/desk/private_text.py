"""Private notes: a field whose words are blurred until it has the focus."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPixmap

from cairn.desk.area_field import AreaField
from cairn.desk.theme import Theme

COARSE = 8
"""One pixel of the blurred text stands for so many each way, at 100 %; larger letters are blurred
more, so that they are not made out either."""


class PrivateText(AreaField):
    """Whoever looks over one's shoulder sees that something stands there, and how much."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self.setToolTip(self.tr("Blurred until you go into it"))

    @property
    def blurred(self) -> bool:
        """Whether the words cannot be read now."""
        return not self.hasFocus() and bool(self.toPlainText())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.blurred:
            super().paintEvent(event)
            return
        area = self.viewport().rect()
        coarse = self._theme.px(COARSE)
        small = QSize(max(1, area.width() // coarse), max(1, area.height() // coarse))
        sharp = QPixmap(area.size())
        sharp.fill(self._theme.colour("surface"))
        painter = QPainter(sharp)
        painter.setPen(self._theme.colour("text"))
        painter.setFont(self.font())
        self._draw_lines(painter)
        painter.end()
        mode = Qt.TransformationMode.SmoothTransformation
        blurred = sharp.scaled(small, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRect(area), blurred)
        painter.end()

    def _draw_lines(self, painter: QPainter) -> None:
        block = self.firstVisibleBlock()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > self.viewport().height():
                return
            block.layout().draw(painter, place.topLeft())
            block = block.next()
