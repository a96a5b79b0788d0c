"""Where a source's files lie: a folder of the person's own, or a commit in a copy of ours."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from cairn.errors import CairnError
from cairn.library import folder, reading
from cairn.library.folder import Found, Skipped
from cairn.library.source import GIT, Source


class Unreadable(Exception):  # noqa: N818 - caught where a source is read, and told as its problem
    """Not one file cannot be read but all of them; says why in one sentence."""


class Place(Protocol):
    """What a refresh reads from; closed when it is done.

    Attributes:
        commit: what it is the content of; empty where that cannot be said.
    """

    commit: str

    def files(
        self, below: str = "", cancelled: Callable[[], bool] = lambda: False
    ) -> Iterator[Found | Skipped]:
        """Files that may be records, sorted by the bytes of their paths; raises Unreadable.

        With `below` only that file, or what lies in that folder. Raises E_CANCELLED where all of
        them have to be asked for first, and nobody wants that any more.
        """

    def read(self, path: str) -> tuple[bytes, int, int]:
        """Content, size, and what changes with the content, of a file that was found; once.

        The last is -1 where nothing is known to change. Raises Unreadable, and OSError or
        CairnError for what is wrong with this one file.
        """

    def changed(self, since: str) -> list[str] | None:
        """Paths that are not what they were in the commit `since`; None if any may be."""

    def close(self) -> None:
        """Let go of what it holds open."""


class FolderPlace:
    """A folder as it is now."""

    commit = ""

    def __init__(self, root: Path) -> None:
        """Raises Unreadable if it is no folder, or not there."""
        self._root = root
        if problem := reading.unusable(root):
            raise Unreadable(problem)

    def files(
        self,
        below: str = "",
        cancelled: Callable[[], bool] = lambda: False,  # noqa: ARG002 - its caller asks each time
    ) -> Iterator[Found | Skipped]:
        """Regular files of Markdown, links and odd names told as skipped."""
        try:
            yield from folder.scan(self._root, below)
        except OSError as error:
            raise Unreadable(self._problem(error)) from error

    def read(self, path: str) -> tuple[bytes, int, int]:
        """The bytes of the file now; the last number is the time of its last change."""
        try:
            return reading.read(self._root / path)
        except OSError as error:
            if reading.unusable(self._root):
                raise Unreadable(self._problem(error)) from error
            raise

    def changed(self, since: str) -> list[str] | None:  # noqa: ARG002 - a folder has no past
        """A folder does not say what changed."""
        return None

    def close(self) -> None:
        """Nothing is held open."""

    def _problem(self, error: OSError) -> str:
        return reading.unusable(self._root) or f"{self._root}: {error.strerror}."


def place_of(source: Source) -> Place:
    """Where the files of `source` are; raises Unreadable."""
    if source.kind != GIT:
        return FolderPlace(source.folder)
    from cairn.library.clone import Clone  # a home without git sources never pays for it

    return Clone(source).place()


def bytes_of(source: Source, path: str) -> bytes:
    """The bytes of one file of `source`; raises OSError or Unreadable."""
    if source.kind != GIT:
        return (source.folder / path).read_bytes()
    place = place_of(source)
    try:
        if not any(isinstance(one, Found) for one in place.files(path)):
            raise Unreadable("it is not there any more")
        return place.read(path)[0]
    except CairnError as error:
        raise Unreadable(error.message) from error
    finally:
        place.close()
