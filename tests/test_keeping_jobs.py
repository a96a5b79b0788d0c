"""Jobs that keep a journal, through a real worker process: backups, restore, out and in."""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from cairn.errors import CairnError
from cairn.jobs.keeping import keeping_jobs
from cairn.jobs.taking import taking_jobs
from cairn.journal.entry import NewAction, SessionEntry
from cairn.places import Places
from cairn.workspace import RESCUE, Workspace

if TYPE_CHECKING:
    from cairn.worker.serve import Call

ANA, BO = "Ana Sample", "Bo Example"
PRIVATE = "kestrel: tired of the move"

Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def workspace(home: Places) -> Iterator[Workspace]:
    """A journal of two sessions, one of them long ago."""
    today = date.today()
    with Workspace(home) as opened:
        opened.journal.log(
            SessionEntry(
                (ANA,),
                today - timedelta(400),
                team="Payments",
                habit="Reads the diff first",
                shared="Bo Example helped",
                private=PRIVATE,
                actions=(NewAction("send her the recipe", today),),
            )
        )
        opened.journal.log(SessionEntry((BO,), today, habit="Asks for proof"))
        yield opened


@pytest.fixture
def ask(workspace: Workspace) -> Ask:
    """Asks the worker."""
    worker = workspace.worker(RESCUE)
    return lambda job, **args: worker.ask(job, args, 60)


def test_a_backup_is_made_when_it_is_due_and_brought_back_after_a_look(
    workspace: Workspace, ask: Ask
) -> None:
    journal = workspace.journal
    first = ask("backup", due=True)
    assert first["made"]["number"] == first["last"]["number"] == 1
    session = journal.log(SessionEntry((ANA,), date.today(), habit="Scopes first")).session
    again = ask("backup", due=True)
    assert again["made"] is None  # there is one of a moment ago
    assert again["last"]["number"] == 1
    plan = ask("plan_restore", number=1)
    assert (plan["back"], plan["gone"], plan["other"]) == (0, 1, 0)
    assert plan["named"]["gone"] == [
        {"table": "session", "called": f"{date.today().isoformat()} {ANA}"}
    ]
    assert journal.sessions.get(session.id) == session
    workspace.close_journal()
    done = ask("restore", number=1)
    assert Path(done["kept"]).exists()
    assert len(workspace.journal.timeline().sessions) == 2
    assert [one["number"] for one in ask("backups")["backups"]] == [2, 1]
    with pytest.raises(CairnError, match="no backup 7"):
        ask("plan_restore", number=7)


def test_private_notes_go_by_the_rule_and_nothing_else(workspace: Workspace, ask: Ask) -> None:
    assert ask("private_due", days=90) == {"sessions": 1}
    assert ask("forget_private") == {"sessions": 0}  # no rule was set
    assert ask("tidy") == {"trash": 0, "notes": 0}
    workspace.journal.settings.change(private_days=90)
    assert ask("private_late") == {"sessions": 1}
    assert ask("tidy") == {"trash": 0, "notes": 1}
    assert ask("private_late") == {"sessions": 0}
    kept = workspace.journal.timeline().sessions
    assert [one.private for one in kept] == ["", ""]
    assert kept[1].habit == "Reads the diff first"


