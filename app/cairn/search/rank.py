"""The numbers of ranking: BM25F, and what a title adds.

BM25F after Robertson, Zaragoza and Taylor (2004): frequencies are weighted by field and added
*before* saturation, so that a word in the title and in the body is one word said more often, not
two pieces of evidence.
"""

from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

K1 = 1.5
B = 0.75

EXACT_TITLE = 0.50
"""Added for a title that is the query, as a share of the query's whole idf."""

TITLE_PHRASE = 0.15
"""Added for a title that contains the query as a phrase."""

TITLE_PREFIX = 0.08
"""Added for a title that begins with the query."""


def idf(documents: int, containing: int) -> float:
    """Weight of a term found in `containing` of `documents`; always positive."""
    return log(1 + (documents - containing + 0.5) / (containing + 0.5))


def norms(lengths: NDArray[Any], average: float) -> NDArray[Any]:
    """The length part of BM25F's denominator for each document, float32."""
    share = (K1 * B / max(average, 1e-9)) * lengths + K1 * (1 - B)
    return share.astype(np.float32)


def saturated(weight: NDArray[Any], norm: NDArray[Any]) -> NDArray[Any]:
    """Weighted frequencies as a score between 0 and K1 + 1, before idf."""
    score: NDArray[Any] = (K1 + 1) * weight / (weight + norm)
    return score


def kth(scores: NDArray[Any], count: int) -> float:
    """The `count`-th largest score; there must be so many."""
    return float(np.partition(scores, len(scores) - count)[len(scores) - count])


def top(scores: NDArray[Any], count: int) -> NDArray[Any]:
    """Places of the `count` largest scores, best first; equal scores by place."""
    if len(scores) > 8 * count:
        # Only blocks whose best is among the best can hold one of the best.
        size = 128 if len(scores) > 8192 else 8
        blocks = -(-len(scores) // size)
        padded = np.full(blocks * size, -np.inf, scores.dtype)
        padded[: len(scores)] = scores
        best = padded.reshape(blocks, size).max(axis=1)
        if blocks > count:
            bar = np.partition(best, blocks - count)[blocks - count]
            places = np.flatnonzero(scores >= bar)
            if len(places) > 4096:  # many are equal: keep the first in order
                above = np.flatnonzero(scores > bar)
                places = np.sort(np.concatenate((above, np.flatnonzero(scores == bar)[:count])))
            return places[np.argsort(-scores[places], kind="stable")[:count]]
    return np.argsort(-scores, kind="stable")[:count]
