"""What a damaged file still holds is found, whatever stands around it."""

import random
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.store.backups import backups
from cairn.store.carve import carve
from cairn.store.compare import compare
from cairn.store.marker import marker_path, read_marker
from cairn.store.restore import put_in_place
from cairn.store.salvage import Salvaged, salvage
from cairn.store.store import Store
from tests.store.shelf import NEWER, SCHEMA, Shelf, note

PAGE = 4096


@pytest.fixture
def filled(shelf: Shelf, store: Store) -> Shelf:
    """Sixty rows, every third with a text of several pages, some changed, one in the trash."""
    draw = random.Random(7)
    for number in range(60):
        with store.write("log") as write:
            text = "".join(chr(draw.randrange(32, 900)) for _ in range(8000 * (number % 3 == 0)))
            row = write.put("note", note(f"P{number}", text=text, labels=[str(number)]))
            if number % 5 == 0:
                write.put("note", note(f"P{number}", text=text[::-1]), row.id)
            if number == 50:
                write.trash("note", row.id)
            if number == 51:
                write.bury("note", row.id)
            write.put("scratch", {"text": f"typed {number}"}, "draft")
    shelf.close()
    return shelf


def save(shelf: Shelf, **more: object) -> Salvaged:
    target = shelf.path.with_name("new.db")
    return salvage(
        shelf.path, SCHEMA, target, folder=shelf.backups, now=shelf.clock(), **more  # type: ignore[arg-type]
    )  # fmt: skip


def test_a_sound_file_is_recovered_whole(filled: Shelf) -> None:
    done = save(filled)
    assert (done.from_backup, done.named, done.lost) == (0, [], [])
    assert done.rows == 60  # one is buried, one is the draft
    plan = compare(filled.path, done.target)
    assert (plan.back, plan.gone, plan.other, plan.same) == ((), (), (), 60)
    before = {row.id: (row.values, row.revision) for row in filled.open().rows("note")}
    filled.close()
    put_in_place(filled.path, done.target, filled.clock())
    store = filled.open()
    assert {row.id: (row.values, row.revision) for row in store.rows("note")} == before
    assert store.check() == []
    assert len(store.trash()) == 1
    assert store.count("note", "id IN (SELECT id FROM note_labels WHERE value = '7')") == 1


@pytest.mark.parametrize("first", [0, PAGE, 5 * PAGE])
def test_pages_that_are_zeroed_cost_only_what_was_on_them(filled: Shelf, first: int) -> None:
    marker = read_marker(filled.path)
    assert marker is not None
    data = bytearray(filled.path.read_bytes())
    all_states = {one.state.digest: one for one in carve(filled.path, {marker.chain}, PAGE)}
    data[first : first + PAGE] = bytes(PAGE)
    filled.path.write_bytes(data)
    whole = {
        digest
        for digest, one in all_states.items()
        if all(end <= first or start >= first + PAGE for start, end in one.ranges)
    }
    assert len(whole) > 100
    done = save(filled)
    assert done.states >= len(whole)
    put_in_place(filled.path, done.target, filled.clock())
    assert filled.open().check() == []


def test_what_lies_before_the_cut_of_a_file_is_found_to_its_last_byte(shelf: Shelf) -> None:
    store = shelf.open()
    for number in range(20):  # of some lengths the last page stays half empty
        with store.write("log") as write:
            write.put("note", note(f"P{number}", text="x" * (9000 + 400 * number)))
    shelf.close()
    marker = read_marker(shelf.path)
    assert marker is not None
    data, chains = shelf.path.read_bytes(), {marker.chain}
    half_empty = 0
    for one in list(carve(shelf.path, chains, PAGE)):
        end = max(end for _, end in one.ranges)
        half_empty += end == one.ranges[-1][1] and end % PAGE != 0
        for size, found in ((end, True), (end - 1, False)):
            shelf.path.write_bytes(data[:size])
            assert (one in list(carve(shelf.path, chains, PAGE))) is found
    assert half_empty


def test_what_is_lost_is_named_and_its_last_revision_told(filled: Shelf) -> None:
    store = filled.open()
    victim = store.rows("note", "person = 'P5'")[0]
    filled.close()
    data = filled.path.read_bytes()
    body = b'"person":"P5","text":""'
    at = data.rindex(body)
    filled.path.write_bytes(data[:at] + b'"person":"P5","text":"x' + data[at + len(body) :])
    done = save(filled)
    (lost,) = done.lost
    assert (lost.table, lost.id, lost.what) == (
        "note", victim.id, "Revision 1 is the last that was found."
    )  # fmt: skip


def test_what_a_backup_has_is_taken_from_it(filled: Shelf) -> None:
    store = filled.open()
    store.backup()
    with store.write("log") as write:
        late = write.put("note", note("Late"))
    rows = {row.id for row in store.rows("note")}
    filled.close()
    data = bytearray(filled.path.read_bytes())
    data[20 * PAGE : 30 * PAGE] = bytes(10 * PAGE)
    filled.path.write_bytes(data)
    done = save(filled)
    assert done.from_backup > 0
    assert done.lost == []
    put_in_place(filled.path, done.target, filled.clock())
    store = filled.open()
    assert {row.id for row in store.rows("note")} == rows
    assert store.get("note", late.id) == late or store.rows("note", "person = 'Late'")
    assert store.check() == []


def test_nothing_left_is_told(filled: Shelf) -> None:
    filled.path.write_bytes(bytes(20_000))
    with pytest.raises(CairnError, match="nothing in it can be read"):
        save(filled)
    assert not filled.path.with_name("new.db").exists()


def test_without_its_marker_a_backup_tells_the_chain(filled: Shelf) -> None:
    filled.open().backup()
    filled.close()
    marker_path(filled.path).unlink()
    data = filled.path.read_bytes()
    filled.path.write_bytes(bytes(PAGE) + data[PAGE:])
    assert save(filled).states > 100


def test_an_older_file_is_recovered_as_what_it_was(filled: Shelf) -> None:
    target: Path = filled.path.with_name("new.db")
    done = salvage(filled.path, NEWER, target, folder=None, now=filled.clock())
    put_in_place(filled.path, done.target, filled.clock())
    store = filled.open(NEWER)
    assert store.count("note") == 58
    assert store.check() == []
    assert backups(filled.backups)[0].version == 1
