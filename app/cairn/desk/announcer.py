"""Says to a screen reader what changed elsewhere than where the focus is, once it came to rest."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

REST_MS = 400
"""While one types, results change with every key: only what stays this long is said."""


class Announcer(QTimer):
    """The last thing to be said, said once.

    Signals:
        said: what was handed to the screen reader.
    """

    said = Signal(str)

    def __init__(self, where: QWidget) -> None:
        """`where` is the widget in whose name it is said."""
        super().__init__(where, singleShot=True, interval=REST_MS)
        self._where = where
        self._next = self._last = ""
        self.timeout.connect(self._speak)

    def say(self, text: str) -> None:
        """Say this unless something else is to be said meanwhile, or it was said just before."""
        self._next = text
        if text and text != self._last:
            self.start()
        else:
            self.stop()

    def _speak(self) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        self._last = self._next
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._where, self._last))
        self.said.emit(self._last)
