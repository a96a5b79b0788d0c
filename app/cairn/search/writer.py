"""The writing side of the arrays: batches in, generations out, few segments kept.

Used by one process at a time, under the home's index lock.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cairn.errors import CairnError
from cairn.search import arrayfile
from cairn.search.analysis import Analyzer
from cairn.search.arrayfile import damaged
from cairn.search.build import Builder, Columns
from cairn.search.document import Document
from cairn.search.generation import Draft, Generation, current, hash_of
from cairn.search.merge import merge
from cairn.search.segment import Segment

SMALL_SEGMENTS = 3
"""How many segments beside the largest may be open before they are merged."""

_SMALL_SHARE = 0.25
"""Small segments join the largest when they, and what is deleted in it, are this share of it."""


class IndexWriter:
    """Publishes generations of array segments.

    Attributes:
        seq: the change sequence of the catalog up to which documents are in; 0 for an empty index.
    """

    def __init__(self, folder: Path, catalog: str) -> None:
        """Go on from the last generation if it is sound and made from the catalog of that id."""
        self._folder, self._catalog = folder, catalog
        self._analyzer = Analyzer()
        self._last: Generation | None = None
        self._segments: list[tuple[Segment, NDArray[Any]]] = []
        try:
            last = current(folder)
            if last.facts["catalog"] == catalog:
                self._segments = [
                    (Segment(last.path(name)), np.array(deleted, np.int64))
                    for name, deleted in _segments(last)
                ]
                self._last = last
        except (CairnError, KeyError, ValueError, TypeError):
            self._segments = []
        self.seq: int = self._last.facts["seq"] if self._last else 0

    def apply(
        self,
        documents: Iterable[Document],
        deleted: Iterable[int],
        seq: int,
        going: Callable[[], None] = lambda: None,
    ) -> int:
        """Add or replace `documents`, remove the keys in `deleted`; gives the new generation.

        `going` is called all along, and ends it by raising: then nothing of them is in.
        """
        if len(self._segments) > SMALL_SEGMENTS + 1:
            self.merge_if_needed(going)
        builder = Builder(self._analyzer)
        keys = set(deleted)
        for document in documents:
            going()
            builder.add(document)
            keys.add(document.key)
        segments = [(s, self._without(s, gone, keys)) for s, gone in self._segments]
        columns = builder.columns(going) if len(builder) else None
        return self._publish(segments, columns, seq, going)

    def merge_if_needed(self, going: Callable[[], None] = lambda: None) -> bool:
        """Make few segments of many; says whether a generation was published.

        `going` is called all along, and ends it by raising: then they are as they were.

        Raises E_INDEX_DAMAGED where a segment is not what was written: merged, its damage would be
        given a hash that fits.
        """
        if not self._segments:
            return False
        living = [s.documents - len(gone) for s, gone in self._segments]
        largest = max(range(len(living)), key=living.__getitem__)
        rest = sum(living) - living[largest] + len(self._segments[largest][1])
        if rest > _SMALL_SHARE * living[largest]:
            chosen = set(range(len(living)))
        elif len(living) - 1 > SMALL_SEGMENTS:
            chosen = set(range(len(living))) - {largest}
        else:
            return False
        merged = [pair for i, pair in enumerate(self._segments) if i in chosen]
        kept = [pair for i, pair in enumerate(self._segments) if i not in chosen]
        self._believe(segment for segment, _ in merged)
        columns = merge([s for s, _ in merged], [gone for _, gone in merged], going)
        self._publish(kept, columns, self.seq, going)
        return True

    def _believe(self, segments: Iterable[Segment]) -> None:
        """Raise E_INDEX_DAMAGED if a file of the last generation has not the hash it should."""
        last = self._last
        assert last is not None
        for segment in segments:
            if hash_of(last.path(segment.name)) != last.files[segment.name][1]:
                raise damaged(segment.name)

    def _without(self, segment: Segment, gone: NDArray[Any], keys: set[int]) -> NDArray[Any]:
        """The deleted documents of a segment, with those that carry one of `keys`."""
        wanted = np.fromiter(keys, np.int64, len(keys))
        return np.union1d(gone, np.flatnonzero(np.isin(segment.keys, wanted)))

    def _publish(
        self,
        segments: list[tuple[Segment, NDArray[Any]]],
        new: Columns | None,
        seq: int,
        going: Callable[[], None],
    ) -> int:
        draft = Draft(self._folder, self._last)
        try:
            kept = [(s, gone) for s, gone in segments if len(gone) < s.documents]
            for segment, _ in kept:
                draft.keep(segment.name)
            if new is not None:
                name = f"seg-{draft.number:08d}.arrays"
                digest = arrayfile.write(draft.folder / name, new.arrays, new.facts, going)
                draft.added(name, digest)
                kept.append((Segment(draft.folder / name), np.empty(0, np.int64)))
            facts = {
                "catalog": self._catalog,
                "seq": seq,
                "segments": [[segment.name, gone.tolist()] for segment, gone in kept],
            }
            self._last = draft.publish(facts)
        except BaseException:
            draft.abandon()
            raise
        self._segments, self.seq = kept, seq
        return self._last.number


def _segments(generation: Generation) -> list[tuple[str, list[int]]]:
    return [(str(name), list(deleted)) for name, deleted in generation.facts["segments"]]
