"""Small libraries for tests of search, and the same search done the slow, obvious way."""

import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from cairn.search.analysis import Analyzer
from cairn.search.document import FIELDS, WEIGHTS, Document
from cairn.search.index import Index
from cairn.search.rank import K1, B
from cairn.search.writer import IndexWriter

WORDS = [
    "hook",
    "deny",
    "allow",
    "path",
    "rule",
    "skill",
    "agent",
    "session",
    "token",
    "index",
    "search",
    "config",
    "error",
    "file",
]


def document(key: int, title: str, body: str = "", **facets: str) -> Document:
    return Document(key, title, body, facets={"source": "here", **facets})


def index(folder: Path, documents: Sequence[Document]) -> Index:
    """All of `documents` in one segment, open."""
    IndexWriter(folder, "catalog").apply(documents, [], 1)
    return Index.open(folder)


def weights(item: Document, analyzer: Analyzer) -> tuple[Counter[str], float]:
    """Weighted frequency of each term of a document, and its weighted length in words."""
    texts = (item.title, " ".join(item.tags), item.headings, item.body)
    total: Counter[str] = Counter()
    length = 0
    for text, weight, _ in zip(texts, WEIGHTS, FIELDS, strict=True):
        words = analyzer.words(text)
        length += weight * len(words)
        for word in words:
            total[analyzer.stem(word)] += weight
    return total, length


def bm25f(documents: Sequence[Document], query: Sequence[str]) -> dict[int, float]:
    """Scores of the documents that have every word of `query`, by the formula as it is printed."""
    analyzer = Analyzer()
    counted = {item.key: weights(item, analyzer) for item in documents}
    average = sum(length for _, length in counted.values()) / len(counted)
    scores: dict[int, float] = {}
    for key, (total, length) in counted.items():
        terms = [analyzer.stem(word) for word in query]
        if not all(total[term] for term in terms):
            continue
        score = 0.0
        for term in terms:
            containing = sum(1 for other, _ in counted.values() if other[term])
            idf = math.log(1 + (len(counted) - containing + 0.5) / (containing + 0.5))
            norm = K1 * (1 - B + B * length / average)
            score += idf * total[term] * (K1 + 1) / (total[term] + norm)
        scores[key] = score
    return scores
