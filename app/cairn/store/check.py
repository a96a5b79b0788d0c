"""Whether everything in a file is what was written: reads all of it, and names what is not."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from cairn.store.head import Head, migrations_mark
from cairn.store.row import Damage
from cairn.store.schema import Schema
from cairn.store.state import COLUMNS, GONE, State, read_state
from cairn.store.tables import foreign_sql, lifted

_MOST = 100
"""Complaints of SQLite's own check that are passed on."""


@dataclass(slots=True)
class _Seen:
    """What was learned on the way along the chain.

    Attributes:
        bad: numbers of states that are missing or not what was written.
        last: of each row the number of its last sound state, and what its lifted columns must be.
        emptied: states without their text, by number.
        ends: of each row the revision up to which texts may have been taken out.
    """

    bad: set[int] = field(default_factory=set)
    last: dict[tuple[str, str], tuple[int, Any]] = field(default_factory=dict)
    emptied: list[State] = field(default_factory=list)
    ends: dict[tuple[str, str], int] = field(default_factory=dict)


def check(
    connection: sqlite3.Connection,
    schema: Schema,
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Damage]:
    """Every damage in the file, or nothing; SQLite's own check first, then every digest.

    SQLite's sees pages that make no sense, not a changed letter. Lifted columns are compared with
    what they were made from where the file is of the schema's own version.
    """
    found = _pages(connection)
    try:
        head = Head.load(connection)
    except sqlite3.Error:
        head = None
    if head is None:
        return [*found, Damage("", "", "The head is not what was written.")]
    current = head.version == schema.version
    found += _outside(connection, schema, head, current=current)
    seen = _chain(connection, schema, head, cancelled)
    names = names_of(connection, schema) if seen.bad else {}
    for seq in sorted(seen.bad):
        table, id = names.get(seq, ("", ""))
        found.append(Damage(table, id, f"Change {seq} is missing or not what was written.", seq))
    if current and not cancelled():
        found += _lifted(connection, schema, seen)
    return found


def _pages(connection: sqlite3.Connection) -> list[Damage]:
    try:
        said = connection.execute(f"PRAGMA integrity_check({_MOST})").fetchall()
    except sqlite3.Error as error:
        said = [(str(error),)]
    return [Damage("", "", f"SQLite says: {line}.") for (line,) in said if line != "ok"]


def _outside(
    connection: sqlite3.Connection, schema: Schema, head: Head, *, current: bool
) -> Iterator[Damage]:
    """What stands beside the chain."""
    try:
        if current:
            for name in foreign_sql(connection, schema):
                yield Damage("", "", f"The table {name} is not as Cairn made it.")
        if connection.execute("PRAGMA user_version").fetchone() != (head.version,):
            yield Damage("", "", "The version is not what was written.")
        if migrations_mark(connection) != head.migrations:
            yield Damage("", "", "The list of migrations is not what was written.")
    except sqlite3.Error as error:
        yield Damage("", "", f"SQLite says: {error}.")


def _chain(
    connection: sqlite3.Connection, schema: Schema, head: Head, cancelled: Callable[[], bool]
) -> _Seen:
    seen = _Seen()
    tables = {table.name: table for table in schema.tables}
    without = {table.name for table in schema.tables if not table.history}
    before = 0
    expected: bytes | None = b""
    for columns in all_states(connection, head.seq):
        state = read_state(columns)
        seq = columns[0]
        seen.bad.update(range(before + 1, min(seq, head.seq + 1)))
        known = seq == before + 1 and expected is not None
        before = seq
        if seq > head.seq or state is None or not state.is_sound(head.chain):
            seen.bad.add(seq)
            expected = None
            continue
        if known and state.previous != expected:
            seen.bad.add(seq)
        expected = state.digest
        key = (state.name, state.id)
        if state.is_emptied:
            seen.emptied.append(state)
        if state.place == GONE:
            seen.last.pop(key, None)
            seen.ends[key] = state.revision
            continue
        if state.name in without:
            seen.ends[key] = state.revision
        wanted = lifted(tables[state.name], state) if state.name in tables else None
        seen.last[key] = (seq, wanted)
        if cancelled():
            return seen
    seen.bad.update(range(before + 1, head.seq + 1))
    if not seen.bad and expected != bytes.fromhex(head.digest):
        seen.bad.add(head.seq)
    for state in seen.emptied:
        if state.revision >= seen.ends.get((state.name, state.id), 0):
            seen.bad.add(state.seq)
    return seen


def all_states(connection: sqlite3.Connection, last: int) -> Iterator[tuple[Any, ...]]:
    """The columns of every state in order; where pages are damaged, of those that can be reached.

    `last` is the number up to which one is looked for behind a damaged page.
    """
    seq = 0
    try:
        for columns in connection.execute(f"SELECT {COLUMNS} FROM state ORDER BY seq"):
            seq = columns[0]
            yield columns
        return
    except sqlite3.Error:
        pass
    for number in range(seq + 1, last + 1):
        try:
            yield from connection.execute(
                f"SELECT {COLUMNS} FROM state WHERE seq = ?", (number,)
            ).fetchall()
        except sqlite3.Error:
            continue


def names_of(connection: sqlite3.Connection, schema: Schema) -> dict[int, tuple[str, str]]:
    """Whose each state is, by what else says so: the state itself, the index, lifted columns."""
    found: dict[int, tuple[str, str]] = {}
    sources = [
        "SELECT seq, name, id FROM state NOT INDEXED",
        "SELECT seq, name, id FROM state INDEXED BY state_row",
        *(f"SELECT seq, '{one.name}', id FROM \"{one.name}\"" for one in schema.tables),
    ]
    for sql in sources:
        try:
            for seq, name, id in connection.execute(sql):
                if isinstance(name, str) and isinstance(id, str):
                    found[seq] = (name, id)
        except sqlite3.Error:
            continue  # one of the others knows
    return found


def _lifted(connection: sqlite3.Connection, schema: Schema, seen: _Seen) -> Iterator[Damage]:
    """Lifted columns that are not what their rows say."""
    for table in schema.tables:
        wanted = {id: made for (name, id), (_, made) in seen.last.items() if name == table.name}
        try:
            rows = {row[0]: row for row in connection.execute(f'SELECT * FROM "{table.name}"')}
            lists: dict[str, dict[str, set[Any]]] = {}
            for key in table.lists:
                for id, value in connection.execute(f'SELECT * FROM "{table.name}_{key}"'):
                    lists.setdefault(id, {}).setdefault(key, set()).add(value)
        except sqlite3.Error as error:
            yield Damage("", "", f"The columns of {table.name} cannot be read: {error}.")
            continue
        for id in sorted({*wanted, *rows, *lists}, key=str):
            row, made = rows.get(id), wanted.get(id)
            if row is not None and row[1] in seen.bad:
                continue  # its state is named already
            there = {key: lists.get(id, {}).get(key, set()) for key in table.lists}
            if made is None or row != made[0] or there != made[1]:
                yield Damage(table.name, str(id), "What it is found by is not what was written.")
