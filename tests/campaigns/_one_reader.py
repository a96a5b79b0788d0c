"""The child of `hostile_reader`: one window reads every page, does all that can be done with it.

It listens to its own opens, sockets and processes, and writes down what should not have been.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from cairn.desk import page_extras
from cairn.places import Places
from tests.campaigns.open_calls import allowed, may_open
from tests.desk.driving import Driven, driven

BEGIN, END = ".watch-begins", ".watch-ends"
"""Names that are opened, though they are not there, to say in the system's trace where one is."""

_ALARMING = ("socket.", "os.system", "os.exec", "os.spawn", "webbrowser.", "ctypes.dlopen")


class Ear:
    """Opens, sockets and processes of this process, from Python."""

    def __init__(self, folders: tuple[str, ...]) -> None:
        self._folders = folders
        self._on = False
        self.heard: list[str] = []
        sys.addaudithook(self._hear)

    @contextmanager
    def listening(self, folder: Path) -> Iterator[None]:
        """From now on, until it ends."""
        _try_to_open(folder / BEGIN)
        self._on = True
        try:
            yield
        finally:
            self._on = False
            _try_to_open(folder / END)

    def _hear(self, event: str, args: tuple[object, ...]) -> None:
        if not self._on:
            return
        if event == "open" and isinstance(args[0], str | bytes | Path):
            path = os.path.abspath(os.fsdecode(args[0]))
            if not may_open(path, self._folders):
                self.heard.append(f"open {path}")
        elif event.startswith(_ALARMING) or (
            event == "subprocess.Popen" and "'--worker'" not in repr(args)
        ):
            self.heard.append(f"{event} {args!r}"[:200])


def _try_to_open(path: Path) -> None:
    try:
        path.open().close()
    except OSError:
        return


class Round:
    """One page after the other.

    Attributes:
        broken: page to what was wrong there.
    """

    def __init__(self, here: Driven, ear: Ear) -> None:
        self.here, self.ear = here, ear
        self.broken: dict[str, list[str]] = {}
        self.slowest = (0.0, "")
        self.count = 0
        self._opened: list[str] = []

    def open_url(self, url: QUrl) -> bool:
        """Stands for the desktop's own: notes what it was asked for."""
        self._opened.append(url.toString())
        return True

    def read(self, path: str) -> None:
        """Open one page and do everything with it."""
        here = self.here
        row = here.library.at("hand", path)
        if row is None:
            return  # left out of the library with its reason: it has no page
        self.count += 1
        began = time.perf_counter()
        here.reader.read(here.library.hit(row))
        here.until(lambda: not here.reader.loading and not here.reader.extras.busy, 60.0)
        self.slowest = max(self.slowest, (time.perf_counter() - began, path))
        self._look()
        self._follow()
        self._copy()
        wrong = self.ear.heard + [f"opened {address}" for address in self._opened]
        if here.reader.shown is None or here.reader.shown.row.path != path:
            wrong.append("another page stands there")
        if wrong:
            self.broken[path] = wrong[:10]
        self.ear.heard.clear()
        self._opened.clear()

    def _look(self) -> None:
        """See the page from top to bottom, and every explanation under the pointer."""
        reader = self.here.reader
        for part in (0.0, 0.5, 1.0):
            bar = reader.page.verticalScrollBar()
            bar.setValue(round(bar.maximum() * part))
            self.here.window.grab()
        for widget in (*reader.findChildren(QWidget), *self.here.page.facets.findChildren(QWidget)):
            if widget.isVisible():
                where = QPoint(6, min(8, widget.height() // 2))
                event = QHelpEvent(QEvent.Type.ToolTip, where, widget.mapToGlobal(where))
                QApplication.sendEvent(widget, event)
        for tip in QApplication.topLevelWidgets():
            if tip.inherits("QTipLabel"):
                tip.grab()

    def _follow(self) -> None:
        """Every link of the page, the first of them clicked: nothing may be opened unasked."""
        page = self.here.reader.page
        addresses: list[str] = []
        block = page.document().begin()
        while block.isValid() and len(addresses) < 5:
            for part in block.textFormats():
                if (address := part.format.anchorHref()) and address not in addresses:
                    addresses.append(address)
            block = block.next()
        for address in addresses[:5]:
            if QUrl(address).scheme() not in ("", "record", "cairn-key", "cairn-more"):
                page.anchorClicked.emit(QUrl(address))
                self.here.window.grab()
        self.here.reader.deeds.leave()

    def _copy(self) -> None:
        reader = self.here.reader
        reader.deeds.copy_markdown(reader.shown)
        reader.deeds.copy_link(reader.shown)
        reader.deeds.copy_block("0")
        reader.deeds.ask(reader.shown)
        reader.page.moveCursor(QTextCursor.MoveOperation.Start)
        reader.page.moveCursor(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        reader.page.copy()
        mime = QApplication.clipboard().mimeData()
        for kind in mime.formats():
            mime.data(kind)
        reader.deeds.leave()


def main(home: Path, folder: Path, report: Path) -> None:
    """Read every page of `folder`, which is the source ``hand`` of `home`."""
    page_extras.FOOT_MS = 0
    places = Places.find({"CAIRN_HOME": str(home)})
    paths = sorted(
        (one.name for one in folder.glob("page-*.md")), key=lambda name: (len(name), name)
    )
    ear = Ear(allowed(folder, home, report))
    with driven(places) as here:
        here.window.resize(1280, 800)
        going = Round(here, ear)
        going.read("aaa-calm.md")  # whatever is loaded with the first page is loaded now
        here.type("calm")
        here.type("")
        going.count = 0
        ear.heard.clear()
        unasked = patch.object(QDesktopServices, "openUrl", going.open_url)
        with unasked, ear.listening(folder):
            for number, path in enumerate(paths):
                going.read(path)
                if number % 50 == 0:
                    here.type(f"page {number}")
                    here.window.grab()
            here.key(Qt.Key.Key_Escape)
        left = ear.heard
    report.write_text(
        json.dumps(
            {
                "read": going.count,
                "broken": going.broken | ({"after": left} if left else {}),
                "slowest_ms": round(going.slowest[0] * 1000),
                "slowest": going.slowest[1],
            }
        ),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
