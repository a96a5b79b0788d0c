"""The journal behind the window: opened when it is wanted, and watched for changes from outside."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from cairn.desk.sentences import told
from cairn.desk.tasks import Tasks
from cairn.errors import CairnError
from cairn.journal.opening import is_older
from cairn.workspace import RESCUE, Workspace

if TYPE_CHECKING:
    from cairn.desk.chores import Chores
    from cairn.journal.journal import Journal
    from cairn.journal.wanted import Wanted
    from cairn.outbox.spine import Spine
    from cairn.worker.worker import Answer

Progress = Callable[[dict[str, Any]], None]


class JournalDoor(QObject):
    """Everything of the window that reads or changes the journal comes by here.

    Attributes:
        problem: why it cannot be opened, or None.
        index_problem: why a search may not find what was logged last, or None.
        damages: how many damages the last full check found.
        ages: whether what is done to it is that it is brought up to this Cairn.
        writing: says whether somebody is in the middle of something in it.
        spine: what the shared layer says of itself; None while that is not known.

    Signals:
        changed: something in it is different now, or it was opened.
        indexed: a search may find more than before.
        checked: all of it was read; an Answer, see the job ``check_journal``.
        taken: a worker needs it for itself from now on, or no longer.
    """

    changed = Signal()
    indexed = Signal()
    checked = Signal(object)
    taken = Signal()

    def __init__(self, workspace: Workspace, tasks: Tasks) -> None:
        super().__init__()
        self._workspace, self._tasks = workspace, tasks
        self._journal: Journal | None = None
        self._indexing = self._again = self._mending = False
        self.damages, self.ages = 0, False
        self.writing: Callable[[], bool] = lambda: False
        self._chores: Chores | None = None
        self.spine: Spine | None = None
        self.problem: CairnError | None = None
        self.index_problem: CairnError | None = None

    @property
    def journal(self) -> "Journal | None":
        """The journal; None while it is not open."""
        return self._journal

    @property
    def workspace(self) -> Workspace:
        """The home it lies in."""
        return self._workspace

    @property
    def busy(self) -> bool:
        """Whether its index is being brought up to date, or something is done with it."""
        chores = self._chores
        return self._indexing or self._mending or (chores is not None and bool(chores.going))

    @property
    def away(self) -> bool:
        """Whether a worker has it for itself; it is opened again afterwards."""
        return self._mending

    @property
    def chores(self) -> "Chores":
        """What a person has done with it, one thing at a time."""
        if self._chores is None:
            from cairn.desk.chores import Chores

            self._chores = Chores(self, lambda: self.writing())
        return self._chores

    @property
    def today(self) -> date:
        """The day it is."""
        return date.today()

    def open(self) -> "Journal | None":
        """Open it, if it is not; None where it cannot be, and `problem` says why."""
        if self._journal is not None or self._mending:
            return self._journal
        if is_older(self._workspace.places):
            self._bring_up()
            return None
        return self._open()

    def _open(self) -> "Journal | None":
        try:
            self._journal = self._workspace.journal
        except CairnError as error:
            self.problem = error
        else:
            self.problem = None
            self.index()
            self._ask_spine()
        self.changed.emit()
        return self._journal

    def open_if_kept(self) -> None:
        """Open it where there is one, or was; a home in which nothing was logged gets none."""
        from cairn.store.marker import marker_path

        file, backups = self._workspace.journal_file, self._workspace.backup_folder
        if file.exists() or marker_path(file).exists() or any(backups.glob("*.backup")):
            self.open()

    def open_again(self) -> None:
        """Whatever kept it from being opened, or changed, may be gone."""
        self._let_go()
        self.open()

    def check(self) -> None:
        """Have all of it read beside the window; `checked` tells what was found."""
        if self._journal is not None:
            self._tasks.check_journal(self._checked)

    def survey(self, done: "Callable[[Answer], None]") -> None:
        """What could be brought back of it; see the job ``survey``."""
        self._tasks.survey_journal(done)

    def recover(self, done: "Callable[[Answer], None]") -> None:
        """Bring it back, and open it again; see the job ``recover``."""
        self._apart(self._tasks.recover_journal, done)

    def keep(
        self,
        job: str,
        args: Mapping[str, object],
        done: "Callable[[Answer], None]",
        progress: "Progress | None" = None,
    ) -> int:
        """Have something done for it beside the window; what that changed is seen afterwards.

        See `cairn.jobs.keeping` and `cairn.jobs.taking`. Gives the number to cancel it by.
        """

        def ended(answer: "Answer") -> None:
            if self._journal is not None:
                self.look_again()
            done(answer)

        return self._tasks.keep_journal(job, args, ended, progress)

    def keep_apart(
        self,
        job: str,
        args: Mapping[str, object],
        done: "Callable[[Answer], None]",
        progress: "Progress | None" = None,
    ) -> int:
        """The same for what changes much of it: nobody here waits for its file meanwhile."""
        numbers: list[int] = []

        def work(ended: "Callable[[Answer], None]") -> None:
            numbers.append(self._tasks.keep_journal(job, args, ended, progress))

        self._apart(work, done)
        return numbers[0]

    def cancel(self, call: int) -> None:
        """Ask for the end of what `keep` or `keep_apart` began; its answer still comes."""
        self._tasks.cancel(call, RESCUE)

    def show_folder(self) -> None:
        """Let the desktop show where it lies, with its backups."""
        folder = self._workspace.journal_file.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def wanted(self) -> "list[Wanted]":
        """What was searched in vain, missed, given by others or met again and again."""
        from cairn.flows.wishes import searched
        from cairn.library.wanted import Wanted as Searched

        if self._journal is None:
            return []
        return self._journal.wanted(searched(Searched(self._workspace.places.data)))

    def look_again(self) -> None:
        """Another process, the command line say, may have changed it."""
        if self._journal is None:
            if self.problem is not None:
                self.open()
            return
        if not self._journal.store.is_current:
            self.open_again()  # another file was put in its place, or it is gone
            return
        try:
            if self._journal.store.changed():
                self.tell()
        except CairnError as error:
            self.problem = error
            self.changed.emit()

    def attempt(self, act: Callable[[], object], say: Callable[[str], object]) -> bool:
        """Change something and tell that it is different; where it fails, `say` why."""
        try:
            act()
        except CairnError as error:
            say(told(error))
            return False
        self.tell()
        return True

    def tell(self) -> None:
        """Something in it was changed: whoever shows it is told, and the index follows."""
        self.changed.emit()
        self.index()

    def index(self) -> None:
        """Bring the private index up to date beside the window."""
        if self._journal is None or self._indexing:
            self._again = self._journal is not None
            return
        self._indexing, self._again = True, False
        self._tasks.index_journal(self._took_in)

    def _ask_spine(self) -> None:
        """Read it beside the window: it may lie in a repository."""
        sources = self._workspace.sources.all()

        def read() -> "Spine | None":
            from cairn.flows.thresholds import spine_of

            return spine_of(sources)

        def knows(spine: "Spine | None") -> None:
            self.spine = spine

        self._tasks.ask_in_background(read, knows)

    def _apart(
        self,
        work: "Callable[[Callable[[Answer], None]], None]",
        done: "Callable[[Answer], None]",
    ) -> None:
        """Have something done while nobody here has it open, and open it again."""
        self._let_go()
        self._mending = True
        self.taken.emit()

        def ended(answer: "Answer") -> None:
            self._mending = False
            self.taken.emit()
            if answer.error is not None:
                done(answer)
                self.open()
                return
            self.damages = 0
            self.open()
            done(answer)

        work(ended)

    def _bring_up(self) -> None:
        """Have a journal of a former Cairn brought up to this one; that may take a while."""
        self._mending = self.ages = True
        self.problem = None

        def ended(answer: "Answer") -> None:
            self._mending = self.ages = False
            self.problem = answer.error
            self.taken.emit()
            if answer.error is None:
                self._open()
            else:
                self.changed.emit()

        self.taken.emit()
        self.changed.emit()
        self._tasks.keep_journal("bring_up", {}, ended)

    def _let_go(self) -> None:
        if self._journal is not None:
            self._journal = None
            self._workspace.close_journal()

    def _checked(self, answer: "Answer") -> None:
        self.damages = answer.value["damages"] if answer.value else 0
        self.checked.emit(answer)
        if self.damages:
            self.changed.emit()

    def _took_in(self, answer: "Answer") -> None:
        self._indexing = False
        self.index_problem = answer.error
        more = bool(answer.value and answer.value["changes"])
        if more or answer.error is not None:
            self.indexed.emit()
        if more or self._again:
            self.index()
