"""The first steps are shown at the very first start, lead somewhere, and do not come back."""

import pytest
from PySide6.QtCore import Qt

from cairn.desk.first_start import FirstStart
from cairn.desk.settings_rooms import FIRST_STEPS
from cairn.places import Places
from tests.desk.driving import Driven, driven, stocked

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def steps(here: Driven) -> FirstStart:
    """The first steps, which are seen."""
    page = here.window.rooms.page()
    assert isinstance(page, FirstStart)
    return page


def test_they_come_once_and_never_again(home: Places) -> None:
    with driven(home) as here:
        assert steps(here).isVisible()
        assert here.focus() is here.field
        assert here.page.results.hits.rowCount()
    with driven(home) as here:
        assert here.window.rooms.here == "library"
        assert here.window.registry.run(f"room.{FIRST_STEPS}")
        assert steps(here).isVisible()


@pytest.mark.parametrize("words", ["hook", ""])
def test_they_do_not_come_where_something_was_read_or_searched(words: str, home: Places) -> None:
    with driven(home if words else stocked(home), words) as here:
        assert here.window.rooms.here == "library"


def test_typing_leads_to_the_library(home: Places) -> None:
    with driven(home) as here:
        here.type("hook")
        assert here.window.rooms.here == "library"
        assert "Hook" in here.titles()


@pytest.mark.parametrize("number", [0, 1, 2])
def test_each_thing_to_try_finds_something(number: int, home: Places) -> None:
    with driven(home) as here:
        card = steps(here).cards[number]
        card.setFocus()
        here.key(Qt.Key.Key_Space)
        assert here.window.rooms.here == "library"
        results = here.page.results.hits.results
        assert results is not None
        assert results.hits
        assert results.relaxed is None or results.relaxed > 0
        assert bool(results.matched_on) == (number == 1)
        if number == 2:
            assert {hit.row.kind for hit in results.hits} == {"gotcha"}


def test_they_can_be_passed_over(home: Places) -> None:
    with driven(home) as here:
        steps(here).leave_button.click()
        assert here.window.rooms.here == "library"
        assert here.focus() is here.field
