"""Older files are brought up in one piece, newer ones are only read."""

from dataclasses import replace
from hashlib import sha256

import pytest

from cairn.errors import CairnError
from cairn.store.backups import backups
from cairn.store.restore import restore
from cairn.store.schema import Migration, Schema, Table
from cairn.store.store import Store
from cairn.store.write import Write
from tests.store.shelf import NEWER, SCHEMA, Shelf, note


@pytest.fixture
def old(shelf: Shelf) -> Shelf:
    store = shelf.open()
    with store.write("log") as write:
        for minutes in (30, 45):
            write.put("note", note(minutes=minutes, form="pairing", labels=["a"]))
        write.trash("note", write.put("note", note("Bob", minutes=None)).id)
    shelf.close()
    return shelf


def test_an_older_file_is_backed_up_and_migrated(old: Shelf) -> None:
    store = old.open(NEWER)
    assert [row.values["minutes"] for row in store.rows("note", order="minutes")] == [1800, 2700]
    assert store.count("note", "form = 'pairing'") == 2
    assert len(store.trash()) == 1
    assert len(store.history("note", store.rows("note")[0].id)) == 2
    assert store.check() == []
    (backup,) = backups(old.backups)
    assert (backup.version, backup.rows) == (1, 3)
    old.close()
    restore(old.path, NEWER, backup, old.clock())
    store = old.open(NEWER)
    assert [row.values["minutes"] for row in store.rows("note", order="minutes")] == [1800, 2700]
    assert store.check() == []


def test_lifting_something_else_changes_no_row(old: Shelf) -> None:
    table = Table("note", {"text": str}, {"labels": str}, (("text",),))
    schema = Schema("shelf", 2, (table,), (Migration(2, "text can be found", lambda _: None),))
    before = {row.id: row for row in old.open().rows("note")}
    old.close()
    store = old.open(schema)
    assert {row.id: row for row in store.rows("note", "text = ?", ("Täglich.",))} == before
    assert store.check() == []


def test_a_migration_that_fails_leaves_the_old_file(old: Shelf) -> None:
    def fail(write: Write) -> None:
        write.put("note", note("Eve"))
        raise KeyError("missing")

    before = old.path.read_bytes()
    schema = replace(NEWER, migrations=(Migration(2, "fails", fail),))
    with pytest.raises(KeyError):
        old.open(schema)
    assert old.path.read_bytes() == before
    assert old.open().check() == []


def test_a_newer_file_is_only_read_and_not_a_byte_changes(old: Shelf) -> None:
    old.open(NEWER)
    old.close()
    before = {path: sha256(path.read_bytes()).digest() for path in old.path.parent.glob("*.*")}
    store = old.open()
    assert store.read_only is not None
    assert "version 2" in store.read_only
    assert store.count("note", "person = 'Ada'") == 2
    assert store.rows("note", "id IN (SELECT id FROM note_labels WHERE value = 'a')", order="seq")
    with pytest.raises(CairnError, match="E_DB_READ_ONLY"), store.write("log") as write:
        write.put("note", note())
    with pytest.raises(CairnError, match="E_DB_READ_ONLY"):
        store.purge({})
    assert store.check() == []
    old.close()
    after = {path: sha256(path.read_bytes()).digest() for path in old.path.parent.glob("*.*")}
    assert after == before


def test_who_only_reads_makes_and_migrates_nothing(old: Shelf) -> None:
    with pytest.raises(CairnError, match="E_DB_NOT_READY"):
        old.open(NEWER, reading=True)
    store = old.open(reading=True)
    assert store.count("note") == 2
    with pytest.raises(CairnError, match="E_DB_READ_ONLY"), store.write("log"):
        pass


def test_who_only_reads_does_not_make_a_file(shelf: Shelf) -> None:
    with pytest.raises(CairnError, match="E_DB_NOT_READY"):
        shelf.open(reading=True)
    assert not shelf.path.exists()


def test_versions_need_their_migrations() -> None:
    with pytest.raises(ValueError, match="each version"):
        replace(SCHEMA, version=2)
    with pytest.raises(ValueError, match="cannot name"):
        Table("note", {"seq": int})


def test_two_processes_that_migrate_do_it_once(old: Shelf) -> None:
    first = old.open(NEWER)
    second: Store = old.open(NEWER)
    assert first.seq == second.seq == 6
