"""States found in the bytes of a damaged file, without SQLite: each proves itself by its digest.

What is looked for is a record of ten columns as SQLite writes it (sqlite.org/fileformat2.html): its
header says how long each column is, the number of the state stands before it. Page headers, the
tree above and pointers to cells are not needed, so they may be broken.
"""

import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from cairn.store.state import State, read_state

_RECORD = re.compile(rb"[\x0b-\x20](?=\x00[\x0d-\xff].{3,24}?\x4c[\x0c\x4c]\x4c)", re.DOTALL)
"""Header length; the empty place of `seq`; and at the end three digests, the middle one maybe none.
"""

_ENTRY = re.compile(rb"\x05(?=[\x0d-\x7f][\x0d-\x7f][\x01-\x09][\x01-\x09])", re.DOTALL)
"""An entry of the index over states: name, id, revision, number."""

_COLUMNS = 10
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 8: 0, 9: 0}


class Carved(NamedTuple):
    """A state that was found.

    Attributes:
        ranges: where its bytes lie in the file, (from, to).
    """

    state: State
    ranges: tuple[tuple[int, int], ...]


def carve(path: Path, chains: set[str], page_size: int) -> Iterator[Carved]:
    """Every state of one of `chains` in the file, maybe twice, in no order."""
    data = path.read_bytes()
    for match in _RECORD.finditer(data):
        try:
            found = _record(data, match.start(), page_size)
        except (IndexError, struct.error, ValueError):
            continue
        if found is None:
            continue
        columns, ranges = found
        state = read_state(columns)
        if state is not None and any(state.is_sound(chain) for chain in chains):
            yield Carved(state, ranges)


def carve_names(path: Path, tables: set[str]) -> dict[int, tuple[str, str, int]]:
    """Whose states were, by their numbers: table, id and revision, as the index has them.

    Nothing proves them: they are for naming what is lost, not for bringing it back.
    """
    data = path.read_bytes()
    found: dict[int, tuple[str, str, int]] = {}
    for match in _ENTRY.finditer(data):
        start = match.start()
        kinds, values, place = data[start + 1 : start + 5], [], start + 5
        for kind in kinds:
            values.append(_value(kind, data[place : place + _length(kind)]))
            place += _length(kind)
        name, id, revision, seq = values
        if name in tables and isinstance(id, str) and isinstance(revision, int):
            found[int(seq or 0)] = (str(name), id, revision)
    return found


def page_size_of(path: Path, otherwise: int = 4096) -> int:
    """What the file's header says, if that can be."""
    with path.open("rb") as file:
        header = file.read(18)
    size = int.from_bytes(header[16:18]) if len(header) == 18 else 0
    size = 65536 if size == 1 else size
    return size if size >= 512 and size & (size - 1) == 0 else otherwise


def _record(
    data: bytes, start: int, page_size: int
) -> tuple[tuple[Any, ...], tuple[tuple[int, int], ...]] | None:
    """The columns of the record whose header begins at `start`, and where its bytes lie."""
    end = start + data[start]
    place, types = start + 1, []
    while place < end:
        kind, place = _varint(data, place)
        types.append(kind)
    if place != end or len(types) != _COLUMNS or types[0] != 0:
        return None
    payload, ranges = _payload(data, start, data[start] + sum(map(_length, types)), page_size)
    values: list[Any] = [_before(data, start)]
    place = data[start]
    for kind in types[1:]:
        length = _length(kind)
        values.append(_value(kind, payload[place : place + length]))
        place += length
    return tuple(values), ranges


def _payload(
    data: bytes, start: int, size: int, page_size: int
) -> tuple[bytes, tuple[tuple[int, int], ...]]:
    """`size` bytes from `start` on, and on from page to page where they do not fit into one."""
    most = page_size - 35
    local = size
    if size > most:
        least = (page_size - 12) * 32 // 255 - 23
        local = least + (size - least) % (page_size - 4)
        local = local if local <= most else least
    if size > len(data) or start + local > (start // page_size + 1) * page_size:
        raise ValueError("it does not fit")
    parts = [data[start : start + local]]
    left, place = size - local, start + local
    ranges = [(start - 6, place + (4 if left else 0))]  # what stands before is its number
    while left:
        (page,) = struct.unpack_from(">I", data, place)
        place = (page - 1) * page_size
        taken = min(left, page_size - 4)
        if page < 1 or place + 4 + taken > len(data):
            raise ValueError("a page that is not there")
        parts.append(data[place + 4 : place + 4 + taken])
        ranges.append((place, place + 4 + taken))
        left -= taken
    return b"".join(parts), tuple(ranges)


def _varint(data: bytes, place: int) -> tuple[int, int]:
    value = 0
    for _ in range(8):
        byte = data[place]
        place += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place
    return value << 8 | data[place], place + 1


def _before(data: bytes, end: int) -> int:
    """The varint that ends before `end`; before it stands another one, of which we need nothing."""
    start = end - 1
    while start > end - 8 and data[start - 1] >= 0x80:
        start -= 1
    return _varint(data, start)[0]


def _length(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return _INTEGERS.get(kind, 0)


def _value(kind: int, data: bytes) -> Any:
    if kind >= 12:
        return data.decode("utf-8", "surrogateescape") if kind % 2 else data
    if kind in (8, 9):
        return kind - 8
    return int.from_bytes(data, signed=True) if kind in _INTEGERS else None
