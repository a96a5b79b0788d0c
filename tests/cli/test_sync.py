"""`cairn library add URL` and `cairn library sync`: a repository comes in and is kept up with."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.terminal import GOTCHA, RECIPE, Inside, Terminal
from tests.cli.test_library import answer, error, paths
from tests.git.remote import Remote
from tests.git.serving import serving


@pytest.fixture
def remote(tmp_path: Path) -> Remote:
    """A spine with two records."""
    files = {
        "spine.toml": 'name = "x"\n',
        "gotchas/flange.md": GOTCHA,
        "recipes/tighten.md": RECIPE,
    }
    return Remote(tmp_path / "remotes" / "spine.git", files)


def listed(cairn: Terminal, name: str) -> dict[str, object]:
    """How a source stands."""
    (found,) = [one for one in answer(cairn, "library", "list")["sources"] if one["name"] == name]
    return dict(found)


def test_a_repository_is_added_synced_and_shown(cairn: Terminal, remote: Remote) -> None:
    value = answer(cairn, "library", "add", remote.url)
    assert (value["name"], value["records"], value["skipped"]) == ("spine", 2, [])
    assert paths(cairn, "zorbex")[0] == "gotchas/flange.md"
    stands = listed(cairn, "spine")
    assert (stands["layer"], stands["kind"], stands["folder"]) == ("shared", "git", None)
    assert stands["address"] == remote.url
    assert stands["synced_at"]
    remote.commit(
        {"gotchas/new.md": "# Snargle\n\nA snargle.\n", "recipes/tighten.md": RECIPE + "!"}
    )
    (done,) = answer(cairn, "library", "sync")["sources"]
    assert (done["outcome"], done["added"], done["changed"]) == ("new", 1, 1)
    assert {(one["how"], one["title"]) for one in done["news"]} == {
        ("new", "Snargle"), ("updated", "Tighten every flange in one go")
    }  # fmt: skip
    assert paths(cairn, "snargle") == ["gotchas/new.md"]
    shown = cairn("show", "new", "--raw")
    assert (shown.stdout, shown.stderr) == ("# Snargle\n\nA snargle.\n", "")
    well = cairn("doctor")
    assert (well.returncode, "git: 2." in well.stdout) == (0, True)


def test_what_it_says_to_a_person(inside: Inside, remote: Remote) -> None:
    assert "2 records, 2 new" in inside("library", "add", remote.folder).stdout  # bare as it is
    remote.commit({"gotchas/new.md": "# Snargle\n"})
    said = inside("library", "sync", "spine").stdout
    assert "3 records, 1 new" in said
    assert "nobody in particular" in said
    assert "new       Snargle" in said
    assert "nothing new" in inside("library", "sync").stdout
    assert re.search(f"{re.escape(remote.url)}, synced [-0-9]{{10}} [0-9:]{{5}} UTC\n",
                     inside("library", "list").stdout)  # fmt: skip


def test_what_was_rewritten_waits_for_a_word(inside: Inside, remote: Remote) -> None:
    answer(inside, "library", "add", remote.url)
    remote.commit({"gotchas/flange.md": None}, onto=None)
    done = inside("library", "sync", "--json")
    assert done.returncode == 1
    (value,) = json.loads(done.stdout)["sources"]
    assert (value["outcome"], value["waiting"]["why"], value["records"]) == (
        "waiting", "rewritten", 2,
    )  # fmt: skip
    said = inside("library", "sync")
    assert said.returncode == 1
    assert "1 of 2 files would be gone" in said.stdout
    assert "--take" in said.stdout
    assert "--take, or --keep" in inside("library", "list").stdout
    assert inside("library", "sync", "--take").returncode == 2
    assert answer(inside, "library", "sync", "spine", "--keep")["sources"][0]["records"] == 2
    assert answer(inside, "library", "sync")["sources"][0]["outcome"] == "same"
    remote.commit({"recipes/other.md": "# Other\n"})
    assert inside("library", "sync").returncode == 1
    (taken,) = answer(inside, "library", "sync", "spine", "--take")["sources"]
    assert (taken["records"], taken["removed"], taken["added"]) == (2, 1, 1)


def test_a_remote_that_is_away_is_no_error(inside: Inside, remote: Remote) -> None:
    with serving(remote.folder.parent) as server:
        server.mood = "failing"
        assert "It was not added" in inside("library", "add", server.url(remote.folder)).stderr
        server.mood = "well"
        answer(inside, "library", "add", server.url(remote.folder), "--name", "spine")
        server.mood = "failing"
        (done,) = answer(inside, "library", "sync")["sources"]
        assert (done["outcome"], done["offline"], done["records"]) == ("offline", True, 2)
        assert "not reachable just now" in inside("library", "list").stdout
        server.mood = "refusing"
        assert inside("library", "sync").returncode == 1


def test_what_cannot_be_added_leaves_nothing(
    inside: Inside, remote: Remote, tmp_path: Path
) -> None:
    mark = tmp_path / "mark"
    for address, code in (
        (f"ext::touch {mark}", "E_GIT_ADDRESS"),
        ("https://user:secret@example.org/x", "E_GIT_ADDRESS"),
        (f"file://{tmp_path}/nothing", "E_GIT_NOT_FOUND"),
    ):
        assert error(inside, "library", "add", address) == code
    assert error(inside, "library", "add", remote.url, "--branch", "none") == "E_GIT_BRANCH"
    assert error(inside, "library", "add", remote.url, "--branch=--upload-pack=x") == "E_GIT_NAME"
    assert error(inside, "library", "add", tmp_path, "--branch", "main") == "E_USAGE"
    assert [one["name"] for one in answer(inside, "library", "list")["sources"]] == ["starter"]
    assert not mark.exists()


def test_a_plain_repository_is_mine_and_a_branch_is_followed(
    inside: Inside, tmp_path: Path
) -> None:
    remote = Remote(tmp_path / "remotes" / "notes.git", {"a.md": "# A\n"})
    remote.commit({"b.md": "# B\n"}, branch="draft")
    assert answer(inside, "library", "add", remote.url)["records"] == 1
    assert listed(inside, "notes")["layer"] == "mine"
    value = answer(inside, "library", "add", remote.url, "--branch", "draft", "--name", "draft",
                   "--layer", "team")  # fmt: skip
    assert value["records"] == 2
    assert (listed(inside, "draft")["branch"], listed(inside, "draft")["layer"]) == (
        "draft", "team",
    )  # fmt: skip
    assert error(inside, "library", "sync", "starter") == "E_SOURCE_FOLDER"
    assert answer(inside, "library", "remove", "draft")["name"] == "draft"


def test_without_an_address_there_is_nothing_to_sync(inside: Inside) -> None:
    done = inside("library", "sync")
    assert (done.returncode, done.stdout) == (0, "")
    assert "library add URL" in done.stderr


def test_another_branch_is_looked_at_and_then_followed(inside: Inside, remote: Remote) -> None:
    remote.git("tag", "v1", "main")
    remote.commit({"gotchas/new.md": "# Snargle\n", "recipes/tighten.md": None})
    inside("library", "add", remote.url, "--branch", "v1", "--name", "spine")
    dry = inside("library", "set", "spine", "--branch", "main", "--dry-run").stdout
    assert "would follow main: 2 files" in dry
    assert "new       Snargle" in dry
    assert "withdrawn Tighten" in dry
    assert json.loads(inside("search", "snargle", "--json").stdout)["hits"] == []
    done = json.loads(inside("library", "set", "spine", "--branch", "", "--json").stdout)
    assert (done["done"], done["files"]) == (True, 2)
    (hit,) = json.loads(inside("search", "snargle", "--json").stdout)["hits"]
    assert hit["path"] == "gotchas/new.md"
    assert inside("library", "set", "spine", "--branch", "x", "--pause").returncode == 2
