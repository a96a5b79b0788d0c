"""What SQLite says when it fails, told to a person."""

import sqlite3
from pathlib import Path

from cairn.errors import CairnError

_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_READ_ONLY = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM})
_BUGS = (sqlite3.ProgrammingError, sqlite3.InterfaceError)
_KEPT = "What you typed is kept."


def told(error: sqlite3.Error, path: Path) -> CairnError:
    """The `CairnError` for a failure of the store at `path`.

    E_DB_BUSY, E_DISK_FULL, E_DB_READ_ONLY, E_DB_IO, E_DB_DAMAGED or, for what is left, E_DB.
    A wrong statement of ours is no fault of the world: it is raised again.
    """
    if "closed database" in str(error):
        return failed(path)  # it failed before, and could not be opened again
    if isinstance(error, _BUGS):
        raise error
    extended = getattr(error, "sqlite_errorcode", 0)
    code = extended & 0xFF
    if code in _BUSY:
        return busy()
    # a limit to the size of files or to what a user may store is told as a failed write
    if code == sqlite3.SQLITE_FULL or extended == sqlite3.SQLITE_IOERR_WRITE:
        return CairnError(
            "E_DISK_FULL",
            "The disk is full; the journal was not changed.",
            f"Free some space and save again. {_KEPT}",
        )
    if code in _READ_ONLY:
        return read_only(f"{path} may not be written to")
    if code == sqlite3.SQLITE_IOERR:
        return failed(path)
    if code in _DAMAGED or isinstance(error, sqlite3.IntegrityError):
        return damaged(path, str(error))
    if code == sqlite3.SQLITE_ERROR and "no such" in str(error):
        raise error
    return CairnError("E_DB", f"{path} failed: {error}.", "Try again; see: cairn doctor.")


def failed(path: Path) -> CairnError:
    """The system did not do what was asked of it."""
    return CairnError(
        "E_DB_IO",
        f"The disk failed while {path} was read or written; nothing was saved.",
        f"Check the disk, then save again. {_KEPT}",
    )


def busy() -> CairnError:
    """Another process has the file, and did not let go of it."""
    return CairnError(
        "E_DB_BUSY",
        "Another process is writing to the journal and did not finish in time.",
        f"Try again in a moment. {_KEPT}",
    )


def damaged(path: Path, what: str) -> CairnError:
    """The file cannot be believed as a whole."""
    return CairnError(
        "E_DB_DAMAGED",
        f"{path} is damaged: {what}.",
        "Nothing is thrown away; recover it: cairn journal restore --salvage.",
    )


def lost(path: Path, why: str) -> CairnError:
    """There was a store here, and there is none now."""
    return CairnError(
        "E_DB_LOST",
        f"{path} is missing or empty, but {why}.",
        "Put the file back, or recover what there is: cairn journal restore --salvage.",
    )


def read_only(why: str) -> CairnError:
    """A write to a store that is only read."""
    return CairnError(
        "E_DB_READ_ONLY",
        f"The journal is only read: {why}.",
        f"Reading and searching work. {_KEPT}",
    )


def row_damaged(table: str, id: str) -> CairnError:
    """One row is not what was written; others are."""
    return CairnError(
        "E_ROW_DAMAGED",
        f"The {table} {id} is not what was written; other rows are not touched by this.",
        "See what can be brought back: cairn journal check.",
    )


def no_row(table: str, id: str) -> CairnError:
    """A change to a row that is not there."""
    return CairnError(
        "E_NO_ROW", f"There is no {table} {id} any more.", "Look whether it is in the trash."
    )
