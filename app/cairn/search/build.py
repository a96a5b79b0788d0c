"""Documents to the arrays of one new segment, in one pass.

The pass itself only counts chunks (in C, through `Counter`); what a chunk means in words and terms
is worked out once per distinct chunk, and the rest is sorting and summing whole columns.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cairn.search import prefixes, strings
from cairn.search.analysis import CHUNK, Analyzer, plain_words
from cairn.search.document import FACETS, FIELDS, NUMBERS, WEIGHTS, Document

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Columns:
    """A segment as arrays and facts, ready for `arrayfile.write`.

    Attributes:
        arrays: see `cairn.search.segment.Segment` for names, shapes and units.
        facts: counts, facet values, stored prefixes.
    """

    arrays: dict[str, Array]
    facts: dict[str, Any]


class _Ids(dict[str, int]):
    """Numbers strings in the order in which they are met."""

    def __missing__(self, key: str) -> int:
        number = self[key] = len(self)
        return number


class Builder:
    """Collects documents of one batch; `columns` turns them into a segment."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._chunks = _Ids()
        self._ids, self._counts = array("I"), array("I")
        self._runs = array("I")  # how many distinct chunks each (document, field) has
        self._keys = array("q")
        self._titles: list[str] = []
        self._facets: list[list[str]] = [[] for _ in FACETS]
        self._numbers: list[list[int]] = [[] for _ in NUMBERS]
        self._tags: dict[str, list[int]] = {}

    def __len__(self) -> int:
        return len(self._keys)

    def add(self, document: Document) -> None:
        """Take in one document."""
        number = len(self._keys)
        self._keys.append(document.key)
        texts = (document.title, " ".join(document.tags), document.headings, document.body)
        for text in texts:
            counted = Counter(CHUNK.findall(text))
            self._runs.append(len(counted))
            self._ids.extend(map(self._chunks.__getitem__, counted))
            self._counts.extend(counted.values())
        self._titles.append(" ".join(plain_words(document.title)))
        for name, values in zip(FACETS, self._facets, strict=True):
            values.append(document.facets.get(name, ""))
        for name, numbers in zip(NUMBERS, self._numbers, strict=True):
            numbers.append(document.numbers.get(name, 0))
        for tag in dict.fromkeys(document.tags):
            self._tags.setdefault(tag, []).append(number)

    def columns(self, going: Callable[[], None] = lambda: None) -> Columns:
        """The arrays of all documents added so far; `going` ends it by raising."""
        arrays: dict[str, Array] = {"keys": np.array(self._keys, np.int64)}
        facts: dict[str, Any] = {"documents": len(self)}
        words, terms, word_term, chunk_words, chunk_starts = self._vocabulary(going)
        going()
        arrays |= strings.pack("words", words) | strings.pack("terms", terms)
        arrays["word_term"] = word_term
        arrays |= self._postings(len(words), len(terms), word_term, chunk_words, chunk_starts)
        arrays |= self._labels(facts)
        arrays |= strings.pack("titles", self._titles)
        order = sorted(range(len(self)), key=self._titles.__getitem__)
        arrays["title_order"] = np.array(order, np.uint32)
        for name, numbers in zip(NUMBERS, self._numbers, strict=True):
            arrays[f"number_{name}"] = np.array(numbers, np.int32)
        going()
        stored, merged = prefixes.merged(words, arrays, going)
        facts["prefixes"] = stored
        return Columns(arrays | merged, facts)

    def _vocabulary(
        self, going: Callable[[], None]
    ) -> tuple[list[str], list[str], Array, Array, Array]:
        """Sorted words, sorted terms, the term of each word; and per chunk its words (CSR)."""
        forms = [self._analyzer.forms(chunk) for chunk in self._chunks]
        going()
        words = sorted({word for form in forms for word in form})
        word_rank = {word: rank for rank, word in enumerate(words)}
        stems = [self._analyzer.stem(word) for word in words]
        going()
        terms = sorted(set(stems))
        term_rank = {term: rank for rank, term in enumerate(terms)}
        word_term = np.array([term_rank[stem] for stem in stems], np.uint32)
        starts = np.zeros(len(forms) + 1, np.int64)
        np.cumsum([len(form) for form in forms], out=starts[1:])
        flat = np.array([word_rank[word] for form in forms for word in form], np.int64)
        return words, terms, word_term, flat, starts

    def _postings(
        self,
        n_words: int,
        n_terms: int,
        word_term: Array,
        chunk_words: Array,
        chunk_starts: Array,
    ) -> dict[str, Array]:
        """Postings by term then document, field lengths, and how often each word occurs."""
        n = len(self)
        ids = np.array(self._ids, np.int64)
        counts = np.array(self._counts, np.int64)
        where = np.repeat(np.arange(n * len(FIELDS)), np.array(self._runs, np.int64))
        spread = chunk_starts[ids + 1] - chunk_starts[ids]
        total = int(spread.sum())
        within = np.arange(total) - np.repeat(np.cumsum(spread) - spread, spread)
        word = chunk_words[np.repeat(chunk_starts[ids], spread) + within]
        count = np.repeat(counts, spread)
        where = np.repeat(where, spread)
        length = np.bincount(where, count, n * len(FIELDS)).astype(np.uint32)
        word_count = np.bincount(word, count, n_words).astype(np.uint32)
        pair = word_term[word].astype(np.int64) * n + where // len(FIELDS)
        order = np.argsort(pair, kind="stable")
        pair, field, count = pair[order], (where % len(FIELDS))[order], count[order]
        first = np.flatnonzero(np.diff(pair, prepend=-1))
        slot = np.cumsum(np.diff(pair, prepend=-1) != 0) - 1
        fields = np.bincount(slot * len(FIELDS) + field, count, len(first) * len(FIELDS))
        fields = fields.reshape(-1, len(FIELDS))
        term, doc = np.divmod(pair[first], max(n, 1))
        starts = np.zeros(n_terms + 1, np.int64)
        np.cumsum(np.bincount(term, minlength=n_terms), out=starts[1:])
        return {
            "length": length,
            "word_count": word_count,
            "post_at": starts,
            "post_doc": doc.astype(np.int32),
            "post_weight": np.minimum(fields @ np.array(WEIGHTS), 65535).astype(np.uint16),
            "post_fields": np.minimum(fields, 255).astype(np.uint8).reshape(-1),
        }

    def _labels(self, facts: dict[str, Any]) -> dict[str, Array]:
        arrays: dict[str, Array] = {}
        facts["facets"] = {}
        for name, values in zip(FACETS, self._facets, strict=True):
            distinct = sorted(set(values))
            code = {value: number for number, value in enumerate(distinct)}
            arrays[f"facet_{name}"] = np.array([code[value] for value in values], np.uint16)
            facts["facets"][name] = distinct
        tags = sorted(self._tags)
        return arrays | tag_arrays(tags, [self._tags[tag] for tag in tags])


def tag_arrays(tags: list[str], documents: Iterable[Iterable[int]]) -> dict[str, Array]:
    """Sorted labels with the sorted document numbers that carry each."""
    lists = [list(numbers) for numbers in documents]
    starts = np.zeros(len(lists) + 1, np.int64)
    np.cumsum([len(numbers) for numbers in lists], out=starts[1:])
    flat = [number for numbers in lists for number in numbers]
    return strings.pack("tags", tags) | {"tag_at": starts, "tag_doc": np.array(flat, np.int32)}
