"""One TOML file of settings: read without trust, changed in place, written whole."""

import contextlib
import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cairn.errors import CairnError
from cairn.files import write_atomically, write_failed

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

MAX_BYTES = 1_000_000
"""More than this is not a file of settings."""

BUSY_SECONDS = 5.0
"""How long another process's change is waited for."""


class TomlFile:
    """A file that may be missing, broken, or changed by another process at any time.

    Attributes:
        problem: one sentence about the last read, empty if all was well.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem = ""
        self._mark: tuple[int, int, int] | None = None
        self._values: dict[str, object] = {}

    def read(self) -> dict[str, object]:
        """What the file says; nothing if it is missing.

        A file that is not TOML is set aside under the same name with ``.bad`` behind it, so that
        whoever wrote it can mend it.
        """
        mark = self._look()
        if mark is None:
            self._mark, self._values = None, {}
        elif mark != self._mark:
            self._mark, self._values = mark, self._parse(mark)
        return self._values

    @contextlib.contextmanager
    def change(self) -> "Iterator[TOMLDocument]":
        """The document as it stands now, written back after the block with its comments kept.

        Two processes that change it wait for each other. Raises E_DISK_FULL, E_WRITE, or E_BUSY
        where the other one does not get done.
        """
        import tomlkit  # 30 ms that only a change pays

        with self._locked():
            self.read()  # a broken file is set aside before anything is written over it
            data = self.path.read_bytes() if self.path.is_file() else b""
            document = tomlkit.parse(data.decode())
            yield document
            write_atomically(self.path, tomlkit.dumps(document).encode())

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        from filelock import FileLock, Timeout

        lock = FileLock(self.path.with_name(f".{self.path.name}.lock"), mode=0o600)
        try:
            lock.acquire(timeout=BUSY_SECONDS)
        except Timeout as error:
            raise CairnError(
                "E_BUSY",
                f"Another process is changing {self.path.name}.",
                "Try again in a moment.",
            ) from error
        except OSError as error:
            raise write_failed(self.path, error) from error
        try:
            yield
        finally:
            lock.release()

    def _look(self) -> tuple[int, int, int] | None:
        try:
            status = os.stat(self.path)
        except OSError:
            return None
        return status.st_ino, status.st_size, status.st_mtime_ns

    def _parse(self, mark: tuple[int, int, int]) -> dict[str, object]:
        try:
            if mark[1] > MAX_BYTES:
                raise ValueError(f"it is larger than {MAX_BYTES} bytes")
            values: dict[str, object] = tomllib.loads(self.path.read_bytes().decode())
        except OSError as error:
            self.problem = f"{self.path.name} cannot be read: {error.strerror}."
        except (ValueError, RecursionError) as error:
            self.problem = f"{self.path.name} is not TOML ({error}); it was set aside as .bad."
            self._set_aside(mark)
        else:
            self.problem = ""
            return values
        return {}

    def _set_aside(self, mark: tuple[int, int, int]) -> None:
        if self._look() != mark:
            return  # somebody has already written a better one
        try:
            os.replace(self.path, self.path.with_name(self.path.name + ".bad"))
        except OSError:
            self.problem = f"{self.path.name} is not TOML, and cannot be set aside."
