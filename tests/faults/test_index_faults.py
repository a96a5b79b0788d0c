"""Rows 13, 28, 29, 31 and 62 through the real workers, as the window uses them."""

import json
import pickle
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cairn.errors import CairnError
from cairn.library.catalog import Catalog
from cairn.places import Places
from cairn.records.render import plain
from cairn.search.generation import current, verify
from cairn.workspace import INDEX, RENDER, Workspace
from tests.campaigns.shelf import COMMON, WORDS, Shelf, found
from tests.cli.terminal import Terminal
from tests.fixtures.pathological import pathological

DEADLINE_SECONDS = 2.0


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "notes", random.Random(28))


@pytest.fixture
def workspace(home: Places, shelf: Shelf) -> Iterator[Workspace]:
    """A home that has read the shelf; its workers are not running."""
    with Workspace.open(home) as made:
        made.sources.set("starter", paused=True)
        made.sources.add(shelf.folder, "notes")
        settle(made)
        for name in (INDEX, RENDER):
            made.worker(name).stop()
        yield made


def settle(workspace: Workspace) -> None:
    """Everything read, and both indexes up to date."""
    worker = workspace.worker(INDEX)
    worker.start()
    worker.ask("refresh", {"source": None}, 60)
    while worker.ask("catch_up", {}, 60)["lagging"]:
        pass


def is_right(workspace: Workspace, shelf: Shelf) -> bool:
    workspace.library.reopen()
    return all(found(workspace.library, word) == shelf.having(word) for word in (COMMON, *WORDS))


def overwrite(path: Path, change: Callable[[bytearray], None]) -> None:
    data = bytearray(path.read_bytes())
    change(data)
    path.write_bytes(data)


def find(workspace: Workspace, phrase: str) -> dict[str, Any]:
    request = workspace.library.search(f'"{phrase}"').request
    return workspace.worker(RENDER).ask("find", request, 10)


def test_row_28_a_flip_inside_the_arrays_is_found_within_five_seconds_of_start(
    workspace: Workspace, shelf: Shelf
) -> None:
    index = workspace.library.folder
    generation = current(index)
    for name in generation.files:
        overwrite(generation.path(name), lambda data: data.__setitem__(-70, data[-70] ^ 4))
    assert verify(index) == list(generation.files)
    began = time.monotonic()
    workspace.worker(INDEX).start()
    workspace.worker(INDEX).ask("refresh", {"source": None}, 60)  # what a window asks first
    assert is_right(workspace, shelf)
    assert time.monotonic() - began < 5
    assert verify(index) == []


@pytest.mark.parametrize("hit", ["middle", "text"])
def test_row_28_a_damaged_catalog_is_found_by_verify_and_read_again(
    workspace: Workspace, shelf: Shelf, hit: str
) -> None:
    path = workspace.places.cache / "catalog.db"
    body = shelf.files[sorted(shelf.files)[0]].rpartition("\n")[2].encode()

    def change(data: bytearray) -> None:
        if hit == "text":
            data[data.rindex(body) + 1] ^= 1
        else:
            middle = len(data) // 8192 * 4096
            data[middle : middle + 4096] = bytes(4096)

    workspace.close()
    Catalog(path).close()  # all of it in the one file
    overwrite(path, change)
    worker = workspace.worker(INDEX)
    worker.start()
    assert worker.ask("verify", {}, 60)["damaged"] == ["catalog.db"]
    settle(workspace)
    assert is_right(workspace, shelf)
    assert worker.ask("verify", {}, 60)["damaged"] == []
    assert {workspace.library.text(row) for row in rows(workspace)} == {
        text.rpartition("---\n")[2] for text in shelf.files.values()
    }


@pytest.mark.parametrize("hit", ["page", "letter"])
def test_row_28_the_command_line_makes_a_damaged_catalog_anew(
    workspace: Workspace, shelf: Shelf, hit: str
) -> None:
    path = workspace.places.cache / "catalog.db"
    workspace.close()
    Catalog(path).close()
    body = shelf.files[sorted(shelf.files)[0]].rpartition("\n")[2].encode()

    def change(data: bytearray) -> None:
        place = data.rindex(body) + 1
        if hit == "letter":
            data[place] = 0xFF  # no text any more
        else:
            data[place // 4096 * 4096 : place // 4096 * 4096 + 4096] = bytes(4096)

    overwrite(path, change)
    cairn = Terminal(workspace.places.data.parent)
    refreshed = cairn("library", "refresh", "--json")
    assert (refreshed.returncode, json.loads(refreshed.stdout)["rebuilt"]) == (0, True)
    done = cairn("search", "--json", "--limit", "500", COMMON)
    assert {hit["path"] for hit in json.loads(done.stdout)["hits"]} == shelf.having(COMMON)
    assert not json.loads(cairn("library", "refresh", "--json").stdout)["rebuilt"]


def rows(workspace: Workspace) -> list[Any]:
    return [hit.row for hit in workspace.library.search(COMMON, limit=500).hits]


class Forged:
    """Unpickled, it makes a file."""

    def __init__(self, marker: Path) -> None:
        self.marker = str(marker)

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str, str]]:
        return open, (self.marker, "w")


