"""Drafts of sessions: saved as they are typed, offered back after a crash, gone once logged."""

from dataclasses import replace
from datetime import datetime

from cairn.journal.draft import Draft
from cairn.journal.schema import DRAFT
from cairn.journal.shelves import kept_of, unknown, value_of
from cairn.store.store import Store


class Drafts:
    """What is being written in one journal."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Draft]:
        """What was begun and not logged, the latest change first."""
        return [value_of(Draft, row) for row in self._store.rows(DRAFT)]

    def get(self, id: str) -> Draft:
        """The draft `id`; raises E_JOURNAL_UNKNOWN."""
        row = self._store.get(DRAFT, id)
        if row is None or row.trashed:
            raise unknown("draft", id)
        return value_of(Draft, row)

    def save(self, draft: Draft) -> Draft:
        """Keep it as it is now; the same again costs nothing. Call it at most every two seconds."""
        if not draft.started_at:
            began = datetime.now().astimezone().isoformat(timespec="seconds")
            draft = replace(draft, started_at=began)
        with self._store.write("save a draft") as write:
            return value_of(Draft, write.put(DRAFT, kept_of(draft), draft.id or None))

    def discard(self, id: str) -> Draft:
        """Throw it away, and what was typed in it."""
        draft = self.get(id)
        with self._store.write("discard a draft") as write:
            write.bury(DRAFT, id)
        return draft

    def recovered(self) -> Draft | None:
        """The last one in which something stands and no session is running: to be offered back."""
        for draft in self.all():
            if not draft.running and draft.entry != type(draft.entry)():
                return draft
        return None
