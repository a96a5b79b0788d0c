"""The list of a harvest: Space ticks a line, and nothing is ticked before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from cairn.desk.line_list import LineList
from cairn.desk.theme import Theme


class HarvestList(LineList):
    """Space ticks the chosen line or takes its tick away; Enter goes on.

    Signals:
        ticked: the id of the line.
    """

    ticked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setAccessibleName(self.tr("What was found"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.chosen()
        if event.key() == Qt.Key.Key_Space and line is not None:
            self.ticked.emit(line.id)
        else:
            super().keyPressEvent(event)