def test_row_29_the_render_worker_does_not_unpickle_what_is_forged(
    workspace: Workspace, shelf: Shelf, tmp_path: Path
) -> None:
    marker = tmp_path / "ran"
    forged = pickle.dumps(Forged(marker))
    for path in current(workspace.library.folder / "whoosh").folder.glob("*.toc"):
        path.write_bytes(forged.ljust(path.stat().st_size, b".")[: path.stat().st_size])
    (first, second), *_ = shelf.pairs(1)
    workspace.worker(RENDER).start()
    with pytest.raises(CairnError, match="E_INDEX_DAMAGED"):
        find(workspace, f"{first} {second}")
    workspace.worker(INDEX).start()
    assert workspace.worker(INDEX).ask("verify", {}, 60)["damaged"]
    settle(workspace)
    assert len(find(workspace, f"{first} {second}")["keys"]) >= 1
    assert not marker.exists()


def test_row_31_a_lock_that_whoosh_left_behind_stops_nothing(
    workspace: Workspace, shelf: Shelf
) -> None:
    folder = current(workspace.library.folder / "whoosh").folder
    with (folder / "MAIN_WRITELOCK").open("w"):
        shelf.edit(10)
        settle(workspace)
    first, second = next(shelf.pairs(1))
    workspace.worker(RENDER).start()
    paths = shelf.with_phrase(first, second)
    assert find(workspace, f"{first} {second}")["total"] == len(paths)


def test_13_the_render_worker_short_of_memory_fails_alone(
    workspace: Workspace, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    (shelf.folder / "big.md").write_text("# Big\n\n" + "> - *a* [b](c) `d`\n" * 150_000)
    settle(workspace)
    big = workspace.library
    big.reopen()
    (row,) = [row for row in rows_named(workspace, "big") if row.path == "big.md"]
    ordinary = rows(workspace)[0]
    monkeypatch.setenv("CAIRN_WORKER_MEMORY_MB", "96")
    worker = workspace.worker(RENDER)
    worker.start()
    with pytest.raises(CairnError) as caught:
        worker.ask("render", {"key": row.key, "dark": False}, 30)
    assert caught.value.code in ("E_MEMORY", "E_WORKER_DIED")
    worker.stop()
    monkeypatch.delenv("CAIRN_WORKER_MEMORY_MB")
    worker.start()
    assert worker.ask("render", {"key": ordinary.key, "dark": False}, 30)["html"]


def rows_named(workspace: Workspace, word: str) -> list[Any]:
    return [hit.row for hit in workspace.library.search(word, finished=True).hits]


@pytest.mark.parametrize("deadline", [DEADLINE_SECONDS, 0.02])
def test_row_62_a_page_that_hangs_costs_its_process_and_is_shown_as_text(
    workspace: Workspace, shelf: Shelf, deadline: float
) -> None:
    texts = dict(pathological())
    names = ["emphasis nested", "underscores within words"]
    for name in names:
        (shelf.folder / f"{name}.md").write_text(f"# hang\n\n{texts[name]}")
    settle(workspace)
    ordinary = rows(workspace)[0]
    worker = workspace.worker(RENDER)
    worker.start()
    worker.ask("render", {"key": ordinary.key, "dark": False}, 30)
    hanging = rows_named(workspace, "hang")
    assert len(hanging) == len(names)
    for row in hanging:
        began = time.monotonic()
        try:
            worker.ask("render", {"key": row.key, "dark": False}, deadline)
        except CairnError as error:
            told = error.code
        else:
            told = ""
        assert told in (("", "E_WORKER_TIMEOUT") if deadline > 1 else ("E_WORKER_TIMEOUT",))
        assert time.monotonic() - began < DEADLINE_SECONDS + 3
        began = time.monotonic()
        assert plain(workspace.library.text(row)).startswith("<pre")
        assert time.monotonic() - began < 0.5
        assert worker.ask("render", {"key": ordinary.key, "dark": False}, 30)["html"]
