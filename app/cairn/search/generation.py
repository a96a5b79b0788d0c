"""Generations of an index: folders that are written once, and one pointer to the present one.

A generation is published by writing new files beside hard links to unchanged ones, then the
manifest with every file's size and hash, then replacing the pointer. A reader sees the old
generation or the new one, whole. Nobody rewrites a file of a published generation: a memory map of
a file that shrinks kills its process.
"""

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from cairn.errors import CairnError
from cairn.places import is_private, make_private
from cairn.search.arrayfile import damaged

_POINTER = "CURRENT"
_MANIFEST = "manifest.json"
_FORMAT = 1
_KEPT = 4
_NONSENSE = (
    OSError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
)
"""What reading a pointer or a manifest meets where anything at all may stand in it."""


@dataclass(frozen=True, slots=True)
class Generation:
    """One published state of an index.

    Attributes:
        files: name to (size in bytes, blake2b of the content in hex).
        facts: what the index needs besides, such as its segments and the change sequence held.
    """

    number: int
    folder: Path
    files: Mapping[str, tuple[int, str]]
    facts: Mapping[str, Any]

    def path(self, name: str) -> Path:
        """The file called `name`; raises E_INDEX_DAMAGED if it is not of this generation."""
        if name not in self.files:
            raise damaged(name)
        return self.folder / name


def current(folder: Path) -> Generation:
    """The present generation, its manifest and file sizes checked.

    Raises E_INDEX_MISSING where there is none, E_INDEX_DAMAGED where it cannot be believed, and
    E_INDEX_UNSAFE where others may write the folder.
    """
    for attempt in range(3):  # the pointer may move on, and its old folder go, while we look
        try:
            return _current(folder)
        except CairnError as error:
            if error.code != "E_INDEX_DAMAGED" or attempt == 2:
                raise
    raise AssertionError("unreachable")


def published(folder: Path) -> tuple[int, ...]:
    """What is another once another generation is the present one; asked for in microseconds."""
    try:
        status = os.stat(folder / _POINTER)
    except FileNotFoundError:
        return ()
    return status.st_ino, status.st_size, status.st_mtime_ns


def _current(folder: Path) -> Generation:
    pointer = folder / _POINTER
    try:
        named = json.loads(pointer.read_bytes())
        home = folder / _name(named["generation"])
        manifest = (home / _MANIFEST).read_bytes()
    except FileNotFoundError as error:
        if not pointer.exists():
            raise _missing() from error
        raise damaged(_MANIFEST) from error
    except _NONSENSE as error:
        raise damaged(_POINTER) from error
    if not is_private(folder):
        raise CairnError(
            "E_INDEX_UNSAFE",
            f"Others may write to the index folder {folder}.",
            "Take their rights away (chmod 700), or delete the folder: it comes back.",
        )
    try:
        if blake2b(manifest).hexdigest() != named["digest"]:
            raise ValueError("digest")
        value = json.loads(manifest)
        if value["format"] != _FORMAT:
            raise ValueError("format")
        files = {str(n): (int(size), str(digest)) for n, (size, digest) in value["files"].items()}
        for name, (size, _) in files.items():
            if (home / name).lstat().st_size != size:
                raise ValueError(name)
    except _NONSENSE as error:
        raise damaged(_MANIFEST) from error
    return Generation(value["generation"], home, files, value["facts"])


class Draft:
    """A generation in the making: link or add files, then publish."""

    def __init__(self, folder: Path, last: Generation | None) -> None:
        make_private(folder)
        self._root, self._last = folder, last
        self.number = max([last.number if last else 0, *_numbers(folder)]) + 1
        self.folder = make_private(folder / _name(self.number))
        self._files: dict[str, tuple[int, str]] = {}
        self._is_public = False

    def keep(self, name: str) -> None:
        """Carry over a file of the last generation as it is."""
        assert self._last is not None
        source, target = self._last.path(name), self.folder / name
        try:
            os.link(source, target)
        except OSError:  # a file system without hard links
            shutil.copyfile(source, target)
        self._files[name] = self._last.files[name]

    def added(self, name: str, digest: str) -> None:
        """Take in a file that was written into `folder`, with the blake2b of what was written."""
        path = self.folder / name
        with path.open("rb") as file:
            os.fsync(file.fileno())
        path.chmod(0o600)
        self._files[name] = (path.stat().st_size, digest)

    def drop(self, name: str) -> None:
        """A file carried over is not part of this generation after all."""
        del self._files[name]

    def publish(self, facts: Mapping[str, Any]) -> Generation:
        """Write the manifest, move the pointer, and drop generations nobody can need."""
        value = {
            "format": _FORMAT,
            "generation": self.number,
            "files": self._files,
            "facts": dict(facts),
        }
        manifest = json.dumps(value).encode()
        _write(self.folder / _MANIFEST, manifest)
        named = {"generation": self.number, "digest": blake2b(manifest).hexdigest()}
        _write(self._root / f"{_POINTER}.new", json.dumps(named).encode())
        self._is_public = True  # before it is: an interrupt must not take away what is pointed to
        os.replace(self._root / f"{_POINTER}.new", self._root / _POINTER)
        for number in _numbers(self._root):
            if number <= self.number - _KEPT:
                shutil.rmtree(self._root / _name(number), ignore_errors=True)
        return Generation(self.number, self.folder, self._files, dict(facts))

    def abandon(self) -> None:
        """Throw away what was written, unless the pointer may name it; `clean` decides that."""
        if self._is_public:
            return
        shutil.rmtree(self.folder, ignore_errors=True)


def verify(folder: Path) -> list[str]:
    """Names of files of the present generation whose content is not what was written."""
    try:
        return altered(current(folder))
    except CairnError as error:
        return [] if error.code == "E_INDEX_MISSING" else [_MANIFEST]


def altered(generation: Generation) -> list[str]:
    """Names of the generation's files whose content is not what was written."""
    return [
        name
        for name, (_, digest) in generation.files.items()
        if hash_of(generation.folder / name) != digest
    ]


def withdraw(folder: Path) -> None:
    """Take back whatever the pointer names; the index then counts as missing."""
    (folder / _POINTER).unlink(missing_ok=True)


def clean(folder: Path) -> list[int]:
    """Remove generations other than the present one, half-written ones included."""
    try:
        present = current(folder).number
    except CairnError:
        present = -1
    gone = [number for number in _numbers(folder) if number != present]
    for number in gone:
        shutil.rmtree(folder / _name(number), ignore_errors=True)
    return gone


def hash_of(path: Path) -> str:
    """The blake2b of a file in hex; empty if it cannot be read."""
    digest = blake2b()
    try:
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    except OSError:
        return ""
    return digest.hexdigest()


def _missing() -> CairnError:
    return CairnError(
        "E_INDEX_MISSING",
        "There is no index yet.",
        "Run `cairn library refresh`, or open the window: it builds one.",
    )


def _name(number: int) -> str:
    return f"gen-{int(number):08d}"


def _numbers(folder: Path) -> list[int]:
    return [
        int(entry.name[4:])
        for entry in folder.glob("gen-*")
        if entry.name[4:].isdigit() and entry.is_dir()
    ]


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    path.chmod(0o600)
