"""How much two texts say the same: words in common, the telling ones above all."""

import math
from collections import Counter
from collections.abc import Mapping

from cairn.gate.wordlist import words
from cairn.outbox.parts import PARTS
from cairn.search.analysis import CHUNK, Analyzer

READ = 16_384
"""Characters of a text that are looked at."""

_TITLE = 3.0
"""How often a word of the title counts."""

_SMALL = words(
    """about after all also and any are because been before but can could did does done each every
    for from get has have how into its itself just like make may more most must need never not now
    off one only other our out over own same should some such than that the their them then there
    these they this those through too under until use used using very was way were what when where
    which while who why will with without would you your"""
)
_HEADINGS = frozenset(
    word for names in PARTS.values() for name in names for word in name.casefold().split()
)


class Alike:
    """Compares texts; remembers stems, as their words come again."""

    def __init__(self) -> None:
        self._analyzer = Analyzer()

    def weighed(self, title: str, text: str) -> Mapping[str, float]:
        """The words of a text by their stems, each with its weight."""
        weights = dict.fromkeys(self._stems(title), _TITLE)
        for stem, count in Counter(self._stems(text[:READ])).items():
            weights[stem] = weights.get(stem, 0.0) + math.sqrt(count)
        return weights

    def of(self, one: Mapping[str, float], other: Mapping[str, float]) -> float:
        """0 for nothing in common to 1 for the same words as often: the cosine of the two."""
        if not one or not other:
            return 0.0
        shared = sum(weight * other[stem] for stem, weight in one.items() if stem in other)
        return shared / (_length(one) * _length(other))

    def _stems(self, text: str) -> list[str]:
        found = []
        for chunk in CHUNK.findall(text):
            for form in self._analyzer.forms(chunk):
                if len(form) > 2 and form not in _SMALL and form not in _HEADINGS:
                    found.append(self._analyzer.stem(form))
        return found


def _length(weights: Mapping[str, float]) -> float:
    return math.sqrt(sum(weight * weight for weight in weights.values()))
