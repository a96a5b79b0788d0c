"""One open segment with what is true of its documents today: who is alive, fits, comes first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cairn.search.matching import Memo
from cairn.search.segment import Segment

Array = NDArray[Any]

_MAX_MASKS = 16


@dataclass(frozen=True, slots=True)
class Derived:
    """What a caller knows of a segment's documents that is not in the index.

    Attributes:
        alive: who may be found, bool by document number.
        prior: small additions to the score, float32 by document number.
        codes: further facets, as numbers by document number into `values`.
    """

    alive: Array
    prior: Array
    codes: Mapping[str, Array] = field(default_factory=dict)
    values: Mapping[str, Sequence[str]] = field(default_factory=dict)


def derive_nothing(segment: Segment) -> Derived:
    """Everybody is alive and equal."""
    return Derived(np.ones(segment.documents, bool), np.zeros(segment.documents, np.float32))


class Part:
    """A segment as one generation has it.

    Attributes:
        alive: who may be found at all, bool by document number.
        norm: length norm by document number, see `cairn.search.rank.norms`.
    """

    def __init__(self, segment: Segment, deleted: Sequence[int], derived: Derived) -> None:
        self.segment, self.derived = segment, derived
        self.alive = derived.alive
        if deleted:
            self.alive = self.alive.copy()
            self.alive[np.array(deleted, np.int64)] = False
        self._everybody = bool(self.alive.all())
        self.norm: Array = np.empty(0, np.float32)
        self._masks: dict[frozenset[tuple[str, frozenset[str]]], Array] = {}
        self._memos: dict[frozenset[tuple[str, frozenset[str]]], Memo] = {}

    def mask(self, filters: Mapping[str, frozenset[str]]) -> Array | None:
        """Who is alive and fits every filter; None where that is everybody."""
        if not filters:
            return None if self._everybody else self.alive
        name = frozenset(filters.items())
        known = self._masks.get(name)
        if known is None:
            known = self.alive
            for facet, wanted in filters.items():
                known = known & self._fits(facet, wanted)
            if len(self._masks) >= _MAX_MASKS:
                self._masks.clear()
            self._masks[name] = known
        return known

    def memo(self, filters: Mapping[str, frozenset[str]]) -> Memo:
        """What finished words gave under these filters; lives as long as the generation is open."""
        name = frozenset(filters.items())
        if name not in self._memos and len(self._memos) >= _MAX_MASKS:
            self._memos.clear()
        return self._memos.setdefault(name, {})

    def column(self, facet: str) -> tuple[Array, Sequence[str]]:
        """The codes of a facet by document number, and the value of each code."""
        if facet in self.derived.codes:
            return self.derived.codes[facet], self.derived.values[facet]
        file = self.segment.file
        return file.array(f"facet_{facet}"), file.facts["facets"][facet]

    def _fits(self, facet: str, wanted: frozenset[str]) -> Array:
        if facet == "tag":
            mask = np.zeros(self.segment.documents, bool)
            for tag in wanted:
                mask[self.segment.tagged(tag)] = True
            return mask
        codes, values = self.column(facet)
        table = np.array([value in wanted for value in values] or [False], bool)
        fits: Array = table[codes]
        return fits
