"""A tour: drives the real window off-screen, key by key, and leaves pictures of it."""

import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cairn.desk.app import Desk, make_app
from cairn.desk.library_page import LIBRARY
from cairn.desk.start_trace import StartTrace
from cairn.desk.tour_frame import frame_scenes
from cairn.desk.tour_page import page_scenes
from cairn.desk.tour_settings import settings_scenes
from cairn.errors import CairnError
from cairn.places import Places

SIZES = ((1280, 800), (1920, 1080))
SCHEMES = ("light", "dark")

PATIENCE_SECONDS = 60.0

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

FAILURE = """\
$ claude mcp list
[2026-11-20 09:14:02] Checking MCP server health...

weather: python3 server.py - \u2717 Failed to connect
MCP error -32000: Connection closed
    at Client._onclose (index.js:312:28)
"""


def tour(places: Places, out: Path, say: Callable[[str], None]) -> None:
    """Drive the window over the home in `places`; numbered PNG files come to lie in `out`.

    Raises E_TOUR where the window does not get as far as it should, or `out` cannot be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failed(f"The folder {out} cannot be made: {error.strerror}.") from error
    app = make_app()
    desk = Desk(app, places.make(), "", StartTrace(False, False, time.time()))
    desk.window.resize(*SIZES[0])
    desk.window.show()
    try:
        _Tour(app, desk, out, say).walk()
    finally:
        desk.window.close()
        desk.close()


class _Tour:
    """One walk through the window."""

    def __init__(
        self, app: QApplication, desk: Desk, out: Path, say: Callable[[str], None]
    ) -> None:
        self._app, self._desk, self._out, self._say = app, desk, out, say
        self._window = desk.window
        self._number = 0

    def walk(self) -> None:
        """Every scene in turn."""
        page = self._window.library
        self._until(lambda: page.results.hits.rowCount() > 0 and not self._desk.reading)
        if self._window.rooms.here != LIBRARY:
            self._scene("first-steps", "opened the window for the first time: three things to try")
            self._key(self._window, Qt.Key.Key_Escape)
        self._scene("start", f"opened the window: {page.results.hits.rowCount()} records listed")
        self._type("hook")
        self._scene("typed", f"typed “hook”: {self._total()} results, the first one is open")
        self._key(self._window.field, Qt.Key.Key_Down)
        self._key(page.results.list, Qt.Key.Key_Down)
        self._key(page.results.list, Qt.Key.Key_Return)
        self._scene("reading", f"went down by keys and opened “{self._title()}”")
        self._key(self._window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        self._type("permission")
        for kind in ("gotcha", "guardrail"):
            page.facets.go_to("kind", kind)
            self._key(page.facets, Qt.Key.Key_Space)
        self._scene("narrowed", f"narrowed “permission” to two kinds: {self._total()} results")
        self._key(self._window, Qt.Key.Key_A, CTRL_SHIFT)
        self._type("hook kind:g")
        self._scene("completed", "typed “kind:g”: what it may become is offered")
        self._key(self._window.field, Qt.Key.Key_Escape)
        self._type("permision setings")
        self._scene("corrected", f"mistyped “permision setings”: {self._total()} results")
        self._type("monorepo zebra")
        self._scene(
            "some-words", f"“monorepo zebra”: {self._total()} results with some of the words"
        )
        self._type('"exit code"')
        self._scene("phrase", f"asked for a phrase: {self._total()} results")
        self._app.clipboard().setText(FAILURE)
        self._window.field.clear()
        self._key(self._window.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        self._scene(
            "pasted", f"pasted a failure of {FAILURE.count(chr(10))} lines: “{self._title()}”"
        )
        self._type("zzyzx")
        self._scene("nothing", "searched for what is not there")
        self._type('"permision mode" kind:term')
        self._scene("offers", "searched for a misspelt phrase: what does find something is offered")
        self._type("deny path")
        self._settle()
        page.reader.page.anchorClicked.emit(
            QUrl("https://code.claude.com/docs/en/permissions#read-and-edit")
        )
        self._scene("link", "followed a link out: the address is shown and asked about")
        self._key(self._window, Qt.Key.Key_Escape)
        page_scenes(self._desk, self._scene, self._until)
        frame_scenes(self._desk, self._scene)
        settings_scenes(self._desk, self._scene, self._until)

    def _scene(self, name: str, told: str) -> None:
        """Picture what is shown now in both sizes and both schemes."""
        self._number += 1
        self._settle()
        for width, height in SIZES:
            self._window.resize(width, height)
            for scheme in SCHEMES:
                self._desk.theme.pin(scheme)
                self._settle()
                path = self._out / f"{self._number:02}-{name}-{width}x{height}-{scheme}.png"
                if not self._window.grab().save(str(path)):
                    raise _failed(f"The picture {path.name} cannot be written.")
        self._window.resize(*SIZES[0])
        self._desk.theme.pin(SCHEMES[0])
        self._say(f"{self._number:02} {told}")

    def _type(self, words: str) -> None:
        self._window.field.clear()
        QTest.keyClicks(self._window.field, words)
        self._settle()

    def _key(
        self,
        widget: QWidget,
        key: Qt.Key,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        QTest.keyClick(widget, key, held)
        self._settle()

    def _settle(self) -> None:
        page = self._window.library
        self._app.processEvents()
        reader = page.reader
        self._until(lambda: not (page.waiting or reader.loading or reader.extras.busy))
        self._app.processEvents()

    def _until(self, reached: Callable[[], object]) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not reached():
            if time.monotonic() > end:
                raise _failed("The window did not get as far as it should within a minute.")
            self._app.processEvents()
            time.sleep(0.005)

    def _total(self) -> int:
        results = self._window.library.results.hits.results
        return results.total if results else 0

    def _title(self) -> str:
        hit = self._window.library.reader.hit
        return hit.row.title if hit else ""


def _failed(message: str) -> CairnError:
    return CairnError("E_TOUR", message, "Run `cairn doctor`, and try again in another folder.")
