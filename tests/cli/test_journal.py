"""`cairn person|prep|wanted|evidence|journal`: shown first, then done."""

import json
from pathlib import Path

import pytest

from cairn.journal.entry import SessionEntry
from cairn.journal.ladder import Ability, LadderChange, Setter
from cairn.places import Places
from cairn.workspace import Workspace
from tests.cli.terminal import Inside, write_folder
from tests.cli.test_session import answer, error


@pytest.fixture
def logged(inside: Inside) -> Inside:
    """A home with two people, a team, and three sessions."""
    answer(inside, "session", "log", "--with", "Ana Lima", "--team", "Web", "--on", "2026-11-01",
           "--habit", "Ana asks twice", "--used", "R1=worked", "--sighted", "no hook")  # fmt: skip
    answer(inside, "session", "log", "--with", "Ana Lima", "--with", "Bo", "--on", "2026-11-02",
           "--aim", "=1+1", "--action", "send it@2026-11-03")  # fmt: skip
    answer(inside, "session", "log", "--with", "Bo", "--on", "2026-11-03", "--habit", "ask Ana")
    return inside


def test_people_are_listed_and_shown(logged: Inside) -> None:
    people = answer(logged, "person", "list")["people"]
    assert [one["name"] for one in people] == ["Ana Lima", "Bo"]
    assert [one["name"] for one in answer(logged, "person", "list", "--team", "web")["people"]] == [
        "Ana Lima"
    ]
    page = answer(logged, "person", "show", "lima")
    assert page["total"] == 2
    assert [one["text"] for one in page["mine"]] == ["send it"]
    assert "Ana Lima" in logged("person", "show", "an").stdout
    assert logged("person", "list").stdout.startswith("Ana Lima  Web")


def test_the_ladder_is_told_by_no_command_but_her_copy(logged: Inside, tmp_path: Path) -> None:
    with Workspace(Places.find({"CAIRN_HOME": str(logged.home)}).make()) as workspace:
        journal = workspace.journal
        ana = journal.people.named("Ana Lima").id
        for by in Setter:
            journal.want_ladder(ana, by, True)
        rung = LadderChange(ana, Ability.ABANDON, 4)
        id = journal.log(SessionEntry((ana,), ladder=(rung,))).session.id
    for words in (("session", "show", id), ("session", "list"), ("person", "show", "Ana"),
                  ("person", "list"), ("prep", "Ana"), ("owed",)):  # fmt: skip
        for form in ((), ("--json",)):
            told = logged(*words, *form).stdout
            assert told
            assert "abandon" not in told
            assert "ladder" not in told
    done = answer(logged, "person", "export", "Ana Lima", tmp_path)
    assert all("abandon" in Path(file).read_text() for file in done["files"])


def test_prep_for_the_next_session(logged: Inside) -> None:
    value = answer(logged, "prep", "ana")
    assert value["last"]["on_day"] == "2026-11-02"
    assert value["sessions"] == 2
    assert [one["text"] for one in value["mine"]] == ["send it"]
    assert value["used"] == [{"record": "R1", "title": "", "result": "worked"}]
    assert [one["title"] for one in value["likely"]] == ["no hook"]
    assert "Last time, 2026-11-02" in logged("prep", "ana").stdout


def test_her_own_copy_in_one_go(logged: Inside, tmp_path: Path) -> None:
    done = answer(logged, "person", "export", "Ana Lima", tmp_path)
    assert [Path(file).name for file in done["files"]] == ["ana-lima.md", "ana-lima.json"]
    assert done["sessions"] == 2
    for file in map(Path, done["files"]):
        assert file.stat().st_mode & 0o077 == 0
        assert "Bo" not in file.read_text()
    assert error(logged, "person", "export", "Ana Lima", tmp_path) == "E_EXISTS"


