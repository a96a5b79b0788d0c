"""Tests of cairn.workspace and of the front door: one home, and the ways in."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cairn import workspace as module
from cairn.errors import CairnError
from cairn.places import Places
from cairn.workspace import INDEX, RENDER, Workspace, worker_command, worker_environment

HEAVY = ("PySide6", "numpy", "whoosh", "sqlite_utils", "yaml", "markdown_it", "tomlkit", "click")


def test_everything_of_a_home_is_its_own(tmp_path: Path) -> None:
    homes = [
        Workspace.open(Places.find({"CAIRN_HOME": str(tmp_path / name)})) for name in ("a", "b")
    ]
    folder = tmp_path / "notes"
    folder.mkdir()
    homes[0].sources.add(folder)
    assert [len(one.sources.all()) for one in homes] == [2, 1]
    assert homes[0].library is homes[0].library
    for one in homes:
        one.close()


def test_a_worker_knows_its_home_wherever_it_is_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trap = tmp_path / "trap"
    trap.mkdir()
    for name in ("cairn", "json", "sqlite3"):
        (trap / f"{name}.py").write_text("raise SystemExit('imported from where it was started')")
    monkeypatch.chdir(trap)
    monkeypatch.setenv("CAIRN_HOME", str(tmp_path / "wrong"))
    with Workspace.open(Places.find({"CAIRN_HOME": str(tmp_path / "right")})) as home:
        done = home.worker(INDEX).ask("refresh", {}, deadline=60)
        assert done["sources"][0]["name"] == "starter"
        assert (tmp_path / "right" / "cache" / "catalog.db").is_file()
        assert home.worker(INDEX) is home.worker(INDEX)
        home.worker(RENDER).start()
    assert not (tmp_path / "wrong").exists()


@pytest.mark.skipif(os.name != "posix", reason="niceness is a POSIX matter")
def test_the_index_makes_way_for_the_window(tmp_path: Path) -> None:
    own = os.getpriority(os.PRIO_PROCESS, 0)
    with Workspace.open(Places.find({"CAIRN_HOME": str(tmp_path)})) as home:
        for name, more in ((INDEX, 10), (RENDER, 0)):
            worker = home.worker(name)
            with contextlib.suppress(CairnError):
                worker.ask("no such job", {})  # it is up when it answers
            assert worker.pid is not None
            assert os.getpriority(os.PRIO_PROCESS, worker.pid) == min(own + more, 19)


def test_a_frozen_build_calls_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert worker_command("index")[1:] == ["-P", "-m", "cairn", "--worker", "index"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/cairn/cairn")
    assert worker_command("index") == ["/opt/cairn/cairn", "--worker", "index"]
    assert "PYTHONPATH" not in worker_environment(Places.find({"CAIRN_HOME": "/x"}))


def test_the_way_in_imports_nothing_heavy() -> None:
    script = (
        "import sys, cairn.__main__, cairn.workspace, cairn.jobs\n"
        f"print(*set({HEAVY!r}) & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""


def test_an_unknown_worker_is_refused(home: Places) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cairn", "--worker", "nobody"],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        env=os.environ | {"CAIRN_HOME": str(home.data.parent)},
        check=False,
    )
    assert done.returncode == 2
    assert "nobody" in done.stderr


def test_the_journal_is_opened_when_it_is_asked_for(tmp_path: Path) -> None:
    with Workspace.open(Places.find({"CAIRN_HOME": str(tmp_path)})) as home:
        assert not home.journal_file.exists()
        assert home.journal is home.journal
        assert home.journal_file.stat().st_mode & 0o077 == 0
        assert home.journal_file.parent.stat().st_mode & 0o077 == 0


def test_it_is_short() -> None:
    assert len(Path(module.__file__).read_text().splitlines()) < 150
