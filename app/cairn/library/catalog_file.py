"""The catalog's file, opened to be read and never written."""

import sqlite3
from pathlib import Path

from cairn.errors import CairnError
from cairn.library.sql import FORMAT, damaged, told

_NOT_WRITABLE = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


def open_to_read(path: Path) -> tuple[sqlite3.Connection, tuple[int, int]]:
    """A connection that cannot write, and which file it is on.

    Where the folder is read-only the file is taken as one that nobody changes.
    """
    try:
        found = mark(path)
    except OSError as error:
        raise CairnError(
            "E_CATALOG_MISSING",
            "There is no catalog yet.",
            "Run `cairn library refresh`, or open the window: it reads your sources.",
        ) from error
    try:
        try:
            return _connect(path, "mode=ro"), found
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in _NOT_WRITABLE:
                raise
            return _connect(path, "immutable=1"), found
    except sqlite3.Error as error:
        raise told(error, path) from error


def mark(path: Path) -> tuple[int, int]:
    """What tells a file from another that took its place; raises OSError."""
    status = path.stat()
    return status.st_dev, status.st_ino


def _connect(path: Path, how: str) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=1.0)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version != FORMAT:
            raise damaged(path)
    except BaseException:
        connection.close()
        raise
    return connection
