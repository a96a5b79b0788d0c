"""One life of a child process: lines in, lines out, and its end told once."""

import contextlib
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, Protocol

from cairn.worker import trouble, wire

_LOG_BYTES = 1_000_000


class Listener(Protocol):
    """Whom a child reports to, always on its reader thread."""

    def heard(self, child: "Child", message: wire.Message) -> None:
        """A message came."""

    def noise(self, child: "Child", line: bytes) -> None:
        """A line came that is no message."""

    def ended(self, child: "Child", code: int) -> None:
        """The process is gone; nothing more will come from it."""


class Child:
    """A running process with two threads: one that reads it, one that writes to it.

    Writing has a thread of its own because a pipe holds 64 KB: a child that does not read must
    not hold up the caller.

    Attributes:
        pid: of the process.
    """

    def __init__(
        self,
        command: Sequence[str],
        listener: Listener,
        *,
        name: str,
        env: Mapping[str, str],
        log: Path | None,
    ) -> None:
        """Start the process; raises E_WORKER_START where that is refused."""
        self._listener = listener
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._process = _spawn(command, env, log)
        self.pid = self._process.pid
        self._writer = threading.Thread(target=self._write, name=f"{name} writer", daemon=True)
        self._reader = threading.Thread(target=self._read, name=f"{name} reader", daemon=True)
        self._writer.start()
        self._reader.start()

    def send(self, line: bytes) -> None:
        """Queue one line; it is lost without a word if the process dies first."""
        self._lines.put(line)

    def close(self) -> None:
        """Close its standard input once all queued lines are written, which asks it to end."""
        self._lines.put(None)

    def kill(self) -> None:
        """End it at once; `Listener.ended` follows."""
        self._process.kill()

    def wait(self, seconds: float) -> bool:
        """Whether it ended within this time."""
        if self._reader is not threading.current_thread():
            # who reads it hears of its end at once; `Popen.wait` looks now and then
            self._reader.join(seconds)
            return self._process.poll() is not None
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def is_over(self) -> bool:
        """Whether the process is gone and all that it said has been handed on."""
        return not self._reader.is_alive()

    def join(self) -> None:
        """Wait until `is_over`, 5 s at most: a callback may itself be waiting for the caller."""
        if self._reader is not threading.current_thread():
            self._reader.join(5.0)

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as lines:
            for line in lines:
                self._hand_on(line)
        self._process.kill()  # it closed its output, so nothing it does can be heard any more
        code = self._process.wait()
        self._lines.put(None)
        self._writer.join()
        self._listener.ended(self, code)

    def _hand_on(self, line: bytes) -> None:
        message = wire.decode(line)
        if message is not None:
            self._listener.heard(self, message)
        elif line.strip():
            self._listener.noise(self, line)

    def _write(self) -> None:
        assert self._process.stdin is not None
        # The process may die at any byte; the reader meets that end too and tells it.
        with contextlib.suppress(OSError), self._process.stdin as pipe:
            while (line := self._lines.get()) is not None:
                pipe.write(line)
                pipe.flush()


def _spawn(
    command: Sequence[str], env: Mapping[str, str], log: Path | None
) -> "subprocess.Popen[bytes]":
    with contextlib.ExitStack() as stack:
        errors: int | None = None
        if log is not None:
            errors = subprocess.DEVNULL  # in a read-only home there is no log
            with contextlib.suppress(OSError):
                errors = stack.enter_context(_open_log(log)).fileno()
        elif sys.stderr is None:  # a windowed program on Windows has none to pass on
            errors = subprocess.DEVNULL
        try:
            return subprocess.Popen(
                list(command),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env={**os.environ, **env},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise trouble.not_started(error.strerror or str(error)) from error


def _open_log(path: Path) -> BinaryIO:
    """The log to append to; over a megabyte it starts anew, the old one kept as ``.old``."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size > _LOG_BYTES:
        path.replace(path.with_suffix(".old"))
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab")
