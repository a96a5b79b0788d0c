"""Faults around the journal: what its workers may do, what leaks nowhere, what is only read."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from cairn.bugs import report
from cairn.errors import CairnError
from cairn.jobs import rescue as rescuing
from cairn.jobs.journal import JournalWork
from cairn.journal.draft import Draft
from cairn.journal.entry import NewAction, SessionEntry
from cairn.journal.journal import Journal
from cairn.journal.schema import JOURNAL
from cairn.journal.session import Sighting
from cairn.places import Places
from cairn.store.backups import backups as listed
from cairn.store.head import Head
from cairn.store.schema import Table
from cairn.store.store import Store
from cairn.workspace import INDEX, RENDER, RESCUE, Workspace
from tests.cli.terminal import Inside
from tests.cli.test_session import answer, error

CANARY = "quillonbird"
"""A word of the journal that must be nowhere else."""

WHOLE = SessionEntry(
    (f"{CANARY.title()} Sample",),
    team=f"{CANARY} team",
    aim=f"{CANARY} aim",
    asked=f"{CANARY} asked",
    seen=f"{CANARY} *seen*",
    habit=f"{CANARY} habit",
    shared=f"{CANARY} shared",
    private=f"{CANARY} private",
    sightings=(Sighting(text=f"{CANARY} sighted"),),
    actions=(NewAction(f"{CANARY} action", date(2026, 12, 1)),),
)

linux = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux about its processes")


@pytest.fixture
def workspace(home: Places) -> Iterator[Workspace]:
    """A home whose journal holds the canary in every field, in a draft and in the trash."""
    with Workspace(home) as opened:
        journal = opened.journal
        journal.log(WHOLE)
        journal.drafts.save(Draft(entry=WHOLE, thoughts=(f"{CANARY} thought",)))
        gone = journal.log(WHOLE).session
        journal.sessions.trash(gone.id)
        journal.store.backup()
        yield opened


@pytest.fixture
def inside(tmp_path: Path) -> Inside:
    """Commands on a home of their own."""
    return Inside(tmp_path / "home")


def says_it(data: bytes) -> bool:
    """Whether the canary is in there."""
    return CANARY.encode() in data.lower()


def leaks(home: Places) -> set[str]:
    """Files of the home that hold the canary and have no right to."""
    private = (home.data / "journal", home.cache / "journal")
    return {
        str(path)
        for path in home.data.parent.rglob("*")
        if path.is_file()
        and not any(path.is_relative_to(folder) for folder in private)
        and says_it(path.read_bytes())
    }


# -- row 71: nothing of it anywhere else -----------------------------------------------------------


@linux
def test_row_71_no_process_is_told_a_word_of_it_but_through_its_pipe(
    workspace: Workspace, home: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither arguments nor variables of a process, nor temporary files, nor any log."""
    scratch = tmp_path / "temporary"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    texts = {"texts": [f"# {CANARY}", f"- {CANARY}"], "dark": False}
    asked: list[tuple[str, str, dict[str, Any]]] = [
        (INDEX, "journal", {}),
        (INDEX, "check_journal", {}),
        (RENDER, "notes", texts),
        (RENDER, "notes", {"texts": [None, 3], "dark": False, "why": CANARY}),
        (RENDER, "nothing", {"why": CANARY}),
        (RESCUE, "survey", {}),
    ]
    for name, job, args in asked:
        worker, problem = workspace.worker(name), ""
        try:
            worker.ask(job, args, 60)
        except CairnError as refused:
            problem = str(refused)
        assert not says_it(problem.encode())
        for what in ("cmdline", "environ"):
            assert not says_it(Path(f"/proc/{worker.pid}/{what}").read_bytes())
    workspace.close()
    assert leaks(home) == set()
    assert list(scratch.rglob("*")) == []


STARTED: list[list[str]] = []


def _note_start(event: str, args: tuple[Any, ...]) -> None:
    if event in ("subprocess.Popen", "os.posix_spawn", "os.exec"):
        STARTED.append([str(one) for one in args])


