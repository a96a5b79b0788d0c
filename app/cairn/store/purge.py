"""What must not be found any more, taken out of a store, its backups, and what lies beside."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cairn.errors import CairnError
from cairn.store.backup_file import Backup, pack, unpack
from cairn.store.backups import backups, checked, described, held, sweep, unreadable
from cairn.store.connection import connect
from cairn.store.head import Head
from cairn.store.quarantine import quarantine_folder
from cairn.store.remake import remake
from cairn.store.schema import Schema
from cairn.store.state import COLUMNS, State, packed, read_state
from cairn.store.trouble import damaged, told

Chosen = Mapping[str, "set[str] | frozenset[str] | list[str] | tuple[str, ...]"]
Rewrite = Callable[[str, Mapping[str, Any]], Mapping[str, Any] | None]

_WAIT_SECONDS = 60.0
_SAME = "same"
"""Stands for the many texts that stay as they are."""


@dataclass(frozen=True, slots=True)
class Purged:
    """What a purge did.

    Attributes:
        rows: (table, id) of what is gone from the store.
        rewritten: (table, id) of rows of which a text was changed, in any of their states.
        backups: numbers of those that were written anew.
        removed: names of files that could not be read, and of copies kept for recovery.
    """

    rows: frozenset[tuple[str, str]]
    rewritten: frozenset[tuple[str, str]]
    backups: tuple[int, ...]
    removed: tuple[str, ...]


def purge(
    connection: sqlite3.Connection,
    path: Path,
    schema: Schema,
    folder: Path | None,
    chosen: Chosen,
    rewrite: Rewrite,
) -> Purged:
    """Take rows out of everything that is kept, and change the texts of others.

    `chosen` are rows by table. `rewrite` is given a table and the values of every state of every
    other row, gives the values as they may stay, or None where the whole row has to go; it is a
    function of its arguments alone. Backups come first, the store last: a purge that was
    interrupted is simply done again. Raises E_BACKUP_BUSY, E_DB_BUSY, E_DISK_FULL, E_ROW_DAMAGED;
    then the store is as it was.
    """
    numbers: list[int] = []
    removed: list[str] = []
    rewriter = _Rewriter(rewrite)
    if folder is not None and folder.is_dir():
        with held(folder, _WAIT_SECONDS) as is_mine:
            if not is_mine:
                raise CairnError(
                    "E_BACKUP_BUSY",
                    "Another process is making a backup.",
                    "Try again in a moment; nothing was changed.",
                )
            sweep(folder)
            for bad in unreadable(folder):
                bad.unlink()
                removed.append(bad.name)
            for backup in backups(folder):
                if _purged_backup(backup, schema, chosen, rewriter):
                    numbers.append(backup.number)
                else:
                    backup.path.unlink()
                    removed.append(backup.path.name)
    for kept in sorted(quarantine_folder(path).glob("*")):
        kept.unlink()
        removed.append(kept.name)
    rows, rewritten = _purged_file(connection, path, schema, chosen, rewriter)
    return Purged(rows, rewritten, tuple(numbers), tuple(removed))


class _Rewriter:
    """Asks `rewrite` once for each text, which stands in the store and in every backup."""

    def __init__(self, rewrite: Rewrite) -> None:
        self._rewrite = rewrite
        self._known: dict[tuple[str, bytes], str | None] = {}

    def body(self, state: State) -> str | None:
        """What the body of `state` has to become; None if its row has to go."""
        if not state.body:
            return state.body
        key = (state.name, state.content)
        if key not in self._known:
            made = self._rewrite(state.name, state.values)
            body = packed(made) if made is not None else None
            self._known[key] = _SAME if body == state.body else body
        known = self._known[key]
        return state.body if known is _SAME else known


def _purged_backup(backup: Backup, schema: Schema, chosen: Chosen, rewriter: _Rewriter) -> bool:
    """Write a backup anew and prove it; False if it cannot be read, or by a newer Cairn alone."""
    folder = backup.path.parent
    copy = folder / f".purge.{os.urandom(4).hex()}.tmp"
    try:
        try:
            unpack(backup, copy)
        except CairnError as error:
            if error.code == "E_BACKUP_DAMAGED":
                return False
            raise
        if backup.version > schema.version:
            return False
        try:
            with contextlib.closing(connect(copy)) as connection:
                _purged_file(connection, copy, schema, chosen, rewriter)
        except CairnError as error:
            if error.code in ("E_ROW_DAMAGED", "E_DB_DAMAGED"):
                return False
            raise
        except sqlite3.Error as error:
            raise told(error, copy) from error
        wrong = checked(copy, schema)
        if wrong:
            raise damaged(copy, wrong[0].what)
        made = described(copy, folder, "", backup.number, backup.made_at)
        pack(copy, replace(made, path=backup.path))
        return True
    finally:
        copy.unlink(missing_ok=True)


def _purged_file(
    connection: sqlite3.Connection,
    path: Path,
    schema: Schema,
    chosen: Chosen,
    rewriter: _Rewriter,
) -> tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]]]:
    """One file: chain, lifted columns and free pages."""
    rewritten: set[tuple[str, str]] = set()
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            head = Head.load(connection)
            if head is None:
                raise damaged(path, "its head is not what was written")
            gone = {(table, id) for table, ids in chosen.items() for id in ids}
            gone |= _refused(connection, head.chain, gone, rewriter)
            there: set[tuple[str, str]] = set()

            def change(state: State) -> State | None:
                key = (state.name, state.id)
                there.add(key)
                # of a text that was taken out only a digest is left: that of what has to go, maybe
                if key in gone or state.is_emptied:
                    return None
                body = rewriter.body(state)
                assert body is not None  # else it is in `gone`
                if body == state.body:
                    return state
                rewritten.add(key)
                return state.with_body(body)

            remake(connection, schema, head, change)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        connection.execute("VACUUM")
    except sqlite3.Error as error:
        raise told(error, path) from error
    return frozenset(gone & there), frozenset(rewritten)


def _refused(
    connection: sqlite3.Connection, chain: str, gone: set[tuple[str, str]], rewriter: _Rewriter
) -> set[tuple[str, str]]:
    """Rows of which `rewrite` lets some state not stay."""
    found = set()
    for columns in connection.execute(f"SELECT {COLUMNS} FROM state ORDER BY seq"):
        state = read_state(columns)
        if state is None or not state.is_sound(chain):
            continue  # told by `remake`
        key = (state.name, state.id)
        if key not in gone and key not in found and rewriter.body(state) is None:
            found.add(key)
    return found
