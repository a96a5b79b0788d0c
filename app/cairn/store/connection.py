"""How a store's file is opened: durable, private, and nothing in it is believed."""

import os
import sqlite3
from pathlib import Path

BUSY_SECONDS = 5.0
"""How long a write waits for another process."""

PRAGMAS = (
    # A write is acknowledged when it and the folder's entry lie on the disk. WAL would be quicker
    # and, with its usual NORMAL, may lose what was acknowledged.
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",  # what is private is not sorted in a file
)


def connect(path: Path, how: str = "rw", *, one_thread: bool = True) -> sqlite3.Connection:
    """A connection to `path`; `how` is ``rw``, ``ro``, or ``immutable`` for a file nobody changes.

    Transactions are begun and ended by whoever uses it. Raises sqlite3.Error.
    """
    query = "mode=ro&immutable=1" if how == "immutable" else f"mode={how}"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{query}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=one_thread,
    )
    try:
        # Damaged text is read as it is, and then told by its digest.
        connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
        for pragma in PRAGMAS if how == "rw" else PRAGMAS[2:]:
            connection.execute(pragma).fetchall()
        if how == "rw":
            (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
            if mode != "delete":
                raise sqlite3.DatabaseError(f"the journal mode is {mode}")
        connection.execute("PRAGMA schema_version").fetchone()  # reads the header now
    except BaseException:
        connection.close()
        raise
    return connection


def make_file(path: Path) -> None:
    """An empty file for its owner alone, unless one is there; its log gets the same mode."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    os.close(handle)


def same_file(path: Path) -> tuple[int, int]:
    """What tells whether another file was put at `path`; raises FileNotFoundError."""
    status = os.stat(path)
    return status.st_dev, status.st_ino
