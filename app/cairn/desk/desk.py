"""The window with the library behind it and the workers beside it: what happens when."""

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from cairn.desk.conditions import Conditions
from cairn.desk.days import Days
from cairn.desk.inbox_rooms import InboxRooms
from cairn.desk.journal_rooms import JournalRooms
from cairn.desk.language import Language
from cairn.desk.library_door import LibraryDoor
from cairn.desk.news_rooms import NewsRooms
from cairn.desk.outbox_rooms import OutboxRooms
from cairn.desk.reading import Reading
from cairn.desk.settings_rooms import SettingsRooms
from cairn.desk.standing_line import StandingLine
from cairn.desk.start_trace import WORD, StartTrace
from cairn.desk.sweeping import Sweeping
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.desk.window import Window
from cairn.errors import CairnError
from cairn.places import Places
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.desk.single import Listener


class Desk(QObject):
    """First the paint, then the library, then everything else.

    Attributes:
        language: what the window speaks; loaded before it is made.
        door: opens the library, and again when something changed.
        conditions: says in the banner what is not as it should be.
        window: shown by the caller; all else begins after its first paint.
        rooms: its rooms of settings and first steps.
        journal: its room of people and sessions.
        outbox: its room of what is to leave.
        inbox: its room of what others sent, and the harvest of a checkout.
        news: its room of what comes in.
    """

    def __init__(self, app: QApplication, places: Places, words: str, trace: StartTrace) -> None:
        super().__init__()
        self._places, self._trace = places, trace
        self._listener: Listener | None = None
        self.workspace = Workspace(places)
        settings = self.workspace.settings.load()
        self.language = Language(app, places.resources, settings.language)
        scale = settings.text_size / 100
        self.theme = Theme(
            app, places.resources, settings.theme, scale, settings.contrast, dressed=False
        )
        self.tasks = Tasks(self.workspace)
        self.theme.changed.connect(self._follow_contrast)  # first of all who follow
        self._follow_contrast()
        self.window = Window(self.theme, self.tasks, places)
        self.theme.dress()
        self.journal = JournalRooms(self.window, self.theme, self.workspace, self.tasks)
        self.outbox = OutboxRooms(self.window, self.theme, self.tasks, self.journal)
        self.inbox = InboxRooms(self.window, self.theme, self.tasks, self.journal)
        self.news = NewsRooms(self.window, self.theme, self.workspace, self.tasks, self.journal)
        self.rooms = SettingsRooms(
            self.window, self.theme, self.workspace, self.tasks,
            lambda: self.journal.care.section(), self.news.syncing,
        )  # fmt: skip
        self.news.join(self.rooms)
        self.rooms.begin(first=_is_new(places) and not words and not trace.wanted)
        self._reading = Reading(self.tasks, self.window.status)
        self.conditions = Conditions(self.window.notice, places, self._read_sources)
        self._standing = StandingLine(
            self.workspace, self.window.status, self.conditions, lambda: self.reading
        )
        self.door = LibraryDoor(
            self.workspace, self.window.library, self._reading, self._standing, self.conditions
        )
        self._days, self._sweeping = Days(), Sweeping(self.window.library.moved)
        self.window.field.setText(words)
        self._listen()

    @property
    def reading(self) -> bool:
        """Whether the index worker reads what changed in the sources."""
        return self._reading.going

    @property
    def watching(self) -> bool:
        """Whether it reads further changes as they happen."""
        return self._reading.watching

    @property
    def listening(self) -> bool:
        """Whether a later start is heard."""
        return self._listener is not None and self._listener.listening

    def close(self) -> None:
        """End everything that runs; the window is gone."""
        self.door.stop()
        self._standing.stop()
        self._days.stop()
        self._sweeping.stop()
        self.tasks.deafen()
        self.window.deleteLater()
        self.theme.deleteLater()  # else it goes on to follow the desktop, with what is set here now
        if self._listener is not None:
            self._listener.close()
        self.workspace.close()
        self.language.leave()

    def _listen(self) -> None:
        window, tasks = self.window, self.tasks
        window.painted.connect(self._open)
        window.activated.connect(self.door.look_again)
        window.closing.connect(self._save)
        tasks.published.connect(lambda _: self.door.published())
        tasks.died.connect(self._died)
        self.door.opened.connect(self._search)
        self.rooms.rearranged.connect(self.door.reopen)
        self.rooms.works_on.connect(self.door.works_on)
        self._reading.failed.connect(self.conditions.failed)
        self._days.turned.connect(self.door.look_again)

    def _open(self) -> None:
        """After the first paint: the library, so that what was typed meanwhile is answered."""
        self._trace.mark("first-paint")
        self.window.library.use(self.workspace.library)
        self.door.open()
        QTimer.singleShot(0, self._settle)

    def _settle(self) -> None:
        """After the first result: later starts, the workers, what is installed here."""
        from cairn.desk.afterwards import complete
        from cairn.desk.surroundings import look_around

        workspace, read = self.workspace, self._read_sources
        self._listener = complete(self.window, self.theme, workspace, self.tasks, read)
        self.conditions.files(
            workspace.settings.problem, *workspace.sources.problems(), self.window.shortcuts.problem
        )
        if os.access(self._places.cache, os.W_OK):
            self._read_sources()
        else:
            self.conditions.read_only()
        look_around(self.tasks, workspace, self.door.installed, self.door.works_on)
        self._days.start()
        self._sweeping.start()
        self.journal.begin()

    def _search(self) -> None:
        """The library is open: answer what stands in the field."""
        if self._trace.wanted and not self.window.field.text():
            self.window.field.setText(WORD)  # searches by itself
        else:
            self.window.library.search(self.window.field.text())
        if self._trace.wanted and self.window.library.results.hits.rowCount():
            self.window.repaint()
            self._trace.mark("first-result")
            if self._trace.quits:
                self.window.close()

    def _read_sources(self) -> None:
        self.conditions.going()
        self._reading.start()

    def _died(self, name: str) -> None:
        said = {
            "index": self.tr("Reading the sources stopped unexpectedly; it goes on by itself."),
            "render": self.tr("Laying out pages stopped unexpectedly; it goes on by itself."),
        }
        self.window.status.say(said.get(name, ""))
        if name == "index":
            self._read_sources()

    def _follow_contrast(self) -> None:
        self.tasks.contrast = self.theme.outlines

    def _save(self) -> None:
        """Keep the text size, where it is not what it was."""
        self.journal.stop()
        self.outbox.stop()
        percent = round(self.theme.scale * 100)
        try:
            settings = self.workspace.settings.load()
            if settings.text_size != percent:
                self.workspace.settings.save(replace(settings, text_size=percent))
        except CairnError:
            return  # a read-only home keeps what it has


def _is_new(places: Places) -> bool:
    """Whether nothing was ever read into this home."""
    return not (places.cache / "catalog.db").exists()
