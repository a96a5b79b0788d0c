"""The ground of a row in a list: filled where it is chosen or pointed at, ringed for the keys."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle

from cairn.desk.theme import Theme


def paint_ground(
    painter: QPainter, theme: Theme, box: QRectF, state: QStyle.StateFlag, radius: int = 6
) -> bool:
    """Paint it into `box`; whether the row is the chosen one.

    A chosen row that has no focus is ringed as well where colours alone say too little.
    """
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("chosen" if chosen else "raised"))
        painter.drawRoundedRect(box, radius, radius)
    focus = bool(state & QStyle.StateFlag.State_HasFocus)
    if chosen and (focus or theme.outlines):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent"), 2 if focus else 1))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
    return chosen
