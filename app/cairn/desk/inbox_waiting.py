"""What waits for an answer: branches as they were fetched, and files that were sent."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from cairn.desk.inbox_files import InboxFiles
from cairn.desk.inbox_reviews import InboxReviews
from cairn.desk.sentences import said, told
from cairn.desk.tasks import Tasks
from cairn.library.sources import Sources

if TYPE_CHECKING:
    from cairn.errors import CairnError
    from cairn.worker.worker import Answer


class InboxWaiting(QObject):
    """Everything is read beside the window.

    Attributes:
        all: id to what the job ``inbox`` gave.
        files: those of them that are files.
        hidden: nothing of it may be seen; nothing is asked meanwhile.

    Signals:
        said: something for the status line.
        changed: other things wait than before.
        reviewed: id of what was looked at again, what came of it or None, a CairnError or None.
    """

    said = Signal(str)
    changed = Signal()
    reviewed = Signal(str, object, object)

    def __init__(self, tasks: Tasks, sources: Sources) -> None:
        super().__init__()
        self._tasks = tasks
        self._open = 0
        self.all: dict[str, Mapping[str, Any]] = {}
        self.files = InboxFiles(sources)
        self.hidden = False
        self._reviews = InboxReviews(self.ask, self.which)
        self._reviews.came.connect(self._reviewed)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._open > 0

    def look(self) -> None:
        """Ask what waits."""
        if not self.hidden:
            self.ask("inbox", {"source": None}, self._came)

    def look_again(self) -> None:
        """Ask what waits, and look at all of it again."""
        self._reviews.forget()
        self.look()

    def hide(self, hidden: bool) -> None:
        """Let nothing of it be known here, or again all."""
        self.hidden = hidden
        if hidden:
            self._reviews.hold({})
        self.changed.emit()

    def review(self, id: str) -> Mapping[str, Any] | None:
        """What is known of it since it was looked at again."""
        return self._reviews.get(id)

    def look_at(self, id: str) -> None:
        """Look at it again, now."""
        self._reviews.look(id)

    def take_file(self, file: Path) -> str:
        """A file waits as well; gives its id, empty where no repository could take it."""
        id = self.files.add(file)
        if id:
            self.all[id] = self.files.unread(id)
        return id

    def aim(self, id: str, source: str) -> None:
        """A file is for this repository."""
        if id in self.files:
            self.files.aim(id, source)
            self.look_at(id)

    def answered(self, id: str) -> None:
        """It was answered: a file waits no longer, and a branch may."""
        if id in self.files:
            self.files.drop(id)
            self.all.pop(id, None)
        self.look()

    def which(self, id: str) -> Mapping[str, object]:
        """How the jobs call what has this id."""
        if id in self.files:
            return self.files.which(id)
        return {"source": self.all[id]["source"], "name": self.all[id]["name"]}

    def ask(self, job: str, args: Mapping[str, object], then: "Callable[[Answer], None]") -> None:
        """Have a job done about what waits."""
        self._open += 1

        def heard(answer: "Answer") -> None:
            self._open -= 1
            then(answer)

        self._tasks.keep_journal(job, args, heard)

    def _came(self, answer: "Answer") -> None:
        if answer.value is None:
            if answer.error is not None:
                self.said.emit(told(answer.error))
            return
        files = {id: one for id, one in self.all.items() if id in self.files}
        branches = {f"{one['source']}:{one['name']}": one for one in answer.value["waiting"]}
        self.all = branches | files
        for name, problem in answer.value["problems"].items():
            self.said.emit(f"{name}: {said(problem)}")
        if not self.hidden:
            self._reviews.hold(self.all)
            self.changed.emit()

    def _reviewed(
        self, id: str, found: "Mapping[str, Any] | None", why: "CairnError | None"
    ) -> None:
        if self.hidden or id not in self.all:
            return
        if found is not None:
            self.all[id] = found["incoming"]
        self.reviewed.emit(id, found, why)
