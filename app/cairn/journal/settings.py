"""The preferences of a journal, kept in it."""

from dataclasses import replace
from typing import Any

from cairn.journal import codec
from cairn.journal.preferences import Preferences
from cairn.journal.schema import PREFERENCES
from cairn.journal.shelves import kept_of
from cairn.journal.words import nonsense
from cairn.store.store import Store

_ONE = "preferences"


class Settings:
    """Read and set."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def load(self) -> Preferences:
        """As they were set; the default for what was not."""
        row = self._store.get(PREFERENCES, _ONE)
        return codec.read(Preferences, row.values) if row is not None else Preferences()

    def change(self, **changes: Any) -> Preferences:
        """Set some of them; raises E_JOURNAL_VALUE."""
        changed = replace(self.load(), **changes)
        if changed.private_days < 0 or changed.sessions < 1 or changed.teams < 1:
            raise nonsense("a number is too small")
        with self._store.write("set preferences") as write:
            write.put(PREFERENCES, kept_of(changed), _ONE)
        return changed
