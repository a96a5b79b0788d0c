"""Making the tables of an empty file, and bringing an older one up to the schema, in one piece."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from cairn.store.head import Head, migrations_mark
from cairn.store.schema import Migration, Schema
from cairn.store.tables import APPLICATION, CHAIN, lift_all
from cairn.store.trouble import damaged
from cairn.store.write import Write


def bring_up(
    connection: sqlite3.Connection, schema: Schema, path: Path, now: Callable[[], datetime]
) -> bool:
    """Make the file one of `schema`'s version: the old one or the new one, never between.

    Says whether there was anything to do: another process may have done it. Raises sqlite3.Error
    and what a migration raises.
    """
    from sqlite_utils import Database

    connection.execute("BEGIN IMMEDIATE")
    try:
        (there,) = connection.execute("PRAGMA user_version").fetchone()
        if there >= schema.version:
            connection.execute("ROLLBACK")
            return False
        database = Database(connection, recursive_triggers=False, execute_plugins=False)
        if there:
            lift_all(connection, schema, _head(connection, path).chain)
        _migrations(connection, schema, path, now).apply(database)  # type: ignore[attr-defined]
        head = replace(
            _head(connection, path),
            version=schema.version,
            migrations=migrations_mark(connection),
        )
        head.save(connection)
        connection.execute(f"PRAGMA user_version = {schema.version}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return True


def _migrations(
    connection: sqlite3.Connection, schema: Schema, path: Path, now: Callable[[], datetime]
) -> object:
    """Those of `schema` as sqlite-utils knows them; making the tables is the first."""
    from sqlite_utils import Migrations

    migrations = Migrations(f"cairn.{schema.name}")

    def tables(_: object) -> None:
        for statement in CHAIN:
            connection.execute(statement)
        head = Head.new(1)
        head.save(connection)
        lift_all(connection, schema, head.chain)

    def moving(one: Migration) -> Callable[[object], None]:
        def move(_: object) -> None:
            write = Write(connection, schema, path, now)
            one.move(write)
            write.end()

        move.__name__ = f"move_{one.version}"
        return move

    migrations(name="1 tables")(tables)
    for one in schema.migrations:
        migrations(name=f"{one.version} {one.what}")(moving(one))
    return migrations


def _head(connection: sqlite3.Connection, path: Path) -> Head:
    head = Head.load(connection)
    if head is None:
        raise damaged(path, "its head is not what was written")
    return head
