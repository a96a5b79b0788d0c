"""What goes wrong between a client and its remote: no connection, lost answers, sudden ends."""

import contextlib
import os
import random
import signal
import time
from collections.abc import Iterator
from typing import Any
from unittest.mock import patch

from cairn.git import said
from cairn.git.process import GitProcess, timeout

REMOTE = ("fetch", "push")
WRITING = (*REMOTE, "fast-import", "update-ref", "init")


class Killed(BaseException):
    """The client ended, at once and without a word; git with it."""


class Weather:
    """Faults of the client that acts just now.

    Attributes:
        down: whether nothing gets through.
        lost: whether what gets through is never answered.
        doom: how many git processes that write from now on the client is killed; None for not at
            all.
        early: whether those that only read count too.
        kills: how often it was, by what git was doing.
    """

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self.down = False
        self.lost = False
        self.doom: int | None = None
        self.early = False
        self.kills: dict[str, int] = {}

    @contextlib.contextmanager
    def around(self) -> Iterator[None]:
        """Let it blow for the block."""
        answer = GitProcess.answer

        def struck(process: GitProcess, **how: Any) -> tuple[int, bytes, str]:
            words = [str(word) for word in process._process.args]  # type: ignore[union-attr]
            name = next(word for word in words[2:] if word in _KNOWN)
            if self.doom is not None and (self.early or name in WRITING):
                self.doom -= 1
            if self.doom is not None and self.doom < 0:
                self.doom = None
                self.kills[name] = self.kills.get(name, 0) + 1
                if self._rng.random() < 0.6:
                    self._end(process, how.get("input", b""))
                else:
                    answer(process, **how)
                raise Killed(name)
            if name in REMOTE and self.down:
                self._end(process, b"")
                raise said.offline("there is no way there")
            found = answer(process, **how)
            if name == "push" and self.lost:
                raise timeout(30.0)
            return found

        with patch.object(GitProcess, "answer", struck):
            yield

    def _end(self, process: GitProcess, data: bytes) -> None:
        """Kill it somewhere on its way."""
        if data:
            with contextlib.suppress(OSError):
                process.input.write(data[: self._rng.randrange(len(data) + 1)])
                process.input.flush()
        time.sleep(self._rng.random() * 0.006)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process._process.wait()
        process.close()


_KNOWN = (
    "fetch", "push", "fast-import", "update-ref", "for-each-ref", "ls-tree", "diff-tree",
    "merge-base", "rev-list", "rev-parse", "show", "init", "cat-file",
)  # fmt: skip
