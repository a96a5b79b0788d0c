"""`cairn session`: kept when it says so, and nothing private where it was not asked for."""

import json
import os
import stat
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import GOTCHA, Inside, Terminal, write_folder


def answer(cairn: Terminal, *words: str | Path, paste: bytes = b"") -> dict[str, Any]:
    done = cairn(*words, "--json", paste=paste)
    assert done.returncode == 0, done.stderr + done.stdout
    value: dict[str, Any] = json.loads(done.stdout)
    return value


def error(cairn: Terminal, *words: str | Path) -> str:
    done = cairn(*words, "--json")
    assert done.returncode == 2, done.stdout
    return str(json.loads(done.stdout)["error"]["code"])


def test_a_session_from_a_pipe(cairn: Terminal, tmp_path: Path) -> None:
    private = tmp_path / "private.md"
    private.write_text("was nervous")
    value = answer(
        cairn,
        *("session", "log", "--with", "Ana Lima", "--with", "Bo", "--team", "Payments"),
        *("--form", "review", "--on", "2026-11-20", "--minutes", "45", "--aim", "read one"),
        *("--habit", "says when to stop", "--used", "R1=failed:other flag", "--used", "R2=worked"),
        *("--sighted", "one new line", "--action", "send it@2026-11-25"),
        *("--action", "Ana Lima: try it", "--action", "mail bo@x.org@+2w", "--private", private),
        paste="# Notes\r\n\nZoë drove\n".encode(),
    )
    assert [one["name"] for one in value["people"]] == ["Ana Lima", "Bo"]
    shown = answer(cairn, "session", "show", value["id"][:20], "--private")
    session = shown["session"]
    assert session["people"] == ["Ana Lima", "Bo"]
    assert session["team_name"] == "Payments"
    assert session["seen"] == "# Notes\n\nZoë drove\n"
    assert session["private"] == "was nervous"
    assert session["used"] == [
        {"record": "R1", "title": "", "result": "failed", "why": "other flag"},
        {"record": "R2", "title": "", "result": "worked", "why": ""},
    ]
    assert session["sightings"] == [{"record": "", "text": "one new line"}]
    assert [(one["text"], one["owner_name"], one["due"]) for one in shown["actions"]] == [
        ("send it", "", "2026-11-25"),
        ("mail bo@x.org", "", (date.today() + timedelta(14)).isoformat()),
        ("try it", "Ana Lima", ""),
    ]
    (file,) = (cairn.home / "data" / "journal").glob("journal.db")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_records_of_the_library_are_named_as_they_are(inside: Inside, tmp_path: Path) -> None:
    answer(inside, "library", "add", write_folder(tmp_path / "notes"))
    value = answer(
        inside,
        *("session", "log", "--with", "Ana", "--used", "tighten-every-flange=adapted"),
        *("--sighted", "second-flange", "--sighted", "second flange again"),
    )
    session = answer(inside, "session", "show", value["id"])["session"]
    assert session["used"][0]["title"] == "Tighten every flange in one go"
    assert [one["record"] != "" for one in session["sightings"]] == [True, False]
    id = GOTCHA.split("id: ")[1].split("\n")[0]
    assert answer(inside, "session", "list", "--record", id)["total"] == 1


def test_private_notes_are_shown_only_when_asked_for(inside: Inside, tmp_path: Path) -> None:
    private = tmp_path / "private.md"
    private.write_text("canary")
    id = answer(inside, "session", "log", "--with", "Ana", "--private", private)["id"]
    for words in (("session", "show", id), ("session", "list"), ("person", "show", "Ana"),
                  ("prep", "Ana"), ("owed",)):  # fmt: skip
        for form in ((), ("--json",)):
            done = inside(*words, *form)
            assert done.returncode == 0, done.stderr
            assert "canary" not in done.stdout + done.stderr
    assert "canary" in inside("session", "show", id, "--private").stdout
    assert "private notes" in inside("session", "show", id).stdout


