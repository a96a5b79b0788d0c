"""How a card of the board is painted: its title, what it is and how old, the one thing to do."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cairn.desk.line_model import LINE, Line
from cairn.desk.marked_text import MarkedLines
from cairn.desk.theme import Theme

Index = QModelIndex | QPersistentModelIndex

TITLE_LINES, TEXT_LINES, TODO_LINES = 3, 2, 2
"""At most so many lines each."""


class CardDelegate(QStyledItemDelegate):
    """Paints rows of a `LineModel` as cards, as high as their words need at the width there is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._measure()
        theme.changed.connect(self._measure)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line | None = index.data(LINE)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 200
        if line is None:
            return QSize(0, 0)
        parts = self._parts(line, width)
        height = sum(count * step for _, count, step in parts) + self._gap * (len(parts) - 1)
        return QSize(0, round(height) + 2 * self._pad + self._between)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line | None = index.data(LINE)
        if line is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(1, 1, -1, -self._between + 1)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        theme = self._theme
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        quiet = "accent" if chosen else "edge" if theme.outlines or over else "line"
        focus = bool(state & QStyle.StateFlag.State_HasFocus)
        edge, width = ("accent", 2) if (chosen and focus) or line.marked else (quiet, 1)
        painter.setPen(QPen(theme.colour(edge), width))
        painter.setBrush(theme.colour("chosen" if chosen else "surface"))
        painter.drawRoundedRect(area, 8, 8)
        if line.marked:
            size = theme.px(16)
            icon = theme.pixmap("action-check", "accent", 16, painter.device().devicePixelRatioF())
            place = QPointF(area.right() - size - self._pad / 2, area.top() + self._pad / 2)
            painter.drawPixmap(place, icon)
        x, y = area.left() + self._pad, area.top() + self._pad
        density = painter.device().devicePixelRatioF()
        roles = ("text", "muted", line.role)
        for number, (words, count, step) in enumerate(self._parts(line, option.rect.width())):
            beside = 0
            if number == 1:
                icon = theme.pixmap(line.icon, "muted", 16, density)
                painter.drawPixmap(QPointF(x, y + (step - theme.px(16)) / 2), icon)
                beside = self._icon
            painter.setPen(theme.colour(roles[number]))
            words.draw(painter, x + beside, y, step)
            y += count * step + self._gap
        painter.restore()

    def _measure(self) -> None:
        font, px = self._theme.font, self._theme.px
        self._fonts = (font(13, bold=True), font(12), font(12, bold=True))
        self._pad, self._gap, self._between, self._icon = px(10), px(4), px(8), px(20)

    def _parts(self, line: Line, width: int) -> list[tuple[MarkedLines, int, float]]:
        """Lines laid out, how many there are, pixels from one to the next."""
        room = width - 2 * self._pad - 2
        texts = (line.lead, line.text, line.aside)
        most = (TITLE_LINES, TEXT_LINES, TODO_LINES)
        found = []
        for number, (text, lines, font) in enumerate(zip(texts, most, self._fonts, strict=True)):
            if text:
                left = room - (self._icon if number == 1 or (line.marked and not number) else 0)
                found.append(self._laid_out(text, font, left, lines))
        return found

    def _laid_out(
        self, text: str, font: QFont, room: float, lines: int
    ) -> tuple[MarkedLines, int, float]:
        mark, ink = self._theme.colour("mark"), self._theme.colour("text")
        words = MarkedLines(text, (), font, (max(room, 40.0),) * lines, mark, ink)
        count = sum(1 for number in range(lines) if words.width(number))
        return words, max(1, count), QFontMetricsF(font).height() * 1.15
