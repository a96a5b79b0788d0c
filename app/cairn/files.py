"""Files written whole or not at all."""

import contextlib
import errno
import os
from pathlib import Path

from cairn.errors import CairnError

_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


def write_atomically(path: Path, data: bytes, *, mode: int = 0o600) -> None:
    """Put `data` at `path` so that a reader, or a power cut, sees the old file or the new one.

    Raises E_DISK_FULL or E_WRITE; then the old file stands as it was and nothing is left beside it.
    """
    beside = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        try:
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
            with open(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, path)
        except OSError:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)
    except OSError as error:
        raise write_failed(path, error) from error


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` survive a power cut; where folders cannot be opened, nothing."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_failed(path: Path, error: OSError) -> CairnError:
    """What a person is told when writing `path` failed: E_DISK_FULL or E_WRITE."""
    if error.errno in _FULL:
        return CairnError(
            "E_DISK_FULL",
            f"The disk is full; {path} was not written.",
            "Free some space and try again.",
        )
    return CairnError(
        "E_WRITE",
        f"{path} cannot be written: {error.strerror or error}.",
        "Check who owns the folder and whether it may be written to.",
    )
