"""A label of one line that gives way: what does not fit is cut, and told in the tool tip."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel

from cairn.desk.legible import tip


class ElidedLabel(QLabel):
    """Plain text, cut in the middle so that both ends stay."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._shorter: Sequence[str] = ()

    def tell(self, text: str, *shorter: str) -> None:
        """Show `text`, or the first of the `shorter` ways to say it that fits."""
        self.setText(text)
        self._shorter = shorter
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(
            self.fontMetrics().horizontalAdvance(self.text()) + 2, super().sizeHint().height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics, width = self.fontMetrics(), self.width()
        ways = (self.text(), *self._shorter)
        fitting = next((way for way in ways if metrics.horizontalAdvance(way) <= width), ways[-1])
        shown = metrics.elidedText(fitting, Qt.TextElideMode.ElideMiddle, width)
        self.setToolTip(tip(self.text()) if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter.value, shown)
        painter.end()
