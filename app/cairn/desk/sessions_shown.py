"""Sessions in the journal's list: those that fit the filters, or that have the words typed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cairn.desk import journal_lines, labels
from cairn.desk import journal_views as views
from cairn.desk.journal_door import JournalDoor
from cairn.desk.legible import legible
from cairn.desk.line_model import Lines
from cairn.desk.person_lines import of_person
from cairn.desk.sentences import told
from cairn.desk.timeline_pane import TimelinePane
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.journal.finding import Found
    from cairn.journal.journal import Journal


class SessionsShown(QObject):
    """Fills the list of a view that is searched: the timeline, or a person.

    Signals:
        logs: the person wants to log a session.
    """

    logs = Signal()

    def __init__(self, pane: TimelinePane, door: JournalDoor) -> None:
        super().__init__(pane)
        self._pane, self._door = pane, door

    def show(self, journal: "Journal", view: str, keep: str) -> None:
        """Show what fits now; `keep` is the id of the line that stays chosen."""
        pane, today = self._pane, self._door.today
        person = view.removeprefix(views.PERSON) if view != views.TIMELINE else ""
        filters = pane.filters.filters(person, today)
        text = pane.field.text()
        if text.strip():
            self._search(journal, text, person, keep)
            return
        lines = journal_lines.timeline(journal, filters, today)
        if person and not pane.filters.narrows:
            note = self.tr("%Ln session(s)", "", lines.total)
            pane.show_lines(of_person(journal, person, lines, today), note, keep=keep)
        elif lines.total:
            pane.show_lines(lines, self.tr("%Ln session(s)", "", lines.total), keep=keep)
        elif pane.filters.narrows:
            pane.show_empty(
                self.tr("No session fits"), "", self.tr("Clear the filters"), pane.filters.clear
            )
        else:
            pane.show_empty(
                self.tr("Nothing is logged yet"),
                self.tr("Whom you sat with and the one habit worth changing are enough."),
                self.tr("Log a session"),
                self.logs.emit,
            )

    def _search(self, journal: "Journal", text: str, person: str, keep: str) -> None:
        pane, today = self._pane, self._door.today
        filters = pane.filters.filters(person, today)

        def more(limit: int, offset: int) -> "Found":
            return journal.search(text, filters, limit, offset)

        try:
            found = journal.search(text, filters, pane.list.fitting)
        except CairnError as error:
            if error.code not in ("E_INDEX_MISSING", "E_INDEX_DAMAGED"):
                raise
            self._show_unread()
            return
        if found.hits:
            lines = journal_lines.found(journal, found, today, more)
            pane.show_lines(lines, self._note(found, lines), tall=True, keep=keep)
        else:
            pane.show_empty(
                self.tr("No session has these words"),
                self._note(found, Lines()),
                self.tr("Clear the search"),
                pane.field.clear,
            )

    def _show_unread(self) -> None:
        """The index is not there: it is made, or why it cannot be."""
        pane, problem = self._pane, self._door.index_problem
        if problem is None:
            self._door.index()
            pane.show_empty(
                self.tr("Reading the journal…"),
                self.tr("Its sessions can be searched in a moment."),
            )
        else:
            pane.show_empty(
                self.tr("The journal cannot be searched now"),
                told(problem),
                self.tr("Try again"),
                self._door.index,
            )

    def _note(self, found: "Found", lines: Lines) -> str:
        parts = []
        if found.total:
            parts.append(self.tr("%Ln session(s)", "", found.total))
        if found.total > lines.total > 0:
            parts.append(self.tr("the first {}").format(labels.number(lines.total)))
        parts += [
            self.tr("“{to}” in place of “{typed}”").format(to=legible(to), typed=legible(typed))
            for typed, to in found.corrected
        ]
        return "  ·  ".join(parts)
