"""Backups are made when there is something new, proved, thinned out, and brought back."""

import contextlib
import os
import stat
import zlib
from hashlib import sha256
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.store.backup_file import Backup, read_backup, unpack
from cairn.store.backups import backups, newest_valid, prove, unreadable
from cairn.store.quarantine import quarantined
from cairn.store.restore import plan_restore, restore
from cairn.store.store import Store
from tests.store.shelf import NEWER, SCHEMA, Shelf, note


def log(store: Store, person: str, id: str | None = None, text: str = "Täglich.") -> str:
    with store.write("log") as write:
        return write.put("note", note(person, text=text), id).id


def made(store: Store) -> Backup:
    backup = store.backup()
    assert backup is not None
    return backup


def test_a_backup_is_made_only_of_something_new(shelf: Shelf, store: Store) -> None:
    log(store, "Ada")
    first = made(store)
    assert store.backup() is None
    log(store, "Bob")
    assert store.backup(only_if_due=True) is None
    shelf.clock.go(minutes=10)
    second = store.backup(only_if_due=True)
    assert second is not None
    assert backups(shelf.backups) == [second, first]
    assert [(one.number, one.seq, one.rows) for one in (first, second)] == [(1, 1, 1), (2, 2, 2)]
    assert prove(second, SCHEMA) == []
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in shelf.backups.iterdir()}
    assert modes == {
        ".lock": 0o600, "shelf-000001.backup": 0o600, "shelf-000002.backup": 0o600
    }  # fmt: skip


def test_a_reading_process_makes_them_too(shelf: Shelf, store: Store) -> None:
    log(store, "Ada")
    assert shelf.open(reading=True).backup() is not None


def test_none_is_made_of_what_is_damaged(shelf: Shelf, store: Store) -> None:
    log(store, "Ada")
    kept = made(store)
    log(store, "Bob")
    shelf.close()
    data = shelf.path.read_bytes().replace(b'"person":"Bob"', b'"person":"Bab"')
    shelf.path.write_bytes(data)
    with pytest.raises(CairnError, match="E_DB_DAMAGED"):
        shelf.open().backup()
    assert backups(shelf.backups) == [kept]


def test_what_a_killed_backup_left_is_taken_away_at_the_next_start(
    shelf: Shelf, store: Store
) -> None:
    log(store, "Ada")
    made(store)
    left = shelf.backups / ".copy.1234.tmp"
    left.write_bytes(b"private")
    shelf.open()
    assert not left.exists()


def test_restore_shows_first_and_keeps_what_was(shelf: Shelf, store: Store) -> None:
    ada, bob = log(store, "Ada"), log(store, "Bob")
    backup = made(store)
    log(store, "Ada", ada, text="Anders.")
    cai = log(store, "Cai")
    with store.write("remove") as write:
        write.trash("note", bob)
    plan = plan_restore(shelf.path, SCHEMA, backup)
    assert [one.id for one in plan.gone] == [cai]
    assert {one.id for one in plan.other} == {ada, bob}
    assert (plan.back, plan.same, plan.readable) == ((), 0, True)
    before = store.chain
    done = restore(shelf.path, SCHEMA, backup, shelf.clock())
    assert done.plan == plan
    assert done.kept is not None
    assert done.kept in quarantined(shelf.path)
    assert store.changed()  # another process would see it, too
    assert {row.id for row in store.rows("note")} == {ada, bob}
    assert store.history("note", ada)[0].values["text"] == "Täglich."
    assert store.chain != before
    assert store.check() == []
    log(store, "Dan")
    assert shelf.open().count("note") == 3
    assert stat.S_IMODE(done.kept.stat().st_mode) == 0o600


@pytest.mark.parametrize("there", [None, b"", b"x" * 9000, b"SQLite format 3\0" + bytes(5000)])
def test_a_lost_file_is_brought_back(shelf: Shelf, store: Store, there: bytes | None) -> None:
    ada = log(store, "Ada")
    backup = made(store)
    shelf.close()
    shelf.path.unlink()
    if there is not None:
        shelf.path.write_bytes(there)
    with pytest.raises(CairnError, match=r"E_DB_LOST|E_DB_DAMAGED"):
        shelf.open()
    plan = plan_restore(shelf.path, SCHEMA, backup)
    assert ([one.id for one in plan.back], plan.readable) == ([ada], False)
    done = restore(shelf.path, SCHEMA, backup, shelf.clock())
    assert (done.kept is None) == (there is None)
    store = shelf.open()
    assert [row.id for row in store.rows("note")] == [ada]
    assert store.check() == []


