"""A card over the window, for what is asked in passing: Esc or a click beside it ends it."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cairn.desk.theme import Theme

GAP = 32
"""The least room between the card and the window's edge."""


class Overlay(QWidget):
    """While it stands, no key reaches the window below; then the focus goes back to where it was.

    Attributes:
        card: what subclasses fill.

    Signals:
        closed: it is gone, or about to be.
    """

    closed = Signal()

    def __init__(self, window: QWidget, theme: Theme, width: int, height: int) -> None:
        """A card of at most this many pixels at 100 %."""
        super().__init__(window)
        self._window, self._theme, self._size = window, theme, (width, height)
        self._needed: int | None = None
        self._before = window.focusWidget()
        self.card = QFrame(self)
        self.card.setObjectName("card")
        self.column = QVBoxLayout(self.card)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        theme.changed.connect(self._place)

    def open(self) -> None:
        """Stand over the window; whatever else stood there goes."""
        for other in self._window.findChildren(Overlay):
            if other is not self and other.isVisible():  # one that is gone may wait to be deleted
                other.end(give_back=False)
                self._before = other._before
        self._window.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        self.take_focus()

    def need(self, height: int | None) -> None:
        """No higher than this many pixels; None for all there may be."""
        self._needed = height
        self._place()

    def take_focus(self) -> None:
        """Give the focus to what is used first; subclasses say what that is."""
        self.card.setFocus(Qt.FocusReason.PopupFocusReason)

    def end(self, *, give_back: bool = True) -> None:
        """Be gone; the focus goes back to where it was."""
        if not self.isVisible():
            return
        self.hide()
        self._window.removeEventFilter(self)
        if give_back and self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # keys of the window below rest meanwhile
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.end()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab stays on the card."""
        here: QWidget | None = self._window.focusWidget()
        widget = here if here is not None else self.card
        for _ in range(10_000):
            another = widget.nextInFocusChain() if next else widget.previousInFocusChain()
            if another is None:
                return False
            widget = another
            if widget is here:
                return True
            if (
                self.isAncestorOf(widget)
                and widget.isVisible()
                and widget.isEnabled()
                and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            ):
                reason = Qt.FocusReason.TabFocusReason
                widget.setFocus(reason if next else Qt.FocusReason.BacktabFocusReason)
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(Qt.GlobalColor.black)
        veil.setAlphaF(0.55 if self._theme.roles.dark else 0.25)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()

    def _place(self) -> None:
        window = self._window
        self.setGeometry(window.rect())
        width = min(self._theme.px(self._size[0]), window.width() - 2 * GAP)
        height = min(self._theme.px(self._size[1]), window.height() - 2 * GAP)
        top = max(GAP, (window.height() - height) // 4)
        if self._needed is not None:
            height = min(height, self._needed)
        self.card.setGeometry(QRect((window.width() - width) // 2, top, width, height))
