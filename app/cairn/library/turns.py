"""Taking turns at writing an index: under the home's lock, on the last generation there is."""

import contextlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from cairn.errors import CairnError
from cairn.files import write_failed
from cairn.library.lock import WAIT_SECONDS, IndexLock
from cairn.search.document import Document
from cairn.search.generation import clean, current, verify, withdraw

_NOTHING = ("E_INDEX_MISSING", "E_INDEX_DAMAGED")


class Writer(Protocol):
    """What writes an index: the arrays' `IndexWriter`, or the `WhooshWriter` beside it.

    Attributes:
        seq: number of the catalog's last change that is in; 0 for an empty index.
    """

    seq: int

    def apply(
        self,
        documents: Iterable[Document],
        deleted: Iterable[int],
        seq: int,
        going: Callable[[], None] = lambda: None,
    ) -> int:
        """Take in a run of changes; gives the number of the new generation.

        `going` is called all along, and ends it by raising: then nothing of them is in.
        """


W = TypeVar("W", bound=Writer)


class Turns(Generic[W]):
    """One index of a home, written by whichever process has the lock."""

    def __init__(self, folder: Path, lock: IndexLock, open: Callable[[str], W]) -> None:
        """Nothing is opened yet.

        Args:
            folder: where its generations lie.
            open: makes a writer for the catalog of an id, on the last generation there is.
        """
        self._folder = folder
        self._lock = lock
        self._open = open
        self._writer: W | None = None
        self._catalog = ""
        self._number: int | None = None

    @contextlib.contextmanager
    def take(
        self,
        catalog: str,
        seq: int,
        what: str,
        *,
        wait: float = WAIT_SECONDS,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[W]:
        """A writer that holds a prefix of the changes of `catalog`, ours for the block.

        It is opened again when another process has published since. An index that is ahead of
        `seq`, the catalog's last change, is of a catalog that lost its end: it is begun anew.
        Raises what `IndexLock.held` and `cairn.search.generation.current` raise, and E_DISK_FULL or
        E_WRITE for an OSError of the block.
        """
        with self._lock.held(what, wait=wait, cancelled=cancelled):
            number = self._present()
            if self._writer is None or self._catalog != catalog or number != self._number:
                self._writer = self._open(catalog)
            if self._writer.seq > seq:
                withdraw(self._folder)
                self._writer = self._open(catalog)
            self._catalog = catalog
            try:
                yield self._writer
            except BaseException as error:
                self._writer = None  # what it holds may be half of something
                if isinstance(error, OSError):
                    raise write_failed(self._folder, error) from error
                raise
            self._number = self._present()

    @property
    def number(self) -> int | None:
        """Of the generation after the last turn; None if there was none."""
        return self._number

    def check(self, what: str) -> list[str]:
        """Compare every file of the present generation with its hash.

        Gives the names of those that are damaged; then the generation was withdrawn, and the next
        turn begins with an empty index. What killed processes left behind is cleared away.
        """
        with self._lock.held(what):
            damaged = verify(self._folder)
            if damaged:
                withdraw(self._folder)
            clean(self._folder)
            return damaged

    def start_over(self, what: str) -> None:
        """Withdraw the present generation; the next turn begins with an empty index."""
        with self._lock.held(what):
            withdraw(self._folder)

    def _present(self) -> int | None:
        try:
            return current(self._folder).number
        except CairnError as error:
            if error.code in _NOTHING:
                return None
            raise
