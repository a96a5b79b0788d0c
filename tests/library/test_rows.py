"""Tests of cairn.library.rows: what a reader sees beside a writer."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.library.catalog import Catalog
from cairn.library.refresh import refresh
from cairn.library.rows import Rows
from cairn.library.source import Source
from cairn.records.record import AppliesTo
from tests.library.shelf import Shelf, record

FULL = """---
id: 01J9Z8M3Q4T5V6W7X8Y9Z0A1B2
kind: gotcha
title: A deny path
description: One line.
use: steer
status: superseded
superseded_by: 01J9Z8M3Q4T5V6W7X8Y9Z0A1B3
owner: platform
tags: [permissions, "with, comma", ünïcode]
applies_to: {tool: claude-code, version: ">=2.1", os: [linux],
  stack: [python], repo_kind: [service]}
last_reviewed_on: 2026-11-21
review_in: 3 months
---
# A deny path

## Cause

Slash.
"""


def test_a_row_says_what_the_file_says(shelf: Shelf) -> None:
    shelf.write("gotchas/deny.md", FULL)
    shelf.refresh()
    rows = shelf.rows()
    row = rows.by_path("notes", "gotchas/deny.md")
    assert row is not None
    assert (row.id, row.kind, row.title) == ("01J9Z8M3Q4T5V6W7X8Y9Z0A1B2", "gotcha", "A deny path")
    assert (row.description, row.use, row.status) == ("One line.", "steer", "superseded")
    assert (row.owner, row.source, row.layer) == ("platform", "notes", "mine")
    assert row.tags == ("permissions", "with, comma", "ünïcode")
    assert row.applies_to == AppliesTo(
        "claude-code", ">=2.1", ("linux",), ("python",), ("service",)
    )
    assert (row.reviewed_on, row.due_on) == (date(2026, 11, 21), date(2027, 2, 21))
    assert row.versions == 1
    assert rows.text(row.key).startswith("# A deny path\n\n## Cause")
    assert rows.texts([row.key, 999], 6) == {row.key: "# A de"}
    assert rows.superseded_by(row.key) == "01J9Z8M3Q4T5V6W7X8Y9Z0A1B3"
    rows.close()


def test_a_record_is_found_by_what_its_file_is_called(shelf: Shelf) -> None:
    for path in ("Deny.md", "b/deny.md", "skills/deny/SKILL.md", "a/template.md", "de%y.md"):
        shelf.write(path, path)
    shelf.refresh()
    rows = shelf.rows()
    assert [row.path for row in rows.by_slug("deny")] == [
        "Deny.md",
        "b/deny.md",
        "skills/deny/SKILL.md",
    ]
    assert [row.path for row in rows.by_slug("A")] == ["a/template.md"]
    assert [row.path for row in rows.by_slug("de%y")] == ["de%y.md"]
    for name in ("skill", "template", "den", "d_ny", "", "x" * 100_000):
        assert rows.by_slug(name) == []
    rows.arrange([replace(shelf.source, paused=True)])
    assert rows.by_slug("deny") == []
    rows.close()


def test_get_keeps_the_order_and_leaves_out_what_is_gone(shelf: Shelf) -> None:
    for name in "abc":
        shelf.write(f"{name}.md", name)
    shelf.refresh()
    rows = shelf.rows()
    assert [row.path for row in rows.get([3, 99, 1, 2])] == ["c.md", "a.md", "b.md"]
    assert rows.get([]) == []
    assert rows.get([99]) == []
    assert rows.text(99) == ""
    assert rows.count() == 3
    rows.close()


def test_a_reader_sees_what_is_written_meanwhile(shelf: Shelf) -> None:
    shelf.write("a.md", "a")
    shelf.refresh()
    rows = shelf.rows()
    before = rows.data_version()
    assert rows.data_version() == before
    shelf.write("b.md", "b")
    shelf.refresh()
    assert rows.data_version() != before
    assert (rows.count(), rows.seq(), rows.pending(1), rows.pending(2)) == (2, 2, 1, 0)
    assert rows.current()
    shelf.catalog.start_over()
    assert not rows.current()
    rows.close()


def _layered(tmp_path: Path) -> tuple[Path, dict[str, Source]]:
    """Four sources that all hold X; ``one`` and ``two`` are of the same layer."""
    path = tmp_path / "catalog.db"
    catalog = Catalog(path)
    sources = {}
    for order, (name, layer) in enumerate(
        [("starter", "starter"), ("one", "shared"), ("two", "shared"), ("own", "mine")]
    ):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "x.md").write_text(record("X-IN-ALL", f"X of {name}"))
        (folder / "only.md").write_text(record(f"ONLY-{name}", name))
        sources[name] = Source(name, folder, layer, order)
        refresh(catalog, sources[name])
    catalog.close()
    return path, sources


def _hidden(rows: Rows, *sources: Source) -> set[str]:
    return {row.source for row in rows.get(rows.hidden_keys(sources or None))}


def test_the_nearer_layer_stands_in_front(tmp_path: Path) -> None:
    path, sources = _layered(tmp_path)
    rows = Rows(path)
    versions = rows.by_id("X-IN-ALL")
    assert [row.source for row in versions] == ["own", "one", "two", "starter"]
    assert {row.versions for row in versions} == {4}
    assert {row.versions for row in rows.by_id("ONLY-one")} == {1}
    assert _hidden(rows) == {"one", "two", "starter"}
    assert {row.id for row in rows.get(rows.hidden_keys())} == {"X-IN-ALL"}
    paused = [replace(one, paused=one.name == "own") for one in sources.values()]
    assert _hidden(rows, *paused) == {"two", "starter"}
    turned = [
        replace(one, order=9) if one.name == "one" else one for one in paused if one.name != "own"
    ]
    assert _hidden(rows, *turned) == {"one", "starter"}
    rows.close()


def test_a_new_layer_counts_without_any_reading(tmp_path: Path) -> None:
    path, sources = _layered(tmp_path)
    rows = Rows(path)
    seq = rows.seq()
    rows.arrange(
        [
            replace(sources["own"], paused=True),
            replace(sources["two"], layer="team"),
            sources["one"],
        ]
    )
    front = rows.by_id("X-IN-ALL")[0]
    assert (front.source, front.layer, front.versions) == ("own", "mine", 3)
    assert _hidden(rows) == {"one", "starter"}
    assert {state.name: state.layer for state in rows.sources()}["two"] == "team"
    assert rows.seq() == seq
    rows.close()


def test_hidden_follows_what_goes_and_comes(tmp_path: Path) -> None:
    path, sources = _layered(tmp_path)
    catalog, rows = Catalog(path), Rows(path)
    for name in ("own", "one", "two"):
        (sources[name].folder / "x.md").unlink()
        refresh(catalog, sources[name])
    assert rows.hidden_keys() == []
    assert rows.by_id("X-IN-ALL")[0].versions == 1
    (sources["own"].folder / "y.md").write_text(record("ONLY-one"))
    refresh(catalog, sources["own"])
    assert _hidden(rows) == {"one"}
    rows.close()
    catalog.close()


def test_ids_are_found_by_their_beginning(shelf: Shelf) -> None:
    for id in ("01AAAA1", "01AAAA2", "01AAAB1"):
        shelf.write(f"{id}.md", record(id))
    shelf.refresh()
    rows = shelf.rows()
    assert [row.id for row in rows.by_prefix("01AAAA")] == ["01AAAA1", "01AAAA2"]
    assert [row.id for row in rows.by_prefix("01AAA", limit=1)] == ["01AAAA1"]
    assert rows.by_prefix("%") == []
    rows.close()


def test_terms_and_states(shelf: Shelf) -> None:
    term = record("TERM-1", "Model Context Protocol", kind="term", aliases="[MCP, protocol]")
    shelf.write("mcp.md", term)
    shelf.write("bad.md", b"\0")
    shelf.refresh()
    rows = shelf.rows()
    assert rows.terms() == [("Model Context Protocol", ("MCP", "protocol"))]
    (state,) = rows.sources()
    assert (state.name, state.records, state.skipped, state.problem) == ("notes", 1, 1, "")
    assert state.refreshed_at.endswith("+00:00")
    assert [one.path for one in rows.skipped("notes")] == ["bad.md"]
    assert rows.skipped("other") == []
    rows.close()


def test_no_catalog_and_a_damaged_one_are_told(tmp_path: Path) -> None:
    path = tmp_path / "catalog.db"
    for data, code in (
        (None, "E_CATALOG_MISSING"),
        (b"nonsense" * 1000, "E_CATALOG_DAMAGED"),
        (b"", "E_CATALOG_DAMAGED"),
    ):
        if data is not None:
            path.write_bytes(data)
        with pytest.raises(CairnError) as caught:
            Rows(path)
        assert caught.value.code == code
    path.unlink()
    path.mkdir()
    with pytest.raises(CairnError):
        Rows(path)


def test_pages_damaged_under_a_reader_are_told(shelf: Shelf) -> None:
    for number in range(200):
        shelf.write(f"{number}.md", "word " * 300)
    shelf.refresh()
    shelf.catalog.close()
    data = bytearray(shelf.path.read_bytes())
    for page in range(4096, len(data), 4096):
        data[page : page + 64] = b"\xff" * 64
    shelf.path.write_bytes(data)
    with pytest.raises(CairnError) as caught:
        Rows(shelf.path).get([1, 2, 3])
    assert caught.value.code == "E_CATALOG_DAMAGED"
    shelf.catalog = Catalog(shelf.path.with_name("other.db"))


@pytest.mark.skipif(os.name != "posix", reason="modes as POSIX has them")
def test_a_read_only_folder_can_be_read(shelf: Shelf, tmp_path: Path) -> None:
    shelf.write("a.md", "# Found")
    shelf.refresh()
    shelf.catalog.close()
    folder = tmp_path / "locked"
    folder.mkdir()
    shutil.copy(shelf.path, folder / "catalog.db")
    (folder / "catalog.db").chmod(0o444)
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from cairn.library.rows import Rows\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"  # to whom the mode means something
        "rows = Rows(Path(sys.argv[1]))\n"
        "print(rows.get([1])[0].title, rows.text(1))\n"
    )
    for parent in (tmp_path, *tmp_path.parents) if os.geteuid() == 0 else ():
        if parent.stat().st_uid == os.getuid() and not parent.stat().st_mode & 0o001:
            parent.chmod(parent.stat().st_mode | 0o011)
    folder.chmod(0o555)
    try:
        done = subprocess.run(
            [sys.executable, "-c", script, str(folder / "catalog.db")],
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        folder.chmod(0o755)
    assert (done.stdout.split(), done.stderr) == (["Found", "#", "Found"], "")
    shelf.catalog = Catalog(shelf.path)


def test_reading_needs_nothing_heavy() -> None:
    script = (
        "import sys, cairn.library.rows, cairn.library.sources, cairn.library.settings\n"
        "heavy = {'numpy', 'whoosh', 'sqlite_utils', 'yaml', 'markdown_it', 'tomlkit'}\n"
        "print(*heavy & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""
