"""Clauses against one segment: who has them all, who has any, with what score."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cairn.search.clauses import Clause, Word
from cairn.search.rank import K1, kth, saturated
from cairn.search.segment import Postings, Segment

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Matched:
    """Documents of one segment, ascending, with their scores (float32)."""

    documents: Array
    scores: Array


Memo = dict[tuple[Word, ...], Matched]
"""What finished words gave in one segment under one mask."""

_MAX_MEMO = 8


class Matcher:
    """One segment asked by one query.

    Attributes:
        norm: length norm by document number, see `cairn.search.rank.norms`.
        mask: who may be found at all (bool by document number), or None for everybody.
    """

    def __init__(
        self,
        segment: Segment,
        norm: Array,
        mask: Array | None,
        idf: Callable[[Word], float],
        memo: Memo,
    ) -> None:
        """`memo` keeps what finished words gave, for the next keystroke with the same mask."""
        self.segment, self.norm, self.mask = segment, norm, mask
        self._idf, self._memo = idf, memo
        self._known: dict[Word, Postings] = {}

    def postings(self, word: Word) -> Postings:
        """The word's postings in this segment, looked up once."""
        known = self._known.get(word)
        if known is None:
            if word.prefix:
                known = self.segment.prefix(word.raw, word.stem)
            else:
                known = self.segment.term(word.stem)
            self._known[word] = known
        return known

    def all_of(self, clauses: Sequence[Clause]) -> Matched:
        """Documents that satisfy every clause."""
        simple = [c.ways[0][0] for c in clauses if len(c.ways) == 1 and len(c.ways[0]) == 1]
        several = [c for c in clauses if len(c.ways) > 1 or len(c.ways[0]) > 1]
        lists = [self._either(clause) for clause in several]
        if simple:
            lists.insert(0, self._every(simple))
        lists.sort(key=lambda matched: len(matched.documents))
        found, scores = lists[0].documents, lists[0].scores
        for other in lists[1:]:
            place, hit = _within(other.documents, found)
            found, scores = found[hit], scores[hit] + other.scores[place[hit]]
        return Matched(found, scores)

    def any_of(self, clauses: Sequence[Clause], wanted: int, without: Array) -> Matched:
        """Documents with at least one word of the clauses, but none of those in `without`.

        At least the best `wanted` are given; others that only have common words may be missing
        (the bound of MaxScore, Turtle and Flood 1995: what common words alone can add up to is
        less than what the best already have).
        """
        weight: dict[Word, float] = {}
        for clause in clauses:
            for word in clause.lone_words:
                weight[word] = weight.get(word, 0.0) + self._idf(word)
        common = [w for w in weight if len(self.postings(w)[0]) * 4 > self.segment.documents]
        wanted = max(wanted, 1)
        total = np.zeros(self.segment.documents, np.float32)
        for word in weight:
            if word not in common:
                self._add(word, weight[word], total)
        self._forbid(total, without)
        found = np.flatnonzero(total)
        scores = total[found]
        most = (K1 + 1) * sum(weight[word] for word in common)
        if common and (len(found) < wanted or kth(scores, wanted) < most):
            total[without] = 0
            for word in common:
                self._add(word, weight[word], total)
            self._forbid(total, without)
            found = np.flatnonzero(total)
            return Matched(found, total[found])
        norm = self.norm[found]
        for word in common:
            docs, weights = self.postings(word)
            place, hit = _within(docs, found)
            column = np.where(hit, weights[place], 0).astype(np.float32)
            scores += weight[word] * saturated(column, norm)
        return Matched(found, scores)

    def having_any(self, clauses: Sequence[Clause], without: Array) -> Array:
        """Who has a word of the clauses and is not in `without`; bool by document number."""
        has = np.zeros(self.segment.documents, bool)
        for clause in clauses:
            for word in clause.lone_words:
                has[self.postings(word)[0]] = True
        self._forbid(has, without)
        return has

    def _add(self, word: Word, weight: float, total: Array) -> None:
        docs, weights = self.postings(word)
        total[docs] += weight * saturated(weights.astype(np.float32), self.norm[docs])

    def _forbid(self, values: Array, without: Array) -> None:
        """Set to nothing whoever may not be found."""
        if self.mask is not None:
            values *= self.mask
        values[without] = 0

    def _every(self, words: Sequence[Word]) -> Matched:
        """Documents with all of `words`; a word given twice counts twice.

        While the last word is typed the others stay, and so does what they gave.
        """
        typed = [word for word in words if word.prefix]
        whole = tuple(word for word in words if not word.prefix)
        if not whole:
            return self._fresh(typed)
        matched = self._memo.get(whole)
        if matched is None:
            matched = self._fresh(whole)
            if len(self._memo) >= _MAX_MEMO:
                self._memo.clear()
            self._memo[whole] = matched
        for word in typed:
            docs, weights = self.postings(word)
            place, hit = _within(docs, matched.documents)
            found = matched.documents[hit]
            norm = self.norm[found]
            scores = self._idf(word) * saturated(weights[place[hit]].astype(np.float32), norm)
            scores += matched.scores[hit]
            self._reward_whole(word, found, norm, scores)
            matched = Matched(found, scores)
        return matched

    def _fresh(self, words: Sequence[Word]) -> Matched:
        times: dict[Word, int] = {}
        for word in words:
            times[word] = times.get(word, 0) + 1
        order = sorted(times, key=lambda word: len(self.postings(word)[0]))
        docs, weights = self.postings(order[0])
        if self.mask is not None:
            kept = self.mask[docs]
            docs, weights = docs[kept], weights[kept]
        columns = [weights]
        for word in order[1:]:
            others, other_weights = self.postings(word)
            place, hit = _within(others, docs)
            docs, place = docs[hit], place[hit]
            columns = [column[hit] for column in columns]
            columns.append(other_weights[place])
        norm = self.norm[docs]
        scores = np.zeros(len(docs), np.float32)
        for word, column in zip(order, columns, strict=True):
            scores += (times[word] * self._idf(word)) * saturated(column.astype(np.float32), norm)
            if word.prefix:
                self._reward_whole(word, docs, norm, scores)
        return Matched(docs, scores)

    def _reward_whole(self, word: Word, docs: Array, norm: Array, scores: Array) -> None:
        """Where a word still being typed is already a word, documents with it come first."""
        whole = Word(word.raw, word.stem)
        if not len(docs) or self.segment.words.find(word.raw) < 0:
            return
        others, weights = self.postings(whole)
        place, hit = _within(others, docs)
        scores[hit] += self._idf(whole) * saturated(
            weights[place[hit]].astype(np.float32), norm[hit]
        )

    def _either(self, clause: Clause) -> Matched:
        """Documents that satisfy one clause of several ways; the best way counts.

        A wording of more words than were typed does not count for more: its words are averaged.
        """
        typed = len(clause.ways[0])
        total = np.zeros(self.segment.documents, np.float32)
        for way in clause.ways:
            part = self._every(way)
            scores = part.scores * min(1.0, typed / len(way))
            total[part.documents] = np.maximum(total[part.documents], scores)
        found = np.flatnonzero(total)
        return Matched(found, total[found])


def minus(matched: Matched, documents: Array) -> Matched:
    """What matched, less some documents."""
    _, gone = _within(documents, matched.documents)
    keep = ~gone
    return Matched(matched.documents[keep], matched.scores[keep])


def _within(among: Array, wanted: Array) -> tuple[Array, Array]:
    """For each of `wanted` its place in the ascending `among`, and whether it is there."""
    if not len(among):
        return np.zeros(len(wanted), np.intp), np.zeros(len(wanted), bool)
    if len(wanted) * 6 > len(among):
        # A table by document number costs the length of both lists; bisection a logarithm each.
        size = int(max(among[-1], wanted[-1] if len(wanted) else 0)) + 1
        table = np.full(size, -1, np.int32)
        table[among] = np.arange(len(among), dtype=np.int32)
        place = table[wanted]
        return place, place >= 0
    near = np.searchsorted(among, wanted)
    near[near == len(among)] = 0
    return near, among[near] == wanted
