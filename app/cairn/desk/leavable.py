"""What stands for a while and is left by Escape: a bar, a strip, a view over the page."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLayout, QPushButton

from cairn.desk.page_view import margins
from cairn.desk.theme import Theme


class Leavable(QFrame):
    """Closes on Escape, before the window's own Escape would lead away from the page.

    Signals:
        closed: the person is done with it; the page may have the focus again.
    """

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def leave(self) -> None:
        """Go away."""
        self.hide()
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_escape(event):
            self.leave()
        else:
            super().keyPressEvent(event)

    def _stand(self, layout: QLayout, width: int, above: int, below: int) -> None:
        """Put `layout` where the column of a page of `width` pixels stands."""
        left, right = margins(self._theme, width)
        layout.setContentsMargins(left, above, right, below)


def quiet_button(text: str) -> QPushButton:
    """A button that does not call for attention."""
    button = QPushButton(text)
    button.setProperty("quiet", True)
    button.setAutoDefault(False)
    return button


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Cancel)
