"""A catalog in which bytes were changed says so, whatever was hit, and is never half believed."""

import contextlib
import itertools
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.library.catalog import Catalog
from tests.library.shelf import Shelf, record

CHANGES = [
    "UPDATE text SET body = 'Some worbs.' WHERE key = 1",
    "UPDATE text SET headings = 'x' WHERE key = 2",
    "UPDATE record SET title = 'An title' WHERE key = 1",
    "UPDATE record SET description = CAST(x'80ff' AS TEXT) WHERE key = 1",
    "UPDATE record SET reviewed_on = x'00' WHERE key = 1",
    "UPDATE record SET tags = '[' WHERE key = 1",
    "UPDATE record SET seq = 77 WHERE key = 1",
    "UPDATE record SET digest = x'00' WHERE key = 1",
    "UPDATE meta SET value = '1' WHERE name = 'seq'",
    "DELETE FROM text WHERE key = 2",
    "INSERT INTO shared_id VALUES ('nobody')",
]

TABLES = ["record", "text", "link", "deleted", "shared_id", "skipped", "source", "meta"]
OTHERS = ["x'80ff'", "7", "1.5", "'[1]'", "'{}'", "'words'"]


@pytest.fixture
def filled(shelf: Shelf) -> Shelf:
    return fill(shelf)


def fill(shelf: Shelf) -> Shelf:
    for number in range(3):
        shelf.write(f"{number}.md", record(f"id-{number}", f"Title {number}", body="See [[1]].\n"))
    shelf.refresh()
    term = {"kind": "term", "aliases": "[no, never]", "applies_to": "{tool: some, os: [linux]}"}
    shelf.write("term.md", record("id-term", "Deny", **term))
    shelf.write("twice.md", record("id-1"))
    shelf.write("no-text.md", b"\0")
    shelf.refresh()
    return shelf


def change(shelf: Shelf, sql: str) -> None:
    with closing(sqlite3.connect(shelf.path)) as connection:
        connection.execute(sql)
        connection.commit()


def test_a_catalog_that_nobody_touched_is_sound(filled: Shelf) -> None:
    assert filled.catalog.is_sound()
    filled.write("1.md", record("id-1", "Changed"))
    filled.write("9.md", "# Caf\u00e9 \ud7ff\n\nA note.\n")
    (filled.folder / "0.md").unlink()
    filled.refresh()
    assert filled.catalog.is_sound()
    filled.write("1.md", record("id-1", "Changed"))  # the same content at another time
    filled.refresh()
    assert filled.catalog.is_sound()
    filled.catalog.start_over()
    assert filled.catalog.is_sound()


@pytest.mark.parametrize("sql", CHANGES)
def test_a_changed_value_is_found(filled: Shelf, sql: str) -> None:
    change(filled, sql)
    assert not filled.catalog.is_sound()


@pytest.mark.parametrize("sql", CHANGES)
def test_reading_a_changed_value_is_never_a_bug(filled: Shelf, sql: str) -> None:
    change(filled, sql)
    use(filled)


@pytest.mark.parametrize("table", TABLES)
def test_a_value_of_another_type_is_never_a_bug(tmp_path: Path, table: str) -> None:
    for number in itertools.count():
        folder = tmp_path / str(number)
        folder.mkdir()
        shelf = fill(Shelf(folder))
        try:
            columns = [row[1] for row in asked(shelf, f"PRAGMA table_info({table})")]
            if number == len(columns) * len(OTHERS):
                break
            value = f"{columns[number // len(OTHERS)]} = {OTHERS[number % len(OTHERS)]}"
            with contextlib.suppress(sqlite3.IntegrityError):  # of what SQLite itself watches
                change(shelf, f"UPDATE OR IGNORE {table} SET {value}")
            use(shelf)
        finally:
            shelf.catalog.close()


def use(shelf: Shelf) -> None:
    """Do everything with a catalog: it answers, or says that it is damaged."""
    rows = shelf.rows()
    every: list[Callable[[], object]] = [
        lambda: [rows.backlinks(row) for row in rows.get([1, 2, 3, 4])],
        lambda: (rows.by_id("id-1"), rows.by_prefix("id-"), rows.named("notes", "1")),
        lambda: (rows.texts([1, 2, 3]), rows.text(1), rows.digest(1), rows.superseded_by(1)),
        lambda: (
            rows.terms(),
            rows.glossary(),
            rows.glossary_mark(),
            rows.surroundings(),
            rows.hidden_keys(),
        ),
        lambda: (rows.sources(), rows.skipped(), rows.count(), rows.seq(), rows.pending(0)),
        lambda: shelf.catalog.changes_since(0, 100, 100_000),
        lambda: (shelf.write("1.md", record("id-1", "Changed")), shelf.refresh()),
        lambda: shelf.catalog.is_sound(),
    ]
    assert {code(one) for one in every} <= {"", "E_CATALOG_DAMAGED"}
    rows.close()


def code(read: Callable[[], object]) -> str:
    """The code of the refusal, if it is refused."""
    try:
        read()
    except CairnError as error:
        return error.code
    return ""


def asked(shelf: Shelf, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(shelf.path)) as connection:
        return connection.execute(sql).fetchall()


def test_a_number_given_twice_means_damage(filled: Shelf) -> None:
    change(filled, "UPDATE meta SET value = '1' WHERE name = 'seq'")
    filled.write("new.md", record("id-new"))
    with pytest.raises(CairnError, match="E_CATALOG_DAMAGED"):
        filled.refresh()


def test_a_page_of_nothing_is_found(filled: Shelf) -> None:
    filled.write("long.md", record("id-long", body="word " * 9000))
    filled.refresh()
    filled.catalog.close()
    data = bytearray(filled.path.read_bytes())
    place = data.rindex(b"word word word") // 4096 * 4096
    data[place : place + 4096] = bytes(4096)
    filled.path.write_bytes(data)
    filled.catalog = Catalog(filled.path)
    assert not filled.catalog.is_sound()
