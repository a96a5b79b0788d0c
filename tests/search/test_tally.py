"""Counts of facets and labels against counting by hand; words that look alike; typed filters."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.search.document import Document
from cairn.search.query import FILTERS, parse, unfiltered
from tests.search.library import index

SHELF = [
    Document(
        key,
        f"heron {key}",
        "heron stands in the water" if key % 2 else "heron flies",
        tags=(("water", "sky") if key % 3 else ("sky",)),
        facets={"kind": ("recipe", "gotcha", "term")[key % 3], "use": ("win", "steer")[key % 2]},
    )
    for key in range(1, 13)
]
CHOSEN: list[dict[str, frozenset[str]]] = [
    {},
    {"kind": frozenset({"recipe"})},
    {"kind": frozenset({"recipe", "term"}), "use": frozenset({"win"})},
    {"tag": frozenset({"water"}), "use": frozenset()},
    {"tag": frozenset({"none"})},
]


def fits(one: Document, chosen: dict[str, frozenset[str]], but: str) -> bool:
    """Whether a document fits every facet of `chosen` except `but`."""
    return all(
        bool(values & set(one.tags)) if name == "tag" else one.facets[name] in values
        for name, values in chosen.items()
        if name != but and values
    )


@pytest.mark.parametrize("chosen", CHOSEN)
@pytest.mark.parametrize("words", ["heron", "water", "heron flies"])
def test_counts_are_those_of_counting_by_hand(
    words: str, chosen: dict[str, frozenset[str]], tmp_path: Path
) -> None:
    opened = index(tmp_path / "index", SHELF)
    ranked = opened.search(parse(words, finished=True), 3)
    holds = {hit.key for hit in opened.search(parse(words, finished=True), 50).hits}
    counts = opened.facets(ranked, ["kind", "use"], chosen, ("water", "sky", "none"))
    for name in ("kind", "use"):
        by_hand: dict[str, int] = {}
        for one in SHELF:
            if one.key in holds and fits(one, chosen, name):
                by_hand[one.facets[name]] = by_hand.get(one.facets[name], 0) + 1
        assert counts[name] == by_hand
    for tag in ("water", "sky", "none"):
        assert counts["tag"][tag] == sum(
            one.key in holds and fits(one, chosen, "tag") and tag in one.tags for one in SHELF
        )


def test_every_value_of_the_library_is_counted(tmp_path: Path) -> None:
    values = index(tmp_path / "index", SHELF).values(["kind"])
    assert values["kind"] == {"gotcha": 4, "recipe": 4, "term": 4}
    assert values["tag"] == {"sky": 12, "water": 8}
    assert list(values["tag"]) == ["sky", "water"]


def test_words_that_look_alike_are_offered_for_unknown_ones_only(tmp_path: Path) -> None:
    items = [Document(1, "permission", "permissive settings"), Document(2, "setting", "heron")]
    opened = index(tmp_path / "index", items)
    assert opened.nearest("permisionless") == ["permission", "permissive"]
    assert opened.nearest("Permissions") == []
    assert opened.nearest("zzyzx") == opened.nearest("12345") == opened.nearest("a") == []


@pytest.mark.parametrize(
    ("text", "name", "left"),
    [
        ("heron kind:recipe", "", "heron"),
        ("kind:recipe heron tag:a,b", "kind", "heron tag:a,b"),
        ('source:"two words" heron', "", "heron"),
        ("heron  two ", "", "heron  two "),
        ("heron\nkind:recipe", "", "heron\nkind:recipe"),
        ("title:kind", "", "title:kind"),
    ],
)
def test_filters_are_taken_out_of_a_text(text: str, name: str, left: str) -> None:
    assert unfiltered(text, name) == left


@given(st.text(alphabet='abk:", \n-', max_size=30), st.sampled_from(FILTERS))
def test_what_was_taken_out_does_not_filter(text: str, name: str) -> None:
    text = text.replace("k", "kind").replace("b", name)
    assert parse(unfiltered(text)).filters == {}
    assert name not in parse(unfiltered(text, name)).filters
