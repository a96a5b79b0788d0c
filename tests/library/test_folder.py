"""Tests of cairn.library.folder: what is a record's file, and why the rest is none."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.library.folder import MAX_BYTES, Found, Skipped, named, scan

posix = pytest.mark.skipif(os.name != "posix", reason="names and links as POSIX has them")


def _make(root: Path, *paths: str) -> Path:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    return root


def _found(folder: Path, below: str = "") -> list[str]:
    return [one.path for one in scan(folder, below) if isinstance(one, Found)]


def _skipped(folder: Path, below: str = "") -> dict[str, str]:
    return {one.path: one.reason for one in scan(folder, below) if isinstance(one, Skipped)}


def test_markdown_is_found_and_nothing_else(tmp_path: Path) -> None:
    _make(tmp_path, "a.md", "B.MD", "c.txt", "md", "d/e.md", ".hidden.md", ".git/x.md", "n.md~")
    _make(tmp_path, "node_modules/p/README.md", "d/.cache/y.md")
    assert _found(tmp_path) == ["B.MD", "a.md", "d/e.md"]
    assert _skipped(tmp_path) == {}
    (one,) = scan(tmp_path, "a.md")
    assert one == Found("a.md", 1, (tmp_path / "a.md").stat().st_mtime_ns)


def test_whole_paths_are_sorted_by_their_bytes(tmp_path: Path) -> None:
    _make(tmp_path, "a/x.md", "a-b.md", "a.md", "a0.md", "a/b/y.md", "ä.md", "Z/q.md", "a b/z.md")
    paths = _found(tmp_path)
    assert len(paths) == 8
    assert paths == sorted(paths, key=os.fsencode)


@posix
def test_links_are_listed_and_not_followed(tmp_path: Path) -> None:
    outside = _make(tmp_path / "outside", "secret.md")
    folder = _make(tmp_path / "folder", "a.md", "sub/b.md")
    (folder / "cycle").symlink_to(folder)
    (folder / "sub/up").symlink_to("..")
    (folder / "out").symlink_to(outside)
    (folder / "file.md").symlink_to(outside / "secret.md")
    (folder / "dangling.md").symlink_to("nowhere")
    (folder / "self.md").symlink_to("self.md")
    assert _found(folder) == ["a.md", "sub/b.md"]
    skipped = _skipped(folder)
    assert set(skipped) == {"cycle", "sub/up", "out", "file.md", "dangling.md", "self.md"}
    assert set(skipped.values()) == {"a symbolic link is not followed"}


@posix
def test_what_is_no_regular_file_is_listed(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "folder.md").mkdir()
    _make(tmp_path, "folder.md/x.md")
    assert _skipped(tmp_path) == {"pipe.md": "it is no regular file"}
    assert _found(tmp_path) == ["folder.md/x.md"]


def test_a_large_file_is_skipped_by_its_size(tmp_path: Path) -> None:
    with (tmp_path / "large.md").open("wb") as file:
        file.truncate(100_000_000)  # no byte of it is on the disk, and none is read
    with (tmp_path / "full.md").open("wb") as file:
        file.truncate(MAX_BYTES)
    assert _skipped(tmp_path) == {"large.md": "it is larger than 8 MB"}
    assert _found(tmp_path) == ["full.md"]


@posix
def test_odd_names_are_told_in_plain_letters(tmp_path: Path) -> None:
    _make(
        tmp_path, "new\nline.md", "tab\t.md", "ok.md", "bell\a/in.md", "x" * 250 + ".md", "CON.md"
    )
    with open(os.fsencode(tmp_path) + b"/\xff\xfe.md", "wb"):
        pass
    skipped = _skipped(tmp_path)
    assert set(skipped) == {"new\\nline.md", "tab\\t.md", "bell\\x07", "\\udcff\\udcfe.md"}
    assert all(path.isprintable() for path in skipped)
    assert _found(tmp_path) == ["CON.md", "ok.md", "x" * 250 + ".md"]


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may read all")
def test_a_folder_that_cannot_be_read_is_listed(tmp_path: Path) -> None:
    _make(tmp_path, "a.md", "closed/b.md", "z.md")
    (tmp_path / "closed").chmod(0)
    try:
        assert _found(tmp_path) == ["a.md", "z.md"]
        assert list(_skipped(tmp_path)) == ["closed"]
    finally:
        (tmp_path / "closed").chmod(0o700)


def test_a_folder_that_is_gone_is_the_callers_business(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        list(scan(tmp_path / "gone"))


def test_very_deep_folders_do_no_harm(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(200):
        folder = folder / "d"
    _make(folder, "deep.md")
    assert _found(tmp_path) == ["d/" * 200 + "deep.md"]


SPINE = (
    "spine.toml",
    "README.md",
    "CHANGELOG.md",
    "recipes/a.md",
    "recipes/sub/b.md",
    "floor/c.md",
    "network/x/d.md",
    "decisions/e.md",
    ".claude-plugin/f.md",
    "templates/g.md",
    "templates/t/template.md",
    "templates/t/CLAUDE.md",
    "templates/t/deep/template.md",
    "skills/s/SKILL.md",
    "skills/s/reference.md",
    "vocabulary/h.md",
)


def test_a_spine_has_records_only_where_records_lie(tmp_path: Path) -> None:
    assert _found(_make(tmp_path, *SPINE)) == [
        "recipes/a.md",
        "recipes/sub/b.md",
        "skills/s/SKILL.md",
        "skills/s/reference.md",
        "templates/g.md",
        "templates/t/template.md",
        "vocabulary/h.md",
    ]
    assert _skipped(tmp_path) == {}
    (tmp_path / "spine.toml").unlink()
    assert "floor/c.md" in _found(tmp_path)
    assert "README.md" in _found(tmp_path)


@pytest.mark.parametrize("spine", [True, False])
def test_a_part_is_told_as_the_whole_tells_it(tmp_path: Path, spine: bool) -> None:
    folder = _make(tmp_path / "f", *SPINE, "a.md", "node_modules/x.md", "recipes/.x/y.md")
    if not spine:
        (folder / "spine.toml").unlink()
    if os.name == "posix":
        (folder / "recipes/link").symlink_to(folder / "floor")
        (folder / "recipes/link.md").symlink_to(folder / "a.md")
    whole = list(scan(folder))
    everything = {str(p.relative_to(folder)).replace(os.sep, "/") for p in folder.rglob("*")}
    for below in everything | {"recipes/link/c.md", "gone.md", "gone/x.md", "a.md/x"}:
        expected = [one for one in whole if one.path == below or one.path.startswith(below + "/")]
        if below.startswith("recipes/link/"):
            expected = [one for one in whole if one.path == "recipes/link"]
        assert list(scan(folder, below)) == expected, below


@pytest.mark.parametrize("below", ["../outside.md", "..", "a/../../outside.md", "./a.md", "/a.md"])
def test_a_part_does_not_lead_out(tmp_path: Path, below: str) -> None:
    _make(tmp_path, "outside.md", "folder/a.md")
    assert list(scan(tmp_path / "folder", below)) == []


@given(st.text(st.characters(min_codepoint=1, exclude_characters="/")))
def test_a_listed_name_can_be_stored_and_shown(name: str) -> None:
    named(name).encode()
    assert "\n" not in named(name)
    assert named(named(name)) == named(name)
