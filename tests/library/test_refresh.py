"""Tests of cairn.library.refresh: only what changed is read, and nothing is told wrongly."""

import os
import shutil
import time
from pathlib import Path

import pytest

from cairn.library import reading
from cairn.library import refresh as module
from cairn.library.catalog import Catalog
from cairn.library.refresh import refresh
from cairn.library.source import Source
from cairn.records.parse import parse
from tests.library.shelf import Shelf, record


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files whose content was read."""
    names: list[str] = []
    real = reading.read

    def read(path: Path) -> tuple[bytes, int, int]:
        names.append(path.name)
        return real(path)

    monkeypatch.setattr(reading, "read", read)
    return names


def _age(file: Path, seconds: float = 100.25) -> None:
    """Let a file be older than what a clock's grain could hide."""
    when = time.time_ns() - int(seconds * 1e9)
    os.utime(file, ns=(when, when))


def test_what_is_new_changed_and_gone_is_counted(shelf: Shelf) -> None:
    for name in "abc":
        shelf.write(f"{name}.md", f"# {name}")
    done = shelf.refresh()
    assert (done.records, done.added, done.changed, done.removed) == (3, 3, 0, 0)
    shelf.write("a.md", "# new a")
    shelf.write("d/e.md", "# e")
    (shelf.folder / "b.md").unlink()
    done = shelf.refresh()
    assert (done.records, done.added, done.changed, done.removed) == (3, 1, 1, 1)
    assert shelf.titles() == {"a.md": "new a", "c.md": "c", "d/e.md": "e"}


def test_a_second_refresh_reads_nothing(shelf: Shelf, reads: list[str]) -> None:
    for name in ("a.md", "b.md", "bad.md"):
        _age(shelf.write(name, b"\0" if name == "bad.md" else b"x"))
    shelf.refresh()
    assert sorted(reads) == ["a.md", "b.md", "bad.md"]
    seq = shelf.catalog.seq
    reads.clear()
    done = shelf.refresh()
    assert reads == []
    assert (done.records, done.skipped, done.added + done.changed + done.removed) == (2, 1, 0)
    assert shelf.catalog.seq == seq


def test_a_touched_file_is_read_and_is_no_change(shelf: Shelf, reads: list[str]) -> None:
    file = shelf.write("a.md", "x")
    _age(file)
    shelf.refresh()
    seq = shelf.catalog.seq
    _age(file, 50.5)
    reads.clear()
    assert shelf.refresh().changed == 0
    assert reads == ["a.md"]
    assert shelf.catalog.seq == seq
    reads.clear()
    shelf.refresh()
    assert reads == []


def test_a_change_within_the_grain_of_the_clock_is_found(shelf: Shelf) -> None:
    file = shelf.write("a.md", "# one")
    now = file.stat().st_mtime_ns
    shelf.refresh()
    file.write_text("# two")
    os.utime(file, ns=(now, now))
    assert shelf.refresh().changed == 1
    assert shelf.titles() == {"a.md": "two"}


def test_a_key_outlives_an_edit_but_not_a_move(shelf: Shelf) -> None:
    shelf.write("a.md", record("SAME-ID", "one"))
    shelf.refresh()
    (first,) = shelf.catalog.known("notes")
    shelf.write("a.md", record("SAME-ID", "two"))
    shelf.refresh()
    (second,) = shelf.catalog.known("notes")
    assert second.key == first.key
    for target in ("z.md", "0.md"):  # behind and before where it was
        (shelf.folder / second.path).rename(shelf.folder / target)
        done = shelf.refresh()
        assert (done.records, done.added, done.removed, done.skipped) == (1, 1, 1, 0)
        assert shelf.titles() == {target: "two"}
        (second,) = shelf.catalog.known("notes")
    assert second.key > first.key


