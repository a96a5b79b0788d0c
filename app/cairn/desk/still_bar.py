"""A scroll bar whose room stays where there is nothing to scroll: what is beside it keeps still."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QScrollBar


class StillBar(QScrollBar):
    """To be shown always; it is seen only while there is something to scroll.

    A bar that comes and goes changes the width of a list with every key of a search, and each row
    is then laid out twice.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() > self.minimum():
            super().paintEvent(event)
