"""What is not as it should be with the home, each with the one thing to do about it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from cairn.desk.notice import Notice
from cairn.desk.sentences import said, told
from cairn.errors import CairnError
from cairn.places import Places

if TYPE_CHECKING:
    from cairn.library.results import IndexState

NOT_YET = ("E_INDEX_MISSING", "E_CATALOG_MISSING")
"""Nothing was read into this home so far: not a fault, the index worker is at it."""

DAMAGED = ("E_INDEX_DAMAGED", "E_CATALOG_DAMAGED", "E_INDEX_UNSAFE")
"""The index worker makes it again from the sources."""

_READ_ONLY = ("E_INDEX_READ_ONLY", "E_CATALOG_READ_ONLY")
_FADES = ("E_BUSY", "E_INDEX_BUSY", "E_CATALOG_BUSY", "E_WORKER_DIED", "E_WORKER_TIMEOUT")

READ_ONLY, READING, STALE, FILES = "read-only", "reading", "stale", "files"
"""Matters of which at most one banner each is seen."""


class Conditions(QObject):
    """Says in the banner how the home stands."""

    def __init__(self, notice: Notice, places: Places, again: Callable[[], None]) -> None:
        """`again` reads the sources once more."""
        super().__init__()
        self._notice, self._places, self._again = notice, places, again

    def read_only(self) -> None:
        """Nothing can be written into this home."""
        self._notice.say(
            self.tr("This home is read-only: what is there can be read, changes are not."),
            self.tr("Show the folder"),
            self._open_folder,
            key=READ_ONLY,
        )

    def files(self, *problems: str) -> None:
        """A file of settings was not as it should be; the defaults stand for it."""
        found = " ".join(said(problem) for problem in problems if problem)
        if found:
            self._notice.say(found, self.tr("Show the folder"), self._open_folder, key=FILES)

    def failed(self, error: CairnError) -> None:
        """Reading the sources came to an end before its time."""
        if error.code in _READ_ONLY:
            self.read_only()
        elif error.code != "E_CANCELLED":
            again = self.tr("Try again")
            self._notice.say(told(error), again, self._try, key=READING)

    def troubled(self, error: CairnError) -> None:
        """Something the person asked for could not be answered."""
        self._notice.say(told(error), self.tr("Try again"), self._try, key=READING)

    def going(self) -> None:
        """The sources are being read, so what was said of the last time is over."""
        self._notice.clear(READING)
        self._notice.clear(STALE)

    def stands(self, state: "IndexState", *, busy: bool) -> None:
        """How far the index is, once nobody is at it."""
        if busy or not state.lagging:
            self._notice.clear(STALE)
            return
        self._notice.say(
            self.tr("%Ln change(s) cannot be searched yet.", "", state.lagging),
            self.tr("Index now"),
            self._try,
            key=STALE,
        )

    def _try(self) -> None:
        self.going()
        self._again()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._places.config)))
