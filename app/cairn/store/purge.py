"""What must not be found any more, taken out of a store, its backups, and what lies beside."""

import contextlib
import os
import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path

from cairn.errors import CairnError
from cairn.store.backup_file import Backup, pack, unpack
from cairn.store.backups import backups, checked, described, held, sweep, unreadable
from cairn.store.connection import connect
from cairn.store.purge_file import Chosen, Rewrite, Rewriter, purge_file
from cairn.store.quarantine import quarantine_folder
from cairn.store.schema import Schema
from cairn.store.trouble import damaged, told

_WAIT_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Purged:
    """What a purge did.

    Attributes:
        rows: (table, id) of what is gone from the store.
        rewritten: (table, id) of rows of which a text was changed, in any of their states.
        backups: numbers of those that were written anew.
        removed: names of files that could not be read, and of copies kept for recovery.
        damaged: (table, id) of rows in the store of which a state was not what was written; it is
            gone, as nobody can say what stands in it, and what came before it counts. Both are
            empty where nothing says whose it was.
    """

    rows: frozenset[tuple[str, str]]
    rewritten: frozenset[tuple[str, str]]
    backups: tuple[int, ...]
    removed: tuple[str, ...]
    damaged: frozenset[tuple[str, str]] = frozenset()


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
    interrupted is simply done again. Raises E_BACKUP_BUSY, E_DB_BUSY, E_DISK_FULL, E_DB_DAMAGED;
    then the store is as it was.
    """
    numbers: list[int] = []
    removed: list[str] = []
    rewriter = Rewriter(rewrite)
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
    done = purge_file(connection, path, schema, chosen, rewriter)
    return Purged(done.rows, done.rewritten, tuple(numbers), tuple(removed), done.damaged)


def _purged_backup(backup: Backup, schema: Schema, chosen: Chosen, rewriter: Rewriter) -> bool:
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
                purge_file(connection, copy, schema, chosen, rewriter)
        except CairnError as error:
            if error.code == "E_DB_DAMAGED":
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
