"""Tests of cairn.library.indexing and turns: an index that follows the catalog, on real files."""

import errno
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.library.indexing import Published, index
from cairn.library.lock import IndexLock
from cairn.library.turns import Turns
from cairn.search.document import Document
from cairn.search.generation import current
from cairn.search.index import Index
from cairn.search.query import parse
from cairn.search.writer import IndexWriter
from tests.library.shelf import Shelf, record


class Recorder:
    """A writer that keeps what it is given.

    Attributes:
        batches: keys of each batch.
    """

    def __init__(self) -> None:
        self.seq = 0
        self.documents: dict[int, Document] = {}
        self.batches: list[list[int]] = []

    def apply(
        self,
        documents: Iterable[Document],
        deleted: Iterable[int],
        seq: int,
        going: Callable[[], None] = lambda: None,
    ) -> int:
        going()
        taken = list(documents)
        for key in deleted:
            self.documents.pop(key, None)
        self.documents |= {one.key: one for one in taken}
        self.batches.append([one.key for one in taken])
        self.seq = seq
        return len(self.batches)


class StaysOpen(Turns[Recorder]):
    """Turns at a recorder, which lies in no folder."""

    def __init__(self, folder: Path, recorder: Recorder) -> None:
        super().__init__(folder, IndexLock(folder.parent), lambda _: recorder)


def _turns(folder: Path) -> Turns[IndexWriter]:
    return Turns(folder, IndexLock(folder.parent), lambda id: IndexWriter(folder, id))


def _titles(folder: Path, shelf: Shelf, words: str) -> set[str]:
    found = Index.open(folder).search(parse(words, finished=True), 100)
    rows = shelf.rows()
    try:
        return {row.title for row in rows.get([hit.key for hit in found.hits])}
    finally:
        rows.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "index"


@pytest.fixture(autouse=True)
def _cache(folder: Path) -> None:
    folder.parent.mkdir()


def test_a_document_has_what_can_be_searched_and_filtered(shelf: Shelf, folder: Path) -> None:
    keys = {
        "use": "steer",
        "status": "accepted",
        "tags": "[a, b c]",
        "last_reviewed_on": "1970-01-11",
        "review_in": "10 days",
    }
    shelf.write("x.md", record("ID-1", "Title", "# Head\n\ntext\n\n## Two\n", **keys))
    shelf.refresh()
    recorder = Recorder()
    assert index(shelf.catalog, StaysOpen(folder, recorder)) == 1
    assert recorder.documents[1] == Document(
        key=1,
        title="Title",
        body="# Head\n\ntext\n\n## Two\n",
        headings="Head\nTwo",
        tags=("a", "b c"),
        facets={"kind": "recipe", "source": "notes", "use": "steer", "status": "accepted"},
        numbers={"reviewed_on": 10, "due_on": 20},
    )


def test_batches_grow_and_each_is_told(shelf: Shelf, folder: Path) -> None:
    for number in range(30):
        shelf.write(f"{number:02}.md", "x")
    shelf.refresh()
    recorder, told = Recorder(), list[Published]()
    progress: list[dict[str, object]] = []
    done = index(
        shelf.catalog,
        StaysOpen(folder, recorder),
        batches=(2, 5, 10),
        published=told.append,
        progress=progress.append,
    )
    assert done == 30
    assert [len(batch) for batch in recorder.batches] == [2, 5, 10, 10, 3]
    assert [one.seq for one in told] == [2, 7, 17, 27, 30]
    assert told[0].changed == [1, 2]
    assert [(one["done"], one["of"]) for one in progress][-1] == (30, 30)
    assert index(shelf.catalog, StaysOpen(folder, recorder)) == 0


def test_long_texts_make_small_batches(shelf: Shelf, folder: Path) -> None:
    for number in range(6):
        shelf.write(f"{number}.md", "word " * 100)
    shelf.refresh()
    recorder = Recorder()
    index(shelf.catalog, StaysOpen(folder, recorder), characters=700)
    assert [len(batch) for batch in recorder.batches] == [2, 2, 2]


def test_it_stops_when_it_is_cancelled_or_out_of_time(shelf: Shelf, folder: Path) -> None:
    for number in range(10):
        shelf.write(f"{number}.md", "x")
    shelf.refresh()
    recorder = Recorder()
    turns = StaysOpen(folder, recorder)
    assert index(shelf.catalog, turns, cancelled=lambda: True) == 0
    assert index(shelf.catalog, turns, batches=(3,), seconds=0.0) == 3
    assert index(shelf.catalog, turns, batches=(3,), seconds=0.0) == 3
    assert index(shelf.catalog, turns, cancelled=lambda: len(recorder.batches) > 2) == 4


def test_what_is_written_is_found_and_what_is_gone_is_not(shelf: Shelf, folder: Path) -> None:
    shelf.write("a.md", "# Apples\n\nfruit")
    shelf.write("b.md", "# Beets\n\nroots")
    shelf.refresh()
    turns = _turns(folder)
    index(shelf.catalog, turns)
    assert _titles(folder, shelf, "fruit") == {"Apples"}
    shelf.write("a.md", "# Pears\n\nfruit")
    (shelf.folder / "b.md").unlink()
    shelf.refresh()
    assert index(shelf.catalog, turns) == 2
    assert _titles(folder, shelf, "fruit") == {"Pears"}
    assert _titles(folder, shelf, "roots") == set()
    opened = Index.open(folder)
    assert (opened.seq, opened.catalog, opened.documents) == (
        shelf.catalog.seq,
        shelf.catalog.id,
        1,
    )