def test_the_timeline_is_filtered_and_searched(inside: Inside) -> None:
    for day, name, habit in (("01", "Ana", "asks twice"), ("02", "Bo", "asks"), ("03", "Ana", "")):
        answer(inside, "session", "log", "--with", name, "--on", f"2026-11-{day}", "--habit", habit)

    def days(*words: str) -> list[str]:
        return [one["on_day"][-2:] for one in answer(inside, "session", "list", *words)["sessions"]]

    assert days() == ["03", "02", "01"]
    assert days("--with", "an") == ["03", "01"]
    assert days("--since", "2.11.2026", "--until", "2026-11-02") == ["02"]
    assert sorted(days("--find", "asks")) == ["01", "02"]
    assert days("--find", '"asks twice"') == ["01"]
    assert days("--limit", "1") == ["03"]
    assert error(inside, "session", "list", "--with", "zed") == "E_JOURNAL_UNKNOWN"
    done = inside("session", "list", "--with", "Ana")
    assert "2026-11-03  Ana" in done.stdout
    assert "asks twice" in done.stdout


def test_a_running_session_is_logged_without_a_name(inside: Inside) -> None:
    begun = answer(inside, "session", "start", "Ana", "--template", "Review together")
    assert begun["people"] == ["Ana"]
    assert error(inside, "session", "start", "Bo") == "E_SESSION_RUNNING"
    assert error(inside, "session", "log", "--action", "Zed: x") == "E_JOURNAL_UNKNOWN"
    id = answer(inside, "session", "log", "--habit", "stop early")["id"]
    session = answer(inside, "session", "show", id)["session"]
    assert (session["form"], session["habit"]) == ("review", "stop early")
    assert len(session["agenda"]) == 4
    assert error(inside, "session", "log", "--habit", "x") == "E_USAGE"


def test_open_actions_come_along(inside: Inside) -> None:
    first = answer(inside, "session", "log", "--with", "Ana", "--action", "send it")
    second = answer(inside, "session", "log", "--with", "Ana")
    assert second["carried"] == first["actions"]
    owed = answer(inside, "owed", "--with", "Ana")
    assert [one["text"] for one in owed["mine"]] == ["send it"]
    assert "you: send it (with Ana)" in inside("owed").stdout
    assert answer(inside, "owed", "--done", first["actions"][0])["mine"] == []
    assert error(inside, "owed", "--drop", first["actions"][0]) == "E_USAGE"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), "E_USAGE"),
        (("--with", "!"), "E_JOURNAL_VALUE"),
        (("--with", "Ana", "--used", "R1"), "E_USAGE"),
        (("--with", "Ana", "--on", "12/11/2026"), "E_USAGE"),
        (("--with", "Ana", "--at", "25:00"), "E_JOURNAL_VALUE"),
        (("--with", "Ana", "--form", "dance"), "E_USAGE"),
    ],
)
def test_what_makes_no_sense_keeps_nothing(
    inside: Inside, words: tuple[str, ...], code: str
) -> None:
    assert error(inside, "session", "log", *words) == code
    assert answer(inside, "session", "list")["total"] == 0
    assert answer(inside, "person", "list")["people"] == []


def test_notes_that_are_no_text_keep_nothing(cairn: Terminal) -> None:
    done = cairn("session", "log", "--with", "Ana", "--json", paste=b"\xff\xfe\x00")
    assert json.loads(done.stdout)["error"]["code"] == "E_NOT_TEXT"
    assert answer(cairn, "session", "list")["total"] == 0


EDITOR = """
import pathlib, sys
path = pathlib.Path(sys.argv[1])
assert path.stat().st_mode & 0o777 == 0o600
text = path.read_text()
{}
"""


def _editor(tmp_path: Path, code: str) -> dict[str, str]:
    script = tmp_path / "editor.py"
    script.write_text(EDITOR.format(code))
    return {"VISUAL": f"{sys.executable} {script}"}


def _left(inside: Inside) -> list[str]:
    return [path.name for path in (inside.home / "data" / "journal").glob("edit-*")]


