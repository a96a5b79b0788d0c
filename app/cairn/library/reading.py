"""A file's bytes, taken without following where somebody else would lead."""

import errno
import os
import stat
import time
from pathlib import Path

from cairn.errors import CairnError
from cairn.library.folder import MAX_BYTES

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)  # a link put there since the folder was looked at
    | getattr(os, "O_NONBLOCK", 0)  # or a pipe that nobody writes to
    | getattr(os, "O_BINARY", 0)
)
_FINE_NS, _COARSE_NS = 50_000_000, 2_000_000_000


def read(path: Path) -> tuple[bytes, int, int]:
    """Content of a regular file, its size, and its time or -1 where that proves nothing.

    A file that was changed a moment ago may be changed again without a new time, by the
    granularity of the file system's clock; it has to be read again next time. Raises OSError.
    """
    handle = os.open(path, _FLAGS)
    with open(handle, "rb") as file:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "It is no regular file")
        data = file.read(MAX_BYTES + 1)
    time_ns = status.st_mtime_ns
    grain = _FINE_NS if time_ns % 1_000_000_000 else _COARSE_NS
    return data, status.st_size, time_ns if time_ns < time.time_ns() - grain else -1


def unusable(folder: Path) -> str:
    """One sentence if `folder` cannot be read as the folder of a source; otherwise empty."""
    try:
        mode = folder.lstat().st_mode
    except OSError as error:
        return f"{folder} is not there ({error.strerror}); what was read from it stays."
    if stat.S_ISLNK(mode):
        return f"{folder} is a symbolic link now and is not followed; what was read from it stays."
    if not stat.S_ISDIR(mode):
        return f"{folder} is no folder; what was read from it stays."
    return ""


def reason(error: OSError | CairnError) -> str:
    """Why a file gave no record, in words for a list."""
    if isinstance(error, OSError):
        return f"it cannot be read: {error.strerror or error}"
    where = f" (line {error.line})" if error.line is not None else ""
    return error.message.rstrip(".") + where
