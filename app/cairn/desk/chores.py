"""What a person has done with the journal: one thing at a time, beside the window."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from cairn.desk.sentences import told

if TYPE_CHECKING:
    from cairn.desk.journal_door import JournalDoor
    from cairn.errors import CairnError
    from cairn.worker.worker import Answer

Done = Callable[[dict[str, Any]], None]
Failed = Callable[["CairnError"], None]


class Chores(QObject):
    """Asks for the jobs that keep the journal, and says while one of them goes on.

    Attributes:
        going: what goes on, in words; empty while nothing does.
        percent: how much of it is done; None where nobody knows.
        stops: whether it may be cancelled: then nothing of it was done.

    Signals:
        turned: something begins, is further, or ends.
        failed: why something was not done, and what to do about it.
    """

    turned = Signal()
    failed = Signal(str)

    def __init__(self, door: "JournalDoor", writing: Callable[[], bool]) -> None:
        """`writing` says whether somebody is in the middle of something in the journal."""
        super().__init__()
        self._door, self._writing = door, writing
        self.going, self.stops = "", False
        self.percent: int | None = None
        self._call = 0

    @property
    def words(self) -> str:
        """What goes on, and how far it is."""
        if self.percent is None:
            return self.going
        return self.tr("{what} {percent} %").format(what=self.going, percent=self.percent)

    def free(self) -> bool:
        """Whether the journal can be taken from whoever uses it here; if not, that is told."""
        if self._writing():
            self.failed.emit(
                self.tr("A session runs or is being written. Log it or leave it before that.")
            )
            return False
        return True

    def ask(
        self,
        what: str,
        job: str,
        args: Mapping[str, object],
        done: Done,
        *,
        failed: Failed | None = None,
        stops: bool = False,
    ) -> None:
        """Have a job done, `what` it is in words; nothing while another goes on.

        Args:
            failed: is told why it was not done, in place of the signal.
            stops: whether it may be cancelled.
        """
        if not self.going:
            self._begin(what, stops=stops)
            self._call = self._door.keep(
                job, args, lambda answer: self._end(answer, done, failed), self._further
            )

    def ask_apart(
        self,
        what: str,
        job: str,
        args: Mapping[str, object],
        done: Done,
        *,
        failed: Failed | None = None,
    ) -> None:
        """The same for one that changes much of the journal, while nobody here uses it."""
        if not self.going and self.free():
            self._begin(what)
            self._door.keep_apart(
                job, args, lambda answer: self._end(answer, done, failed), self._further
            )

    def cancel(self) -> None:
        """End what goes on, where that is safe."""
        if self.stops:
            self._door.cancel(self._call)

    def _begin(self, what: str, *, stops: bool = False) -> None:
        self.going, self.stops, self.percent = what, stops, None
        self.turned.emit()

    def _further(self, step: dict[str, Any]) -> None:
        if self.going and step.get("of"):
            self.percent = 100 * int(step["done"]) // int(step["of"])
            self.turned.emit()

    def _end(self, answer: "Answer", done: Done, failed: Failed | None = None) -> None:
        self.going, self.stops, self.percent = "", False, None
        self.turned.emit()
        if answer.error is None:
            done(answer.value or {})
        elif failed is not None:
            failed(answer.error)
        elif answer.error.code == "E_CANCELLED":
            self.failed.emit(self.tr("Cancelled: all is as it was."))
        else:
            self.failed.emit(told(answer.error))
