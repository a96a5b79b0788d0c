"""A store when the disk, the folder, the clock or another process is not as it should be."""

import itertools
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath

import pytest

from cairn.errors import CairnError
from cairn.store.connection import connect
from cairn.store.place import close_to_others, shared_place, warnings
from cairn.store.quarantine import quarantined
from cairn.store.store import Store
from tests.fixtures.disk import (
    FULL,
    IOERR_DELETE,
    IOERR_FSYNC,
    IOERR_WRITE,
    Disk,
    Event,
    between,
    library,
)
from tests.store.shelf import SCHEMA, Shelf, note, shelves

HOOKED = pytest.mark.skipif(
    sys.platform != "linux" or library() is None, reason="SQLite is built into this Python"
)


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    yield from shelves(tmp_path)


def log(store: Store, person: str = "Ada", **more: object) -> str:
    with store.write("log") as write:
        return write.put("note", note(person) | more).id


# -- row 8: the protocol ---------------------------------------------------------------------------


def test_the_writer_s_pragmas(shelf: Shelf) -> None:
    shelf.open().close()
    with closing(connect(shelf.path)) as connection:
        said = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "trusted_schema", "secure_delete")
        }
    assert said == {
        "journal_mode": "delete", "synchronous": 3, "trusted_schema": 0, "secure_delete": 1
    }  # fmt: skip


@HOOKED
def test_it_is_acknowledged_when_the_disk_has_it(shelf: Shelf) -> None:
    shelf.open()
    with between(Disk()) as disk:
        store = shelf.open()
        disk.events.clear()
        log(store)
        disk.say("acknowledged")
    done = [(one.what, one.name) for one in disk.events if one.what != "write"]
    assert done == [
        ("open", "shelf.db-journal"),
        ("sync", "shelf.db-journal"),
        ("sync", "shelf.db-journal"),
        ("sync", "shelf.db"),
        ("delete", "shelf.db-journal"),
        ("acknowledged", ""),
    ]
    assert disk.events[-2].place == 1  # the folder is synced, too


# -- rows 9 and 10: the disk is full, or fails -----------------------------------------------------


def failing(what: str, number: int, code: int, *, on: bool) -> Disk:
    """A disk that fails at the call `number` of this kind, and at all later ones where `on`."""
    count = itertools.count()

    def fails(event: Event) -> int:
        if event.what != what:
            return 0
        now = next(count)
        return code if now == number or (on and now > number) else 0

    return Disk(fails=fails)


@HOOKED
@pytest.mark.parametrize(
    ("what", "code", "says", "on"),
    [
        ("write", FULL, "E_DISK_FULL", True),
        ("write", IOERR_WRITE, "E_DISK_FULL", True),
        ("sync", IOERR_FSYNC, "E_DB_IO", False),
        ("delete", IOERR_DELETE, "E_DB_IO", False),
    ],
)
def test_a_write_that_fails_at_any_call_changes_nothing(
    shelf: Shelf, what: str, code: int, says: str, on: bool
) -> None:
    kept = {log(shelf.open(), text="x" * 20_000)}
    for number in range(100):
        disk = Disk()
        with between(disk):
            store = shelf.open()
            disk.fails = failing(what, number, code, on=on).fails
            said = ""
            try:
                kept.add(log(store, "Bob", text="y" * 9000))
            except CairnError as error:
                said = error.code
            disk.fails = lambda _: 0
            assert {row.id for row in store.rows("note")} == kept
            kept.add(log(store, "Cai"))  # it recovers when there is room again
            assert {row.id for row in store.rows("note")} == kept
            assert store.check() == []
        shelf.close()
        if not said:
            break
        assert said == says
    assert number > 0
    assert not said


def test_no_more_pages(shelf: Shelf) -> None:
    store = shelf.open()
    kept = log(store)
    store.reader.ask("PRAGMA max_page_count = 40")
    with pytest.raises(CairnError, match="E_DISK_FULL"):
        log(store, text="x" * 400_000)
    assert [row.id for row in store.rows("note")] == [kept]
    store.reader.ask("PRAGMA max_page_count = 4000")
    log(store, text="x" * 400_000)
    assert store.check() == []


CHILD = """
import resource, sys
from pathlib import Path
from cairn.errors import CairnError
from tests.store.shelf import Shelf, note
shelf = Shelf(Path(sys.argv[1]))
store = shelf.open()
{setup}
try:
    with store.write("log") as write:
        write.put("note", note(text="x" * 900_000))
    print("written")
except CairnError as error:
    print(error.code)
{after}
with store.write("log") as write:
    write.put("note", note("Bob"))
print(store.count("note"), store.check())
"""


