"""What SQLite says when it fails, told to a person."""

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from cairn.errors import CairnError

FORMAT = 3
"""Version of the catalog's tables; another one is thrown away and made again."""

_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})
_BUGS = (sqlite3.ProgrammingError, sqlite3.InterfaceError)


def told(error: sqlite3.Error, path: Path) -> CairnError:
    """The `CairnError` for a failure of the catalog at `path`.

    E_CATALOG_BUSY, E_DISK_FULL, E_CATALOG_READ_ONLY, E_CATALOG_DAMAGED or, for what is left,
    E_CATALOG.
    """
    if isinstance(error, _BUGS):
        raise error  # no fault of the world
    if isinstance(error, sqlite3.IntegrityError):
        return damaged(path)  # our statements fit what they left there; something else is there
    if str(error).startswith("Could not decode"):
        return damaged(path)  # what was written was text
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return CairnError(
            "E_CATALOG_BUSY",
            "Another process is writing to the catalog and did not finish in time.",
            "Try again in a moment.",
        )
    if code == sqlite3.SQLITE_FULL:
        return CairnError(
            "E_DISK_FULL",
            "The disk is full; the catalog was not changed.",
            "Free some space and try again.",
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return CairnError(
            "E_CATALOG_READ_ONLY",
            f"The catalog {path} may not be written to.",
            "Search works; to read changed files, make the cache folder writable.",
        )
    if code in _DAMAGED:
        return damaged(path)
    return CairnError(
        "E_CATALOG", f"The catalog {path} failed: {error}.", "Try again; see: cairn doctor."
    )


def damaged(path: Path) -> CairnError:
    """The catalog cannot be believed; it is made again from the files."""
    return CairnError(
        "E_CATALOG_DAMAGED",
        f"The catalog {path} is damaged.",
        "It is made again from your files: cairn library refresh.",
    )


def typed(rows: Iterable[Sequence[Any]], types: tuple[type, ...], path: Path) -> None:
    """Raise E_CATALOG_DAMAGED unless every row has values of these types and no other.

    SQLite keeps whatever a damaged page holds in any column.
    """
    if any(tuple(map(type, row)) != types for row in rows):
        raise damaged(path)


@contextlib.contextmanager
def believing(path: Path) -> Iterator[None]:
    """Values that cannot be unpacked mean a damaged file, not a bug."""
    try:
        yield
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise damaged(path) from error
