"""One query against all open segments: weights of words, matches, and the best of them."""

from collections.abc import Mapping, Sequence
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

_LOOKED_AT = 64
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
        self.matchers = [Matcher(p.segment, p.norm, p.mask(filters), self.idf) for p in parts]
        self._documents = sum(part.segment.documents for part in parts)
        self._idf: dict[Word, float] = {}
        self._title = " ".join(plain_words(plain))

    def idf(self, word: Word) -> float:
        """The weight of a word over all segments."""
        value = self._idf.get(word)
        if value is None:
            containing = sum(len(matcher.postings(word)[0]) for matcher in self.matchers)
            value = self._idf[word] = rank.idf(self._documents, containing)
        return value

    def all_of(self, clauses: Sequence[Clause], without: Sequence[str] = ()) -> list[Matched]:
        """Per part the documents with every clause and none of the terms `without`."""
        return self._less([matcher.all_of(clauses) for matcher in self.matchers], without)

    def any_of(self, clauses: Sequence[Clause], without: Sequence[str] = ()) -> list[Matched]:
        """Per part the documents with some word of the clauses and none of `without`."""
        return self._less([matcher.any_of(clauses) for matcher in self.matchers], without)

    def best(self, matches: Sequence[Matched], limit: int, whole: float) -> list[Found]:
        """The best `limit` documents of all parts; `whole` is the idf of the query, added up."""
        found: list[tuple[float, int]] = []
        for part, matched in zip(self.parts, matches, strict=True):
            documents = matched.documents
            if not len(documents):
                continue
            scores = matched.scores + part.derived.prior[documents]
            self._reward_titles(part, documents, scores, whole)
            for place in rank.top(scores, max(limit, _LOOKED_AT)).tolist():
                document = int(documents[place])
                score = float(scores[place]) + self._phrase(part, document, whole)
                found.append((score, int(part.segment.keys[document])))
        found.sort(key=lambda pair: (-pair[0], pair[1]))
        return [Found(key, score) for score, key in found[:limit]]

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
        for titled, share in ((begin, rank.TITLE_PREFIX), (exact, rank.EXACT_TITLE)):
            if len(titled):
                place = np.searchsorted(documents, titled)
                place[place == len(documents)] = 0
                scores[place[documents[place] == titled]] += share * whole

    def _phrase(self, part: Part, document: int, whole: float) -> float:
        if " " not in self._title or not whole:
            return 0.0
        said = f" {self._title}" in f" {part.segment.titles[document]}"
        return rank.TITLE_PHRASE * whole if said else 0.0

    def _less(self, matches: list[Matched], without: Sequence[str]) -> list[Matched]:
        for stem in without:
            gone = [part.segment.term(stem)[0] for part in self.parts]
            matches = [minus(m, docs) for m, docs in zip(matches, gone, strict=True)]
        return matches
