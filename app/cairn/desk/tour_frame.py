"""The part of the tour that goes through the frame: commands, help, contrast, sizes, states."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from cairn.desk.desk import Desk
from cairn.desk.overlay import Overlay

Scene = Callable[[str, str], None]


def frame_scenes(desk: Desk, scene: Scene) -> None:
    """Everything that stands round the rooms."""
    window, theme = desk.window, desk.theme
    window.search_for("hook")
    window.show_commands()
    scene("commands", "asked for all commands: what can be done now, with its keys")
    _type(desk, "text")
    scene("commands-typed", "typed “text” to find a command")
    _leave(desk)
    window.show_help()
    scene("help", "asked for help: every command and its shortcut, which can be changed")
    _type(desk, "larger")
    QTest.keyClick(_over(desk).findChildren(QLineEdit)[0], Qt.Key.Key_Return)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    scene("shortcut", "about to change a shortcut: the next keys pressed are the new one")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    _leave(desk)
    theme.set_contrast("high")
    scene("contrast", "high contrast")
    theme.set_contrast("system")
    while theme.scale < 2.0:
        theme.step(1)
    scene("twice", "text at 200 %: as many panes as fit stand side by side")
    window.registry.run("library.filters")
    scene("twice-filters", "text at 200 %, the filters asked for")
    window.registry.run("library.filters")
    theme.step(0)
    window.status.progress("Indexing", 3120, 7425, lambda: None)
    scene("indexing", "indexing goes on: how far, and how to end it")
    window.status.settled()
    desk.conditions.read_only()
    scene("read-only", "a home that cannot be written: told once, with the one thing to do")
    window.notice.clear("read-only")
    window.search_for("")


def _over(desk: Desk) -> Overlay:
    return next(one for one in desk.window.findChildren(Overlay) if one.isVisible())


def _type(desk: Desk, words: str) -> None:
    QTest.keyClicks(_over(desk).findChildren(QLineEdit)[0], words)


def _leave(desk: Desk) -> None:
    _over(desk).end()
