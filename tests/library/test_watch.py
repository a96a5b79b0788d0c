"""Tests of cairn.library.watch: real folders, real events."""

import os
import queue
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cairn.library import watch as module
from cairn.library.source import Source
from cairn.library.watch import Watch

Paths = set[str | None]
Told = tuple[str, list[str] | None]


class Heard:
    """A watch on a folder, and what it told."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told: queue.Queue[Told] = queue.Queue()
        self.watch = Watch(
            [Source("notes", folder, "mine", 1)], lambda name, paths: self.told.put((name, paths))
        )

    def until(
        self, done: Callable[[set[str | None]], bool], seconds: float = 5.0
    ) -> set[str | None]:
        """Everything told until `done`; None stands for: anything may have changed."""
        paths: Paths = set()
        until = time.monotonic() + seconds
        while not done(paths) and time.monotonic() < until:
            try:
                name, told = self.told.get(timeout=0.05)
            except queue.Empty:
                continue
            assert name == "notes"
            paths |= {None} if told is None else set(told)
        return paths

    def silent(self, seconds: float = 0.3) -> bool:
        """Whether nothing is told for a while."""
        try:
            self.told.get(timeout=seconds)
        except queue.Empty:
            return True
        return False


@pytest.fixture
def heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Heard]:
    monkeypatch.setattr(module, "LOOK_SECONDS", 0.1)
    (tmp_path / "notes" / "sub").mkdir(parents=True)
    (tmp_path / "notes" / "sub" / "old.md").write_text("old")
    made = Heard(tmp_path / "notes")
    yield made
    made.watch.stop()


def test_edits_moves_and_deletions_are_told_by_path(heard: Heard) -> None:
    (heard.folder / "a.md").write_text("x")
    assert heard.until(lambda paths: "a.md" in paths) == {"a.md"}
    with (heard.folder / "sub/old.md").open("a") as file:
        file.write("more")
    assert "sub/old.md" in heard.until(lambda paths: "sub/old.md" in paths)
    (heard.folder / "a.md").rename(heard.folder / "b.md")
    assert heard.until(lambda paths: {"a.md", "b.md"} <= paths) == {"a.md", "b.md"}
    (heard.folder / "b.md").unlink()
    assert heard.until(lambda paths: "b.md" in paths) == {"b.md"}


def test_a_folder_that_somebody_found_gone_is_told_when_it_is_there(heard: Heard) -> None:
    assert heard.silent()
    heard.watch.missed("notes")
    assert heard.until(lambda paths: None in paths) == {None}
    (heard.folder / "a.md").write_text("x")
    assert "a.md" in heard.until(lambda paths: "a.md" in paths)
    heard.watch.missed("no such source")


def test_a_save_by_way_of_a_temporary_file_is_told(heard: Heard) -> None:
    beside = heard.folder / "sub/.old.md.tmp"
    beside.write_text("new")
    os.replace(beside, heard.folder / "sub/old.md")
    assert heard.until(lambda paths: "sub/old.md" in paths) == {"sub/old.md"}


def test_a_change_is_told_within_a_tenth_of_a_second_or_so(heard: Heard) -> None:
    began = time.monotonic()
    (heard.folder / "a.md").write_text("x")
    heard.until(lambda paths: "a.md" in paths)
    assert time.monotonic() - began < 0.5  # CALM_SECONDS and a busy machine


def test_folders_that_come_and_go_are_told(heard: Heard) -> None:
    outside = heard.folder.with_name("outside")
    (outside / "deep").mkdir(parents=True)
    (outside / "deep/x.md").write_text("x")
    outside.rename(heard.folder / "inside")
    assert heard.until(lambda paths: "inside" in paths) >= {"inside"}
    (heard.folder / "inside/deep/y.md").write_text("y")
    assert "inside/deep/y.md" in heard.until(lambda paths: "inside/deep/y.md" in paths)
    (heard.folder / "inside").rename(outside)
    assert "inside" in heard.until(lambda paths: "inside" in paths)


def test_what_is_no_change_of_a_record_is_not_told(heard: Heard) -> None:
    (heard.folder / "sub/old.md").read_text()
    list(os.scandir(heard.folder / "sub"))
    (heard.folder / "picture.png").write_bytes(b"x")
    (heard.folder / ".git").mkdir()
    (heard.folder / ".git/x.md").write_text("x")
    assert heard.silent()


@pytest.mark.skipif(os.name != "posix", reason="links as POSIX has them")
def test_links_are_not_followed(heard: Heard, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (heard.folder / "link").symlink_to(outside)
    heard.until(lambda paths: "link" in paths, 0.5)
    (outside / "x.md").write_text("x")
    assert heard.silent()


def test_a_spine_that_begins_to_be_one_is_read_anew(heard: Heard) -> None:
    (heard.folder / "spine.toml").write_text("")
    assert None in heard.until(lambda paths: None in paths)


def test_many_changes_are_told_as_one(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MANY", 10)
    for number in range(100):
        (heard.folder / f"{number}.md").write_text("x")
    assert None in heard.until(lambda paths: None in paths)


def test_a_folder_that_vanishes_and_comes_back_is_watched_again(heard: Heard) -> None:
    away = heard.folder.with_name("away")
    heard.folder.rename(away)
    assert None in heard.until(lambda paths: None in paths)
    heard.folder.mkdir()
    assert None in heard.until(lambda paths: None in paths)
    (heard.folder / "a.md").write_text("x")
    assert "a.md" in heard.until(lambda paths: "a.md" in paths)
    (away / "sub/old.md").write_text("changed")
    assert heard.silent()


def test_a_folder_that_is_not_there_yet_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LOOK_SECONDS", 0.1)
    heard = Heard(tmp_path / "later")
    try:
        assert heard.silent()
        heard.folder.mkdir()
        assert None in heard.until(lambda paths: None in paths)
        (heard.folder / "a.md").write_text("x")
        assert "a.md" in heard.until(lambda paths: "a.md" in paths)
    finally:
        heard.watch.stop()


def test_a_folder_that_cannot_be_watched_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr("watchdog.observers.api.BaseObserver.schedule", refuse)
    heard = Heard(tmp_path)
    try:
        assert "limit" in heard.watch.problems["notes"]
    finally:
        heard.watch.stop()