def test_row_71_a_text_in_an_editor_is_named_by_its_file_alone(
    inside: Inside, tmp_path: Path
) -> None:
    sys.addaudithook(_note_start)  # for good, and of no harm
    seen = tmp_path / "modes"
    code = (
        "import sys, pathlib, os; path = pathlib.Path(sys.argv[1]); "
        f"pathlib.Path({str(seen)!r}).write_text(oct(path.stat().st_mode)[-3:] + str(path)); "
        f"path.write_text(path.read_text().replace('%% habit', '%% habit\\n{CANARY}'))"
    )
    script = tmp_path / "editor.py"
    script.write_text(code)
    id = answer(inside, "session", "log", "--with", CANARY.title(), "--habit", CANARY)["id"]
    STARTED.clear()
    done = inside("session", "edit", id, env={"EDITOR": f"{sys.executable} {script}"})
    assert done.returncode == 0, done.stderr
    assert STARTED
    assert not says_it(repr(STARTED).encode())
    mode, path = seen.read_text()[:3], Path(seen.read_text()[3:])
    assert mode == "600"
    assert path.parent == inside.home / "data" / "journal"  # nowhere that others can look
    assert not path.exists()


def test_row_71_a_calendar_names_nobody(inside: Inside, tmp_path: Path) -> None:
    words = ("--with", CANARY.title(), "--habit", CANARY, "--action", f"{CANARY}@2026-12-01")
    answer(inside, "session", "log", *words)
    answer(inside, "owed", "--ics", tmp_path / "owed.ics")
    data = (tmp_path / "owed.ics").read_bytes()
    assert b"BEGIN:VEVENT" in data
    assert not says_it(data)


def test_row_71_a_bug_is_told_without_a_word_of_it(
    home: Places, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object, **__: object) -> Journal:
        raise ValueError(f"{CANARY} is odd")

    monkeypatch.setattr("cairn.journal.opening.open_journal", fails)
    monkeypatch.setattr("cairn.store.recover.salvage", fails)
    work = JournalWork(home)
    with pytest.raises(CairnError, match="E_BUG") as one:
        work.index(None)  # type: ignore[arg-type] # it does not look at the call
    with pytest.raises(CairnError, match="E_BUG") as other:
        rescuing.rescue_jobs(home)["survey"](None)  # type: ignore[arg-type]
    for caught in (one.value, other.value):
        assert not says_it(str(caught).encode())
        assert caught.__suppress_context__  # a traceback would go on with the first error
        assert not says_it(report(caught).encode())
    said = capfd.readouterr()
    assert not says_it((said.out + said.err).encode())


# -- row 19: who only reads ------------------------------------------------------------------------


def test_row_19_no_worker_changes_a_byte_of_it(workspace: Workspace) -> None:
    file = workspace.journal_file
    workspace.close_journal()
    before = file.read_bytes(), file.stat().st_mtime_ns
    for job in ("journal", "check_journal", "journal"):
        workspace.worker(INDEX).ask(job, {}, 60)
    survey = workspace.worker(RESCUE).ask("survey", {}, 60)
    assert (survey["losses"], survey["damages"]) == (0, 0)
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
    for name in (INDEX, RESCUE):
        workspace.worker(name).stop()


def test_row_19_what_is_opened_for_reading_cannot_be_written(home: Places) -> None:
    with Workspace(home) as workspace:
        workspace.journal.log(WHOLE)
    paths = home.data / "journal" / "journal.db", home.data / "journal" / "backups"
    journal = Journal.open(*paths, home.cache / "journal", reading=True)
    try:
        with pytest.raises(CairnError, match="E_DB_READ_ONLY"):
            journal.log(WHOLE)
        with pytest.raises(CairnError, match="E_DB_READ_ONLY"):
            journal.store.reader.ask("DELETE FROM state")
    finally:
        journal.close()


def test_row_19_the_worker_follows_to_a_file_that_was_put_in_place(workspace: Workspace) -> None:
    worker, file = workspace.worker(INDEX), workspace.journal_file
    worker.ask("journal", {}, 60)
    workspace.close_journal()
    beside = file.with_name("beside")
    beside.write_bytes(file.read_bytes())
    os.replace(beside, file)
    workspace.journal.log(SessionEntry(("Bo",), habit="heron"))
    while worker.ask("journal", {}, 60)["changes"]:
        pass
    assert workspace.journal.search("heron").total == 1


# -- rows 22 to 24: damage, found and undone by processes of their own -----------------------------


