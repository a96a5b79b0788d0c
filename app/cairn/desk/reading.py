"""Reading the sources in the background: begun, told in the status line, ended, gone on with."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from cairn.desk.status_line import StatusLine
from cairn.desk.tasks import Tasks

if TYPE_CHECKING:
    from cairn.worker.worker import Answer


class Reading(QObject):
    """What the index worker does for the whole library.

    Attributes:
        going: it reads what changed in the sources.
        watching: it reads further changes as they happen.

    Signals:
        done: all sources are read, or nothing more can be for now.
        failed: a CairnError that ended it.
    """

    done = Signal()
    failed = Signal(object)

    def __init__(self, tasks: Tasks, status: StatusLine) -> None:
        super().__init__()
        self._tasks, self._status = tasks, status
        self._call = 0
        self.going = self.watching = False

    def start(self) -> None:
        """Read what changed in every source, and from then on as it happens."""
        self.going = True
        self._call = self._tasks.refresh(self._refreshed, self._progress)
        self._tasks.watch(self._watched)
        self._tasks.sync()

    def verify(self) -> None:
        """Look through the whole index; what is damaged is made again."""
        self._tasks.verify(self._verified)

    def _cancel(self) -> None:
        if self.going:
            self._tasks.cancel(self._call)

    def _progress(self, value: dict[str, Any]) -> None:
        of = value.get("of")
        self._status.progress(
            self._work(str(value.get("what", ""))),
            int(value.get("done") or 0),
            int(of) if of else None,
            self._cancel if self.going else None,
        )

    def _work(self, what: str) -> str:
        """What the worker is at, in the language of the window; its own words are for logs."""
        kind, _, name = what.partition(" ")
        if kind == "reading" and name:
            return self.tr("Reading {}:").format(name)
        if kind == "forgetting" and name:
            return self.tr("Forgetting {}:").format(name)
        return self.tr("Indexing")

    def _refreshed(self, answer: "Answer") -> None:
        if _is_lost(answer):
            return
        self.going = False
        self._status.settled()
        if answer.error is not None:
            self.failed.emit(answer.error)
        elif answer.value and answer.value.get("cancelled"):
            self._status.offer(
                self.tr("Stopped. What was read so far can be searched."),
                self.tr("Go on"),
                self.start,
            )
        self.done.emit()

    def _verified(self, answer: "Answer") -> None:
        if _is_lost(answer):
            return
        self._status.settled()
        if answer.error is not None:
            self.failed.emit(answer.error)
        self.done.emit()

    def _watched(self, answer: "Answer") -> None:
        self.watching = answer.error is None


def _is_lost(answer: "Answer") -> bool:
    """Whether the process ended under it: that is told elsewhere, and all is begun anew."""
    return answer.error is not None and answer.error.code == "E_WORKER_DIED"
