"""Fetches repositories on a thread of its own: when asked, and again after a while."""

import threading
import time
from collections.abc import Callable, Iterable

from cairn.errors import CairnError
from cairn.git.said import Step
from cairn.library.clone import Clone, Synced
from cairn.library.clones import prune
from cairn.library.source import GIT, Source

EVERY_SECONDS = 900.0
"""Between one look at all repositories and the next."""

_PATIENCE_SECONDS = 5.0


class Fetching:
    """One repository at a time, until `stop`; what is read of it is for somebody else to do."""

    def __init__(
        self,
        sources: Callable[[], Iterable[Source]],
        told: Callable[[Synced], None],
        progress: Callable[[str, Step], None],
        every: float = EVERY_SECONDS,
        first: Iterable[str] = (),
    ) -> None:
        """Start with all that there are, each once.

        Args:
            sources: gives those of now; only repositories that are not paused are fetched.
            told: hears how each fetch ended; on the thread, as everything here.
            progress: hears the name of a source and how far its fetch is.
            every: seconds until all are looked at again.
            first: names of those that come before the others.
        """
        self._sources, self._told, self._progress = sources, told, progress
        self._every = every
        self._condition = threading.Condition()
        self._asked: dict[str, None] = dict.fromkeys(first)
        self._decided: dict[str, bool] = {}
        self._unwanted: set[str] = set()
        self._left: set[str] = set()
        self._now = ""
        self._stopping = False
        self._next = 0.0
        self._thread = threading.Thread(target=self._run, name="fetching", daemon=True)
        self._thread.start()

    def ask(self, names: Iterable[str]) -> None:
        """Fetch these soon, in this order; one that is being ended is begun anew."""
        with self._condition:
            self._asked |= dict.fromkeys(names)
            self._condition.notify_all()

    def awaits(self, name: str) -> bool:
        """Whether it is to be fetched, once more if it is being fetched now."""
        with self._condition:
            return name in self._asked

    def decide(self, name: str, take: bool) -> None:
        """Take what waits in a copy, or keep what there is."""
        with self._condition:
            self._left.discard(name)
            self._decided[name] = take
            self._condition.notify_all()

    def cancel(self, name: str, *, leave: bool = True) -> None:
        """End a fetch soon, or do not begin it; to `leave` it, nor read it until the next one."""
        with self._condition:
            if leave:
                self._left.add(name)
            self._asked.pop(name, None)
            if self._now == name:
                self._unwanted.add(name)

    def is_left(self, name: str) -> bool:
        """Whether nobody wants it read until it is fetched again."""
        with self._condition:
            return name in self._left

    def stop(self) -> None:
        """End all of it, git as well."""
        with self._condition:
            self._stopping = True
            self._condition.notify_all()
        self._thread.join(_PATIENCE_SECONDS)

    def _run(self) -> None:
        while True:
            name, take = self._wait()
            if self._stopping:
                return
            source = next((one for one in self._repositories() if one.name == name), None)
            if source is not None:
                self._told(self._fetched(source) if take is None else _decided(source, take))
            with self._condition:
                self._now = ""
                self._unwanted.discard(name)

    def _wait(self) -> tuple[str, bool | None]:
        """What is to be done next: a name, and what was decided about it, if anything was."""
        while True:
            due = time.monotonic() >= self._next
            names = [source.name for source in self._repositories()] if due else []
            with self._condition:
                if due:
                    self._asked |= dict.fromkeys(names)
                    self._next = time.monotonic() + self._every
                if self._stopping:
                    return "", None
                if self._decided:
                    return self._decided.popitem()
                if self._asked:
                    self._now = next(iter(self._asked))
                    del self._asked[self._now]
                    self._left.discard(self._now)
                    return self._now, None
                self._condition.wait(max(0.0, self._next - time.monotonic()))

    def _fetched(self, source: Source) -> Synced:
        def unwanted() -> bool:
            return self._stopping or source.name in self._unwanted

        return Clone(source).sync(
            heard=lambda step: self._progress(source.name, step), cancelled=unwanted
        )

    def _repositories(self) -> list[Source]:
        sources = list(self._sources())
        prune(sources)
        return [source for source in sources if source.kind == GIT and not source.paused]


def _decided(source: Source, take: bool) -> Synced:
    clone = Clone(source)
    try:
        state = clone.decide(take)
    except CairnError as error:
        return Synced(source.name, "failed", clone.state, error)
    return Synced(source.name, "new" if take else "same", state)
