"""The judgement ladder of one person over time, drawn small: a row for each ability, one scale."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from cairn.desk import journal_words as words
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from datetime import date

    from cairn.journal.ladders import Climb

WIDTH, ROW, NAMES = 560, 52, 208
"""Pixels at 100 %: of the chart, of one ability, of the names before it."""

_RUNGS = 5


def ladder_chart(climbs: "Sequence[Climb]", theme: Theme, room: int, density: float) -> QImage:
    """A picture; what it says stands in a table below it, for it is read by eyes alone.

    It is no wider than `room` pixels.

    What the champion set is a line with dots, what the mentee set a ring.
    """
    from cairn.journal.ladder import Setter
    from cairn.journal.ladders import present

    px = theme.px
    size = min(px(WIDTH), max(room, 120)), px(ROW) * len(climbs)
    beside = min(px(NAMES), size[0] * 2 // 5)
    image = QImage(
        round(size[0] * density),
        round(size[1] * density),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.setDevicePixelRatio(density)
    image.fill(Qt.GlobalColor.transparent)
    days = [one.on_day for climb in climbs for one in climb.rungs]
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(12))
    for number, climb in enumerate(climbs):
        top = number * px(ROW)
        names = QRectF(0, top, beside - 12, px(ROW))
        painter.setPen(theme.colour("text"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(names, int(flags), words.ability(climb.ability.value))
        box = QRectF(beside, top + px(8), size[0] - beside - px(32), px(ROW) - px(16))
        _row(painter, theme, box, climb, min(days), max(days)) if days else None
        if rung := present(climb, Setter.CHAMPION):
            painter.setPen(theme.colour("muted"))
            at = QRectF(box.right() + px(12), top, px(20), px(ROW))
            painter.drawText(at, int(Qt.AlignmentFlag.AlignVCenter), str(rung))
    painter.end()
    return image


def _row(
    painter: QPainter, theme: Theme, box: QRectF, climb: "Climb", first: "date", last: "date"
) -> None:
    span = max(1, (last - first).days)
    painter.setPen(QPen(theme.colour("line"), 1))
    for rung in (1, _RUNGS):
        y = _height(box, rung)
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
    before: QPointF | None = None
    for one in climb.rungs:
        x = box.left() + box.width() * ((one.on_day - first).days / span if first != last else 0.5)
        point = QPointF(x, _height(box, one.rung))
        if one.by.value == "mentee":
            painter.setPen(QPen(theme.colour("muted"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(point, 4.5, 4.5)
            continue
        painter.setPen(QPen(theme.colour("accent"), 1.75))
        if before is not None:  # a rung holds until another one is set
            corner = QPointF(point.x(), before.y())
            painter.drawPolyline([before, corner, point])
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(point, 2.5, 2.5)
        before = point


def _height(box: QRectF, rung: int) -> float:
    return box.bottom() - box.height() * (rung - 1) / (_RUNGS - 1)
