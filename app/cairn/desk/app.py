"""Opens the window over one home: first the paint, then the library, then everything else."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from cairn.desk import labels
from cairn.desk.home_lock import HomeLock
from cairn.desk.start_trace import WORD, StartTrace
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.desk.window import Window
from cairn.errors import CairnError
from cairn.library.settings import Settings
from cairn.places import Places
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.desk.single import Listener
    from cairn.library.checkout import Checkout
    from cairn.worker.worker import Answer

NOT_YET = ("E_INDEX_MISSING", "E_CATALOG_MISSING")
"""Nothing was read into this home so far: not a fault, the index worker is at it."""


def run(places: Places, words: str = "") -> int:
    """Open the window of the home, searching for `words`; the exit code.

    Where it is open already, that window comes to the front with the words, and this is done.
    """
    trace = StartTrace.of(os.environ)
    places.make()
    lock = HomeLock(places.cache / "window.lock")
    if not lock.take():
        return _hand_over(places, words)
    app = make_app()
    desk = Desk(app, places, words, trace)
    desk.window.show()
    code = app.exec()
    desk.close()
    lock.release()
    return code


open_desk = run


def make_app() -> QApplication:
    """The application, drawn by one style on every desktop so that our palette holds."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("cairn")
    app.setApplicationDisplayName("Cairn")
    app.setDesktopFileName("cairn")
    app.setStyle("Fusion")
    return app


def _hand_over(places: Places, words: str) -> int:
    from cairn.desk.single import address, hand_over

    if hand_over(address(places), words):
        return 0
    trouble = CairnError(
        "E_WINDOW_BUSY",
        "Cairn is open already, and its window does not answer.",
        "Close it, or end its process, and start again.",
    )
    if sys.stderr is not None:
        sys.stderr.write(f"{trouble}\n")
    return 1


class Desk(QObject):
    """The window with the library behind it and the workers beside it.

    Attributes:
        window: shown by the caller; all else begins after its first paint.
        reading: the index worker reads what changed in the sources.
        watching: it reads further changes as they happen.
    """

    def __init__(self, app: QApplication, places: Places, words: str, trace: StartTrace) -> None:
        super().__init__()
        self._app, self._places, self._trace = app, places, trace
        self._listener: Listener | None = None
        self._ready = self.reading = self.watching = False
        self.workspace = Workspace(places)
        settings = self.workspace.settings.load()
        self.theme = Theme(app, places.resources, settings.theme, settings.text_size / 100)
        self.tasks = Tasks(self.workspace)
        self.window = Window(self.theme, self.tasks, places)
        self.window.field.setText(words)
        self.window.painted.connect(self._open)
        self.window.closing.connect(self._save)
        self.window.library.troubled.connect(self._troubled)
        self.tasks.published.connect(self._published)
        self.tasks.died.connect(self._died)

    @property
    def listening(self) -> bool:
        """Whether a later start is heard."""
        return self._listener is not None and self._listener.listening

    def close(self) -> None:
        """End everything that runs; the window is gone."""
        self.tasks.deafen()
        self.window.deleteLater()
        if self._listener is not None:
            self._listener.close()
        self.workspace.close()

    def _open(self) -> None:
        """After the first paint: the library, so that what was typed meanwhile is answered."""
        self._trace.mark("first-paint")
        self.window.library.use(self.workspace.library)
        self._try_library()
        QTimer.singleShot(0, self._settle)

    def _settle(self) -> None:
        """After the first result: later starts, the workers, what is installed here."""
        from cairn.desk.single import Listener, address

        self._listener = Listener(address(self._places))
        self._listener.called.connect(self.window.raise_with)
        self._warm_up()
        if os.access(self._places.cache, os.W_OK):
            self._read_sources()
        else:
            self.window.notice.say(
                self.tr("This home is read-only: what is there can be read, changes are not.")
            )
        self._look_around()

    def _look_around(self) -> None:
        """What is installed here and what is worked on: it decides how hits are shown."""
        from cairn.library.checkout import describe
        from cairn.library.tool import installed_version, remember

        settings, cache = self.workspace.settings.load(), self._places.cache

        def version() -> str | None:
            found = installed_version(settings.tool)
            remember(settings.tool, found, cache)
            return found

        self.tasks.ask_in_background(version, self._installed)
        if settings.checkout:
            folder = Path(settings.checkout)
            self.tasks.ask_in_background(lambda: describe(folder), self._works_on)

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
        self.reading = True
        call = self.tasks.refresh(self._refreshed, self._progress)
        self._cancel = lambda: self.tasks.cancel(call)
        self.tasks.watch(self._watched)

    def _progress(self, value: dict[str, Any]) -> None:
        of = value.get("of")
        self.window.status.progress(
            str(value.get("what", "")),
            int(value.get("done") or 0),
            int(of) if of else None,
            self._cancel if self.reading else None,
        )

    def _refreshed(self, answer: "Answer") -> None:
        self.reading = False
        self.window.status.settled()
        if answer.error is not None:
            self.window.notice.say(f"{answer.error.message} {answer.error.action}")
        elif not self._ready:
            self._try_library()

    def _watched(self, answer: "Answer") -> None:
        self.watching = answer.error is None

    def _published(self, event: dict[str, Any]) -> None:
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
            return
        if error.code in ("E_INDEX_DAMAGED", "E_CATALOG_DAMAGED"):
            self._ready = False
            self.window.library.wait(self.tr("Making the index again…"))
            self.tasks.verify(self._refreshed)
            return
        self.window.notice.say(f"{error.message} {error.action}")

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

    def _save(self) -> None:
        """Keep the text size, where it is not what it was."""
        percent = round(self.theme.scale * 100)
        try:
            settings = self.workspace.settings.load()
            if settings.text_size != percent:
                new = Settings(settings.checkout, settings.theme, percent, settings.tool)
                self.workspace.settings.save(new)
        except CairnError:
            return  # a read-only home keeps what it has
