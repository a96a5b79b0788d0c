"""Reading rows: each is verified by its digest before anybody sees it."""

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from cairn.errors import CairnError
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
    """Answers from one connection; conditions are SQL over a table's lifted columns.

    Attributes:
        left_out: (table, id) of rows that were met and are not what was written. Lists go without
            them, so that the others stay usable.
    """

    def __init__(self, connection: sqlite3.Connection, schema: Schema, path: Path) -> None:
        self._db, self._schema, self._path = connection, schema, path
        self.left_out: set[tuple[str, str]] = set()

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
        """The row, in the trash too; nothing if there is none or it is gone.

        Raises E_ROW_DAMAGED.
        """
        self._schema.table(table)
        with self._moment():
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
        with self._moment():
            found = self.columns(
                table, ("id", "seq"), where, parameters, order or "seq DESC", limit, offset,
                trashed=trashed,
            )  # fmt: skip
            states = self._states([seq for _, seq in found])
            chain = self.head().chain
        rows = [self._row(states.get(seq, ()), chain, table, id) for id, seq in found]
        return [row_of(state) for state in rows if state is not None]

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

    def bodies(self, table: str, ids: Sequence[str]) -> list[tuple[str, str]]:
        """Id and JSON of those of `ids` that are in use: quick, not verified, in no order."""
        self._schema.table(table)
        found: list[tuple[str, str]] = []
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            found += self.ask(
                f'SELECT row.id, body FROM "{table}" AS row JOIN state USING (seq)'
                f" WHERE trashed = 0 AND row.id IN ({marks})",
                some,
            )
        return found

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
        with self._moment():
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
        with self._moment():
            head = self.head()
            found = self.ask(
                f"SELECT {COLUMNS} FROM state AS now WHERE seq > ? AND NOT {_LATER}"
                " ORDER BY seq LIMIT ?",
                (seq, limit),
            )
        known = {table.name for table in self._schema.tables}
        read = [
            self._row(columns, head.chain, str(columns[1]), str(columns[2])) for columns in found
        ]
        states = [state for state in read if state is not None and state.name in known]
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
            try:
                found |= {columns[0]: columns for columns in self.ask(sql, some)}
            except CairnError as error:
                if error.code != "E_DB_DAMAGED":
                    raise
                found |= self._one_by_one(some)
        return found

    def _one_by_one(self, seqs: Sequence[int]) -> dict[int, tuple[Any, ...]]:
        """Those that do not lie on a damaged page."""
        found: dict[int, tuple[Any, ...]] = {}
        for seq in seqs:
            with contextlib.suppress(CairnError):
                sql = f"SELECT {COLUMNS} FROM state AS now WHERE seq = ? AND NOT {_LATER}"
                found |= {columns[0]: columns for columns in self.ask(sql, (seq,))}
        return found

    def _row(self, columns: tuple[Any, ...], chain: str, table: str, id: str) -> State | None:
        try:
            return _sound(columns, chain, table, id)
        except CairnError:
            self.left_out.add((table, id))
            return None

    @contextlib.contextmanager
    def _moment(self) -> Iterator[None]:
        """What is read in the block stands side by side, whatever another process writes."""
        within = self._db.in_transaction
        if not within:
            self.ask("BEGIN")
        try:
            yield
        finally:
            if not within and self._db.in_transaction:  # an error may have ended it
                self.ask("COMMIT")


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
