"""One writer of a repository at a time, and the locks that dead ones left behind."""

import contextlib
import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from cairn.git import said

WAIT_SECONDS = 10.0

_OWNER = "cairn-running"

_LEFT = ("*.lock", "refs/**/*.lock", "packed-refs.new")
"""What git makes only where there is none yet, so that one left behind keeps it from writing."""


class Turn:
    """The operating system's lock of one repository; freed when its holder dies.

    A git process may outlive the Cairn that started it by a moment. Its number stands in a file as
    long as it runs, so that its locks are not taken from it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._owner = folder / _OWNER
        self._lock = FileLock(folder.with_name(f"{folder.name}.lock"), mode=0o600)

    @contextlib.contextmanager
    def taken(self) -> Iterator[None]:
        """Ours for the block, without locks of the dead; raises E_GIT_BUSY."""
        try:
            self._lock.acquire(timeout=WAIT_SECONDS)
        except Timeout as error:
            raise said.busy() from error
        try:
            self._bury()
            yield
        except BaseException:
            self.sweep()
            raise
        finally:
            self._owner.unlink(missing_ok=True)
            self._lock.release()

    def owned_by(self, pid: int) -> None:
        """This process writes to the repository now."""
        with contextlib.suppress(OSError):
            self._owner.write_text(str(pid), encoding="ascii")

    def _bury(self) -> None:
        """Remove what git left there, unless the process that we last started still runs."""
        until = time.monotonic() + WAIT_SECONDS
        while _lives(self._owner):
            if time.monotonic() > until:
                raise said.busy()
            time.sleep(0.1)
        _remove(one for pattern in _LEFT for one in self._folder.glob(pattern))
        if self._owner.exists():  # it was killed, and had no time to clear away
            self.sweep()

    def sweep(self) -> None:
        """Remove what git had begun and did not end: half packs, which may be large."""
        left = ("objects/tmp_*", "objects/*/tmp_*", "fast_import_*")
        _remove(path for pattern in left for path in self._folder.glob(pattern))


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink()


def _lives(owner: Path) -> bool:
    """Whether the process named in a file is still there, and a git."""
    try:
        pid = int(owner.read_text(encoding="ascii"))
        if pid <= 1 or os.name != "posix":
            return False
        os.kill(pid, 0)
    except (OSError, ValueError):
        return False
    command = Path(f"/proc/{pid}/cmdline")
    try:
        if not command.read_bytes():  # it began this very moment, or nobody has buried it yet
            time.sleep(0.05)
        return b"git" in command.read_bytes()
    except OSError:
        return not Path("/proc/self").exists()  # where nothing says what it is, it is believed
