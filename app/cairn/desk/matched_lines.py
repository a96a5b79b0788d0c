"""Of a pasted failure the lines that a record answers, numbered, their words marked."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cairn.desk.legible import tip
from cairn.desk.marked_text import MarkedLines
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.library.results import PastedLine


class MatchedLines(QWidget):
    """A card: ``3 MCP error -32000: Connection closed``; hidden while there is nothing to show."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: Sequence[PastedLine] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.hide()

    def show_lines(self, lines: "Sequence[PastedLine]") -> None:
        """Show these; none hides the card."""
        self._lines = lines
        said = [self.tr("Line {}: {}").format(line.number, line.text[:200]) for line in lines]
        self.setAccessibleName(". ".join(said))
        self.setToolTip(tip("\n".join(line.text[:400] for line in lines)))
        self.setVisible(bool(lines))
        self.updateGeometry()
        self.update()

    @property
    def texts(self) -> list[str]:
        """The lines that are shown."""
        return [line.text for line in self._lines]

    def sizeHint(self) -> QSize:
        return QSize(0, len(self._lines) * self._pitch() + self._theme.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("line"))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        font = theme.font(12, mono=True)
        digits = QFontMetricsF(font).horizontalAdvance(
            str(max((line.number for line in self._lines), default=0))
        )
        left, top = px(12), float(px(8))
        room = self.width() - 2 * left - digits - px(12)
        mark, ink = theme.colour("mark"), theme.colour("text")
        painter.setFont(font)
        for line in self._lines:
            painter.setPen(theme.colour("muted"))
            shown = MarkedLines(str(line.number), (), font, (digits + 8,), mark, ink)
            shown.draw(painter, left + digits - shown.width(0), top, self._pitch())
            painter.setPen(ink)
            text = MarkedLines(line.text, line.marks, font, (room,), mark, ink)
            text.draw(painter, left + digits + px(12), top, self._pitch())
            top += self._pitch()

    def _pitch(self) -> int:
        return round(QFontMetricsF(self._theme.font(12, mono=True)).height() * 1.35)
