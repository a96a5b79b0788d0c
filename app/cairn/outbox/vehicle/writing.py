"""One file put into a target: whole or not at all, and never through a link."""

import contextlib
import os
import stat
from pathlib import Path

from cairn.errors import CairnError
from cairn.files import sync_folder, write_failed
from cairn.outbox.ground import is_link, link_met
from cairn.outbox.safe_path import checked_path

NEW_MODE = 0o644
"""Of a file that was not there, before the umask."""


def put(target: Path, path: str, data: bytes, half: str) -> Path:
    """Write `data` to `path` below the folder `target`, by way of the file called `half` beside it.

    Folders on the way are made. Raises E_LINK, E_TARGET where something else stands there,
    E_FILE_NAME, E_DISK_FULL or E_WRITE; then the old file stands as it was.
    """
    *folders, name = checked_path(path).split("/")
    place = target
    for folder in folders:
        place /= folder
        _make_folder(place, path)
    file, beside = place / name, target / half
    mode = _mode_of(file, path)
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(beside, mode)
        os.replace(beside, file)
        sync_folder(place)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise write_failed(file, error) from error
    return file


def _make_folder(place: Path, path: str) -> None:
    try:
        with contextlib.suppress(FileExistsError):
            place.mkdir()
        status = os.lstat(place)
    except OSError as error:
        raise write_failed(place, error) from error
    if is_link(status):
        raise link_met(path)
    if not stat.S_ISDIR(status.st_mode):
        raise _in_the_way(path)


def _mode_of(file: Path, path: str) -> int:
    """The mode that the file has, or that a new one gets here."""
    try:
        status = os.lstat(file)
    except FileNotFoundError:
        return NEW_MODE & ~_umask()
    if is_link(status):
        raise link_met(path)
    if not stat.S_ISREG(status.st_mode):
        raise _in_the_way(path)
    return stat.S_IMODE(status.st_mode) & 0o777


def _umask() -> int:
    """This process's; the system tells it only by setting another for a moment."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _in_the_way(path: str) -> CairnError:
    return CairnError(
        "E_TARGET",
        f"Something else stands in the target where {path} is to go.",
        "Choose another title, or move it away.",
    )
