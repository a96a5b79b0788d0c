"""One query against all open segments: weights of words, matches, and the best of them."""

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cairn.search import rank
from cairn.search.analysis import plain_words
from cairn.search.clauses import Clause, Word
from cairn.search.matching import Matched, Matcher, minus
from cairn.search.part import Part
from cairn.search.ranked import Found

Array = NDArray[Any]

_FEW = 200
_LOOKED_AT = 40
"""How many of the best have their titles read for the query as a phrase."""


class Scorer:
    """Scores documents for words and for a title; one object per query.

    Attributes:
        matchers: one per part, in order.
    """

    def __init__(
        self, parts: Sequence[Part], filters: Mapping[str, frozenset[str]], plain: str = ""
    ) -> None:
        self.parts = parts
        self.matchers = [
            Matcher(part.segment, part.norm, part.mask(filters), self.idf, part.memo(filters))
            for part in parts
        ]
        self._documents = sum(part.segment.documents for part in parts)
        self._idf: dict[Word, float] = {}
        self.title(plain)

    def title(self, wanted: str) -> None:
        """Reward titles that are, contain or begin with `wanted`."""
        self._title = " ".join(plain_words(wanted))

    def idf(self, word: Word) -> float:
        """The weight of a word over all segments."""
        value = self._idf.get(word)
        if value is None:
            containing = sum(len(matcher.postings(word)[0]) for matcher in self.matchers)
            value = self._idf[word] = rank.idf(self._documents, containing)
        return value

    def all_of(self, clauses: Sequence[Clause], without: Sequence[Array]) -> list[Matched]:
        """Per part the documents with every clause, but none of those in `without`."""
        every = [matcher.all_of(clauses) for matcher in self.matchers]
        return [
            minus(matched, gone) if len(gone) else matched
            for matched, gone in zip(every, without, strict=True)
        ]

    def any_of(
        self, clauses: Sequence[Clause], wanted: int, without: Sequence[Array]
    ) -> tuple[list[Matched], list[Array]]:
        """Per part the best documents with some word of the clauses, and who has any (bool).

        Args:
            without: per part the documents to leave out.
        """
        pairs = list(zip(self.matchers, without, strict=True))
        best = [matcher.any_of(clauses, wanted, gone) for matcher, gone in pairs]
        return best, [matcher.having_any(clauses, gone) for matcher, gone in pairs]

    def having(self, stems: Sequence[str]) -> list[Array]:
        """Per part the documents with any of the terms, ascending."""
        none = np.empty(0, np.int64)
        return [
            np.unique(np.concatenate([none, *(part.segment.term(stem)[0] for stem in stems)]))
            for part in self.parts
        ]

    def best(self, matches: Sequence[Matched], limit: int, whole: float) -> list[Found]:
        """The best `limit` documents of all parts; `whole` is the idf of the query, added up."""
        count = max(limit, _LOOKED_AT)
        best: list[tuple[float, int, Part]] = []
        for part, matched in zip(self.parts, matches, strict=True):
            documents = matched.documents
            if len(documents):
                scores = matched.scores + part.derived.prior[documents]
                self._reward_titles(part, documents, scores, whole)
                places = rank.top(scores, count)
                pairs = zip(scores[places].tolist(), documents[places].tolist(), strict=True)
                best += [(score, document, part) for score, document in pairs]
        best.sort(key=itemgetter(0), reverse=True)
        found = [
            Found(int(part.segment.keys[document]), score + self._phrase(part, document, whole))
            for score, document, part in best[:count]
        ]
        found.sort(key=lambda hit: (-hit.score, hit.key))
        return found[:limit]

    def others(self, matches: Sequence[Matched], whole: float, hits: Sequence[Found]) -> list[int]:
        """The keys of all documents but `hits`, the best first; one look at each, in arrays."""
        keys, scores = [np.empty(0, np.int64)], [np.empty(0, np.float32)]
        for part, matched in zip(self.parts, matches, strict=True):
            if not len(matched.documents):
                continue
            found = matched.scores + part.derived.prior[matched.documents]
            self._reward_titles(part, matched.documents, found, whole)
            keys.append(part.segment.keys[matched.documents].astype(np.int64))
            scores.append(found)
        every, values = np.concatenate(keys), np.concatenate(scores)
        left = ~np.isin(every, [hit.key for hit in hits])
        order = np.lexsort((every[left], -values[left]))
        return [int(key) for key in every[left][order].tolist()]

    def title_bonus(self, part: Part, document: int, whole: float) -> float:
        """What the title of one document adds."""
        score = np.zeros(1, np.float32)
        self._reward_titles(part, np.array([document]), score, whole)
        return float(score[0]) + self._phrase(part, document, whole)

    def _reward_titles(self, part: Part, documents: Array, scores: Array, whole: float) -> None:
        """Add for titles that begin with the query, more for those that are the query."""
        if not self._title or not whole:
            return
        exact, begin = part.segment.titled(self._title)
        if len(begin) > _FEW:
            bonus = np.zeros(part.segment.documents, np.float32)
            bonus[begin] = rank.TITLE_PREFIX * whole
            bonus[exact] = rank.EXACT_TITLE * whole
            scores += bonus[documents]
        elif len(begin):
            more = np.full(len(begin), rank.TITLE_PREFIX * whole, np.float32)
            more[: len(exact)] = rank.EXACT_TITLE * whole  # they are the first in title order
            place = np.searchsorted(documents, begin)
            place[place == len(documents)] = 0
            hit = documents[place] == begin
            scores[place[hit]] += more[hit]

    def _phrase(self, part: Part, document: int, whole: float) -> float:
        if " " not in self._title or not whole:
            return 0.0
        said = f" {self._title}" in f" {part.segment.titles[document]}"
        return rank.TITLE_PHRASE * whole if said else 0.0
