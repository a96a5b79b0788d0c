"""The whole way through the window by keys alone: not one event of a mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from cairn.places import Places
from tests.desk.driving import Driven, driven, stocked, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
MOUSE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
)

RECIPE = """\
# Restart a service gently

Drain it first.

```bash
drain {{service}} && restart {{service}} --wait
```
"""


class NoMouse(QObject):
    """Counts what a mouse does."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen += event.type() in MOUSE
        return False


@pytest.fixture
def no_mouse(qapp: QApplication) -> Iterator[NoMouse]:
    """Watches the whole application."""
    watcher = NoMouse()
    qapp.installEventFilter(watcher)
    yield watcher
    qapp.removeEventFilter(watcher)


def say(here: Driven, words: str) -> None:
    """Type words wherever the focus is."""
    focus = here.focus()
    assert focus is not None
    QTest.keyClicks(focus, words)
    here.settle()


def command(here: Driven, words: str) -> None:
    """Run a command by its name."""
    here.key(Qt.Key.Key_K, CTRL)
    say(here, words)
    here.key(Qt.Key.Key_Return)
    QApplication.processEvents()
    here.settle()


def test_from_the_start_to_a_folder_of_ones_own(
    home: Places, tmp_path: Path, no_mouse: NoMouse
) -> None:
    folder = tmp_path / "notes"
    write(folder, "restart.md", RECIPE)
    QApplication.clipboard().clear()
    with driven(stocked(home)) as here:
        # search
        assert here.focus() is here.field
        say(here, "hook")
        assert len(here.titles()) > 5
        # filter
        everything = here.titles()
        here.key(Qt.Key.Key_F6)
        assert here.focus() is here.page.facets
        here.key(Qt.Key.Key_Down)
        here.key(Qt.Key.Key_Space)
        assert here.page.filters
        assert 0 < len(here.titles()) < len(everything)
        command(here, "clear all filters")
        assert here.titles() == everything
        # settings, add a folder
        here.key(Qt.Key.Key_Comma, CTRL)
        assert here.window.rooms.here == "settings"
        here.key(Qt.Key.Key_O, CTRL)
        dialog = here.window.findChildren(QFileDialog)[-1]
        name = dialog.findChildren(QLineEdit)[0]
        name.clear()
        QTest.keyClicks(name, str(folder))
        QTest.keyClick(name, Qt.Key.Key_Return)
        here.until(lambda: len(here.desk.workspace.sources.all()) == 2)
        here.until(lambda: QApplication.activeModalWidget() is None)
        here.window.activateWindow()  # as a window manager does; this platform has none
        here.until(here.window.isActiveWindow)
        # back to the library, and on to what was read from it
        here.key(Qt.Key.Key_1, CTRL)
        assert here.focus() is here.field
        here.until(lambda: _finds(here, "restart gently", "Restart a service gently"))
        # open
        here.key(Qt.Key.Key_Return)
        assert here.focus() is here.reader.page
        here.until(lambda: _is_laid_out(here))
        # fill in and copy
        command(here, "copy code")
        here.until(lambda: isinstance(here.focus(), QLineEdit))
        say(here, "billing")
        here.key(Qt.Key.Key_Return)
        assert QApplication.clipboard().text() == "drain billing && restart billing --wait\n"
        # back
        here.key(Qt.Key.Key_Left, ALT)
        assert (here.window.rooms.here, here.field.text()) != ("library", "restart gently")
        here.key(Qt.Key.Key_Right, ALT)
        assert here.field.text() == "restart gently"
    assert no_mouse.seen == 0


def _is_laid_out(here: Driven) -> bool:
    """The page that was asked for stands there, its code with it."""
    return "drain" in here.reader.page.toPlainText()


def _finds(here: Driven, words: str, title: str) -> bool:
    """The record is the first; one that comes in while another is read does not take its place."""
    here.type(words)
    chosen = here.page.results.chosen()
    return chosen is not None and chosen.row.title == title