def test_row_23_the_check_names_the_row_and_the_rescue_brings_it_back(
    workspace: Workspace,
) -> None:
    file = workspace.journal_file
    kept = workspace.journal.log(SessionEntry(("Bo Sample",), habit="asks twice")).session
    workspace.journal.store.backup()
    workspace.close_journal()
    data = file.read_bytes()
    assert data.count(b"asks twice") == 1
    file.write_bytes(data.replace(b"asks twice", b"asks thrice"[:10]))
    found = workspace.worker(INDEX).ask("check_journal", {}, 60)
    assert kept.id in {one["id"] for one in found["damaged"]}
    assert found["left_out"] == 1
    survey = workspace.worker(RESCUE).ask("survey", {}, 60)
    [named] = [one for one in survey["damaged"] if one["id"] == kept.id]
    assert named["called"] == f"{kept.on_day} Bo Sample"
    assert (survey["from_backup"], survey["losses"]) == (1, 0)
    assert b"asks twice" not in file.read_bytes()  # it was only looked at
    done = workspace.worker(RESCUE).ask("recover", {}, 60)
    assert b"asks thric" in Path(done["kept"]).read_bytes()
    assert workspace.journal.sessions.get(kept.id) == kept
    assert workspace.worker(INDEX).ask("check_journal", {}, 60)["damages"] == 0


