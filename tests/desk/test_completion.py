"""Filters complete as they are typed, by keys alone, and never in the way of plain words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cairn.desk.completing import Asked, asked_for, completed, name_asked_for, offers
from cairn.desk.completion_list import CompletionList
from cairn.places import Places
from cairn.search.query import parse
from tests.desk.driving import Driven, driven, stocked

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

VALUES = [("gotcha", 9), ("recipe", 30), ("guardrail", 4), ("checklist", 2)]


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("kind:", Asked("kind", "", 5)),
        ("hook kind:go", Asked("kind", "go", 10)),
        ("tag:a,b", Asked("tag", "b", 6)),
        ("kind:gotcha ", None),
        ("unkind:go", None),
        ("https://x", None),
        ("kind", None),
        ("", None),
    ],
)
def test_only_a_filter_asks_to_be_completed(before: str, asked: Asked | None) -> None:
    assert asked_for(before) == asked


def test_the_name_of_a_filter_is_completed_when_asked() -> None:
    assert name_asked_for("hook ki") == Asked("", "ki", 5)
    assert name_asked_for("hook ") == Asked("", "", 5)


def test_values_that_begin_so_come_before_those_that_hold_it() -> None:
    asked = Asked("kind", "g", 5)
    assert [value for value, _ in offers(asked, VALUES)] == ["gotcha", "guardrail"]
    asked = Asked("kind", "c", 5)
    assert [value for value, _ in offers(asked, VALUES)] == ["checklist", "gotcha", "recipe"]
    assert offers(Asked("kind", "recipe", 5), VALUES) == []


@given(
    before=st.sampled_from(["", "hook ", "a b "]),
    after=st.sampled_from(["", " more", "x"]),
    value=st.text(st.characters(categories=("L", "N")), min_size=1, max_size=8),
)
def test_what_was_completed_is_read_as_that_filter(before: str, after: str, value: str) -> None:
    text = f"{before}tag:{after}"
    asked = asked_for(f"{before}tag:")
    assert asked is not None
    whole, cursor = completed(text, len(before) + 4, asked, value)
    assert parse(whole).filters == {"tag": {value}}
    assert whole[:cursor].endswith(" ")
    assert whole.replace(" ", "").endswith(after.strip())


def offering(here: Driven) -> bool:
    """Whether the field offers something."""
    return here.field.completing


def popup(here: Driven) -> CompletionList:
    found = here.window.findChild(CompletionList)
    assert found is not None
    return found


def test_a_kind_is_completed_by_two_keys(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook kind:go")
        assert offering(here)
        assert popup(here).isVisible()
        here.key(Qt.Key.Key_Return)
        assert here.field.text() == "hook kind:gotcha "
        assert not offering(here)
        assert here.focus() is here.field
        hits = [here.page.results.hits.hit(n) for n in range(len(here.titles()))]
        assert {hit.row.kind for hit in hits if hit} == {"gotcha"}


def test_arrows_go_round_and_escape_only_closes_the_list(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook kind:")
        rows = popup(here).model().rowCount()
        assert rows > 3
        here.key(Qt.Key.Key_Up)
        assert popup(here).currentIndex().row() == rows - 1
        here.key(Qt.Key.Key_Down)
        assert popup(here).currentIndex().row() == 0
        here.key(Qt.Key.Key_Escape)
        assert not offering(here)
        assert here.field.text() == "hook kind:"
        here.key(Qt.Key.Key_Escape)
        assert here.field.text() == ""


def test_every_filter_has_values_to_complete(home: Places) -> None:
    with driven(stocked(home)) as here:
        for facet in ("kind", "trust", "layer", "source", "status", "use", "tag"):
            here.type(f"{facet}:")
            assert offering(here), facet
            here.key(Qt.Key.Key_Tab)
            assert here.focus() is here.field
            assert here.titles(), facet


def test_the_name_then_the_value(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook la")
        assert not offering(here)
        here.field.complete()
        here.key(Qt.Key.Key_Return)
        assert here.field.text() == "hook layer:"
        assert offering(here)
        here.key(Qt.Key.Key_Return)
        assert here.field.text() == "hook layer:starter "


def test_plain_words_and_the_loss_of_focus_leave_no_list(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("kind of hook")
        assert not offering(here)
        here.type("kind:")
        here.page.facets.setFocus()
        assert not offering(here)
        here.field.setFocus()
        QTest.keyClicks(here.field, "zz")
        assert not offering(here)
