"""A damaged store is brought back in one go; a process that writes is not taken for damage."""

import subprocess
import sys
from contextlib import closing

import pytest

from cairn.errors import CairnError
from cairn.store.backups import backups
from cairn.store.quarantine import quarantined
from cairn.store.recover import recover, recovery
from cairn.store.store import Store
from tests.store.shelf import SCHEMA, Shelf, note

PAGE = 4096


def fill(store: Store, first: int, last: int) -> None:
    for number in range(first, last):
        with store.write("log") as write:
            write.put("note", note(f"P{number}", text="x" * 900))


def test_a_damaged_store_is_brought_back(shelf: Shelf, store: Store) -> None:
    fill(store, 0, 40)
    store.backup()
    fill(store, 40, 50)
    shelf.close()
    data = bytearray(shelf.path.read_bytes())
    data[: 2 * PAGE] = bytes(2 * PAGE)
    shelf.path.write_bytes(data)
    with pytest.raises(CairnError, match="E_DB_DAMAGED"):
        shelf.open()
    with recovery(shelf.path, SCHEMA, shelf.backups, shelf.clock()) as found:
        assert (found.salvaged.rows, found.salvaged.lost) == (50, [])
        assert found.plan is not None
        assert len(found.plan.gone) == 10  # what the backup alone would not bring back
        assert shelf.path.read_bytes() == bytes(data)
        kept = recover(shelf.path, SCHEMA, shelf.backups, found, shelf.clock())
    assert kept is not None
    assert kept.read_bytes() == bytes(data)
    assert quarantined(shelf.path) == [kept]
    store = shelf.open()
    assert store.count("note") == 50
    assert store.check() == []
    assert backups(shelf.backups)[0].rows == 50
    assert list(shelf.backups.glob(".*.tmp")) == []


def test_where_nothing_is_left_nothing_is_changed(shelf: Shelf, store: Store) -> None:
    fill(store, 0, 3)
    shelf.close()
    shelf.path.write_bytes(b"gone")
    with (
        pytest.raises(CairnError, match="E_DB_DAMAGED"),
        recovery(shelf.path, SCHEMA, shelf.backups, shelf.clock()),
    ):
        pass
    assert shelf.path.read_bytes() == b"gone"


BUSY = """
import sys
from pathlib import Path
from tests.store.shelf import Shelf, note
store = Shelf(Path(sys.argv[1])).open()
print("open", flush=True)
for number in range(150):
    with store.write("log") as write:
        write.put("note", note(f"B{number}", text="y" * number * 50))
"""


def test_starting_reading_and_checking_beside_a_process_that_writes(shelf: Shelf) -> None:
    shelf.open()
    root = str(shelf.path.parent.parent)
    rounds = 0
    with subprocess.Popen([sys.executable, "-c", BUSY, root], stdout=subprocess.PIPE) as busy:
        assert busy.stdout is not None
        assert busy.stdout.readline() == b"open\n"
        while busy.poll() is None or not rounds:
            store = shelf.open(reading=rounds % 2 == 0)
            with closing(store):
                rows = store.rows("note")
                assert store.left_out == set()
                assert all(store.get("note", row.id) is not None for row in rows[:3])
                assert store.check() == []
            rounds += 1
        assert busy.returncode == 0
    assert shelf.open().count("note") == 150