def test_of_two_with_one_id_the_first_path_stands(shelf: Shelf) -> None:
    shelf.write("b.md", record("SAME-ID", "b"))
    shelf.refresh()
    shelf.write("c.md", record("SAME-ID", "c"))
    shelf.refresh()
    assert shelf.skipped() == {"c.md": "the id stands already in b.md"}
    shelf.write("a.md", record("SAME-ID", "a"))
    shelf.refresh()
    assert shelf.titles() == {"a.md": "a"}
    assert shelf.skipped() == {
        "b.md": "the id stands already in a.md",
        "c.md": "the id stands already in a.md",
    }
    shelf.write("a.md", record("OTHER-ID", "a"))
    shelf.refresh()
    assert shelf.titles() == {"a.md": "a", "b.md": "b"}
    assert shelf.skipped() == {"c.md": "the id stands already in b.md"}
    (shelf.folder / "b.md").unlink()
    shelf.refresh("b.md")
    assert shelf.titles() == {"a.md": "a", "c.md": "c"}
    assert shelf.skipped() == {}


def test_files_that_give_no_record_are_listed_with_their_reason(shelf: Shelf) -> None:
    shelf.write("nul.md", b"a\nb\0")
    shelf.write("latin.md", "ä".encode("latin-1"))
    shelf.write("front.md", "---\na: &x 1\n---\n")
    shelf.write("good.md", "fine")
    assert shelf.refresh().skipped == 3
    skipped = shelf.skipped()
    assert set(skipped) == {"nul.md", "latin.md", "front.md"}
    assert skipped["nul.md"].endswith("(line 2)")
    assert all(skipped.values())
    shelf.write("nul.md", b"a\nb")
    shelf.write("good.md", b"\0")
    shelf.refresh()
    assert set(shelf.skipped()) == {"good.md", "latin.md", "front.md"}
    assert set(shelf.titles()) == {"nul.md"}