def test_a_journal_goes_out_and_comes_into_another_home(ask: Ask, tmp_path: Path) -> None:
    whole, without = tmp_path / "all.json", tmp_path / "without.json"
    assert ask("export", path=str(whole))["lacking"] == 0
    ask("export", path=str(without), private=False)
    assert "kestrel" in whole.read_text()
    assert "kestrel" not in without.read_text()
    assert whole.stat().st_mode & 0o077 == 0
    tables = ask("export", path=str(tmp_path), csv=True)["files"]
    assert {Path(one).name for one in tables} >= {"sessions.csv", "people.csv", "actions.csv"}
    other = Places.find({"CAIRN_HOME": str(tmp_path / "other")}).make()
    with Workspace(other) as second:
        worker = second.worker(RESCUE)
        shown = worker.ask("preview", {"path": str(whole)}, 60)
        assert shown["counts"]["sessions"] == 2
        assert not shown["bads"]
        args = {"path": str(whole), "mapping": None, "digest": shown["digest"]}
        assert worker.ask("bring_in", args, 60) == {"new": shown["new"]}
        assert {one.name for one in second.journal.people.all()} == {ANA, BO}
        assert worker.ask("preview", {"path": str(whole)}, 60)["new"] == 0
        tabled = worker.ask("preview", {"path": str(Path(tables[0]).parent)}, 60)
        assert (tabled["new"], tabled["same"]) == (0, shown["new"])
        whole.write_text(whole.read_text().replace("Ana", "Eva"))
        with pytest.raises(CairnError, match="not what was shown"):
            worker.ask("bring_in", args, 60)


def test_sessions_of_any_table_are_shown_before_they_come_in(
    workspace: Workspace, ask: Ask, tmp_path: Path
) -> None:
    table = tmp_path / "sheet.csv"
    table.write_text("Colleague;Wann;Notes\nDee Muster;2026-03-02;reads tests\nDee Muster;soon;x\n")
    shown = ask("preview", path=str(table))
    assert shown["columns"] == ["Colleague", "Wann", "Notes"]
    assert shown["samples"][1] == ["2026-03-02", "soon"]
    assert shown["mapping"] == {"people": "Colleague", "seen": "Notes"}
    assert shown["lacks"]
    mapping = {**shown["mapping"], "on_day": "Wann"}
    shown = ask("preview", path=str(table), mapping=mapping)
    assert (shown["new"], shown["first"], shown["bads"]) == (1, "2026-03-02", 1)
    assert shown["bad"][0]["place"] == "line 3"
    done = ask("bring_in", path=str(table), mapping=mapping, digest=shown["digest"])
    assert done == {"new": 1}
    workspace.journal.store.changed()
    [found] = [one for one in workspace.journal.timeline().sessions if one.seen == "reads tests"]
    assert found.on_day == date(2026, 3, 2)
    assert ask("backups")["backups"]  # what was there before can be had back


def test_a_team_is_handed_over_without_private_notes_or_others(
    workspace: Workspace, ask: Ask
) -> None:
    journal = workspace.journal
    [team] = journal.teams.all()
    [ana] = [one for one in journal.people.all() if one.name == ANA]
    given = ask("handover", team=team.id, people=[ana.id])
    assert f"Person {ANA}" in given["lines"]
    assert json.loads(given["text"])["format"] == "cairn-handover"
    assert "kestrel" not in given["text"]
    assert BO not in given["text"]


def test_a_calendar_file_says_nothing_unless_it_is_wanted(
    workspace: Workspace, ask: Ask, tmp_path: Path
) -> None:
    file = tmp_path / "owed.ics"
    assert ask("calendar", path=str(file)) == {"events": 1}
    assert "recipe" not in file.read_text()
    workspace.journal.settings.change(calendar_words=True)
    ask("calendar", path=str(file))
    assert "send her the recipe" in file.read_text()


def test_an_export_that_is_cancelled_writes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    workspace.journal.store.backup()
    told: list[dict[str, Any]] = []

    call = SimpleNamespace(
        args={"path": str(tmp_path / "out"), "csv": True, "number": 1},
        progress=told.append,
        cancelled=lambda: bool(told),  # once the first step was seen
    )
    jobs = {**taking_jobs(workspace.places), **keeping_jobs(workspace.places)}
    for name in ("export", "plan_restore"):
        with pytest.raises(CairnError) as ended:
            jobs[name](cast("Call", call))
        assert ended.value.code == "E_CANCELLED"
    assert told[0] == {"done": 0, "of": 6}  # two people, a team, two sessions, an action
    assert not (tmp_path / "out").exists()
