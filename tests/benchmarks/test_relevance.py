"""The measures against values worked out by hand, and a small collection from end to end."""

import json
import math
from pathlib import Path

import pytest

from tests.benchmarks.relevance import average_precision, measure, ndcg, read, recall

GRADES = {"a": 3, "b": 2, "c": 1, "d": 0, "e": -1}


def test_ndcg_is_one_for_the_best_order_and_nought_for_none() -> None:
    assert ndcg(["a", "b", "c"], GRADES) == pytest.approx(1.0)
    assert ndcg(["d", "x", "e"], GRADES) == 0.0
    assert ndcg(["a"], {}) == 0.0


def test_ndcg_by_hand() -> None:
    # gains 1, 0, 3 at discounts 1, 1.58496, 2; ideal 3 + 2/1.58496 + 1/2
    assert ndcg(["c", "x", "a"], GRADES) == pytest.approx(2.5 / (3 + 2 / math.log2(3) + 0.5))


def test_ndcg_counts_ten_and_never_less_than_nothing() -> None:
    ten = [f"x{n}" for n in range(10)]
    assert ndcg([*ten, "a"], GRADES) == 0.0
    assert ndcg([*ten[:9], "a"], {"a": 1}) == pytest.approx(1 / math.log2(11))
    assert ndcg(["e", "a"], {"a": 1, "e": -1}) == pytest.approx(1 / math.log2(3))


def test_ndcg_normalises_by_ten_of_many_relevant_ones() -> None:
    grades = {f"x{n}": 1 for n in range(30)}
    assert ndcg([f"x{n}" for n in range(10)], grades) == pytest.approx(1.0)


def test_average_precision_by_hand() -> None:
    # relevant a, b, c; found at ranks 1 and 4: (1/1 + 2/4) / 3
    assert average_precision(["a", "x", "d", "b"], GRADES) == pytest.approx(0.5)
    assert average_precision([], GRADES) == 0.0
    assert average_precision(["a"], {"a": 0}) == 0.0


def test_recall_by_hand() -> None:
    assert recall(["x", "a", "b"], GRADES, depth=2) == pytest.approx(1 / 3)
    assert recall(["c", "b", "a"], GRADES) == 1.0
    assert recall(["a"], {"d": 0}) == 0.0


def collection(folder: Path) -> Path:
    folder.mkdir()
    documents = [
        {"id": "d1", "title": "boundary layers", "body": "flow over a flat plate"},
        {"id": "d2", "title": "heat", "body": "conduction in slabs of many materials"},
        {"id": "d3", "title": "", "body": "a plate in a wind tunnel"},
    ]
    queries = [
        {"id": "1", "text": "flow over a plate ."},
        {"id": "2", "text": "heat conduction"},
        {"id": "3", "text": "asked but never judged"},
    ]
    for name, lines in (("documents", documents), ("queries", queries)):
        text = "".join(json.dumps(line) + "\n" for line in lines)
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    (folder / "qrels.tsv").write_text("1\td1\t3\n1\td3\t1\n2\td2\t2\n", encoding="utf-8")
    return folder


def test_a_collection_is_read(tmp_path: Path) -> None:
    found = read(collection(tmp_path / "small"))
    assert found.documents[2] == ("d3", "", "a plate in a wind tunnel")
    assert found.judgements == {"1": {"d1": 3, "d3": 1}, "2": {"d2": 2}}


def test_measuring_a_collection_averages_over_judged_queries(tmp_path: Path) -> None:
    measured = measure(collection(tmp_path / "small"))
    assert {row.what: row.value for row in measured.rows} == {
        "nDCG@10 on small": pytest.approx(1.0),
        "MAP on small": pytest.approx(1.0),
        "recall@100 on small": pytest.approx(1.0),
    }
    assert not measured.whole
    assert [row.met for row in measured.rows] == [None, None, None]


def test_the_bar_holds_for_the_collection_it_names(tmp_path: Path) -> None:
    measured = measure(collection(tmp_path / "cranfield"))
    assert measured.whole
    assert measured.rows[0].met
    assert measured.rows[0].bar == "≥ 0.370"
