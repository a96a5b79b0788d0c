"""Faults that reading sources meets: hostile files, a lost lock, a cut catalog, 100,000 files."""

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cairn.errors import CairnError
from cairn.library.lock import IndexLock
from cairn.library.rows import Rows
from cairn.library.settings import Settings, SettingsFile
from cairn.places import Places
from cairn.search.generation import current, verify
from cairn.search.index import Index
from cairn.search.query import parse
from cairn.workspace import INDEX, Workspace
from tests.library.shelf import record

linux = pytest.mark.skipif(sys.platform != "linux", reason="as Linux does it")
posix = pytest.mark.skipif(os.name != "posix", reason="files as POSIX has them")


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    return folder


@pytest.fixture
def workspace(home: Places, notes: Path) -> Iterator[Workspace]:
    """A home whose only source in use is the folder ``notes``."""
    with Workspace.open(home) as made:
        made.sources.set("starter", paused=True)
        made.sources.add(notes, "notes")
        yield made


def refresh(workspace: Workspace) -> dict[str, Any]:
    """What a refresh tells of the one source."""
    (source,) = workspace.worker(INDEX).ask("refresh", {}, deadline=60)["sources"]
    assert isinstance(source, dict)
    return source


def found(workspace: Workspace, words: str) -> set[str]:
    ranked = Index.open(workspace.places.cache / "index").search(parse(words, finished=True), 99)
    rows = Rows(workspace.places.cache / "catalog.db")
    try:
        return {row.path for row in rows.get([hit.key for hit in ranked.hits])}
    finally:
        rows.close()


def skipped(workspace: Workspace) -> dict[str, str]:
    rows = Rows(workspace.places.cache / "catalog.db")
    try:
        return {one.path: one.reason for one in rows.skipped()}
    finally:
        rows.close()


def test_row_2_kills_while_a_library_is_read_lose_nothing(
    workspace: Workspace, notes: Path
) -> None:
    for number in range(900):
        (notes / f"{number:03}.md").write_text(f"# Title {number}\n\nword{number % 10} apple")
    seed = random.randrange(2**31)
    print("seed", seed)
    moment = random.Random(seed)
    worker = workspace.worker(INDEX)
    for _ in range(6):
        worker.start()
        worker.call("refresh", {}, done=lambda _: None)
        time.sleep(moment.uniform(0, 0.9))
        if worker.pid:
            os.kill(worker.pid, signal.SIGKILL)
        (notes / f"{moment.randrange(900):03}.md").write_text("# Title\n\nword3 banana")
    worker.start()
    began = time.monotonic()
    assert refresh(workspace)["records"] == 900
    assert time.monotonic() - began < 5
    assert verify(workspace.places.cache / "index") == []
    edited = {path.name for path in notes.iterdir() if "banana" in path.read_text()}
    assert found(workspace, "banana") == edited
    opened = Index.open(workspace.places.cache / "index")
    assert opened.documents == 900
    leftovers = [p.name for p in (workspace.places.cache / "index").iterdir() if "new" in p.name]
    assert leftovers == []


@linux
def test_row_11_in_a_read_only_home_a_refresh_says_so_and_search_goes_on(
    workspace: Workspace, notes: Path
) -> None:
    (notes / "a.md").write_text("# Apples")
    refresh(workspace)
    workspace.worker(INDEX).stop()
    script = (
        "import json, os, sys\n"
        "from pathlib import Path\n"
        "from cairn.errors import CairnError\n"
        "from cairn.library.catalog import Catalog\n"
        "from cairn.library.lock import IndexLock\n"
        "from cairn.library.rows import Rows\n"
        "from cairn.library.sources import Sources\n"
        "from cairn.places import Places\n"
        "import tomlkit, filelock\n"
        "places = Places.find(os.environ)\n"
        "if os.geteuid() == 0:\n"
        "    os.setuid(65534)\n"
        "codes = []\n"
        "def held():\n"
        "    with IndexLock(places.cache).held('x', wait=0.1): pass\n"
        "def written(): Catalog(places.cache / 'catalog.db').arrange([])\n"
        "def added(): Sources(places).add(Path(sys.argv[1]), 'more')\n"
        "for act in (written, held, added):\n"
        "    try: act()\n"
        "    except CairnError as error: codes.append(error.code)\n"
        "    else: codes.append('')\n"
        "rows = Rows(places.cache / 'catalog.db')\n"
        "print(json.dumps([codes, rows.count(), [s.name for s in Sources(places).all()]]))\n"
    )
    home = workspace.places.data.parent
    other = home.parent / "other"
    other.mkdir()
    everything = [home, *home.rglob("*")]
    modes = {path: path.stat().st_mode for path in everything}
    if os.geteuid() == 0:
        for parent in home.parents:
            if not parent.stat().st_mode & 0o001:
                parent.chmod(parent.stat().st_mode | 0o011)
    for path in everything:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        done = subprocess.run(
            [sys.executable, "-c", script, str(other)], capture_output=True, text=True, check=False
        )
    finally:
        for path, mode in modes.items():
            path.chmod(mode)
    assert done.stderr == ""
    codes, count, names = json.loads(done.stdout)
    assert codes == ["E_CATALOG_READ_ONLY", "E_INDEX_READ_ONLY", "E_WRITE"]
    assert (count, names) == (1, ["starter", "notes"])


