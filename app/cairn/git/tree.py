"""What stands in a commit, and what differs between two of them: paths, modes and blob ids."""

from collections.abc import Iterator
from dataclasses import dataclass

REGULAR = ("100644", "100755")
"""Modes of what is read; all else is a link, a submodule or something that git never writes."""

SYMLINK, SUBMODULE = "120000", "160000"


@dataclass(frozen=True, slots=True)
class File:
    """A path of a commit.

    Attributes:
        path: as git has it; bytes that are no UTF-8 are carried as lone surrogates.
        mode: six octal digits.
        blob: id of its content.
        size: bytes; -1 where it was not asked for.
    """

    path: str
    mode: str
    blob: str
    size: int = -1


@dataclass(frozen=True, slots=True)
class Change:
    """A path that two commits have not alike.

    Attributes:
        old, new: what stands there before and after; None for nothing.
    """

    path: str
    old: File | None
    new: File | None


def files(listed: bytes) -> Iterator[File]:
    """What ``ls-tree -r -z --long`` wrote, in its order: sorted by the bytes of the paths.

    One after another: taken apart as a whole, a hundred thousand would take 50 MB.
    """
    for facts, path in _entries(listed):
        mode, _, blob, size = facts.decode("ascii").split()
        yield File(_text(path), mode, blob, int(size) if size.isdigit() else -1)


def is_in_order(listed: bytes) -> bool:
    """Whether `files` are sorted indeed, each path once; a tree that git did not write may not."""
    before = b""
    for _, path in _entries(listed):
        if path <= before:
            return False
        before = path
    return True


def modes(listed: bytes) -> Iterator[tuple[str, str]]:
    """Path and mode of what ``ls-tree -z`` wrote."""
    for facts, path in _entries(listed):
        yield _text(path), facts.decode("ascii").split()[0]


def changes(raw: bytes) -> Iterator[Change]:
    """What ``diff-tree -r -z --raw --no-renames`` wrote."""
    parts = iter(raw.split(b"\0"))
    for facts in parts:
        if not facts.startswith(b":"):
            continue
        before, after, was, now, _ = facts[1:].decode("ascii").split()
        path = _text(next(parts, b""))
        yield Change(
            path,
            None if before == "000000" else File(path, before, was),
            None if after == "000000" else File(path, after, now),
        )


def _entries(listed: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Facts and path of each entry that ``ls-tree -z`` wrote."""
    at = 0
    while (end := listed.find(b"\0", at)) >= 0:
        facts, tab, path = listed[at:end].partition(b"\t")
        at = end + 1
        if tab:
            yield facts, path


def _text(path: bytes) -> str:
    return path.decode("utf-8", "surrogateescape")
