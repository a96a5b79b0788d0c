"""The list of what waits, as cards: one key answers the contribution that is chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from cairn.desk.card_delegate import CardDelegate
from cairn.desk.inbox_sheet import DECLINE, EDIT, TAKE
from cairn.desk.line_list import LineList
from cairn.desk.theme import Theme


class InboxList(LineList):
    """T takes, E takes with edits, D declines.

    Signals:
        answered: `TAKE`, `EDIT` or `DECLINE`.
    """

    answered = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._cards = CardDelegate(theme)  # Qt does not keep it
        self.setItemDelegate(self._cards)
        self.setViewportMargins(16, 12, 12, 0)
        self.setAccessibleName(self.tr("What waits"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answer = {
            Qt.Key.Key_T: TAKE,
            Qt.Key.Key_E: EDIT,
            Qt.Key.Key_D: DECLINE,
        }.get(Qt.Key(event.key()))
        if answer is not None and not event.modifiers() and self.chosen() is not None:
            self.answered.emit(answer)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # a narrower card may be higher
