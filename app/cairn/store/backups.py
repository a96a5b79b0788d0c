"""The folder of backups: made and proved, listed, thinned out."""

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from cairn.errors import CairnError
from cairn.places import make_private
from cairn.store.backup_file import SUFFIX, Backup, digest_of, pack, read_backup, unpack
from cairn.store.check import check
from cairn.store.connection import connect
from cairn.store.head import Head
from cairn.store.row import Damage
from cairn.store.schedule import is_due, surplus
from cairn.store.schema import Schema
from cairn.store.state import GONE
from cairn.store.trouble import busy, told

_PAGES = 500
"""Copied at once: two megabytes take a millisecond or two, then a writer may have its turn."""

_WAIT_SECONDS = 60.0
"""For a copy that writers get in the way of."""


def backups(folder: Path) -> list[Backup]:
    """Every backup whose beginning can be read, newest first."""
    return _listed(folder)[0]


def unreadable(folder: Path) -> list[Path]:
    """Files that are called backups and are none."""
    return _listed(folder)[1]


def prove(backup: Backup, schema: Schema) -> list[Damage]:
    """Unpack a backup into its folder, check every digest in it, and take the copy away.

    Raises E_BACKUP_DAMAGED, E_DISK_FULL, E_WRITE.
    """
    with unpacked(backup) as copy:
        return checked(copy, schema)


@contextlib.contextmanager
def unpacked(backup: Backup) -> Iterator[Path]:
    """The store that a backup holds, as a file for the length of the block."""
    with _beside(backup.path.parent) as copy:
        yield unpack(backup, copy)


def newest_valid(folder: Path, schema: Schema) -> Backup | None:
    """The newest backup that still is what was written."""
    for backup in backups(folder):
        with contextlib.suppress(CairnError):
            if not prove(backup, schema):
                return backup
    return None


def make_backup(
    connection: sqlite3.Connection,
    path: Path,
    schema: Schema,
    folder: Path,
    now: datetime,
    *,
    only_if_due: bool = False,
) -> Backup | None:
    """Put a backup of the store at `path` into `folder`, and take surplus ones out of it.

    Nothing if the newest one holds all there is, or if it is not due, or another process is
    making one. The copy is checked row by row, packed, and read again before it counts. Raises
    E_DB_DAMAGED, and makes none, if the store is not what was written; E_DB_BUSY, E_DISK_FULL.
    """
    make_private(folder)
    with held(folder) as is_mine:
        if not is_mine:
            return None
        sweep(folder)
        there = backups(folder)
        last = there[0] if there else None
        head = Head.load(connection)
        if head is not None and last is not None:
            changed = (last.chain, last.seq, last.digest) != (head.chain, head.seq, head.digest)
            changed = changed or last.version != head.version
            if not changed or (
                only_if_due and not is_due(changed=changed, last=last.made_at, now=now)
            ):
                return None
        with _beside(folder) as copy:
            _copy(connection, copy, path)
            damages = checked(copy, schema)
            if damages:
                raise CairnError(
                    "E_DB_DAMAGED",
                    f"No backup was made: {damages[0].what} ({len(damages)} in all).",
                    "Older backups are kept; see: cairn journal check.",
                )
            number = _next_number(folder)
            made = pack(copy, described(copy, folder, path.stem, number, now))
        _thin_out(folder)
        return made


def described(copy: Path, folder: Path, stem: str, number: int, now: datetime) -> Backup:
    """What a backup of the store at `copy` says of itself."""
    connection = connect(copy, "immutable")
    try:
        head = Head.load(connection)
        assert head is not None  # it was checked
        (rows,) = connection.execute(
            "SELECT count(*) FROM (SELECT 1 FROM state GROUP BY name, id"
            f" HAVING max(CASE place WHEN '{GONE}' THEN revision ELSE 0 END) < max(revision))"
        ).fetchone()
    finally:
        connection.close()
    size, digest = digest_of(copy)
    path = folder / f"{stem}-{number:06}{SUFFIX}"
    return Backup(
        path, number, now, head.store, head.chain, head.version, head.seq, head.digest, rows,
        size, digest,
    )  # fmt: skip


def check_copy(
    connection: sqlite3.Connection,
    path: Path,
    schema: Schema,
    folder: Path,
    cancelled: Callable[[], bool],
) -> list[Damage]:
    """Every damage in a store, looked for in a copy of it that is made in `folder`.

    Where there is no room for one, or not even that can be done, in the store itself.
    """
    try:
        make_private(folder)
        with _beside(folder) as copy:
            _copy(connection, copy, path)
            return checked(copy, schema, cancelled)
    except (CairnError, OSError):
        connection.execute("BEGIN")
        try:
            return check(connection, schema, cancelled=cancelled)
        finally:
            if connection.in_transaction:
                connection.execute("COMMIT")


def checked(
    copy: Path, schema: Schema, cancelled: Callable[[], bool] = lambda: False
) -> list[Damage]:
    """Every damage in a file that nobody else uses."""
    try:
        with contextlib.closing(connect(copy, "immutable")) as connection:
            return check(connection, schema, cancelled=cancelled)
    except sqlite3.Error as error:
        return [Damage("", "", f"SQLite says: {error}.")]


@contextlib.contextmanager
def held(folder: Path, wait: float = 0.0) -> Iterator[bool]:
    """Be the only one that changes `folder`; says whether that is so."""
    from filelock import FileLock, Timeout

    lock = FileLock(folder / ".lock", mode=0o600)
    try:
        lock.acquire(timeout=wait)
    except Timeout:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


def sweep(folder: Path) -> list[Path]:
    """Take away what a process that was killed left unfinished; for who holds the folder."""
    left = [path for path in folder.glob(".*.tmp*") if not path.is_symlink() and path.is_file()]
    for path in left:
        path.unlink(missing_ok=True)
    return left


def _copy(connection: sqlite3.Connection, copy: Path, path: Path) -> None:
    """A copy of the store as it was at one moment, made in turns with whoever writes to it."""
    handle = os.open(copy, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    os.close(handle)
    until = time.monotonic() + _WAIT_SECONDS

    def progress(_status: int, _left: int, _pages: int) -> None:
        if time.monotonic() > until:  # Python would try for ever
            raise busy()

    target = sqlite3.connect(copy, isolation_level=None)
    try:
        # the copy is thrown away if anything happens: it need not be safe, only quick
        target.execute("PRAGMA synchronous = OFF")
        target.execute("PRAGMA journal_mode = MEMORY").fetchall()
        connection.backup(target, pages=_PAGES, progress=progress, sleep=0.001)
    except sqlite3.Error as error:
        raise told(error, path) from error
    finally:
        target.close()


def _thin_out(folder: Path) -> list[Backup]:
    there = backups(folder)
    numbers = surplus(there)
    gone = [one for one in there if one.number in numbers]
    for one in gone:
        one.path.unlink(missing_ok=True)
    return gone


@contextlib.contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A name in `folder` for a file that does not outlast the block."""
    path = folder / f".copy.{os.urandom(4).hex()}.tmp"
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)


def _next_number(folder: Path) -> int:
    """One more than any there ever was, as far as names tell."""
    ends = [path.stem.rpartition("-")[2] for path in folder.glob(f"*{SUFFIX}")]
    return max([int(end) for end in ends if end.isdecimal()], default=0) + 1


def _listed(folder: Path) -> tuple[list[Backup], list[Path]]:
    good: list[Backup] = []
    bad: list[Path] = []
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        try:
            good.append(read_backup(path))
        except CairnError:
            bad.append(path)
    return sorted(good, key=lambda one: one.number, reverse=True), bad