def test_erasing_is_shown_first(logged: Inside) -> None:
    plan = answer(logged, "person", "erase", "Ana Lima")
    assert plan["done"] is False
    assert (len(plan["sessions"]), len(plan["group_sessions"])) == (1, 1)
    assert [(one["table"], one["field"]) for one in plan["mentions"]] == [("session", "habit")]
    assert answer(logged, "session", "list")["total"] == 3
    wanted = logged.home / "data" / "wanted.jsonl"
    wanted.write_text('{"words": "what Lima wants", "times": 2}\n')
    (logged.home / "config").mkdir(exist_ok=True)
    (logged.home / "config" / "placeholders.toml").write_text('who = "Ana"\n')
    done = logged("person", "erase", "Ana Lima", "--yes")
    assert done.returncode == 0, done.stderr
    assert "1 backup was written anew" in done.stdout
    assert "placeholders.toml" in done.stderr
    assert json.loads(wanted.read_text())["words"] == "what a colleague wants"
    sessions = answer(logged, "session", "list")["sessions"]
    assert [one["people"] for one in sessions] == [["Bo"], ["Bo"]]
    assert sessions[0]["habit"] == "ask a colleague"
    assert error(logged, "person", "show", "Ana Lima") == "E_JOURNAL_UNKNOWN"
    (logged.home / "config" / "placeholders.toml").unlink()
    for path in logged.home.rglob("*"):
        assert not path.is_file() or b"Lima" not in path.read_bytes(), path


def test_a_calendar_file_says_nothing(logged: Inside, tmp_path: Path) -> None:
    answer(logged, "owed", "--ics", tmp_path / "a.ics")
    answer(logged, "owed", "--ics", tmp_path / "b.ics", "--words")
    quiet, told = ((tmp_path / name).read_text() for name in ("a.ics", "b.ics"))
    for name in ("Ana", "Bo", "send it"):
        assert name not in quiet
    assert "DTSTART;VALUE=DATE:20261103" in quiet
    assert "send it" in told


def test_what_is_wanted(logged: Inside) -> None:
    (logged.home / "data" / "wanted.jsonl").write_text(
        '{"words": "No hook", "times": 2, "last": "2026-11-05"}\n{"words": "x", "times": "y"}\n'
    )
    found = answer(logged, "wanted")["wanted"]
    assert [(one["words"], one["times"]) for one in found] == [("No hook", 3), ("x", 1)]
    assert found[0]["sources"] == {"searched": 2, "sighted": 1}
    assert "   3  No hook  searched 2, sighted 1" in logged("wanted").stdout


def test_evidence_is_given_and_taken(logged: Inside, tmp_path: Path) -> None:
    (logged.home / "data" / "wanted.jsonl").write_text(
        '{"words": "twice", "times": 2, "last": "2026-11-05"}\n'
        '{"words": "once", "times": 1, "last": "2026-11-05"}\n'
    )
    file = tmp_path / "evidence.json"
    shown = answer(logged, "evidence", "give", file, "--month", "2026-11")
    assert shown["lines"][0].startswith("Month 2026-11, under the random mark ")
    assert (shown["lines"][1:], shown["file"]) == (["Not found: twice (2)"], None)
    assert not file.exists()
    assert answer(logged, "evidence", "give", file, "--month", "2026-11", "--yes")["file"]
    assert answer(logged, "evidence", "take", file)["taken"] == []
    for replaced in (False, True):
        taken = answer(logged, "evidence", "take", file, "--yes")["taken"]
        assert taken == [{"month": "2026-11", "replaced": replaced}]
    assert answer(logged, "wanted")["wanted"][0]["words"] == "twice"
    file.write_text("{}")
    assert error(logged, "evidence", "take", file, "--yes") == "E_EVIDENCE_FILE"


def test_the_journal_goes_out_and_comes_in(logged: Inside, tmp_path: Path) -> None:
    done = answer(logged, "journal", "export", tmp_path / "all.json")
    assert (done["sessions"], done["people"], done["teams"]) == (3, 2, 1)
    answer(logged, "journal", "export", tmp_path / "tables", "--csv")
    assert "'=1+1" in (tmp_path / "tables" / "sessions.csv").read_text(encoding="utf-8-sig")
    for name, source in (("a", tmp_path / "all.json"), ("b", tmp_path / "tables"),
                         ("c", tmp_path / "tables" / "sessions.csv")):  # fmt: skip
        other = Inside(tmp_path / name)
        shown = answer(other, "journal", "import", source)
        assert (shown["done"], shown["bad"]) == (False, [])
        assert answer(other, "session", "list")["total"] == 0
        assert answer(other, "journal", "import", source, "--yes")["done"] is True
        assert answer(other, "session", "list")["total"] == 3
    assert error(logged, "journal", "export", tmp_path / "all.json") == "E_EXISTS"


def test_bad_rows_of_a_csv_are_listed(inside: Inside, tmp_path: Path) -> None:
    file = tmp_path / "other.csv"
    file.write_text("wann,wer\n2026-11-01,Ana\nnever,Bo\n")
    assert error(inside, "journal", "import", file) == "E_IMPORT_COLUMNS"
    words = ("journal", "import", file, "--column", "people=wer", "--column", "on_day=wann")
    done = inside(*words, "--yes")
    assert done.returncode == 0, done.stderr
    assert "not brought in, line 3: 'never' is no day" in done.stdout
    assert [one["people"] for one in answer(inside, "session", "list")["sessions"]] == [["Ana"]]


