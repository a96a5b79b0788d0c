"""Who links here, as the catalog knows it after every change."""

import sqlite3
from contextlib import closing

import pytest

from cairn.library.linked import MAX_TARGETS, names, targets
from tests.library.shelf import Shelf, record


def test_every_form_of_link_has_its_target() -> None:
    body = (
        "See [one](../gotchas/one.md#part), [[Two Words|so]], <record:01ABC> and [r].\n\n"
        "[r]: three.md\n\n`[code](no.md)`\n\n```\n[fence](no.md)\n```\n[out](https://a.example/)\n"
    )
    assert targets("notes", "recipes/here.md", body) == (
        "path:notes/gotchas/one.md",
        "path:notes/recipes/three.md",
        "record:01ABC",
        "wiki:notes/two words",
    )


def test_a_text_without_links_has_none() -> None:
    assert targets("notes", "a.md", "Some words [in brackets].") == ()


def test_a_text_of_nothing_but_links_is_bounded() -> None:
    body = " ".join(f"[a](page-{number}.md)" for number in range(MAX_TARGETS + 500))
    assert len(targets("notes", "a.md", body)) == MAX_TARGETS


def test_a_record_answers_to_its_path_its_id_and_its_names() -> None:
    said = names("notes", "deep/Two words.md", "01ABC", ("A title", " "))
    assert said == (
        "record:01ABC",
        "path:notes/deep/Two words.md",
        "wiki:notes/a title",
        "wiki:notes/two words",
    )


@pytest.fixture
def linked(shelf: Shelf) -> Shelf:
    shelf.write("one.md", record("id-1", "One"))
    shelf.write("two.md", record("id-2", "Two", "See [one](one.md).\n"))
    shelf.write("deep/three.md", record("id-3", "Three", "See [[one]] and record:id-1.\n"))
    shelf.write("four.md", record("id-4", "Four", "See <record:id-1> and [two](two.md).\n"))
    shelf.refresh()
    return shelf


def backlinks(shelf: Shelf, path: str) -> list[str]:
    rows = shelf.rows()
    try:
        row = rows.by_path("notes", path)
        assert row is not None
        return sorted(one.title for one in rows.backlinks(row))
    finally:
        rows.close()


def test_every_record_that_links_here_is_found(linked: Shelf) -> None:
    assert backlinks(linked, "one.md") == ["Four", "Three", "Two"]
    assert backlinks(linked, "two.md") == ["Four"]
    assert backlinks(linked, "four.md") == []


def test_links_follow_every_change(linked: Shelf) -> None:
    linked.write("two.md", record("id-2", "Two", "Nothing any more.\n"))
    linked.write("four.md", record("id-4", "Four", "See [three](deep/three.md).\n"))
    (linked.folder / "deep" / "three.md").rename(linked.folder / "deep" / "drei.md")
    linked.refresh()
    assert backlinks(linked, "one.md") == ["Three"]
    (linked.folder / "deep" / "drei.md").unlink()
    linked.refresh()
    assert backlinks(linked, "one.md") == []
    assert linked.catalog.is_sound()


def test_a_file_is_found_by_its_name_wherever_it_lies(linked: Shelf) -> None:
    linked.write("a/50%_b.md", "# Odd name\n")
    linked.refresh()
    rows = linked.rows()
    try:
        found = rows.named("notes", "three.md")
        assert found is not None
        assert found.title == "Three"
        odd = rows.named("notes", "50%_b.md")
        assert odd is not None
        assert odd.title == "Odd name"
        assert rows.named("notes", "5%.md") is None
    finally:
        rows.close()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE link SET target = 'record:id-9' WHERE target = 'record:id-1'",
        "DELETE FROM link WHERE key = 2",
        "INSERT INTO link VALUES ('record:id-9', 99)",
    ],
)
def test_a_changed_link_is_found(linked: Shelf, sql: str) -> None:
    assert linked.catalog.is_sound()
    with closing(sqlite3.connect(linked.path)) as connection:
        connection.execute(sql)
        connection.commit()
    assert not linked.catalog.is_sound()
