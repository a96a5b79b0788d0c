"""The baselines find what their description says: all words, the last one also as a prefix."""

from pathlib import Path

import pytest

from tests.benchmarks.baselines import Baseline, Fts5, Tantivy, Text

TEXTS = (
    Text(1, "Rotate a certificate", "tls", "Steps", "run openssl and restart nginx", "recipe"),
    Text(2, "Nginx refuses to start", "nginx", "Symptom", "the certificate expired", "gotcha"),
    Text(3, "Restarting workers", "queue", "Steps", "configuration of the queue", "recipe"),
    Text(4, "A word list", "words", "Notes", "gotcha and recipe are kinds", "note"),
)


@pytest.fixture(params=["tantivy", "tantivy, fuzzy 0", "FTS5"])
def baseline(request: pytest.FixtureRequest, tmp_path: Path) -> Baseline:
    if request.param == "FTS5":
        return Fts5.build(tmp_path / "words.db", TEXTS)
    Tantivy.build(tmp_path, TEXTS)
    return Tantivy(tmp_path, automaton="fuzzy" in request.param)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("certificate", {1, 2}),
        ("certif", {1, 2}),
        ("certificate ng", {1, 2}),
        ("rotating certificates", {1}),
        ("restart", {1, 3}),
        ("certificate zebra", set()),
        ("queue certificate", set()),
        ("gotcha", {4}),
        ("", set()),
        ("-- ", set()),
    ],
)
def test_every_word_must_occur_and_the_last_may_go_on(
    baseline: Baseline, typed: str, keys: set[int]
) -> None:
    assert set(baseline.search(typed)) == keys


def test_a_word_half_typed_past_its_stem_is_where_stemmed_prefixes_go_dead(tmp_path: Path) -> None:
    assert Tantivy.build(tmp_path, TEXTS).search("configurati") == [3]
    assert Fts5.build(tmp_path / "words.db", TEXTS).search("configurati") == []


def test_a_kind_filters(baseline: Baseline) -> None:
    assert baseline.search("certificate", "gotcha") == [2]
    assert baseline.search("certificate", "recipe") == [1]
    assert baseline.search("certificate", "note") == []


def test_a_title_weighs_more_than_a_body(baseline: Baseline) -> None:
    assert baseline.search("nginx")[0] == 2


def test_twenty_keys_at_most(tmp_path: Path) -> None:
    many = [Text(key, "same words", "", "", "in all of them", "note") for key in range(1, 41)]
    (tmp_path / "t").mkdir()
    assert len(Tantivy.build(tmp_path / "t", many).search("same")) == 20
    assert len(Fts5.build(tmp_path / "f.db", many).search("same")) == 20