@pytest.mark.parametrize("held", [0, 3, 10_000])
def test_row_30_an_index_behind_or_ahead_is_mended(
    workspace: Workspace, notes: Path, held: int
) -> None:
    for number in range(6):
        (notes / f"{number}.md").write_text(f"apple{'x' * number}")
    refresh(workspace)
    worker = workspace.worker(INDEX)
    worker.stop()
    folder = workspace.places.cache / "index"
    catalog = Index.open(folder).catalog
    from cairn.search.writer import IndexWriter

    shutil.rmtree(folder)
    with IndexLock(workspace.places.cache).held("pretending"):
        IndexWriter(folder, catalog).apply([], [], held)  # as if what came before were in
    worker.start()
    refresh(workspace)
    opened = Index.open(folder)
    assert opened.seq == 6
    assert opened.documents == (3 if held == 3 else 6)


def test_row_31_a_lock_of_another_process_blocks_no_save_and_is_waited_for(
    workspace: Workspace, notes: Path
) -> None:
    (notes / "a.md").write_text("apple")
    refresh(workspace)
    worker = workspace.worker(INDEX)
    with IndexLock(workspace.places.cache).held("a long merge"):
        (notes / "a.md").write_text("banana")
        done = worker.ask("refresh", {"source": None, "patient": True}, deadline=30)
        assert done["sources"][0]["changed"] == 1
        assert found(workspace, "banana") == set()
    until = time.monotonic() + 10
    while found(workspace, "banana") != {"a.md"}:
        assert time.monotonic() < until
        time.sleep(0.05)


def test_row_32_corrupt_settings_cost_nothing_but_themselves(home: Places) -> None:
    for data in (b"\x00" * 100, b"theme = [", b"[[[[" * 4000, b"\xff"):
        path = home.config / "settings.toml"
        path.write_bytes(data)
        assert SettingsFile(home.config).load() == Settings()
        assert path.with_name("settings.toml.bad").read_bytes() == data


@linux
def test_row_49_memory_does_not_grow_with_the_library(tmp_path: Path) -> None:
    script = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from cairn.library.catalog import Catalog\n"
        "from cairn.library.refresh import refresh\n"
        "from cairn.library.source import Source\n"
        "root = Path(sys.argv[1])\n"
        "catalog = Catalog(root / 'catalog.db')\n"
        "for name in ('few', 'many'):\n"
        "    source = Source(name, root / name, 'mine', 1)\n"
        "    done = [refresh(catalog, source).records for _ in range(2)]\n"
        "    print(*done, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )
    for name, count in (("few", 300), ("many", 2500)):
        for number in range(count):
            file = tmp_path / name / str(number // 500) / f"{number}.md"
            if not number % 500:
                file.parent.mkdir(parents=True)
            file.write_text(f"# Title {number}\n\n" + "word " * 1000)
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True
    )
    few, many = (list(map(int, line.split())) for line in done.stdout.splitlines())
    assert (few[:2], many[:2]) == ([300, 300], [2500, 2500])
    assert many[2] - few[2] < 8_000  # KiB, for 11 MB of text more


