"""The folder of a skill as it lies on the disk: what of it can go along, and why the rest cannot.

What goes along is text that the gate can read. Nothing is run, and no link is followed.
"""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath

from cairn.outbox.companion import SKILL_FILE, Companion
from cairn.outbox.ground import is_link
from cairn.outbox.plain_file import read_plain
from cairn.outbox.safe_path import is_safe_path

MOST_BYTES = 250_000
"""Of one file."""

MOST_BYTES_IN_ALL = 1_000_000
MOST_FILES = 100
MOST_NAMED = 200
"""Files that stay and are named, each with its reason."""

DEEPEST = 6
LONGEST_PATH = 300
"""Bytes from the folder of the skill on."""

_MADE = frozenset({"__pycache__", "node_modules", "venv", "site-packages"})

_Found = tuple[str, str]
"""A path, and why what lies there cannot go along; empty if it can."""


def beside(root: Path, inside: PurePosixPath, room: int = MOST_BYTES_IN_ALL) -> list[Companion]:
    """What lies in the folder `inside` of the real folder `root`, besides its SKILL.md.

    `room` is how many bytes of it may go along. Never raises for what lies there.
    """
    return gathered(_walk(root / inside), lambda path: _bytes(root, inside / path), room)


def gathered(
    found: Iterable[_Found], read: Callable[[str], bytes], room: int = MOST_BYTES_IN_ALL
) -> list[Companion]:
    """Files that were `found`, as far as they are text and not too much; the others are named.

    `read` gives the bytes of one, ValueError with the reason where it cannot.
    """
    files: list[Companion] = []
    taken: dict[str, str] = {}
    stays = 0
    room = min(room, MOST_BYTES_IN_ALL)
    for path, why in found:
        text = ""
        if not why:
            try:
                text = _text(read(path))
            except ValueError as error:
                why = str(error)
        if not why and (other := taken.get(path.casefold())):
            why = f"it is called like {other}"
        if not why and (len(taken) == MOST_FILES or len(text.encode()) > room):
            why = "there is too much beside the skill"
        if why:
            stays += 1
            if stays <= MOST_NAMED:
                files.append(_stays(path, why))
            continue
        room -= len(text.encode())
        taken[path.casefold()] = path
        files.append(Companion(path, text))
    if stays > MOST_NAMED:
        files.append(_stays("…", "there is more that is not listed"))
    return files


def why_not_entered(name: str) -> str:
    """Why a folder of that name stays with all that is in it; empty if it does not."""
    if name.startswith("."):
        return "it is hidden"
    return "it was made by a tool" if name in _MADE else ""


def why_not_read(path: str, size: int) -> str:
    """Why a file of that path and so many bytes stays; empty if it does not."""
    if path.rpartition("/")[2].startswith("."):
        return "it is hidden"
    long = len(path.encode("utf-8", "surrogatepass")) > LONGEST_PATH
    if long or not is_safe_path(path) or path.casefold() == SKILL_FILE.casefold():
        return "not every system can hold its name"
    return f"it is larger than {MOST_BYTES // 1_000} KB" if size > MOST_BYTES else ""


def _stays(path: str, why: str) -> Companion:
    return Companion(path.encode("utf-8", "replace").decode(), why=why)


def _walk(folder: Path) -> Iterator[_Found]:
    """Every file below a folder in order of paths; with a reason where it is not to be read."""
    lost: list[str] = []
    walked = os.walk(folder, onerror=lambda error: lost.append(str(error.filename)))
    for here, folders, names in walked:
        above = "" if Path(here) == folder else Path(here).relative_to(folder).as_posix() + "/"
        entered = []
        for name in sorted(folders):
            why = _why_not_entered(Path(here) / name, above)
            if why:
                yield f"{above}{name}/", why
            else:
                entered.append(name)
        folders[:] = entered
        for name in sorted(names):
            if above or name != SKILL_FILE:
                yield f"{above}{name}", _why_not_read(Path(here) / name, f"{above}{name}")
    for one in lost:
        yield f"{Path(one).relative_to(folder).as_posix()}/", "it cannot be read"


def _why_not_entered(folder: Path, above: str) -> str:
    try:
        if is_link(os.lstat(folder)):
            return "it is a link"
    except OSError:
        return "it cannot be read"
    if why := why_not_entered(folder.name):
        return why
    if os.path.lexists(folder / SKILL_FILE):
        return "it is a skill of its own"
    return "it lies too deep" if above.count("/") >= DEEPEST else ""


def _why_not_read(file: Path, path: str) -> str:
    try:
        status = os.lstat(file)
    except OSError:
        return "it cannot be read"
    if is_link(status):
        return "it is a link"
    if not stat.S_ISREG(status.st_mode):
        return "it is no regular file"
    return why_not_read(path, status.st_size)


def _bytes(root: Path, inside: PurePosixPath) -> bytes:
    try:
        return read_plain(root, inside, MOST_BYTES)
    except OSError:
        raise ValueError("it cannot be read") from None


def _text(data: bytes) -> str:
    """`data` as the text it is; ValueError with the reason where it is none."""
    if len(data) > MOST_BYTES:
        raise ValueError(f"it is larger than {MOST_BYTES // 1_000} KB")
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise ValueError("it is no text, so the gate could not read it")
    return text
