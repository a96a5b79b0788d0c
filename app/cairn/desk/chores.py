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

    def __init__(self, door: JournalDoor) -> None:
        super().__init__()
        self._door = door
        self.going = ""

    def ask(self, what: str, job: str, args: Mapping[str, object], done: Done) -> None:
        """Have a job done, `what` it is in words; nothing while another goes on."""
        if not self.going:
            self._begin(what)
            self._door.keep(job, args, lambda answer: self._end(answer, done))

    def restore(self, what: str, number: int, done: Done) -> None:
        """The same, of a backup that takes the journal's place."""
        if not self.going:
            self._begin(what)
            self._door.restore(number, lambda answer: self._end(answer, done))

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
