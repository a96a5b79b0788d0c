"""The window is used without a mouse: type, go down, read, go back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cairn.places import Places
from tests.desk.driving import driven, stocked

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CTRL = Qt.KeyboardModifier.ControlModifier


def test_from_the_field_to_the_page_and_back(home: Places) -> None:
    with driven(stocked(home)) as here:
        assert here.focus() is here.field
        here.type("hook")
        assert "Hook" in here.titles()
        here.key(Qt.Key.Key_Down)
        assert here.focus() is here.page.results.list
        assert here.page.results.list.currentIndex().row() == 0
        here.key(Qt.Key.Key_Down)
        second = here.page.results.chosen()
        assert second is not None
        assert here.reader.hit == second
        here.key(Qt.Key.Key_Return)
        assert here.focus() is here.reader.page
        here.key(Qt.Key.Key_Escape)
        assert here.focus() is here.field
        assert here.field.selectedText() == "hook"
        here.key(Qt.Key.Key_Escape)
        assert here.field.text() == ""


def test_up_from_the_first_result_leads_back_to_the_field(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        here.key(Qt.Key.Key_Down)
        here.key(Qt.Key.Key_Up)
        assert here.focus() is here.field


def test_enter_in_the_field_opens_the_first_result(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        here.key(Qt.Key.Key_Return)
        assert here.focus() is here.reader.page
        assert here.reader.hit is not None
        assert here.reader.hit.row.title == here.titles()[0]


def test_f6_walks_all_panes_both_ways(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        panes = [here.field, here.page.facets, here.page.results.list, here.reader.page]
        for pane in [*panes[1:], panes[0]]:
            here.key(Qt.Key.Key_F6)
            assert here.focus() is pane
        here.key(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert here.focus() is here.reader.page


def test_filters_are_chosen_by_keys_several_at_a_time(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        everything = len(here.titles())
        here.key(Qt.Key.Key_F6)
        here.key(Qt.Key.Key_Down)
        here.key(Qt.Key.Key_Space)
        assert here.page.filters == {"kind": {"recipe"}}
        recipes = len(here.titles())
        assert 0 < recipes < everything
        here.key(Qt.Key.Key_Down)
        here.key(Qt.Key.Key_Return)
        assert here.page.filters == {"kind": {"recipe", "gotcha"}}
        assert recipes < len(here.titles()) < everything
        here.key(Qt.Key.Key_Home)
        here.key(Qt.Key.Key_Space)
        assert here.page.filters == {}
        assert len(here.titles()) == everything


def test_a_page_that_goes_away_gives_the_focus_to_the_field(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        here.key(Qt.Key.Key_Return)
        assert here.focus() is here.reader.page
        here.field.clear()
        assert here.focus() is here.field


@pytest.mark.parametrize("key", [Qt.Key.Key_L, Qt.Key.Key_F])
def test_the_field_is_one_shortcut_away(key: Qt.Key, home: Places) -> None:
    with driven(stocked(home)) as here:
        here.page.facets.setFocus()
        here.key(key, CTRL)
        assert here.focus() is here.field


def test_text_grows_and_shrinks_and_returns(home: Places) -> None:
    with driven(stocked(home)) as here:
        size = here.desk.theme.font().pixelSize()
        here.key(Qt.Key.Key_Plus, CTRL)
        here.key(Qt.Key.Key_Equal, CTRL)
        assert here.desk.theme.font().pixelSize() > size
        assert here.reader.page.document().defaultFont().pixelSize() > size
        for _ in range(3):
            here.key(Qt.Key.Key_Minus, CTRL)
        assert here.desk.theme.font().pixelSize() < size
        here.key(Qt.Key.Key_0, CTRL)
        assert here.desk.theme.font().pixelSize() == size


def test_text_size_is_kept_for_the_next_start(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.key(Qt.Key.Key_Plus, CTRL)
        scale = here.desk.theme.scale
    with driven(home) as here:
        assert here.desk.theme.scale == scale > 1


def test_a_pasted_log_keeps_its_lines(home: Places) -> None:
    log = "running\nweather: python3 server.py - ✗ Failed to connect\nMCP error -32000\n"
    QApplication.clipboard().setText(log)
    with driven(stocked(home)) as here:
        here.key(Qt.Key.Key_V, CTRL)
        assert here.field.text() == log
        assert here.field.cursorPosition() == 0
        results = here.page.results.hits.results
        assert results is not None
        assert results.matched_on


def test_a_code_block_is_copied_from_the_page(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.read("A hook is listed and never fires")
        here.reader.page.setFocus()
        for _ in range(20):
            if here.reader.page.textCursor().charFormat().anchorHref() == "cairn-code:1":
                break
            here.key(Qt.Key.Key_Tab)
        QApplication.clipboard().clear()
        here.key(Qt.Key.Key_C, CTRL)
        assert QApplication.clipboard().text().startswith('{\n  "hooks"')
        assert "lines" in here.window.status.text
