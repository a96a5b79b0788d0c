"""Which version of the tool is installed here: asked of the tool, and not believed further."""

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from pathlib import Path

from cairn.errors import CairnError
from cairn.files import write_atomically

MAX_ANSWER = 4096
"""A version is told in less; the rest of an answer is not read."""

_NOTE = "tool-version.json"
_FRESH_SECONDS = 24 * 3600.0
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


def known_version(command: str, cache: Path, *, timeout: float = 2.0) -> str | None:
    """What `installed_version` said within the last day, otherwise what it says now."""
    note = cache / _NOTE
    try:
        asked, version = json.loads(note.read_bytes())[command]
        if 0 <= time.time() - float(asked) < _FRESH_SECONDS:
            return str(version) if version else None
    except (OSError, ValueError, KeyError, TypeError):
        pass  # never asked, or asked for another program: ask now
    version = installed_version(command, timeout=timeout)
    remember(command, version, cache)
    return version


def remember(command: str, version: str | None, cache: Path) -> None:
    """Note what was said, for `known_version`; where that cannot be written, nothing is noted."""
    said = json.dumps({command: [time.time(), version]}).encode()
    with contextlib.suppress(CairnError):
        write_atomically(cache / _NOTE, said)


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
