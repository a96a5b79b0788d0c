"""The window with the library behind it and the workers beside it: what happens when."""

import gc
import os
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from cairn.desk import labels
from cairn.desk.conditions import DAMAGED, NOT_YET, Conditions
from cairn.desk.language import Language
from cairn.desk.reading import Reading
from cairn.desk.settings_rooms import SettingsRooms
from cairn.desk.start_trace import WORD, StartTrace
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.desk.window import Window
from cairn.errors import CairnError
from cairn.places import Places
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.desk.single import Listener
    from cairn.library.checkout import Checkout

LAG_MS = 5_000
"""An index that lags behind for longer, with nobody at it, is told."""

DAY_MS = 600_000
"""How often it is looked whether another day has begun, which changes what is due."""


class Desk(QObject):
    """First the paint, then the library, then everything else.

    Attributes:
        language: what the window speaks; loaded before it is made.
        conditions: says in the banner what is not as it should be.
        window: shown by the caller; all else begins after its first paint.
        rooms: its rooms of settings and first steps.
    """

    def __init__(self, app: QApplication, places: Places, words: str, trace: StartTrace) -> None:
        super().__init__()
        self._places, self._trace = places, trace
        self._listener: Listener | None = None
        self._ready = False
        self.workspace = Workspace(places)
        settings = self.workspace.settings.load()
        self.language = Language(app, places.resources, settings.language)
        scale = settings.text_size / 100
        self.theme = Theme(
            app, places.resources, settings.theme, scale, settings.contrast, dressed=False
        )
        self.tasks = Tasks(self.workspace)
        self.window = Window(self.theme, self.tasks, places)
        self.theme.dress()
        self.rooms = SettingsRooms(self.window, self.theme, self.workspace, self.tasks)
        self.rooms.begin(first=_is_new(places) and not words and not trace.wanted)
        self._reading = Reading(self.tasks, self.window.status)
        self.conditions = Conditions(self.window.notice, places, self._read_sources)
        self._lag = QTimer(self, singleShot=True, interval=LAG_MS)
        self._day = QTimer(self, interval=DAY_MS)
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
        self._lag.stop()
        self._day.stop()
        self.tasks.deafen()
        self.window.deleteLater()
        if self._listener is not None:
            self._listener.close()
        self.workspace.close()
        self.language.leave()

    def _listen(self) -> None:
        window, tasks = self.window, self.tasks
        window.painted.connect(self._open)
        window.activated.connect(self._look_again)
        window.closing.connect(self._save)
        window.library.troubled.connect(self._troubled)
        tasks.published.connect(lambda _: self._reopen())
        tasks.died.connect(self._died)
        self.rooms.rearranged.connect(self._reopen)
        self.rooms.works_on.connect(self._works_on)
        self._reading.done.connect(self._was_read)
        self._reading.failed.connect(self.conditions.failed)
        self._lag.timeout.connect(self._tell_lag)
        self._day.timeout.connect(self._look_again)

    def _open(self) -> None:
        """After the first paint: the library, so that what was typed meanwhile is answered."""
        self._trace.mark("first-paint")
        self.window.library.use(self.workspace.library)
        self._try_library()
        QTimer.singleShot(0, self._settle)

    def _settle(self) -> None:
        """After the first result: later starts, the workers, what is installed here."""
        from cairn.desk.app_icon import app_icon
        from cairn.desk.desk_actions import DeskActions
        from cairn.desk.single import Listener, address
        from cairn.desk.surroundings import look_around

        gc.enable()
        self.window.setWindowIcon(app_icon(self._places.resources))
        self._listener = Listener(address(self._places))
        self._listener.called.connect(self.window.raise_with)
        actions = DeskActions(self.window, self.theme, self.workspace, self._read_sources)
        self.window.registry.take_in(actions.actions)
        self._warm_up()
        workspace = self.workspace
        self.conditions.files(
            workspace.settings.problem, *workspace.sources.problems(), self.window.shortcuts.problem
        )
        if os.access(self._places.cache, os.W_OK):
            self._read_sources()
        else:
            self.conditions.read_only()
        look_around(self.tasks, workspace, self._installed, self._works_on)
        self._day.start()

    def _warm_up(self) -> None:
        """Have one page made for nobody, so that the first one asked for comes at once."""
        hit = self.window.library.results.hits.hit(0)
        if hit is not None and not self.window.library.reader.loading:
            self.tasks.render(hit.row.key, self.theme.roles.dark, 0, lambda _: None)

    def _try_library(self) -> None:
        try:
            self.workspace.library.open()
        except CairnError as error:
            self._troubled(error)
            return
        self._library_is_open()

    def _library_is_open(self) -> None:
        self._ready = True
        if self._trace.wanted and not self.window.field.text():
            self.window.field.setText(WORD)  # searches by itself
        else:
            self.window.library.search(self.window.field.text())
        self._stand()
        if self._trace.wanted and self.window.library.results.hits.rowCount():
            self.window.repaint()
            self._trace.mark("first-result")
            if self._trace.quits:
                self.window.close()

    def _read_sources(self) -> None:
        self.conditions.going()
        self._reading.start()

    def _was_read(self) -> None:
        if not self._ready:
            self._try_library()
        else:
            self._stand()

    def _look_again(self) -> None:
        """It may be another day, or another process may have published."""
        if self._ready:
            self._reopen()

    def _reopen(self) -> None:
        """Take in what is different now; what is chosen stays chosen."""
        if not self._ready:
            self._try_library()
            return
        try:
            if self.workspace.library.reopen():
                self.window.library.search_again()
                self._stand()
        except CairnError as error:
            self._troubled(error)

    def _installed(self, version: str | None) -> None:
        if version is None:
            return
        self.workspace.library.installed = version
        if self._ready:
            self.window.library.search_again()
            self._stand()

    def _works_on(self, checkout: "Checkout") -> None:
        self.workspace.library.checkout = checkout
        self._reopen()

    def _troubled(self, error: CairnError) -> None:
        """The library cannot answer: it is not there yet, or it must be made again."""
        if error.code in NOT_YET:
            self._ready = False
            self.window.library.wait(
                self.tr("Reading the library…"),
                self.tr("The first records can be searched in a moment."),
            )
        elif error.code in DAMAGED:
            self._ready = False
            self.window.library.wait(self.tr("Making the index again…"))
            self._reading.verify()
        else:
            self.conditions.troubled(error)

    def _died(self, name: str) -> None:
        said = {
            "index": self.tr("Reading the sources stopped unexpectedly; it goes on by itself."),
            "render": self.tr("Laying out pages stopped unexpectedly; it goes on by itself."),
        }
        self.window.status.say(said.get(name, name))
        if name == "index":
            self._read_sources()

    def _stand(self) -> None:
        state = self.workspace.library.state()
        records = self.tr("{} records").format(labels.number(state.documents))
        count = len(state.sources)
        sources = self.tr("1 source") if count == 1 else self.tr("{} sources").format(count)
        self.window.status.standing(f"{records} · {sources}")
        self._lag.start()

    def _tell_lag(self) -> None:
        self.conditions.stands(self.workspace.library.state(), busy=self.reading)

    def _save(self) -> None:
        """Keep the text size, where it is not what it was."""
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
