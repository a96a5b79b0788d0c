"""A file that somebody sent: a bundle or a patch, opened without writing a byte of it."""

import io
import stat
import zipfile
from dataclasses import dataclass
from pathlib import Path

from cairn.errors import CairnError
from cairn.outbox.inbox.patch_text import MAX_BYTES, Patch, Read, read_patch
from cairn.outbox.safe_path import checked_path

BUNDLE, PATCH = "bundle", "patch"

MOST_ENTRIES = 600


@dataclass(frozen=True, slots=True)
class Opened:
    """What was in it.

    Attributes:
        name: of the file.
        how: `BUNDLE` or `PATCH`.
        data: the patch.
    """

    name: str
    how: str
    data: bytes

    def patch(self, read: Read) -> Patch:
        """What it would write over what `read` gives; raises as `read_patch` does."""
        return read_patch(self.data, read)


def open_file(path: Path) -> Opened:
    """The bundle or patch at `path`; raises E_FILE, E_BUNDLE, E_FILE_NAME and E_PATCH."""
    try:
        with open(path, "rb") as file:
            data = file.read(2 * MAX_BYTES + 1)
    except OSError as error:
        raise CairnError(
            "E_FILE", f"{path.name} cannot be read: {error.strerror}.", "Name another file."
        ) from error
    if len(data) > 2 * MAX_BYTES:
        raise _odd("It is too large.")
    if not data.startswith(b"PK"):
        return Opened(path.name, PATCH, data)
    return Opened(path.name, BUNDLE, _patch_in(data))


def _patch_in(data: bytes) -> bytes:
    """The one patch in a bundle. Every entry is judged by its name and size before one is read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_ENTRIES or sum(one.file_size for one in entries) > 2 * MAX_BYTES:
                raise _odd("There is too much in it.")
            if len({one.filename.casefold() for one in entries}) != len(entries):
                raise _odd("It names a file twice.")
            for one in entries:
                checked_path(one.filename.removesuffix("/"))
                kind = stat.S_IFMT(one.external_attr >> 16)
                if kind not in (0, stat.S_IFREG, stat.S_IFDIR) or one.flag_bits & 1:
                    raise _odd("Something in it is no plain file.")
            patches = [one for one in entries if _is_patch(one.filename)]
            if len(patches) != 1:
                raise _odd("There is no patch in it, or more than one.")
            with archive.open(patches[0]) as file:
                return file.read(MAX_BYTES + 1)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise _odd("It is damaged.") from error
    except EOFError as error:
        raise _odd("It breaks off.") from error


def _is_patch(name: str) -> bool:
    return "/" not in name and name.endswith(".patch")


def _odd(why: str) -> CairnError:
    return CairnError("E_BUNDLE", f"This bundle is not taken. {why}", "Ask for it anew.")
