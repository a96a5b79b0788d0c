"""The library as it is read: what stands in front, what is trusted, what fits, what changed."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.library.applies import Applies
from cairn.library.catalog import Catalog
from cairn.library.checkout import Checkout
from cairn.library.indexing import index
from cairn.library.library import Library
from cairn.library.lock import IndexLock
from cairn.library.refresh import refresh
from cairn.library.results import Filters
from cairn.library.sources import Sources
from cairn.library.trust import Trust
from cairn.library.turns import Turns
from cairn.places import Places
from cairn.search.writer import IndexWriter

RECORD = """\
---
id: {id}
kind: {kind}
title: {title}
status: {status}
last_reviewed_on: {reviewed}
review_in: 3 months
applies_to: {{tool: claude-code, version: "{version}", stack: [{stack}], repo_kind: [{repo}]}}
tags: [{tag}]
---
{body}
"""

Opened = Callable[..., Library]


def write(folder: Path, name: str, **values: str) -> None:
    given = {
        "id": f"01J0000000000000000000{name:0>4}"[:26].upper(),
        "kind": "gotcha",
        "title": "A hook",
        "status": "accepted",
        "reviewed": "2026-11-01",
        "version": ">=2.1",
        "stack": "",
        "repo": "",
        "tag": "hooks",
        "body": "the hook body",
    }
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.md").write_text(RECORD.format(**given | values))


def take(home: Places, sources: Sources) -> None:
    """Bring catalog and index up to the sources."""
    catalog = Catalog(home.cache / "catalog.db")
    every = sources.all()
    catalog.arrange(every)
    for source in every:
        if not source.paused:
            refresh(catalog, source)
    folder = home.cache / "index"
    turns = Turns(folder, IndexLock(home.cache), lambda id: IndexWriter(folder, id))
    index(catalog, turns)
    catalog.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "notes"
    path.mkdir()
    return path


@pytest.fixture
def opened(home: Places, folder: Path) -> Opened:
    """Take in what is there, with the sources as they are; the library as of a day."""
    sources = Sources(home)
    sources.set("starter", paused=True)
    sources.add(folder, "notes")

    def take_in(today: date = date(2026, 11, 21)) -> Library:
        take(home, sources)
        library = Library(home, sources, today=partial(date, *today.timetuple()[:3]))
        library.open()
        return library

    return take_in


def titles(library: Library, text: str, **filters: str) -> list[str]:
    wanted = Filters(**{name: frozenset((value,)) for name, value in filters.items()})
    return [hit.row.title for hit in library.search(text, wanted).hits]


def test_trust_is_that_of_the_day(opened: Opened, folder: Path) -> None:
    write(folder, "a", reviewed="2026-11-01")
    library = opened()
    assert library.search("hook").hits[0].trust is Trust.FRESH
    assert titles(library, "hook", trust="fresh") == ["A hook"]
    library.close()
    library = opened(date(2027, 3, 1))
    assert library.search("hook").hits[0].trust is Trust.DUE
    assert titles(library, "hook", trust="fresh") == []
    assert titles(library, "hook trust:due") == ["A hook"]
    library.close()


def test_trusted_records_come_first_among_equals(opened: Opened, folder: Path) -> None:
    write(folder, "a", status="deprecated", title="Old hook")
    write(folder, "b", title="New hook")
    library = opened()
    assert titles(library, "hook") == ["New hook", "Old hook"]
    library.close()


def test_what_fits_the_checkout_comes_first_among_equals(opened: Opened, folder: Path) -> None:
    write(folder, "a", title="One hook")
    write(folder, "b", title="Two hook", stack="python")
    write(folder, "c", title="Six hook", stack="python", repo="monorepo")
    library = opened()
    assert titles(library, "hook") == ["One hook", "Two hook", "Six hook"]
    library.checkout = Checkout(frozenset({"python"}), "monorepo")
    assert library.reopen()
    assert titles(library, "hook") == ["Six hook", "Two hook", "One hook"]
    library.close()


def test_a_checkout_is_looked_at_by_its_folder(opened: Opened, folder: Path) -> None:
    library = opened()
    (folder / "pyproject.toml").write_text("")
    library.work_on(str(folder))
    assert "python" in library.checkout.stack
    library.work_on("")
    assert library.checkout.stack == frozenset()
    library.close()


def test_the_nearer_layer_stands_in_front(
    home: Places, opened: Opened, folder: Path, tmp_path: Path
) -> None:
    shared = tmp_path / "shared"
    write(folder, "a", id="01J00000000000000000000000", title="Mine of a hook")
    write(shared, "a", id="01J00000000000000000000000", title="Shared of a hook")
    sources = Sources(home)
    sources.add(shared, "spine", "shared")
    library = opened()
    (hit,) = library.search("hook").hits
    assert (hit.row.title, hit.row.layer, hit.row.versions) == ("Mine of a hook", "mine", 2)
    assert [row.source for row in library.find("01J00000000000000000000000")] == ["notes", "spine"]
    assert [row.source for row in library.find("01J000000")] == ["notes", "spine"]
    sources.set("notes", paused=True)
    library.close()
    library = Library(home, sources)
    assert titles(library, "hook") == ["Shared of a hook"]
    assert titles(library, "hook", layer="mine") == []
    assert titles(library, "hook", layer="shared") == ["Shared of a hook"]
    library.close()


def test_whether_it_holds_for_the_installed_version(opened: Opened, folder: Path) -> None:
    write(folder, "a", title="A hook", version=">=2.1,<2.2")
    library = opened()
    found = {}
    for version in (None, "2.1.240", "2.0.9", "2.3.0"):
        library.installed = version
        found[version] = library.search("hook").hits[0].applies
    assert found == {
        None: Applies.UNKNOWN,
        "2.1.240": Applies.APPLIES,
        "2.0.9": Applies.UNTRIED,
        "2.3.0": Applies.ENDED,
    }
    library.close()


def test_other_names_from_terms(opened: Opened, folder: Path) -> None:
    (folder / "term.md").write_text(
        "---\nid: 01J0000000000000000000TERM\nkind: term\ntitle: MCP\n"
        "aliases: [Model Context Protocol]\n---\n## Definition\nIt connects.\n"
    )
    write(folder, "a", title="Servers", body="a Model Context Protocol server")
    library = opened()
    results = library.search("mcp", finished=True)
    assert {hit.row.title for hit in results.hits} == {"MCP", "Servers"}
    assert results.synonyms == {"mcp": "model context protocol"}
    library.close()


def test_facets_snippets_marks_and_explanations(opened: Opened, folder: Path) -> None:
    write(folder, "a", title="A hook", body="# A hook\n\nthe hook exits with code 2")
    write(folder, "b", title="A recipe for hooks", kind="recipe")
    library = opened()
    results = library.search("hook", Filters(tag=frozenset({"hooks"})))
    facets = library.facets(results)
    assert dict(facets["kind"]) == {"gotcha": 1, "recipe": 1}
    assert dict(facets["layer"]) == {"mine": 2}
    assert dict(facets["trust"]) == {"fresh": 2}
    hit = results.hits[0]
    assert library.title_marks(hit, results).marks == ((2, 6),)
    shown = library.snippet(hit, results)
    assert shown.text == "the hook exits with code 2"
    assert [shown.text[a:b] for a, b in shown.marks] == ["hook"]
    explained = library.explain(hit, results)
    assert abs(sum(part for _, part in explained) - hit.score) < 0.01
    assert library.file(hit.row) == folder / "a.md"
    assert "exits with code 2" in library.text(hit.row)
    library.close()


def test_nothing_changes_before_it_is_opened_again(opened: Opened, folder: Path) -> None:
    write(folder, "a", title="First hook")
    library = opened()
    write(folder, "b", title="Second hook")
    opened().close()
    assert titles(library, "hook") == ["First hook"]
    assert library.reopen()
    assert titles(library, "hook") == ["First hook", "Second hook"]
    assert not library.reopen()
    assert library.state().lagging == 0
    library.close()


def test_terms_are_taken_in_again_only_where_one_changed(opened: Opened, folder: Path) -> None:
    write(folder, "mcp", kind="term", title="MCP", body="It connects.")
    library = opened()
    first = library.glossary()
    write(folder, "a", title="Another record")
    opened().close()
    assert library.glossary(fresh=True) is first
    write(folder, "mcp", kind="term", title="Protocol", body="It connects.")
    opened().close()
    assert library.glossary() is first
    terms = library.glossary(fresh=True)
    assert [term.title for _, _, term in terms.find("MCP, a protocol")] == ["Protocol"]
    (folder / "mcp.md").unlink()
    opened().close()
    assert not library.glossary(fresh=True)
    library.close()


def test_a_digest_is_that_of_the_file_that_was_read(opened: Opened, folder: Path) -> None:
    write(folder, "a", title="First")
    write(folder, "b", title="Second")
    library = opened()
    one, other = (library.at("notes", f"{name}.md") for name in "ab")
    assert one is not None
    assert other is not None
    before = [library.digest(row) for row in (one, other)]
    assert before[0] != before[1]
    write(folder, "a", title="First", body="changed")
    opened().close()
    assert library.digest(one) not in before
    assert library.digest(other) == before[1]
    (folder / "a.md").unlink()
    opened().close()
    assert library.digest(one) == b""
    library.close()


def test_an_index_of_another_catalog_is_none(home: Places, opened: Opened, folder: Path) -> None:
    write(folder, "a")
    opened().close()
    for path in home.cache.glob("catalog.db*"):
        path.unlink()
    with pytest.raises(CairnError) as error:
        Library(home, Sources(home)).search("hook")
    assert error.value.code == "E_CATALOG_MISSING"
    library = opened()
    assert titles(library, "hook") == ["A hook"]
    library.close()
