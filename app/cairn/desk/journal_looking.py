"""What is looked at in the journal: from a view to its lines, from a line to its session."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from cairn.desk import journal_lines, kept_sessions, labels
from cairn.desk import journal_views as views
from cairn.desk.journal_door import JournalDoor
from cairn.desk.journal_panes import JournalPanes
from cairn.desk.legible import legible
from cairn.desk.line_model import Line, Lines
from cairn.desk.person_lines import of_person
from cairn.desk.sentences import told
from cairn.desk.session_view import Offer
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.journal.finding import Found
    from cairn.journal.journal import Journal
    from cairn.journal.session import Session


REST_MS = 40
"""The lines come first; the session of the chosen one follows once keys rest for so long."""


class JournalLooking(QObject):
    """Shows what is asked for, and what became of it when the journal changes.

    Signals:
        said: something for the status line.
        logs: the person wants to log a session.
        logs_with: the same with the people whose ids these are.
        goes_on: the id of the draft the person wants to go on with.
        wants: words for the search of the library.
        thrown: a Draft that was thrown away and may be wanted back.
        gives: the id of the session of which the mentee is to be given something.
        drops: id and text of an action that will not be done; why is to be asked.
    """

    said = Signal(str)
    logs = Signal()
    logs_with = Signal(object)
    goes_on = Signal(str)
    wants = Signal(str)
    thrown = Signal(object)
    gives = Signal(str)
    drops = Signal(str, str)

    def __init__(self, panes: JournalPanes, door: JournalDoor) -> None:
        super().__init__(panes)
        self._panes, self._door = panes, door
        self._keep = ""
        self._counted = False
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._counting.timeout.connect(self._count)
        self._soon = QTimer(self, singleShot=True, interval=REST_MS)
        self._soon.timeout.connect(lambda: self._pick(panes.timeline.list.chosen()))
        panes.views.picked.connect(lambda _: self._look())
        panes.timeline.asked.connect(self._look)
        panes.timeline.list.picked.connect(lambda _: self._soon.start())
        panes.timeline.list.opened.connect(self._open)
        panes.timeline.list.removed.connect(self._remove)
        door.indexed.connect(self._indexed)

    @property
    def waiting(self) -> bool:
        """Whether something is still to be shown, such as the session of the chosen line."""
        return self._soon.isActive() or self._counting.isActive()

    @property
    def view(self) -> str:
        """The id of the view that is shown."""
        return self._panes.views.here or views.TIMELINE

    @property
    def person(self) -> str:
        """The id of the person whose sessions are shown, or who is in the one that is read."""
        if self.view.startswith(views.PERSON):
            return self.view.removeprefix(views.PERSON)
        journal, shown = self._door.journal, self._panes.session.session
        if journal is None or not shown:
            return ""
        session = kept_sessions.session_of(journal, shown)
        return session.mentees[0] if session is not None and session.mentees else ""

    def show_again(self) -> None:
        """The journal is another than before: the same view, the same line."""
        journal = self._door.journal
        if journal is None:
            return
        try:
            if self._counted:
                self._count()
            else:
                self._counting.start()  # the lines are seen first
            chosen = self._panes.timeline.list.chosen()
            self._show(journal, self._keep or (chosen.id if chosen else ""))
        except CairnError as error:
            self._panes.timeline.show_empty(self.tr("This cannot be read"), told(error))

    def show_session(self, id: str) -> None:
        """At the next look, this session is chosen."""
        self._keep = id

    def put_back(self, id: str) -> None:
        """Take a session out of the trash."""
        journal = self._door.journal
        if journal is not None and self._try(lambda: journal.sessions.untrash(id)):
            self.said.emit(self.tr("Taken out of the trash."))

    def remove(self) -> None:
        """Put what is chosen in the trash, or throw the chosen draft away."""
        self._remove(self._panes.timeline.list.chosen())

    def finish(self, action: str) -> None:
        """An action is done."""
        journal = self._door.journal
        if journal is not None and self._try(lambda: journal.actions.done(action)):
            self.said.emit(self.tr("Done."))

    def finish_chosen(self) -> None:
        """The action that is chosen is done."""
        line = self._panes.timeline.list.chosen()
        if line is not None and line.kind == "action":
            self.finish(line.id)

    def drop(self, action: str, why: str) -> None:
        """An action will not be done."""
        journal = self._door.journal
        if journal is not None and self._try(lambda: journal.actions.drop(action, why)):
            self.said.emit(self.tr("Dropped; the reason is kept."))
        self._panes.enter_timeline()

    def show_person(self, person: str) -> None:
        """The page of a person (an id), with their sessions beside it."""
        if person:
            self._panes.timeline.field.clear()
            self._panes.views.choose(views.PERSON + person)
            self._panes.timeline.list.select(0)
            self._pick(self._panes.timeline.list.chosen())
            self._panes.open_session()

    def choose_session(self, id: str) -> None:
        """Choose a session in the list, as far as it is fetched."""
        row = self._panes.timeline.list.lines.row_of(id)
        if row >= 0:
            self._panes.timeline.list.select(row)

    def want_ladder(self, who: str) -> None:
        """One of the two wants the ladder of the person that is shown, or no longer does."""
        from cairn.journal.ladder import Setter

        journal, person = self._door.journal, self.person
        if journal is None or not person:
            return
        known, by = journal.people.get(person), Setter(who)
        on = known.ladder_by_champion if by is Setter.CHAMPION else known.ladder_by_mentee
        self._try(lambda: journal.want_ladder(person, by, wanted=on is None))

    def undo(self) -> None:
        """Take back the last change of the journal that was made here."""
        journal = self._door.journal
        if journal is not None and self._try(journal.store.undo):
            self.said.emit(self.tr("The last change of the journal is undone."))

    def _count(self) -> None:
        """How much is in each view, and everybody."""
        from cairn.journal.schema import ACTION, DRAFT

        journal = self._door.journal
        if journal is None:
            return
        self._counted = True
        counts = {
            views.OWED: journal.store.count(ACTION, "status = 'open'"),
            views.DRAFTS: journal.store.count(DRAFT),
        }
        self._panes.views.show_views(counts, journal.people.all())
        self._panes.timeline.filters.show_teams(journal.teams.all())

    def _look(self) -> None:
        journal = self._door.journal
        if journal is None:
            return
        self._panes.show_timeline()
        try:
            self._show(journal, "")
        except CairnError as error:
            self._panes.timeline.show_empty(self.tr("This cannot be read"), told(error))

    def _show(self, journal: "Journal", keep: str) -> None:
        pane, view, today = self._panes.timeline, self.view, self._door.today
        self._keep = ""
        searched = view == views.TIMELINE or view.startswith(views.PERSON)
        pane.head(self._title(journal, view), searched=searched)
        if searched:
            self._show_sessions(journal, keep)
            return
        lines = {
            views.OWED: lambda: journal_lines.owed(journal, today),
            views.DRAFTS: lambda: journal_lines.drafts(journal, today),
            views.TRASH: lambda: journal_lines.trash(journal, today),
            views.WANTED: lambda: journal_lines.wanted(self._door.wanted()),
        }[view]()
        if lines.total:
            pane.show_lines(lines, "", keep=keep)
        else:
            pane.show_empty(*self._nothing(view))

    def _show_sessions(self, journal: "Journal", keep: str) -> None:
        pane, today = self._panes.timeline, self._door.today
        person = self.view.removeprefix(views.PERSON) if self.view != views.TIMELINE else ""
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
        pane, today = self._panes.timeline, self._door.today
        filters = pane.filters.filters(person, today)

        def more(limit: int) -> "Found":
            return journal.search(text, filters, limit)

        try:
            found = journal.search(text, filters, journal_lines.FIRST_FOUND)
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
        pane, problem = self._panes.timeline, self._door.index_problem
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

    def _nothing(self, view: str) -> tuple[str, str]:
        return {
            views.OWED: (
                self.tr("Nothing is owed"),
                self.tr("What you agree on in a session comes here until it is done."),
            ),
            views.DRAFTS: (
                self.tr("No draft waits"),
                self.tr("A session that you begin to log and leave is kept here."),
            ),
            views.TRASH: (
                self.tr("The trash is empty"),
                self.tr("What you put here stays for 30 days."),
            ),
            views.WANTED: (
                self.tr("Nothing was missed yet"),
                self.tr("What is searched for in the library and not found is listed here."),
            ),
        }[view]

    def _title(self, journal: "Journal", view: str) -> str:
        if view.startswith(views.PERSON):
            return legible(journal.people.get(view.removeprefix(views.PERSON)).name)
        return {
            views.TIMELINE: self.tr("Timeline"),
            views.OWED: self.tr("Owed"),
            views.DRAFTS: self.tr("Drafts"),
            views.WANTED: self.tr("Most wanted"),
            views.TRASH: self.tr("Trash"),
        }[view]

    def _pick(self, line: Line | None) -> None:
        """Show the session of a line, or the person."""
        journal, shown = self._door.journal, self._panes.session
        if journal is not None and line is not None and line.kind == "person":
            self._panes.person.show_person(journal.person_page(line.id), self._door.today)
            self._panes.turn_to(self._panes.person)
            return
        self._panes.turn_to(shown)
        session = kept_sessions.session_of(journal, line.session) if journal and line else None
        if journal is None or line is None or session is None:
            shown.show_nothing(self.tr("Choose a session to read it"))
            return
        value = kept_sessions.told(journal, session)
        shown.show_session(value, self._door.today, self._offers(line, session))

    def _offers(self, line: Line, session: "Session") -> list[Offer]:
        """What can be done with a line, for the head of its session."""
        if line.kind == "trash":
            return [(self.tr("Take it out of the trash"), lambda: self.put_back(line.id))]
        if line.kind == "action":
            return [
                (self.tr("This action is done"), lambda: self.finish(line.id)),
                (self.tr("Drop it…"), lambda: self._remove(line)),
            ]
        person = session.mentees[0] if session.mentees else ""
        return [
            (self.tr("For the mentee"), lambda: self.gives.emit(session.id)),
            (self.tr("Log another"), lambda: self.logs_with.emit(session.mentees)),
            *([(self.tr("Their page"), lambda: self.show_person(person))] if person else []),
        ]

    def _open(self, line: Line | None) -> None:
        if line is None:
            return
        self._soon.stop()
        self._pick(line)
        if line.kind == "draft":
            self.goes_on.emit(line.id)
        elif line.kind == "wanted":
            self.wants.emit(line.id)
        else:
            self._panes.open_session()

    def _remove(self, line: Line | None) -> None:
        journal = self._door.journal
        if journal is None or line is None:
            return
        if line.kind == "session" and self._try(lambda: journal.sessions.trash(line.id)):
            self.said.emit(self.tr("In the trash, for 30 days."))
        elif line.kind == "action":
            self.drops.emit(line.id, line.lead)
        elif line.kind == "draft":
            draft = journal.drafts.get(line.id)
            if self._try(lambda: journal.drafts.discard(line.id)):
                self.thrown.emit(replace(draft, id=""))

    def _try(self, act: object) -> bool:
        """Change something, and tell that it is different, or why it is not."""
        try:
            assert callable(act)
            act()
        except CairnError as error:
            self.said.emit(told(error))
            return False
        self._door.tell()
        return True

    def _indexed(self) -> None:
        """A search may find more now."""
        if self._panes.timeline.field.text().strip():
            self.show_again()
