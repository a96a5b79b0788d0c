"""Faults of processes: too little memory, stale locks, what a child inherits."""

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.library.lock import IndexLock
from cairn.places import Places
from cairn.workspace import INDEX, RENDER, Workspace

NOTES = 30


@pytest.fixture
def workspace(home: Places, tmp_path: Path) -> Iterator[Workspace]:
    """A home with one folder of notes, not yet read."""
    notes = tmp_path / "notes"
    notes.mkdir()
    for number in range(NOTES):
        text = f"# Keystone {number}\n\nA keystone holds arch number {number}.\n"
        (notes / f"{number:02}.md").write_text(text)
    with Workspace.open(home) as workspace:
        workspace.sources.add(notes, "notes")
        yield workspace


def found(workspace: Workspace) -> int:
    workspace.library.reopen()
    return workspace.library.search("keystone").total


linux = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux about its processes")


@linux
@pytest.mark.parametrize("megabytes", [256, 128])
def test_13_a_worker_short_of_memory_fails_alone(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, megabytes: int
) -> None:
    workspace.worker(INDEX).ask("refresh", {"source": None}, 60)
    assert found(workspace) == NOTES
    workspace.worker(INDEX).stop()
    (tmp_path / "notes" / "big.md").write_text("# Big\n\n" + "words to read again\n" * 300_000)
    monkeypatch.setenv("CAIRN_WORKER_MEMORY_MB", str(megabytes))
    workspace.worker(INDEX).start()
    with pytest.raises(CairnError) as caught:
        workspace.worker(INDEX).ask("refresh", {"source": None}, 60)
    assert caught.value.code in ("E_MEMORY", "E_WORKER_DIED", "E_WORKER_BROKEN")
    assert found(workspace) >= NOTES
    workspace.worker(INDEX).stop()
    monkeypatch.delenv("CAIRN_WORKER_MEMORY_MB")
    workspace.worker(INDEX).start()
    workspace.worker(INDEX).ask("refresh", {"source": None}, 60)
    assert found(workspace) == NOTES
    assert workspace.library.search("words again").hits[0].row.title == "Big"


def test_15_a_lock_file_that_outlived_its_process_does_not_stop_the_next(
    workspace: Workspace, home: Places
) -> None:
    """The number in it belongs to a process that lives: this one."""
    (home.cache / "index.lock").touch(mode=0o600)
    said = {"pid": os.getpid(), "what": "a refresh long ago"}
    (home.cache / "index.holder").write_text(json.dumps(said))
    began = time.monotonic()
    workspace.worker(INDEX).ask("refresh", {"source": None}, 60)
    assert time.monotonic() - began < 20
    assert found(workspace) == NOTES


def test_15_the_lock_of_a_killed_process_is_free(workspace: Workspace, home: Places) -> None:
    script = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from cairn.library.lock import IndexLock\n"
        "with IndexLock(Path(sys.argv[1])).held('a test'):\n"
        "    print('held', flush=True)\n"
        "    time.sleep(60)\n"
    )
    command = [sys.executable, "-c", script, str(home.cache)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with (
            pytest.raises(CairnError, match=rf"process {holder.pid} \(a test\)") as caught,
            IndexLock(home.cache).held("another", wait=0.1),
        ):
            pass
        assert caught.value.code == "E_INDEX_BUSY"
        holder.kill()
    with IndexLock(home.cache).held("another", wait=0.1):
        pass
    workspace.worker(INDEX).ask("refresh", {"source": None}, 60)
    assert found(workspace) == NOTES


def open_files(pid: int, below: Path) -> dict[str, bool]:
    """Files under a folder that a process holds open: path → whether it may write to them."""
    found: dict[str, bool] = {}
    for link in Path(f"/proc/{pid}/fd").iterdir():
        try:
            path = os.readlink(link)
        except FileNotFoundError:  # the listing's own
            continue
        if path.startswith(str(below)):
            flags = (link.parent.parent / "fdinfo" / link.name).read_text().split()[3]
            found[path] = int(flags, 8) & os.O_ACCMODE != os.O_RDONLY
    return found


@linux
def test_19_a_worker_inherits_nothing_that_the_window_has_open(
    workspace: Workspace, home: Places
) -> None:
    workspace.worker(INDEX).ask("refresh", {"source": None}, 60)
    with (
        closing(sqlite3.connect(home.cache / "catalog.db")) as connection,
        (home.data / "of the window").open("w") as file,
    ):
        connection.execute("SELECT count(*) FROM record").fetchone()
        assert found(workspace) == NOTES
        ours = open_files(os.getpid(), home.cache.parent)
        assert {str(home.cache / "catalog.db"), file.name} <= set(ours)
        worker = workspace.worker(RENDER)
        worker.start()
        assert worker.pid is not None
        with pytest.raises(CairnError, match="E_NO_JOB"):
            worker.ask("nothing", {})
        assert set(open_files(worker.pid, home.cache.parent)) == {
            str(workspace.log_folder / "render.log")
        }


@linux
def test_19_the_render_worker_opens_nothing_for_writing(workspace: Workspace, home: Places) -> None:
    workspace.worker(INDEX).ask("refresh", {"source": None}, 60)
    found(workspace)
    (hit, *_) = workspace.library.search("keystone").hits
    worker = workspace.worker(RENDER)
    page = worker.ask("render", {"key": hit.row.key, "dark": False}, 30)
    assert "keystone" in page["html"]
    assert worker.pid is not None
    writable = {path for path, may in open_files(worker.pid, home.cache.parent).items() if may}
    # SQLite opens the two files beside a database in WAL mode for writing even when it only reads.
    beside = {str(home.cache / f"catalog.db-{name}") for name in ("shm", "wal")}
    assert writable <= {str(workspace.log_folder / "render.log"), *beside}
