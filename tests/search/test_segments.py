"""However documents came in, the same are found with the same scores."""

import math
import tracemalloc
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.search import merge as merge_module
from cairn.search import prefixes
from cairn.search.document import Document
from cairn.search.generation import current, verify
from cairn.search.index import Index
from cairn.search.merge import merge
from cairn.search.query import parse
from cairn.search.writer import SMALL_SEGMENTS, IndexWriter
from tests.search.library import WORDS, document

texts = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
steps = st.lists(
    st.tuples(
        st.dictionaries(st.integers(1, 12), st.tuples(texts, texts), max_size=5),
        st.sets(st.integers(1, 12), max_size=3),
        st.booleans(),
    ),
    min_size=1,
    max_size=8,
)


def _answers(index: Index) -> dict[str, list[tuple[int, float]]]:
    return {
        word: sorted((hit.key, hit.score) for hit in index.search(parse(word), 50).hits)
        for word in [*WORDS, "s", "to", "source:here"]
    }


def test_what_has_not_changed_is_taken_over_from_the_index_before(tmp_path: Path) -> None:
    writer = IndexWriter(tmp_path, "c")
    writer.apply([document(1, "deny path"), document(2, "allow path")], [], 1)
    before = Index.open(tmp_path)
    again = Index.open(tmp_path, known=before)
    assert [part.segment for part in again.parts] == [part.segment for part in before.parts]
    writer.apply([document(3, "deny file")], [2], 2)
    later, fresh = Index.open(tmp_path, known=again), Index.open(tmp_path)
    old = [part.segment for part in before.parts]
    assert [part.segment in old for part in later.parts] == [True, False]
    assert _answers(later) == _answers(fresh)
    assert {key for key, _ in _answers(later)["path"]} == {1}


@settings(max_examples=40)
@given(steps)
def test_batches_replacements_deletions_and_merges_leave_no_trace(
    steps: list[tuple[dict[int, tuple[str, str]], set[int], bool]],
) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        writer = IndexWriter(root / "steps", "c")
        model: dict[int, Document] = {}
        for seq, (put, gone, again) in enumerate(steps, 1):
            documents = [document(key, *texts) for key, texts in put.items()]
            writer.apply(documents, gone - put.keys(), seq)
            for key in gone:
                model.pop(key, None)
            model |= {item.key: item for item in documents}
            writer.merge_if_needed()
            if again:
                writer = IndexWriter(root / "steps", "c")
                assert writer.seq == seq
        opened = Index.open(root / "steps")
        assert len(opened.parts) <= SMALL_SEGMENTS + 1
        assert verify(root / "steps") == []
        assert opened.documents == len(model)
        for segment in (part.segment for part in opened.parts):
            for stem in map(opened.analyzer.stem, WORDS):
                assert segment.containing(stem) == len(segment.term(stem)[0])
        found = {hit.key for hit in opened.search(parse("source:here"), 50).hits}
        assert found == model.keys()
        IndexWriter(root / "once", "c").apply(model.values(), [], 1)
        fresh = Index.open(root / "once")
        if sum(part.segment.documents for part in opened.parts) == len(model):
            for word, answer in _answers(fresh).items():
                for (key, score), (other, same) in zip(answer, _answers(opened)[word], strict=True):
                    assert key == other
                    assert math.isclose(score, same, rel_tol=1e-4, abs_tol=1e-4)


def test_another_catalog_means_starting_over(tmp_path: Path) -> None:
    IndexWriter(tmp_path / "i", "one").apply([document(1, "hook")], [], 7)
    assert IndexWriter(tmp_path / "i", "one").seq == 7
    assert IndexWriter(tmp_path / "i", "two").seq == 0


def test_a_writer_that_fails_half_way_publishes_nothing(tmp_path: Path) -> None:
    writer = IndexWriter(tmp_path / "i", "c")
    writer.apply([document(1, "hook")], [], 1)

    def documents() -> object:
        yield document(2, "skill")
        raise OSError("the disk went away")

    try:
        writer.apply(documents(), [], 2)  # type: ignore[arg-type]
    except OSError:
        pass
    else:
        raise AssertionError("the failure was swallowed")
    assert current(tmp_path / "i").number == 1
    assert writer.seq == 1
    assert writer.apply([document(3, "agent")], [], 2) == 2


def test_a_merge_holds_no_more_than_its_result_however_much_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = " ".join(f"w{n}" for n in range(400))
    for name in ("a", "b"):
        items = [document(n, f"Hook {n}", f"{words} {name}{n}") for n in range(1, 150)]
        IndexWriter(tmp_path / name, "c").apply(items, [], 1)
    segments = [Index.open(tmp_path / name).parts[0].segment for name in ("a", "b")]
    gone = [np.array([3, 77]), np.array([], np.int64)]
    monkeypatch.setattr(prefixes, "HEAVY", 1_000_000)
    whole = merge(segments, gone)
    monkeypatch.setattr(merge_module, "BLOCK", 1_000)
    tracemalloc.start()
    try:
        in_blocks = merge(segments, gone)
        left, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert in_blocks.facts == whole.facts
    for name, array in whole.arrays.items():
        assert np.array_equal(in_blocks.arrays[name], array), name
    assert most < 1.5 * left


def test_a_merge_that_nobody_waits_for_leaves_all_as_it_is(tmp_path: Path) -> None:
    writer = IndexWriter(tmp_path, "c")
    for key in range(1, 4):
        writer.apply([document(key, f"Hook {key}")], [], key)
    before = current(tmp_path).number
    asked: list[None] = []

    def going(enough: int) -> None:
        asked.append(None)
        if len(asked) > enough:
            raise TimeoutError

    for enough in range(5):
        asked.clear()
        with pytest.raises(TimeoutError):
            writer.merge_if_needed(partial(going, enough))
        assert current(tmp_path).number == before
    assert verify(tmp_path) == []
    assert writer.merge_if_needed()
    assert len(Index.open(tmp_path).parts) == 1


def test_stored_prefixes_answer_as_added_up_ones(tmp_path: Path) -> None:
    items = [
        document(n, f"{WORDS[n % 14]} s{n % 7} se{n % 3}", WORDS[n * 3 % 14]) for n in range(1, 200)
    ]
    IndexWriter(tmp_path / "plain", "c").apply(items, [], 1)
    plain = Index.open(tmp_path / "plain")
    assert plain.parts[0].segment.file.facts["prefixes"] == []
    before = prefixes.HEAVY
    prefixes.HEAVY = 20
    try:
        IndexWriter(tmp_path / "heavy", "c").apply(items, [], 1)
    finally:
        prefixes.HEAVY = before
    heavy = Index.open(tmp_path / "heavy")
    assert "s" in heavy.parts[0].segment.file.facts["prefixes"]
    assert _answers(heavy) == _answers(plain)
