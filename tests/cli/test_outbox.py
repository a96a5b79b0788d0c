"""The loop by commands: contributed, seen by who merges, answered, and heard of."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import Inside
from tests.git.remote import Remote
from tests.outbox.spine import BEGUN

AUTHOR = ("--author", "Robin Vale <robin@example.org>")
BODY = b"## When to use\n\nA\n\n## Steps\n\n1. `b`\n\n## Verify\n\nc\n"


@pytest.fixture(autouse=True)
def _nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))


def told(done: Any) -> Any:
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)


def test_the_loop_closes(tmp_path: Path) -> None:
    remote = Remote(tmp_path / "remotes" / "spine.git", BEGUN)
    champion, maintainer = Inside(tmp_path / "champion"), Inside(tmp_path / "maintainer")
    for home in (champion, maintainer):
        assert home("library", "add", remote.url, "--name", "spine").returncode == 0
    for title in ("First light", "Second light"):
        words = ("draft", "new", "--kind", "recipe", "--title", title, "--json")
        id = told(champion(*words, paste=BODY))["draft"]["id"]
        assert (
            told(champion("export", id, "--to", "branch", *AUTHOR, "--json"))["outcome"] == "pushed"
        )
    assert {one["title"] for one in told(champion("outbox", "--json"))["in-review"]} == {
        "First light", "Second light",
    }  # fmt: skip
    told(maintainer("library", "sync", "--json"))
    waiting = told(maintainer("inbox", "--json"))["waiting"]
    assert [one["author"] for one in waiting] == [AUTHOR[1]] * 2
    first, second = sorted(one["name"] for one in waiting)
    shown = maintainer("inbox", first)
    assert "by Robin Vale" in shown.stdout
    assert "recipes/first-light.md" in shown.stdout
    assert set(BODY.decode().splitlines()) <= set(shown.stdout.splitlines()), "it is shown whole"
    said = ("--author", "Mo <mo@example.org>", "--json")
    taken = told(maintainer("inbox", first, "--take", *said))
    assert (taken["outcome"], taken["branch"]) == ("pushed", "cairn/inbox")
    nowhere = maintainer(
        "inbox", second, "--decline", "We have it.", "--instead", "nothing-like-it"
    )
    assert "E_RECORD_UNKNOWN" in nowhere.stderr
    told(maintainer("inbox", second, "--decline", "We have it.", "--json"))
    listed = maintainer("inbox").stdout
    assert "taken, not merged yet" in listed
    assert "declined, not merged yet" in listed
    remote.git("update-ref", "refs/heads/main", "cairn/inbox")
    learned = told(champion("library", "sync", "--json"))["learned"]
    assert {(one["title"], one["state"], one["note"]) for one in learned} == {
        ("First light", "merged", ""), ("Second light", "declined", "We have it."),
    }  # fmt: skip
    columns = told(champion("outbox", "--json"))
    assert [one["title"] for one in columns["merged"]] == ["First light"]
    assert [one["note"] for one in columns["answered"]] == ["We have it."]
    assert "We have it." in champion("outbox").stdout
    (hit,) = told(champion("search", "first light", "--json"))["hits"][:1]
    assert (hit["source"], hit["title"]) == ("spine", "First light")


def test_two_texts_meet_and_somebody_says_what_holds(inside: Inside, tmp_path: Path) -> None:
    one = BEGUN["recipes/one.md"]
    remote = Remote(tmp_path / "remotes" / "spine.git", BEGUN)
    inside("library", "add", remote.url, "--name", "spine")
    id = told(inside("draft", "new", "--from", "record:01J9Z8M3Q4T5V6W7X8Y9Z0A001", "--json"))[
        "draft"
    ]["id"]
    words = ("outbox", id)
    assert inside(*words, "--resolve", "mine").returncode == 2
    remote.commit({"recipes/one.md": one.replace("title: One", "title: One of them")})
    inside("library", "sync")
    told_of = told(inside(*words, "--json"))
    assert told_of["conflict"]["fits"] is True
    assert told_of["texts"]["ancestor"] == one
    assert "+title: One of them" in inside(*words).stdout
    assert inside("export", id, "--to", "branch", *AUTHOR).returncode == 2
    text = one.replace("title: One", "title: One of them") + "Mine.\n"
    done = told(inside(*words, "--resolve", "-", "--json", paste=text.encode()))
    assert done["conflict"] is None
    assert told(inside("export", id, "--to", "branch", *AUTHOR, "--json"))["outcome"] == "pushed"
    assert "Mine." in remote.git("show", "cairn/one-of-them:recipes/one.md")
    remote.commit({"recipes/one.md": one.replace("title: One", "title: One of all")})
    assert "somebody else changed it as well" in inside("library", "sync").stdout
    said = inside(*words, "--resolve", "mine")
    assert f"cairn export {id}" in said.stderr
    assert "they changed" not in said.stdout
    assert told(inside("export", id, "--to", "branch", *AUTHOR, "--json"))["outcome"] == "pushed"
    assert remote.git("merge-base", "main", "cairn/one-of-them") == remote.git("rev-parse", "main")
    remote.commit({"recipes/one.md": text + "Edited.\n"})
    assert f"is merged with edits. See: cairn outbox {id}" in inside("library", "sync").stdout
    assert "+Edited." in inside(*words).stdout


def test_what_is_wrong_is_told(inside: Inside, tmp_path: Path) -> None:
    assert "no draft yet" in inside("outbox").stderr
    assert told(inside("outbox", "--json"))["drafts"] == []
    assert "Nothing waits" in inside("inbox").stderr
    assert inside("inbox", "--take").returncode == 2
    assert inside("inbox", "x", "--take", "--decline", "y").returncode == 2
    assert "goes with --decline" in inside("inbox", "x", "--instead", "y").stderr
    gone = inside("inbox", "cairn/x")
    assert gone.returncode == 2
    assert "waits nowhere" in gone.stderr
    assert "Name one with --for" in inside("inbox", str(tmp_path / "x.zip")).stderr


def test_a_name_that_left_before_it_was_known_is_told_and_nothing_is_rewritten(
    tmp_path: Path,
) -> None:
    remote = Remote(tmp_path / "remotes" / "spine.git", BEGUN)
    inside = Inside(tmp_path / "home")
    assert inside("library", "add", remote.url, "--name", "spine").returncode == 0
    words = ("draft", "new", "--kind", "recipe", "--title", "First light", "--json")
    body = BODY + b"\nOnce more with Zoe Zabrisky.\n"
    id = told(inside(*words, paste=body))["draft"]["id"]
    pushed = told(inside("export", id, "--to", "branch", *AUTHOR, "--json"))
    (before,) = json.loads(inside("draft", "check", id, "--json").stdout)["drafts"]
    assert before["left_already"] == []
    stood = remote.git("for-each-ref")
    assert inside("session", "log", "--with", "Zoe Zabrisky", "--habit", "x").returncode == 0
    done = inside("draft", "check", id, "--json")
    assert "abrisky" not in done.stdout
    ((left,),) = (one["left_already"] for one in json.loads(done.stdout)["drafts"])
    commit = remote.git("rev-parse", pushed["branch"])
    assert (left["commit"], left["target"]) == (commit, remote.url)
    assert {one["kind"] for one in left["findings"]} == {"person"}
    assert "delete the branch" in left["advice"]
    said = inside("draft", "check", id).stdout
    assert "It left already on" in said
    assert "abrisky" not in said
    assert inside("export", id, "--to", "branch", *AUTHOR).returncode == 3
    assert remote.git("for-each-ref") == stood