def child(code: str, *arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split("\n")[:-1]


def test_a_limit_to_the_size_of_files(tmp_path: Path) -> None:
    limit = "resource.setrlimit(resource.RLIMIT_FSIZE, ({}, resource.RLIM_INFINITY))"
    code = CHILD.format(
        setup=limit.format(300_000), after=limit.format("resource.RLIM_INFINITY")
    )  # fmt: skip
    assert child(code, str(tmp_path)) == ["E_DISK_FULL", "1 []"]


def test_a_disk_that_is_full(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=600k", "none", str(disk)],
        capture_output=True, check=False,
    )  # fmt: skip
    if mounted.returncode:
        pytest.skip("nothing may be mounted here")
    try:
        code = CHILD.format(setup="", after="")
        assert child(code, str(disk)) == ["E_DISK_FULL", "1 []"]
    finally:
        subprocess.run(["umount", str(disk)], check=True)


# -- rows 11, 12 and 17: the folder ----------------------------------------------------------------


def test_a_folder_that_may_not_be_written_to(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = log(shelf.open())
    shelf.close()
    before = {path: path.read_bytes() for path in shelf.path.parent.iterdir()}
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write anywhere
    store = shelf.open()
    assert store.read_only is not None
    assert [row.id for row in store.rows("note")] == [kept]
    with pytest.raises(CairnError, match="E_DB_READ_ONLY"):
        log(store)
    shelf.close()
    assert {path: path.read_bytes() for path in shelf.path.parent.iterdir()} == before


def test_a_folder_for_everybody_is_told_and_can_be_closed(shelf: Shelf) -> None:
    shelf.path.parent.mkdir(mode=0o700)
    shelf.path.parent.chmod(0o777)
    store = shelf.open()
    assert [one.code for one in store.warnings] == ["W_FOLDER_OPEN"]
    assert shelf.path.stat().st_mode & 0o777 == 0o600
    assert close_to_others(shelf.path.parent) == 0o777
    assert warnings(shelf.path.parent) == ()


MOUNTS = """\
22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
30 22 0:40 / /home/ada/share rw - nfs4 server:/x rw
31 22 0:41 / /home/ada/my\\040disk rw shared:1 - fuse.sshfs host: rw
"""


@pytest.mark.parametrize(
    ("folder", "code"),
    [
        ("/home/ada/.local/share/cairn", None),
        ("/home/ada/share/cairn", "W_FOLDER_NETWORK"),
        ("/home/ada/my disk/cairn", "W_FOLDER_NETWORK"),
        ("/home/ada/shareholder", None),
        ("//server/share", "W_FOLDER_NETWORK"),
        ("/home/ada/Dropbox/cairn", "W_FOLDER_CLOUD"),
        ("/home/ada/OneDrive - Office/cairn", "W_FOLDER_CLOUD"),
        ("/home/ada/Library/Mobile Documents/cairn", "W_FOLDER_CLOUD"),
    ],
)
def test_a_place_that_others_share(folder: str, code: str | None) -> None:
    found = shared_place(PurePosixPath(folder), MOUNTS)
    assert [one.code for one in found] == ([code] if code else [])


# -- rows 16 and 19: other processes ---------------------------------------------------------------

HOLDER = """
import sys
from pathlib import Path
from tests.store.shelf import Shelf, note
with Shelf(Path(sys.argv[1])).open().write("hold") as write:
    write.put("note", note("Bob"))
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_a_write_waits_for_another_process_and_then_says_so(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cairn.store.connection.BUSY_SECONDS", 0.2)
    store = shelf.open()
    root = str(shelf.path.parent.parent)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, root], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(CairnError, match="E_DB_BUSY"):
            log(store)
        assert store.rows("note") == []
        holder.stdin.write(b"\n")
        holder.stdin.close()
        assert holder.wait(30) == 0
    log(store)
    assert store.count("note") == 2
    assert store.check() == []


def test_a_writer_that_is_killed_lets_go(shelf: Shelf) -> None:
    store = shelf.open()
    root = str(shelf.path.parent.parent)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, root], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait(30)
    log(store)
    assert store.count("note", "person = 'Bob'") == 0


def test_a_child_does_not_write_with_its_parent_s_connection(shelf: Shelf) -> None:
    store = shelf.open()
    pid = os.fork()
    if pid == 0:
        try:
            with store.write("log"):
                os._exit(0)
        except RuntimeError:
            os._exit(7)
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 7


# -- row 18: the clock -----------------------------------------------------------------------------


@pytest.mark.parametrize("days", [-365, 3650])
def test_order_and_trash_do_not_go_by_the_clock(shelf: Shelf, days: int) -> None:
    store = shelf.open()
    first, away = log(store, "first"), log(store, "away")
    with store.write("remove") as write:
        write.trash("note", away)
    shelf.clock.go(days=days)
    second = log(store, "second")
    assert [row.id for row in store.rows("note")] == [second, first]
    assert store.empty_trash(shelf.clock().date()) == []
    assert store.check() == []


def test_after_thirty_days_the_trash_is_empty(shelf: Shelf) -> None:
    store = shelf.open()
    away = log(store, "away", text="secret words")
    with store.write("remove") as write:
        write.trash("note", away)
    gone: list[tuple[str, str]] = []
    for day in range(1, 31):
        assert gone == []
        shelf.clock.go(days=1)
        log(store, f"day {day}")
        gone = store.empty_trash(shelf.clock().date())
    assert gone == [("note", away)]
    assert store.trash() == []
    assert store.get("note", away) is None
    assert store.history("note", away) == []
    assert ("note", away) in store.changes_since(0).deleted
    assert b"secret words" not in shelf.path.read_bytes()
    assert store.check() == []


# -- rows 20, 21, 24 and 27: the file is lost, or another one --------------------------------------


@pytest.mark.parametrize("how", ["missing", "empty"])
@pytest.mark.parametrize("left", ["marker", "backup"])
def test_a_lost_file_is_never_taken_for_a_new_one(shelf: Shelf, how: str, left: str) -> None:
    store = shelf.open()
    log(store)
    if left == "backup":
        store.backup()
        shelf.path.with_suffix(".mark").unlink()
    shelf.close()
    shelf.path.unlink()
    if how == "empty":
        shelf.path.touch()
    for _ in range(2):
        with pytest.raises(CairnError, match="E_DB_LOST"):
            shelf.open()
    assert not shelf.path.exists() or shelf.path.stat().st_size == 0


def test_a_start_that_was_killed_is_taken_for_new(shelf: Shelf) -> None:
    shelf.path.parent.mkdir()
    shelf.path.touch()
    log(shelf.open())


def test_a_file_that_is_taken_away_while_it_is_open(shelf: Shelf) -> None:
    store = shelf.open()
    log(store)
    os.replace(shelf.path, shelf.path.with_name("elsewhere"))
    with pytest.raises(CairnError, match="E_DB_LOST"):
        log(store)


def test_a_log_of_another_store_is_undone_from_the_copy_made_before(
    shelf: Shelf, tmp_path: Path
) -> None:
    """SQLite rolls back whatever it finds beside the file; what it breaks was copied first."""
    store = shelf.open()
    for number in range(40):
        log(store, f"P{number}", text="x" * 2000)
    shelf.close()
    other = Shelf(tmp_path / "other")
    foreign = other.open()
    log(foreign)
    foreign.reader.ask("PRAGMA cache_size = 2")
    with foreign.write("large") as write:
        for _ in range(40):
            write.put("note", note(text="y" * 5000))
        torn = other.path.with_name("shelf.db-journal").read_bytes()
    other.close()
    shelf.path.with_name("shelf.db-journal").write_bytes(torn)
    with pytest.raises(CairnError, match="E_DB_DAMAGED"):
        shelf.open()
    from cairn.store.restore import put_in_place
    from cairn.store.salvage import salvage

    target = shelf.path.with_name("new.db")
    done = salvage(
        shelf.path, SCHEMA, target, folder=None, now=shelf.clock(),
        others=quarantined(shelf.path),
    )  # fmt: skip
    assert done.rows == 40
    put_in_place(shelf.path, target, shelf.clock())
    assert shelf.open().count("note") == 40


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM state; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE other(x)",
        "DROP TABLE note",
        "DELETE FROM head",
        "PRAGMA application_id = 1",
    ],
)
def test_a_file_with_more_than_ours_in_it_is_refused(shelf: Shelf, sql: str) -> None:
    log(shelf.open())
    shelf.close()
    with closing(sqlite3.connect(shelf.path)) as connection:
        connection.execute(sql)
        connection.commit()
    with pytest.raises(CairnError, match="E_DB_DAMAGED"):
        shelf.open()


def test_unfinished_copies_are_kept_until_all_is_known_to_be_well(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = shelf.open()
    root = str(shelf.path.parent.parent)
    large = 'write._db.execute("PRAGMA cache_size = 1")\n    '
    large += '[write.put("note", note(text="x" * 9000)) for _ in range(9)]\n    print("held"'
    killed = HOLDER.replace('print("held"', large)
    with subprocess.Popen(
        [sys.executable, "-c", killed, root], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        monkeypatch.setattr("cairn.store.connection.BUSY_SECONDS", 0.2)
        with pytest.raises(CairnError, match="E_DB_BUSY"):
            shelf.open()
        assert quarantined(shelf.path) == []  # its writer is alive
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait(30)
    store = shelf.open()
    assert len(quarantined(shelf.path)) == 1
    assert store.check() == []
    assert quarantined(shelf.path) == []
