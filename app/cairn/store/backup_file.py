"""A backup as a file: a line that names it, a line that says what it holds, the store, packed.

There is nothing in it that could name a path: whatever is unpacked goes where the reader says. It
is read through once, to its digest, before a byte of it is written anywhere.
"""

import contextlib
import json
import os
import shutil
import stat
import zlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

from cairn.errors import CairnError
from cairn.files import sync_folder, write_failed

SUFFIX = ".backup"
_MAGIC = b"Cairn backup 1 "
_LINE = 4096
_CHUNK = 1 << 20
_BEST = 1100
_LEVEL = 1  # a third of the time of the usual 6, for a tenth more bytes


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup says of itself.

    Attributes:
        number: one more than the one before, whatever the clock says.
        store, chain, version, seq: as in the head of the store it was made from.
        digest: hex, of the last state in it.
        rows: in use and in the trash, all tables together.
        size: bytes when unpacked.
        sha256: hex, of those bytes; they were checked row by row when it was made.
    """

    path: Path
    number: int
    made_at: datetime
    store: str
    chain: str
    version: int
    seq: int
    digest: str
    rows: int
    size: int
    sha256: str

    @property
    def packed_size(self) -> int:
        """Bytes of the file."""
        return self.path.stat().st_size


def read_backup(path: Path) -> Backup:
    """What the backup at `path` says of itself; raises E_BACKUP_DAMAGED."""
    with _opened(path) as file:
        return _header(path, file)


def pack(source: Path, backup: Backup) -> Backup:
    """Write the file of `backup` from the store at `source`, whole or not at all.

    Raises E_DISK_FULL, E_WRITE.
    """
    beside = backup.path.with_name(f".{backup.path.name}.{os.urandom(4).hex()}.tmp")
    try:
        try:
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with open(handle, "wb") as file, source.open("rb") as plain:
                file.write(_lines(backup))
                packer = zlib.compressobj(_LEVEL)
                while chunk := plain.read(_CHUNK):
                    file.write(packer.compress(chunk))
                file.write(packer.flush())
                file.flush()
                os.fsync(file.fileno())
            _digest(beside)
            os.replace(beside, backup.path)
        except BaseException:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
        sync_folder(backup.path.parent)
    except OSError as error:
        raise write_failed(backup.path, error) from error
    return backup


def unpack(backup: Backup, target: Path) -> Path:
    """Put the store that `backup` holds at `target`, where nothing may be yet.

    Raises E_BACKUP_DAMAGED before anything is written, E_DISK_FULL, E_WRITE.
    """
    if read_backup(backup.path) != backup:
        raise _damaged(backup.path, "it is another one now")
    _digest(backup.path)
    try:
        if shutil.disk_usage(target.parent).free < backup.size:
            raise CairnError(
                "E_DISK_FULL",
                f"There is no room for the {backup.size:,} bytes of {backup.path.name}.",
                "Free some space and try again.",
            )
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with open(handle, "wb") as file:
                for chunk in _plain(backup.path):
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            target.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise write_failed(target, error) from error
    return target


def digest_of(path: Path) -> tuple[int, str]:
    """Size and SHA-256 of a file."""
    digest = sha256()
    size = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return size, digest.hexdigest()


def _digest(path: Path) -> None:
    """Read all of a backup; raises E_BACKUP_DAMAGED if it does not hold what it says."""
    said = read_backup(path)
    digest = sha256()
    for chunk in _plain(path):
        digest.update(chunk)
    if digest.hexdigest() != said.sha256:
        raise _damaged(path, "its content is not what was written")


def _plain(path: Path) -> Iterator[bytes]:
    """The bytes of the store in a backup: never more than it says there are."""
    with _opened(path) as file:
        left = _header(path, file).size
        unpacker = zlib.decompressobj()
        try:
            while chunk := file.read(_CHUNK):
                while chunk:
                    plain = unpacker.decompress(chunk, _CHUNK)
                    left -= len(plain)
                    if left < 0 or unpacker.unused_data:
                        raise _damaged(path, "it holds more than it says")
                    yield plain
                    chunk = unpacker.unconsumed_tail
        except zlib.error as error:
            raise _damaged(path, "it cannot be unpacked") from error
        if left or not unpacker.eof:
            raise _damaged(path, "it ends too early")


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """The file itself: no link is followed, and nothing but a regular file is read."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise _damaged(path, f"it cannot be read: {error.strerror or error}") from error
    if path.is_symlink() or not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise _damaged(path, "it is no regular file")
    with open(handle, "rb") as file:
        yield file


def _header(path: Path, file: BinaryIO) -> Backup:
    first, second = file.readline(_LINE), file.readline(_LINE)
    said = sha256(second).hexdigest().encode()
    if first != _MAGIC + said + b"\n":
        raise _damaged(path, "it is no backup of Cairn's, or its beginning was changed")
    try:
        value: dict[str, Any] = json.loads(second)
        made_at = datetime.fromisoformat(value.pop("made_at"))
        backup = Backup(path=path, made_at=made_at, **value)
        # deflate packs a thousand bytes into one at the most: more is a claim that cannot hold
        if not 0 <= int(backup.size) <= _BEST * os.fstat(file.fileno()).st_size:
            raise _damaged(path, "it cannot hold what it says")
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise _damaged(path, "its beginning makes no sense") from error
    return backup


def _lines(backup: Backup) -> bytes:
    value = asdict(backup)
    del value["path"]
    value["made_at"] = backup.made_at.isoformat()
    second = json.dumps(value, sort_keys=True).encode() + b"\n"
    return _MAGIC + sha256(second).hexdigest().encode() + b"\n" + second


def _damaged(path: Path, why: str) -> CairnError:
    return CairnError(
        "E_BACKUP_DAMAGED",
        f"The backup {path.name} cannot be used: {why}.",
        "Take the next older one: cairn journal restore.",
    )
