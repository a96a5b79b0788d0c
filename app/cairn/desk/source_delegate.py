"""How one source is painted: name and layer, what it holds and where, how it stands."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from cairn.desk import facet_labels, source_words
from cairn.desk.row_ground import paint_ground
from cairn.desk.source_keeper import Listed
from cairn.desk.theme import Theme

Index = QModelIndex | QPersistentModelIndex

LISTED = int(Qt.ItemDataRole.UserRole)

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SourceDelegate(QStyledItemDelegate):
    """Paints rows of a `SourceModel`; every measure follows the text size of the theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    @property
    def height(self) -> int:
        """Pixels of one row."""
        return self._theme.px(52)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: Listed | None = index.data(LISTED)
        if one is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        chosen = paint_ground(painter, self._theme, box, option.state, 8)
        self._paint_source(painter, box, one, chosen)
        painter.restore()

    def _paint_source(self, painter: QPainter, box: QRectF, one: Listed, chosen: bool) -> None:
        theme, px = self._theme, self._theme.px
        density = painter.device().devicePixelRatioF()
        pad, side = px(12), px(20)
        lines = box.adjusted(pad, px(6), -pad, -px(6))
        above = QRectF(lines.topLeft(), QSizeF(lines.width(), px(20)))
        below = QRectF(above.bottomLeft(), QSizeF(lines.width(), px(18)))
        icon = {"starter": "cairn", "git": "source-git"}.get(one.source.kind, "source-folder")
        role = "accent" if chosen else "muted"
        painter.drawPixmap(above.topLeft(), theme.pixmap(icon, role, 20, density))
        facts = source_words.facts(one)
        if source_words.is_fine(one) and self._fit_beside(facts, one, lines.width() - side - pad):
            taken = self._paint_facts(painter, above, facts)
            rest = 0.0
        else:
            fine = source_words.is_fine(one)
            taken = 0.0 if fine else self._paint_standing(painter, above, one)
            rest = self._paint_facts(painter, below, facts)
        text = side + pad
        self._paint_name(painter, above.adjusted(text, 0, -(taken + pad), 0), one, chosen)
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("muted"))
        places = below.adjusted(text, 0, -(rest + pad), 0)
        folder = QFontMetricsF(painter.font()).elidedText(
            source_words.where(one.source), Qt.TextElideMode.ElideMiddle, places.width()
        )
        painter.drawText(places, _LEFT, folder)

    def _fit_beside(self, facts: str, one: Listed, width: float) -> bool:
        """Whether there is room for name, layer and facts in one line."""
        layer = facet_labels.value("layer", one.source.layer)
        strong = QFontMetricsF(self._theme.font(14, bold=True))
        small = QFontMetricsF(self._theme.font(12)).horizontalAdvance(facts + layer)
        gaps = self._theme.px(12 + 10 + 2 * 6)
        return strong.horizontalAdvance(one.source.name) + small + gaps <= width

    def _paint_name(self, painter: QPainter, area: QRectF, one: Listed, chosen: bool) -> None:
        """The name, and behind it the layer as a chip."""
        theme, px = self._theme, self._theme.px
        strong, small = theme.font(14, bold=True), theme.font(12)
        layer = facet_labels.value("layer", one.source.layer)
        chip = QFontMetricsF(small).horizontalAdvance(layer) + 2 * px(6)
        room = area.width() - chip - px(10)
        name = QFontMetricsF(strong).elidedText(one.source.name, Qt.TextElideMode.ElideMiddle, room)
        painter.setFont(strong)
        painter.setPen(theme.colour("muted" if one.source.paused else "text"))
        painter.drawText(area, _LEFT, name)
        beside = area.left() + QFontMetricsF(strong).horizontalAdvance(name) + px(10)
        tag = QRectF(beside, area.top() + px(1), chip, px(18))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface" if chosen else "raised"))
        painter.drawRoundedRect(tag, 6, 6)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, layer)

    def _paint_standing(self, painter: QPainter, area: QRectF, one: Listed) -> float:
        """How it stands, at the right edge; how much of the width that took."""
        theme, px = self._theme, self._theme.px
        words, mark, tone = source_words.standing(one)
        taken = self._paint_facts(painter, area, words, "text" if tone == "accent" else tone)
        side = px(14)
        left = area.right() - taken - px(6) - side
        density = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            QPointF(left, area.center().y() - side / 2), theme.pixmap(mark, tone, 14, density)
        )
        return area.right() - left

    def _paint_facts(
        self, painter: QPainter, area: QRectF, facts: str, tone: str = "muted"
    ) -> float:
        """Words at the right edge; how much of the width they took."""
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.colour(tone))
        painter.drawText(area, _RIGHT, facts)
        return QFontMetricsF(painter.font()).horizontalAdvance(facts)
