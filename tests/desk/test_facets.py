"""Filters: chosen in the panel, typed before a colon, counted, and let go again."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from cairn.desk.facet_labels import FACETS
from cairn.desk.facet_model import ROW, FacetModel, FacetRow
from cairn.desk.narrowing import Narrowing, without_filters
from cairn.places import Places
from tests.desk.driving import Driven, driven, only, stocked, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def rows(here: Driven) -> dict[tuple[str, str], FacetRow]:
    """What the panel shows, by facet and value."""
    here.settle()
    model = here.page.facets.model()
    found = [model.index(n, 0).data(ROW) for n in range(model.rowCount())]
    return {(row.facet, row.value): row for row in found}


def shelf(folder: Path) -> None:
    """Six records about herons."""
    for number, (kind, tag, use) in enumerate(
        (
            ("recipe", "water", "win"),
            ("recipe", "sky", "win"),
            ("recipe", "water", "steer"),
            ("gotcha", "water", "steer"),
            ("gotcha", "sky", "review"),
            ("pattern", "sky", "review"),
        )
    ):
        write(
            folder,
            f"{number}.md",
            f"---\nkind: {kind}\nuse: {use}\ntags: [{tag}]\n---\n# Heron {number}\n\nstands\n",
        )


def test_a_facet_counts_what_choosing_it_would_give(home: Places, tmp_path: Path) -> None:
    shelf(tmp_path / "hand")
    with driven(only(home, tmp_path / "hand")) as here:
        here.type("heron")
        assert rows(here)["", ""].count == 6
        here.page.toggle("kind", "recipe")
        assert len(here.titles()) == 3
        now = rows(here)
        assert now["", ""].count == 6
        assert now["kind", "gotcha"].count == 2  # its own choice leaves a facet's counts alone
        assert now["use", "win"].count == 2
        assert now["use", "review"].count == 0
        assert now["tag", "sky"].count == 1
        here.page.toggle("kind", "gotcha")
        assert len(here.titles()) == 5
        assert rows(here)["tag", "sky"].count == 2
        here.page.toggle("tag", "sky")
        assert len(here.titles()) == 2
        assert rows(here)["kind", "recipe"].count == 1
        assert rows(here)["kind", "pattern"].count == 1


@pytest.mark.parametrize("words", ["", "heron", "heron kind:recipe", "heron use:win,steer", "her"])
def test_every_count_is_what_one_then_sees(words: str, home: Places, tmp_path: Path) -> None:
    shelf(tmp_path / "hand")
    with driven(only(home, tmp_path / "hand")) as here:
        here.type(words)
        for (facet, value), row in rows(here).items():
            if (
                value
                and not row.chosen
                and not any(
                    other.chosen for (name, _), other in rows(here).items() if name == facet
                )
            ):
                here.page.toggle(facet, value)
                assert len(here.titles()) == row.count, (facet, value)
                here.page.toggle(facet, value)


def test_a_typed_filter_shows_as_chosen_and_is_let_go_from_the_text(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook kind:gotcha")
        assert rows(here)["kind", "gotcha"].chosen
        assert not rows(here)["", ""].chosen
        gotchas = here.titles()
        here.page.toggle("kind", "recipe")
        assert here.field.text() == "hook"
        assert here.page.filters == {"kind": {"gotcha", "recipe"}}
        assert set(gotchas) < set(here.titles())
        here.page.clear_filters()
        assert here.page.filters == {}
        here.type("hook kind:gotcha layer:starter")
        here.page.clear_filters()
        assert here.field.text() == "hook"


def test_nothing_moves_in_the_panel_as_one_types(home: Places) -> None:
    with driven(stocked(home)) as here:
        names = list(rows(here))
        for typed in ("h", "ho", "hook", "hook zzyzx", "zzyzx", '"exit code"'):
            here.type(typed)
            assert list(rows(here)) == names


def test_where_one_stands_stays_when_the_lines_change(home: Places, tmp_path: Path) -> None:
    shelf(tmp_path / "hand")
    with driven(only(home, tmp_path / "hand")) as here:
        here.page.facets.go_to("kind", "pattern")
        here.until(lambda: here.desk.watching)
        write(tmp_path / "hand", "new.md", "---\nkind: connector\n---\n# Heron seven\n\nstands\n")
        here.until(lambda: ("kind", "connector") in rows(here))
        row: FacetRow = here.page.facets.currentIndex().data(ROW)
        assert (row.facet, row.value) == ("kind", "pattern")


def test_a_press_chooses_and_lets_go(home: Places) -> None:
    with driven(stocked(home)) as here:
        facets = here.page.facets
        here.type("hook")
        facets.go_to("kind", "gotcha")
        facets.clicked.emit(facets.currentIndex())
        assert here.page.filters == {"kind": {"gotcha"}}
        here.settle()
        state = facets.currentIndex().data(Qt.ItemDataRole.CheckStateRole)
        assert Qt.CheckState(state) == Qt.CheckState.Checked
        facets.clicked.emit(facets.currentIndex())
        assert here.page.filters == {}


def test_a_heading_cannot_be_stood_on_and_one_value_is_no_facet() -> None:
    model = FacetModel()
    model.offer({"kind": ["recipe", "term"], "source": ["starter"]})
    found = [model.row(n) for n in range(model.rowCount())]
    assert [(row.facet, row.value) for row in found] == [
        ("", ""),
        ("kind", ""),
        ("kind", "recipe"),
        ("kind", "term"),
    ]
    assert model.flags(model.index(1)) == Qt.ItemFlag.NoItemFlags
    model.show_counts(3, {"kind": {"term": 3}}, {"source": frozenset({"gone"})})
    assert model.row(model.row_of("source", "gone")).chosen


VALUES = st.sampled_from([(f, v) for f in FACETS for v in ("one", "two")])


@given(taps=st.lists(VALUES, max_size=8), typed=st.lists(VALUES, max_size=3, unique=True))
def test_what_is_toggled_twice_is_as_before(
    taps: list[tuple[str, str]], typed: list[tuple[str, str]]
) -> None:
    narrowing = Narrowing()
    text = " ".join(["heron", *(f"{facet}:{value}" for facet, value in typed)])
    text = without_filters(text) if len(text.split()) > 12 else text
    for facet, value in taps:
        text = narrowing.toggle(facet, value, text)
    shown = {facet: values for facet, values in narrowing.shown(text).items() if values}
    for facet, value in [*taps, *reversed(taps)]:
        text = narrowing.toggle(facet, value, text)
    again = {facet: values for facet, values in narrowing.shown(text).items() if values}
    assert again == shown
    assert narrowing.clear(text) == "heron"
    assert narrowing.shown("heron") == {}
