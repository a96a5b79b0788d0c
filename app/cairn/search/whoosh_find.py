"""What the arrays cannot answer, asked of Whoosh: phrases, fields, OR and NOT, wildcards, dates.

Slow next to the arrays and bounded: it runs in a worker, wildcards are worked out over the arrays'
raw words (never by walking Whoosh's terms), and a search that takes longer than its limit ends.
"""

import re
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import translate
from pathlib import Path
from typing import Any

from whoosh.collectors import FilterCollector, TimeLimit, WrappingCollector
from whoosh.index import FileIndex
from whoosh.qparser import MultifieldParser, plugins
from whoosh.query import And, NullQuery, Or, PatternQuery, Prefix, Query, Term, TermRange
from whoosh.scoring import BM25F

from cairn.errors import CairnError
from cairn.search import rank
from cairn.search.arrayfile import damaged
from cairn.search.document import FIELDS, WEIGHTS
from cairn.search.generation import Generation, altered, current
from cairn.search.index import Index
from cairn.search.whoosh_index import SUBFOLDER, storage_of

LIMIT_SECONDS = 0.5
"""How long one search may take."""

_NONSENSE = (
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    ArithmeticError,
    AssertionError,
    RecursionError,
)
"""What Whoosh's parser raises over what people type."""

_MAX_LETTERS = 2_000  # Whoosh's parser takes a time that grows with the square of it
_MAX_NODES = 256
_MAX_EXPANDED = 128


@dataclass(frozen=True, slots=True)
class WhooshFound:
    """An answer of Whoosh.

    Attributes:
        keys: (document key, score), best first.
        total: how many documents match.
        seq: change sequence of the catalog up to which it answers.
    """

    keys: list[tuple[int, float]]
    total: int
    seq: int


class Finder:
    """The present Whoosh generation, opened once its hashes were found right."""

    def __init__(self, folder: Path) -> None:
        """`folder` is the index folder, with the arrays; nothing is opened yet."""
        self._folder = folder
        self._generation: Generation | None = None
        self._index: FileIndex | None = None

    def find(
        self,
        text: str,
        filters: Mapping[str, Iterable[str]],
        limit: int = 200,
        seconds: float = LIMIT_SECONDS,
    ) -> WhooshFound:
        """The best `limit` documents for a query in Whoosh's language.

        Raises E_QUERY for one that makes no sense, E_QUERY_TIMEOUT for one that takes too long,
        and E_INDEX_MISSING or E_INDEX_DAMAGED.
        """
        index = self._open()
        assert self._generation is not None
        until = time.monotonic() + seconds
        query = self._parsed(text, index, _Words(self._folder, until))
        within = And([Or([Term(name, v) for v in values]) for name, values in filters.items()])
        with index.searcher(weighting=BM25F(B=rank.B, K1=rank.K1)) as searcher:
            collector = _Timed(searcher.collector(limit=max(limit, 1)), until)
            if filters:
                collector = FilterCollector(collector, allow=within)
            try:
                searcher.search_with_collector(query, collector)
            except TimeLimit as error:
                raise _too_slow() from error
            results = collector.results()
            keys = [(int(hit["key"]), float(hit.score)) for hit in results][:limit]
            total = max(len(keys), len(results))
        return WhooshFound(keys, total, int(self._generation.facts["seq"]))

    def close(self) -> None:
        """Let go of the files."""
        if self._index is not None:
            self._index.close()
        self._index = self._generation = None

    def _open(self) -> FileIndex:
        generation = current(self._folder / SUBFOLDER)
        if self._index is None or generation.number != self._number():
            self.close()
            while wrong := altered(generation):
                newer = current(self._folder / SUBFOLDER)
                if newer.number == generation.number:
                    raise damaged(wrong[0])
                generation = newer  # the old one went while it was being read
            self._index, self._generation = FileIndex(storage_of(generation)), generation
        return self._index

    def _number(self) -> int:
        return self._generation.number if self._generation else -1

    def _parsed(self, text: str, index: FileIndex, words: "_Words") -> Query:
        boosts = {name: float(weight) for name, weight in zip(FIELDS, WEIGHTS, strict=True)}
        parser = MultifieldParser(list(FIELDS), index.schema, fieldboosts=dict.fromkeys(boosts, 1))
        parser.remove_plugin_class(plugins.EveryPlugin)
        parser.remove_plugin_class(plugins.BoostPlugin)
        try:
            if len(text) > _MAX_LETTERS:
                raise ValueError("too many letters")
            query = parser.parse(text).normalize()
            if sum(1 for _ in query.leaves()) > _MAX_NODES:
                raise ValueError("too many words")
            query = _expanded(query, words).normalize()
        except TimeLimit as error:
            raise _too_slow() from error
        except _NONSENSE as error:
            raise CairnError(
                "E_QUERY", f"The query makes no sense: {error}.", "Search plain words instead."
            ) from error
        if query == NullQuery or query.error:
            raise CairnError(
                "E_QUERY", "The query names nothing to search for.", "Search plain words instead."
            )
        return query


class _Words:
    """The raw words of the library by pattern, for as long as there is time."""

    def __init__(self, folder: Path, until: float) -> None:
        self._folder, self._until = folder, until
        self._index: Index | None = None
        self._known: dict[str, list[str]] = {}

    def stems(self, pattern: str) -> list[str]:
        """Terms of up to `_MAX_EXPANDED` words that fit; raises TimeLimit."""
        pattern = re.sub(r"[_.\-]", "", pattern)  # identifiers stand joined among the words
        if pattern not in self._known:
            self._known[pattern] = list(self._fitting(pattern))
        return self._known[pattern]

    def _fitting(self, pattern: str) -> Iterator[str]:
        if self._index is None:
            self._index = Index.open(self._folder)
        literal = re.split(r"[*?\[]", pattern)[0]
        fits = re.compile(translate(pattern)).match
        met: set[str] = set()
        for number, word in enumerate(self._index.raw_words(literal)):
            if number % 1000 == 0 and time.monotonic() > self._until:
                raise TimeLimit
            if fits(word) and (stem := self._index.analyzer.stem(word)) not in met:
                met.add(stem)
                yield stem
                if len(met) >= _MAX_EXPANDED:
                    return


def _expanded(query: Query, words: _Words) -> Query:
    """The query with wildcards replaced by the words of the library that fit them."""
    if isinstance(query, (PatternQuery, Prefix)):
        stems = words.stems(query.text.lower() + "*" * isinstance(query, Prefix))
        return Or([Term(query.fieldname, stem) for stem in stems]) if stems else NullQuery
    if isinstance(query, TermRange) and query.fieldname in FIELDS:
        raise ValueError("words have no range")  # Whoosh would walk all of them
    return query.apply(lambda part: _expanded(part, words)) if not query.is_leaf() else query


class _Timed(WrappingCollector):  # type: ignore[misc]  # Whoosh has no types
    """Ends a search after its time, without the signal or thread of Whoosh's own collector."""

    def __init__(self, child: Any, until: float) -> None:
        super().__init__(child)
        self._until = until

    def matches(self) -> Iterator[int]:
        for document in self.child.matches():
            if time.monotonic() > self._until:
                raise TimeLimit
            yield document


def _too_slow() -> CairnError:
    return CairnError(
        "E_QUERY_TIMEOUT",
        "The query took too long and was stopped.",
        "Name more letters of a word, or search plain words instead.",
    )
