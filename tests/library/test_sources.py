"""Tests of cairn.library.sources: the file stays whole, the starter stays at all."""

import os
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.library.sources import Sources
from cairn.places import Places


def _folder(root: Path, name: str, *, spine: bool = False) -> Path:
    folder = root / name
    folder.mkdir(parents=True)
    if spine:
        (folder / "spine.toml").write_text('name = "x"\n')
    return folder


def _code(act: object) -> str:
    assert callable(act)
    with pytest.raises(CairnError) as caught:
        act()
    assert caught.value.action
    return caught.value.code


def test_the_starter_is_always_there(home: Places) -> None:
    (starter,) = Sources(home).all()
    assert (starter.name, starter.layer, starter.folder) == ("starter", "starter", home.content)
    assert starter.kind == "starter"
    assert not starter.paused


def test_a_folder_is_mine_and_a_spine_is_shared(home: Places, tmp_path: Path) -> None:
    sources = Sources(home)
    mine = sources.add(_folder(tmp_path, "My Notes"))
    spine = sources.add(_folder(tmp_path, "spine", spine=True), "platform")
    team = sources.add(_folder(tmp_path, "team"), layer="team")
    assert [mine.name, mine.layer] == ["my-notes", "mine"]
    assert spine.layer == "shared"
    assert team.layer == "team"
    assert [one.name for one in Sources(home).all()] == ["starter", "my-notes", "platform", "team"]
    assert [one.order for one in sources.all()] == [0, 1, 2, 3]


def test_another_process_sees_a_change_and_its_own_is_not_lost(
    home: Places, tmp_path: Path
) -> None:
    one, other = Sources(home), Sources(home)
    assert len(one.all()) == len(other.all()) == 1
    one.add(_folder(tmp_path, "a"))
    other.add(_folder(tmp_path, "b"))
    assert [source.name for source in one.all()] == ["starter", "a", "b"]


def test_set_changes_what_is_given_and_nothing_else(home: Places, tmp_path: Path) -> None:
    sources = Sources(home)
    for name in "abc":
        sources.add(_folder(tmp_path, name))
    paused = sources.set("b", paused=True)
    assert (paused.paused, paused.layer, paused.order) == (True, "mine", 2)
    assert sources.set("b", layer="team").paused
    sources.set("c", order=1)
    assert [one.name for one in sources.all()] == ["starter", "c", "a", "b"]
    assert sources.set("a", new_name="z").folder == tmp_path / "a"
    assert sources.remove("z").name == "z"
    assert [one.name for one in sources.all()] == ["starter", "c", "b"]
    assert (tmp_path / "a").is_dir()


def test_the_starter_can_be_paused_but_not_renamed_moved_or_removed(home: Places) -> None:
    sources = Sources(home)
    assert sources.set("starter", paused=True).paused
    assert Sources(home).get("starter").paused
    assert not sources.set("starter", paused=False).paused
    assert _code(lambda: sources.set("starter", new_name="other")) == "E_SOURCE_STARTER"
    assert _code(lambda: sources.set("starter", layer="mine")) == "E_SOURCE_STARTER"
    assert _code(lambda: sources.remove("starter")) == "E_SOURCE_STARTER"


def test_what_cannot_be_is_told(home: Places, tmp_path: Path) -> None:
    sources = Sources(home)
    folder = _folder(tmp_path, "a")
    sources.add(folder)
    other = _folder(tmp_path, "other")
    file = tmp_path / "file.md"
    file.write_text("x")
    assert _code(lambda: sources.add(tmp_path / "gone")) == "E_SOURCE_FOLDER"
    assert _code(lambda: sources.add(file, "file")) == "E_SOURCE_FOLDER"
    assert _code(lambda: sources.add(Path("a\0b"))) == "E_SOURCE_FOLDER"
    for name in ("objects", "refs"):
        (tmp_path / "bare" / name).mkdir(parents=True)
    (tmp_path / "bare/HEAD").write_text("ref: refs/heads/main\n")
    assert _code(lambda: sources.add(tmp_path / "bare")) == "E_SOURCE_FOLDER"
    assert _code(lambda: sources.add(other, "Not A Slug")) == "E_SOURCE_NAME"
    assert _code(lambda: sources.add(other, "")) == "E_SOURCE_NAME"
    assert _code(lambda: sources.add(other, "a")) == "E_SOURCE_EXISTS"
    assert _code(lambda: sources.add(folder, "twice")) == "E_SOURCE_EXISTS"
    assert _code(lambda: sources.add(other, "starter")) == "E_SOURCE_EXISTS"
    assert _code(lambda: sources.add(other, layer="starter")) == "E_SOURCE_LAYER"
    assert _code(lambda: sources.set("nobody", paused=True)) == "E_SOURCE_UNKNOWN"
    assert _code(lambda: sources.set("a", new_name="starter")) == "E_SOURCE_EXISTS"
    assert _code(lambda: sources.remove("nobody")) == "E_SOURCE_UNKNOWN"
    assert [one.name for one in sources.all()] == ["starter", "a"]


