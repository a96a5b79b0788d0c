"""One published segment: documents as arrays, opened in place and asked for postings.

Arrays, for D documents, T terms, W raw words and P postings:
``keys`` i8[D]; ``length`` u4[D × fields], words per field; ``facet_*`` u2[D], number of a value in
the facts; ``number_*`` i4[D]; ``terms`` and ``words``, sorted strings; ``word_term`` u4[W];
``word_count`` u4[W], occurrences; ``post_at`` i8[T+1]; ``post_doc`` i4[P], ascending within a term;
``post_weight`` u2[P], frequencies weighted by field and added; ``post_fields`` u1[P × fields], the
frequencies themselves; ``tags`` with ``tag_at``, ``tag_doc``; ``titles`` (folded words) in document
order, ``title_order`` u4[D]; ``prefix_*``, see `cairn.search.prefixes`.
"""

from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cairn.search.arrayfile import ArrayFile
from cairn.search.document import FIELDS, WEIGHTS
from cairn.search.strings import Strings

Postings = tuple[NDArray[Any], NDArray[Any]]
"""Document numbers, ascending, and the weighted frequency of each."""

_NONE: Postings = (np.empty(0, np.int32), np.empty(0, np.float32))


Identity = tuple[int, int, int, int]


def identity_of(path: Path) -> Identity | None:
    """What tells one file from every other, under whatever name; None where there is none."""
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns


