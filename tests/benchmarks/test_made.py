"""The generator: what it writes is what its seed says, and it has the shape of real records."""

import re
from collections import Counter
from pathlib import Path

from cairn.records.parse import parse
from tests.benchmarks.made import Made, documents, write
from tests.benchmarks.words import identifiers, vocabulary


def test_same_seed_gives_the_same_documents_and_another_gives_others() -> None:
    first = list(documents(Made(30, 60, seed=5)))
    assert first == list(documents(Made(30, 60, seed=5)))
    assert first != list(documents(Made(30, 60, seed=6)))


def test_a_larger_library_begins_with_the_smaller_one() -> None:
    assert list(documents(Made(40)))[:20] == list(documents(Made(20)))


def test_written_files_are_the_documents_and_parse_as_records(tmp_path: Path) -> None:
    made = Made(1_020, 40, seed=3)
    write(made, tmp_path)
    assert len(list(tmp_path.rglob("*.md"))) == 1_020
    ids = set()
    for path, text in documents(made):
        assert (tmp_path / path).read_text(encoding="utf-8") == text
        record = parse(text.encode(), source="made", path=path)
        assert record.kind == path.split("/", 1)[0]
        assert 3 <= len(record.title.split()) <= 8
        assert record.tags
        ids.add(record.id)
    assert len(ids) == 1_020


def test_bodies_have_about_as_many_words_as_asked() -> None:
    for words in (100, 800):
        made = [text.split("\n---\n", 1)[1] for _, text in documents(Made(300, words))]
        mean = sum(len(body.split()) for body in made) / len(made)
        assert words * 0.95 < mean < words * 1.25 + 20


def test_words_follow_a_steep_curve_with_a_long_tail() -> None:
    counts: Counter[str] = Counter()
    for _, text in documents(Made(400)):
        counts.update(re.findall(r"[^\W_]+", text.split("\n---\n", 1)[1].lower()))
    ranked = [count for _, count in counts.most_common()]
    assert len(ranked) > 10_000
    assert ranked[0] > 15 * ranked[100] > 15 * 3 * ranked[1_000]
    assert sum(count == 1 for count in ranked) > len(ranked) / 5


def test_vocabulary_holds_different_words_only() -> None:
    words = vocabulary(1)
    assert len(words) == len(set(words)) == 40_000
    names = identifiers(1)
    assert len(names) == len(set(names)) == 8_000
    assert not set(names) & set(words)