def test_a_backup_is_made_checked_and_brought_back(logged: Inside) -> None:
    made = answer(logged, "journal", "backup")["backup"]
    assert answer(logged, "journal", "backup")["backup"] is None
    assert answer(logged, "journal", "check")["damaged"] == []
    answer(logged, "session", "log", "--with", "Cy")
    listed = answer(logged, "journal", "restore")["backups"]
    assert made["number"] in [one["number"] for one in listed]
    number = str(made["number"])
    plan = answer(logged, "journal", "restore", number)
    assert (plan["gone"], plan["back"], plan["done"]) == (2, 0, False)
    done = answer(logged, "journal", "restore", number, "--yes")
    assert Path(done["kept"]).is_file()
    assert answer(logged, "session", "list")["total"] == 3
    assert error(logged, "journal", "restore", "99") == "E_BACKUP_UNKNOWN"


def test_damage_is_named_and_a_backup_helps(logged: Inside) -> None:
    number = answer(logged, "journal", "backup")["backup"]["number"]
    file = logged.home / "data" / "journal" / "journal.db"
    data = file.read_bytes()
    assert data.count(b"Ana asks twice") == 1
    file.write_bytes(data.replace(b"Ana asks twice", b"Ana asks thrice"[:14]))
    done = logged("journal", "check", "--json")
    assert done.returncode == 1
    damaged = json.loads(done.stdout)["damaged"]
    assert "session" in {one["table"] for one in damaged}
    (id,) = {one["id"] for one in damaged if one["table"] == "session"}
    assert error(logged, "session", "show", id) == "E_ROW_DAMAGED"
    listed = logged("session", "list")
    assert listed.stdout.count("2026-11-") == 2
    assert "1 session is damaged" in listed.stderr
    left_out = logged("journal", "export", logged.home.parent / "lacking.json")
    assert "1 session is damaged; it was left out" in left_out.stderr
    answer(logged, "journal", "restore", str(number), "--yes")
    assert answer(logged, "session", "list")["total"] == 3
    file.unlink()
    assert error(logged, "session", "list") == "E_DB_LOST"
    assert error(logged, "journal", "check") == "E_DB_LOST"
    answer(logged, "journal", "restore", str(number), "--yes")
    assert answer(logged, "session", "list")["total"] == 3


def test_what_a_damaged_journal_still_holds_is_recovered(logged: Inside) -> None:
    answer(logged, "journal", "backup")
    answer(logged, "session", "log", "--with", "Cy", "--habit", "after the backup")
    file = logged.home / "data" / "journal" / "journal.db"
    data = file.read_bytes()
    file.write_bytes(b"\0" * 4096 + data[4096:])
    assert error(logged, "session", "list") in ("E_DB_DAMAGED", "E_DB_LOST")
    shown = answer(logged, "journal", "restore", "--salvage")
    assert (shown["done"], shown["lost"]) == (False, [])
    done = answer(logged, "journal", "restore", "--salvage", "--yes")
    assert Path(done["kept"]).is_file()
    sessions = answer(logged, "session", "list")["sessions"]
    assert len(sessions) == 4
    assert "after the backup" in {one["habit"] for one in sessions}
    assert answer(logged, "journal", "check")["damaged"] == []
    left = [one.name for one in file.parent.iterdir() if one.name.startswith("salvage-")]
    assert left == []


def test_how_it_went_stands_beside_a_record(inside: Inside, tmp_path: Path) -> None:
    answer(inside, "library", "add", write_folder(tmp_path / "notes"))
    quiet = inside("show", "second-flange")
    assert "worked" not in quiet.stdout
    assert not (inside.home / "data" / "journal").exists()
    for how, day in (("worked", "2026-11-02"), ("adapted", "2026-11-03"), ("failed", "2026-11-09")):
        answer(inside, "session", "log", "--with", "Ana", "--on", day, "--version", "2.1",
               "--used", f"second-flange={how}")  # fmt: skip
    shown = inside("show", "second-flange").stdout
    line = "worked 1 · adapted 1 · failed 1 · last on 2026-11-03 with 2.1 · failed on 2026-11-09"
    assert line in " ".join(shown.split())
    assert "Ana" not in shown
    assert "accepted · due · reviewed 2026-11-01" in shown
