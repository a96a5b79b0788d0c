"""What is looked at in the journal: from a view to its lines, from a line to its session."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cairn.desk import (
    draft_lines,
    journal_heads,
    journal_lines,
    kept_sessions,
    template_words,
)
from cairn.desk import journal_views as views
from cairn.desk.journal_door import JournalDoor
from cairn.desk.journal_panes import JournalPanes
from cairn.desk.line_model import Line
from cairn.desk.line_reading import LineReading
from cairn.desk.record_drafts import kept_here, offered_here
from cairn.desk.sentences import told
from cairn.desk.sessions_shown import SessionsShown
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.journal.journal import Journal


REST_MS = 40
TYPED_MS = 150
"""The lines come first; the session of the chosen one follows once keys rest for so long, or
letters: at the pace of typing, each would wait for a page that nobody reads."""


class JournalLooking(QObject):
    """Shows what is asked for, and what became of it when the journal changes.

    Attributes:
        shown: fills the list of a view that is searched.
        reading: shows what a line stands for.
    """

    def __init__(self, panes: JournalPanes, door: JournalDoor, reading: LineReading) -> None:
        super().__init__(panes)
        self._panes, self._door, self.reading = panes, door, reading
        self.shown = SessionsShown(panes.timeline, door)
        self._keep = ""
        self._counted = False
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._counting.timeout.connect(self._count)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(lambda: reading.show(self.line))
        panes.views.called = self._called
        panes.views.picked.connect(lambda _: self._look())
        panes.timeline.asked.connect(self._asked)
        panes.timeline.list.picked.connect(lambda _: self._soon.start(REST_MS))
        panes.timeline.list.opened.connect(self._open)
        reading.visits.connect(self.show_person)
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
    def line(self) -> Line | None:
        """The line that is chosen."""
        return self._panes.timeline.list.chosen()

    @property
    def session(self) -> str:
        """The id of the session that is read, where it is not in the trash; else empty."""
        here = self.line is not None and self.line.kind != "trash"
        return self._panes.session.session if here and not self._panes.reads_person else ""

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
            chosen = self.line
            self._show(journal, self._keep or (chosen.id if chosen else ""))
        except CairnError as error:
            self._panes.timeline.show_empty(self.tr("This cannot be read"), told(error))

    def stop(self) -> None:
        """The window closes: nothing more is to be shown."""
        self._soon.stop()
        self._counting.stop()

    def show_session(self, id: str) -> None:
        """At the next look, this session is chosen."""
        self._keep = id

    def show_person(self, person: str) -> None:
        """The page of a person (an id), with their sessions beside it."""
        if person:
            self._panes.timeline.field.clear()
            self._panes.views.choose(views.PERSON + person)
            self._panes.timeline.list.select(0)
            self.reading.show(self.line)
            self._panes.open_session()

    def choose_session(self, id: str) -> None:
        """Choose a session in the list, as far as it is fetched."""
        row = self._panes.timeline.list.lines.row_of(id)
        if row >= 0:
            self._panes.timeline.list.select(row)

    def _count(self) -> None:
        """How much is in each view, and everybody."""
        from cairn.journal.schema import ACTION, DRAFT

        journal = self._door.journal
        if journal is None:
            return
        self._counted = True
        counts = {
            views.OWED: journal.store.count(ACTION, "status = 'open'"),
            views.DRAFTS: journal.store.count(DRAFT) + len(kept_here(self._door)),
        }
        self._panes.views.show_views(counts, journal.people.listed())
        self._panes.timeline.filters.show_teams(journal.teams.all())

    def _called(self, letters: str) -> list[str]:
        """Ids of people of whom a name begins so."""
        journal = self._door.journal
        return [one.id for one in journal.people.find(letters, None)] if journal else []

    def _asked(self) -> None:
        """Other words, or other filters."""
        self._look()
        if self._soon.isActive():
            self._soon.start(TYPED_MS)

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
        pane.head(journal_heads.title(journal, view), searched=searched)
        if searched:
            self.shown.show(journal, view, keep)
            return
        lines = {
            views.OWED: lambda: journal_lines.owed(journal, today),
            views.DRAFTS: lambda: draft_lines.drafts(
                journal, kept_here(self._door), offered_here(journal, self._door), today
            ),
            views.TRASH: lambda: journal_lines.trash(journal, today),
            views.TEMPLATES: lambda: template_words.lines(journal.templates.all()),
            views.WANTED: lambda: journal_lines.wanted(self._door.wanted()),
        }[view]()
        if lines.total:
            pane.show_lines(lines, "", keep=keep)
        else:
            pane.show_empty(*journal_heads.nothing(view))

    def _open(self, line: Line | None) -> None:
        if line is not None:
            self._soon.stop()
            self.reading.open(line)

    def _indexed(self) -> None:
        """A search may find more now."""
        if self._panes.timeline.field.text().strip():
            self.show_again()