def test_a_link_is_resolved_when_it_is_added(home: Places, tmp_path: Path) -> None:
    real = _folder(tmp_path, "real")
    link = tmp_path / "link"
    link.symlink_to(real)
    assert Sources(home).add(link).folder == real
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert _code(lambda: Sources(home).add(loop)) == "E_SOURCE_FOLDER"


def test_comments_and_unknown_keys_outlive_a_change(home: Places, tmp_path: Path) -> None:
    file = home.config / "sources.toml"
    folder = _folder(tmp_path, "a")
    file.write_text(
        f'# mine\nfuture = 1\n[[source]]\nname = "a" # why\nfolder = "{folder}"\nx = 2\n'
    )
    Sources(home).set("a", paused=True)
    text = file.read_text()
    assert "# mine" in text
    assert "# why" in text
    assert "future = 1" in text
    assert "x = 2" in text
    assert Sources(home).get("a").paused


def test_entries_that_make_no_sense_are_left_out_and_told(home: Places, tmp_path: Path) -> None:
    (home.config / "sources.toml").write_text(
        f"""
        [[source]]
        name = 5
        folder = "{tmp_path}"
        [[source]]
        name = "relative"
        folder = "notes"
        [[source]]
        name = "starter"
        folder = "{tmp_path}"
        [[source]]
        name = "good"
        folder = "{tmp_path}"
        layer = "nonsense"
        paused = "yes"
        """
    )
    sources = Sources(home)
    assert [(one.name, one.layer, one.paused) for one in sources.all()][1:] == [
        ("good", "mine", False)
    ]
    assert len(sources.problems()) == 3


@pytest.mark.parametrize("bad", [b"[[source", b"\xff\xfe", b"a = " + b"[" * 5000, b"a=1\na=2"])
def test_a_broken_file_is_set_aside_and_the_rest_goes_on(
    home: Places, tmp_path: Path, bad: bytes
) -> None:
    file = home.config / "sources.toml"
    file.write_bytes(bad)
    sources = Sources(home)
    assert [one.name for one in sources.all()] == ["starter"]
    assert ".bad" in sources.problems()[0]
    assert file.with_name("sources.toml.bad").read_bytes() == bad
    sources.add(_folder(tmp_path, "a"))
    assert [one.name for one in Sources(home).all()] == ["starter", "a"]
    assert file.with_name("sources.toml.bad").read_bytes() == bad


def test_the_file_is_for_its_owner_only(home: Places, tmp_path: Path) -> None:
    Sources(home).add(_folder(tmp_path, "a"))
    if os.name == "posix":
        assert (home.config / "sources.toml").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in home.config.iterdir() if path.suffix == ".tmp"] == []


def test_a_source_is_led_to_where_its_folder_is_now(home: Places, tmp_path: Path) -> None:
    sources = Sources(home)
    old, new = _folder(tmp_path, "old"), _folder(tmp_path, "new")
    sources.add(old, "notes", "team")
    sources.add(_folder(tmp_path, "other"))
    old.rmdir()
    led = sources.set("notes", folder=new)
    assert (led.folder, led.layer, led.order) == (new, "team", 1)
    assert sources.set("notes", folder=new).folder == new
    assert _code(lambda: sources.set("notes", folder=old)) == "E_SOURCE_FOLDER"
    assert _code(lambda: sources.set("notes", folder=tmp_path / "other")) == "E_SOURCE_EXISTS"
    assert _code(lambda: sources.set("starter", folder=new)) == "E_SOURCE_STARTER"
    assert sources.get("notes") == led


def test_what_was_removed_is_put_back_as_it_was(home: Places, tmp_path: Path) -> None:
    sources = Sources(home)
    for name in "abc":
        sources.add(_folder(tmp_path, name), layer="team")
    sources.set("b", paused=True)
    before = sources.all()
    removed = sources.remove("b")
    (tmp_path / "b").rmdir()
    assert sources.put_back(removed) == removed
    assert Sources(home).all() == before
    assert _code(lambda: sources.put_back(removed)) == "E_SOURCE_EXISTS"