class Segment:
    """A segment, open for reading.

    Attributes:
        documents: how many it holds, deleted ones included.
        identity: of its file.
    """

    def __init__(self, path: Path) -> None:
        """Open the file at `path`; raises E_INDEX_DAMAGED."""
        self.identity = identity_of(path)
        self.file = ArrayFile(path)
        self.name = path.name
        self.documents: int = self.file.facts["documents"]
        self.words = Strings(self.file, "words")
        self.terms = Strings(self.file, "terms")
        self.titles = Strings(self.file, "titles")
        self._word_term = self.file.integers("word_term")
        self._post_at = self.file.integers("post_at")
        self._doc = self.file.array("post_doc")
        self._weight = self.file.array("post_weight")
        self._prefixes = {name: i for i, name in enumerate(self.file.facts["prefixes"])}

    @cached_property
    def keys(self) -> NDArray[Any]:
        """Document keys by document number."""
        return self.file.array("keys")

    @cached_property
    def lengths(self) -> NDArray[Any]:
        """Weighted length of each document in words, float32."""
        fields = self.file.array("length").reshape(-1, len(FIELDS))
        total: NDArray[Any] = fields @ np.array(WEIGHTS, np.float32)
        return total

    def term(self, stem: str) -> Postings:
        """Postings of one term; empty where it does not occur."""
        rank = self.terms.find(stem)
        if rank < 0:
            return _NONE
        a, b = self._post_at[rank], self._post_at[rank + 1]
        return self._known(self._doc[a:b]), self._weight[a:b]

    def containing(self, stem: str) -> int:
        """How many documents have the term, told without reading its postings."""
        rank = self.terms.find(stem)
        return 0 if rank < 0 else max(0, self._post_at[rank + 1] - self._post_at[rank])

    def prefix(self, prefix: str, stem: str) -> Postings:
        """Postings of every word that begins with `prefix`, and of the term `stem`, added up."""
        stored = self._prefixes.get(prefix)
        if stored is not None:
            at = self.file.integers("prefix_at")
            span = slice(at[stored], at[stored + 1])
            docs = self._known(self.file.array("prefix_doc")[span])
            return docs, self.file.array("prefix_weight")[span]
        low, high = self.words.prefixed(prefix)
        terms = np.unique(self.file.array("word_term")[low:high])
        rank = self.terms.find(stem)
        if rank >= 0 and rank not in terms:
            terms = np.sort(np.append(terms, rank))
        return self.union(terms)

    def union(self, terms: NDArray[Any]) -> Postings:
        """Postings of several terms (ascending ranks), frequencies added."""
        if not len(terms):
            return _NONE
        at, ranks = self._post_at, terms.astype(np.int64)
        breaks = np.flatnonzero(np.diff(ranks) != 1)  # neighbours in rank lie side by side
        firsts = ranks[np.concatenate(([0], breaks + 1))].tolist()
        lasts = ranks[np.concatenate((breaks, [-1]))].tolist()
        spans = [(at[a], at[b + 1]) for a, b in zip(firsts, lasts, strict=True)]
        if len(terms) == 1:
            a, b = spans[0]
            return self._known(self._doc[a:b]), self._weight[a:b]
        docs = self._known(np.concatenate([self._doc[a:b] for a, b in spans]))
        weights = np.concatenate([self._weight[a:b] for a, b in spans])
        return add_up(docs, weights, self.documents)

    def _known(self, docs: NDArray[Any]) -> NDArray[Any]:
        """`docs` themselves; a number that no document has would cost tables of its size."""
        if len(docs) and docs.view(np.uint32).max() >= self.documents:
            raise IndexError("a posting of no document")
        return docs

    def rank_of(self, word: str) -> int:
        """The rank of the term that the raw word stems to, or -1 where the word does not occur."""
        rank = self.words.find(word)
        return -1 if rank < 0 else self._word_term[rank]

    def term_of(self, word_rank: int) -> int:
        """The rank of the term of a raw word by rank."""
        return self._word_term[word_rank]

    def fields(self, stem: str, document: int) -> tuple[int, ...]:
        """How often the term stands in each field of one document (at most 255)."""
        docs, _ = self.term(stem)
        place = int(np.searchsorted(docs, document))
        if place >= len(docs) or docs[place] != document:
            return (0,) * len(FIELDS)
        first = (self._post_at[self.terms.find(stem)] + place) * len(FIELDS)
        return tuple(self.file.array("post_fields")[first : first + len(FIELDS)].tolist())

    def titled(self, prefix: str) -> tuple[NDArray[Any], NDArray[Any]]:
        """Documents whose folded title is `prefix`, and those whose title begins with it."""
        order = self.file.integers("title_order")
        low = _bisect(self.titles, order, prefix.encode())
        same = _bisect(self.titles, order, prefix.encode() + b"\0")
        high = _bisect(self.titles, order, prefix.encode() + b"\xff")
        documents = self.file.array("title_order")
        return documents[low:same], documents[low:high]

    def tagged(self, tag: str) -> NDArray[Any]:
        """Documents that carry the label `tag`."""
        tags = Strings(self.file, "tags")
        rank = tags.find(tag)
        if rank < 0:
            return np.empty(0, np.int32)
        at = self.file.integers("tag_at")
        return self.file.array("tag_doc")[at[rank] : at[rank + 1]]

    def document_of(self, key: int) -> int:
        """The document number of `key`, or -1."""
        place = int(np.searchsorted(self._sorted_keys, key))
        if place >= self.documents or self._sorted_keys[place] != key:
            return -1
        return int(self._key_order[place])

    @cached_property
    def _key_order(self) -> NDArray[Any]:
        return np.argsort(self.keys, kind="stable")

    @cached_property
    def _sorted_keys(self) -> NDArray[Any]:
        ordered: NDArray[Any] = self.keys[self._key_order]
        return ordered


def add_up(docs: NDArray[Any], weights: NDArray[Any], documents: int) -> Postings:
    """Postings with repeated documents made one: sorted, weights summed."""
    if len(docs) * 8 < documents:  # a sort of few beats a pass over all
        order = np.argsort(docs, kind="stable")
        docs, weights = docs[order], weights[order].astype(np.float32)
        first = np.flatnonzero(np.diff(docs, prepend=-1))
        return docs[first], np.add.reduceat(weights, first) if len(first) else weights
    total = np.bincount(docs, weights, documents)
    found = np.flatnonzero(total)
    return found, total[found].astype(np.float32)


def _bisect(titles: Strings, order: "memoryview[int]", wanted: bytes) -> int:
    low, high = 0, len(order)
    while low < high:
        middle = (low + high) >> 1
        if titles.bytes_at(order[middle]) < wanted:
            low = middle + 1
        else:
            high = middle
    return low
