"""A real window over a real home, driven as a person would, and closed without a trace."""

import atexit
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cairn.desk.app import Desk, make_app
from cairn.desk.start_trace import StartTrace
from cairn.library.library import Library
from cairn.places import Places
from cairn.workspace import INDEX, Workspace

SECONDS = 60.0


class Driven:
    """An open desk and the ways to use it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.window = desk.window
        self.page = desk.window.library
        self.field = desk.window.field
        self.reader = desk.window.library.reader

    @property
    def library(self) -> Library:
        return self.desk.workspace.library

    def until(self, reached: Callable[[], object], seconds: float = SECONDS) -> None:
        """Let the window live until something is so; fails the test if it never is."""
        end = time.monotonic() + seconds
        while not reached():
            assert time.monotonic() < end, "it did not come to pass"
            QApplication.processEvents()
            time.sleep(0.002)
        QApplication.processEvents()

    def settle(self) -> None:
        """Until nothing is on its way from the background."""
        QApplication.processEvents()
        rooms = self.window.rooms
        self.until(
            lambda: (
                not self.page.waiting
                and not self.reader.loading
                and not getattr(rooms.page(), "waiting", False)
            )
        )

    def type(self, words: str) -> None:
        """Type words in place of what stands in the field."""
        self.field.clear()
        QTest.keyClicks(self.field, words)
        self.settle()

    def key(
        self,
        key: Qt.Key,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        widget: QWidget | None = None,
    ) -> None:
        """Press a key wherever the focus is."""
        QTest.keyClick(widget or self.focus() or self.window, key, held)
        self.settle()

    def focus(self) -> QWidget | None:
        """Who has the focus in the window."""
        return self.window.focusWidget()

    def titles(self) -> list[str]:
        """What is listed."""
        hits = self.page.results.hits
        return [str(hits.index(row).data()) for row in range(hits.rowCount())]

    def read(self, title: str) -> None:
        """Search for a title and have its page shown."""
        self.type(title)
        row = self.titles().index(title)
        self.page.results.list.select(row)
        self.settle()


@contextmanager
def driven(places: Places, words: str = "") -> Iterator[Driven]:
    """The window over `places`, its sources read."""
    desk = Desk(make_app(), places, words, StartTrace(False, False, 0.0))
    desk.window.show()
    here = Driven(desk)
    try:
        here.until(lambda: not desk.reading and desk.window.library.results.hits.rowCount())
        here.settle()
        yield here
    finally:
        desk.window.close()
        desk.close()
        desk.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def stocked(places: Places) -> Places:
    """The home with the starter already read, as at every start but the first."""
    shutil.copytree(_template(), places.cache, dirs_exist_ok=True)
    return places


@cache
def _template() -> Path:
    root = Path(tempfile.mkdtemp(prefix="cairn-desk-"))
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    places = Places.find({"CAIRN_HOME": str(root)}).make()
    with Workspace(places) as workspace:
        workspace.worker(INDEX).ask("refresh", {"source": None}, 60.0)
        while workspace.worker(INDEX).ask("catch_up", {}, 60.0)["lagging"]:
            continue
    return places.cache


def write(folder: Path, name: str, text: str | bytes) -> Path:
    """A file of a source."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def only(places: Places, folder: Path) -> Places:
    """The home with `folder` as its one source, the starter paused."""
    folder.mkdir(exist_ok=True)
    sources = Workspace(places).sources
    sources.add(folder, "hand", "mine")
    sources.set("starter", paused=True)
    return places


def environment() -> dict[str, str]:
    """What a start of the window in a process of its own needs."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
