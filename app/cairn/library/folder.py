"""What lies in a folder of Markdown: regular files and nothing that leads elsewhere."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cairn.library.source import SPINE

MAX_BYTES = 8_000_000
"""Larger files are skipped by their size, before a byte is read."""

_IGNORED = frozenset({"node_modules", "__pycache__"})
_NOT_RECORDS = frozenset({"floor", "network", "decisions"})

IS_LINK = "a symbolic link is not followed"
NOT_REGULAR = "it is no regular file"
ODD_NAME = "the name holds characters that no path should"


@dataclass(frozen=True, slots=True)
class Found:
    """A Markdown file as it lies there.

    Attributes:
        path: relative to the source's folder, with forward slashes.
        size: bytes.
    """

    path: str
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """What was left out, and why, in words for a person.

    Attributes:
        path: as `Found.path`; what cannot be shown is written as an escape.
    """

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Level:
    """One folder on the way: its relative path, and where in a spine it lies."""

    prefix: str
    names: "Iterator[os.DirEntry[str]]"


def scan(folder: Path, below: str = "") -> Iterator[Found | Skipped]:
    """The Markdown files in `folder`, sorted by the bytes of their paths, found as they are asked
    for.

    With `below` only that file or folder of it is looked at; a part of it that is hidden, a link
    or gone gives what a whole scan would say about it. Hidden names and ``node_modules`` are
    passed over; so is, in a spine, what is no record there. Raises OSError only if `folder` itself
    cannot be read.
    """
    spine = (folder / SPINE).is_file()
    if not below:
        yield from _walk(folder, "", spine)
        return
    parts = below.split("/")
    for depth, part in enumerate(parts):
        path = "/".join(parts[: depth + 1])
        if part in ("", ".", "..") or ("\\" in part and os.name == "nt") or not wanted(part):
            return
        try:
            status = os.lstat(folder / path)
        except (OSError, ValueError):
            return
        if stat.S_ISDIR(status.st_mode) and not _is_link(status):
            if spine and not holds_records(path):
                return
            continue
        found = _judged(path, status) if depth + 1 == len(parts) or _is_link(status) else None
        if found is not None and belongs(found, spine):
            yield found
        return
    yield from _walk(folder, below, spine)


def named(path: str) -> str:
    """`path` as it is listed: itself if it is text, otherwise with what is none of it escaped."""
    if is_plain(path):
        return path
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode()
        for letter in path
    )


def _walk(folder: Path, below: str, spine: bool) -> Iterator[Found | Skipped]:
    """Depth first; within a folder in the order that makes whole paths sorted by their bytes."""
    root = f"{below}/" if below else ""
    levels = [_Level(root, iter(_entries(str(folder / below))))]
    while levels:
        level = levels[-1]
        entry = next(level.names, None)
        if entry is None:
            levels.pop()
            continue
        path = level.prefix + entry.name
        if not _is_folder(entry):
            found = _file(entry, path)
            if found is not None and belongs(found, spine):
                yield found
            continue
        if spine and not holds_records(path):
            continue
        if not is_plain(entry.name):
            yield Skipped(named(path), ODD_NAME)
            continue
        try:
            levels.append(_Level(f"{path}/", iter(_entries(entry.path))))
        except OSError as error:
            os.stat(folder)  # not this one is gone but all of them: that is for the caller
            yield Skipped(named(path), f"the folder cannot be read: {error.strerror}")


def _entries(folder: str) -> "list[os.DirEntry[str]]":
    with os.scandir(folder) as entries:
        found = [entry for entry in entries if wanted(entry.name)]
    found.sort(key=_order)
    return found


def _order(entry: "os.DirEntry[str]") -> bytes:
    """A folder sorts as its paths do: with the slash that follows its name."""
    name = os.fsencode(entry.name)
    return name + b"/" if _is_folder(entry) else name


def wanted(name: str) -> bool:
    """Whether a file or folder of that name is looked at: not what is hidden or made."""
    return not name.startswith(".") and name not in _IGNORED


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        if not entry.is_dir(follow_symlinks=False):
            return False
        return os.name != "nt" or not _is_link(entry.stat(follow_symlinks=False))
    except OSError:
        return False


def _file(entry: "os.DirEntry[str]", path: str) -> Found | Skipped | None:
    if entry.name[-3:].lower() != ".md" and not entry.is_symlink() and os.name != "nt":
        return None  # spares a look at every picture and source file
    try:
        return _judged(path, entry.stat(follow_symlinks=False))
    except OSError as error:
        return Skipped(named(path), f"it cannot be looked at: {error.strerror}")


def _judged(path: str, status: os.stat_result) -> Found | Skipped | None:
    if _is_link(status):
        return Skipped(named(path), IS_LINK)
    if path[-3:].lower() != ".md":
        return None
    if not stat.S_ISREG(status.st_mode):
        return Skipped(named(path), NOT_REGULAR)
    if not is_plain(path):
        return Skipped(named(path), ODD_NAME)
    if status.st_size > MAX_BYTES:
        return Skipped(path, f"it is larger than {MAX_BYTES // 1_000_000} MB")
    return Found(path, status.st_size, status.st_mtime_ns)


def _is_link(status: os.stat_result) -> bool:
    """A symbolic link, or on Windows whatever else leads to another place."""
    if stat.S_ISLNK(status.st_mode):
        return True
    attributes: int = getattr(status, "st_file_attributes", 0)
    return bool(attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT)


def is_plain(name: str) -> bool:
    """Whether `name` is text: valid Unicode without control characters."""
    if name.isascii():
        return name.isprintable()
    try:
        name.encode()
    except UnicodeEncodeError:  # bytes that are not UTF-8, carried as lone surrogates
        return False
    return not any(letter < " " or "\x7f" <= letter < "\xa0" for letter in name)


def holds_records(path: str) -> bool:
    """Whether the folder at `path` of a spine may have records in it."""
    return path not in _NOT_RECORDS


def belongs(found: Found | Skipped, spine: bool) -> bool:
    """Whether to tell of `found`: not of a spine's README, nor of what a template writes."""
    parts = found.path.split("/")
    if not spine or isinstance(found, Skipped):
        return True
    if parts[0] == "templates" and len(parts) > 2:
        return len(parts) == 3 and parts[2].lower() == "template.md"
    return len(parts) > 1