WRITER = """
import sys
from cairn.journal.entry import SessionEntry
from cairn.journal.journal import Journal
from cairn.places import Places
from cairn.workspace import Workspace
import os
journal = Workspace(Places.find(os.environ)).journal
journal.store.reader.ask("PRAGMA cache_size = 1")
with journal.store.write("large") as write:
    for number in range(40):
        write.put("team", {"name": f"half written {number}", "note": "x" * 9000})
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_row_24_a_hot_log_that_is_deleted_costs_nothing_acknowledged(
    workspace: Workspace,
) -> None:
    file, before = workspace.journal_file, workspace.journal.timeline().sessions
    assert before
    workspace.close_journal()
    with subprocess.Popen(
        [sys.executable, "-c", WRITER], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"held\n"
        os.kill(writer.pid, signal.SIGKILL)
        writer.wait(30)
    file.with_name("journal.db-journal").unlink()
    with pytest.raises(CairnError, match="E_DB_DAMAGED"):
        _ = workspace.journal
    done = workspace.worker(RESCUE).ask("recover", {}, 60)
    assert Path(done["kept"]).is_file()
    assert workspace.journal.timeline().sessions == before
    assert workspace.journal.store.check() == []


def test_row_33_where_the_newest_backup_is_damaged_the_next_one_helps(inside: Inside) -> None:
    for habit in ("one", "two", "three"):
        answer(inside, "session", "log", "--with", "Ana", "--habit", habit)
        answer(inside, "journal", "backup")
    folder = inside.home / "data" / "journal"
    newest, before, *_ = sorted((folder / "backups").glob("*.backup"), reverse=True)
    data = newest.read_bytes()
    newest.write_bytes(data[:-20] + bytes(20))
    (folder / "journal.db").unlink()
    done = answer(inside, "journal", "restore", "--salvage", "--yes")
    assert done["backup"] == int(before.stem.rpartition("-")[2])
    habits = {one["habit"] for one in answer(inside, "session", "list")["sessions"]}
    assert habits == {"one", "two"}


# -- rows 11, 16, 18 and 25 ------------------------------------------------------------------------


def test_row_25_a_newer_journal_is_read_told_and_left_as_it_is(inside: Inside) -> None:
    answer(inside, "session", "log", "--with", "Ana", "--habit", "first")
    file = inside.home / "data" / "journal" / "journal.db"
    with closing(sqlite3.connect(file)) as db, db:
        head = Head.load(db)
        assert head is not None
        replace(head, version=7).save(db)
        db.execute("PRAGMA user_version = 7")
    before = file.read_bytes()
    listed = inside("session", "list", "--json")
    assert [one["habit"] for one in json.loads(listed.stdout)["sessions"]] == ["first"]
    assert "it needs one that knows version 7 of the journal" in listed.stderr
    assert error(inside, "session", "log", "--with", "Bo") == "E_DB_READ_ONLY"
    checked = inside("journal", "check")
    assert (checked.returncode, "all sound" in checked.stdout) == (0, True)
    assert file.read_bytes() == before


def test_row_26_what_an_older_journal_holds_is_the_same_in_this_one(home: Places) -> None:
    file = home.data / "journal" / "journal.db"
    tables = [one for one in JOURNAL.tables if one.name not in ("promotion", "typed")]
    older = replace(JOURNAL, version=1, migrations=(), tables=(
        *tables, Table("promotion", {"made_on": str}),
    ))  # fmt: skip
    with Workspace(home) as workspace:
        workspace.journal.log(WHOLE)
        values = {one.name: workspace.journal.store.rows(one.name) for one in tables}
    file.unlink()
    file.with_suffix(".mark").unlink()
    backups = file.parent / "backups"
    with Store.open(file, older, backups=backups) as store:
        with store.write("as it was") as write:
            for table, rows in values.items():
                for row in rows:
                    write.put(table, row.values, row.id)
            gone = write.put("team", {"name": "Gone"}, "GONE")
            write.trash("team", gone.id)
        before = {one.name: (store.rows(one.name), store.trash(one.name)) for one in tables}
    with Workspace(home) as workspace:
        store = workspace.journal.store
        assert {one.name: (store.rows(one.name), store.trash(one.name)) for one in tables} == before
        assert sum(len(rows) for rows, _ in before.values()) >= 4
        assert store.check() == []
        assert [one.version for one in listed(backups)] == [1]
        assert workspace.journal.timeline().sessions[0].private == WHOLE.private


def test_row_11_a_journal_that_may_not_be_written_to_is_read_and_told(
    inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(inside, "session", "log", "--with", "Ana", "--habit", "first")
    monkeypatch.setattr("cairn.store.opening._may_write", lambda _: False)  # root may anywhere
    listed = inside("session", "list", "--json")
    assert len(json.loads(listed.stdout)["sessions"]) == 1
    assert "only read" in listed.stderr
    assert error(inside, "session", "log", "--with", "Bo") == "E_DB_READ_ONLY"


def test_row_16_what_was_written_in_an_editor_is_kept_while_another_process_writes(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cairn.store.connection.BUSY_SECONDS", 0.2)
    [session] = workspace.journal.timeline().sessions
    workspace.close_journal()
    script = tmp_path / "editor.py"
    script.write_text(
        "import sys, pathlib; path = pathlib.Path(sys.argv[1]); "
        "path.write_text(path.read_text().replace('%% aim', '%% aim\\nheron'))"
    )
    inside = Inside(workspace.places.data.parent)
    with subprocess.Popen(
        [sys.executable, "-c", WRITER.replace("cache_size = 1", "cache_size = 9000")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as writer:  # fmt: skip
        assert writer.stdin is not None
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"held\n"
        done = inside("session", "edit", session.id, env={"EDITOR": f"{sys.executable} {script}"})
        writer.stdin.close()
        assert writer.wait(30) == 0
    assert done.returncode == 2
    assert "[E_DB_BUSY]" in done.stderr
    [text] = (workspace.journal_file.parent).glob("edit-*.md")
    assert "heron" in text.read_text()
    assert str(text) in done.stderr


@pytest.mark.parametrize("days", [-365, 3650])
def test_row_18_after_the_clock_jumped_nothing_is_forgotten(home: Places, days: int) -> None:
    with Workspace(home) as workspace:
        workspace.journal.settings.change(private_days=30)
        logged = [workspace.journal.log(WHOLE).session for _ in range(2)]
        kept = len(list(workspace.backup_folder.glob("*.backup")))
        workspace.close_journal()
        store = workspace.journal.store
        jumped = date.today() + timedelta(days)
        journal = Journal(store, home.cache / "journal", today=lambda: jumped)
        third = journal.log(replace(WHOLE, on_day=date.today()))
        assert journal.timeline().sessions[0].id == third.session.id
        journal.sessions.trash(logged[0].id)
        assert journal.tidy() == (0, 0)
        assert all(one.private for one in journal.timeline().sessions)
        journal.store.backup()
        assert len(list(workspace.backup_folder.glob("*.backup"))) == kept + 1
        assert journal.store.check() == []
