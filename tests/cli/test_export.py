"""`cairn export`: through the gate or not at all; blocked, it has written nothing anywhere."""

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import Inside
from tests.git.remote import Remote

NAME = "Żaneta Quillfeather"
SECRET = "ghp_" + "Ab3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5"
AUTHOR = ("--author", "Robin Vale <robin@example.org>")
PLAIN = "## Symptom\n\nE1\n\n## Cause\n\nIt waits.\n\n## Fix\n\nWait.\n\n## Verify\n\nLook.\n"


def begun(inside: Inside, title: str = "It stalls", body: str = PLAIN) -> str:
    """The id of a new draft, in a home that knows `NAME`."""
    inside("session", "log", "--with", NAME, "--habit", "x")
    words = ("draft", "new", "--kind", "gotcha", "--title", title, "--json")
    return str(json.loads(inside(*words, paste=body.encode()).stdout)["draft"]["id"])


def told(done: Any) -> Any:
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)


def stands(*folders: Path) -> dict[str, str]:
    """Every file below `folders`, with what is in it."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(files)}


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "target").mkdir()
    return tmp_path / "target"


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("title", NAME),
        ("title", SECRET),
        ("body", "Quillfeather, Zaneta"),
        ("body", SECRET),
        ("front matter", "zaneta quillfeather's"),
    ],
)
def test_what_is_blocked_is_told_without_its_words_and_nothing_is_written(
    inside: Inside, target: Path, tmp_path: Path, where: str, words: str
) -> None:
    title = f"Stalls for {words} only" if where == "title" else "It stalls"
    body = PLAIN.replace("It waits.", f"Ask {words} about it.") if where == "body" else PLAIN
    if where == "front matter":
        body = f'---\nkind: gotcha\ndescription: "So says {words}"\n---\n{body}'
    id = begun(inside, title, body)
    inside("export", "nothing-of-that-name", "--to", "branch")  # the home is as it will be
    remote = Remote(tmp_path / "remotes" / "spine.git", {"spine.toml": 'name = "x"\n'})
    inside("library", "add", remote.url)
    places = (target, tmp_path / "remotes", inside.home / "data" / "git")
    (inside.home / "data" / "git").mkdir(exist_ok=True)
    before = stands(*places)
    assert before
    ways = (f"folder:{target}", f"patch:{target}", f"bundle:{target / 'x.zip'}", "branch")
    for number, way in enumerate(ways):
        as_json = ("--json",) if number % 2 else ()
        done = inside("export", id, "--as", "skill", "--to", way, *AUTHOR, *as_json)
        said = (done.stdout + done.stderr).lower()
        assert done.returncode == 3, said
        assert as_json or "--keep" in said
        for told_of in ("quill", "aneta", SECRET[6:].lower()):
            assert told_of not in said
        if as_json:
            value = json.loads(done.stdout)
            assert value["blocked"] > 0
            assert set(value["findings"][0]) == {
                "path", "line", "column", "kind", "detector", "severity"
            }  # fmt: skip
    assert stands(*places) == before
    assert not list(inside.home.rglob("*.tmp"))
    assert not (inside.home / "data" / "carrying").exists()
    for path in inside.home.rglob("*"):  # nothing of it is kept but where drafts are
        if path.is_file() and "journal" not in path.parts:
            assert words.encode() not in path.read_bytes(), path


def test_a_folder_gets_it_and_the_draft_knows(inside: Inside, target: Path) -> None:
    id = begun(inside)
    done = inside("export", id, "--to", f"folder:{target}", *AUTHOR)
    assert done.returncode == 0, done.stderr
    file = target / "gotchas" / "it-stalls.md"
    assert f"Written: {file}" in done.stdout
    for said in (f"to  {target}", "author  Robin Vale <robin@example.org>", "new  gotchas/it-"):
        assert said in done.stderr
    assert "status: proposed" in file.read_text(encoding="utf-8")
    assert "exported" in inside("draft", "list").stdout
    before = stands(target)
    again = inside("export", id, "--to", f"folder:{target}")  # who signs is known by now
    assert again.stdout == "All of it is there already.\n"
    assert stands(target) == before


def test_names_are_replaced_where_that_is_said_and_what_is_tried_out_changes_nothing(
    inside: Inside, target: Path
) -> None:
    id = begun(inside, f"{NAME}'s trap", PLAIN.replace("It waits.", f"{NAME} waits."))
    words = ("export", id, "--to", f"bundle:{target / 'x.zip'}", *AUTHOR, "--replace", "--json")
    tried = told(inside(*words, "--dry-run"))
    assert list(target.iterdir()) == []
    assert inside("export", id, "--to", f"patch:{target}", *AUTHOR).returncode == 3
    done = told(inside(*words))
    assert {key: done[key] for key in tried} == tried
    assert done["new"] == ["gotchas/a-colleague-s-trap.md"]
    assert done["report"]["kinds"]["person"]["replaced"] >= 5
    with zipfile.ZipFile(target / "x.zip") as archive:
        said = "".join(archive.read(name).decode() + name for name in archive.namelist()).lower()
    assert "quill" not in said
    assert "aneta" not in said
    # it is remembered for the same words in the same draft
    (card,) = told(inside("outbox", "--json"))["exported"]
    assert card["written"]["place"] == str(target / "x.zip")
    assert f"written to {target / 'x.zip'} on" in inside("outbox").stdout
    assert inside("export", id, "--to", f"patch:{target}").returncode == 0
    (patch,) = target.glob("*.patch")
    assert told(inside("outbox", id, "--json"))["written"]["place"] == str(patch)
    assert str(target).encode() not in patch.read_bytes()
    assert told(inside(*words))["outcome"] == "same"  # what is known of the place is not in it
    assert NAME in inside("draft", "show", id).stdout


def test_what_is_no_name_here_is_kept_with_a_reason(inside: Inside, target: Path) -> None:
    id = begun(inside, body=PLAIN.replace("It waits.", f"{NAME} waits; {SECRET}."))
    words = ("export", id, "--to", f"folder:{target}", *AUTHOR)
    refused = inside(*words, "--keep", " ", "--json")
    assert json.loads(refused.stdout)["error"]["code"] == "E_REASON"
    assert inside(*words, "--keep", "A made-up token of a test.").returncode == 0
    text = (target / "gotchas" / "it-stalls.md").read_text(encoding="utf-8")
    assert (SECRET in text, NAME in text, "made-up" in text) == (True, True, False)
    other = begun(inside, "It is gone", PLAIN.replace("It waits.", f"{NAME} waits; {SECRET}."))
    words = ("export", other, *words[2:])
    assert inside(*words, "--replace", "--keep", "Whatever.").returncode == 0
    text = (target / "gotchas" / "it-is-gone.md").read_text(encoding="utf-8")
    assert (SECRET in text, NAME in text) == (False, False)


@pytest.mark.parametrize("vehicle", ["patch:{}", "bundle:{}/x.zip"])
def test_of_a_change_in_which_nothing_is_changed_nothing_is_written(
    inside: Inside, tmp_path: Path, target: Path, vehicle: str
) -> None:
    record = f"---\nid: 01J9Z8M3Q4T5V6W7X8Y9Z0A001\nkind: gotcha\ntitle: Old\n---\n{PLAIN}"
    spine = {"spine.toml": 'name = "x"\n', "gotchas/old.md": record}
    inside("library", "add", Remote(tmp_path / "remotes" / "spine.git", spine).url)
    words = ("draft", "new", "--from", "record:01J9Z8M3Q4T5V6W7X8Y9Z0A001", "--json")
    id = told(inside(*words))["draft"]["id"]
    done = told(inside("export", id, "--to", vehicle.format(target), *AUTHOR, "--json"))
    assert done["outcome"] == "same"
    assert not list(target.iterdir())


def test_without_words_it_goes_as_the_shared_layer_asks(
    inside: Inside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    spine = {"spine.toml": 'name = "x"\nvehicle = "branch"\nrendering = "record"\n'}
    remote = Remote(tmp_path / "remotes" / "spine.git", spine)
    inside("library", "add", remote.url)
    done = told(inside("export", begun(inside), *AUTHOR, "--json"))
    assert (done["outcome"], done["branch"], done["target"]) == (
        "pushed", "cairn/it-stalls", remote.url
    )  # fmt: skip
    log = remote.git("log", "-1", "--format=%an|%ae|%(trailers:only)", "cairn/it-stalls")
    assert log.startswith("Robin Vale|robin@example.org|Record: ")
    assert "Signed-off-by: Robin Vale <robin@example.org>" in log


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--to", "cloud:x"), "E_TO"),
        (("--to", "folder"), "E_TO"),
        (("--to", "folder:nowhere"), "E_FOLDER"),
        (("--to", "branch"), "E_TO"),
        (("--as", "mcp"), "E_FORM"),
        (("--author", "<x>"), "E_AUTHOR"),
        (("--for", "nobody"), "E_SOURCE_UNKNOWN"),
    ],
)
def test_what_cannot_be_done_is_told(inside: Inside, words: tuple[str, ...], code: str) -> None:
    id = begun(inside)
    author = () if "--author" in words else AUTHOR
    done = inside("export", id, *words, *author, "--json")
    assert (done.returncode, json.loads(done.stdout)["error"]["code"]) == (2, code)


def test_a_record_of_the_library_leaves_as_it_is(inside: Inside, target: Path) -> None:
    words = ("deny-path-single-slash", "--as", "skill", "--to", f"folder:{target}", *AUTHOR)
    (file,) = told(inside("export", *words, "--json"))["written"]
    assert file == str(target / ".claude/skills/a-deny-path-with-one-slash-never-matches/SKILL.md")
    assert inside("export", *words).stdout == "All of it is there already.\n"
    assert json.loads(inside("draft", "list", "--json").stdout)["drafts"] == []
    both = ("secrets-stay-unread", begun(inside), "--as", "claude-md", "--to", f"folder:{target}")
    assert inside("export", *both).returncode == 0
    assert (target / "CLAUDE.md").read_text(encoding="utf-8").count("<!-- /record: ") == 2
    settings = ("secrets-stay-unread", "--as", "settings", "--to", f"patch:{target}", "--json")
    assert told(inside("export", *settings))["new"] == [".claude/settings.json"]
    unknown = json.loads(inside("export", "nothing-of-that-name", "--json").stdout)
    assert unknown["error"]["code"] == "E_DRAFT_UNKNOWN"
