"""Actions as entries of a menu: their keys are told, not bound, as the window binds them."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from cairn.desk.action import Action


def add(menu: QMenu, action: Action) -> QAction:
    """One more entry of `menu`."""
    text = action.text.replace("&", "&&")
    if action.keys:
        keys = QKeySequence(action.keys[0])
        text += "\t" + keys.toString(QKeySequence.SequenceFormat.NativeText)
    entry = menu.addAction(text)
    entry.triggered.connect(lambda: action.run())
    return entry


def fill(menu: QMenu, actions: Sequence[Action]) -> None:
    """What of `actions` can be done now, a line between those of different rooms."""
    room = ""
    for action in actions:
        if action.enabled():
            if room and action.room != room:
                menu.addSeparator()
            room = action.room
            add(menu, action)
