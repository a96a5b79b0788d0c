"""A word the library does not have, and the word that was meant.

Optimal string alignment distance (a swap of neighbours is one edit), at most 2, at most 1 below
five letters; words with the same first letter are tried first, because few typos are there.
"""

from collections.abc import Sequence

from cairn.search.segment import Segment

MAX_WORDS = 3
"""How many words of one query are corrected."""

_SHORTEST = 3
_ALIKE = 60
_MAX_CANDIDATES = 6


class Speller:
    """Corrections from the words of the open segments; word lists are decoded when first needed."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self._lists: dict[str, tuple[list[str], list[int]]] = {}

    def candidates(self, word: str) -> list[str]:
        """Words that may have been meant, nearest first, then more frequent first."""
        if len(word) < _SHORTEST or word.isdigit():
            return []
        bound = 1 if len(word) < 5 else 2
        near = self._near(word, word[0], bound)
        if not near or near[0][0] > 1:
            near = sorted({*near, *self._near(word, "", bound)})
        return [found for _, _, found in near[:_MAX_CANDIDATES]]

    def nearest(self, word: str, limit: int) -> list[str]:
        """Words that look like `word` though they may not have been meant, the likest first."""
        from rapidfuzz import fuzz, process

        if len(word) < _SHORTEST or word.isdigit():
            return []
        words, counts = self._words(word[0])
        alike = process.extract(word, words, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=20)
        found = sorted((-round(score), -counts[i], w) for w, score, i in alike if w != word)
        return list(dict.fromkeys([*self.candidates(word), *(w for _, _, w in found)]))[:limit]

    def _near(self, word: str, first: str, bound: int) -> list[tuple[int, int, str]]:
        """(distance, -frequency, word) of words that begin with `first`, sorted."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        words, counts = self._words(first)
        found = process.extract(word, words, scorer=OSA.distance, score_cutoff=bound, limit=200)
        return sorted((int(d), -counts[i], w) for w, d, i in found if _plausible(w, word))

    def _words(self, first: str) -> tuple[list[str], list[int]]:
        known = self._lists.get(first)
        if known is None:
            counted: dict[str, int] = {}
            for segment in self._segments:
                low, high = segment.words.prefixed(first)
                counts = segment.file.integers("word_count")[low:high]
                for word, count in zip(segment.words.slice(low, high), counts, strict=True):
                    counted[word] = counted.get(word, 0) + count
            known = self._lists[first] = (list(counted), list(counted.values()))
        return known


def _plausible(candidate: str, word: str) -> bool:
    """A number is not a misspelt word, nor a two-letter word a misspelt long one."""
    return not candidate.isdigit() and len(candidate) >= min(_SHORTEST, len(word))