def test_a_session_is_changed_in_the_editor(inside: Inside, tmp_path: Path) -> None:
    id = answer(inside, "session", "log", "--with", "Ana", "--habit", "one\n%% habit\n\\%% x")["id"]
    code = 'path.write_text(text.replace("%% aim\\n", "%% aim\\ngo faster"))'
    done = inside("session", "edit", id, env=_editor(tmp_path, code))
    assert done.returncode == 0, done.stderr
    session = answer(inside, "session", "show", id)["session"]
    assert (session["aim"], session["habit"]) == ("go faster", "one\n%% habit\n\\%% x")
    assert _left(inside) == []


def test_an_editor_that_fails_changes_nothing(inside: Inside, tmp_path: Path) -> None:
    id = answer(inside, "session", "log", "--with", "Ana", "--habit", "one")["id"]
    done = inside("session", "edit", id, env=_editor(tmp_path, "sys.exit(3)"))
    assert done.returncode == 2
    assert "E_EDITOR" in done.stderr
    assert _left(inside) == []
    code = 'path.write_text("%% habit\\nmine"); sys.exit(3)'
    done = inside("session", "edit", id, env=_editor(tmp_path, code))
    assert "Your text is in" in done.stderr
    assert len(_left(inside)) == 1
    assert answer(inside, "session", "show", id)["session"]["habit"] == "one"


def test_a_session_is_changed_by_options(inside: Inside) -> None:
    id = answer(inside, "session", "log", "--with", "Ana", "--habit", "one")["id"]
    answer(inside, "session", "edit", id, "--habit", "two", "--form", "async", "--on", "2026-1-2")
    session = answer(inside, "session", "show", id)["session"]
    assert (session["habit"], session["form"], session["on_day"]) == ("two", "async", "2026-01-02")
    assert answer(inside, "session", "edit", id, "--trash")["trashed"] is True
    assert error(inside, "session", "show", id) == "E_JOURNAL_UNKNOWN"


def test_a_backup_is_made_along_the_way(inside: Inside) -> None:
    answer(inside, "session", "log", "--with", "Ana")
    backups = inside.home / "data" / "journal" / "backups"
    assert len(list(backups.glob("*.backup"))) == 1
    answer(inside, "session", "log", "--with", "Ana")
    assert len(list(backups.glob("*.backup"))) == 1  # the next one is due in ten minutes


@pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")
def test_the_editor_opens_when_nothing_else_was_given(cairn: Terminal, tmp_path: Path) -> None:
    import pty

    code = 'path.write_text(text.replace("%% private\\n", "%% private\\nfor me"))'
    leader, follower = pty.openpty()
    try:
        import subprocess

        done = subprocess.run(
            [sys.executable, "-m", "cairn", "session", "log", "--with", "Ana"],
            stdin=follower,
            capture_output=True,
            env=cairn.environ(_editor(tmp_path, code)),
            timeout=60,
            check=False,
        )
    finally:
        os.close(leader)
        os.close(follower)
    assert done.returncode == 0, done.stderr
    (session,) = answer(cairn, "session", "list")["sessions"]
    assert session["has_private"]


def test_what_is_private_is_nowhere_but_in_the_journal(cairn: Terminal, tmp_path: Path) -> None:
    private = tmp_path / "private.md"
    private.write_text("quillon is nervous")
    words = (
        "session",
        "log",
        "--with",
        "Quillon",
        "--private",
        private,
        "--habit",
        "quillon stops",
    )
    assert cairn(*words, paste=b"quillon drove").returncode == 0
    # what fails is told, and written down as a bug, without a word of it
    assert cairn("session", "log", "--with", "Quillon", "--at", "25:00").returncode == 2
    assert cairn("session", "edit", "quillon").returncode == 2
    left = {
        path.name
        for path in cairn.home.rglob("*")
        if path.is_file() and b"quillon" in path.read_bytes().lower()
    }
    assert left == {"journal.db"}
