"""A file in which anything was changed says so and names the row; other rows stay usable."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from cairn.errors import CairnError
from cairn.store.store import Store
from tests.store.shelf import Shelf, note

CHANGES = {
    "UPDATE state SET body = replace(body, 'Ada', 'Eve') WHERE seq = 1": 1,
    "UPDATE state SET body = '' WHERE seq = 1": 1,
    "UPDATE state SET body = '' WHERE seq = 4": 4,
    "UPDATE state SET body = CAST(x'80ff' AS TEXT) WHERE seq = 2": 2,
    "UPDATE state SET at = '2020' WHERE seq = 2": 2,
    "UPDATE state SET place = 'trash' WHERE seq = 2": 2,
    "UPDATE state SET revision = x'00' WHERE seq = 2": 2,
    "UPDATE state SET content = x'00' WHERE seq = 2": 2,
    "UPDATE state SET previous = x'00' WHERE seq = 3": 3,
    "UPDATE state SET digest = x'00' WHERE seq = 3": 3,
    "UPDATE state SET seq = 100 WHERE seq = 4": 4,
    "DELETE FROM state WHERE seq = 2": 2,
    "DELETE FROM state WHERE seq = 5": 5,
    "UPDATE note SET person = 'Eve' WHERE seq = 4": 4,
    "UPDATE note SET trashed = 1 WHERE seq = 4": 4,
    "UPDATE note SET seq = 2 WHERE seq = 4": 4,
    "DELETE FROM note WHERE seq = 4": 4,
    "UPDATE note_labels SET value = 'zz' WHERE value = 'b'": 2,
    "DELETE FROM note_labels WHERE value = 'b'": 2,
    "INSERT INTO note VALUES ('new', 7, 0, 'Ada', NULL, NULL)": 0,
    "UPDATE head SET body = replace(body, '5', '4')": 0,
    "DELETE FROM head": 0,
    "PRAGMA user_version = 7": 0,
    "UPDATE _sqlite_migrations SET applied_at = ''": 0,
    "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM state; END": 0,
    "CREATE TABLE more(x)": 0,
    "DROP INDEX state_row": 0,
}
"""What is done to the file, and the number of the change whose row must be named."""


@pytest.fixture
def filled(store: Store) -> Store:
    with store.write("log") as write:
        first = write.put("note", note(labels=["a"])).id  # 1
        write.put("note", note("Bob", labels=["b"]))  # 2
        write.put("place", {"name": "Hall"})  # 3
        write.put("note", note(text="Anders."), first)  # 4
        write.put("note", note("Cai", text="ä" * 9000))  # 5
    return store


def rows_by_seq(shelf: Shelf) -> dict[int, tuple[str, str]]:
    with closing(sqlite3.connect(shelf.path)) as connection:
        return {s: (n, i) for s, n, i in connection.execute("SELECT seq, name, id FROM state")}


def change(shelf: Shelf, sql: str) -> None:
    with closing(sqlite3.connect(shelf.path)) as connection:
        connection.execute(sql)
        connection.commit()


def test_what_nobody_touched_is_sound(filled: Store) -> None:
    row = filled.rows("note", "person = 'Ada'")[0]
    with filled.write("more") as write:
        write.trash("note", row.id)
        write.put("note", note(None, minutes="x", labels=["", None, 7], on_day=3))  # type: ignore[arg-type]
    assert filled.check() == []


@pytest.mark.parametrize(("sql", "seq"), CHANGES.items())
def test_a_change_is_found_and_named(shelf: Shelf, filled: Store, sql: str, seq: int) -> None:
    rows = rows_by_seq(shelf)
    change(shelf, sql)
    found = filled.check()
    assert found
    if seq:
        assert rows[seq] in {(one.table, one.id) for one in found}
        assert {(one.table, one.id) for one in found} <= {rows[seq], ("", "")}


def hit(shelf: Shelf, text: bytes, do: Callable[[bytearray, int], None]) -> None:
    data = bytearray(shelf.path.read_bytes())
    do(data, data.index(text))
    shelf.path.write_bytes(data)


def test_one_flipped_bit_names_its_row_and_leaves_the_others(shelf: Shelf, filled: Store) -> None:
    bob = filled.rows("note", "person = 'Bob'")[0]
    shelf.close()

    def flip(data: bytearray, place: int) -> None:
        data[place + 10] ^= 1

    hit(shelf, b'"labels":["b"]', flip)
    store = shelf.open()
    damages = store.check()
    assert [(one.table, one.id) for one in damages] == [("note", bob.id)]
    with pytest.raises(CairnError, match="E_ROW_DAMAGED"):
        store.get("note", bob.id)
    assert store.rows("note", "person = 'Bob'") == []
    assert store.left_out == {("note", bob.id)}
    assert len(store.changes_since(0).rows) == 3
    assert len(store.rows("note", "person <> 'Bob'")) == 2
    with store.write("log") as write:
        write.put("note", note("Dan"))
    with store.write("log") as write, pytest.raises(CairnError, match="E_ROW_DAMAGED"):
        write.put("note", note("Bob"), bob.id)
    assert len(store.rows("note", "person <> 'Bob'")) == 3


def test_a_lost_last_state_is_not_covered_up_by_the_one_before(shelf: Shelf, filled: Store) -> None:
    ada = filled.rows("note", "person = 'Ada'")[0]
    change(shelf, "DELETE FROM state WHERE seq = 4")
    with pytest.raises(CairnError, match="E_ROW_DAMAGED"):
        filled.get("note", ada.id)
    assert len(filled.rows("note")) == 2
    assert filled.left_out == {("note", ada.id)}
    change(shelf, "UPDATE note SET seq = 1 WHERE seq = 4")
    assert filled.check()


def test_what_is_typed_keeps_no_history(shelf: Shelf) -> None:
    store = shelf.open()
    with store.write("type") as write:
        row = write.put("scratch", {"text": "The sec"})
    with store.write("type") as write:
        write.put("scratch", {"text": "The secret"}, row.id)
    assert [one.values for one in store.history("scratch", row.id)] == [{"text": "The secret"}]
    assert store.undoable is None
    assert store.check() == []
    change(shelf, "UPDATE state SET body = '' WHERE seq = 2")
    assert [(one.table, one.id) for one in store.check()] == [("scratch", row.id)]
