"""A pasted failure: forty lines of tool output in, the one line that a record answers found.

Every line is a query of its own, scored by how much of what it says (by idf) a document has. What
changes from run to run (times, hashes, addresses, line numbers, homes) is dropped first.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cairn.search.analysis import Analyzer
from cairn.search.clauses import Clause, Word
from cairn.search.matching import Matched
from cairn.search.query import Query
from cairn.search.ranked import Ranked
from cairn.search.scorer import Scorer

MAX_LINES = 400
_MAX_LETTERS = 60_000
_MAX_WORDS = 40
_COMMON = 0.2
_SHARE_OF_OTHERS = 0.1

_NOISE = [
    re.compile(pattern)
    for pattern in (
        r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|[\x00-\x08\x0b-\x1f]",
        r"\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?",
        r"\b\d\d:\d\d:\d\d(?:[.,]\d+)?\b",
        r"\b0x[0-9a-fA-F]+\b|\b(?=[0-9a-f]*\d)[0-9a-f]{7,64}\b",
        r"(?:/home|/Users|/root|/tmp|/var/folders|/private)(?:/[^\s:'\"]+)+",
        r"\b[A-Za-z]:\\(?:[^\s\\:'\"]+\\)*[^\s\\:'\"]*",
        r"(?<=[\w)]):\d+(?::\d+)?\b",
        r"\b\d+(?:[.,]\d+)?\s?(?:ms|s|kB|KB|MB|GB|%)(?!\w)",
    )
]
_FRAME = re.compile(
    r"^\s*(?:at\s+\S+\s*\(|at\s+(?:async\s+)?\S+:\d|File \".*\", line \d+|#\d+\s+0x|\.{3} \d+ more"
    r"|\d+\s*[|│]|[|│]\s|[~^\s]+$|goroutine \d+)"
)
_QUOTED = re.compile(r"\"([^\"]{4,})\"|'([^']{4,})'|`([^`]{4,})`|«([^»]{4,})»")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paste that may say something.

    Attributes:
        text: as pasted, without escape sequences.
        words: its distinct words, noise left out.
        quoted: those of them that stand in quotes.
    """

    text: str
    words: tuple[str, ...]
    quoted: frozenset[str]


def lines(text: str, analyzer: Analyzer) -> list[Line]:
    """The telling lines of `text`, each once, the last `MAX_LINES` of them."""
    found: dict[tuple[str, ...], Line] = {}
    for raw in text[-_MAX_LETTERS:].splitlines():
        if _FRAME.match(raw):
            continue
        shown = _NOISE[0].sub("", raw).strip()
        clean = shown
        for noise in _NOISE[1:]:
            clean = noise.sub(" ", clean)
        words = tuple(dict.fromkeys(w for w in analyzer.words(clean) if not w.isdigit()))
        if words:
            quoted = {w for m in _QUOTED.finditer(clean) for w in analyzer.words(m.group())}
            found[words] = Line(shown, words[:_MAX_WORDS], frozenset(quoted))
    return list(found.values())[-MAX_LINES:]


def search(query: Query, scorer: Scorer, analyzer: Analyzer, limit: int) -> Ranked:
    """The documents that answer a line of the paste best."""
    best = [np.zeros(part.segment.documents, np.float32) for part in scorer.parts]
    rest = [np.zeros(part.segment.documents, np.float32) for part in scorer.parts]
    answers: list[tuple[float, Line, list[Clause]]] = []
    pasted = lines(query.text, analyzer)
    for line in pasted:
        clauses = [Clause(((Word(word, analyzer.stem(word)),),)) for word in line.words]
        scores = _score(line, clauses, scorer)
        top = max((float(score.max()) for score in scores if len(score)), default=0.0)
        if top > 0:
            answers.append((top, line, clauses))
        for place, score in enumerate(scores):
            rest[place] += score
            np.maximum(best[place], score, out=best[place])
    if not answers:
        return Ranked()
    matches = []
    for high, all_ in zip(best, rest, strict=True):
        found = np.flatnonzero(high)
        others = np.log1p(all_[found] - high[found])
        matches.append(Matched(found, high[found] + _SHARE_OF_OTHERS * others))
    hits = scorer.best(matches, limit, 0.0)
    if not hits:
        return Ranked()
    line, clauses = _answered(hits[0].key, answers, scorer)
    return Ranked(
        hits,
        sum(len(matched.documents) for matched in matches),
        matched_on=line.text,
        clauses=clauses,
        matches=[matched.documents for matched in matches],
    )


def _score(line: Line, clauses: Sequence[Clause], scorer: Scorer) -> list[np.ndarray]:
    """Per part and document: the idf it shares with the line, times the share it has of it."""
    documents = sum(part.segment.documents for part in scorer.parts)
    weights: dict[Word, float] = {}
    whole = 0.0
    for word, clause in zip(line.words, clauses, strict=True):
        asked = clause.ways[0][0]
        weight = scorer.idf(asked) * (1.5 if word in line.quoted else 1.0)
        whole += weight
        containing = sum(len(matcher.postings(asked)[0]) for matcher in scorer.matchers)
        if 0 < containing <= max(3, _COMMON * documents):
            weights[asked] = weight
    scores = []
    for matcher in scorer.matchers:
        score = np.zeros(matcher.segment.documents, np.float32)
        for asked, weight in weights.items():
            score[matcher.postings(asked)[0]] += weight
        if matcher.mask is not None:
            score *= matcher.mask
        scores.append(score * score / max(whole, 1e-9))
    return scores


def _answered(
    key: int, answers: Sequence[tuple[float, Line, list[Clause]]], scorer: Scorer
) -> tuple[Line, list[Clause]]:
    """The line for which the document `key` scores best."""
    for place, part in enumerate(scorer.parts):
        document = part.segment.document_of(key)
        if document >= 0 and part.alive[document]:
            scored = [
                (float(_score(line, clauses, scorer)[place][document]), number)
                for number, (_, line, clauses) in enumerate(answers)
            ]
            _, number = max(scored, key=lambda pair: (pair[0], -pair[1]))
            return answers[number][1], answers[number][2]
    return answers[0][1], answers[0][2]
