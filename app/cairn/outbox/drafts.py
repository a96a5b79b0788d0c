"""Drafts of records and their life: begun, typed in, looked back at, put away, on their way."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from cairn.errors import CairnError
from cairn.journal.outgoing import files_row
from cairn.journal.schema import PROMOTION, TYPED
from cairn.outbox.draft import Draft, State
from cairn.outbox.keeping import draft_of, moment, read_moment
from cairn.outbox.kept_files import Texts, texts_of
from cairn.outbox.putting import agreeing, put
from cairn.outbox.written import with_newlines
from cairn.store.row import Row
from cairn.store.store import Store

STEP = timedelta(minutes=5)
"""While somebody types, every so often a state is kept that one can go back to."""

_SHORTEST = 6
"""Letters from which on the end or the beginning of an id names a draft."""


@dataclass(frozen=True, slots=True)
class Past:
    """A draft as it once was.

    Attributes:
        revision: its number.
        at: when that was kept, ISO 8601 in UTC.
    """

    revision: int
    at: str
    draft: Draft


class Drafts:
    """The drafts of one home: rows of the private store. Whatever is changed is given back."""

    def __init__(
        self, store: Store, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._store, self._now = store, now

    # -- reading ----------------------------------------------------------------------------

    def all(self, states: Iterable[State] | None = None) -> list[Draft]:
        """Drafts that are in use (or those in some states), the latest edit first."""
        wanted = frozenset(states) if states is not None else frozenset(State)
        typed = {row.id: row for row in self._store.rows(TYPED)}
        every = [
            draft_of(row, typed.get(row.id), texts_of(typed.get(files_row(row.id))))
            for row in self._store.rows(PROMOTION)
        ]
        found = [one for one in every if one.state in wanted]
        return sorted(found, key=lambda one: one.edited_at, reverse=True)

    def get(self, id: str) -> Draft:
        """The draft `id` as it was typed last; raises E_DRAFT_UNKNOWN."""
        row = self._store.get(PROMOTION, id)
        if row is None or row.trashed:
            raise unknown(id)
        return self._draft(row)

    def named(self, name: str) -> Draft:
        """The draft that `name` means: an id, six letters of its beginning or end, or a slug.

        Raises E_DRAFT_UNKNOWN, E_AMBIGUOUS.
        """
        every = self.all()
        wanted = name.upper()
        found = [one for one in every if one.id == wanted]
        if not found and len(name) >= _SHORTEST:
            found = [one for one in every if one.id.startswith(wanted) or one.id.endswith(wanted)]
        found = found or [one for one in every if one.slug == name.lower()]
        if not found:
            raise unknown(name)
        if len(found) > 1:
            listed = ", ".join(f"{one.id} ({one.title})" for one in found[:10])
            raise CairnError(
                "E_AMBIGUOUS", f"{name!r} may mean {listed}.", "Give the id of the one you mean."
            )
        return found[0]

    def of_record(self, record: str) -> list[Draft]:
        """Drafts that write the record of that id, the latest edit first."""
        rows = self._store.rows(PROMOTION, "record = ?", (record,))
        found = [self._draft(row) for row in rows]
        return sorted(found, key=lambda one: one.edited_at, reverse=True)

    # -- writing ----------------------------------------------------------------------------

    def save(self, draft: Draft) -> Draft:
        """Keep a new draft, or a changed one, as a state that one can go back to.

        Kind and title are what the text says, where it can be read. What somebody has typed since
        `draft` was read is not lost: it stays the text if `draft` has another one from before, and
        is a state to go back to otherwise. Raises E_DRAFT.
        """
        (done,) = self.save_all([draft])
        return done

    def save_all(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Keep several, all or none, in one step that can be undone."""
        sound = [self._dated(agreeing(draft)) for draft in drafts]
        with self._store.write("save a draft of a record") as write:
            return [put(write, draft, given) for draft, given in zip(sound, drafts, strict=True)]

    def change(self, id: str, **changes: Any) -> Draft:
        """Change some fields of the draft as it is now, such as its `state`; see `save`."""
        return self.save(replace(self.get(id), **changes))

    def type(self, id: str, text: str) -> Draft:
        """Keep `text` as it is being typed; call it at most every two seconds.

        It is on the disk when this returns. No step to undo is made, and a state to go back to
        only every five minutes; `change` makes one, for when somebody stops.
        """
        draft, text = self.get(id), with_newlines(text)
        if draft.text == text:
            return draft
        row = self._store.get(PROMOTION, id)
        assert row is not None  # it was read just now
        if self._now() - read_moment(row.at) >= STEP:
            return self.change(id, text=text)
        with self._store.write("type in a draft of a record") as write:
            values = {"text": text, "edited_at": moment(self._now())}
            typed = write.put(TYPED, values, id)
        return draft_of(row, typed, self._texts(id))

    # -- looking back -----------------------------------------------------------------------

    def history(self, id: str) -> list[Past]:
        """Every state that was kept of the draft, the latest first."""
        found, texts = [], self._texts(id)
        for one in self._store.history(PROMOTION, id):
            row = Row(PROMOTION, id, one.values, one.revision, one.at, "", one.seq)
            found.append(Past(one.revision, one.at, draft_of(row, None, texts)))
        return found

    def restore_beside(self, id: str, revision: int) -> Draft:
        """A new draft with the text that this one had; raises E_DRAFT_UNKNOWN."""
        for one in self.history(id):
            if one.revision == revision:
                new = replace(one.draft, id="", state=State.DRAFT, sent=(), note="")
                return self.save(new)
        raise unknown(f"{id} ({revision})")

    # -- putting away -----------------------------------------------------------------------

    def trash(self, id: str) -> Draft:
        """Put it in the trash, from where it goes by itself after thirty days."""
        draft = self.get(id)
        if self._typed(id) is not None:
            self.save(draft)
        with self._store.write("put a draft of a record in the trash") as write:
            return draft_of(write.trash(PROMOTION, id), None, self._texts(id))

    def untrash(self, id: str) -> Draft:
        """Take it out of the trash again."""
        with self._store.write("take a draft of a record out of the trash") as write:
            return draft_of(write.untrash(PROMOTION, id), None, self._texts(id))

    def trashed(self) -> list[Draft]:
        """What lies in the trash."""
        return [draft_of(row, None, self._texts(row.id)) for row in self._store.trash(PROMOTION)]

    def discard(self, id: str) -> Draft:
        """Throw it away for good, and all that it ever was."""
        draft = self.get(id)
        with self._store.write("discard a draft of a record") as write:
            write.bury(PROMOTION, id)
            for beside in (id, files_row(id)):
                if write.get(TYPED, beside) is not None:
                    write.bury(TYPED, beside)
        return draft

    # -- inside -----------------------------------------------------------------------------

    def _typed(self, id: str) -> Row | None:
        return self._store.get(TYPED, id)

    def _texts(self, id: str) -> Texts:
        """Texts of the files that go along with it, now or before."""
        return texts_of(self._store.get(TYPED, files_row(id)))

    def _draft(self, row: Row) -> Draft:
        return draft_of(row, self._typed(row.id), self._texts(row.id))

    def _dated(self, draft: Draft) -> Draft:
        """`draft`, edited now if its text or its files are not those that are kept."""
        if draft.id:
            row = self._store.get(PROMOTION, draft.id)
            if row is not None:
                now = self._draft(row)
                if (now.text, now.files) == (draft.text, draft.files):
                    return replace(draft, edited_at=now.edited_at)
        return replace(draft, edited_at=self._now().replace(microsecond=0))


def unknown(name: str) -> CairnError:
    """There is no such draft."""
    return CairnError(
        "E_DRAFT_UNKNOWN",
        f"There is no draft {name!r}.",
        "See `cairn draft list`; six letters of an id are enough.",
    )
