"""Pages that are probably read next, rendered while the one before them is read."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from cairn.desk.page_loader import FIRST_PART
from cairn.desk.tasks import Tasks

if TYPE_CHECKING:
    from cairn.library.results import Hit
    from cairn.worker.worker import Answer

PAUSE_MS = 40
"""A page that is left sooner has nothing rendered for it."""

AHEAD_SECONDS = 1.0
"""A page that takes longer is not waited for: somebody may want another one meanwhile."""


class PagesAhead(QObject):
    """Keeps the first parts of some pages, each only as long as its file and the look are the same.

    Nothing is asked for while the person waits for a page.
    """

    def __init__(
        self,
        tasks: Tasks,
        digest: "Callable[[Hit], bytes]",
        busy: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """`digest` changes with a record's file; `busy` says whether a page is waited for."""
        super().__init__(parent)
        self._tasks, self._digest, self._busy = tasks, digest, busy
        self._expected: Sequence[Hit] = ()
        self._dark = False
        self._kept: dict[int, tuple[bytes, dict[str, Any] | None]] = {}
        self._look = 0
        self._asked = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._go_on)

    @property
    def working(self) -> bool:
        """Whether a page is being made, or soon will be."""
        return self._asked or self._timer.isActive()

    def expect(self, hits: "Sequence[Hit]", dark: bool) -> None:
        """These are probably read next, the likeliest first; others are forgotten."""
        if dark != self._dark:
            self.forget()
        self._expected, self._dark = hits, dark
        keys = {hit.row.key for hit in hits}
        self._kept = {key: kept for key, kept in self._kept.items() if key in keys}
        self._timer.start()

    def take(self, hit: "Hit", dark: bool) -> dict[str, Any] | None:
        """The worker's answer to the first part of this page, if it is at hand and still true."""
        digest, value = self._kept.get(hit.row.key, (b"", None))
        return value if dark == self._dark and value and digest == self._digest(hit) else None

    def forget(self) -> None:
        """Pages look different from now on."""
        self._timer.stop()
        self._look += 1
        self._expected, self._kept = (), {}

    def _go_on(self) -> None:
        if self._asked:
            return
        missing = [hit for hit in self._expected if hit.row.key not in self._kept]
        if missing and self._busy():
            self._timer.start()
        elif missing:
            self._ask(missing[0])

    def _ask(self, hit: "Hit") -> None:
        self._asked = True
        key = hit.row.key
        heard = partial(self._heard, key, self._digest(hit), self._look)
        self._tasks.render(key, self._dark, 0, heard, size=FIRST_PART, seconds=AHEAD_SECONDS)

    def _heard(self, key: int, digest: bytes, look: int, answer: "Answer") -> None:
        self._asked = False
        if look == self._look:
            self._kept[key] = (digest, answer.value)  # where there is none it is not tried again
            if answer.value is None:
                self._expected = ()  # a new process is for whoever waits
        self._go_on()
