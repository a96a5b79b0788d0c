"""Every action of the window in one place: gathered from its parts, bound to its keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from cairn.desk.action import Action
from cairn.desk.shortcuts import Shortcuts, portable

Provider = Callable[[], Sequence[Action]]

USED_LAST = 4
"""How many of the commands used last are offered first."""


class Actions(QObject):
    """Asks its providers what can be done, and binds the keys.

    Several actions may share a key, such as one to find in a page and one to search: the first
    that is enabled runs. The window's own stand last, because a part knows better than the whole.

    Attributes:
        used_last: ids of what was chosen by name, the last one first.

    Signals:
        changed: actions or keys are others than before.
    """

    changed = Signal()

    def __init__(self, window: QWidget, shortcuts: Shortcuts, last: Provider) -> None:
        """`last` gives what the window itself can do."""
        super().__init__(window)
        self._window, self._shortcuts, self._last = window, shortcuts, last
        self._providers: list[Provider] = []
        self.used_last: list[str] = []
        self._bound: dict[str, QShortcut] = {}
        self._by_key: dict[str, list[Action]] = {}
        self._changed_keys = shortcuts.load()

    def take_in(self, *providers: Provider) -> None:
        """List what these offer too, and bind its keys."""
        self._providers += providers
        self._bind()

    def all(self) -> list[Action]:
        """Every action there is now; an id counts once."""
        found: dict[str, Action] = {}
        for provider in (*self._providers, self._last):
            for action in provider():
                found.setdefault(action.id, action)
        return list(found.values())

    def keys(self, action: Action) -> tuple[str, ...]:
        """The keys that run an action, in Qt's portable form."""
        changed = self._changed_keys.get(action.id)
        return tuple(map(portable, action.keys)) if changed is None else changed

    def is_changed(self, action: Action) -> bool:
        """Whether a person gave it other keys than the usual ones."""
        return action.id in self._changed_keys

    def rivals(self, action: Action, key: str) -> list[Action]:
        """Other actions that `key` runs."""
        wanted = portable(key)
        return [
            other for other in self.all() if other.id != action.id and wanted in self.keys(other)
        ]

    def set_keys(self, action: Action, keys: Sequence[str] | None) -> None:
        """Change the keys of an action, None for the usual ones; raises what a file may."""
        self._shortcuts.save(action.id, keys)
        self._read_keys()

    def reset(self) -> None:
        """The usual keys everywhere; raises what a file may."""
        self._shortcuts.forget()
        self._read_keys()

    def run(self, id: str) -> bool:
        """Do the action with this id, if it is there and can be done now."""
        action = next((action for action in self.all() if action.id == id), None)
        if action is None or not action.enabled():
            return False
        action.run()
        return True

    def remember(self, id: str) -> None:
        """This one was chosen by name just now."""
        self.used_last = [id, *(one for one in self.used_last if one != id)][:USED_LAST]

    def bind(self) -> None:
        """Ask the providers again, after one of them offers something else."""
        self._bind()
        self.changed.emit()

    def _read_keys(self) -> None:
        self._changed_keys = self._shortcuts.load()
        self.bind()

    def _bind(self) -> None:
        by_key: dict[str, list[Action]] = {}
        for action in self.all():
            for key in self.keys(action):
                by_key.setdefault(key, []).append(action)
        for key in self._bound.keys() - by_key.keys():
            shortcut = self._bound.pop(key)
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._by_key = by_key
        for key in by_key.keys() - self._bound.keys():
            self._bound[key] = shortcut = QShortcut(QKeySequence(key), self._window)
            shortcut.activated.connect(lambda key=key: self._pressed(key))

    def _pressed(self, key: str) -> None:
        for action in self._by_key.get(key, ()):
            if action.enabled():
                action.run()
                return
