"""Queries that are made to take long or to break something: row 65, and whatever can be typed."""

import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cairn.errors import CairnError
from cairn.library.library import Library
from cairn.library.results import Filters
from cairn.library.sources import Sources
from cairn.places import Places
from cairn.search.document import Document
from cairn.search.index import Index
from cairn.search.query import FILTERS, parse
from cairn.search.whoosh_find import Finder
from cairn.search.whoosh_index import WhooshWriter
from cairn.search.writer import IndexWriter
from tests.campaigns.index_tasks import Caller
from tests.campaigns.shelf import COMMON, WORDS, Shelf, make_home

LIMIT_SECONDS = 0.5
"""Row 65; the tests allow half as much again for a machine that does other things too."""

LETTERS = "abcdefghijklmnoprstu"

BOMBS = [
    "*a*",
    "title:*a* OR body:*e* OR headings:*i*",
    " ".join(f"*{one}q{other}*" for one, other in zip(LETTERS[:12], LETTERS[8:], strict=False)),
    "*a" * 900 + "*",
    "a?" * 900,
    "[a to z]",
    "body:{a to}",
    "body:abcd~9 OR title:efgh~9",
    "(" * 1_900 + "a",
    '"' + "a " * 5_000 + '"',
    '"a b"~100000000',
    "'" * 9_000 + "a*",
    "a OR " * 3_000 + "b*",
    "NOT zzz",
    "reviewed:[19000101 to 29990101] a*",
    " ".join(f"word{number}" for number in range(10_000)),
    "-".join(f"word{number}" for number in range(10_000)),
    "x" * 1_000_000,
]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both indexes over documents with some 20,000 different words."""
    draw = random.Random(65)
    words = ["".join(draw.choices(LETTERS, k=draw.randint(3, 9))) for _ in range(20_000)]
    items = [
        Document(key, " ".join(draw.choices(words, k=4)), " ".join(draw.choices(words, k=60)))
        for key in range(1, 2_001)
    ]
    folder = tmp_path_factory.mktemp("large") / "index"
    IndexWriter(folder, "c").apply(items, [], 1)
    WhooshWriter(folder, "c").apply(items, [], 1)
    return folder


@pytest.mark.parametrize("bomb", BOMBS, ids=lambda text: text[:16])
def test_row_65_a_query_bomb_ends_within_its_limit(bomb: str, large: Path) -> None:
    shelf, finder = Index.open(large), Finder(large)
    finder.find("title:warm", {})
    shelf.search(parse("warm up"))
    start = time.perf_counter()
    query = parse(bomb, finished=True)
    if query.deferred:
        told = ""
        try:
            finder.find(query.plain, {})
        except CairnError as error:
            told = error.code
        assert told in ("", "E_QUERY", "E_QUERY_TIMEOUT")
    else:
        shelf.search(query)
    assert time.perf_counter() - start < 1.5 * LIMIT_SECONDS


def test_a_query_that_is_stopped_says_so(large: Path) -> None:
    with pytest.raises(CairnError, match="E_QUERY_TIMEOUT"):
        Finder(large).find("*a* OR *e*", {}, seconds=0.0)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of a folder of small files, with phrases up to date."""
    root = tmp_path_factory.mktemp("typed")
    shelf = Shelf(root / "notes", random.Random(1))
    places: Places = make_home(root / "home", shelf.folder)
    Caller(places).run("refresh", source=None)
    made = Library(places, Sources(places))
    yield made
    made.close()


PIECES = st.one_of(
    st.text(max_size=12),
    st.text(st.characters(), max_size=3),  # lone surrogates too
    st.sampled_from(
        [
            COMMON, *WORDS[:6], '"', "*", "?", "[", "]", "(", ")", "{", "}", " to ", "~2", "^", " ",
            " OR ", " AND ", " NOT ", " ANDMAYBE ", " REQUIRE ", " -", "--", "-1", "\n", "\t", "\\",
            "title:", "body:", "tags:", "reviewed:", "due:", "key:", "2026-01", "[to]", "0" * 400,
            *(f" {name}:" for name in FILTERS), "marl-opal", "marlOpal", "3.11", "\uff9e", "日本",
        ]
    ),
)  # fmt: skip
TYPED = st.lists(PIECES, max_size=8).map("".join)
VALUES = st.frozensets(
    st.one_of(st.sampled_from(["notes", "recipe", "note", "mine", "fresh", ""]), st.text()),
    max_size=2,
)
FILTERED = st.builds(Filters, **dict.fromkeys(FILTERS, VALUES))


@settings(max_examples=400)
@example(text="0A", filters=None, limit=0, finished=False)
@example(text="*0 0", filters=None, limit=0, finished=False)
@given(text=TYPED, filters=st.none() | FILTERED, limit=st.integers(0, 30), finished=st.booleans())
def test_nothing_that_can_be_typed_is_a_bug(
    library: Library, text: str, filters: Filters | None, limit: int, finished: bool
) -> None:
    """Neither in the answer nor in what the window makes of it; only a `CairnError` may come."""
    results = library.search(text, filters, limit, finished=finished)
    if results.deferred:
        answer = answered(library, results.request)
        results = library.complete(results, answer)
    assert len(results.hits) <= limit
    assert results.total >= len(results.hits)
    for hit in results.hits[:3]:
        shown = library.snippet(hit, results)
        assert all(0 <= start < end <= len(shown.text) for start, end in shown.marks)
        library.title_marks(hit, results)
        library.explain(hit, results)
    library.facets(results)


def answered(library: Library, request: object) -> dict[str, object]:
    """What the job ``find`` answers; nothing for a query that it refuses."""
    assert isinstance(request, dict)
    try:
        found = Finder(library.folder).find(request["text"], request["filters"], request["limit"])
    except CairnError as error:
        if error.code not in ("E_QUERY", "E_QUERY_TIMEOUT"):
            raise
        return {"keys": [], "total": 0}
    return {"keys": found.keys, "total": found.total}


@settings(max_examples=60)
@given(text=st.text(min_size=1, max_size=40) | TYPED)
def test_every_keystroke_on_the_way_is_answered(library: Library, text: str) -> None:
    for end in range(1, len(text) + 1):
        library.search(text[:end])
