"""How a line of the journal's list is painted: icon, who, how many are open; the habit below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from cairn.desk.line_model import HEADED, LINE, Line
from cairn.desk.marked_text import LONGEST, MarkedLines
from cairn.desk.row_ground import paint_ground
from cairn.desk.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_REMEMBERED = 200
"""Texts of which it is known how wide they are; a row is asked for its height again and again."""


class LineDelegate(QStyledItemDelegate):
    """Paints rows of a `LineModel`, each `lines` lines of text high.

    Attributes:
        lines: of text below the first; two where the words of a search stand in them.
        least: pixels of a row with one line of text and no heading.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.lines = 1
        self._needs: dict[str, float] = {}
        self._laid: dict[tuple[Line, int, float, float], tuple[MarkedLines, MarkedLines]] = {}
        self._measure()
        theme.changed.connect(self._measure)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line | None = index.data(LINE)
        height = self.least + self._line * (self._lines_of(option, line) - 1)
        headed = line is not None and line.heading and index.data(HEADED)
        return QSize(0, height + (self._caption if headed else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line | None = index.data(LINE)
        if line is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect)
        if line.heading and index.data(HEADED):
            self._paint_caption(painter, area, line.heading)
            area.setTop(area.top() + self._caption)
        box = QRectF(area).adjusted(8, 1, -8, -1)
        chosen = paint_ground(painter, self._theme, box, option.state, 8)
        self._paint_line(painter, area, line, chosen)
        painter.restore()

    def _measure(self) -> None:
        px, font = self._theme.px, self._theme.font
        self._needs.clear()
        self._laid.clear()
        self._lead_font, self._text_font = font(14, bold=True), font(12)
        self._lead_height = QFontMetricsF(self._lead_font).height()
        self._least = QFontMetricsF(self._text_font).horizontalAdvance("i")
        self._text_height = QFontMetricsF(self._text_font).height()
        self._line = round(self._text_height * 1.2)
        self._pad, self._gap, self._icon, self._room = px(12), px(2), px(18), px(8)
        self.least = round(self._lead_height + self._gap + 2 * self._room + self._line) + 2
        self._caption = self._line + px(16)
        self._beside = 8 + self._pad + self._icon + self._pad

    def _lines_of(self, option: QStyleOptionViewItem, line: Line | None) -> int:
        """How many lines the text takes, of those it may."""
        widget = option.widget
        if self.lines == 1 or line is None or not isinstance(widget, QAbstractItemView):
            return 1
        room = widget.viewport().width() - self._beside - 8 - self._pad
        if len(line.text) * self._least > room:  # no need to measure it
            return self.lines
        needs = self._needs.get(line.text)
        if needs is None:
            if len(self._needs) >= _REMEMBERED:
                self._needs.clear()
            metrics = QFontMetricsF(self._text_font)
            needs = self._needs[line.text] = metrics.horizontalAdvance(line.text[:LONGEST])
        return 1 if needs <= room else self.lines

    def _paint_line(self, painter: QPainter, area: QRect, line: Line, chosen: bool) -> None:
        theme = self._theme
        left, right = area.left() + 8 + self._pad, area.right() - 8 - self._pad
        top: float = area.top() + 1 + self._room
        if not (line.text or line.aside):  # with nothing below it stands in the middle
            top += (self._gap + self._line) / 2
        density = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            QPointF(left, top + (self._lead_height - self._icon) / 2),
            theme.pixmap(line.icon, "accent" if chosen else "muted", 18, density),
        )
        beside = area.left() + self._beside
        below = top + self._lead_height + self._gap
        aside = self._aside_width(line)
        apart = self.lines == 1 and self._is_cramped(line, right - aside - beside)
        place = (below, self._text_height) if apart else (top, self._lead_height)
        if aside:
            self._paint_aside(painter, line, QRectF(right - aside, place[0], aside, place[1]))
        room = right - beside
        lead, text = self._lay_out(line, *((room, room - aside) if apart else (room - aside, room)))
        painter.setPen(theme.colour("text"))
        lead.draw(painter, beside, top, self._lead_height)
        painter.setPen(theme.colour("muted"))
        text.draw(painter, beside, below, self._line)

    def _lay_out(self, line: Line, above: float, below: float) -> tuple[MarkedLines, MarkedLines]:
        """The lead and the text, in the width that each has; while one types many stay."""
        key = (line, self.lines, above, below)
        laid = self._laid.get(key)
        if laid is None:
            if len(self._laid) >= _REMEMBERED:
                self._laid.clear()
            mark, ink = self._theme.colour("mark"), self._theme.colour("text")
            laid = self._laid[key] = (
                MarkedLines(line.lead, (), self._lead_font, (above,), mark, ink),
                MarkedLines(
                    line.text, line.marks, self._text_font, [below] * self.lines, mark, ink
                ),
            )
        return laid

    def _aside_width(self, line: Line) -> int:
        """The pixels that what stands at the end takes."""
        if not line.aside:
            return 0
        return round(QFontMetricsF(self._text_font).horizontalAdvance(line.aside)) + 2 + self._pad

    def _is_cramped(self, line: Line, room: int) -> bool:
        """Whether the first line would be cut for the sake of what stands at its end."""
        metrics = QFontMetricsF(self._lead_font)
        return bool(line.aside) and metrics.horizontalAdvance(line.lead[:LONGEST]) > room

    def _paint_aside(self, painter: QPainter, line: Line, box: QRectF) -> None:
        """Paint what stands at the end of a line of text."""
        painter.setFont(self._text_font)
        painter.setPen(self._theme.colour(line.role))
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, line.aside
        )

    def _paint_caption(self, painter: QPainter, area: QRect, heading: str) -> None:
        """The day, or whatever rows below have in common, and a hairline."""
        box = QRectF(area.left() + 20, area.top(), area.width() - 40, self._caption)
        font = self._theme.font(12, bold=True)
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        metrics = QFontMetricsF(font)
        heading = metrics.elidedText(heading, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, heading)
        start = box.left() + metrics.horizontalAdvance(heading) + self._pad
        if start < box.right():
            painter.setPen(QPen(self._theme.colour("line"), 1))
            middle = box.center().y()
            painter.drawLine(QPointF(start, middle), QPointF(box.right(), middle))
