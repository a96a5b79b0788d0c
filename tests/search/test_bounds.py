"""Nothing that can be typed or stored takes long, by its length alone."""

import time
from pathlib import Path

import pytest

from cairn.search.analysis import Analyzer
from cairn.search.clauses import clauses
from cairn.search.document import Document
from cairn.search.index import Index
from cairn.search.paste_lines import lines
from cairn.search.query import parse
from cairn.search.snippet import Marker
from tests.search.library import document, index

LONG = [
    "a" * 100_000,
    '"' + "a" * 100_000,
    " ".join(["x" * 30_000] * 11),
    "-".join(f"w{number}" for number in range(10_000)),
    "a-" * 50_000,
    "aB" * 50_000,
    "日" * 100_000,
    "_" * 100_000 + "a",
    "?-" * 50_000 + "a",
    '"' * 50_000 + "a",
    "(" * 100_000,
    "kind:" * 20_000,
]


LINES = [
    " " * 60_000 + "x",
    "\t " * 30_000 + "x",
    "«abcd" * 12_000,
    "'" * 60_000,
    "at async " + "a:" * 30_000,
    "/home/" + "a/" * 29_000,
    "a1b2" * 15_000 + "g",
    "\x1b]" * 30_000,
]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Index:
    items = [document(key, f"Title {key}", f"a w{key} hook x{key}") for key in range(1, 300)]
    return index(tmp_path_factory.mktemp("bounds") / "index", items)


@pytest.mark.parametrize("text", LONG, ids=lambda text: f"{text[:6]}…{len(text)}")
def test_a_long_query_is_answered_within_the_limit(shelf: Index, text: str) -> None:
    shelf.search(parse("warm"))
    start = time.perf_counter()
    query = parse(text)
    if not query.deferred:
        shelf.search(query)
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize("line", LINES, ids=lambda line: repr(line[:4]))
def test_a_long_line_of_a_paste_is_read_within_the_limit(line: str) -> None:
    analyzer = Analyzer()
    start = time.perf_counter()
    lines(f"an error\n{line}", analyzer)
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "#x" + "\n" * 70_000,
        "#" + "\t" * 70_000 + "a",
        "# a" + " #" * 35_000,
        "[a](" * 20_000,
        "<" * 70_000,
        "a" * 70_000,
    ],
    ids=lambda text: repr(text[:4]),
)
def test_a_snippet_of_a_hostile_text_is_cut_within_the_limit(text: str) -> None:
    analyzer = Analyzer()
    marker = Marker(clauses("a word", analyzer, finished=False), analyzer)
    start = time.perf_counter()
    marker.snippet(text)
    assert time.perf_counter() - start < 0.2


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# A hook\nA hook runs.", "A hook runs."),
        ("\n# A hook\nA hook runs.", "A hook runs."),
        ("## A hook\nA hook runs.", "A hook: A hook runs."),
        ("A hook.\n# Another hook\nIt runs.", "A hook. Another hook: It runs."),
    ],
)
def test_only_a_first_heading_is_left_out_of_a_snippet(text: str, shown: str) -> None:
    analyzer = Analyzer()
    marker = Marker(clauses("hook", analyzer, finished=True), analyzer)
    assert marker.snippet(text).text == shown


def test_a_chunk_of_very_many_parts_is_taken_apart_in_time() -> None:
    chunk = "-".join(f"W{number}" for number in range(100_000))
    start = time.perf_counter()
    assert len(Analyzer().forms(chunk)) == 100_000
    assert time.perf_counter() - start < 2


def test_a_word_of_many_parts_or_digits_is_found_by_all_of_them(tmp_path: Path) -> None:
    shelf = index(
        tmp_path / "index",
        [
            Document(1, "Eleven", "python 11 hook"),
            Document(2, "Version", "python 3.11 hook"),
            Document(3, "Long", "one-two-three-four-five-six-seven"),
            Document(4, "Seven", "seven"),
            Document(5, "Pairs", "日本語"),
            Document(6, "Last", "語"),
        ],
    )
    for text, wanted in (("python 3.11", [2]), ("one-two-three-four-five-six-seven", [3])):
        ranked = shelf.search(parse(text, finished=True))
        assert [hit.key for hit in ranked.hits[: ranked.relaxed]] == wanted
    ranked = shelf.search(parse("日本語", finished=True))
    assert [hit.key for hit in ranked.hits[: ranked.relaxed]] == [5]


def test_several_words_are_excluded_at_once(tmp_path: Path) -> None:
    bodies = ["hook alpha", "hook beta", "hook gamma", "hook", "alpha", "hook alpha beta"]
    items = [document(key, "T", body) for key, body in enumerate(bodies, 1)]
    shelf = index(tmp_path / "index", items)
    for text in ("hook -beta -alpha", "hook -alpha -beta"):
        found = shelf.search(parse(text, finished=True)).hits
        assert {hit.key for hit in found} == {3, 4}


def test_a_lone_diacritic_is_no_empty_word(tmp_path: Path) -> None:
    shelf = index(tmp_path / "index", [document(1, "Hooks", "a hook"), document(2, "Path", "no")])
    assert not shelf.search(parse("\uff9e")).hits
