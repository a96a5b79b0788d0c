"""Collects Python's garbage when nobody types: all of it at once takes a tenth of a second."""

import gc

from PySide6.QtCore import QObject, QTimer, SignalInstance

from cairn.desk.lull import Lull

EVERY_MS = 20_000
LATEST_SECONDS = 60.0
"""Whoever types for so long without a pause gets it behind a key."""

NEVER = 1_000_000
"""Collections of younger objects before Python looks through the old ones by itself."""


class Sweeping(QObject):
    """Has Python look through young objects as it does, and through all others in a lull."""

    def __init__(self, keys: SignalInstance) -> None:
        """`keys` is emitted as the person types or goes to another result."""
        super().__init__()
        self._usual = gc.get_threshold()
        self._lull = Lull(self._sweep, latest=LATEST_SECONDS)
        keys.connect(lambda *_: self._lull.pressed())
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._lull.ask)

    def start(self) -> None:
        """From now on; what the start made stays, and is never looked through."""
        gc.freeze()
        gc.set_threshold(*self._usual[:2], NEVER)
        gc.enable()
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        self._lull.stop()
        gc.set_threshold(*self._usual)
        gc.unfreeze()

    def _sweep(self) -> None:
        if gc.get_count()[2]:  # something grew old since
            gc.collect()
