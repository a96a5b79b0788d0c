"""The rows of a list of actions: headings, actions, and the keys that run them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from cairn.desk.action import Action
from cairn.desk.shortcuts import spoken

Index = QModelIndex | QPersistentModelIndex
ACTION = int(Qt.ItemDataRole.UserRole)
KEYS = ACTION + 1

_NOWHERE = QModelIndex()


def matching(actions: Sequence[Action], words: str) -> list[Action]:
    """The actions whose text or heading has every word typed; beginnings of words come first."""
    wanted = words.casefold().split()
    ranked = []
    for place, action in enumerate(actions):
        text = action.text.casefold()
        whole = f"{text} {action.room.casefold()}"
        if all(word in whole for word in wanted):
            starts = sum(any(part.startswith(w) for part in text.split()) for w in wanted)
            ranked.append((-starts, place, action))
    return [action for _, _, action in sorted(ranked, key=lambda one: one[:2])]


class ActionModel(QAbstractListModel):
    """Actions, with a row for each heading where they are not narrowed."""

    def __init__(self, keys: Callable[[Action], Sequence[str]]) -> None:
        super().__init__()
        self._keys = keys
        self._rows: list[Action | str] = []

    def show_actions(self, actions: Sequence[Action], *, headings: bool) -> None:
        """List these; with headings, those of a room together."""
        self.beginResetModel()
        self._rows = list(actions)
        if headings:
            by_room: dict[str, list[Action]] = {}
            for action in actions:
                by_room.setdefault(action.room, []).append(action)
            self._rows = []
            for room, here in by_room.items():
                self._rows += [room, *here] if room else here
        self.endResetModel()

    def action(self, row: int) -> Action | None:
        """The action in a row; None for a heading."""
        one = self._rows[row] if 0 <= row < len(self._rows) else None
        return one if isinstance(one, Action) else None

    def row_of(self, id: str) -> int:
        """The row of an action, -1 where it is not listed."""
        rows = (n for n in range(len(self._rows)) if (one := self.action(n)) and one.id == id)
        return next(rows, -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.action(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        keys = [spoken(key) for key in self._keys(one)] if isinstance(one, Action) else []
        text = one.text if isinstance(one, Action) else one
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join([text, *keys])
        return {ACTION: self.action(index.row()), KEYS: keys}.get(role)
