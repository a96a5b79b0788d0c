"""What matches beyond the hits: all of it, once, the best first; hits that are not filled up."""

from pathlib import Path

import pytest

from cairn.search.index import Index
from cairn.search.query import parse
from cairn.search.writer import IndexWriter
from tests.search.library import document

BIRDS = ("heron", "pond", "lake", "crane", "reed")

PASTE = "the heron stood\nin the pond\n"


def _word(number: int) -> str:
    return BIRDS[number * number // 3 % len(BIRDS)]


@pytest.fixture
def opened(tmp_path: Path) -> Index:
    """300 documents in two segments, some of them gone."""
    every = [
        document(key, _word(key), " ".join(_word(key * n) for n in (3, 7, 11, key)))
        for key in range(300)
    ]
    writer = IndexWriter(tmp_path / "index", "catalog")
    writer.apply(every[:200], [], 1)
    writer.apply(every[200:], [3, 33], 2)
    writer.apply([document(300, "Another", "stone")], [], 3)
    return Index.open(tmp_path / "index")


@pytest.mark.parametrize(
    "words", ["heron", "heron pond", "heron zebra", "crane -reed", "stone", PASTE]
)
def test_hits_and_further_are_every_match_once(opened: Index, words: str) -> None:
    whole = opened.search(parse(words, finished=True), 1_000)
    few = opened.search(parse(words, finished=True), 7)
    keys = [hit.key for hit in few.hits] + few.further()
    assert sorted(keys) == sorted(hit.key for hit in whole.hits)
    assert len(keys) == few.total == whole.total
    scores = {hit.key: hit.score for hit in whole.hits}
    if words == "heron":  # without words side by side the order is the same
        assert [scores[key] for key in keys] == sorted(scores.values(), reverse=True)


def test_without_filling_up_only_every_word_counts(opened: Index) -> None:
    query = parse("heron zebra", finished=True)
    assert opened.search(query, 50).relaxed == 0
    strict = opened.search(query, 50, fill_up=False)
    assert (list(strict.hits), strict.total, strict.relaxed, strict.further()) == ([], 0, None, [])
