"""Rows are written, read, changed, trashed and taken back."""

import stat
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from cairn.errors import CairnError
from cairn.store.diff import diff
from cairn.store.store import Store
from tests.store.shelf import Shelf, note


def test_what_was_put_is_there_for_everybody(shelf: Shelf, store: Store) -> None:
    with store.write("log") as write:
        row = write.put("note", note(labels=["b", "a", "b"]))
    assert (len(row.id), row.revision, row.trashed, row.seq) == (26, 1, "", 1)
    assert row.values == note(labels=["b", "a", "b"])
    assert store.get("note", row.id) == row
    assert shelf.open().rows("note", "person = ?", ("Ada",)) == [row]
    assert store.rows("note", "id IN (SELECT id FROM note_labels WHERE value = ?)", ("a",)) == [row]
    assert store.rows("note", "person = ?", ("Bob",)) == []
    assert store.get("note", "nobody") is None


def test_files_are_private(shelf: Shelf, store: Store) -> None:
    with store.write("log") as write:
        write.put("note", note())
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in shelf.path.parent.iterdir()}
    assert modes == {"shelf.db": 0o600, "shelf.mark": 0o600}
    assert stat.S_IMODE(shelf.path.parent.stat().st_mode) == 0o700


def test_order_limit_and_columns(store: Store) -> None:
    with store.write("log") as write:
        for day in (3, 1, 2):
            write.put("note", note(on_day=f"2026-03-0{day}", minutes=day))
    days = [row.values["minutes"] for row in store.rows("note", order="on_day", limit=2, offset=1)]
    assert days == [2, 3]
    assert [row.values["minutes"] for row in store.rows("note")] == [2, 1, 3]  # newest first
    assert store.count("note", "minutes > ?", (1,)) == 2
    found = store.columns("note", ("person", "sum(minutes)"), group="person")
    assert found == [("Ada", 6)]


def test_many_rows_come_in_their_order(store: Store) -> None:
    with store.write("log") as write:
        for number in range(1201):
            write.put("note", note(minutes=number * 7 % 1201))
    found = [row.values["minutes"] for row in store.rows("note", order="minutes")]
    assert found == list(range(1201))


def test_a_change_makes_a_revision_and_the_same_again_does_not(store: Store) -> None:
    with store.write("log") as write:
        first = write.put("note", note())
    with store.write("edit") as write:
        second = write.put("note", note(text="Anders."), first.id)
        assert write.put("note", note(text="Anders."), first.id) == second
    assert (second.revision, store.seq) == (2, 2)
    history = store.history("note", first.id)
    assert [(one.revision, one.values["text"]) for one in history] == [
        (2, "Anders."),
        (1, "Täglich."),
    ]
    beside = store.restore_beside("note", first.id, 1)
    assert beside.id != first.id
    assert beside.values == first.values
    assert store.get("note", first.id) == second
    with pytest.raises(CairnError, match="E_NO_ROW"):
        store.restore_beside("note", first.id, 7)


def test_the_trash_keeps_a_row_for_thirty_days(store: Store) -> None:
    with store.write("log") as write:
        row = write.put("note", note(labels=["x"]))
    with store.write("remove") as write:
        gone = write.trash("note", row.id)
    assert (gone.trashed, gone.goes_on) == ("2026-03-01", date(2026, 3, 31))
    assert store.rows("note") == []
    assert store.count("note") == 0
    assert store.trash() == store.trash("note") == [gone]
    assert store.trash("place") == []
    with store.write("edit") as write:
        assert write.put("note", note(labels=["y"]), row.id).trashed
        assert write.put("note", note(labels=["x"]), row.id).trashed
    with store.write("bring back") as write:
        back = write.untrash("note", row.id)
    assert (back.values, back.trashed) == (row.values, "")
    assert store.rows("note") == [back]
    with store.write("nothing") as write, pytest.raises(CairnError, match="E_NO_ROW"):
        write.trash("note", "nobody")


def test_a_block_that_fails_changes_nothing(shelf: Shelf, store: Store) -> None:
    with pytest.raises(KeyError), store.write("log") as write:
        write.put("nothing", {"id": write.put("note", note()).id})
    assert store.rows("note") == []
    assert store.seq == 0
    assert store.undoable is None
    with store.write("log") as write:
        write.put("note", note())
    assert shelf.open().count("note") == 1


def test_undo_takes_writes_back_one_after_the_other(store: Store) -> None:
    with store.write("log Ada") as write:
        one = write.put("note", note())
    with store.write("change both") as write:
        write.put("note", note(text="Anders."), one.id)
        two = write.put("note", note("Bob"))
        write.put("note", note("Bob", text="x"), two.id)
    assert store.undoable == "change both"
    rows = store.undo()
    assert rows is not None
    assert [(row.id, row.trashed != "") for row in rows] == [(one.id, False), (two.id, True)]
    assert [row.values for row in store.rows("note")] == [note()]
    assert store.undoable == "log Ada"
    assert store.undo() is not None
    assert store.rows("note") == []
    assert store.undo() is None


