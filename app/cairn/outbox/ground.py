"""What stands already where a rendering is to go: read, never written."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from cairn.errors import CairnError
from cairn.outbox.draft import Base
from cairn.outbox.safe_path import checked_path
from cairn.outbox.spine import Spine, read_spine

SPINE = "spine.toml"

_MOST_BYTES = 8_000_000

Reader = Callable[[str], bytes | None]
"""Gives what stands at a path with ``/``, None for nothing."""


def _nothing(_: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Ground:
    """A target as it is now.

    Attributes:
        read: gives what stands at a path of it.
        is_spine: whether it is laid out as a shared layer; otherwise it is a checkout.
        spine: what that layer says of itself.
    """

    read: Reader = _nothing
    is_spine: bool = True
    spine: Spine = field(default_factory=Spine)


def ground(read: Reader, *, spine: bool | None = None) -> Ground:
    """The target that `read` reads; a shared layer if it has a ``spine.toml``, or if told so."""
    said = read(SPINE)
    return Ground(read, said is not None if spine is None else spine, read_spine(said))


def from_bases(bases: Iterable[Base | None]) -> Ground:
    """A shared layer of which nothing is known but the records that drafts are about."""
    there = {base.path: _bytes_of(base) for base in bases if base is not None and base.path}
    return Ground(there.get)


def _bytes_of(base: Base) -> bytes:
    """The file as it was, by its digest: its line ends are not kept with its text."""
    ways = (base.text.encode(), base.text.replace("\n", "\r\n").encode())
    for data in (*ways, *(b"\xef\xbb\xbf" + way for way in ways)):
        if hashlib.sha256(data).hexdigest() == base.digest:
            return data
    return ways[0]


def in_folder(folder: Path) -> Reader:
    """Reads files of `folder`; what is behind a link is refused with E_LINK."""

    def read(path: str) -> bytes | None:
        place = folder
        for part in checked_path(path).split("/"):
            place /= part
            try:
                status = os.lstat(place)
            except (FileNotFoundError, NotADirectoryError):
                return None
            if is_link(status):
                raise link_met(path)
        if not stat.S_ISREG(status.st_mode):
            raise CairnError(
                "E_TARGET", f"{path} is no file there.", "Choose another title, or move it away."
            )
        if status.st_size > _MOST_BYTES:
            raise CairnError("E_TARGET", f"{path} is too large to change.", "Make it shorter.")
        return place.read_bytes()

    return read


def is_link(status: os.stat_result) -> bool:
    """Whether it leads elsewhere: a symbolic link, or a junction of Windows."""
    return stat.S_ISLNK(status.st_mode) or bool(getattr(status, "st_reparse_tag", 0))


def link_met(path: str) -> CairnError:
    """A way into the target leads through a link."""
    return CairnError(
        "E_LINK",
        f"{path} is a link, or lies behind one; nothing is written through links.",
        "Choose the folder that the link leads to.",
    )
