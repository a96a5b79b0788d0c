"""A pasted failure: forty lines of tool output in, the one line that a record answers found.

Every line is a query of its own, scored by how much of what it says (by idf) a document has. The
best documents are then read for the line itself: words that stand in both in the same order weigh
again.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cairn.search.analysis import Analyzer, plain_words
from cairn.search.clauses import Clause, Word
from cairn.search.matching import Matched, Matcher
from cairn.search.paste_lines import Line, lines
from cairn.search.query import Query
from cairn.search.ranked import Found, Ranked
from cairn.search.scorer import Scorer

Texts = Callable[[Sequence[int]], Mapping[int, str]]
"""The texts of documents by key, as far as they are to be had."""

_COMMON = 0.05
_RARE = 30
_QUOTED = 1.5
_OTHER_LINES = 0.1
_READ = 40
_LONG_RUN = 3
_SHOWN = 3
_NEAR_BEST = 0.4


@dataclass(frozen=True, slots=True)
class _Asked:
    """A line with the weight (idf, more in quotes) of each of its words, and of all together."""

    line: Line
    weights: Mapping[Word, float]
    whole: float


def search(
    query: Query, scorer: Scorer, analyzer: Analyzer, limit: int, texts: Texts | None = None
) -> Ranked:
    """The documents that answer a line of the paste best; `texts` gives some texts by key."""
    sizes = [part.segment.documents for part in scorer.parts]
    best = [np.zeros(size, np.float32) for size in sizes]
    sums = [np.zeros(size, np.float32) for size in sizes]
    answered: list[_Asked] = []
    for line in lines(query.text, analyzer):
        asked = _asked(line, scorer, analyzer)
        telling = _telling(asked, scorer)
        for place, matcher in enumerate(scorer.matchers):
            docs, scores = _scores(asked, telling, matcher)
            if len(docs):
                best[place][docs] = np.maximum(best[place][docs], scores)
                sums[place][docs] += scores
                if not answered or answered[-1] is not asked:
                    answered.append(asked)
    matches = []
    for high, total in zip(best, sums, strict=True):
        found = np.flatnonzero(high)
        others = np.log1p(total[found] - high[found])
        matches.append(Matched(found, high[found] + _OTHER_LINES * others))
    hits = scorer.best(matches, max(limit, _READ), 0.0)
    if not hits:
        return Ranked()
    read = texts([hit.key for hit in hits[:_READ]]) if texts is not None else {}
    pairs = {key: frozenset(pairwise(plain_words(text))) for key, text in read.items()}
    hits = _reread(hits, answered, pairs)[:limit]
    first = _first(hits[0].key, answered, pairs.get(hits[0].key, frozenset()), scorer)
    return Ranked(
        hits,
        sum(len(matched.documents) for matched in matches),
        matched_on=first.line.text,
        clauses=[Clause(((word,),)) for word in _telling(first, scorer)],
        matches=[matched.documents for matched in matches],
        further=lambda: scorer.others(matches, 0.0, hits),
    )


def answered(
    query: Query, scorer: Scorer, analyzer: Analyzer, key: int, text: str
) -> list[tuple[Line, list[Word]]]:
    """The lines of the paste that the document `key` answers, in their order.

    Given are at most `_SHOWN` lines, none much weaker than the best, each with its telling words
    that the document has. `text` is the document's.
    """
    pairs = frozenset(pairwise(plain_words(text)))
    weighed = []
    for line in lines(query.text, analyzer):
        asked = _asked(line, scorer, analyzer)
        telling = _telling(asked, scorer)
        shared = [word for word in telling if _has(scorer, word, key)]
        if shared:
            weighed.append((_worth(key, asked, pairs, scorer), line, shared))
    weighed.sort(key=lambda found: -found[0])
    best = [found for found in weighed[:_SHOWN] if found[0] >= _NEAR_BEST * weighed[0][0]]
    return [(line, shared) for _, line, shared in sorted(best, key=lambda found: found[1].number)]


def _has(scorer: Scorer, word: Word, key: int) -> bool:
    for matcher in scorer.matchers:
        document = matcher.segment.document_of(key)
        if document >= 0:
            docs, _ = matcher.postings(word)
            place = int(np.searchsorted(docs, document))
            return place < len(docs) and bool(docs[place] == document)
    return False


def _asked(line: Line, scorer: Scorer, analyzer: Analyzer) -> _Asked:
    weights: dict[Word, float] = {}
    for raw in line.words:
        word = Word(raw, analyzer.stem(raw))
        weights[word] = scorer.idf(word) * (_QUOTED if raw in line.quoted else 1.0)
    return _Asked(line, weights, sum(weights.values()))


def _telling(asked: _Asked, scorer: Scorer) -> list[Word]:
    """The words of a line that are not too common to tell documents apart."""
    documents = sum(part.segment.documents for part in scorer.parts)
    bound = max(_RARE, _COMMON * documents)
    held = {
        word: sum(len(matcher.postings(word)[0]) for matcher in scorer.matchers)
        for word in asked.weights
    }
    return [word for word, containing in held.items() if 0 < containing <= bound]


def _scores(
    asked: _Asked, words: Sequence[Word], matcher: Matcher
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Documents and, for each, the idf it shares with the line times the share it has of it."""
    lists = [matcher.postings(word)[0] for word in words]
    if not any(map(len, lists)):
        return np.empty(0, np.int64), np.empty(0, np.float32)
    weights = np.repeat([asked.weights[word] for word in words], list(map(len, lists)))
    docs, slots = np.unique(np.concatenate(lists), return_inverse=True)
    shared = np.bincount(slots, weights)
    if matcher.mask is not None:
        fits = matcher.mask[docs]
        docs, shared = docs[fits], shared[fits]
    return docs, (shared * shared / asked.whole).astype(np.float32)


