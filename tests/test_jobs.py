"""Tests of cairn.jobs through real worker processes: a home, a folder, and what comes back."""

import queue
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cairn.errors import CairnError
from cairn.library.lock import IndexLock
from cairn.library.rows import Rows
from cairn.places import Places
from cairn.search.generation import current, verify
from cairn.search.index import Index
from cairn.search.query import parse
from cairn.worker.worker import Answer, Worker
from cairn.workspace import INDEX, RENDER, Workspace


class Home:
    """A home with one source, ``notes``, and its index worker.

    Attributes:
        events: everything the worker told unasked.
    """

    def __init__(self, places: Places, folder: Path) -> None:
        self.places, self.folder = places, folder
        self.workspace = Workspace.open(places)
        self.workspace.sources.set("starter", paused=True)
        self.workspace.sources.add(folder, "notes")
        self.events: queue.Queue[dict[str, Any]] = queue.Queue()
        self.worker: Worker = self.workspace.worker(INDEX, self.events.put)

    def write(self, path: str, text: str | bytes) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)

    def ask(self, job: str, **args: object) -> dict[str, Any]:
        return self.worker.ask(job, args, deadline=60)

    def stop(self) -> None:
        """End the process; start another one."""
        self.worker.stop()
        self.worker.start()

    def found(self, words: str) -> set[str]:
        """Paths of what a search finds now."""
        ranked = Index.open(self.places.cache / "index").search(parse(words, finished=True), 50)
        rows = Rows(self.places.cache / "catalog.db")
        try:
            return {row.path for row in rows.get([hit.key for hit in ranked.hits])}
        finally:
            rows.close()

    def until(self, done: Callable[[], bool], seconds: float = 10.0) -> float:
        """How long it took until `done`."""
        began = time.monotonic()
        while time.monotonic() < began + seconds:
            if done():
                return time.monotonic() - began
            time.sleep(0.01)
        raise AssertionError("it did not happen")

    def told(self, key: str) -> dict[str, Any]:
        """The next event that has `key`."""
        while True:
            event = self.events.get(timeout=10)
            if key in event:
                return event


@pytest.fixture
def at_home(home: Places, tmp_path: Path) -> Iterator[Home]:
    folder = tmp_path / "notes"
    folder.mkdir()
    made = Home(home, folder)
    yield made
    made.workspace.close()


def test_a_refresh_makes_a_folder_searchable_and_says_what_it_did(at_home: Home) -> None:
    at_home.write("a.md", "# Apples\n\nfruit")
    at_home.write("bad.md", b"\0")
    done = at_home.ask("refresh")
    assert (done["dropped"], done["cancelled"], done["seq"]) == ([], False, 1)
    (source,) = done["sources"]
    assert (source["name"], source["records"], source["skipped"]) == ("notes", 1, 1)
    event = at_home.told("published")
    assert event == {"published": 1, "seq": 1, "changed": [1], "source": "notes"}
    assert at_home.found("fruit") == {"a.md"}


def test_only_the_paths_that_are_named_are_read(at_home: Home) -> None:
    at_home.write("a.md", "apple")
    at_home.write("b.md", "beet")
    at_home.ask("refresh")
    at_home.write("a.md", "cherry")
    at_home.write("b.md", "damson")
    done = at_home.ask("refresh", source="notes", paths=["a.md"])
    assert done["sources"][0]["changed"] == 1
    assert at_home.found("cherry") == {"a.md"}
    assert at_home.found("damson") == set()


def test_the_first_files_can_be_searched_while_the_rest_is_read(at_home: Home) -> None:
    for number in range(1500):
        at_home.write(f"{number:04}.md", f"# number{number}\n\nword")
    answers: queue.Queue[Answer] = queue.Queue()
    at_home.worker.call("refresh", {}, done=answers.put)
    first = at_home.told("published")
    assert answers.empty()
    assert first["changed"] is None  # too many to be named
    assert Index.open(at_home.places.cache / "index").documents >= 500
    assert answers.get(timeout=60).error is None
    assert Index.open(at_home.places.cache / "index").documents == 1500


def test_a_refresh_can_be_cancelled_within_a_second(at_home: Home) -> None:
    for number in range(6000):
        at_home.write(f"{number:04}.md", "# Title\n\n" + "word " * 200)
    answers: queue.Queue[Answer] = queue.Queue()
    begun = threading.Event()
    number = at_home.worker.call("refresh", {}, done=answers.put, progress=lambda _: begun.set())
    assert begun.wait(30)
    began = time.monotonic()
    at_home.worker.cancel(number)
    answer = answers.get(timeout=30)
    assert time.monotonic() - began < 1.0
    assert answer.value is not None
    assert answer.value["cancelled"]
    assert at_home.ask("refresh")["sources"][0]["records"] == 6000


def test_an_edit_is_searchable_within_the_bar(at_home: Home) -> None:
    at_home.write("a.md", "apple")
    at_home.ask("refresh")
    assert at_home.ask("watch") == {"watched": ["notes"], "problems": {}}
    at_home.write("sub/b.md", "banana")
    at_home.until(lambda: at_home.found("banana") == {"sub/b.md"})
    at_home.write("a.md", "cherry")
    assert at_home.until(lambda: at_home.found("cherry") == {"a.md"}) < 0.5
    (at_home.folder / "a.md").unlink()
    at_home.until(lambda: at_home.found("cherry") == set())


