"""Reading rows: each is verified by its digest before anybody sees it."""

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from cairn.store.head import Head
from cairn.store.row import Changes, Revision, Row
from cairn.store.schema import Schema
from cairn.store.state import COLUMNS, GONE, LIVE, TRASH, State, read_state
from cairn.store.trouble import damaged, row_damaged, told

_AT_ONCE = 500
"""States that are asked for in one statement."""

_LATER = (
    "EXISTS (SELECT 1 FROM state WHERE name = now.name AND id = now.id AND revision > now.revision)"
)


def row_of(state: State) -> Row:
    """The row whose last state is `state`."""
    trashed = state.at[:10] if state.place == TRASH else ""
    return Row(state.name, state.id, state.values, state.revision, state.at, trashed, state.seq)


class Reader:
    """Answers from one connection; conditions are SQL over a table's lifted columns."""

    def __init__(self, connection: sqlite3.Connection, schema: Schema, path: Path) -> None:
        self._db, self._schema, self._path = connection, schema, path

    def head(self) -> Head:
        """Where the chain ends; raises E_DB_DAMAGED."""
        try:
            head = Head.load(self._db)
        except sqlite3.Error as error:
            raise told(error, self._path) from error
        if head is None:
            raise damaged(self._path, "its head is not what was written")
        return head

    def get(self, table: str, id: str) -> Row | None:
        """The row, in the trash too; nothing if there is none or it is gone."""
        self._schema.table(table)
        state = last_state(self._db, self._path, table, id, self.head().chain)
        return None if state is None or state.place == GONE else row_of(state)

    def rows(
        self,
        table: str,
        where: str = "",
        parameters: Sequence[Any] = (),
        order: str = "",
        limit: int | None = None,
        offset: int = 0,
        *,
        trashed: bool = False,
    ) -> list[Row]:
        """Rows that are in use (or those in the trash), in the order given, else newest first."""
        found = self.columns(
            table, ("id", "seq"), where, parameters, order or "seq DESC", limit, offset,
            trashed=trashed,
        )  # fmt: skip
        states = self._states([seq for _, seq in found])
        chain = self.head().chain
        rows = []
        for id, seq in found:
            if seq not in states:
                raise row_damaged(table, id)
            rows.append(row_of(_sound(states[seq], chain, table, id)))
        return rows

    def columns(
        self,
        table: str,
        names: Sequence[str],
        where: str = "",
        parameters: Sequence[Any] = (),
        order: str = "",
        limit: int | None = None,
        offset: int = 0,
        *,
        group: str = "",
        trashed: bool = False,
    ) -> list[tuple[Any, ...]]:
        """Lifted columns, or SQL over them (``count(*)``), without rows: quick, not verified."""
        self._schema.table(table)
        sql = f'SELECT {", ".join(names)} FROM "{table}" WHERE trashed = {int(trashed)}'
        sql += f" AND ({where})" if where else ""
        sql += f" GROUP BY {group}" if group else ""
        sql += f" ORDER BY {order}" if order else ""
        sql += f" LIMIT {-1 if limit is None else int(limit)} OFFSET {int(offset)}"
        return self.ask(sql, parameters)

    def count(self, table: str, where: str = "", parameters: Sequence[Any] = ()) -> int:
        """How many rows are in use."""
        return int(self.columns(table, ("count(*)",), where, parameters)[0][0])

    def trash(self, table: str | None = None) -> list[Row]:
        """What lies in the trash, last in first; see `Row.goes_on`."""
        names = [one.name for one in self._schema.tables] if table is None else [table]
        found = [row for name in names for row in self.rows(name, trashed=True)]
        return sorted(found, key=lambda row: row.seq, reverse=True)

    def history(self, table: str, id: str) -> list[Revision]:
        """Every state of the row that can still be read, newest first, its present one among them.

        States that are not what was written are left out; `check` names them.
        """
        self._schema.table(table)
        chain = self.head().chain
        found = self.ask(
            f"SELECT {COLUMNS} FROM state WHERE name = ? AND id = ? ORDER BY revision DESC",
            (table, id),
        )
        states = [state for columns in found if (state := read_state(columns)) is not None]
        return [
            Revision(
                table, id, one.revision, one.at, one.values, one.place == TRASH, one.seq
            )
            for one in states
            if one.is_sound(chain) and one.place != GONE and not one.is_emptied
        ]  # fmt: skip

    def changes_since(self, seq: int, limit: int = 1000) -> Changes:
        """Rows whose last change came after `seq`, at most `limit` of them.

        For an index made beside the store: it starts over where `Store.chain` is another.
        """
        head = self.head()
        found = self.ask(
            f"SELECT {COLUMNS} FROM state AS now WHERE seq > ? AND NOT {_LATER}"
            " ORDER BY seq LIMIT ?",
            (seq, limit),
        )
        states = [
            _sound(columns, head.chain, str(columns[1]), str(columns[2])) for columns in found
        ]
        known = {table.name for table in self._schema.tables}
        states = [state for state in states if state.name in known]
        more = len(found) == limit
        return Changes(
            [row_of(state) for state in states if state.place == LIVE],
            [(state.name, state.id) for state in states if state.place != LIVE],
            int(found[-1][0]) if more else head.seq,
            more,
        )

    def ask(self, sql: str, parameters: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        """Rows of a statement; raises as `trouble.told` says."""
        try:
            return self._db.execute(sql, tuple(parameters)).fetchall()
        except sqlite3.Error as error:
            raise told(error, self._path) from error

    def _states(self, seqs: Sequence[int]) -> dict[int, tuple[Any, ...]]:
        found: dict[int, tuple[Any, ...]] = {}
        for start in range(0, len(seqs), _AT_ONCE):
            some = seqs[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            sql = f"SELECT {COLUMNS} FROM state AS now WHERE seq IN ({marks}) AND NOT {_LATER}"
            for columns in self.ask(sql, some):
                found[columns[0]] = columns
        return found


def last_state(
    connection: sqlite3.Connection, path: Path, table: str, id: str, chain: str
) -> State | None:
    """The last state of a row, a tombstone too; nothing if there never was one.

    Raises E_ROW_DAMAGED where it is not what was written, or where a later one was lost.
    """
    try:
        found = connection.execute(
            f"SELECT {COLUMNS} FROM state WHERE name = ? AND id = ? ORDER BY revision DESC LIMIT 1",
            (table, id),
        ).fetchone()
        lifted = connection.execute(f'SELECT seq FROM "{table}" WHERE id = ?', (id,)).fetchone()
    except sqlite3.Error as error:
        raise told(error, path) from error
    if found is None and lifted is None:
        return None
    state = _sound(found or (), chain, table, id)
    if (lifted is None) != (state.place == GONE) or (lifted and lifted[0] != state.seq):
        raise row_damaged(table, id)
    return state


def _sound(columns: tuple[Any, ...], chain: str, table: str, id: str) -> State:
    state = read_state(columns)
    if (
        state is None
        or (state.name, state.id) != (table, id)
        or not state.is_sound(chain)
        or state.is_emptied
    ):
        raise row_damaged(table, id)
    return state
