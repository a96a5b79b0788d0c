"""A damaged store brought back: what was salvaged is shown beside the newest backup, then taken."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cairn.files import write_failed
from cairn.places import make_private
from cairn.store.backup_file import Backup
from cairn.store.backups import make_backup, newest_valid, unpacked
from cairn.store.compare import Plan, compare
from cairn.store.connection import connect
from cairn.store.quarantine import quarantined
from cairn.store.restore import put_in_place
from cairn.store.salvage import Salvaged, salvage
from cairn.store.schema import Schema
from cairn.store.trouble import busy, told


@dataclass(frozen=True, slots=True)
class Recovery:
    """What can be brought back of a store.

    Attributes:
        backup: the newest one that is sound, if there is any.
        plan: what that backup would change in what was salvaged: `gone` is what it lacks.
        seen: size and time of the damaged file when it was read; None where there is none.
    """

    salvaged: Salvaged
    backup: Backup | None
    plan: Plan | None
    seen: tuple[int, int] | None


@contextlib.contextmanager
def recovery(path: Path, schema: Schema, folder: Path, now: datetime) -> Iterator[Recovery]:
    """Salvage the store at `path`, and look what its backups in `folder` have; changes nothing.

    What was salvaged is there for the length of the block. Raises E_DB_DAMAGED if nothing is left,
    E_DISK_FULL, E_WRITE.
    """
    make_private(folder)
    target = folder / f".salvage.{os.urandom(4).hex()}.tmp"
    try:
        try:
            found = _found(path, schema, folder, target, now)
        except OSError as error:
            raise write_failed(target, error) from error
        yield found
    finally:
        target.unlink(missing_ok=True)


def _found(path: Path, schema: Schema, folder: Path, target: Path, now: datetime) -> Recovery:
    seen, others = _seen(path), quarantined(path)
    saved = salvage(path, schema, target, folder=folder, now=now, others=others)
    backup = newest_valid(folder, schema)
    plan = None
    if backup is not None:
        with unpacked(backup) as copy:
            plan = compare(target, copy)
    return Recovery(saved, backup, plan, seen)


def _seen(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_size, status.st_mtime_ns


def recover(
    path: Path, schema: Schema, folder: Path, found: Recovery, now: datetime
) -> Path | None:
    """Put what was salvaged in the place of the store; gives where the damaged file is kept.

    To be opened again afterwards. Raises E_DB_BUSY, also where another process wrote meanwhile;
    E_DISK_FULL, E_WRITE.
    """
    if _seen(path) != found.seen:
        raise busy()
    kept = put_in_place(path, found.salvaged.target, now)
    try:
        with contextlib.closing(connect(path)) as connection:
            make_backup(connection, path, schema, folder, now)
    except sqlite3.Error as error:
        raise told(error, path) from error
    return kept
