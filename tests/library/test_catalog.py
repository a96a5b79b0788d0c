"""Tests of cairn.library.catalog: sequence, keys, and a file that may be thrown away."""

import sqlite3
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.library import catalog as module
from cairn.library.catalog import Catalog
from cairn.library.changes import Changes
from cairn.library.entry import Entry, entry_of
from cairn.library.folder import Found
from cairn.library.source import Source
from cairn.records.parse import parse
from tests.library.shelf import record


def _entry(path: str, id: str = "", title: str = "A title", body: str = "Some words.") -> Entry:
    data = record(id, title, body).encode() if id else f"# {title}\n\n{body}\n".encode()
    found = Found(path, len(data), 1)
    return entry_of(parse(data, source="notes", path=path), "notes", found, data[:16])


def _put(catalog: Catalog, *entries: Entry) -> list[int]:
    with catalog.write():
        return [catalog.put(entry) for entry in entries]


def _changes(catalog: Catalog, seq: int = 0, limit: int = 100, characters: int = 10**6) -> Changes:
    changes = catalog.changes_since(seq, limit, characters)
    assert changes is not None
    return changes


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    return Catalog(tmp_path / "catalog.db")


def test_a_path_keeps_its_key_and_every_change_takes_a_number(catalog: Catalog) -> None:
    first, second = _put(catalog, _entry("a.md"), _entry("b.md"))
    assert catalog.seq == 2
    assert _put(catalog, _entry("a.md", title="New")) == [first]
    assert catalog.seq == 3
    changes = _changes(catalog)
    assert [(row[0], row[1], row[2]) for row in changes.rows] == [
        (2, second, "A title"),
        (3, first, "New"),
    ]
    assert (changes.deleted, changes.seq) == ([], 3)
    assert catalog.changes_since(3, 100, 10**6) is None


def test_a_key_is_never_used_twice(catalog: Catalog) -> None:
    _, last = _put(catalog, _entry("a.md"), _entry("b.md"))
    known = catalog.known("notes")[1]
    with catalog.write():
        assert catalog.remove(known)
        assert not catalog.remove(known)
    assert _put(catalog, _entry("b.md"))[0] > last
    assert _changes(catalog, 2).deleted == [last]


def test_changes_come_in_runs_that_fit_together(catalog: Catalog) -> None:
    _put(catalog, *(_entry(f"{n:03}.md", body="word " * 100) for n in range(50)))
    with catalog.write():
        for known in catalog.known("notes")[10:15]:
            catalog.remove(known)
    for limit, characters in ((7, 10**6), (100, 1200), (1, 1), (1000, 10**9)):
        alive: set[int] = set()
        seq = 0
        while (changes := catalog.changes_since(seq, limit, characters)) is not None:
            assert len(changes.rows) <= limit
            assert changes.seq > seq
            alive -= set(changes.deleted)
            alive |= {row[1] for row in changes.rows}
            seq = changes.seq
        assert seq == catalog.seq
        assert alive == {known.key for known in catalog.known("notes")}


def test_a_write_that_fails_leaves_nothing(catalog: Catalog) -> None:
    def fail() -> None:
        with catalog.write():
            catalog.put(_entry("a.md"))
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert catalog.known("notes") == []
    assert catalog.seq == 0
    _put(catalog, _entry("b.md"))
    assert catalog.seq == 1


def test_another_process_is_waited_for_and_then_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BUSY_SECONDS", 0.05)
    one, other = Catalog(tmp_path / "c.db"), Catalog(tmp_path / "c.db")
    with one.write():
        one.put(_entry("a.md"))
        with pytest.raises(CairnError) as caught, other.write():
            pass
    assert caught.value.code == "E_CATALOG_BUSY"
    _put(other, _entry("b.md"))
    assert one.seq == other.seq == 2
    one.close()
    other.close()


def test_known_is_sorted_by_bytes_and_comes_in_parts(catalog: Catalog) -> None:
    paths = ["a/x.md", "a-b.md", "ä.md", "Z.md", "a.md", "😀.md", "a/y/z.md", "ab.md"]
    _put(catalog, *(_entry(path) for path in paths if path != "Z.md"))
    with catalog.write():
        catalog.skip("notes", "Z.md", "why", size=3, mtime_ns=4)
    whole = [known.path for known in catalog.known("notes")]
    assert whole == sorted(paths, key=str.encode)
    parts: list[str] = []
    while chunk := catalog.known("notes", parts[-1] if parts else "", limit=3):
        parts += [known.path for known in chunk]
    assert parts == whole
    assert [known.path for known in catalog.known_below("notes", "a")] == ["a/x.md", "a/y/z.md"]
    assert [known.path for known in catalog.known_below("notes", "a.md")] == ["a.md"]
    (skipped,) = catalog.known_below("notes", "Z.md")
    assert (skipped.key, skipped.size, skipped.mtime_ns) == (0, 3, 4)


def test_drop_forgets_a_source_in_batches(catalog: Catalog) -> None:
    keys = _put(catalog, *(_entry(f"{n}.md") for n in range(5)))
    with catalog.write():
        for n in range(10):
            catalog.skip("notes", f"bad{n}.md", "why")
    assert catalog.arrange([Source("other", Path("/o"), "mine", 1)]) == []
    assert list(catalog.drop("notes", batch=2)) == [2, 4, 5]
    assert catalog.known("notes") == []
    assert sorted(_changes(catalog, 5).deleted) == keys
    assert catalog.arrange([]) == ["other"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b"not a database, not at all" * 100),
        lambda path: path.write_bytes(path.read_bytes()[:50]),
        lambda path: path.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000),
    ],
)
def test_a_damaged_file_is_begun_anew_under_another_id(tmp_path: Path, damage: object) -> None:
    path = tmp_path / "catalog.db"
    catalog = Catalog(path)
    _put(catalog, _entry("a.md"))
    before = catalog.id
    catalog.close()
    assert callable(damage)
    damage(path)
    again = Catalog(path)
    assert again.id != before
    assert (again.seq, again.known("notes")) == (0, [])
    again.close()


def test_a_file_of_another_version_or_program_is_begun_anew(tmp_path: Path) -> None:
    for script in ("PRAGMA user_version = 99", "CREATE TABLE record(x)"):
        path = tmp_path / "catalog.db"
        with sqlite3.connect(path) as connection:
            connection.executescript(script)
        connection.close()
        catalog = Catalog(path)
        _put(catalog, _entry("a.md"))
        catalog.close()
        path.unlink()


def test_an_empty_file_is_a_catalog_to_be(tmp_path: Path) -> None:
    (tmp_path / "catalog.db").touch()
    catalog = Catalog(tmp_path / "catalog.db")
    assert _put(catalog, _entry("a.md")) == [1]
    catalog.close()
    again = Catalog(tmp_path / "catalog.db")
    assert (again.id, again.seq) == (catalog.id, 1)
    again.close()


def test_the_log_of_a_deleted_file_does_not_fill_the_next(tmp_path: Path) -> None:
    path = tmp_path / "catalog.db"
    before = Catalog(path)
    _put(before, _entry("a.md"))
    path.unlink()
    after = Catalog(path)
    assert after.id != before.id
    assert after.known("notes") == []
    _put(after, _entry("b.md"))
    after.close()
    before.close()


def test_start_over_takes_another_id(catalog: Catalog) -> None:
    _put(catalog, _entry("a.md"))
    before = catalog.id
    catalog.start_over()
    assert catalog.id != before
    assert catalog.known("notes") == []
    _put(catalog, _entry("a.md"))
