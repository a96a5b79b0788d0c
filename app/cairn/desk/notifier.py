"""Notifications of the desktop, where it takes any."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

SHOWN_MS = 15_000


def possible() -> bool:
    """Whether this desktop takes them."""
    return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()


class Notifier(QObject):
    """An icon in the tray for as long as it has something to say.

    Signals:
        clicked: the person wants to see what it is about.
    """

    clicked = Signal()

    def __init__(self, icon: QIcon) -> None:
        super().__init__()
        self._tray = QSystemTrayIcon(icon, self)
        self._tray.setToolTip("Cairn")
        self._tray.messageClicked.connect(self._clicked)
        self._tray.activated.connect(lambda _: self._clicked())
        self._end = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._end.timeout.connect(self._tray.hide)

    def notify(self, text: str) -> None:
        """Say one sentence."""
        self._tray.show()
        self._tray.showMessage("Cairn", text, self._tray.icon(), SHOWN_MS)
        self._end.start()

    def hush(self) -> None:
        """Nobody is to see it any more."""
        self._end.stop()
        self._tray.hide()

    def _clicked(self) -> None:
        self.hush()
        self.clicked.emit()
