"""Changes within one transaction, each a new link of the chain."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cairn.store.head import Head
from cairn.store.ids import new_id
from cairn.store.reading import last_state, row_of
from cairn.store.row import Row
from cairn.store.schema import Schema
from cairn.store.state import COLUMNS, GONE, LIVE, TRASH, State, mark, packed, read_state
from cairn.store.tables import INSERT_STATE, lift
from cairn.store.trouble import damaged, no_row, row_damaged


@dataclass(frozen=True, slots=True)
class Step:
    """What a write did to one row.

    Attributes:
        before, after: numbers of the row's states; before is 0 for a new row.
    """

    table: str
    id: str
    before: int
    after: int


class Write:
    """What is done inside ``with store.write(...)``.

    Attributes:
        head: as it will be when the block has ended.
        steps: what was done so far, in order.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        schema: Schema,
        path: Path,
        now: Callable[[], datetime],
    ) -> None:
        self._db, self._schema, self._path, self._now = connection, schema, path, now
        head = Head.load(connection)
        if head is None or not _ends_in(connection, head):
            raise damaged(path, "its last change is not what was written")
        self.head = self._began = head
        self.steps: list[Step] = []

    def put(self, table: str, values: Mapping[str, Any], id: str | None = None) -> Row:
        """A new row, or a new revision of the row `id`; the same values again change nothing.

        Values are JSON. A row in the trash stays there. Raises E_ROW_DAMAGED for a row of which the
        last state is not what was written.
        """
        self._schema.table(table)
        last = self.last(table, id) if id is not None else None
        place = TRASH if last is not None and last.place == TRASH else LIVE
        body = packed(values)
        if last is not None and (last.place, last.body) == (place, body):
            return row_of(last)
        return self._append(table, id or new_id(self._now()), place, body, last)

    def trash(self, table: str, id: str) -> Row:
        """Put the row in the trash; raises E_NO_ROW, E_ROW_DAMAGED."""
        return self._place(table, id, TRASH)

    def untrash(self, table: str, id: str) -> Row:
        """Take the row out of the trash; raises E_NO_ROW, E_ROW_DAMAGED."""
        return self._place(table, id, LIVE)

    def get(self, table: str, id: str) -> Row | None:
        """The row as it is now, with what this write has done; in the trash too."""
        last = self.last(table, id)
        return row_of(last) if last is not None and last.place != GONE else None

    def each(self, table: str) -> Iterator[Row]:
        """Every row as it is now, those in the trash too, in the order of their ids."""
        ids = self._db.execute(f'SELECT id FROM "{table}" ORDER BY id').fetchall()
        for (id,) in ids:
            row = self.get(table, id)
            if row is not None:
                yield row

    def bury(self, table: str, id: str) -> None:
        """Take the texts of all states of the row away and leave a tombstone; see `expiry`."""
        last = self.last(table, id)
        if last is None or last.place == GONE:
            raise no_row(table, id)
        self._append(table, id, GONE, "", last)
        self._db.execute("UPDATE state SET body = '' WHERE name = ? AND id = ?", (table, id))
        # there is nothing to go back to
        self.steps = [step for step in self.steps if (step.table, step.id) != (table, id)]

    def end(self) -> None:
        """Note where the chain ends now; the transaction is the caller's to commit."""
        if self.head != self._began:
            self.head.save(self._db)
            self._began = self.head

    def last(self, table: str, id: str) -> State | None:
        """The last state of a row, its digest verified."""
        return last_state(self._db, self._path, table, id, self.head.chain)

    def revert(self, step: Step) -> Row | None:
        """Make the row what it was before `step`; nothing if it was changed since."""
        last = self.last(step.table, step.id)
        if last is None or last.seq != step.after:
            return None
        if not step.before:
            return self._place(step.table, step.id, TRASH)
        columns = self._db.execute(
            f"SELECT {COLUMNS} FROM state WHERE seq = ?", (step.before,)
        ).fetchone()
        state = read_state(columns) if columns else None
        if state is None or not state.is_sound(self.head.chain):
            raise row_damaged(step.table, step.id)
        return self._append(step.table, step.id, state.place, state.body, last)

    def _place(self, table: str, id: str, place: str) -> Row:
        self._schema.table(table)
        last = self.last(table, id)
        if last is None or last.place == GONE:
            raise no_row(table, id)
        if last.place == place:
            return row_of(last)
        return self._append(table, id, place, last.body, last)

    def _append(self, table: str, id: str, place: str, body: str, last: State | None) -> Row:
        at = self._now().astimezone(UTC).isoformat(timespec="milliseconds")
        revision = last.revision + 1 if last else 1
        previous = bytes.fromhex(self.head.digest)
        state = State(0, table, id, revision, at, place, body, mark(body), b"")
        state = state.linked(self.head.chain, self.head.seq + 1, previous)
        self._db.execute(INSERT_STATE, astuple(state))
        kind = self._schema.table(table)
        lift(self._db, kind, state)
        self.head = self.head.after(state)
        if kind.history:
            before = last.seq if last is not None and last.place != GONE else 0
            self.steps.append(Step(table, id, before, state.seq))
        elif last is not None:
            self._db.execute("UPDATE state SET body = '' WHERE seq = ?", (last.seq,))
        return row_of(state)


def _ends_in(connection: sqlite3.Connection, head: Head) -> bool:
    """Whether the chain's last state is the one that `head` names."""
    rows = connection.execute("SELECT seq, digest FROM state ORDER BY seq DESC LIMIT 1").fetchall()
    return rows == ([(head.seq, bytes.fromhex(head.digest))] if head.seq else [])
