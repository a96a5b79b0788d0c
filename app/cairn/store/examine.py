"""What lies at a path, seen without SQLite, which would begin by changing it."""

import contextlib
import enum
import struct
import time
from dataclasses import dataclass
from pathlib import Path

from cairn.errors import CairnError
from cairn.store.marker import marker_path
from cairn.store.tables import APPLICATION
from cairn.store.trouble import damaged, failed, lost

_LOOKS = 3
_BETWEEN_SECONDS = 0.03
_MAGIC = b"SQLite format 3\0"


class Kind(enum.Enum):
    """What is to be done with a file."""

    NEW = "make it"
    OLDER = "migrate it"
    CURRENT = "open it"
    NEWER = "only read it"


@dataclass(frozen=True, slots=True)
class Found:
    """What lies at a path.

    Attributes:
        version: of the schema in the file; 0 for a new one.
        interrupted: whether a transaction was under way when its process ended (or still is).
    """

    kind: Kind
    version: int
    interrupted: bool


def examine(path: Path, version: int, *, backed_up: bool) -> Found:
    """What to do with the file at `path` for a schema of `version`.

    `backed_up` says that backups of it exist. Raises E_DB_LOST for a file that is missing or empty
    but was there, E_DB_DAMAGED for one that is no store of ours or shorter than it says.
    """
    for _ in range(_LOOKS):
        # what is seen while another process writes, a part before and a part after, is no damage
        with contextlib.suppress(CairnError):
            return _examine(path, version, backed_up=backed_up)
        time.sleep(_BETWEEN_SECONDS)
    return _examine(path, version, backed_up=backed_up)


def _examine(path: Path, version: int, *, backed_up: bool) -> Found:
    try:
        with path.open("rb") as file:
            header = file.read(100)
            size = file.seek(0, 2)
    except FileNotFoundError:
        header, size = b"", 0
    except OSError as error:
        raise failed(path) from error
    log = path.with_name(path.name + "-journal")
    try:
        interrupted = log.stat().st_size > 0
    except FileNotFoundError:
        interrupted = False
    if not size:
        if backed_up or marker_path(path).exists():
            why = "backups of it exist" if backed_up else "it was here before"
            raise lost(path, why)
        return Found(Kind.NEW, 0, False)
    if len(header) < 100 or not header.startswith(_MAGIC):
        if interrupted:  # of a file that is being made, the beginning may not be there yet
            return Found(Kind.CURRENT, version, True)
        raise damaged(path, "it is no SQLite file")
    page_size, pages, there, application = _fields(header)
    if application != APPLICATION and not (interrupted and application == 0):
        raise damaged(path, "it is a file of another program")
    if not interrupted and (page_size < 512 or size != page_size * pages):
        raise damaged(path, f"it has {size} bytes where {page_size * pages} were written")
    kind = (
        Kind.NEW if not there else
        Kind.CURRENT if there == version else
        Kind.NEWER if there > version else
        Kind.OLDER
    )  # fmt: skip
    return Found(kind, there, interrupted)


def _fields(header: bytes) -> tuple[int, int, int, int]:
    """Page size, number of pages, user version, application id; see sqlite.org/fileformat2.html."""
    (size,) = struct.unpack_from(">H", header, 16)
    (pages,) = struct.unpack_from(">I", header, 28)
    version, application = struct.unpack_from(">I4xI", header, 60)
    return 65536 if size == 1 else size, pages, version, application
