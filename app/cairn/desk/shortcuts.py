"""The keys a person changed: ``config/shortcuts.toml``, by the id of the action."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from cairn.library.toml_file import TomlFile

_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)

MOST = 4
"""Keys that one action may have."""


def portable(key: str) -> str:
    """A key as it is written in the file, ``Ctrl+Shift+C``; empty for what is none."""
    return QKeySequence(key, QKeySequence.SequenceFormat.PortableText).toString()


def spoken(key: str) -> str:
    """A key as this desktop writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def is_usable(key: str) -> bool:
    """Whether a key may be given to an action: one stroke that types nothing."""
    sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1:
        return False
    stroke: QKeyCombination = sequence[0]  # type: ignore[index] # the stubs leave it out
    if stroke.key() in (Qt.Key.Key_unknown, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        return False
    if stroke.keyboardModifiers() & _HELD:
        return True
    return Qt.Key.Key_F1 <= stroke.key() <= Qt.Key.Key_F35 or stroke.key() == Qt.Key.Key_Escape


class Shortcuts:
    """What the file says; an empty list means that the action has no key.

    Attributes:
        problem: one sentence about what could not be read; empty if all was well.
    """

    def __init__(self, config: Path) -> None:
        self._file = TomlFile(config / "shortcuts.toml")
        self.problem = ""

    def load(self) -> dict[str, tuple[str, ...]]:
        """Keys by action; what makes no sense is left out and told in `problem`."""
        values = self._file.read().get("keys", {})
        self.problem = self._file.problem
        good: dict[str, tuple[str, ...]] = {}
        bad: list[str] = []
        for name, keys in values.items() if isinstance(values, dict) else ():
            if isinstance(keys, list) and len(keys) <= MOST and all(map(_is_key, keys)):
                good[name] = tuple(portable(key) for key in keys)
            else:
                bad.append(name)
        if bad or not isinstance(values, dict):
            self.problem = QCoreApplication.translate(
                "shortcuts", "In shortcuts.toml the usual keys stand for: {}."
            ).format(", ".join(sorted(bad)[:10]) or "keys")
        return good

    def save(self, action: str, keys: Sequence[str] | None) -> None:
        """Give an action these keys; None returns to the usual ones.

        Raises E_DISK_FULL, E_WRITE or E_BUSY; then the file stands as it was.
        """
        with self._file.change() as document:
            table = document.get("keys")
            if not isinstance(table, dict):
                document["keys"] = table = {}
            if keys is None:
                table.pop(action, None)
            else:
                table[action] = list(keys)
            document["keys"] = table

    def forget(self) -> None:
        """Return to the usual keys everywhere."""
        with self._file.change() as document:
            document["keys"] = {}


def _is_key(value: object) -> bool:
    return isinstance(value, str) and len(value) < 60 and is_usable(value)
