"""Files on their way into a target, known at home: what a killed process left there goes again."""

import contextlib
import json
import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from filelock import FileLock, Timeout

from cairn.files import write_atomically
from cairn.outbox.ground import is_link

CARRYING = "carrying"
"""Where the list lies in the folder of a home's data."""

_OURS = re.compile(r"\.[^/\\]*\.[0-9a-f]{16}\.tmp", re.DOTALL)


class Unfinished:
    """The list of one home; it names files and folders, and holds nothing of what is in them."""

    def __init__(self, folder: Path) -> None:
        """The list in `folder`, which is made when first needed."""
        self._folder = folder

    @classmethod
    def of_home(cls, data: Path) -> "Unfinished":
        """The list of the home whose data lie in `data`."""
        return cls(data / CARRYING)

    @contextlib.contextmanager
    def writing(self, target: Path, names: Sequence[str]) -> Iterator[None]:
        """For the block, files of `target` called `names` may be half written.

        Whatever happens, they are gone after it; or at the next `sweep`, if this process is killed.
        """
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        note = self._folder / f"{os.urandom(8).hex()}.json"
        lock = note.with_suffix(".lock")
        try:
            with FileLock(lock, mode=0o600):
                said = {"target": str(target.absolute()), "names": list(names)}
                write_atomically(note, json.dumps(said).encode())
                try:
                    yield
                finally:
                    _remove(target, names)
                    note.unlink(missing_ok=True)
        finally:
            lock.unlink(missing_ok=True)
            self._forget()

    def sweep(self) -> list[Path]:
        """Take away what killed processes left in their targets; gives what is gone.

        What another process is writing now is let alone. To be called at every start.
        """
        gone: list[Path] = []
        if not self._folder.is_dir():
            return gone
        for lock_file in sorted(self._folder.glob("*.lock")):
            note = lock_file.with_suffix(".json")
            try:
                with FileLock(lock_file, mode=0o600, timeout=0):
                    gone += _left(note)
                    for one in (note, *self._folder.glob(f".{note.name}.*.tmp")):
                        one.unlink(missing_ok=True)
            except Timeout:
                continue
            lock_file.unlink(missing_ok=True)
        self._forget()
        return gone

    def _forget(self) -> None:
        """Without anything on its way there is no list; so a start need not read one."""
        with contextlib.suppress(OSError):  # another process is at it
            self._folder.rmdir()


def half(path: str) -> str:
    """What `path` is called as long as it is not whole; in the same folder."""
    folder, slash, name = path.rpartition("/")
    return f"{folder}{slash}.{name[:100]}.{os.urandom(8).hex()}.tmp"


def _left(note: Path) -> list[Path]:
    try:
        said = json.loads(note.read_bytes())
        target, names = Path(said["target"]), [str(name) for name in said["names"]]
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return _remove(target, names)


def _remove(target: Path, names: Sequence[str]) -> list[Path]:
    """Take away files of `target`, but nothing that lies behind a link or is not one of ours."""
    gone = []
    for name in names:
        parts = name.split("/")
        if ".." in parts or not _OURS.fullmatch(parts[-1]):
            continue
        with contextlib.suppress(OSError):
            place, linked = target, False
            for part in parts:
                place /= part
                status = os.lstat(place)
                linked = linked or is_link(status)
            if not linked and stat.S_ISREG(status.st_mode):
                place.unlink()
                gone.append(place)
    return gone
