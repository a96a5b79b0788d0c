"""The parts of one hit's score, so that nobody has to believe a ranking."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from cairn.search import rank
from cairn.search.clauses import Clause, Word
from cairn.search.document import FIELDS
from cairn.search.matching import Matcher
from cairn.search.scorer import Scorer


def explain(scorer: Scorer, clauses: Sequence[Clause], key: int) -> list[tuple[str, float]]:
    """What each word gave (with its frequency in each field), then the title and the prior."""
    said = Counter(word for clause in clauses for word in clause.words)
    whole = sum(scorer.idf(clause.ways[0][0]) for clause in clauses)
    for part, matcher in zip(scorer.parts, scorer.matchers, strict=True):
        document = part.segment.document_of(key)
        if document < 0 or not part.alive[document]:
            continue
        given = [_given(matcher, w, document, n * scorer.idf(w)) for w, n in said.items()]
        for word in said:
            if word.prefix and part.segment.words.find(word.raw) >= 0:
                whole_word = Word(word.raw, word.stem)
                given.append(_given(matcher, whole_word, document, scorer.idf(whole_word)))
        given.append(("title", scorer.title_bonus(part, document, whole)))
        given.append(("trust and place", float(part.derived.prior[document])))
        return [(name, round(value, 4)) for name, value in given if value]
    return []


def _given(matcher: Matcher, word: Word, document: int, idf: float) -> tuple[str, float]:
    docs, weights = matcher.postings(word)
    place = int(np.searchsorted(docs, document))
    if place >= len(docs) or docs[place] != document:
        return word.raw, 0.0
    weight = weights[place : place + 1].astype(np.float32)
    score = idf * float(rank.saturated(weight, matcher.norm[document : document + 1])[0])
    counts = matcher.segment.fields(word.stem, document)
    said = ", ".join(f"{f} {n}" for f, n in zip(FIELDS, counts, strict=True) if n)
    return f"{word.raw}{'…' if word.prefix else ''} ({said or 'longer words'})", score
