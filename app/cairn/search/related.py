"""Documents that say much the same as one of them: its most telling words as a query."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cairn.search.analysis import CHUNK
from cairn.search.clauses import Clause, Word
from cairn.search.document import WEIGHTS
from cairn.search.index import Index, believing
from cairn.search.rank import idf
from cairn.search.ranked import Found
from cairn.search.scorer import Scorer

READ = 16_384
"""Characters of a text that are looked at; what it is about is said by then."""

TERMS = 16
"""Words that are asked for: with more, the common ones begin to decide."""

COMMON = 0.2
"""A word in a larger share of all documents says nothing about one."""

LEAST = 0.25
"""What a related document scores at least, as a share of what the document itself would."""

FEWEST = 3
"""Telling words that a related document shares at least."""


def related(
    index: Index, key: int, title: str, tags: str, text: str, limit: int = 5
) -> list[Found]:
    """Up to `limit` documents most like the one of `key`, best first, itself left out.

    Its words are weighed by tf-idf with the field weights of BM25F; the heaviest `TERMS` are scored
    as any query is. Raises E_INDEX_DAMAGED.
    """
    with believing(index.generation):
        scorer = Scorer(index.parts, {})
        heavy = _heaviest(index, ((title, WEIGHTS[0]), (tags, WEIGHTS[1]), (text, 1)))
        if len(heavy) < FEWEST:
            return []
        clauses = [Clause(((word,),)) for word in heavy]
        nobody = [np.empty(0, np.int64) for _ in index.parts]
        matches, _ = scorer.any_of(clauses, limit + 1, nobody)
        found = scorer.best(matches, limit + 1, 0.0)
        own = next((one.score for one in found if one.key == key), None)
        others = [one for one in found if one.key != key]
        if own is None:  # it is not in the index, or others say it better than it does itself
            own = max((one.score for one in others), default=0.0)
        near = [one for one in others if one.score >= LEAST * own]
        return [one for one in near if _shared(scorer, one.key, heavy) >= FEWEST][:limit]


def _heaviest(index: Index, fields: Iterable[tuple[str, int]]) -> list[Word]:
    """The most telling words of a document, heaviest first."""
    times: Counter[str] = Counter()
    raw: dict[str, str] = {}
    for text, weight in fields:
        for chunk, count in Counter(CHUNK.findall(text[:READ])).items():
            for form in index.analyzer.forms(chunk):
                if len(form) > 2 and not form.isdigit():
                    stem = index.analyzer.stem(form)
                    raw.setdefault(stem, form)
                    times[stem] += weight * count
    every = sum(part.segment.documents for part in index.parts)
    weights: dict[Word, float] = {}
    for stem, count in times.items():
        # Some hundred words: reading their postings would map a good part of the file.
        containing = sum(part.segment.containing(stem) for part in index.parts)
        if 1 < containing <= max(2.0, COMMON * every):
            weights[Word(raw[stem], stem)] = count / (count + 1.5) * idf(every, containing)
    heavy = sorted(weights, key=lambda word: (-weights[word], word.stem))
    return heavy[:TERMS]


def _shared(scorer: Scorer, key: int, words: Iterable[Word]) -> int:
    """How many of `words` the document of `key` has."""
    for part, matcher in zip(scorer.parts, scorer.matchers, strict=True):
        document = part.segment.document_of(key)
        if document >= 0 and part.alive[document]:
            return sum(_holds(matcher.postings(word)[0], document) for word in words)
    return 0


def _holds(documents: NDArray[Any], wanted: int) -> bool:
    """Whether the ascending `documents` have the one that is wanted."""
    place = int(np.searchsorted(documents, wanted))
    return place < len(documents) and bool(documents[place] == wanted)
