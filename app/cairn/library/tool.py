"""Which version of the tool is installed here: asked of the tool, and not believed further."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading

MAX_ANSWER = 4096
"""A version is told in less; the rest of an answer is not read."""

_VERSION = re.compile(rb"(?<![\w.])v?(\d{1,6}(?:\.\d{1,6}){1,3})(?![\w]*\.\d)")


def installed_version(command: str = "claude", *, timeout: float = 2.0) -> str | None:
    """The version that ``command --version`` prints, such as ``2.1.240``.

    None if there is no such program, if it fails, says no version, or takes longer than `timeout`
    seconds (then it is killed, with what it started). No shell is involved, and it runs in a
    folder of no project.
    """
    program = shutil.which(os.path.expanduser(command))
    if program is None:
        return None
    try:
        process = subprocess.Popen(
            [program, "--version"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=tempfile.gettempdir(),
            start_new_session=True,
        )
    except OSError:
        return None
    answer = _Answer(process)
    answer.join(timeout)
    done = not answer.is_alive()
    if done:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.1)
    if process.returncode is None:  # not waited for yet, so its number cannot be another's
        _kill(process)
        answer.join(0.5)
    match = _VERSION.search(answer.data) if done and process.returncode == 0 else None
    return match[1].decode() if match else None


class _Answer(threading.Thread):
    """Reads what a process says, at most `MAX_ANSWER` bytes of it."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        super().__init__(name="tool version", daemon=True)
        self._process = process
        self.data = b""
        self.start()

    def run(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as pipe, contextlib.suppress(OSError, ValueError):
            self.data = pipe.read(MAX_ANSWER)


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """End it; on POSIX the whole group that it leads."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