def test_a_new_process_goes_on_where_the_last_one_stopped(shelf: Shelf, folder: Path) -> None:
    for number in range(10):
        shelf.write(f"{number}.md", f"# number{number}")
    shelf.refresh()
    index(shelf.catalog, _turns(folder), batches=(4,), seconds=0.0)
    assert Index.open(folder).seq == 4
    assert index(shelf.catalog, _turns(folder)) == 6
    assert Index.open(folder).documents == 10


def test_two_processes_take_turns(shelf: Shelf, folder: Path) -> None:
    one, other = _turns(folder), _turns(folder)
    for number in range(6):
        shelf.write(f"{number}.md", f"# number{number}")
        shelf.refresh()
        assert index(shelf.catalog, (one, other)[number % 2]) == 1
    assert Index.open(folder).documents == 6
    assert _titles(folder, shelf, "number0") == {"number0"}


def test_an_index_of_another_catalog_is_begun_anew(shelf: Shelf, folder: Path) -> None:
    shelf.write("a.md", "# one")
    shelf.refresh()
    turns = _turns(folder)
    index(shelf.catalog, turns)
    shelf.catalog.start_over()
    (shelf.folder / "a.md").unlink()
    shelf.write("b.md", "# two")
    shelf.refresh()
    assert index(shelf.catalog, turns) == 1
    assert Index.open(folder).catalog == shelf.catalog.id
    assert _titles(folder, shelf, "two") == {"two"}
    assert _titles(folder, shelf, "one") == set()


def test_an_index_ahead_of_its_catalog_is_begun_anew(shelf: Shelf, folder: Path) -> None:
    shelf.write("a.md", "# one")
    shelf.refresh()
    turns = _turns(folder)
    index(shelf.catalog, turns)
    with turns.take(shelf.catalog.id, 1, "as if the catalog had lost its end") as writer:
        writer.apply([], [], 50)
    shelf.write("b.md", "# two")
    shelf.refresh()
    assert index(shelf.catalog, turns) == 2
    assert Index.open(folder).seq == shelf.catalog.seq
    assert _titles(folder, shelf, "one two") == {"one", "two"}


def test_damage_is_found_withdrawn_and_made_good(shelf: Shelf, folder: Path) -> None:
    shelf.write("a.md", "# one")
    shelf.refresh()
    turns = _turns(folder)
    index(shelf.catalog, turns)
    assert turns.check("checking") == []
    generation = current(folder)
    name = next(iter(generation.files))
    data = bytearray(generation.path(name).read_bytes())
    data[len(data) // 2] ^= 1
    generation.path(name).unlink()
    generation.path(name).write_bytes(data)
    assert turns.check("checking") == [name]
    with pytest.raises(CairnError, match="E_INDEX_MISSING"):
        current(folder)
    assert index(shelf.catalog, turns) == 1
    assert turns.check("checking") == []
    assert _titles(folder, shelf, "one") == {"one"}


def test_a_writer_that_finds_damage_begins_anew_once(shelf: Shelf, folder: Path) -> None:
    shelf.write("a.md", "x")
    shelf.refresh()

    class Failing(Recorder):
        def apply(self, *_: object) -> int:
            raise CairnError("E_INDEX_DAMAGED", "It is damaged.", "Wait.")

    recorders = [Failing(), Recorder()]
    turns = Turns(folder, IndexLock(folder.parent), lambda _: recorders.pop(0))
    assert index(shelf.catalog, turns) == 1
    recorders = [Failing(), Failing()]
    turns = Turns(folder, IndexLock(folder.parent), lambda _: recorders.pop(0))
    with pytest.raises(CairnError, match="E_INDEX_DAMAGED"):
        index(shelf.catalog, turns)


def test_a_batch_that_nobody_waits_for_is_left_and_goes_in_later(
    shelf: Shelf, folder: Path
) -> None:
    for name in "abc":
        shelf.write(f"{name}.md", name)
    shelf.refresh()
    for enough in range(1, 40):
        asked: list[None] = []

        def cancelled(asked: list[None] = asked, enough: int = enough) -> bool:
            asked.append(None)
            return len(asked) > enough

        published: list[Published] = []
        turns = _turns(folder)
        if index(shelf.catalog, turns, cancelled=cancelled, published=published.append):
            break
        assert not published
    assert enough > 5  # it was asked while the batch was made, not only before
    assert index(shelf.catalog, _turns(folder)) == 0
    assert _titles(folder, shelf, "b") == {"b"}


def test_a_disk_that_fails_is_told_and_the_next_turn_begins_afresh(
    shelf: Shelf, folder: Path
) -> None:
    shelf.write("a.md", "x")
    shelf.refresh()

    class Failing(Recorder):
        def apply(self, *_: object) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    recorders = [Failing(), Recorder()]
    turns = Turns(folder, IndexLock(folder.parent), lambda _: recorders.pop(0))
    with pytest.raises(CairnError, match="E_DISK_FULL"):
        index(shelf.catalog, turns)
    assert index(shelf.catalog, turns) == 1


def test_moving_a_source_to_another_layer_indexes_nothing(shelf: Shelf, folder: Path) -> None:
    shelf.write("a.md", "x")
    shelf.refresh()
    turns = _turns(folder)
    index(shelf.catalog, turns)
    shelf.source = replace(shelf.source, layer="team", order=7, paused=True)
    shelf.catalog.arrange([shelf.source])
    shelf.refresh()
    assert index(shelf.catalog, turns) == 0