def test_where_the_newest_is_damaged_the_next_is_offered(shelf: Shelf, store: Store) -> None:
    log(store, "Ada")
    good = made(store)
    log(store, "Bob")
    bad = made(store)
    data = bytearray(bad.path.read_bytes())
    data[-40:-20] = bytes(20)
    bad.path.write_bytes(data)
    assert newest_valid(shelf.backups, SCHEMA) == good
    with pytest.raises(CairnError, match="E_BACKUP_DAMAGED"):
        restore(shelf.path, SCHEMA, bad, shelf.clock())
    assert store.count("note") == 2
    assert made_after(store).number == 3


def made_after(store: Store) -> Backup:
    log(store, "Eve")
    return made(store)


@pytest.mark.parametrize("place", range(0, 900, 37))
def test_no_byte_of_a_backup_can_be_changed(shelf: Shelf, store: Store, place: int) -> None:
    log(store, "Ada")
    backup = made(store)
    data = bytearray(backup.path.read_bytes())
    data[place] ^= 0x10
    backup.path.write_bytes(data)
    out = shelf.backups / "out"
    with contextlib.suppress(CairnError):
        unpack(backup, out)
    # the same bytes can be packed in more than one way
    assert not out.exists() or sha256(out.read_bytes()).hexdigest() == backup.sha256


def forged(path: Path, content: bytes, size: int, packed: bytes | None = None) -> Backup:
    second = (
        b'{"chain": "c", "digest": "", "made_at": "2026-03-01T09:00:00+00:00", "number": 9,'
        b' "rows": 1, "seq": 1, "sha256": "%s", "size": %d, "store": "s", "version": 1}\n'
    ) % (sha256(content).hexdigest().encode(), size)
    first = b"Cairn backup 1 " + sha256(second).hexdigest().encode() + b"\n"
    path.write_bytes(first + second + (zlib.compress(content) if packed is None else packed))
    return read_backup(path)


def test_a_bomb_goes_off_nowhere(tmp_path: Path) -> None:
    bomb = bytes(30_000_000)
    modest = forged(tmp_path / "a-1.backup", bomb, 1000)
    with pytest.raises(CairnError, match="more than it says"):
        unpack(modest, tmp_path / "out")
    with pytest.raises(CairnError, match="cannot hold"):
        forged(tmp_path / "b-1.backup", b"", 10**15)
    with pytest.raises(CairnError, match="ends too early"):
        unpack(forged(tmp_path / "c-1.backup", b"x" * 100, 200), tmp_path / "out")
    twice = zlib.compress(b"x") + zlib.compress(b"y")
    with pytest.raises(CairnError, match="more than it says"):
        unpack(forged(tmp_path / "d-1.backup", b"x", 1, twice), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_neither_links_nor_archives_nor_folders_are_backups(shelf: Shelf, store: Store) -> None:
    log(store, "Ada")
    backup = made(store)
    elsewhere = shelf.path.parent / "elsewhere"
    os.replace(backup.path, elsewhere)
    backup.path.symlink_to(elsewhere)
    (shelf.backups / "shelf-000002.backup").mkdir()
    (shelf.backups / "shelf-000003.backup").write_bytes(b"PK\x03\x04../../evil")
    (shelf.backups / "shelf-000004.backup").write_bytes(b"")
    os.mkfifo(shelf.backups / "shelf-000005.backup")
    assert backups(shelf.backups) == []
    assert len(unreadable(shelf.backups)) == 5
    with pytest.raises(CairnError, match="E_BACKUP_DAMAGED"):
        restore(shelf.path, SCHEMA, backup, shelf.clock())


def test_a_file_of_another_program_in_a_backup_is_refused(shelf: Shelf, store: Store) -> None:
    """What is inside is believed no more than what is outside."""
    import sqlite3

    log(store, "Ada")
    shelf.close()
    evil = shelf.path.parent / "evil.db"
    evil.write_bytes(shelf.path.read_bytes())
    connection = sqlite3.connect(evil)
    connection.execute("CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM state; END")
    connection.close()
    shelf.backups.mkdir()
    content = evil.read_bytes()
    backup = forged(shelf.backups / "shelf-000009.backup", content, len(content))
    with pytest.raises(CairnError, match="E_BACKUP_DAMAGED"):
        restore(shelf.path, SCHEMA, backup, shelf.clock())
    assert shelf.open().count("note") == 1


def test_a_newer_backup_says_so(shelf: Shelf) -> None:
    store = shelf.open(NEWER)
    log(store, "Ada")
    backup = made(store)
    with pytest.raises(CairnError, match="E_BACKUP_NEWER"):
        plan_restore(shelf.path, SCHEMA, backup)


def test_a_file_of_an_earlier_day_is_told_by_the_backup(shelf: Shelf, store: Store) -> None:
    log(store, "Ada")
    earlier = shelf.path.read_bytes()
    log(store, "Bob")
    backup = made(store)
    shelf.close()
    shelf.path.write_bytes(earlier)
    (damage,) = shelf.open().check()
    assert backup.path.name in damage.what
