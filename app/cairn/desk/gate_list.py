"""The list of what the gate found: one key answers, and the next one comes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from cairn.desk.line_list import LineList
from cairn.desk.theme import Theme


class GateList(LineList):
    """R replaces, K keeps with a reason, U takes an answer back.

    Signals:
        answered: ``replace``, ``say`` (replace by other words), ``keep`` or ``undo``.
    """

    answered = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setAccessibleName(self.tr("What the gate found"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answer = {
            Qt.Key.Key_R: "replace",
            Qt.Key.Key_Return: "say",
            Qt.Key.Key_Enter: "say",
            Qt.Key.Key_K: "keep",
            Qt.Key.Key_U: "undo",
            Qt.Key.Key_Delete: "undo",
        }.get(Qt.Key(event.key()))
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if answer is not None and not held and self.chosen() is not None:
            self.answered.emit(answer)
        else:
            super().keyPressEvent(event)
