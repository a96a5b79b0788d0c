"""Other keys for a command: what was pressed, whether it can be, whom it is taken from."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from cairn.desk.action import Action
from cairn.desk.actions import Actions
from cairn.desk.shortcuts import is_usable, spoken

_HELD = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_unknown,
)

translate = QCoreApplication.translate


def pressed(event: QKeyEvent) -> str:
    """The keys of an event as they are written; empty while only Ctrl and its like are held."""
    return "" if event.key() in _HELD else QKeySequence(event.keyCombination()).toString()


class KeyWish:
    """Waits for the new shortcut of `action`."""

    def __init__(self, actions: Actions, action: Action) -> None:
        self._actions, self._action = actions, action
        self._before = ""

    @property
    def words(self) -> str:
        """What the person is asked for."""
        said = translate("KeyWish", "Press the new shortcut for “{}”, or Esc to leave it.")
        return said.format(self._action.text)

    def press(self, key: str) -> str:
        """Take `key`; gives what stands against it for now, or nothing once it is set.

        One that another command has is taken from there when it is pressed again. Raises
        CairnError where it cannot be kept.
        """
        if not is_usable(key):
            said = translate(
                "KeyWish", "{} types or moves. Press it with Ctrl or Alt, or Esc to leave it."
            )
            return said.format(spoken(key))
        rivals = self._actions.rivals(self._action, key)
        if rivals and key != self._before:
            self._before = key
            said = translate("KeyWish", "{} is “{}”. Press it again to take it away from there.")
            return said.format(spoken(key), rivals[0].text)
        for rival in rivals:
            left = tuple(one for one in self._actions.keys(rival) if one != key)
            self._actions.set_keys(rival, left)
        self._actions.set_keys(self._action, (key,))
        return ""
