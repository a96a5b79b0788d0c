"""How well finished queries are ranked, on a collection with graded judgements."""

import json
import math
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":  # run as a file, nothing has put the checkout on the path yet
    _ROOT = Path(__file__).resolve().parents[2]
    sys.path[:0] = [str(_ROOT / "app"), str(_ROOT)]

from cairn.search.document import Document
from cairn.search.index import Index
from cairn.search.query import parse
from cairn.search.writer import IndexWriter
from tests.benchmarks.figures import Measured, Row, Table, as_text, at_least

BAR_COLLECTION = "cranfield"
BAR = 0.370
DEPTH = 100

Judgements = Mapping[str, Mapping[str, int]]
"""Query id to document id to grade, higher is better; what is not named has grade 0."""


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents as (id, title, body), queries as (id, text), and what is known to be good."""

    documents: Sequence[tuple[str, str, str]]
    queries: Sequence[tuple[str, str]]
    judgements: Judgements


def read(folder: Path) -> Collection:
    """Read ``documents.jsonl``, ``queries.jsonl`` and ``qrels.tsv`` (query, document, grade)."""
    documents = [
        (str(line["id"]), line.get("title") or "", line.get("body") or "")
        for line in _lines(folder / "documents.jsonl")
    ]
    queries = [(str(line["id"]), line["text"]) for line in _lines(folder / "queries.jsonl")]
    judgements: dict[str, dict[str, int]] = {}
    for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines():
        query, document, grade = line.split("\t")[:3]
        judgements.setdefault(query, {})[document] = int(grade)
    return Collection(documents, queries, judgements)


def _lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def ndcg(ranked: Sequence[str], grades: Mapping[str, int], depth: int = 10) -> float:
    """Normalised discounted cumulative gain: gain = grade, discount log2(rank + 1).

    Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, 2002; the ideal
    ranking has the best `depth` grades of all judged documents. 0 where nothing is relevant.
    """
    best = sorted((grade for grade in grades.values() if grade > 0), reverse=True)[:depth]
    ideal = sum(grade / math.log2(rank + 2) for rank, grade in enumerate(best))
    gained = sum(
        max(grades.get(document, 0), 0) / math.log2(rank + 2)
        for rank, document in enumerate(ranked[:depth])
    )
    return gained / ideal if ideal else 0.0


def average_precision(ranked: Sequence[str], grades: Mapping[str, int]) -> float:
    """Mean, over all relevant documents (grade over 0), of the precision where each stands."""
    relevant = {document for document, grade in grades.items() if grade > 0}
    found, total = 0, 0.0
    for rank, document in enumerate(ranked, start=1):
        if document in relevant:
            found += 1
            total += found / rank
    return total / len(relevant) if relevant else 0.0


def recall(ranked: Sequence[str], grades: Mapping[str, int], depth: int = DEPTH) -> float:
    """Share of the relevant documents that stand among the first `depth`."""
    relevant = {document for document, grade in grades.items() if grade > 0}
    return len(relevant.intersection(ranked[:depth])) / len(relevant) if relevant else 0.0


def runs(collection: Collection, folder: Path) -> dict[str, list[str]]:
    """Per query the ids of the first hundred documents, best first; `folder` takes the index."""
    writer = IndexWriter(folder, "relevance")
    writer.apply(
        (
            Document(key, title, body)
            for key, (_, title, body) in enumerate(collection.documents, start=1)
        ),
        (),
        1,
    )
    writer.merge_if_needed()
    index = Index.open(folder)
    names = [name for name, _, _ in collection.documents]
    return {
        query: [names[hit.key - 1] for hit in index.search(parse(text, finished=True), DEPTH).hits]
        for query, text in collection.queries
    }


def measure(folder: Path) -> Measured:
    """Index the collection in `folder`, ask every judged query, and average over the queries."""
    began = time.perf_counter()
    collection = read(folder)
    with tempfile.TemporaryDirectory() as home:
        ranked = runs(collection, Path(home) / "index")
    judged = [query for query, _ in collection.queries if collection.judgements.get(query)]
    scores = {
        "nDCG@10": [ndcg(ranked[q], collection.judgements[q]) for q in judged],
        "MAP": [average_precision(ranked[q], collection.judgements[q]) for q in judged],
        "recall@100": [recall(ranked[q], collection.judgements[q]) for q in judged],
    }
    name = folder.resolve().name
    means = {what: sum(values) / len(values) for what, values in scores.items()}
    rows = [Row(f"{what} on {name}", value, "") for what, value in means.items()]
    if name == BAR_COLLECTION:
        rows[0] = at_least(rows[0].what, rows[0].value, BAR, "")
    table = Table(
        "The collection",
        ("", "number"),
        (
            ("documents", len(collection.documents)),
            ("queries with judgements", len(judged)),
            ("queries without a relevant hit in ten", sum(v == 0 for v in scores["nDCG@10"])),
        ),
    )
    return Measured(
        "relevance",
        tuple(rows),
        (table,),
        seconds=time.perf_counter() - began,
        options=f"…/{name}",
        whole=name == BAR_COLLECTION,
    )


if __name__ == "__main__":
    print(as_text(measure(Path(sys.argv[1]))))
