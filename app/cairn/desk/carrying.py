"""A contribution on its way: carried beside the window, cancelled if wanted, noted in drafts."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from cairn.desk.journal_door import JournalDoor
from cairn.desk.sentences import told
from cairn.desk.tasks import Tasks
from cairn.errors import CairnError
from cairn.library.source import GIT
from cairn.workspace import OUTBOX

if TYPE_CHECKING:
    from cairn.flows.leaving import Leaving
    from cairn.outbox.going import Gone
    from cairn.worker.worker import Answer


class Carrying(QObject):
    """One at a time; it goes on, and is noted, whatever page is seen meanwhile.

    Attributes:
        seen: what is on its way; None while nothing is.

    Signals:
        turned: something begins, is further, or has ended.
        gone: the Leaving that was carried, and the Gone that says what became of it.
        failed: the Leaving, and a CairnError; its drafts are what they were.
        said: something for the status line.
    """

    turned = Signal()
    gone = Signal(object, object)
    failed = Signal(object, object)
    said = Signal(str)

    def __init__(self, tasks: Tasks, door: JournalDoor) -> None:
        super().__init__()
        self._tasks, self._door = tasks, door
        self.seen: Leaving | None = None
        self._step: dict[str, Any] = {}
        self._call = 0

    @property
    def step(self) -> tuple[str, int | None]:
        """What git does, and how much of that is done in percent, where it says so."""
        done, of = int(self._step.get("done", 0)), int(self._step.get("of", 0))
        return str(self._step.get("what", "")), 100 * done // of if of else None

    def begin(self, seen: "Leaving") -> None:
        """Let it go; nothing while another one is on its way."""
        if self.seen is None:
            self.seen, self._step = seen, {}
            source = seen.way.source
            if source is not None and source.kind == GIT:
                # it would wait for that, and fetches by itself; what came before is still read
                self._tasks.stop_sync(source.name, fetch_only=True)
            self._call = self._tasks.carry(seen.as_args(), self._ended, self._further)
            self.turned.emit()

    def cancel(self) -> None:
        """End it soon; if the other side has all of it by then, it is told as gone."""
        if self.seen is not None:
            self._tasks.cancel(self._call, OUTBOX)

    def _further(self, step: dict[str, Any]) -> None:
        self._step = step
        if self.seen is not None:
            self.turned.emit()

    def _ended(self, answer: "Answer") -> None:
        seen, self.seen = self.seen, None
        assert seen is not None  # one at a time
        self.turned.emit()
        if answer.value is None:
            self.failed.emit(seen, answer.error)
            return
        from cairn.outbox.going import noted

        gone = _gone(answer.value)
        try:
            noted(self._door.workspace.drafts, seen.drafts, seen.verdict, seen.way, gone)
        except CairnError as error:
            self.said.emit(told(error))
        self.gone.emit(seen, gone)
        self._door.tell()


def _gone(value: dict[str, Any]) -> "Gone":
    from cairn.outbox.going import Gone

    return Gone(
        str(value["outcome"]),
        tuple(Path(one) for one in value["written"]),
        str(value["branch"]),
        str(value["commit"]),
        str(value["page"]),
        str(value["why"]),
        str(value["place"]),
    )
