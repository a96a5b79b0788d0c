"""What a person has done with the journal: one thing at a time, beside the window."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from cairn.desk.journal_door import JournalDoor
from cairn.desk.sentences import told

if TYPE_CHECKING:
    from cairn.worker.worker import Answer

Done = Callable[[dict[str, Any]], None]


class Chores(QObject):
    """Asks for the jobs that keep the journal, and says while one of them goes on.

    Attributes:
        going: what goes on, in words; empty while nothing does.

    Signals:
        turned: something begins or ends.
        failed: why something was not done, and what to do about it.
    """

    turned = Signal()
    failed = Signal(str)

    def __init__(self, door: JournalDoor, writing: Callable[[], bool]) -> None:
        """`writing` says whether somebody is in the middle of something in the journal."""
        super().__init__()
        self._door, self._writing = door, writing
        self.going = ""

    def free(self) -> bool:
        """Whether the journal can be taken from whoever uses it here; if not, that is told."""
        if self._writing():
            self.failed.emit(
                self.tr("A session runs or is being written. Log it or leave it before that.")
            )
            return False
        return True

    def ask(self, what: str, job: str, args: Mapping[str, object], done: Done) -> None:
        """Have a job done, `what` it is in words; nothing while another goes on."""
        if not self.going:
            self._begin(what)
            self._door.keep(job, args, lambda answer: self._end(answer, done))

    def ask_apart(self, what: str, job: str, args: Mapping[str, object], done: Done) -> None:
        """The same for one that changes much of the journal, while nobody here uses it."""
        if not self.going and self.free():
            self._begin(what)
            self._door.keep_apart(job, args, lambda answer: self._end(answer, done))

    def _begin(self, what: str) -> None:
        self.going = what
        self.turned.emit()

    def _end(self, answer: "Answer", done: Done) -> None:
        self.going = ""
        self.turned.emit()
        if answer.error is not None:
            self.failed.emit(told(answer.error))
        else:
            done(answer.value or {})
