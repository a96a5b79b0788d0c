"""Joins a running session to the window: its strip, its keys, what it hides, what it gathers."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cairn.desk.action import Action
from cairn.desk.journal_door import JournalDoor
from cairn.desk.journal_page import JournalPage
from cairn.desk.running_session import RunningSession
from cairn.desk.running_strip import RunningStrip
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.desk.window import Window
    from cairn.library.results import Hit

JOURNAL = "journal"


class RunningRooms(QObject):
    """Made after the first paint, with the journal.

    Attributes:
        session: the one that goes on.
        strip: what stands over every room meanwhile.
    """

    def __init__(self, window: "Window", theme: Theme, door: JournalDoor) -> None:
        super().__init__(window)
        self._window, self._theme, self._door = window, theme, door
        self.session = RunningSession(door)
        self.strip = RunningStrip(theme, self.session)
        window.stand_above(self.strip)
        window.registry.take_in(self.actions)
        self.strip.ends.connect(self.end)
        self.strip.agenda.clicked.connect(self.show_agenda)
        self.session.said.connect(window.status.say)
        self.session.changed.connect(self._turn)
        window.rooms.made.connect(lambda _: self._turn())
        reader = window.library.reader
        window.library.results.list.opened.connect(lambda: self._met(reader.hit))
        window.field.opened.connect(lambda: self._met(reader.hit))
        reader.deeds.took.connect(lambda hit: self._met(hit, copied=True))
        door.changed.connect(self._show_beside)

    def actions(self) -> Sequence[Action]:
        """What can be done from everywhere."""
        room = self.tr("Journal")

        def runs() -> bool:
            return self.session.draft is not None

        return (
            Action(
                "session.start",
                self.tr("Start a session…"),
                self.start,
                ("Ctrl+B",),
                room,
                lambda: not runs(),
            ),
            Action(
                "session.think",
                self.tr("Take down a thought"),
                self.strip.think,
                ("Ctrl+T",),
                room,
                runs,
            ),
            Action(
                "session.agenda",
                self.tr("The agenda of the session"),
                self.show_agenda,
                ("Ctrl+J",),
                room,
                lambda: runs() and bool(self.session.agenda),
            ),
            Action(
                "session.beside",
                self.tr("Side by side, or no longer"),
                lambda: self.session.turn_beside(not self.session.beside),
                ("Ctrl+Shift+B",),
                room,
                runs,
            ),
            Action(
                "session.end",
                self.tr("End the session and log it"),
                self.end,
                ("Ctrl+Shift+E",),
                room,
                runs,
            ),
        )

    def start(self) -> None:
        """Ask with whom, and begin."""
        from cairn.desk.start_sheet import StartSheet

        self._door.open()
        sheet = StartSheet(self._window, self._theme, lambda: self._door.journal)
        sheet.started.connect(self.session.start)
        sheet.open()

    def show_agenda(self) -> None:
        """Tick what was done of the agenda."""
        from cairn.desk.agenda_sheet import AgendaSheet

        AgendaSheet(self._window, self._theme, self.session).open()

    def end(self) -> None:
        """It is over: what was gathered stands in the form."""
        draft = self.session.stop()
        if draft:
            page = self._window.rooms.enter(JOURNAL)
            assert isinstance(page, JournalPage)
            page.go_on(draft)

    def _turn(self) -> None:
        """The mentee sees the screen from now on, or no longer."""
        beside, window = self.session.beside, self._window
        window.notice.hush(beside)
        if beside:
            window.status.say("")
            window.field.clear()
            window.journey.forget()
        self._show_beside()

    def _show_beside(self) -> None:
        page = self._window.rooms.page(JOURNAL)
        if isinstance(page, JournalPage):
            page.panes.session.make_room(self.session.draft is not None)
            page.show_beside(self.session.beside, self.session.shared_page())

    def _met(self, hit: "Hit | None", *, copied: bool = False) -> None:
        if hit is not None:
            self.session.met(hit.row.id, hit.row.title, copied=copied)
