"""`cairn library`: folders come and go, and are searchable when the command returns."""

import json
import os
from pathlib import Path
from typing import Any

from tests.cli.terminal import GOTCHA, Inside, Terminal, write_folder


def answer(cairn: Terminal, *words: str | Path) -> dict[str, Any]:
    done = cairn(*words, "--json")
    assert done.returncode == 0, done.stderr
    value: dict[str, Any] = json.loads(done.stdout)
    return value


def paths(cairn: Terminal, *words: str) -> list[str]:
    return [hit["path"] for hit in answer(cairn, "search", *words)["hits"]]


def error(cairn: Terminal, *words: str | Path) -> str:
    done = cairn(*words, "--json")
    assert (done.returncode, done.stderr) == (2, "")
    return str(json.loads(done.stdout)["error"]["code"])


def test_add_returns_when_all_is_searchable(cairn: Terminal, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "notes")
    os.symlink("widgets.md", folder / "wiki" / "link.md")
    value = answer(cairn, "library", "add", folder, "--name", "mine")
    assert set(value) == {"name", "records", "skipped", "seconds"}
    assert (value["name"], value["records"]) == ("mine", 3)
    assert value["seconds"] > 0
    reasons = {one["path"]: one["reason"] for one in value["skipped"]}
    assert set(reasons) == {"wiki/blob.md", "wiki/link.md"}
    assert "NUL" in reasons["wiki/blob.md"]
    assert "link" in reasons["wiki/link.md"]
    done = cairn("search", "zorbex", "--json")
    assert done.stderr == ""
    assert json.loads(done.stdout)["hits"][0]["path"] == "gotchas/second-flange.md"
    assert answer(cairn, "search", "--source", "starter")["total"] > 0


def test_the_whole_life_of_a_source(inside: Inside, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "notes")
    assert answer(inside, "library", "add", folder)["name"] == "notes"
    assert error(inside, "library", "add", folder) == "E_SOURCE_EXISTS"

    changed = folder / "wiki" / "widgets.md"
    changed.write_text("# Widgets\n\nA quuxinator hums.\n")
    (folder / "recipes" / "tighten-every-flange.md").unlink()
    (folder / "wiki" / "new.md").write_text("# Brand new\n\nSnargle.\n")
    (one,) = answer(inside, "library", "refresh", "notes")["sources"]
    assert [one[name] for name in ("records", "added", "changed", "removed")] == [3, 1, 1, 1]
    assert paths(inside, "quuxinator") == ["wiki/widgets.md"]
    assert paths(inside, "snargle") == ["wiki/new.md"]
    assert answer(inside, "library", "refresh", "notes")["sources"][0]["changed"] == 0

    assert answer(inside, "library", "set", "notes", "--pause")["paused"] is True
    assert paths(inside, "quuxinator") == []
    assert (
        answer(inside, "library", "set", "notes", "--resume", "--layer", "team")["layer"] == "team"
    )
    assert answer(inside, "search", "quuxinator")["hits"][0]["layer"] == "team"

    assert answer(inside, "library", "set", "notes", "--name", "ours")["name"] == "ours"
    assert answer(inside, "search", "quuxinator")["hits"][0]["source"] == "ours"
    listed = {one["name"]: one for one in answer(inside, "library", "list")["sources"]}
    assert list(listed) == ["starter", "ours"]
    assert (listed["ours"]["records"], listed["ours"]["skipped"]) == (3, 1)
    assert listed["ours"]["folder"] == str(folder)

    assert answer(inside, "library", "remove", "ours")["name"] == "ours"
    assert paths(inside, "quuxinator") == []
    assert changed.exists()
    assert error(inside, "library", "remove", "ours") == "E_SOURCE_UNKNOWN"


def test_a_folder_that_is_not_there(inside: Inside, tmp_path: Path) -> None:
    assert error(inside, "library", "add", tmp_path / "nowhere") == "E_SOURCE_FOLDER"
    assert error(inside, "library", "set", "starter", "--layer", "team") == "E_SOURCE_STARTER"


def test_a_person_is_told_what_was_left_out(inside: Inside, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "notes")
    (folder / "gotchas" / "twin.md").write_text(GOTCHA)
    done = inside("library", "add", folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "notes  3 records, 3 new" in done.stdout
    assert (
        "skipped gotchas/twin.md: the id stands already in gotchas/second-flange.md" in done.stdout
    )
    assert "\x1b" not in done.stdout
    listed = inside("library", "list").stdout
    assert "notes  mine · 3 records · 2 skipped" in listed


def test_a_vanished_folder_keeps_its_records(inside: Inside, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "notes")
    answer(inside, "library", "add", folder)
    folder.rename(tmp_path / "elsewhere")
    done = inside("library", "refresh")
    assert done.returncode == 1
    assert "is not there" in done.stdout
    assert "is not there" in inside("library", "list").stdout
    assert paths(inside, "zorbex")[0] == "gotchas/second-flange.md"


def test_a_set_without_a_change_is_a_usage_error(inside: Inside) -> None:
    done = inside("library", "set", "starter")
    assert done.returncode == 2
    assert "at least one of" in done.stderr
