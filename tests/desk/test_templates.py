"""Templates of sessions: one begins with an agenda that is ticked; they are changed by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cairn.desk.agenda_sheet import AgendaSheet
from cairn.desk.journal_views import TEMPLATES
from cairn.desk.template_sheet import TemplateSheet
from cairn.journal.template import BUILT_IN
from cairn.places import Places
from tests.desk.driving import driven, stocked
from tests.desk.journal_home import CTRL, SHIFT, Keys, enter, form, journal, kept, leads, some

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

Key = Qt.Key


def test_a_session_begins_with_an_agenda_that_is_ticked(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        keys = Keys(here)
        keys.press(Key.Key_B, held=CTRL)
        keys.type("an")
        keys.press(Key.Key_Return, Key.Key_Tab, Key.Key_Down, Key.Key_Tab, Key.Key_Return)
        running = here.desk.journal.running
        assert [one.text for one in running.session.agenda] == list(BUILT_IN[0].agenda)
        keys.press(Key.Key_J, held=CTRL)
        [sheet] = here.window.findChildren(AgendaSheet)
        keys.press(Key.Key_Space, Key.Key_Tab, Key.Key_Space)
        assert [one.done for one in running.session.agenda][:3] == [True, True, False]
        assert "2" in running.strip.agenda.text()
        keys.press(Key.Key_Escape)
        assert not sheet.isVisible()
        keys.press(Key.Key_E, held=CTRL | SHIFT)
        assert form(here).aim.text() == BUILT_IN[0].aim
        form(here).agenda.boxes()[2].setFocus()
        keys.press(Key.Key_Space)
        keys.press(Key.Key_Return, held=CTRL)
        latest = journal(here).timeline().sessions[0]
        assert latest.template == BUILT_IN[0].id
        assert [one.done for one in latest.agenda].count(True) == 3


def test_a_template_fills_the_form_and_is_changed_by_keys(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = enter(here)
        page.panes.views.choose(TEMPLATES)
        here.settle()
        assert leads(page) == [one.name for one in BUILT_IN]
        here.key(Key.Key_Return, widget=page.panes.timeline.list)
        [sheet] = here.window.findChildren(TemplateSheet)
        sheet.name.selectAll()
        QTest.keyClicks(sheet.name, "Hello")
        sheet.agenda.setPlainText("One\n\n Two ")
        here.key(Key.Key_Return, CTRL)
        assert leads(page)[0] == "Hello"
        page.log()
        choice = form(here).template
        choice.setFocus()
        here.key(Key.Key_Down, widget=choice)
        choice.activated.emit(choice.currentIndex())
        assert [one.text for one in form(here).agenda.ticks] == ["One", "Two"]
        assert form(here).aim.text() == BUILT_IN[0].aim
        here.key(Key.Key_Down, widget=choice)
        choice.activated.emit(choice.currentIndex())
        assert form(here).aim.text() == BUILT_IN[1].aim
        page.log_page.leave()
        here.key(Key.Key_Return, widget=page.panes.timeline.list)
        [sheet] = [one for one in here.window.findChildren(TemplateSheet) if one.isVisible()]
        sheet.take_back()
        assert leads(page)[0] == BUILT_IN[0].name
