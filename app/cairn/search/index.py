"""The index, open for reading: a query in, ranked keys out."""

import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from cairn.errors import CairnError
from cairn.search import paste, rank, rewrite, tally
from cairn.search.analysis import Analyzer, fold, plain_words
from cairn.search.arrayfile import damaged
from cairn.search.clauses import Clause, Synonyms, Word, clauses, with_synonyms
from cairn.search.explain import explain
from cairn.search.generation import Generation, current
from cairn.search.matching import Matched
from cairn.search.part import Derived, Part, derive_nothing
from cairn.search.paste_lines import Line
from cairn.search.query import Query
from cairn.search.ranked import Found, Ranked
from cairn.search.scorer import Scorer
from cairn.search.segment import Segment, identity_of
from cairn.search.spelling import Speller

ENOUGH = 10
"""With fewer hits that have every word, hits that have any word follow."""


class Index:
    """One generation, open. Not for use from several threads at once.

    Attributes:
        generation: number of the generation.
        seq: change sequence of the catalog up to which it holds documents.
        catalog: id of the catalog it was made from.
        documents: how many documents may be found.
        parts: the open segments.
    """

    def __init__(
        self,
        generation: Generation,
        derive: Callable[[Segment], Derived],
        analyzer: Analyzer | None = None,
        known: "Index | None" = None,
    ) -> None:
        """An `analyzer` that was used before has the words of the library at hand already.

        What has not changed since `known` was opened is taken over from it: opened twice, the same
        file would stand twice in memory for as long as anybody holds on to the old one.
        """
        self.generation = generation.number
        self.parts: list[Part] = []
        shared = {part.segment.identity: part.segment for part in known.parts} if known else {}
        with believing(self.generation):
            self.seq = int(generation.facts["seq"])
            self.catalog = str(generation.facts["catalog"])
            for name, deleted in generation.facts["segments"]:
                path = generation.path(name)
                segment = shared.get(identity_of(path)) or Segment(path)
                self.parts.append(Part(segment, deleted, derive(segment)))
        self.documents = sum(int(part.alive.sum()) for part in self.parts)
        every = sum(part.segment.documents for part in self.parts)
        length = sum(float(part.segment.lengths.sum()) for part in self.parts)
        for part in self.parts:
            part.norm = rank.norms(part.segment.lengths, length / max(every, 1))
        self.analyzer = analyzer or Analyzer()
        self._speller = Speller([part.segment for part in self.parts])

    @classmethod
    def open(
        cls,
        folder: Path,
        derive: Callable[[Segment], Derived] = derive_nothing,
        analyzer: Analyzer | None = None,
        known: "Index | None" = None,
    ) -> "Index":
        """The present generation in `folder`; see `Index` for what is taken over.

        Raises E_INDEX_MISSING, E_INDEX_DAMAGED or E_INDEX_UNSAFE.
        """
        generation = current(folder)
        while True:
            try:
                return cls(generation, derive, analyzer, known)
            except CairnError:
                newer = current(folder)
                if newer.number == generation.number:
                    raise
                generation = newer  # the old one went while it was being opened

    def search(
        self,
        query: Query,
        limit: int = 20,
        synonyms: Synonyms | None = None,
        texts: paste.Texts | None = None,
        *,
        fill_up: bool = True,
    ) -> Ranked:
        """The best `limit` documents for `query`; raises E_INDEX_DAMAGED.

        With `texts` the best documents for a paste are read for the pasted lines themselves.
        Few documents with every word are filled up with those that have some of them, unless
        `fill_up` is False.
        """
        with believing(self.generation):
            scorer = Scorer(self.parts, query.filters, query.plain)
            if query.paste:
                return paste.search(query, scorer, self.analyzer, limit, texts)
            found = clauses(query.plain, self.analyzer, finished=query.finished)
            if found:
                return self._search(query, scorer, found, limit, synonyms or {}, fill_up)
            return self._browse(query, scorer, limit)

    def clauses(self, plain: str) -> list[Clause]:
        """The clauses of finished plain words, for marking what was found otherwise."""
        return clauses(plain, self.analyzer, finished=True)

    def facets(
        self,
        ranked: Ranked,
        names: Sequence[str],
        chosen: Mapping[str, frozenset[str]] | None = None,
        tags: Sequence[str] = (),
    ) -> dict[str, tally.Counts]:
        """For every facet in `names` how many matches have each value, most first.

        Args:
            chosen: values by facet; counted are matches that fit those of all other facets.
            tags: with any, how many matches carry each of these is given as ``tag``.
        """
        chosen = chosen or {}
        with believing(self.generation):
            found = ranked.matches
            counts = {name: tally.facet(self.parts, found, name, chosen) for name in names}
            if tags:
                counts["tag"] = tally.tags(self.parts, found, tags, chosen)
        return counts

    def values(self, names: Sequence[str]) -> dict[str, tally.Counts]:
        """Of every facet in `names`, and of ``tag``, how many documents have each value."""
        with believing(self.generation):
            alive = [part.alive for part in self.parts]
            counts = {name: tally.facet(self.parts, alive, name, {}) for name in names}
            return {**counts, "tag": tally.every_tag(self.parts)}

    def nearest(self, word: str, limit: int = 3) -> list[str]:
        """Words of the library that look most like `word`, which it does not have."""
        with believing(self.generation):
            folded = fold(word)
            if any(part.segment.terms.find(self.analyzer.stem(folded)) >= 0 for part in self.parts):
                return []
            return self._speller.nearest(folded, limit)

    def answered(self, query: Query, key: int, text: str) -> list[tuple[Line, list[Word]]]:
        """The lines of a paste that the document `key` answers, with the words they share."""
        with believing(self.generation):
            scorer = Scorer(self.parts, {}, query.plain)
            return paste.answered(query, scorer, self.analyzer, key, text)

    def explain(self, query: Query, ranked: Ranked, key: int) -> list[tuple[str, float]]:
        """The parts of one hit's score, by name; empty for a key that is not there."""
        with believing(self.generation):
            return explain(Scorer(self.parts, {}, query.plain), ranked.clauses, key)

    def raw_words(self, prefix: str = "") -> Iterator[str]:
        """The library's words that begin with `prefix`, segment by segment."""
        for part in self.parts:
            words = part.segment.words
            yield from words.slice(*words.prefixed(prefix))

    def _search(
        self,
        query: Query,
        scorer: Scorer,
        found: list[Clause],
        limit: int,
        synonyms: Synonyms,
        fill_up: bool,
    ) -> Ranked:
        found, applied = with_synonyms(found, synonyms, self.analyzer)
        without = scorer.having([self.analyzer.stem(fold(word)) for word in query.excluded])

        def hits_with(wanted: Sequence[Clause]) -> int:
            return sum(len(matched.documents) for matched in scorer.all_of(wanted, without))

        found, corrected = rewrite.corrected(
            found, self.parts, self._speller, self.analyzer, hits_with
        )
        if corrected:
            words = (corrected.get(word, word) for word in plain_words(query.plain))
            scorer.title(" ".join(words))
        whole = sum(scorer.idf(clause.ways[0][0]) for clause in found)
        every = scorer.all_of(found, without)
        hits = scorer.best(every, limit, whole)
        total, relaxed = _count(every), None
        matches = [matched.documents for matched in every]
        further = self._further(scorer, lambda: every, whole, hits)
        if fill_up and total < ENOUGH:
            wider = found
            if _count(scorer.all_of(found[-1:], without)) < ENOUGH:
                wider = rewrite.widened(found, self.parts, self.analyzer)
            if len(found) > 1 or wider is not found:
                above = [np.concatenate(both) for both in zip(matches, without, strict=True)]
                rest, having = scorer.any_of(wider, limit, above)
                more = scorer.best(rest, max(limit - total, 0), whole)
                relaxed = len(hits) if more else None
                for has, matched in zip(having, matches, strict=True):
                    has[matched] = True
                hits, matches = [*hits, *more], having
                total = sum(int(np.count_nonzero(has)) for has in having)
                further = self._further(
                    scorer, lambda: scorer.any_of(wider, total, above)[0], whole, hits
                )
        return Ranked(hits, total, relaxed, corrected, applied, "", found, matches, further)

    def _further(
        self,
        scorer: Scorer,
        matches: Callable[[], Sequence[Matched]],
        whole: float,
        hits: Sequence[Found],
    ) -> Callable[[], list[int]]:
        def further() -> list[int]:
            with believing(self.generation):
                return scorer.others(matches(), whole, hits)

        return further

    def _browse(self, query: Query, scorer: Scorer, limit: int) -> Ranked:
        """Everything that fits the filters, best prior first; nothing for an empty query."""
        if not query.filters:
            return Ranked()
        every = []
        for part in self.parts:
            mask = part.mask(query.filters)
            documents = np.flatnonzero(part.alive if mask is None else mask)
            every.append(Matched(documents, np.zeros(len(documents), np.float32)))
        hits = scorer.best(every, limit, 0.0)
        return Ranked(
            hits,
            _count(every),
            matches=[matched.documents for matched in every],
            further=self._further(scorer, lambda: every, 0.0, hits),
        )


def _count(matches: Sequence[Matched]) -> int:
    return sum(len(matched.documents) for matched in matches)


@contextmanager
def believing(generation: int) -> Iterator[None]:
    """Numbers out of bounds mean a damaged file, not a bug of the query."""
    try:
        yield
    except (IndexError, KeyError, TypeError, ValueError, OverflowError, struct.error) as error:
        raise damaged(f"generation {generation}") from error
