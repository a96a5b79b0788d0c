"""One git process: its words in, its answer out; watched, cancelled, ended with all it began."""

import contextlib
import os
import select
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from cairn.errors import CairnError
from cairn.git import said
from cairn.git.bounded import bounded
from cairn.git.hardened import STALL_SECONDS, environment, options

LOCAL_SECONDS = 300.0
"""So long may think in silence what works on our own copy."""

REMOTE_SECONDS = float(STALL_SECONDS)
"""And so long what talks to a remote, before that counts as hung."""

_GRACE_SECONDS = 2.0
_LOOK_SECONDS = 0.1
_MOST_SAID = 65_536


class GitProcess:
    """The one door: nothing else in Cairn starts git."""

    def __init__(
        self, folder: Path, words: Sequence[str], *, scheme: str = "", writes: bool = False
    ) -> None:
        """Start ``git WORDS…`` on the bare repository `folder`.

        Args:
            scheme: by what it may go elsewhere; empty for nowhere.
            writes: whether its standard input is a pipe.

        Raises E_GIT_MISSING.
        """
        program = shutil.which("git")
        if program is None:
            raise missing()
        command = [program, "--no-pager", f"--git-dir={folder}", *options(scheme), *words]
        try:
            with bounded() if scheme else contextlib.nullcontext():
                self._process = subprocess.Popen(
                    command,
                    cwd=folder,
                    env=environment(scheme, os.environ),
                    stdin=subprocess.PIPE if writes else subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    start_new_session=os.name == "posix",  # no terminal to ask at, one group to end
                )
        except FileNotFoundError as error:
            raise said.damaged("its folder is not there.") from error
        except OSError as error:
            raise missing() from error
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        self.out: IO[bytes] = self._process.stdout
        self._err: IO[bytes] = self._process.stderr

    @property
    def pid(self) -> int:
        """Of the process, and of the group of all that it starts."""
        return self._process.pid

    @property
    def input(self) -> IO[bytes]:
        """Its standard input, where it writes."""
        assert self._process.stdin is not None
        return self._process.stdin

    def answer(
        self,
        *,
        input: bytes = b"",
        heard: Callable[[said.Step], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
        stall: float = LOCAL_SECONDS,
        most: int = 0,
    ) -> tuple[int, bytes, str]:
        """Exit code, standard output and what it said; then nothing of it runs any more.

        Raises E_GIT_TIMEOUT after `stall` seconds without anything new, E_CANCELLED, E_GIT_FAILED
        for more than `most` bytes of output (0: any), and what `cancelled` raises.
        """
        ears = _Ears(self.out, self._err, heard)
        threads = [threading.Thread(target=one, daemon=True) for one in (ears.take, ears.listen)]
        if input:
            threads.append(threading.Thread(target=self._give, args=(input,), daemon=True))
        for thread in threads:
            thread.start()
        try:
            for thread in threads:
                while thread.is_alive() and not self._is_over(ears):
                    thread.join(_LOOK_SECONDS)
                    if cancelled():
                        raise stopped()
                    if 0 < most < ears.size:
                        raise said.too_much()
                    if time.monotonic() - ears.last > stall:
                        raise timeout(stall)
            code = self._process.wait(_GRACE_SECONDS)
        except BaseException as error:
            self.end()
            if isinstance(error, subprocess.TimeoutExpired):
                raise timeout(_GRACE_SECONDS) from error
            raise
        finally:
            until = time.monotonic() + (_LOOK_SECONDS if self._is_over(ears) else _GRACE_SECONDS)
            for thread in threads:
                thread.join(max(0.0, until - time.monotonic()))
            self.close()
        return code, b"".join(ears.taken), said.plain(bytes(ears.said))

    def _is_over(self, ears: "_Ears") -> bool:
        """Whether it ended a while ago and all was read, though what it left behind holds its pipes
        open: an ssh that stays for the next time may do so for hours."""
        if os.name != "posix" or self._process.poll() is None:
            return False
        quiet = time.monotonic() - ears.last > _GRACE_SECONDS
        return quiet and not select.select(list(ears.open), [], [], 0)[0]

    def end(self) -> None:
        """End the whole group, also what outlived its head; politely, so that no lock stays."""
        self._signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_GRACE_SECONDS)
        self._signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        self._process.wait()

    def close(self) -> None:
        """Let go of its pipes."""
        for pipe in (self._process.stdin, self.out, self._err):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _signal(self, number: int) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if os.name == "posix":
                os.killpg(self.pid, number)
            else:
                self._process.send_signal(number)

    def _give(self, data: bytes) -> None:
        with contextlib.suppress(OSError):  # it ended before it had read all: its code says why
            self.input.write(data)
            self.input.close()


class _Ears:
    """Reads both pipes of a process, so that neither is ever full.

    Attributes:
        last: when something was last heard; the same words once more are none.
        size: bytes of standard output until now.
        open: pipes that have not ended.
    """

    def __init__(self, out: IO[bytes], err: IO[bytes], heard: Callable[[said.Step], None]) -> None:
        self._out, self._err, self._heard = out, err, heard
        self.taken: list[bytes] = []
        self.said = bytearray()
        self.last = time.monotonic()
        self.size = 0
        self.open = {out, err}

    def take(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            while data := os.read(self._out.fileno(), 262_144):
                self.last = time.monotonic()
                self.size += len(data)
                self.taken.append(data)
        self.open.discard(self._out)

    def listen(self) -> None:
        line = before = b""
        with contextlib.suppress(OSError, ValueError):
            while data := os.read(self._err.fileno(), 65_536):
                self.said += data
                del self.said[:-_MOST_SAID]
                *lines, line = (line + data).replace(b"\r", b"\n").split(b"\n")
                line = line[-_MOST_SAID:]
                words = [one for one in (*lines, line) if one.strip()]
                if any(one != before for one in words):
                    self.last, before = time.monotonic(), words[-1]
                for one in lines:
                    if found := said.step(said.plain(one)):
                        self._heard(found)
        self.open.discard(self._err)


def stopped() -> CairnError:
    """Somebody wanted no more of it."""
    return CairnError("E_CANCELLED", "The work was cancelled.", "Start it again.")


def missing() -> CairnError:
    """There is no git on this machine."""
    return CairnError(
        "E_GIT_MISSING",
        "Git is not installed here, or cannot be started.",
        "Install git; folders work without it.",
    )


def timeout(seconds: float) -> CairnError:
    """Nothing was heard for `seconds`."""
    return CairnError(
        "E_GIT_TIMEOUT",
        f"The repository said nothing for {seconds:.0f} s.",
        "Nothing is lost: Cairn tries again by itself.",
    )
