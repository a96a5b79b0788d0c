"""A damaged or lost journal in the window: told, looked through beside it, recovered when asked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cairn.desk import recovery_words as words
from cairn.desk.journal_door import JournalDoor
from cairn.desk.notice import Notice
from cairn.desk.sentences import said, told
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.desk.recovery_pane import RecoveryPane
    from cairn.worker.worker import Answer

RECOVERABLE = ("E_DB_DAMAGED", "E_DB_LOST")
"""What the salvage and the backups are there for."""

_DAMAGE, _RECOVERED = "damage", "recovered"


class JournalRecovery(QObject):
    """Of a journal that cannot be opened, and of rows that are not what was written.

    Attributes:
        blocks: whether nothing else can be shown, for the journal cannot be opened.

    Signals:
        made: the pane, when it is first wanted.
        shown: the pane is to be seen.
        over: it is not needed any more.
    """

    made = Signal(QWidget)
    shown = Signal()
    over = Signal()

    def __init__(self, theme: Theme, door: JournalDoor, notice: Notice) -> None:
        super().__init__()
        self._theme, self._door, self._notice = theme, door, notice
        self._pane: RecoveryPane | None = None
        self._asked, self._failure = 0, ""
        self.blocks = False

    @property
    def pane(self) -> "RecoveryPane":
        """What could be had, and the button."""
        if self._pane is None:
            from cairn.desk.recovery_pane import RecoveryPane

            pane = self._pane = RecoveryPane(self._theme)
            pane.recovers.connect(self._recover)
            pane.opens.connect(self._door.show_folder)
            pane.tries.connect(self._door.open_again)
            pane.leaves.connect(self.over)
            self.made.emit(pane)
        return self._pane

    def is_pane(self, shown: QWidget | None) -> bool:
        """Whether this is the pane."""
        return shown is not None and shown is self._pane

    def takes(self, problem: CairnError) -> bool:
        """Whether this problem is one for the pane, which then is shown."""
        if problem.code not in RECOVERABLE:
            return False
        self._begin(problem)
        return True

    def look(self) -> None:
        """Tell of rows that lists go without, or that the full check found."""
        journal = self._door.journal
        if journal is None:
            return
        count = max(len(journal.store.left_out), self._door.damages)
        if not count:
            self._notice.clear(_DAMAGE)
            return
        self._notice.say(
            self.tr(
                "%Ln item(s) are not what was written; lists go without what cannot be read.",
                "",
                count,
            ),
            self.tr("See what can be recovered"),
            lambda: self._begin(None),
            key=_DAMAGE,
        )

    def begin(self) -> None:
        """Show what could be recovered, of a journal that is open or not."""
        self._begin(self._door.problem)

    def _begin(self, problem: CairnError | None) -> None:
        code, why = (problem.code, said(problem.message)) if problem is not None else ("", "")
        self.blocks = problem is not None
        self.pane.begin(words.title(code), why, readable=not self.blocks)
        self.shown.emit()
        self._asked += 1
        asked = self._asked

        def surveyed(answer: "Answer") -> None:
            if asked != self._asked:
                return
            if answer.value is not None:
                self.pane.show_found(answer.value)
                if self._failure:  # of the attempt before
                    self.pane.show_problem(self._failure)
            elif answer.error is not None:
                self.pane.show_problem(said(answer.error.message))

        self._door.survey(surveyed)

    def _recover(self) -> None:
        self._asked += 1
        self._failure = ""
        self.pane.wait()
        self._door.recover(self._recovered)

    def _recovered(self, answer: "Answer") -> None:
        if answer.value is None:
            if answer.error is not None:
                self._failure = told(answer.error)
                self.pane.show_problem(self._failure)
            return
        self._notice.say(
            self.tr("The journal is recovered, with %Ln item(s).", "", answer.value["rows"]),
            self.tr("Open its folder"),
            self._door.show_folder,
            key=_RECOVERED,
        )
        self.over.emit()
