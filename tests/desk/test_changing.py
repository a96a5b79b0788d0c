"""A session that is kept, changed in the form by keys alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cairn.desk.journal_views import DRAFTS
from cairn.places import Places
from tests.desk.driving import driven, stocked
from tests.desk.journal_home import CTRL, HABIT, enter, form, journal, kept, some

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

Key = Qt.Key


def test_a_kept_session_is_changed_in_the_form(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = enter(here)
        here.key(Key.Key_End)
        before = journal(here).sessions.get(page.looking.session)
        here.key(Key.Key_E, CTRL)
        assert here.focus() is form(here).habit
        assert form(here).habit.text() == HABIT
        here.key(Key.Key_Escape)  # nothing was changed: nothing is kept
        assert journal(here).drafts.all() == []
        here.key(Key.Key_E, CTRL)
        form(here).habit.selectAll()
        QTest.keyClicks(form(here).habit, "Reads the tests first")
        here.key(Key.Key_Return, CTRL)
        assert not page.logging
        after = journal(here).sessions.get(before.id)
        assert after == replace(before, habit="Reads the tests first")
        assert journal(here).timeline().total == 3
        assert page.looking.session == before.id
        here.key(Key.Key_Z, CTRL)
        assert journal(here).sessions.get(before.id) == before


def test_a_change_that_is_left_is_a_draft_and_can_be_given_up(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = enter(here)
        changed = page.looking.session
        here.key(Key.Key_E, CTRL)
        QTest.keyClicks(form(here).habit, ", then asks")
        here.key(Key.Key_Escape)
        [draft] = journal(here).drafts.all()
        assert draft.session == changed
        here.key(Key.Key_N, CTRL)  # a new one, not this
        assert form(here).people.people == ()
        page.log_page.leave()
        page.panes.views.choose(DRAFTS)
        here.settle()
        here.key(Key.Key_Return, widget=page.panes.timeline.list)
        assert page.log_page.changes == changed
        assert form(here).habit.text().endswith(", then asks")
        page.log_page.foot.back.click()
        assert journal(here).drafts.all() == []
        assert "asks" not in journal(here).sessions.get(changed).habit