def test_a_fault_of_ours_costs_one_file(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(data: bytes, *, source: str, path: str) -> object:
        if path == "b.md":
            raise RecursionError("too deep")
        return parse(data, source=source, path=path)

    monkeypatch.setattr(module, "parse", broken)
    for name in "abc":
        shelf.write(f"{name}.md", name)
    shelf.refresh()
    assert set(shelf.titles()) == {"a.md", "c.md"}
    assert "RecursionError" in shelf.skipped()["b.md"]


def test_only_the_named_paths_are_looked_at(shelf: Shelf, reads: list[str]) -> None:
    for name in ("a.md", "d/b.md", "d/c.md", "e/f.md"):
        shelf.write(name, "one")
    shelf.refresh()
    for name in ("a.md", "d/b.md", "d/c.md", "e/f.md"):
        shelf.write(name, "two")
    reads.clear()
    assert shelf.refresh("d/b.md").changed == 1
    assert reads == ["b.md"]
    assert shelf.refresh("d", "d/b.md", "d/c.md").changed == 1
    shutil.rmtree(shelf.folder / "d")
    assert shelf.refresh("d").removed == 2
    assert shelf.refresh("a.md", "gone.md", "../notes/e/f.md", "e/f.md/x").changed == 1
    assert reads[-1] == "a.md"
    assert shelf.refresh("").changed == 1


def test_named_paths_are_read_whatever_size_and_time_say(shelf: Shelf) -> None:
    file = shelf.write("a.md", "# one")
    _age(file)
    shelf.refresh()
    when = file.stat().st_mtime_ns
    file.write_text("# two")
    os.utime(file, ns=(when, when))
    assert shelf.refresh().changed == 0
    assert shelf.refresh("a.md").changed == 1


@pytest.mark.skipif(os.name != "posix", reason="names as POSIX has them")
def test_odd_names_stay_listed_and_disturb_nobody(shelf: Shelf) -> None:
    for name in ("\x01.md", "A.md", "README.md", "new\nline.md", "z.md"):
        shelf.write(name, "x")
    for _ in range(3):
        done = shelf.refresh()
        assert (done.records, done.skipped) == (3, 2)
    keys = [known.key for known in shelf.catalog.known("notes") if known.key]
    assert keys == [1, 2, 3]
    (shelf.folder / "\x01.md").unlink()
    assert shelf.refresh("\x01.md").skipped == 1
    (shelf.folder / "new\nline.md").unlink()
    assert shelf.refresh().skipped == 0


def test_a_folder_that_vanished_keeps_its_records(shelf: Shelf) -> None:
    shelf.write("a.md", "a")
    shelf.refresh()
    away = shelf.folder.with_name("away")
    shelf.folder.rename(away)
    assert "stays" in shelf.refresh().problem
    shelf.folder.touch()
    done = shelf.refresh()
    assert (done.records, done.removed) == (1, 0)
    assert "no folder" in done.problem
    shelf.folder.unlink()
    rows = shelf.rows()
    assert rows.sources()[0].problem == done.problem
    rows.close()
    away.rename(shelf.folder)
    done = shelf.refresh()
    assert (done.records, done.added, done.problem) == (1, 0, "")


@pytest.mark.skipif(os.name != "posix", reason="links as POSIX has them")
def test_a_folder_that_became_a_link_is_not_followed(shelf: Shelf, tmp_path: Path) -> None:
    shelf.write("a.md", "a")
    shelf.refresh()
    away = tmp_path / "away"
    shelf.folder.rename(away)
    (away / "secret.md").write_text("x")
    shelf.folder.symlink_to(away)
    done = shelf.refresh()
    assert (done.records, done.added) == (1, 0)
    assert "symbolic link" in done.problem


def test_a_folder_that_goes_while_it_is_read_keeps_its_records(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "abcd":
        shelf.write(f"{name}.md", "one")
    shelf.refresh()
    for name in "abcd":
        shelf.write(f"{name}.md", "two")
    real = reading.read

    def read(path: Path) -> tuple[bytes, int, int]:
        if path.name == "c.md":
            shelf.folder.rename(shelf.folder.with_name("away"))
        return real(path)

    monkeypatch.setattr(reading, "read", read)
    done = shelf.refresh()
    assert (done.records, done.removed) == (4, 0)
    assert done.problem


def test_cancel_keeps_what_was_read_and_forgets_nothing(shelf: Shelf) -> None:
    for number in range(50):
        shelf.write(f"{number:02}.md", "x")
    asked = iter(range(1000))
    stop = refresh(shelf.catalog, shelf.source, cancelled=lambda: next(asked) > 70)
    assert stop.cancelled
    assert 0 < stop.records < 50
    done = shelf.refresh()
    assert (done.records, done.cancelled) == (50, False)
    nothing = refresh(shelf.catalog, shelf.source, cancelled=lambda: True)
    assert (nothing.records, nothing.removed) == (50, 0)


def test_batches_land_and_progress_is_told(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FIRST_BATCH", 5)
    monkeypatch.setattr(module, "BATCH", 20)
    for number in range(50):
        shelf.write(f"{number:02}.md", "x")
    landed: list[int] = []
    told: list[dict[str, object]] = []
    other = Catalog(shelf.path)
    refresh(
        shelf.catalog,
        shelf.source,
        landed=lambda: landed.append(other.seq),
        progress=told.append,
    )
    other.close()
    assert landed == [5, 25, 45, 50]
    assert [one["done"] for one in told] == [5, 25, 45, 50]


def test_two_processes_that_read_one_source_agree(shelf: Shelf) -> None:
    for number in range(30):
        shelf.write(f"{number:02}.md", f"# {number}")
    other = Catalog(shelf.path)

    def interfere() -> None:
        refresh(other, shelf.source)

    done = refresh(shelf.catalog, shelf.source, landed=interfere)
    assert done.records == 30
    assert len(shelf.titles()) == 30
    other.close()


def test_sources_do_not_touch_each_other(shelf: Shelf, tmp_path: Path) -> None:
    shelf.write("a.md", record("SAME-ID", "one"))
    shelf.refresh()
    second = tmp_path / "second"
    second.mkdir()
    (second / "a.md").write_text(record("SAME-ID", "two"))
    assert refresh(shelf.catalog, Source("second", second, "team", 2)).added == 1
    assert shelf.refresh().records == 1
    assert shelf.skipped() == {}
