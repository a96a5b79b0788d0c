"""From a line of the journal to what is read at the right, and what can be done with it there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cairn.desk import kept_sessions
from cairn.desk.journal_changes import JournalChanges
from cairn.desk.journal_door import JournalDoor
from cairn.desk.journal_panes import JournalPanes
from cairn.desk.line_model import Line
from cairn.desk.record_drafts import RecordDrafts
from cairn.desk.session_view import Offer
from cairn.desk.template_deeds import TemplateDeeds

if TYPE_CHECKING:
    from cairn.journal.session import Session


class LineReading(QObject):
    """Shows the session, person or template of a line; Enter goes on with it.

    Signals:
        goes_on: the id of the draft the person wants to go on with.
        alters: the id of a session that is to be changed.
        logs_with: the person wants to log a session with the people whose ids these are.
        wants: words for the search of the library.
        gives: the id of the session of which the mentee is to be given something.
        visits: the id of the person whose page is wanted.
    """

    goes_on = Signal(str)
    alters = Signal(str)
    logs_with = Signal(object)
    wants = Signal(str)
    gives = Signal(str)
    visits = Signal(str)

    def __init__(
        self,
        panes: JournalPanes,
        door: JournalDoor,
        changes: JournalChanges,
        records: RecordDrafts,
        templates: TemplateDeeds,
    ) -> None:
        super().__init__(panes)
        self._panes, self._door, self._changes = panes, door, changes
        self._records, self._templates = records, templates

    def show(self, line: Line | None) -> None:
        """Have what `line` stands for at the right."""
        journal, shown = self._door.journal, self._panes.session
        if journal is not None and line is not None and line.kind == "person":
            self._panes.person.show_person(journal.person_page(line.id), self._door.today)
            self._panes.turn_to(self._panes.person)
            return
        self._panes.turn_to(shown)
        if line is not None and line.kind == "template":
            self._templates.show(line.id)
            return
        session = kept_sessions.session_of(journal, line.session) if journal and line else None
        if journal is None or line is None or session is None:
            shown.show_nothing(self.tr("Choose a session to read it"))
            return
        value = kept_sessions.told(journal, session)
        shown.show_session(value, self._door.today, self._offers(line, session))

    def open(self, line: Line) -> None:
        """Go on with what `line` stands for."""
        self.show(line)
        if line.kind == "draft":
            self.goes_on.emit(line.id)
        elif line.kind == "wanted":
            self.wants.emit(line.id)
        elif line.kind == "template":
            self._templates.open(line.id)
        elif line.kind in ("record-draft", "recurring"):
            self.promote(line)
        else:
            self._panes.open_session()

    def promote(self, line: Line) -> None:
        """Make a record of what `line` stands for, or go on with the draft of one."""
        if line.kind == "record-draft":
            self._records.go_on(line.id)
        elif line.kind == "recurring":
            self._records.from_sighting(line.id)
        else:
            self._records.from_session(line.session)

    def _offers(self, line: Line, session: "Session") -> list[Offer]:
        """What can be done with a line, for the head of its session."""
        changes = self._changes
        if line.kind == "trash":
            return [(self.tr("Take it out of the trash"), lambda: changes.put_back(line.id))]
        if line.kind == "action":
            return [
                (self.tr("This action is done"), lambda: changes.finish(line.id)),
                (self.tr("Drop it…"), lambda: changes.remove(line)),
            ]
        if line.kind == "record-draft":
            return [
                (self.tr("Go on with the draft"), lambda: self.promote(line)),
                (self.tr("Put it in the trash"), lambda: changes.remove(line)),
            ]
        if line.kind == "recurring":
            return [(self.tr("Make a record…"), lambda: self.promote(line))]
        person = session.mentees[0] if session.mentees else ""
        return [
            (self.tr("For the mentee"), lambda: self.gives.emit(session.id)),
            (self.tr("Make a record…"), lambda: self.promote(line)),
            (self.tr("Change…"), lambda: self.alters.emit(session.id)),
            (self.tr("Log another"), lambda: self.logs_with.emit(session.mentees)),
            *([(self.tr("Their page"), lambda: self.visits.emit(person))] if person else []),
        ]
