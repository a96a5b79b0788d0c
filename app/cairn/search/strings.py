"""A sorted table of strings inside an array file: look-up, prefix ranges, mid-word search."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from cairn.search.arrayfile import ArrayFile

if TYPE_CHECKING:
    from numpy.typing import NDArray


def pack(name: str, strings: Iterable[str]) -> dict[str, "NDArray[Any]"]:
    """The arrays `name` (bytes) and `name_at` (offsets, one more than there are strings)."""
    import numpy as np

    encoded = [string.encode("utf-8", "surrogatepass") for string in strings]
    offsets = np.zeros(len(encoded) + 1, np.uint32)
    np.cumsum([len(item) for item in encoded], out=offsets[1:])
    return {name: np.frombuffer(b"".join(encoded), np.uint8), f"{name}_at": offsets}


class Strings:
    """Strings in byte order, read in place; a number is a string's rank."""

    def __init__(self, file: ArrayFile, name: str) -> None:
        self._map, self._start, self._end = file.span(name)
        self._at = file.integers(f"{name}_at")
        self._file, self._name = file, name

    def __len__(self) -> int:
        return len(self._at) - 1

    def bytes_at(self, rank: int) -> bytes:
        """The string of that rank, as UTF-8."""
        start = self._start
        return self._map[start + self._at[rank] : start + self._at[rank + 1]]

    def __getitem__(self, rank: int) -> str:
        return self.bytes_at(rank).decode("utf-8", "replace")

    def find(self, string: str) -> int:
        """The rank of `string`, or -1."""
        wanted = string.encode("utf-8", "surrogatepass")
        rank = self._lower_bound(wanted)
        return rank if rank < len(self) and self.bytes_at(rank) == wanted else -1

    def prefixed(self, prefix: str) -> tuple[int, int]:
        """First and one-past-last rank of the strings that begin with `prefix`."""
        wanted = prefix.encode("utf-8", "surrogatepass")
        low = self._lower_bound(wanted)
        return low, self._lower_bound(_after(wanted), low) if wanted else len(self)

    def containing(self, part: str, limit: int) -> list[int]:
        """Ranks of up to `limit` strings with `part` anywhere in them."""
        wanted = part.encode("utf-8", "surrogatepass")
        ranks: list[int] = []
        place = self._map.find(wanted, self._start, self._end)
        while place >= 0 and len(ranks) < limit:
            rank = self._rank_at(place - self._start)
            end = self._start + self._at[rank + 1]
            if place + len(wanted) <= end:  # otherwise it straddles two strings
                ranks.append(rank)
                place = self._map.find(wanted, end, self._end)
            else:
                place = self._map.find(wanted, place + 1, self._end)
        return ranks

    def slice(self, low: int, high: int) -> Iterator[str]:
        """The strings of ranks `low` to `high`, in order."""
        base = self._at[low] if low < high else 0
        block = self._map[self._start + base : self._start + self._at[high]]
        ends = [self._at[rank] - base for rank in range(low, high + 1)]
        if block.isascii():
            text = block.decode("ascii")
            return (text[a:b] for a, b in pairwise(ends))
        return (block[a:b].decode("utf-8", "replace") for a, b in pairwise(ends))

    def _lower_bound(self, wanted: bytes, low: int = 0) -> int:
        at, data, start = self._at, self._map, self._start
        high = len(at) - 1
        while low < high:
            middle = (low + high) >> 1
            if data[start + at[middle] : start + at[middle + 1]] < wanted:
                low = middle + 1
            else:
                high = middle
        return low

    def _rank_at(self, offset: int) -> int:
        """The rank of the string that covers byte `offset` (bisection over the offsets)."""
        low, high = 0, len(self._at) - 1
        while low + 1 < high:
            middle = (low + high) >> 1
            if self._at[middle] <= offset:
                low = middle
            else:
                high = middle
        return low


def _after(prefix: bytes) -> bytes:
    """The smallest byte string greater than every string that begins with `prefix`."""
    stripped = prefix.rstrip(b"\xff")
    return stripped[:-1] + bytes([stripped[-1] + 1]) if stripped else b"\xff" * 9
