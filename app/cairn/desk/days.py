"""Notices that another day has begun: at midnight, when the clock jumps, or the time zone does."""

import time
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_MS = 30_000
"""How often it is looked; a clock that was set is noticed by this much later."""


class Days(QObject):
    """What is due, and what a date is called, hangs on the day.

    Signals:
        turned: another day than the last time that was looked at.
    """

    turned = Signal()

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._today = today
        self._last = today()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look from time to time."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look now."""
        if hasattr(time, "tzset"):
            time.tzset()  # else the zone stays the one in which the window was opened
        now = self._today()
        if now != self._last:
            self._last = now
            self.turned.emit()
