"""From a path to a connection that can be believed so far."""

import contextlib
import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cairn.errors import CairnError
from cairn.places import make_private
from cairn.store.connection import connect, make_file
from cairn.store.examine import Found, Kind, examine
from cairn.store.head import Head
from cairn.store.marker import write_marker
from cairn.store.migrating import bring_up
from cairn.store.place import warnings
from cairn.store.quarantine import keep_unfinished
from cairn.store.schema import Schema
from cairn.store.state import COLUMNS, read_state
from cairn.store.tables import foreign_sql, shadow_lifted
from cairn.store.trouble import damaged, told

_RESERVED = 0x4000_0001

TAIL = 32
"""States at the end of the chain that are verified at every start."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What `open_file` gives.

    Attributes:
        read_only: why nothing can be written, or None.
        warnings: what is wrong with the place where the file lies.
    """

    path: Path
    connection: sqlite3.Connection
    read_only: str | None
    warnings: tuple[CairnError, ...] = ()


def open_file(
    path: Path,
    schema: Schema,
    backups: Path | None,
    reading: bool,
    now: Callable[[], datetime],
) -> Opened:
    """As `Store.open` says."""
    if not reading:
        make_private(path.parent)
    backed_up = _any_backup(backups)
    found = examine(path, schema.version, backed_up=backed_up)
    if found.interrupted and _may_write(path) and not _has_writer(path):
        _settle(path, now)
        found = examine(path, schema.version, backed_up=backed_up)  # as it was before
    why = _why_read_only(path, schema, found, reading)
    if why is None and found.kind is Kind.NEW:
        make_file(path)
    try:
        connection = _connect(path, found.kind, why)
        try:
            if why is None and found.kind is Kind.OLDER and backups is not None:
                from cairn.store.backups import make_backup

                make_backup(connection, path, schema, backups, now())
            if why is None and found.kind in (Kind.NEW, Kind.OLDER):
                bring_up(connection, schema, path, now)
            connection.execute("BEGIN")  # another process may be writing: this is one moment
            _verify(connection, schema, path, found)
            connection.execute("COMMIT")
            if why is None:
                (page_size,) = connection.execute("PRAGMA page_size").fetchone()
                write_marker(path, _head(connection, path), page_size)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        raise told(error, path) from error
    if why is None and backups is not None:
        _sweep(backups)
    return Opened(path, connection, why, warnings(path.parent))


def _why_read_only(path: Path, schema: Schema, found: Found, reading: bool) -> str | None:
    if found.kind is Kind.NEWER:
        return (
            f"it was written by a newer Cairn; it needs one that knows version {found.version}"
            f" of the {schema.name}, this one knows {schema.version}"
        )
    if reading:
        if found.kind is not Kind.CURRENT:
            raise CairnError(
                "E_DB_NOT_READY",
                f"{path} is not made or not up to date yet.",
                "Open Cairn's window, or run any command of the journal.",
            )
        return "this process only reads"
    if not _may_write(path):
        return f"{path.parent} may not be written to"
    return None


def _connect(path: Path, kind: Kind, why: str | None) -> sqlite3.Connection:
    """A connection that writes, or one that cannot."""
    if why is None:
        return connect(path)
    if kind is not Kind.NEWER and os.access(path.parent, os.W_OK):
        connection = connect(path)  # so that what a killed writer left half done can be taken back
        connection.execute("PRAGMA query_only = ON")
        return connection
    try:
        return connect(path, "ro")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in (
            sqlite3.SQLITE_CANTOPEN,
            sqlite3.SQLITE_READONLY,
        ):
            raise
        return connect(path, "immutable")


def _verify(connection: sqlite3.Connection, schema: Schema, path: Path, found: Found) -> None:
    """What can be seen at once: the file's schema, its head, and the end of its chain."""
    hostile = connection.execute(
        "SELECT name FROM sqlite_master WHERE type NOT IN ('table', 'index')"
    ).fetchall()
    if hostile:
        raise damaged(path, f"there is {hostile[0][0]!r} in it, which Cairn never makes")
    head = _head(connection, path)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if head.version != version:
        raise damaged(path, "its version is not what was written")
    odd = foreign_sql(connection, schema)
    if odd and found.kind is not Kind.NEWER:
        raise damaged(path, f"its table {sorted(odd)[0]!r} is not as Cairn made it")
    rows = connection.execute(
        f"SELECT {COLUMNS} FROM state ORDER BY seq DESC LIMIT ?", (TAIL,)
    ).fetchall()
    expected, seq = head.digest, head.seq
    for columns in rows:
        state = read_state(columns)
        if state is None or (state.seq, state.digest.hex()) != (seq, expected):
            raise damaged(path, "its last changes are not what was written")
        expected, seq = state.previous.hex(), seq - 1
    if len(rows) != min(head.seq, TAIL):
        raise damaged(path, "its last changes are missing")
    if odd:
        shadow_lifted(connection, schema, head.chain)


def _head(connection: sqlite3.Connection, path: Path) -> Head:
    head = Head.load(connection)
    if head is None:
        raise damaged(path, "its head is not what was written")
    return head


def _may_write(path: Path) -> bool:
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def _settle(path: Path, now: Callable[[], datetime]) -> None:
    """Let SQLite take back what a writer left half done, after a copy was made of it all."""
    with contextlib.suppress(CairnError):  # the copy is only for the case that something goes wrong
        keep_unfinished(path, now())
    try:
        connect(path).close()
    except sqlite3.Error as error:
        raise told(error, path) from error


def _has_writer(path: Path) -> bool:
    """Whether another process is in the middle of a write: then its log is none to be rolled back.

    Asked of the lock that SQLite takes (RESERVED, sqlite.org/lockingv3.html).
    """
    try:
        import fcntl
    except ImportError:
        return False
    with path.open("rb+") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _RESERVED)
        except OSError:
            return True
    return False


def _sweep(backups: Path) -> None:
    """Take away what a killed backup left: it holds private texts, and nobody looks for it."""
    if any(backups.glob(".*.tmp*")):
        from cairn.store.backups import held, sweep

        with held(backups) as is_mine:
            if is_mine:
                sweep(backups)


def _any_backup(folder: Path | None) -> bool:
    return folder is not None and folder.is_dir() and any(folder.glob("*.backup"))
