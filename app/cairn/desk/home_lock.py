"""One window per home: a lock held by the operating system, gone with the process that held it."""

import contextlib
import os
import sys
from pathlib import Path


class HomeLock:
    """The lock on a file; the file stays, whoever holds it open and locked is the first.

    No process id is read or written, so one left behind or used again misleads nobody.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    def take(self) -> bool:
        """Whether this process is the first; also where the file can be neither made nor read,
        because a home that nobody can write to needs no guard.
        """
        try:
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            try:
                self._file = os.open(self._path, os.O_RDONLY)
            except OSError:
                return True
        if _locked(self._file):
            return True
        self.release()
        return False

    def release(self) -> None:
        """Give the lock back; without it the end of the process does."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                os.close(self._file)
            self._file = None


if sys.platform == "win32":
    import msvcrt

    def _locked(file: int) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a file system without locks: better two windows than none
        return True
