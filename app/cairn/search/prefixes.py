"""The postings of heavy prefixes, merged ahead of time.

A prefix such as ``c`` stands for thousands of terms; adding up their postings is the one thing
that can make a keystroke slow, so every prefix with more than `HEAVY` postings is stored added up.
"""

from collections.abc import Callable
from itertools import groupby
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

HEAVY = 50_000
"""Postings from which on a prefix is stored merged."""


def merged(
    words: list[str],
    arrays: dict[str, NDArray[Any]],
    going: Callable[[], None] = lambda: None,
) -> tuple[list[str], dict[str, NDArray[Any]]]:
    """The heavy prefixes of the sorted `words`, in order, and their merged postings.

    Gives arrays ``prefix_at`` (offsets), ``prefix_doc`` and ``prefix_weight``. `going` is called
    before each prefix, and ends it by raising.
    """
    word_term, starts = arrays["word_term"], arrays["post_at"]
    size = np.diff(starts)
    documents = len(arrays["keys"])
    stored: list[str] = []
    ends = [0]
    every, summed = bytearray(), bytearray()  # they grow in place: a list of arrays would be a copy
    for prefix, low, high in sorted(_candidates(words, size[word_term])):
        terms = np.unique(word_term[low:high])
        if len(terms) > 1 and size[terms].sum() > HEAVY:
            going()
            docs, weights = add_up(terms, arrays, documents)
            stored.append(prefix)
            ends.append(ends[-1] + len(docs))
            every += docs.astype(np.int32).tobytes()
            summed += weights.astype(np.uint16).tobytes()
    return stored, {
        "prefix_at": np.array(ends, np.int64),
        "prefix_doc": np.frombuffer(every, np.int32),
        "prefix_weight": np.frombuffer(summed, np.uint16),
    }


def add_up(
    terms: NDArray[Any], arrays: dict[str, NDArray[Any]], documents: int
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Documents (sorted) with any of `terms`, and their weights summed (at most 65,535)."""
    starts, docs, weights = arrays["post_at"], arrays["post_doc"], arrays["post_weight"]
    total = np.zeros(documents, np.int64)
    breaks = np.flatnonzero(np.diff(terms.astype(np.int64)) != 1) + 1
    for run in np.split(terms, breaks):  # neighbours in rank are neighbours in the arrays
        a, b = starts[run[0]], starts[int(run[-1]) + 1]
        total += np.bincount(docs[a:b], weights[a:b], documents).astype(np.int64)
    found = np.flatnonzero(total)
    return found, np.minimum(total[found], 65535)


def _candidates(words: list[str], size: NDArray[Any]) -> list[tuple[str, int, int]]:
    """Prefixes that could be heavy with their range of words: a level deeper only below heavy."""
    before = np.concatenate(([0], np.cumsum(size)))
    heavy: list[tuple[str, int, int]] = []
    level = [("", 0, len(words))]
    while level:
        deeper: list[tuple[str, int, int]] = []
        for prefix, low, high in level:
            depth = len(prefix) + 1
            place = low
            for letters, group in groupby(words[low:high], key=itemgetter(slice(depth))):
                count = sum(1 for _ in group)
                if len(letters) == depth and before[place + count] - before[place] > HEAVY:
                    deeper.append((letters, place, place + count))
                place += count
        heavy += deeper
        level = deeper
    return heavy
