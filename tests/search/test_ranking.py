"""Scores against the formula, and what a person expects of an order."""

import math
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.search import rank
from cairn.search.clauses import Synonyms
from cairn.search.document import Document
from cairn.search.index import Index
from cairn.search.query import parse
from tests.search.library import WORDS, bm25f, document, index

texts = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
documents = st.lists(
    st.builds(
        Document,
        key=st.just(0),
        title=texts,
        body=texts,
        headings=texts,
        tags=st.lists(st.sampled_from(WORDS), unique=True, max_size=2).map(tuple),
    ),
    min_size=1,
    max_size=12,
).map(lambda items: [_keyed(item, key) for key, item in enumerate(items, 1)])


def _keyed(item: Document, key: int) -> Document:
    return Document(key, item.title, item.body, item.headings, item.tags)


@settings(max_examples=60)
@given(documents, st.lists(st.sampled_from(WORDS), min_size=1, max_size=3))
def test_scores_are_bm25f(items: list[Document], words: list[str]) -> None:
    with TemporaryDirectory() as folder:
        opened = index(Path(folder) / "index", items)
        ranked = opened.search(parse(" ".join(words), finished=True), 50)
        exact = ranked.hits[: ranked.relaxed]
        wanted = bm25f(items, words)
        explained = {
            hit.key: dict(opened.explain(parse(" ".join(words), finished=True), ranked, hit.key))
            for hit in exact
        }
        given_ = {hit.key: hit.score - explained[hit.key].get("title", 0.0) for hit in exact}
        assert given_.keys() == wanted.keys()
        for key, score in wanted.items():
            assert math.isclose(given_[key], score, rel_tol=1e-4, abs_tol=1e-3)
        for hit in exact:
            assert math.isclose(
                sum(explained[hit.key].values()), hit.score, rel_tol=1e-3, abs_tol=1e-2
            )


@given(st.lists(st.integers(0, 30), max_size=3000), st.integers(1, 40))
def test_the_best_are_the_best(values: list[int], count: int) -> None:
    scores = np.array(values, np.float32)
    best = rank.top(scores, count)
    assert len(set(best.tolist())) == len(best) == min(count, len(values))
    assert scores[best].tolist() == sorted(values, reverse=True)[:count]


@pytest.fixture
def shelf(tmp_path: Path) -> Index:
    return index(
        tmp_path / "index",
        [
            document(1, "Hooks", "hook hook hook hook hook hook hook"),
            document(2, "Exit codes of a hook", "hook exit code 2 blocks"),
            document(3, "Exit", "exit exit exit"),
            document(4, "A word about the exit of codes", "exit code of many"),
            document(5, "Deny rules", "max_connections and i18n in settings.json", kind="gotcha"),
            document(6, "Deny rules elsewhere", "deny", kind="recipe"),
        ],
    )


def keys(opened: Index, text: str, *, finished: bool = False) -> list[int]:
    return [hit.key for hit in opened.search(parse(text, finished=finished)).hits]


def test_the_title_that_is_the_query_comes_first(shelf: Index) -> None:
    assert keys(shelf, "exit")[0] == 3
    assert keys(shelf, "exit codes of a hook")[0] == 2
    assert keys(shelf, "deny rules")[:2] == [5, 6]


def test_a_word_grows_letter_by_letter_without_losing_its_record(shelf: Index) -> None:
    for typed in (
        "m",
        "ma",
        "max",
        "max_",
        "max_c",
        "max_connection",
        "max_connections",
        "maxconn",
    ):
        assert 5 in keys(shelf, typed), typed
    for typed in ("maxConnections", "settings.json", "settingsjson", "18n", "i18n"):
        assert keys(shelf, typed)[0] == 5, typed


def test_with_few_hits_those_with_some_words_follow_behind_a_line(shelf: Index) -> None:
    ranked = shelf.search(parse("hook exit", finished=True))
    assert [hit.key for hit in ranked.hits[: ranked.relaxed]] == [2]
    assert {hit.key for hit in ranked.hits} == {1, 2, 3, 4}
    assert ranked.relaxed == 1
    assert ranked.total == 4


def test_filters_and_exclusions(shelf: Index) -> None:
    assert keys(shelf, "deny kind:gotcha") == [5]
    assert set(keys(shelf, "deny kind:gotcha,recipe")) == {5, 6}
    assert keys(shelf, "kind:recipe") == [6]
    assert 2 not in keys(shelf, "exit -hook")
    assert keys(shelf, "") == []


def test_facets_count_what_matches(shelf: Index) -> None:
    ranked = shelf.search(parse("deny"))
    assert shelf.facets(ranked, ["kind"]) == {"kind": {"gotcha": 1, "recipe": 1}}


def test_a_misspelt_word_is_corrected_and_that_is_said(shelf: Index) -> None:
    ranked = shelf.search(parse("exti codes", finished=True))
    assert ranked.corrected == {"exti": "exit"}
    assert ranked.hits[0].key == 2


def test_other_names_for_the_same_thing(tmp_path: Path) -> None:
    opened = index(
        tmp_path / "index",
        [
            document(1, "Model Context Protocol servers"),
            document(2, "An MCP server"),
            document(3, "Model"),
        ],
    )
    same: Synonyms = {
        ("mcp",): [("model", "context", "protocol")],
        ("model", "context", "protocol"): [("mcp",)],
    }
    for text in ("mcp server", "model context protocol server"):
        ranked = opened.search(parse(text, finished=True), synonyms=same)
        assert {hit.key for hit in ranked.hits[: ranked.relaxed]} == {1, 2}
        assert ranked.applied


def test_a_query_word_said_twice_counts_twice(shelf: Index) -> None:
    once, twice = (
        shelf.search(parse(text, finished=True)) for text in ("codes exit", "codes exit exit")
    )
    score = {hit.key: hit.score for hit in once.hits[: once.relaxed]}
    for hit in twice.hits[: twice.relaxed]:
        assert hit.score > score[hit.key]


@settings(max_examples=200)
@given(
    st.text(max_size=300)
    | st.lists(st.sampled_from([*WORDS, "-", '"', "kind:", "*", "\n"])).map(" ".join)
)
def test_no_query_fails(text: str) -> None:
    ranked = _SHELF.search(parse(text), 5)
    assert len(ranked.hits) <= 5
    _SHELF.facets(ranked, ["kind", "source"])


with TemporaryDirectory() as _folder:
    _SHELF = index(
        Path(_folder) / "index",
        [
            document(n, f"{WORDS[n % 14]} {WORDS[n * 5 % 14]}", " ".join(WORDS[: n % 14]))
            for n in range(1, 40)
        ],
    )
