"""A line to type in that offers, below it, what may be meant."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMoveEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea

from cairn.desk.announcer import Announcer
from cairn.desk.offer_list import Offered, OfferList
from cairn.desk.theme import Theme

Find = Callable[[str], Sequence[Offered]]

_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LONGEST = 300


class OfferField(QLineEdit):
    """Enter takes what is offered first, arrows another one, Esc none.

    Signals:
        taken: the Offered that is meant.
        entered: Enter with nothing on offer: the words.
        backed: Backspace in the empty field.
    """

    taken = Signal(object)
    entered = Signal(str)
    backed = Signal()

    def __init__(self, theme: Theme, name: str, find: Find, *, tab_takes: bool = False) -> None:
        """`find` gives offers for what is typed, the best first.

        With `tab_takes` the key that goes on to the next field takes the offer along.
        """
        super().__init__()
        self._theme, self._find, self._tab_takes = theme, find, tab_takes
        self._list: OfferList | None = None
        self._announcer = Announcer(self)
        self.setProperty("form", True)
        self.setMaxLength(LONGEST)
        self.setAccessibleName(name)
        self.textEdited.connect(lambda _: self.offer())

    @property
    def offering(self) -> bool:
        """Whether something is offered that a key would take."""
        return self._list is not None and not self._list.isHidden()

    def offer(self) -> None:
        """Show what the words may mean."""
        words = self.text().strip()
        found = self._find(words) if words else ()
        if self._list is None:
            if not found:
                return
            self._list = OfferList(self._theme, self.window())
            self._list.taken.connect(self._take)
            self._list.stood_on.connect(self._announcer.say)
        self._come_into_sight()
        corner = self.mapTo(self.window(), QPoint(0, 0))
        self._list.show_offers(found, QRect(corner, self.size()))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self.offering and not event.modifiers():
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()  # the list's, not the window's
                return True
            if event.type() == QEvent.Type.KeyPress and self._steer(event.key()):
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _TAKES and not held:
            self.entered.emit(self.text().strip())
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.backed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close_list()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.close_list()

    def close_list(self) -> None:
        """Offer nothing any more."""
        if self._list is not None:
            self._list.hide()

    def _come_into_sight(self) -> None:
        """Scroll to it: the window may have become smaller since it got the focus."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(self, 0, self.height())

    def _steer(self, key: int) -> bool:
        """Use a key for the list, if it is one for it."""
        assert self._list is not None
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in _TAKES:
            self._list.take()
        elif key == Qt.Key.Key_Escape:
            self._list.hide()
        else:
            if key == Qt.Key.Key_Tab and self._tab_takes:
                self._list.take()
            return False
        return True

    def _take(self, offer: Offered) -> None:
        self.clear()
        self.taken.emit(offer)
