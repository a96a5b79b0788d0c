"""A catalog in which bytes were changed says so, whatever was hit, and is never half believed."""

import sqlite3
from contextlib import closing

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


@pytest.fixture
def filled(shelf: Shelf) -> Shelf:
    for number in range(3):
        shelf.write(f"{number}.md", record(f"id-{number}", f"Title {number}"))
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
    assert read(filled) in ("3 rows", "E_CATALOG_DAMAGED")


def read(shelf: Shelf) -> str:
    """How many rows there are, or the code of the refusal."""
    rows = shelf.rows()
    try:
        rows.texts([1, 2, 3])
        return f"{len(rows.get([1, 2, 3]))} rows"
    except CairnError as error:
        return error.code
    finally:
        rows.close()


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
