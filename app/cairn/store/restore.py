"""Another file put in the place of the store's, with the one before kept."""

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cairn.errors import CairnError
from cairn.files import sync_folder, write_failed
from cairn.places import make_private
from cairn.store.backup_file import Backup
from cairn.store.backups import checked, make_backup, unpacked
from cairn.store.compare import Plan, compare
from cairn.store.connection import connect
from cairn.store.head import Head
from cairn.store.marker import write_marker
from cairn.store.quarantine import quarantine
from cairn.store.remake import remake
from cairn.store.schema import Schema
from cairn.store.trouble import damaged, told

_CANNOT_TAKE_IT = frozenset(
    {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_READONLY,
     sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_ERROR}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did.

    Attributes:
        kept: where the file is that was there before.
    """

    plan: Plan
    kept: Path | None


def plan_restore(
    path: Path, schema: Schema, backup: Backup, cancelled: Callable[[], bool] = lambda: False
) -> Plan:
    """What `restore` would change; raises E_BACKUP_DAMAGED, E_BACKUP_NEWER, E_DISK_FULL.

    Once it is cancelled the backup is proved no further: what it gives then says nothing.
    """
    with unpacked(backup) as copy:
        _believe(copy, schema, backup, cancelled)
        return compare(path, copy)


def restore(path: Path, schema: Schema, backup: Backup, now: datetime) -> Restored:
    """Put what `backup` holds at `path`; the file that is there goes to quarantine.

    A store that is open on the path sees it as a change by another process, unless its file was
    too damaged to be written to: then it says E_DB_LOST and is to be opened again. Raises
    E_BACKUP_DAMAGED, E_BACKUP_NEWER, E_DB_BUSY, E_DISK_FULL, E_WRITE.
    """
    with unpacked(backup) as copy:
        _believe(copy, schema, backup)
        plan = compare(path, copy)
        restart(copy, schema)
        kept = put_in_place(path, copy, now)
    try:
        # the newest backup is what there is now: what was left behind is not to come back from one
        with contextlib.closing(connect(path)) as connection:
            make_backup(connection, path, schema, backup.path.parent, now)
    except sqlite3.Error as error:
        raise told(error, path) from error
    return Restored(plan, kept)


def restart(copy: Path, schema: Schema) -> Head:
    """Begin another chain in a file that nobody else uses: what came after it is left behind."""
    try:
        with contextlib.closing(connect(copy)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            head = Head.load(connection)
            if head is None:
                raise damaged(copy, "its head is not what was written")
            head = remake(connection, schema, head)
            connection.execute("COMMIT")
            return head
    except sqlite3.Error as error:
        raise told(error, copy) from error


def put_in_place(path: Path, copy: Path, now: datetime) -> Path | None:
    """Make the file at `path` what `copy` is; gives where the one before is kept.

    Where the present file can still be written to, its pages are replaced in one transaction, so
    that other processes that have it open go on with the new ones.
    """
    make_private(path.parent)
    kept = quarantine(path, "replaced", now)
    if kept is None or not _overwritten(path, copy):
        _replaced(path, copy)
    try:
        with contextlib.closing(connect(path)) as connection:
            head = Head.load(connection)
            if head is None:
                raise damaged(path, "its head is not what was written")
            (page_size,) = connection.execute("PRAGMA page_size").fetchone()
            write_marker(path, head, page_size)
    except sqlite3.Error as error:
        raise told(error, path) from error
    return kept


def _overwritten(path: Path, copy: Path) -> bool:
    """Copy the pages; False if the file at `path` is too damaged for that."""
    if path.stat().st_size == 0:
        return False
    try:
        with (
            contextlib.closing(connect(path)) as target,
            contextlib.closing(connect(copy, "ro")) as source,
        ):
            # Python would wait for ever; this waits as every write does
            target.execute("BEGIN EXCLUSIVE")
            target.execute("ROLLBACK")
            source.backup(target, pages=-1)
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF not in _CANNOT_TAKE_IT:
            raise told(error, path) from error
        return False
    return True


def _replaced(path: Path, copy: Path) -> None:
    beside = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        try:
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with open(handle, "wb") as file, copy.open("rb") as source:
                shutil.copyfileobj(source, file, 1 << 20)
                file.flush()
                os.fsync(file.fileno())
            # the log belongs to the pages that go: it would be rolled back into the new ones
            path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
            sync_folder(path.parent)
            os.replace(beside, path)
        except BaseException:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)
    except OSError as error:
        raise write_failed(path, error) from error


def _believe(
    copy: Path, schema: Schema, backup: Backup, cancelled: Callable[[], bool] = lambda: False
) -> None:
    if backup.version > schema.version:
        raise CairnError(
            "E_BACKUP_NEWER",
            f"{backup.path.name} was made by a newer Cairn; it needs version {backup.version}.",
            "Update Cairn, or take an older backup.",
        )
    damages = checked(copy, schema, cancelled)
    if damages:
        raise CairnError(
            "E_BACKUP_DAMAGED",
            f"The backup {backup.path.name} cannot be used: {damages[0].what}",
            "Take the next older one: cairn journal restore.",
        )
