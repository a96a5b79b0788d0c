"""Tests of `cairn draft`: begun from anything, listed, read, checked."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import GOTCHA, Inside, write_folder

BODY = b"""## Symptom
```text
deny rule never matches
```
## Cause
One slash.
## Fix
Two.
## Verify
Try.
"""


def told(done: Any) -> Any:
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)


def test_a_draft_from_standard_input(inside: Inside) -> None:
    new = inside("draft", "new", "--kind", "gotcha", "--title", "Deny needs two slashes", "--json",
                 paste=BODY)  # fmt: skip
    made = told(new)
    draft = made["draft"]
    assert (draft["kind"], draft["state"], draft["born"]) == ("gotcha", "draft", "nothing")
    assert [one["path"] for one in made["similar"]] == ["gotchas/deny-path-single-slash.md"]
    assert told(inside("draft", "list", "--json"))["drafts"] == [draft]
    assert "Deny needs two slashes" in inside("draft", "list").stdout
    assert "No draft is merged with edits" in (
        inside("draft", "list", "--state", "merged-with-edits").stderr
    )
    shown = inside("draft", "show", draft["id"][-6:]).stdout
    assert shown.endswith(BODY.decode())
    assert told(inside("draft", "show", "deny-needs-two-slashes", "--json"))["draft"]["text"] == (
        shown
    )
    done = inside("draft", "check", draft["id"], "--json")
    assert (done.returncode, told(done)["blocking"], told(done)["errors"]) == (0, 0, 0)


@pytest.mark.parametrize(
    "text", [b"---\nkind: recipe\ntitle: A word\n---\nB.\n", b"# A word\n\nB.\n"]
)
def test_its_title_is_what_the_text_says(inside: Inside, text: bytes) -> None:
    assert told(inside("draft", "new", "--json", paste=text))["draft"]["title"] == "A word"
    assert inside("draft", "new", paste=b"").returncode == 2
    assert inside("draft", "new", paste=b"Words alone.\n").returncode == 2
    assert len(told(inside("draft", "list", "--json"))["drafts"]) == 1
    assert inside("draft", "new", "--from", "record:tests-first", "--kind", "term").returncode == 2


def test_what_must_not_leave_is_found_and_not_said(inside: Inside) -> None:
    inside("session", "log", "--with", "Zoe Zabrisky", "--habit", "ask Zoe Zabrisky twice")
    (session,) = told(inside("session", "list", "--json"))["sessions"]
    draft = told(inside("draft", "new", "--from", f"session:{session['id']}", "--json"))["draft"]
    assert draft["born"] == f"session:{session['id']}"
    assert "abrisky" not in inside("draft", "show", draft["id"]).stdout
    told(inside("draft", "new", "--title", "Ask Zoe Zabrisky", "--json", paste=b"Zabrisky, Zoe\n"))
    for words in ((), ("--json",)):
        done = inside("draft", "check", *words)
        assert done.returncode == 1
        assert "full-name" in done.stdout
        assert "abrisky" not in done.stdout + done.stderr


def test_a_draft_about_a_record_and_from_a_file(inside: Inside, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "notes")
    assert inside("library", "add", folder, "--name", "notes").returncode == 0
    made = told(inside("draft", "new", "--from", "record:second-flange", "--json"))["draft"]
    assert made["purpose"] == "change"
    assert made["base"] == {
        "record": "01J9Z8M3Q4T5V6W7X8Y9Z0A1B2",
        "source": "notes", "path": "gotchas/second-flange.md",
    }  # fmt: skip
    assert inside("draft", "show", made["id"]).stdout == GOTCHA
    words = ("--from", "record:second-flange", "--purpose", "adapt", "--why", "We pair.")
    adapted = told(inside("draft", "new", *words, "--json"))["draft"]
    assert "adaptation: {why: We pair.}" in inside("draft", "show", adapted["id"]).stdout
    refused = inside("draft", "new", "--from", "record:second-flange", "--purpose", "deviate")
    assert "E_DRAFT" in refused.stderr
    file = folder / "wiki" / "widgets.md"
    new = inside("draft", "new", "--from", file, "--kind", "term", "--title", "Widget", "--json")
    draft = told(new)["draft"]
    assert (draft["kind"], draft["title"], draft["born"]) == ("term", "Widget", "file:widgets.md")
    assert draft["path"] == "vocabulary/widget.md"


def test_a_draft_becomes_a_change_of_what_is_there_and_back(inside: Inside, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "notes")
    assert inside("library", "add", folder, "--name", "notes").returncode == 0
    paste = b"## Fix\nCount from nought.\n"
    new = inside("draft", "new", "--kind", "gotcha", "--title", "A flange", "--json", paste=paste)
    id = told(new)["draft"]["id"]
    own = inside("draft", "show", id).stdout
    made = told(inside("draft", "change", id[-6:], "second-flange", "--json"))["draft"]
    assert (made["id"], made["purpose"], made["title"]) == (
        id, "change", "Zorbex refuses the second flange",
    )  # fmt: skip
    assert inside("draft", "show", id).stdout == GOTCHA.replace(
        "```\n## Verify", "```\n\nCount from nought.\n\n## Verify"
    )
    assert "about a record already" in inside("draft", "change", id, "second-flange").stderr
    assert "A flange" in inside("draft", "change", id, "--back").stdout
    assert inside("draft", "show", id).stdout == own


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("new",), "--title"),
        (("change", "nope"), "--back"),
        (("change", "nope", "x", "--back"), "--back"),
        (("change", "nope", "x"), "E_DRAFT_UNKNOWN"),
        (("new", "--title", "x", "--purpose", "adapt"), "--purpose"),
        (("new", "--title", "x", "--why", "y"), "--why"),
        (("new", "--from", "session:"), "--from session:ID"),
        (("new", "--from", "session:nope"), "E_JOURNAL_UNKNOWN"),
        (("new", "--from", "record:nope"), "E_RECORD_UNKNOWN"),
        (("new", "--from", "nope.md"), "E_FILE"),
        (("show", "nope"), "E_DRAFT_UNKNOWN"),
        (("check", "nope"), "E_DRAFT_UNKNOWN"),
    ],
)
def test_what_is_not_there_is_told(inside: Inside, words: tuple[str, ...], code: str) -> None:
    done = inside("draft", *words)
    assert done.returncode == 2
    assert code in done.stderr
