"""Joins the journal to the window: its room, the key to log from anywhere, a draft offered back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cairn.desk.action import Action
from cairn.desk.history import Place
from cairn.desk.journal_door import JournalDoor
from cairn.desk.library_page import LIBRARY
from cairn.desk.rooms import Room
from cairn.desk.sentences import said, told
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.desk.care_rooms import CareRooms
    from cairn.desk.journal_page import JournalPage
    from cairn.desk.running_session import RunningSession
    from cairn.desk.window import Window
    from cairn.worker.worker import Answer

JOURNAL = "journal"
_DRAFT, _DAMAGE = "journal-draft", "journal-damage"


class JournalRooms(QObject):
    """The room is made when it is first entered; the journal is opened then, or after the start.

    Attributes:
        door: the journal itself.
    """

    def __init__(self, window: "Window", theme: Theme, workspace: Workspace, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._theme, self._tasks = window, theme, tasks
        self._from = ""
        self._care: CareRooms | None = None
        self.door = JournalDoor(workspace, tasks)
        self.door.writing = self._writing
        window.rooms.add(Room(JOURNAL, self.tr("Journal"), "room-journal", self._make, ("Ctrl+2",)))
        window.registry.take_in(self.actions)
        window.activated.connect(self.door.look_again)
        self.door.checked.connect(self._checked)
        self.door.changed.connect(self._mended)

    def _join_running(self) -> None:
        """After the start: sessions that run, and the quiet work."""
        from cairn.desk.care_rooms import CareRooms
        from cairn.desk.outcome_rooms import OutcomeRooms
        from cairn.desk.running_rooms import RunningRooms

        if self._care is not None:
            return
        window, door = self._window, self.door
        self.running = RunningRooms(window, self._theme, door)
        session = self.running.session
        self.outcomes = OutcomeRooms(window, door, session)
        self._care = CareRooms(window, self._theme, door, session, self.show_owed, self._writing)

    @property
    def care(self) -> "CareRooms":
        """Backups, reminders, and where they are set."""
        self._join_running()
        assert self._care is not None
        return self._care

    @property
    def session(self) -> "RunningSession":
        """The session that goes on, if one does."""
        self._join_running()
        return self.running.session

    def show_owed(self) -> None:
        """What is owed, both ways."""
        from cairn.desk.journal_views import OWED

        self.page().panes.views.choose(OWED)

    def actions(self) -> Sequence[Action]:
        """What can be done from everywhere."""
        room = self.tr("Journal")
        return (
            Action("journal.log", self.tr("Log a session"), self.log, ("Ctrl+N",), room),
            Action(
                "journal.log-from-last",
                self.tr("Log a session of yesterday, as the last one was"),
                self.log_from_last,
                ("Ctrl+Shift+N",),
                room,
            ),
        )

    def page(self) -> "JournalPage":
        """The journal, seen from now on."""
        from cairn.desk.journal_page import JournalPage

        page = self._window.rooms.enter(JOURNAL)
        assert isinstance(page, JournalPage)
        return page

    def log(self) -> None:
        """Log a session; afterwards one is where one was."""
        self._remember()
        self.page().log()

    def log_from_last(self) -> None:
        """Log one of yesterday as the last one was; afterwards one is where one was."""
        shown = self._window.rooms.here == JOURNAL
        self._remember()
        self.page().log_from_last(shown=shown)

    def begin(self) -> None:
        """After the start: open a journal that there is, and offer back what was being written."""
        self.care.care.start()
        self.door.open_if_kept()
        if self.door.away:  # it is made ready, which takes a while
            self.door.changed.connect(self._look_later)
        else:
            self._look_in()

    def _look_later(self) -> None:
        if not self.door.away:
            self.door.changed.disconnect(self._look_later)
            self._look_in()

    def _look_in(self) -> None:
        """The journal is open, or cannot be: tell what is to be told."""
        problem = self.door.problem
        if problem is not None:
            self._tell_damage(
                self.tr("The journal cannot be opened: {}").format(said(problem.message))
            )
        self.door.check()
        journal = self.door.journal
        if journal is None or journal.store.read_only:
            return
        try:
            draft = journal.drafts.recovered()
        except CairnError:
            return  # the page says it, once it is entered
        if draft is not None:
            self._window.notice.say(
                self.tr("A session that you were writing is kept as a draft."),
                self.tr("Go on with it"),
                lambda: self._go_on(draft.id),
                key=_DRAFT,
            )

    def stop(self) -> None:
        """The window closes: nothing typed may be lost."""
        from cairn.desk.journal_page import JournalPage

        if self._care is not None:
            self._care.care.stop()
        page = self._window.rooms.page(JOURNAL)
        if isinstance(page, JournalPage):
            page.stop()

    def _writing(self) -> bool:
        """Whether somebody is in the middle of a session, or of logging one."""
        page = self._window.rooms.page(JOURNAL)
        runs = self._care is not None and self.running.session.draft is not None
        return runs or bool(getattr(page, "logging", False))

    def _checked(self, answer: "Answer") -> None:
        """All of the journal was read: what was found, in one line."""
        if answer.error is not None:
            if answer.error.code != "E_CANCELLED":
                self._window.status.say(
                    self.tr("The journal could not be checked: {}").format(
                        said(answer.error.message)
                    )
                )
        elif self.door.damages:
            self._tell_damage(
                self.tr("The journal was checked: %Ln damage(s).", "", self.door.damages)
            )
        elif answer.value is not None:
            rows = answer.value["rows"]
            self._window.status.say(
                self.tr("The journal was checked: %Ln item(s), all sound.", "", rows)
            )

    def _mended(self) -> None:
        if self.door.journal is not None and not self.door.damages:
            self._window.notice.clear(_DAMAGE)

    def _tell_damage(self, text: str) -> None:
        button = self.tr("See what can be recovered")
        self._window.notice.say(text, button, self._recover, key=_DAMAGE)

    def _recover(self) -> None:
        self._window.notice.clear(_DAMAGE)
        self.page().recovery.begin()

    def _remember(self) -> None:
        here = self._window.rooms.page(JOURNAL)
        if self._window.rooms.here != JOURNAL:
            self._from = self._window.rooms.here
        elif not getattr(here, "logging", False):
            self._from = ""
        self._window.notice.clear(_DRAFT)

    def _go_on(self, draft: str) -> None:
        self._remember()
        self.page().go_on(draft)

    def _make(self) -> QWidget:
        from cairn.desk.journal_page import JournalPage

        page = JournalPage(self._theme, self._tasks, self.door, self._window.rooms)
        page.said.connect(self._window.status.say)
        page.wants.connect(self._window.search_for)
        page.reads.connect(self.read)
        page.left.connect(self._left)
        page.recovery.shown.connect(lambda: self._window.notice.clear(_DAMAGE))
        if page.recovery.blocks:
            self._window.notice.clear(_DAMAGE)
        return page

    def read(self, id: str) -> None:
        """A record (an id) that a session or a draft speaks of, in the library."""
        window = self._window
        try:
            rows = self.door.workspace.library.find(id.upper())
        except CairnError as error:
            window.status.say(told(error))
            return
        if not rows:
            window.status.say(self.tr("This record is not in the library any more."))
            return
        window.search_for("")
        window.library.go(Place(LIBRARY, record=(rows[0].source, rows[0].path)))

    def _left(self) -> None:
        """The form was left: back to where one came from."""
        where, self._from = self._from, ""
        if where:
            self._window.go_to(where)
