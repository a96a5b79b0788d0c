"""The SQL of a store: the chain of states, its head, and lifted columns that are made from it."""

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from cairn.store.schema import SQL_TYPES, Schema, Table
from cairn.store.state import COLUMNS, GONE, TRASH, State, read_state

APPLICATION = 0x4361_726E
"""``application_id`` of our files: Carn."""

STATE_ROW = "CREATE UNIQUE INDEX state_row ON state(name, id, revision)"

CHAIN = (
    "CREATE TABLE state(seq INTEGER PRIMARY KEY, name TEXT NOT NULL, id TEXT NOT NULL,"
    " revision INTEGER NOT NULL, at TEXT NOT NULL, place TEXT NOT NULL, body TEXT NOT NULL,"
    " content BLOB NOT NULL, previous BLOB NOT NULL, digest BLOB NOT NULL)",
    STATE_ROW,
    "CREATE TABLE head(one INTEGER PRIMARY KEY, body TEXT NOT NULL, digest BLOB NOT NULL)",
)
"""What every store has."""

INSERT_STATE = f"INSERT INTO state({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def statements(schema: Schema) -> list[str]:
    """What makes the tables of lifted columns, in order."""
    return [line for table in schema.tables for line in _statements(table)]


def _statements(table: Table) -> Iterator[str]:
    name = table.name
    columns = "".join(f', "{key}" {SQL_TYPES[kind]}' for key, kind in table.columns.items())
    yield (
        f'CREATE TABLE "{name}"(id TEXT PRIMARY KEY, seq INTEGER NOT NULL,'
        f" trashed INTEGER NOT NULL{columns}) WITHOUT ROWID"
    )
    yield f'CREATE INDEX "{name}_seq" ON "{name}"(seq)'
    for keys in table.indexes:
        wanted = ", ".join(f'"{key}"' for key in keys)
        yield f'CREATE INDEX "{"_".join((name, "by", *keys))}" ON "{name}"({wanted})'
    for key, kind in table.lists.items():
        yield (
            f'CREATE TABLE "{name}_{key}"(id TEXT NOT NULL REFERENCES "{name}"(id)'
            f" ON DELETE CASCADE, value {SQL_TYPES[kind]} NOT NULL, PRIMARY KEY(id, value))"
            " WITHOUT ROWID"
        )
        yield f'CREATE INDEX "{name}_{key}_value" ON "{name}_{key}"(value)'


def expected_sql(schema: Schema) -> set[str]:
    """Every statement that may stand in ``sqlite_master``, but for those of sqlite-utils."""
    return {*CHAIN, *statements(schema)}


def lifted(table: Table, state: State) -> tuple[tuple[Any, ...], dict[str, set[Any]]]:
    """What stands in the table of lifted columns for `state`, and in each list."""
    values = state.values
    columns = tuple(_value(values.get(key), kind) for key, kind in table.columns.items())
    lists = {}
    for key, kind in table.lists.items():
        entries = values.get(key)
        found = {_value(one, kind) for one in entries} if isinstance(entries, list) else set()
        lists[key] = found - {None}
    return (state.id, state.seq, int(state.place == TRASH), *columns), lists


def _value(value: object, kind: type) -> Any:
    """`value` if it is what the column is for; what is not stays in the body alone."""
    if kind is float and isinstance(value, int | float):
        return float(value)
    if isinstance(value, int):
        return int(value) if kind in (int, bool) and -(2**63) <= value < 2**63 else None
    return value if isinstance(value, kind) else None


def lift(connection: sqlite3.Connection, table: Table, state: State) -> None:
    """Make the lifted columns those of `state`, the last of its row."""
    name = table.name
    connection.execute(f'DELETE FROM "{name}" WHERE id = ?', (state.id,))
    if state.place == GONE:
        return
    row, lists = lifted(table, state)
    marks = ", ".join("?" * len(row))
    connection.execute(f'INSERT INTO "{name}" VALUES ({marks})', row)
    for key, entries in lists.items():
        connection.executemany(
            f'INSERT INTO "{name}_{key}" VALUES (?, ?)', [(state.id, entry) for entry in entries]
        )


def lift_all(connection: sqlite3.Connection, schema: Schema, chain: str) -> None:
    """Make all tables of lifted columns anew from the chain; within a transaction."""
    drop_lifted(connection)
    for statement in statements(schema):
        connection.execute(statement)
    fill_lifted(connection, schema, chain)


def shadow_lifted(connection: sqlite3.Connection, schema: Schema, chain: str) -> None:
    """The same in memory, in front of what stands in a file that is only read."""
    for statement in statements(schema):
        what, name = statement.split(" ", 2)[1:]
        place = "TEMP TABLE " if what == "TABLE" else "INDEX temp."
        connection.execute(f"CREATE {place}{name}")
    fill_lifted(connection, schema, chain)


def fill_lifted(connection: sqlite3.Connection, schema: Schema, chain: str) -> None:
    """Fill empty tables of lifted columns; states that are not what was written are left out."""
    by_name = {table.name: table for table in schema.tables}
    for columns in connection.execute(
        f"SELECT {COLUMNS} FROM state WHERE (name, id, revision) IN"
        " (SELECT name, id, max(revision) FROM state GROUP BY name, id)"
    ):
        state = read_state(columns)
        if state is not None and state.name in by_name and state.is_sound(chain):
            lift(connection, by_name[state.name], state)


def drop_lifted(connection: sqlite3.Connection) -> None:
    """Take away every table that is not the chain's."""
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN"
        " ('state', 'head', '_sqlite_migrations') AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
        " ORDER BY instr(sql, 'REFERENCES') = 0"  # lists first: they point at their rows
    ).fetchall()
    for (name,) in found:
        connection.execute(f'DROP TABLE "{name}"')


def foreign_sql(connection: sqlite3.Connection, schema: Schema) -> list[str]:
    """Names in the file's schema that are not ours, or missing, or not as we make them."""
    there: Mapping[str, str] = {
        sql: name
        for name, sql in connection.execute("SELECT name, sql FROM sqlite_master")
        if sql is not None
    }
    wanted = expected_sql(schema)
    odd = [
        name for sql, name in there.items() if sql not in wanted and "_sqlite_migrations" not in sql
    ]
    return odd + [sql.split("(")[0].split()[-1].strip('"') for sql in wanted - set(there)]
