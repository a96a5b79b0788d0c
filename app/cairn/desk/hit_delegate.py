"""How one hit is painted: kind, title with hits marked, two lines of text, trust, layer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from cairn.desk import labels
from cairn.desk.hit_model import HIT, RELAXED, SNIPPET, TITLE
from cairn.desk.marked_text import MarkedLines
from cairn.desk.row_ground import paint_ground
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.library.results import Hit

Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    """Paints rows of a `HitModel`; every measure follows the text size of the theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._laid: dict[tuple[int, int], tuple[MarkedLines, MarkedLines]] = {}
        self._measure()
        theme.changed.connect(self._measure)

    def forget(self) -> None:
        """Drop the lines laid out for other results."""
        self._laid.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._row)  # every row the same: 100,000 of them are laid out at once

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit | None = index.data(HIT)
        if hit is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect)
        below = bool(index.data(RELAXED))
        if below:
            self._paint_caption(painter, area)
            area.setTop(area.top() + self._caption)
        box = QRectF(area).adjusted(8, 1, -8, -1)
        chosen = paint_ground(painter, self._theme, box, option.state, 8)
        self._paint_hit(painter, area, index, hit, chosen, lines=1 if below else 2)
        painter.restore()

    def _measure(self) -> None:
        px, font = self._theme.px, self._theme.font
        self._title_font, self._text_font = font(14, bold=True), font(12)
        self._title_height = QFontMetricsF(self._title_font).height()
        self._line = round(QFontMetricsF(self._text_font).height() * 1.2)
        self._pad, self._gap, self._icon = px(12), px(4), px(20)
        self._row = round(self._title_height + 2 * self._line + self._gap + 2 * px(10)) + 2
        self._caption = self._line + px(6)
        self._laid.clear()

    def _paint_hit(
        self, painter: QPainter, area: QRect, index: Index, hit: "Hit", chosen: bool, lines: int
    ) -> None:
        density = painter.device().devicePixelRatioF()
        content = self._title_height + self._gap + lines * self._line
        left, top = area.left() + 8 + self._pad, area.top() + (area.height() - content) / 2
        right = area.right() - 8 - self._pad
        text_left = left + self._icon + self._pad
        role = "accent" if chosen else "muted"
        icon_top = top + (self._title_height - self._icon) / 2
        painter.drawPixmap(
            QPointF(left, icon_top),
            self._theme.pixmap(f"kind-{hit.row.kind}", role, 20, density),
        )
        chip = self._chip_width(hit)
        title, snippet = self._lines(index, right - text_left, chip, lines)
        painter.setPen(self._theme.colour("text"))
        title.draw(painter, text_left, top, self._title_height)
        painter.setPen(self._theme.colour("muted"))
        below = top + self._title_height + self._gap
        snippet.draw(painter, text_left, below, self._line)
        last = below + (lines - 1) * self._line
        self._paint_chip(painter, hit, right, last, chip, chosen)

    def _lines(
        self, index: Index, width: int, chip: int, lines: int
    ) -> tuple[MarkedLines, MarkedLines]:
        key = (index.row(), width)
        found = self._laid.get(key)
        if found is None:
            mark, ink = self._theme.colour("mark"), self._theme.colour("text")
            title, snippet = index.data(TITLE), index.data(SNIPPET)
            widths = (*[width] * (lines - 1), width - chip - self._pad)
            found = self._laid[key] = (
                MarkedLines(title.text, title.marks, self._title_font, (width,), mark, ink),
                MarkedLines(snippet.text, snippet.marks, self._text_font, widths, mark, ink),
            )
        return found

    def _chip_width(self, hit: "Hit") -> int:
        text = QFontMetricsF(self._text_font).horizontalAdvance(labels.layer(hit.row.layer))
        return round(text) + self._theme.px(14 + 4 + 2 * 6)

    def _paint_chip(
        self, painter: QPainter, hit: "Hit", right: int, top: float, width: int, chosen: bool
    ) -> None:
        box = QRectF(right - width, top, width, self._line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("surface" if chosen else "raised"))
        painter.drawRoundedRect(box, 6, 6)
        side = self._theme.px(14)
        painter.drawPixmap(
            QPointF(box.left() + self._theme.px(6), box.center().y() - side / 2),
            self._theme.pixmap(
                f"trust-{hit.trust}",
                labels.TRUST_ROLES.get(hit.trust, "muted"),
                14,
                painter.device().devicePixelRatioF(),
            ),
        )
        painter.setPen(self._theme.colour("muted"))
        painter.setFont(self._text_font)
        painter.drawText(
            box.adjusted(0, 0, -self._theme.px(6), 0),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            labels.layer(hit.row.layer),
        )

    def _paint_caption(self, painter: QPainter, area: QRect) -> None:
        """The line that says that what follows holds only some of the words."""
        box = QRectF(area.left() + 20, area.top(), area.width() - 40, self._caption)
        text = self.tr("These hold only some of the words")
        painter.setFont(self._text_font)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        start = box.left() + QFontMetricsF(self._text_font).horizontalAdvance(text) + self._pad
        if start < box.right():
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawLine(
                QPointF(start, box.center().y()), QPointF(box.right(), box.center().y())
            )
