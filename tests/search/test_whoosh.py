"""Phrases and fields, and that a forged index is never opened."""

import os
import pickle
import time
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.search.document import Document
from cairn.search.generation import current, withdraw
from cairn.search.whoosh_find import Finder
from cairn.search.whoosh_index import SUBFOLDER, WhooshWriter
from cairn.search.writer import IndexWriter
from tests.search.library import WORDS

DOCUMENTS = [
    Document(
        1,
        "Exit codes",
        "a hook exits with code 2",
        facets={"kind": "gotcha"},
        numbers={"reviewed_on": 20700},
    ),
    Document(2, "Hooks", "the code of a hook; exit", facets={"kind": "recipe"}, tags=("exit",)),
    Document(3, "Deny", "max_connections in settings.json", facets={"kind": "gotcha"}),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "index"
    IndexWriter(root, "c").apply(DOCUMENTS, [], 3)
    WhooshWriter(root, "c").apply(DOCUMENTS, [], 3)
    return root


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ('"exits with code"', {1}),
        ('"exit code"', {1}),
        ("title:hook", {2}),
        ("tags:exit", {2}),
        ("deny OR title:hook", {2, 3}),
        ("hook NOT title:exit", {2}),
        ("exi*", {1, 2}),
        ("*ettin*", {3}),
        ("max_con*", {3}),
        ("reviewed:2026-09", {1}),
        ("reviewed:[2026-01 to 2026-12]", {1}),
        ("reviewed:2025", set()),
        ('"settings.json"', {3}),
    ],
)
def test_what_whoosh_answers(folder: Path, text: str, keys: set[int]) -> None:
    found = Finder(folder).find(text, {})
    assert {key for key, _ in found.keys} == keys
    assert (found.total, found.seq) == (len(keys), 3)


def test_filters_fit_too(folder: Path) -> None:
    finder = Finder(folder)
    assert [k for k, _ in finder.find("exit OR deny", {"kind": ["gotcha"]}).keys] in (
        [1, 3],
        [3, 1],
    )
    assert finder.find("exit", {"kind": ["gotcha", "recipe"]}).total == 2
    assert finder.find("exit", {"kind": []}).total == 0


def test_replaced_and_removed_documents_are_gone(folder: Path) -> None:
    writer = WhooshWriter(folder, "c")
    assert writer.seq == 3
    writer.apply([Document(1, "Quite different", "words")], [2], 5)
    finder = Finder(folder)
    assert finder.find("hook OR exit", {}).total == 0
    assert finder.find("title:different", {}).keys[0][0] == 1
    for number in range(30):
        writer.apply([Document(10 + number, "Many", "segments")], [], 6 + number)
    assert Finder(folder).find("title:many", {}).total == 30
    assert len(list((current(folder / SUBFOLDER).folder).glob("*.seg"))) < 12


@pytest.mark.parametrize(
    "text", ["(((", ")", "[ to ]", "a" * 5000 + "*", " OR ".join(["x*"] * 2000)]
)
def test_nonsense_is_an_error_not_a_crash(folder: Path, text: str) -> None:
    assert _asked(Finder(folder), text) in (0, "E_QUERY", "E_QUERY_TIMEOUT")


def _asked(finder: Finder, text: str) -> int | str:
    """How many were found, or the code of the error."""
    try:
        return finder.find(text, {}).total
    except CairnError as error:
        return error.code


@pytest.mark.parametrize("text", ["*a*", "?*", "a* OR b* OR c*", '"a b"~100000', "[a to z]"])
def test_a_query_bomb_ends_in_time(tmp_path: Path, text: str) -> None:
    root = tmp_path / "index"
    items = [Document(n, WORDS[n % 14], " ".join(WORDS) * 20) for n in range(1, 600)]
    IndexWriter(root, "c").apply(items, [], 1)
    WhooshWriter(root, "c").apply(items, [], 1)
    finder = Finder(root)
    finder.find("title:hook", {})
    start = time.monotonic()
    assert _asked(finder, text) in (*range(600), "E_QUERY", "E_QUERY_TIMEOUT")
    assert time.monotonic() - start < 2


class _Forged:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (_Forged.target,)

    target = ""


def test_a_forged_pickle_is_not_opened(folder: Path, tmp_path: Path) -> None:
    _Forged.target = str(tmp_path / "ran")
    for path in (current(folder / SUBFOLDER).folder).glob("*.toc"):
        path.write_bytes(
            pickle.dumps(_Forged()).ljust(path.stat().st_size, b"\0")[: path.stat().st_size]
        )
    with pytest.raises(CairnError) as error:
        Finder(folder).find("title:hook", {})
    assert error.value.code == "E_INDEX_DAMAGED"
    assert WhooshWriter(folder, "c").seq == 0
    assert not Path(_Forged.target).exists()


def test_nothing_indexed_yet(folder: Path) -> None:
    withdraw(folder / SUBFOLDER)
    with pytest.raises(CairnError) as error:
        Finder(folder).find("title:hook", {})
    assert error.value.code == "E_INDEX_MISSING"
