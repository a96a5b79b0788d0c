"""Joins what was tried to the library: kept in the journal, told above a page; failed is due."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cairn.desk import journal_words as words
from cairn.desk.journal_door import JournalDoor
from cairn.desk.running_session import RunningSession
from cairn.desk.sentences import told
from cairn.errors import CairnError

if TYPE_CHECKING:
    from datetime import date

    from cairn.desk.window import Window
    from cairn.library.results import Hit
    from cairn.records.evidence import Evidence

SOON_MS = 300
"""After a change of the journal; several at once are taken in together."""


class OutcomeRooms(QObject):
    """The library is given sums and days, never who or when somebody was sat with."""

    def __init__(self, window: "Window", door: JournalDoor, running: RunningSession) -> None:
        super().__init__(window)
        self._window, self._door, self._running = window, door, running
        self._failures: dict[str, date] = {}
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._take_in)
        window.library.reader.deeds.outcome.kept.connect(self._keep)
        window.library.reader.sheet.evidence_of(self._evidence)
        door.changed.connect(self._soon.start)

    def _keep(self, hit: "Hit", result: str, why: str) -> None:
        """In a session it belongs to the session, else to whoever reads."""
        from cairn.journal.outcome import Outcome
        from cairn.journal.session import Result

        journal, library = self._door.open(), self._door.workspace.library
        if journal is None or journal.store.read_only:
            self._window.status.say(self.tr("The journal cannot be changed now."))
            return
        try:
            if self._running.draft is not None:
                journal.running.met(hit.row.id, hit.row.title)
                journal.running.used(hit.row.id, Result(result), why)
            else:
                where = library.checkout
                journal.outcomes.add(
                    Outcome(
                        record=hit.row.id,
                        title=hit.row.title,
                        result=Result(result),
                        why=why,
                        tool_version=library.installed or "",
                        stack=tuple(sorted(where.stack)),
                        repo_kind=where.repo_kind,
                    )
                )
        except CairnError as error:
            self._window.status.say(told(error))
            return
        self._door.tell()
        self._window.status.say(
            self.tr("Kept on this machine: {}").format(words.result(result).lower())
        )

    def _evidence(self, record: str) -> "Evidence | None":
        journal = self._door.journal
        if journal is None:
            return None
        try:
            return journal.outcomes.evidence([record]).get(record)
        except CairnError:
            return None  # the journal's own page says what is wrong

    def _take_in(self) -> None:
        """What failed since, and what stands above the page that is read."""
        journal, page = self._door.journal, self._window.library
        if journal is None:
            return
        try:
            failures = journal.outcomes.failures()
            if failures != self._failures:
                self._failures = failures
                library = self._door.workspace.library
                library.take_failures(failures)
                if library.reopen():
                    page.search_again()
        except CairnError:
            return  # the journal's or the library's own page says it
        page.reader.sheet.head_again()
