"""An index damaged in ways that its sizes do not show, and one that moves on while it is opened."""

import json
import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from cairn.errors import CairnError
from cairn.search import index as index_module
from cairn.search import whoosh_find
from cairn.search.document import Document
from cairn.search.generation import Draft, Generation, clean, current, verify
from cairn.search.index import Index
from cairn.search.query import parse
from cairn.search.segment import Segment
from cairn.search.whoosh_find import Finder
from cairn.search.whoosh_index import SUBFOLDER, WhooshWriter
from cairn.search.writer import IndexWriter
from tests.search.library import document


def code(act: Callable[[], object]) -> str:
    with pytest.raises(CairnError) as caught:
        act()
    return caught.value.code


def overwrite(path: Path, array: str, place: int, value: int) -> None:
    """Put another number into a published file, as no writer of ours would."""
    segment = Segment(path)
    _, offset, count = segment.file._table[array]
    kind = segment.file.array(array).dtype
    start = segment.file._base + offset + (place % count) * kind.itemsize
    data = bytearray(path.read_bytes())
    data[start : start + kind.itemsize] = np.array([value], kind).tobytes()
    path.write_bytes(data)


@pytest.mark.parametrize(
    "value",
    ['{"generation": Infinity, "digest": "x"}', "[" * 100_000, '{"generation": 1e999}', "9" * 5000],
)
def test_a_pointer_of_any_nonsense_is_damage(tmp_path: Path, value: str) -> None:
    IndexWriter(tmp_path / "index", "c").apply([document(1, "A hook")], [], 1)
    (tmp_path / "index" / "CURRENT").write_text(value)
    assert code(lambda: Index.open(tmp_path / "index")) == "E_INDEX_DAMAGED"


@pytest.mark.parametrize("value", [2**31 - 1, -1, 2**30, 50])
def test_a_posting_of_no_document_is_damage_and_costs_no_memory(tmp_path: Path, value: int) -> None:
    items = [document(key, f"Hook {key}", "a deny rule") for key in range(1, 50)]
    IndexWriter(tmp_path / "index", "c").apply(items, [], 1)
    generation = current(tmp_path / "index")
    (name,) = generation.files
    segment = Segment(generation.path(name))
    first = segment._post_at[segment.terms.find("hook")]
    overwrite(generation.path(name), "post_doc", first + 20, value)
    shelf = Index.open(tmp_path / "index")
    start = time.monotonic()
    for text in ("hook", "ho", "hook deny", "rule -hook -deny", "hook absent", "x\nhook deny"):
        assert code(partial(shelf.search, parse(text))) == "E_INDEX_DAMAGED"
    assert time.monotonic() - start < 2
    assert verify(tmp_path / "index") == [name]


def test_damage_is_not_merged_into_a_file_whose_hash_fits(tmp_path: Path) -> None:
    writer = IndexWriter(tmp_path / "index", "c")
    for key in range(1, 5):
        writer.apply([document(key, f"Hook {key}")], [], key)
    generation = current(tmp_path / "index")
    name = sorted(generation.files)[1]
    overwrite(generation.path(name), "length", 0, 77)
    assert code(IndexWriter(tmp_path / "index", "c").merge_if_needed) == "E_INDEX_DAMAGED"
    assert current(tmp_path / "index").number == generation.number
    assert verify(tmp_path / "index") == [name]


def test_an_interrupt_after_publishing_takes_nothing_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = IndexWriter(tmp_path / "index", "c")
    writer.apply([document(1, "Hook")], [], 1)
    replace = os.replace

    def interrupted(source: Path, target: Path) -> None:
        replace(source, target)
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        writer.apply([document(2, "Deny")], [], 2)
    monkeypatch.undo()
    assert Index.open(tmp_path / "index").documents == 2
    assert clean(tmp_path / "index") == [1]
    draft = Draft(tmp_path / "index", current(tmp_path / "index"))
    draft.abandon()
    assert not draft.folder.exists()


def moving(monkeypatch: pytest.MonkeyPatch, module: object, publish: Callable[[], int]) -> None:
    """The writer publishes, and what was the present one goes, between a look and the opening."""

    def looked(folder: Path) -> Generation:
        found = current(folder)
        if folder not in seen:
            seen.append(folder)
            publish()
            clean(folder)
        return found

    seen: list[Path] = []
    monkeypatch.setattr(module, "current", looked)


def test_a_reader_follows_a_writer_that_overtakes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "index"
    arrays, phrases = IndexWriter(folder, "c"), WhooshWriter(folder, "c")
    first, second = [Document(1, "A hook", "")], [Document(2, "Second", "deny")]
    for writer in (arrays, phrases):
        writer.apply(first, [], 1)
    moving(monkeypatch, index_module, lambda: arrays.apply(second, [], 2))
    assert Index.open(folder).documents == 2
    moving(monkeypatch, whoosh_find, lambda: phrases.apply(second, [], 2))
    assert Finder(folder).find("title:second", {}).seq == 2


def test_a_manifest_that_is_changed_is_damage(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    WhooshWriter(folder, "c").apply([Document(1, "A hook", "")], [], 1)
    manifest = current(folder / SUBFOLDER).folder / "manifest.json"
    value = json.loads(manifest.read_bytes())
    value["facts"]["seq"] = 9
    manifest.write_text(json.dumps(value))
    assert code(lambda: Finder(folder).find("title:hook", {})) == "E_INDEX_DAMAGED"
    assert WhooshWriter(folder, "c").seq == 0
