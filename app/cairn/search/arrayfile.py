"""One file of named number arrays, memory-mapped: the form in which a segment lies on disk.

Layout: magic, length of the header (8 bytes, little endian), a 16-byte digest of the header, the
header as JSON, then the arrays, each on a 64-byte boundary. Opening reads the header only and
refuses a file whose size, digest or bounds are off; the content's hash is the generation's matter.
"""

import json
import mmap
import struct
from collections.abc import Callable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cairn.errors import CairnError

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MAGIC = b"CAIRNSG1"
_START = struct.Struct("<8sQ16s")
_ALIGN = 64
_PIECE = 1 << 16
"""Bytes of one write: Linux caches what is written at once in pages of up to 2 MB, and then a
reader that touches one number holds 2 MB (100,000 records: 60 MB in a window instead of 12)."""
_TYPES = {"u1": 1, "u2": 2, "u4": 4, "i4": 4, "i8": 8, "f4": 4}


def write(
    path: Path,
    arrays: Mapping[str, "NDArray[Any]"],
    facts: Mapping[str, object],
    going: Callable[[], None] = lambda: None,
) -> str:
    """Write `arrays` and the JSON-able `facts` to a new file; gives the file's blake2b, hex.

    `going` is called all along, and ends it by raising; half a file is left then.
    """
    table: dict[str, tuple[str, int, int]] = {}
    offset = 0
    for name, array in arrays.items():
        code = f"{array.dtype.kind}{array.dtype.itemsize}"
        if code not in _TYPES:
            raise ValueError(f"{name}: {array.dtype} has no place in an array file")
        table[name] = (code, offset, array.size)
        offset += -(-array.nbytes // _ALIGN) * _ALIGN
    header = json.dumps({"facts": facts, "arrays": table, "size": offset}).encode()
    start = _START.pack(_MAGIC, len(header), _digest(header))
    digest = blake2b()
    with path.open("xb") as file:
        for part in (start, header, b"\0" * (-(len(start) + len(header)) % _ALIGN)):
            file.write(part)
            digest.update(part)
        for array in arrays.values():
            data = array.ravel().view("u1").data
            for at in range(0, len(data), _PIECE):
                going()
                piece = data[at : at + _PIECE]
                digest.update(piece)
                file.write(piece)
            rest = b"\0" * (-len(data) % _ALIGN)
            digest.update(rest)
            file.write(rest)
    return digest.hexdigest()


class ArrayFile:
    """A file of arrays, open for reading.

    Attributes:
        facts: the JSON part of the header.
    """

    def __init__(self, path: Path) -> None:
        """Map `path`; raises E_INDEX_DAMAGED for anything that is not a sound array file."""
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            self._read_header()
        except (OSError, ValueError, KeyError, TypeError, struct.error) as error:
            raise damaged(path.name) from error

    def _read_header(self) -> None:
        magic, length, digest = _START.unpack_from(self._map)
        header = self._map[_START.size : _START.size + length]
        if magic != _MAGIC or len(header) != length or _digest(header) != digest:
            raise ValueError("header")
        value = json.loads(header)
        self._base = -(-(_START.size + length) // _ALIGN) * _ALIGN
        if len(self._map) != self._base + value["size"]:
            raise ValueError("size")
        self._table: dict[str, tuple[str, int, int]] = value["arrays"]
        for code, offset, count in self._table.values():
            if not 0 <= offset <= offset + count * _TYPES[code] <= value["size"]:
                raise ValueError("bounds")
        self.facts: dict[str, Any] = value["facts"]

    def array(self, name: str) -> "NDArray[Any]":
        """The array `name`, read-only, without a copy."""
        import numpy as np

        code, offset, count = self._table[name]
        return np.frombuffer(self._map, f"<{code}", count, self._base + offset)

    def integers(self, name: str) -> "memoryview[int]":
        """The array `name` as plain Python integers: quicker than NumPy one at a time."""
        code, offset, count = self._table[name]
        start = self._base + offset
        view = memoryview(self._map)[start : start + count * _TYPES[code]]
        match code:
            case "u4":
                return view.cast("I")
            case "i4":
                return view.cast("i")
            case "i8":
                return view.cast("q")
            case "u2":
                return view.cast("H")
        return view.cast("B")

    def span(self, name: str) -> tuple[mmap.mmap, int, int]:
        """The map itself with the first and one-past-last byte of a byte array."""
        _, offset, count = self._table[name]
        return self._map, self._base + offset, self._base + offset + count


def damaged(name: str) -> CairnError:
    """The error for an index file that cannot be believed."""
    return CairnError(
        "E_INDEX_DAMAGED",
        f"The index file {name} is damaged.",
        "Nothing is lost: Cairn builds the index again from the library.",
    )


def _digest(header: bytes) -> bytes:
    return blake2b(header, digest_size=16).digest()
