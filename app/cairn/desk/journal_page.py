"""The journal: views, timeline and session side by side, or the form in which one is logged."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from cairn.desk.action import Action
from cairn.desk.drop_bar import DropBar
from cairn.desk.empty_state import EmptyState
from cairn.desk.journal_actions import journal_actions
from cairn.desk.journal_changes import JournalChanges
from cairn.desk.journal_door import JournalDoor
from cairn.desk.journal_looking import JournalLooking
from cairn.desk.journal_panes import JournalPanes
from cairn.desk.journal_place import JournalPlace
from cairn.desk.journal_recovery import JournalRecovery
from cairn.desk.journal_views import TIMELINE
from cairn.desk.line_reading import LineReading
from cairn.desk.notice import Notice
from cairn.desk.person_actions import person_actions, person_offers
from cairn.desk.person_deeds import PersonDeeds
from cairn.desk.person_words import SESSION, WANT
from cairn.desk.record_drafts import RecordDrafts
from cairn.desk.sentences import said, told
from cairn.desk.tasks import Tasks
from cairn.desk.template_deeds import TemplateDeeds
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.desk.beside_view import BesideView
    from cairn.desk.log_page import LogPage
    from cairn.journal.beside import SharedPage
    from cairn.journal.draft import Draft
    from cairn.journal.log import Logged

_READ_ONLY, _THROWN = "read-only", "thrown"


class JournalPage(QWidget):
    """A room of the window; the journal is opened when it is first entered.

    Attributes:
        panes: what is looked at.
        looking: what is shown in them; changes: what is changed from there.
        recovery: what is done where it is damaged.
        deeds: what is done with and for a person; records: what is made of what happened.
        templates: how sessions usually go.
        drop: asks why an action is dropped.

    Signals:
        said: something for the status line.
        wants: words for the search of the library.
        reads: id of a record of the library that is to be read.
        left: the form was left, after the session was kept or put off.
    """

    said = Signal(str)
    wants = Signal(str)
    reads = Signal(str)
    left = Signal()

    def __init__(
        self, theme: Theme, tasks: Tasks, door: JournalDoor, parent: QWidget | None = None
    ) -> None:
        """Made where it stands, as are its panes: each move styles all that is in it anew."""
        super().__init__(parent)
        self._theme, self._door = theme, door
        self._log: LogPage | None = None
        self._beside: BesideView | None = None
        self._is_beside = False
        self._stack = QStackedWidget(self)
        self.panes = JournalPanes(theme, tasks, self._stack)
        self.notice = Notice(theme)
        self.records = RecordDrafts(theme, self.panes, door, self.notice)
        self.changes = JournalChanges(door, self.records)
        self.templates = TemplateDeeds(theme, self.panes, door)
        reading = LineReading(self.panes, door, self.changes, self.records, self.templates)
        self.looking = JournalLooking(self.panes, door, reading)
        self.deeds = PersonDeeds(theme, self.panes, door)
        self.drop = DropBar(theme)
        self.trouble = EmptyState(theme, "room-journal")
        self.recovery = JournalRecovery(theme, door, self.notice)
        self._place = JournalPlace(door, self.notice)
        self._stack.addWidget(self.panes)
        self._stack.addWidget(self.trouble)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        column.addWidget(self.drop)
        self.panes.log.clicked.connect(self.log)
        self.panes.session.followed.connect(self._follow)
        self.changes.said.connect(self.said)
        self.records.said.connect(self.said)
        self.templates.said.connect(self.said)
        self.looking.shown.logs.connect(self.log)
        reading.logs_with.connect(self.log_with)
        reading.goes_on.connect(self.go_on)
        reading.alters.connect(self.change)
        reading.wants.connect(self.wants)
        self.changes.thrown.connect(self._thrown)
        reading.gives.connect(lambda id: self.deeds.for_mentee(id, self.looking.person))
        self.changes.drops.connect(lambda *_: self.panes.session.make_room(True))
        self.changes.drops.connect(self.drop.ask)
        self.drop.closed.connect(lambda: self.panes.session.make_room(False))
        self.drop.dropped.connect(self.changes.drop)
        self.drop.closed.connect(self.panes.enter_timeline)
        self.panes.timeline.list.picked.connect(lambda _: self.drop.hide())
        self.panes.timeline.list.removed.connect(self.changes.remove)
        self.deeds.said.connect(self.said)
        self.deeds.gone.connect(lambda: self.panes.views.choose(TIMELINE))
        self.panes.person.page.anchorClicked.connect(self._follow)
        self.panes.person.offer(person_offers(self))
        self.panes.timeline.list.customContextMenuRequested.connect(self._menu)
        self.recovery.made.connect(self._stack.addWidget)
        self.recovery.shown.connect(lambda: self._stack.setCurrentWidget(self.recovery.pane))
        self.recovery.over.connect(self.show_panes)
        self.panes.views.picked.connect(lambda _: self.recovery.look())
        door.changed.connect(self._changed)
        door.taken.connect(self._changed)
        if door.open() is not None or door.away:
            self._changed()

    @property
    def logging(self) -> bool:
        """Whether the form is seen."""
        return self._log is not None and self._stack.currentWidget() is self._log

    @property
    def waiting(self) -> bool:
        """Whether something is still to come from the background."""
        return self.looking.waiting or self.panes.session.waiting or self._door.busy

    @property
    def log_page(self) -> "LogPage":
        """The form, made when it is first wanted."""
        if self._log is None:
            from cairn.desk.log_page import LogPage

            self._log = LogPage(self._theme, self._door)
            self._log.saved.connect(self._saved)
            self._log.left.connect(self._leave)
            self._log.said.connect(self.said)
            self._stack.addWidget(self._log)
        return self._log

    def log(self) -> None:
        """Log a session, or go on with the one that is being written."""
        if self._can_write():
            self._stack.setCurrentWidget(self.log_page)
            self.log_page.begin()

    def log_with(self, people: Sequence[str]) -> None:
        """Log a session with these (ids)."""
        if self._can_write():
            self._stack.setCurrentWidget(self.log_page)
            self.log_page.begin_for(people)

    def log_from_last(self, *, shown: bool = True) -> None:
        """Log one of yesterday as the last one was, with whom is `shown` or will be chosen."""
        if self._can_write():
            person = self.looking.person if shown and not self.logging else ""
            self._stack.setCurrentWidget(self.log_page)
            self.log_page.begin_from_last(person)

    def change(self, session: str) -> None:
        """Change a session that is kept (an id) in the form."""
        if session and self._can_write():
            self._stack.setCurrentWidget(self.log_page)
            self.log_page.begin_change(session)

    def promote(self) -> None:
        """Make a record of what is read."""
        if self.looking.line is not None:
            self.looking.reading.promote(self.looking.line)

    def go_on(self, draft: str) -> None:
        """Go on writing on a draft."""
        journal = self._door.journal
        if journal is not None and self._can_write():
            if journal.drafts.get(draft).running:
                journal.running.stop()
            self._stack.setCurrentWidget(self.log_page)
            self.log_page.begin_with(journal.drafts.get(draft))

    @property
    def can_undo(self) -> bool:
        """Whether something was changed here that can be taken back."""
        journal = self._door.journal
        return journal is not None and journal.store.undoable is not None

    def search(self) -> None:
        """Type what to look for in the journal."""
        self.panes.show_timeline()
        if not self.panes.timeline.field.isVisible():
            self.panes.views.choose(TIMELINE)
        self.panes.timeline.field.take_focus()

    def clear_search(self) -> None:
        """Everything again."""
        self.panes.timeline.field.clear()

    def stop(self) -> None:
        """The window closes: keep what is typed."""
        self.looking.stop()
        if self._log is not None:
            self._log.keeper.keep()
            self._log.keeper.stop()

    def show_beside(self, beside: bool, shared: "SharedPage | None") -> None:
        """While the mentee sees the screen, `shared` stands in place of everything else."""
        if beside and self.logging:
            self.log_page.keeper.keep()
        was, self._is_beside = self._is_beside, beside
        if beside:
            if self._beside is None:
                from cairn.desk.beside_view import BesideView

                self._beside = BesideView(self._theme)
                self._beside.page.anchorClicked.connect(self._follow)
                self._stack.addWidget(self._beside)
            self._beside.show_shared(shared, self._door.today)
            self._stack.setCurrentWidget(self._beside)
            self.notice.hush(True)
            self.drop.hide()
        elif was:
            self.notice.hush(False)
            self.show_panes()
            self._changed()

    def show_panes(self) -> None:
        """What is looked at, in place of the form."""
        if self._is_beside:
            return
        if self._door.journal is not None:
            self._stack.setCurrentWidget(self.panes)

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # Qt's own are not used
        """What can be done here."""
        every = [*journal_actions(self), *person_actions(self)]
        return [replace(one, enabled=partial(self._can, one.enabled)) for one in every]

    def stops(self) -> list[QWidget]:
        """What F6 goes through."""
        if self._is_beside and self._beside is not None:
            return [self._beside.page]
        if self.logging:
            return self.log_page.stops()
        if self.recovery.is_pane(self._stack.currentWidget()):
            return self.recovery.pane.stops()
        return self.panes.stops() if self._stack.currentWidget() is self.panes else []

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.drop.fit(self.width())

    def _changed(self) -> None:
        """Another process or this one changed the journal, or it cannot be read any more."""
        journal, problem = self._door.journal, self._door.problem
        if self._door.away:
            self.trouble.say(
                self.tr("The journal is being worked on"), self.tr("It comes back by itself.")
            )
            self.trouble.offer([])
            self._stack.setCurrentWidget(self.trouble)
            return
        if journal is None or problem is not None:
            if problem is not None and not self.recovery.takes(problem):
                self._tell_trouble(told(problem))
            return
        here = self._stack.currentWidget()
        if here is self.trouble or (self.recovery.is_pane(here) and self.recovery.blocks):
            self._stack.setCurrentWidget(self.panes)
        why = journal.store.read_only
        if why:
            self.notice.say(
                self.tr("The journal can be read, but not changed: {}.").format(said(why)),
                self.tr("Try again"),
                self._door.open_again,
                key=_READ_ONLY,
            )
        else:
            self.notice.clear(_READ_ONLY)
        self.panes.log.setEnabled(not why)
        self.looking.show_again()
        self.recovery.look()
        self._place.look()

    def _tell_trouble(self, text: str) -> None:
        self.trouble.say(
            self.tr("The journal cannot be opened"),
            text,
            self.tr("Try again"),
            self._door.open_again,
        )
        self.trouble.offer([(self.tr("Open its folder"), self._door.show_folder)])
        self._stack.setCurrentWidget(self.trouble)

    def _can(self, enabled: Callable[[], bool]) -> bool:
        return not self._is_beside and enabled()

    def _can_write(self) -> bool:
        journal = self._door.journal
        if self._is_beside:
            self.said.emit(self.tr("Side by side: end the session to log it."))
            return False
        if journal is None or journal.store.read_only:
            self.said.emit(self.tr("The journal cannot be changed now."))
            return False
        return True

    def _saved(self, logged: "Logged") -> None:
        journal = self._door.journal
        names = journal.people.names(logged.session.mentees) if journal is not None else []
        self.said.emit(self.tr("Kept on this disk: the session with {}.").format(", ".join(names)))
        self.looking.show_session(logged.session.id)
        self.show_panes()
        self._door.tell()
        self.records.offer(logged.session)
        self._go_back()

    def _thrown(self, draft: "Draft") -> None:
        """A draft is gone; for a while it can be put back."""

        def back() -> None:
            journal = self._door.journal
            if journal is not None:
                journal.drafts.save(draft)
                self._door.tell()

        self.notice.say(
            self.tr("The draft is thrown away."), self.tr("Put it back"), back, key=_THROWN
        )

    def _leave(self) -> None:
        self.show_panes()
        self.looking.show_again()
        self._go_back()

    def _go_back(self) -> None:
        self.panes.timeline.enter_list()
        self.left.emit()

    def _menu(self, where: QPoint) -> None:
        """What can be done with the chosen line, at the pointer or for the menu key."""
        view = self.panes.timeline.list
        menu = QMenu(view)
        for action in self.actions():
            if action.enabled():
                menu.addAction(action.text, action.run)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(view.viewport().mapToGlobal(where))

    def _follow(self, url: QUrl) -> None:
        """A link in a session: to a record of the library; elsewhere nothing leads."""
        if url.scheme() == "record":
            self.reads.emit(url.path() or url.host())
        elif url.scheme() == SESSION:
            self.looking.choose_session(url.path())
        elif url.scheme() == WANT:
            self.changes.want_ladder(self.looking.person, url.path())
        elif url.scheme() in ("http", "https", "mailto"):
            self.said.emit(url.toDisplayString())