def test_undo_does_not_take_away_what_another_process_did(shelf: Shelf, store: Store) -> None:
    with store.write("log") as write:
        row = write.put("note", note())
    with shelf.open().write("edit") as write:
        write.put("note", note(text="Neu."), row.id)
    with pytest.raises(CairnError, match="E_UNDO_CHANGED"):
        store.undo()
    assert store.rows("note")[0].values["text"] == "Neu."


def test_another_process_is_noticed(shelf: Shelf, store: Store) -> None:
    assert not store.changed()
    other = shelf.open()
    with other.write("log") as write:
        write.put("note", note())
    assert not other.changed()
    assert store.changed()
    assert not store.changed()


def test_a_moment_lasts_until_something_is_written(shelf: Shelf, store: Store) -> None:
    moments = [store.moment]
    with store.write("one") as write:
        id = write.put("note", note()).id
        moments.append(store.moment)
    moments.append(store.moment)
    store.get("note", id)
    assert store.moment == moments[-1]
    with pytest.raises(KeyError), store.write("nothing") as write:
        write.put("nothing", {"id": write.put("note", note("Bob")).id})
    moments.append(store.moment)
    with shelf.open().write("elsewhere") as write:
        write.put("note", note("Eve"))
    moments.append(store.moment)
    assert len(set(moments)) == len(moments)


def test_changes_are_told_in_their_order(store: Store) -> None:
    with store.write("log") as write:
        ids = [write.put("note", note(minutes=number)).id for number in range(3)]
    with store.write("more") as write:
        write.put("note", note(minutes=9), ids[0])
        write.trash("note", ids[1])
    first = store.changes_since(0, limit=2)
    assert [row.id for row in first.rows] == [ids[2], ids[0]]
    assert (first.deleted, first.seq, first.more) == ([], 4, True)
    second = store.changes_since(first.seq)
    assert (second.rows, second.deleted, second.seq, second.more) == (
        [],
        [("note", ids[1])],
        5,
        False,
    )
    assert store.changes_since(5).seq == 5


@pytest.mark.parametrize(
    "text", ["\0", "\ud800 half", "\U0001d56c \u202e", "", "x" * 1_000_000, "'; DROP"]
)
def test_any_text_can_be_kept(shelf: Shelf, store: Store, text: str) -> None:
    with store.write("log") as write:
        row = write.put("note", note(person=text, text=text, labels=[text]))
    kept = shelf.open().get("note", row.id)
    assert kept is not None
    assert kept.values["text"] == text.replace("\ud800", "?")


def test_an_unknown_table_is_a_bug(store: Store) -> None:
    with pytest.raises(KeyError), store.write("log") as write:
        write.put("nothing", {})


def test_what_is_read_together_stands_together(
    shelf: Shelf, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.write("log") as write:
        row = write.put("note", note())
    monkeypatch.setattr("cairn.store.connection.BUSY_SECONDS", 0.1)
    other = shelf.open()
    read = store.reader._states

    def in_between(seqs: Sequence[int]) -> dict[int, tuple[Any, ...]]:
        with pytest.raises(CairnError, match="E_DB_BUSY"), other.write("edit") as write:
            write.put("note", note(text="Anders."), row.id)
        return read(seqs)

    monkeypatch.setattr(store.reader, "_states", in_between)
    assert store.rows("note") == [row]
    with other.write("edit") as write:
        write.put("note", note(text="Anders."), row.id)
    assert store.left_out == set()


def test_the_difference_of_two_states(store: Store) -> None:
    with store.write("log") as write:
        row = write.put("note", note(text="one\ntwo\nthree", form="old"))
    with store.write("edit") as write:
        write.put("note", note(text="one\n2\nthree", minutes=45), row.id)
    after, before = store.history("note", row.id)
    found = diff(before.values, after.values)
    assert [(one.name, one.before, one.after) for one in found] == [
        ("form", "old", None),
        ("minutes", 30, 45),
        ("text", "one\ntwo\nthree", "one\n2\nthree"),
    ]
    assert [line for line in found[2].lines if line[0] != " "] == ["- two", "+ 2"]
    assert (found[0].lines, found[1].lines) == (["- old"], ["- 30", "+ 45"])


def test_after_a_purge_elsewhere_numbers_mean_nothing(shelf: Shelf, store: Store) -> None:
    with store.write("log") as write:
        gone = write.put("note", note("Bob"))
        row = write.put("note", note())
    with store.write("edit") as write:
        write.put("note", note(text="Anders."), row.id)
    shelf.open().purge({"note": [gone.id]})
    with pytest.raises(CairnError, match="E_UNDO_CHANGED"):
        store.undo()
    with store.write("edit") as write:
        write.put("note", note(text="Neu."), row.id)
    assert store.undo() is not None
    assert store.undo() is None
