"""What is to be done when nobody types, and at the latest between two keys."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

CALM_SECONDS = 0.25
"""After a key one waits so long for the next."""

LATEST_SECONDS = 2.0
"""Whoever goes on typing for longer gets it done behind a key, before the next can come."""

NEVER = float("inf")

BEHIND_A_KEY = 0.005
"""Seconds in which what a key changes is painted first."""


class Lull(QObject):
    """Puts off one piece of work while keys are pressed; asked for twice, it is done once."""

    def __init__(
        self,
        work: Callable[[], None],
        *,
        latest: float = LATEST_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`latest` is how many seconds the work can wait while somebody types."""
        super().__init__()
        self._work, self._latest, self._clock = work, latest, clock
        self._pressed = self._asked = float("-inf")
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.now)

    @property
    def pending(self) -> bool:
        """Whether it is still to be done."""
        return self._timer.isActive()

    def ask(self) -> None:
        """Do it now, or where somebody types, soon."""
        if self.pending:
            return
        self._asked = self._clock()
        left = self._pressed + CALM_SECONDS - self._asked
        if left > 0:
            self._wait(left)
        else:
            self._work()

    def pressed(self) -> None:
        """Somebody typed, or went to another result."""
        self._pressed = self._clock()
        if self.pending:
            late = self._pressed > self._asked + self._latest
            self._wait(BEHIND_A_KEY if late else CALM_SECONDS)

    def now(self) -> None:
        """Do it at once, whoever types."""
        self.stop()
        self._work()

    def stop(self) -> None:
        """It need not be done any more."""
        self._timer.stop()

    def _wait(self, seconds: float) -> None:
        self._timer.start(round(1e3 * seconds))