def test_row_49_a_refresh_of_many_is_cancelled_within_a_second(
    workspace: Workspace, notes: Path
) -> None:
    for number in range(5000):
        (notes / f"{number}.md").write_text("# Title\n\n" + "word " * 300)
    worker = workspace.worker(INDEX)
    going, ended = threading.Event(), threading.Event()
    call = worker.call("refresh", {}, done=lambda _: ended.set(), progress=lambda _: going.set())
    assert going.wait(20)
    began = time.monotonic()
    worker.cancel(call)
    assert ended.wait(20)
    assert time.monotonic() - began < 1.0


@posix
def test_rows_47_50_54_to_58_hostile_files_cost_their_own_page(
    workspace: Workspace, notes: Path, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("# canary outside")
    bomb = (
        "---\n" + "\n".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]" for n in range(1, 20)) + "\n---\n"
    )
    files: dict[str, bytes] = {
        "nul.md": b"# a\0b",
        "invalid.md": b"# \xff\xfe canary",
        "bomb.md": bomb.encode(),
        "deep.md": b"---\na: " + b"[" * 2000 + b"\n---\n",
        "python.md": b"---\na: !!python/object/apply:os.system ['true']\n---\n",
        "twice.md": b"---\na: 1\na: 2\n---\n",
        "bom.md": b"\xef\xbb\xbf# Bom apple\r\n\r\ntext\r\nwithout an end",
        "no.md": b"---\nkind: recipe\ntitle: no\ndescription: 1:30\n---\napple",
        "line.md": b"apple " + b"x" * 7_000_000,
    }
    for name, data in files.items():
        (notes / name).write_bytes(data)
    with (notes / "huge.md").open("wb") as file:
        file.truncate(100_000_000)
    (notes / "link.md").symlink_to(secret)
    (notes / "out").symlink_to(tmp_path)
    (notes / "cycle").symlink_to(notes)
    os.mkfifo(notes / "pipe.md")
    began = time.monotonic()
    done = refresh(workspace)
    assert time.monotonic() - began < 20
    assert found(workspace, "apple") == {"bom.md", "no.md", "line.md"}
    assert found(workspace, "canary") == set()
    reasons = skipped(workspace)
    assert set(reasons) == {
        "nul.md",
        "invalid.md",
        "bomb.md",
        "deep.md",
        "python.md",
        "twice.md",
        "huge.md",
        "link.md",
        "out",
        "cycle",
        "pipe.md",
    }
    assert all(reasons.values())
    assert done["records"] == 3
    rows = Rows(workspace.places.cache / "catalog.db")
    row = rows.by_path("notes", "no.md")
    assert row is not None
    assert (row.title, row.description) == ("no", "1:30")
    rows.close()
    for name, data in files.items():
        assert (notes / name).read_bytes() == data


def test_row_56_of_two_with_one_id_both_are_told_and_none_is_overwritten(
    workspace: Workspace, notes: Path
) -> None:
    for name in ("b.md", "a.md", "sub/c.md"):
        (notes / name).parent.mkdir(exist_ok=True)
        (notes / name).write_text(record("01J9Z8M3Q4T5V6W7X8Y9Z0A1B2", f"title of {name}"))
    refresh(workspace)
    reason = "the id stands already in a.md"
    assert skipped(workspace) == {"b.md": reason, "sub/c.md": reason}
    rows = Rows(workspace.places.cache / "catalog.db")
    assert [row.path for row in rows.by_id("01J9Z8M3Q4T5V6W7X8Y9Z0A1B2")] == ["a.md"]
    rows.close()
    assert "title of b.md" in (notes / "b.md").read_text()


def test_a_full_disk_loses_no_generation_and_is_told(workspace: Workspace, notes: Path) -> None:
    (notes / "a.md").write_text("apple")
    refresh(workspace)
    before = current(workspace.places.cache / "index").number
    worker = workspace.worker(INDEX)
    pid = worker.pid
    assert pid is not None
    for number in range(2000):
        (notes / f"{number}.md").write_text("banana " * 200)
    if not hasattr(resource, "prlimit"):
        pytest.skip("no way to bound another process's files")
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
    with pytest.raises(CairnError) as caught:
        refresh(workspace)
    assert caught.value.code in ("E_DISK_FULL", "E_WRITE", "E_CATALOG")
    assert verify(workspace.places.cache / "index") == []
    assert current(workspace.places.cache / "index").number >= before
    assert found(workspace, "apple") == {"a.md"}
    worker.stop()
    worker.start()
    assert refresh(workspace)["records"] == 2001
