"""The quiet work of the journal: a backup while there are changes, and what goes with time."""

import contextlib
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from cairn.desk.journal_door import JournalDoor
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.journal.journal import Journal
    from cairn.worker.worker import Answer

FIRST_MS, LOOK_MS = 5_000, 30_000
"""From the start to the first look, and between two."""

DUE_SECONDS = 600.0
"""No change waits for longer; a worker that is asked for one that is due goes by the same."""

BACKUP_SECONDS = DUE_SECONDS - LOOK_MS / 1000
"""Between two backups: the next look would be too late."""

AGAIN_SECONDS = 120.0
"""After a backup that failed it is tried once more."""


class JournalCare(QObject):
    """Looks from time to time; whatever takes long is done by a worker.

    Signals:
        backed_up: a backup was made, or there was nothing new for one.
        failed: a CairnError: there is no backup of what was changed.
        forgot: from how many sessions private notes were taken, as it was set.
        looked: nothing was to be done, or it was asked for.
    """

    backed_up = Signal()
    failed = Signal(object)
    forgot = Signal(int)
    looked = Signal()

    def __init__(
        self,
        door: JournalDoor,
        writing: Callable[[], bool],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`writing` says whether somebody is in the middle of something in the journal."""
        super().__init__()
        self._door, self._writing, self._clock = door, writing, clock
        self._asked = self._began = False
        self._kept: object = None
        self._made = float("-inf")
        self._tidied: date | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._first = QTimer(self, singleShot=True, interval=FIRST_MS)
        self._first.timeout.connect(self.look)

    @property
    def busy(self) -> bool:
        """Whether a worker is at it."""
        return self._asked

    def start(self) -> None:
        """Look soon, and from then on."""
        self._first.start()
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._first.stop()
        self._timer.stop()

    def look(self) -> None:
        """See whether there is something to do, one thing at a time."""
        journal = self._door.journal
        if journal is not None and not self._asked:
            with contextlib.suppress(CairnError):  # its own page says what is wrong with it
                self._look(journal)
        self.looked.emit()

    def _look(self, journal: "Journal") -> None:
        store = journal.store
        state = (store.chain, store.seq)
        if store.read_only:
            return
        if state != self._kept and self._clock() - self._made >= BACKUP_SECONDS:
            self._back_up(state)
        elif self._tidied != self._door.today and not self._writing():
            self._tidied = self._door.today
            self._asked = True
            self._door.keep("private_late", {}, self._tidy)

    def _back_up(self, state: object) -> None:
        """At the first look only one that is due: the last may be of a moment ago."""
        first, self._began, self._asked = not self._began, True, True

        def done(answer: "Answer") -> None:
            self._asked = False
            now = self._clock()
            if answer.value is None:
                self._made = now - BACKUP_SECONDS + AGAIN_SECONDS
                self.failed.emit(answer.error)
                return
            age = _age(answer.value["last"]) if first and answer.value["made"] is None else 0.0
            self._made = now - age
            if age == 0 or age >= DUE_SECONDS:
                self._kept = state
            self.backed_up.emit()

        self._door.keep("backup", {"due": first}, done)

    def _tidy(self, answer: "Answer") -> None:
        """Notes are taken out of everything; that takes its time, in which the file is locked."""
        late = bool(answer.value and answer.value["sessions"])
        if not late:
            self._door.keep("tidy", {}, self._tidy_done)
        elif not self._writing():
            self._door.keep_apart("tidy", {}, self._tidy_done)
        else:
            self._asked, self._tidied = False, None  # another time

    def _tidy_done(self, answer: "Answer") -> None:
        self._asked = False
        if answer.value is not None and answer.value["notes"]:
            self.forgot.emit(answer.value["notes"])


def _age(backup: dict[str, Any] | None) -> float:
    """Seconds since a backup was made; one of the future counts as one of now."""
    if backup is None:
        return 0.0
    made = datetime.fromisoformat(backup["made_at"])
    return max(0.0, (datetime.now(UTC) - made).total_seconds())
