"""The part of the tour that goes through the frame: commands, help, contrast, narrow windows."""

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from cairn.desk.desk import Desk
from cairn.desk.overlay import Overlay
from cairn.desk.tour_walk import Walk


def frame_scenes(desk: Desk, walk: Walk) -> None:
    """Everything that stands round the rooms."""
    window, theme = desk.window, desk.theme
    window.search_for("hook")
    window.show_commands()
    walk.scene("commands", "asked for all commands: what can be done now, with its keys")
    _type(desk, "filter")  # so called in either language
    walk.scene("commands-typed", "typed “filter” to find a command")
    _leave(desk)
    window.show_help()
    walk.scene("help", "asked for help: every command and its shortcut, which can be changed")
    _type(desk, next(one.text for one in window.registry.all() if one.id == "text.larger"))
    QTest.keyClick(_over(desk).findChildren(QLineEdit)[0], Qt.Key.Key_Return)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    walk.scene("shortcut", "about to change a shortcut: the next keys pressed are the new one")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    _leave(desk)
    theme.set_contrast("high")
    walk.scene("contrast", "high contrast")
    theme.set_contrast("system")
    walk.scene("dropping", "dragged a folder over the window", lambda: _drag(desk))
    QApplication.sendEvent(window, QDragLeaveEvent())
    window.search_for("")


def _over(desk: Desk) -> Overlay:
    return next(one for one in desk.window.findChildren(Overlay) if one.isVisible())


def _type(desk: Desk, words: str) -> None:
    _over(desk).findChildren(QLineEdit)[0].setText(words)


def _leave(desk: Desk) -> None:
    _over(desk).end()


def _drag(desk: Desk) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(desk.workspace.places.config))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(desk.window, QDragEnterEvent(QPoint(400, 300), copy, data, left, none))
