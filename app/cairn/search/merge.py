"""Several segments made one, by concatenation: nothing is analysed again.

Every posting moves straight to its place: terms keep their order, and within a term the documents
of the first segment come before those of the next. Deleted documents are left out.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cairn.search import prefixes, strings
from cairn.search.build import Columns, tag_arrays
from cairn.search.document import FACETS, FIELDS, NUMBERS
from cairn.search.segment import Segment
from cairn.search.strings import Strings

Array = NDArray[Any]

BLOCK = 500_000
"""Postings that are moved at a time: nothing besides the result grows with how many there are."""


def merge(
    segments: Sequence[Segment],
    deleted: Sequence[Array],
    going: Callable[[], None] = lambda: None,
) -> Columns:
    """The columns of one segment with the living documents of all; `deleted` in segment order.

    `going` is called all along, and ends it by raising.
    """
    kept = [_living(s.documents, gone) for s, gone in zip(segments, deleted, strict=True)]
    counts = [len(rows) for rows in kept]
    documents = sum(counts)
    base = np.cumsum([0, *counts])
    moved = [
        _moves(segment.documents, rows, first)
        for segment, rows, first in zip(segments, kept, base[:-1].tolist(), strict=True)
    ]
    facts: dict[str, Any] = {"documents": documents, "facets": {}}
    arrays: dict[str, Array] = {
        "keys": _gather(segments, kept, "keys", np.int64),
        "length": _gather(segments, kept, "length", np.uint32, len(FIELDS)),
    }
    for name in NUMBERS:
        arrays[f"number_{name}"] = _gather(segments, kept, f"number_{name}", np.int32)
    for name in FACETS:
        arrays[f"facet_{name}"], facts["facets"][name] = _facet(segments, kept, name)
    words, term_moves = _vocabulary(segments, arrays, going)
    _postings(segments, moved, term_moves, arrays, going)
    titles = [t for s, rows in zip(segments, kept, strict=True) for t in _pick(s.titles, rows)]
    arrays |= strings.pack("titles", titles)
    order = sorted(range(documents), key=titles.__getitem__)
    arrays["title_order"] = np.array(order, np.uint32)
    arrays |= _tags(segments, moved)
    facts["prefixes"], merged = prefixes.merged(words, arrays, going)
    return Columns(arrays | merged, facts)


def _living(documents: int, deleted: Array) -> Array:
    alive = np.ones(documents, bool)
    alive[deleted] = False
    return np.flatnonzero(alive)


def _moves(documents: int, kept: Array, base: int) -> Array:
    """New document number by old one; -1 for what is left out."""
    moves = np.full(documents, -1, np.int64)
    moves[kept] = np.arange(len(kept)) + base
    return moves


def _gather(
    segments: Sequence[Segment], kept: Sequence[Array], name: str, dtype: type, width: int = 1
) -> Array:
    parts = [
        segment.file.array(name).reshape(-1, width)[rows].reshape(-1)
        for segment, rows in zip(segments, kept, strict=True)
    ]
    return np.concatenate(parts).astype(dtype)


def _facet(
    segments: Sequence[Segment], kept: Sequence[Array], name: str
) -> tuple[Array, list[str]]:
    lists = [segment.file.facts["facets"][name] for segment in segments]
    values = sorted({value for items in lists for value in items})
    code = {value: number for number, value in enumerate(values)}
    parts = [
        np.array([code[value] for value in items] or [0], np.uint16)[
            segment.file.array(f"facet_{name}")[rows]
        ]
        for segment, items, rows in zip(segments, lists, kept, strict=True)
    ]
    return np.concatenate(parts), values


def _ranks(tables: Sequence[Strings]) -> tuple[list[str], list[Array]]:
    """All strings of the tables, sorted, and for each table the new rank of each old one."""
    lists = [list(table.slice(0, len(table))) for table in tables]
    union = sorted(set().union(*lists))
    rank = {string: number for number, string in enumerate(union)}
    return union, [np.array([rank[s] for s in items], np.int64) for items in lists]


def _vocabulary(
    segments: Sequence[Segment], arrays: dict[str, Array], going: Callable[[], None]
) -> tuple[list[str], list[Array]]:
    """Fill in words and terms; gives the words and, per segment, the new rank of each old term."""
    words, word_moves = _ranks([segment.words for segment in segments])
    going()
    terms, term_moves = _ranks([segment.terms for segment in segments])
    going()
    word_term = np.zeros(len(words), np.uint32)
    word_count = np.zeros(len(words), np.int64)
    for segment, word_move, term_move in zip(segments, word_moves, term_moves, strict=True):
        word_term[word_move] = term_move[segment.file.array("word_term")]
        word_count[word_move] += segment.file.array("word_count")
    arrays |= strings.pack("words", words) | strings.pack("terms", terms)
    arrays["word_term"] = word_term
    arrays["word_count"] = np.minimum(word_count, 2**32 - 1).astype(np.uint32)
    return words, term_moves


def _postings(
    segments: Sequence[Segment],
    moved: Sequence[Array],
    term_moves: Sequence[Array],
    arrays: dict[str, Array],
    going: Callable[[], None],
) -> None:
    n_terms = len(arrays["terms_at"]) - 1
    every = list(zip(segments, moved, term_moves, strict=True))
    counts = np.zeros(n_terms, np.int64)
    for segment, moves, term_move in every:
        for _, _, _, term in _blocks(segment, moves, term_move, going):
            counts += np.bincount(term, minlength=n_terms)
    starts = np.concatenate(([0], np.cumsum(counts)))
    total = int(starts[-1])
    post_doc = np.empty(total, np.int32)
    weight = np.empty(total, np.uint16)
    fields = np.empty((total, len(FIELDS)), np.uint8)
    free = starts[:-1].copy()  # where the next posting of each term goes
    for segment, moves, term_move in every:
        for block, alive, docs, term in _blocks(segment, moves, term_move, going):
            here = np.bincount(term, minlength=n_terms)
            before = np.concatenate(([0], np.cumsum(here)))[:-1]
            place = free[term] + np.arange(len(term)) - before[term]
            post_doc[place] = docs
            weight[place] = segment.file.array("post_weight")[block][alive]
            fields[place] = segment.file.array("post_fields").reshape(-1, len(FIELDS))[block][alive]
            free += here
    arrays |= {
        "post_at": starts,
        "post_doc": post_doc,
        "post_weight": weight,
        "post_fields": fields.reshape(-1),
    }


def _blocks(
    segment: Segment, moves: Array, term_move: Array, going: Callable[[], None]
) -> Iterator[tuple[slice, Array, Array, Array]]:
    """The postings of a segment, some at a time.

    Gives where they stand, which of them live, and of these the new documents and terms.
    """
    starts, documents = segment.file.array("post_at"), segment.file.array("post_doc")
    for first in range(0, len(documents), BLOCK):
        going()
        end = min(first + BLOCK, len(documents))
        low = int(np.searchsorted(starts, first, "right")) - 1
        high = int(np.searchsorted(starts, end, "left"))
        spans = np.diff(np.clip(starts[low : high + 1], first, end))
        docs = moves[documents[first:end]]
        alive = docs >= 0
        term = np.repeat(term_move[low:high], spans)
        yield slice(first, end), alive, docs[alive].astype(np.int32), term[alive]


def _pick(titles: Strings, rows: Array) -> list[str]:
    every = list(titles.slice(0, len(titles)))
    return [every[row] for row in rows.tolist()]


def _tags(segments: Sequence[Segment], moved: Sequence[Array]) -> dict[str, Array]:
    union: dict[str, list[int]] = {}
    for segment, moves in zip(segments, moved, strict=True):
        tags = Strings(segment.file, "tags")
        for tag in tags.slice(0, len(tags)):
            docs = moves[segment.tagged(tag)]
            union.setdefault(tag, []).extend(docs[docs >= 0].tolist())
    labels = sorted(tag for tag, docs in union.items() if docs)
    return tag_arrays(labels, [union[label] for label in labels])
