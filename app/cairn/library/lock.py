"""One writer of a home's index at a time, across processes."""

import contextlib
import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from cairn.errors import CairnError

WAIT_SECONDS = 30.0
"""How long a batch of another process is waited for; one takes a second or two."""


class IndexLock:
    """A lock that the operating system holds, and frees when its holder dies.

    A file beside it says who holds it and why; it is only for telling people, and one that a
    killed process left behind means nothing.
    """

    def __init__(self, cache: Path) -> None:
        self._lock = FileLock(cache / "index.lock", mode=0o600)
        self._holder = cache / "index.holder"

    @contextlib.contextmanager
    def held(
        self,
        what: str,
        *,
        wait: float = WAIT_SECONDS,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[None]:
        """Hold the lock for the block, a batch of `what`.

        Raises E_INDEX_BUSY, naming the holder, after `wait` seconds or once `cancelled`; raises
        E_INDEX_READ_ONLY where the cache folder cannot be written to.
        """
        until = time.monotonic() + wait
        while True:
            try:
                self._lock.acquire(timeout=max(0.0, min(0.25, until - time.monotonic())))
                break
            except Timeout as error:
                if time.monotonic() >= until or cancelled():
                    raise self._busy() from error
            except OSError as error:
                raise CairnError(
                    "E_INDEX_READ_ONLY",
                    f"The index cannot be written to: {error.strerror or error}.",
                    "Search works; to take in changes, make the cache folder writable.",
                ) from error
        try:
            self._say({"pid": os.getpid(), "what": what})
            yield
        finally:
            self._lock.release()

    def _say(self, value: dict[str, object]) -> None:
        with contextlib.suppress(OSError):  # only for telling people
            self._holder.write_text(json.dumps(value))

    def _busy(self) -> CairnError:
        try:
            said = json.loads(self._holder.read_bytes()[:1000])
            pid, what = int(said["pid"]), str(said["what"])[:80]
            who = f"process {pid} ({what})"
        except (OSError, ValueError, KeyError, TypeError):
            who = "another process"
        return CairnError(
            "E_INDEX_BUSY",
            f"The index is being written by {who}.",
            "Wait until it is done, or end that process.",
        )