def _reread(
    hits: Sequence[Found],
    answered: Sequence[_Asked],
    pairs: Mapping[int, frozenset[tuple[str, str]]],
) -> list[Found]:
    """The hits in order of their score with the heaviest run of words they share with a line."""
    again = [
        Found(
            hit.key,
            hit.score + max((_run(asked, pairs[hit.key]) for asked in answered), default=0.0)
            if hit.key in pairs
            else hit.score,
        )
        for hit in hits
    ]
    return sorted(again, key=lambda hit: (-hit.score, hit.key))


def _run(asked: _Asked, pairs: frozenset[tuple[str, str]]) -> float:
    """The weight of the heaviest run of words of the line whose neighbours all are in `pairs`."""
    said = asked.line.said
    if pairs.isdisjoint(pairwise(said)):
        return 0.0
    weight = {word.raw: value for word, value in asked.weights.items()}
    heaviest = total = 0.0
    length = 0
    for one, other in pairwise(said):
        if (one, other) not in pairs:
            length = 0
            continue
        if not length:
            length, total = 1, weight.get(one, 0.0)
        length += 1
        total += weight.get(other, 0.0)
        if length >= min(_LONG_RUN, len(said)):
            heaviest = max(heaviest, total)
    return heaviest


def _first(
    key: int, answered: Sequence[_Asked], pairs: frozenset[tuple[str, str]], scorer: Scorer
) -> _Asked:
    """The line that the document `key` answers best."""
    return max(answered, key=lambda asked: _worth(key, asked, pairs, scorer))


def _worth(key: int, asked: _Asked, pairs: frozenset[tuple[str, str]], scorer: Scorer) -> float:
    """How well the document `key` answers a line."""
    worth = _run(asked, pairs)
    for matcher in scorer.matchers:
        document = matcher.segment.document_of(key)
        if document >= 0:
            docs, scores = _scores(asked, _telling(asked, scorer), matcher)
            worth += float(scores[docs == document].sum())
    return worth