def test_a_source_that_comes_is_watched_and_one_that_goes_is_forgotten(
    at_home: Home, tmp_path: Path
) -> None:
    at_home.write("a.md", "apple")
    at_home.ask("refresh")
    at_home.ask("watch")
    second = tmp_path / "second"
    second.mkdir()
    at_home.workspace.sources.add(second, "second")
    at_home.ask("refresh", source="second")
    (second / "x.md").write_text("xylophone")
    at_home.until(lambda: at_home.found("xylophone") == {"x.md"})
    at_home.workspace.sources.remove("second")
    assert at_home.ask("refresh")["dropped"] == ["second"]
    assert at_home.found("xylophone") == set()
    with pytest.raises(CairnError, match="E_SOURCE_UNKNOWN"):
        at_home.ask("refresh", source="second")


def test_a_paused_source_is_read_again_when_it_comes_back(at_home: Home) -> None:
    at_home.write("a.md", "apple")
    at_home.ask("refresh")
    at_home.workspace.sources.set("notes", paused=True)
    at_home.write("a.md", "cherry")
    assert at_home.ask("refresh")["sources"] == []
    assert at_home.found("apple") == {"a.md"}  # the filter of the library leaves it out
    at_home.workspace.sources.set("notes", paused=False)
    at_home.ask("refresh")
    assert at_home.found("cherry") == {"a.md"}


def test_phrases_follow_behind(at_home: Home) -> None:
    at_home.write("a.md", "# Title\n\none exact phrase here")
    at_home.ask("refresh")
    at_home.until(lambda: at_home.ask("catch_up")["lagging"] == 0)
    render = at_home.workspace.worker(RENDER)
    found = render.ask("find", {"text": '"exact phrase"', "filters": {}, "limit": 5})
    assert [key for key, _ in found["keys"]] == [1]
    assert (found["total"], found["seq"]) == (1, 1)


def test_a_page_is_rendered_from_the_catalog(at_home: Home) -> None:
    at_home.write("a.md", "# Title\n\nsome *words*")
    at_home.ask("refresh")
    render = at_home.workspace.worker(RENDER)
    page = render.ask("render", {"key": 1, "dark": False})
    assert page["title"] == "Title"
    assert "words" in page["html"]
    assert "*words*" not in page["html"]
    with pytest.raises(CairnError, match="E_RECORD_GONE"):
        render.ask("render", {"key": 99, "dark": False})
    at_home.stop()
    (at_home.places.cache / "catalog.db").unlink()
    at_home.write("a.md", "# Other")
    at_home.ask("refresh")
    assert render.ask("render", {"key": 1, "dark": True})["title"] == "Other"


def test_a_flipped_bit_is_found_at_the_start_and_made_good(at_home: Home) -> None:
    for number in range(50):
        at_home.write(f"{number}.md", f"# Title {number}")
    at_home.write("apple.md", "apple")
    at_home.ask("refresh")
    at_home.stop()
    generation = current(at_home.places.cache / "index")
    file = generation.path(next(iter(generation.files)))
    data = bytearray(file.read_bytes())
    data[-20] ^= 4
    file.unlink()
    file.write_bytes(data)
    at_home.until(lambda: bool(at_home.ask("refresh")), 5.0)
    assert verify(at_home.places.cache / "index") == []
    assert at_home.found("apple") == {"apple.md"}
    assert at_home.ask("verify") == {"damaged": []}


def test_everything_comes_back_when_the_cache_is_deleted(at_home: Home) -> None:
    at_home.write("a.md", "apple")
    at_home.ask("refresh")
    at_home.stop()
    shutil.rmtree(at_home.places.cache)
    assert at_home.ask("refresh")["sources"][0]["added"] == 1
    assert at_home.found("apple") == {"a.md"}


def test_a_catalog_damaged_under_way_is_made_anew(at_home: Home) -> None:
    for number in range(300):
        at_home.write(f"{number}.md", f"# Title {number}\n\n" + "word " * 100)
    at_home.write("apple.md", "apple")
    at_home.ask("refresh")
    at_home.stop()
    catalog = at_home.places.cache / "catalog.db"
    data = bytearray(catalog.read_bytes())
    for page in range(8192, len(data), 4096):
        data[page : page + 200] = b"\xff" * 200
    catalog.write_bytes(data)
    assert at_home.ask("refresh")["sources"][0]["records"] == 301
    assert at_home.found("apple") == {"apple.md"}


def test_another_writer_is_waited_for_in_the_background(at_home: Home) -> None:
    at_home.write("a.md", "apple")
    at_home.ask("refresh")
    at_home.ask("watch")
    with IndexLock(at_home.places.cache).held("something long"):
        at_home.write("a.md", "banana")
        rows = Rows(at_home.places.cache / "catalog.db")
        at_home.until(lambda: rows.seq() > 1)
        rows.close()
        assert at_home.found("banana") == set()
    at_home.until(lambda: at_home.found("banana") == {"a.md"})
