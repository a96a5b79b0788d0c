"""What is known of a person and of a team is changed in a form, by keys alone."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from cairn.desk.form_sheet import FormSheet
from cairn.desk.person_sheet import PersonSheet
from cairn.desk.team_sheet import TeamSheet
from cairn.places import Places
from tests.desk.driving import Driven, driven, stocked
from tests.desk.journal_home import ANA, CTRL, journal, kept, some
from tests.desk.test_person import ana, at_her, press, sheet, told

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

Key = Qt.Key


def form(here: Driven) -> FormSheet:
    """The form that stands over the window."""
    [found] = [one for one in here.window.findChildren(FormSheet) if one.isVisible()]
    return found


def test_a_person_is_changed_by_keys_and_every_spelling_is_known(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = at_her(here)
        page.deeds.forms.change(ana(here))
        opened = form(here)
        assert isinstance(opened, PersonSheet)
        assert here.window.focusWidget() is opened.name
        assert opened.name.text() == ANA
        for words in (
            "",
            "ana-m",
            "Anchen",
            "Orders",
            "engineer",
            "2026-03-02",
            "Notes, not scores",
        ):
            QTest.keyClicks(here.window.focusWidget(), words)
            here.key(Key.Key_Tab)
        here.key(Key.Key_Return, CTRL)
        assert not opened.isVisible()
        known = journal(here).people.get(ana(here))
        assert (known.handle, known.spellings, known.role) == ("ana-m", ("Anchen",), "engineer")
        assert known.since is not None
        assert known.since.isoformat() == "2026-03-02"
        team = journal(here).teams.get(known.team)
        assert team is not None
        assert team.name == "Orders"
        here.until(lambda: "Notes, not scores" in told(page))


def test_what_cannot_be_kept_says_why_and_stays_typed(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = at_her(here)
        page.deeds.forms.change(ana(here))
        opened = form(here)
        assert isinstance(opened, PersonSheet)
        opened.name.clear()
        opened.role.setText("engineer")
        here.key(Key.Key_Return, CTRL)
        assert opened.isVisible()
        assert opened.role.text() == "engineer"
        assert "name" in opened._note.text()
        assert journal(here).people.get(ana(here)).name == ANA
        here.key(Key.Key_Escape)
        assert not opened.isVisible()


def test_somebody_is_put_out_of_the_lists_and_back(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page, id = at_her(here), ana(here)
        for words, listed in (("Out of the lists", False), ("Back into the lists", True)):
            page.deeds.forms.change(id)
            [button] = [one for one in form(here).findChildren(QPushButton) if one.text() == words]
            button.click()
            assert (id in dict(journal(here).people.listed())) is listed


def test_a_team_has_a_page_and_a_form(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = at_her(here)
        page.deeds.forms.team(ana(here))
        shown = sheet(here)
        assert ANA in shown.page.toPlainText()
        assert "send her the recipe" in shown.page.toPlainText()
        press(shown, "Change…")
        opened = form(here)
        assert isinstance(opened, TeamSheet)
        opened.stack.setText("python, postgres, python")
        opened.repo_kinds.setText("monorepo")
        here.key(Key.Key_Return, CTRL)
        team = journal(here).teams.get(journal(here).people.get(ana(here)).team)
        assert team is not None
        assert (team.stack, team.repo_kinds) == (("python", "postgres"), ("monorepo",))


def test_what_was_known_of_a_person_before_is_shown(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = at_her(here)
        people = journal(here).people
        for consent in ("asked on Monday\nyes to notes", "asked on Monday\nno more notes"):
            people.save(replace(people.get(ana(here)), consent=consent, spellings=("Annie",)))
        page.deeds.past.show_person(ana(here))
        said = sheet(here).page.toPlainText()
        for line in ("− yes to notes", "+ no more notes", "+ Annie", "As it was first kept"):
            assert line in said
        assert "cairn-bring" not in sheet(here).page.toHtml()


def test_what_a_session_was_comes_back_beside_it(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = at_her(here)
        own = journal(here)
        first = own.sessions.with_person(ana(here))[0]
        own.sessions.save(replace(first, habit="Reads the plan", private="kestrel"))
        page.deeds.past.show(first.id)
        shown = sheet(here)
        said = shown.page.toPlainText()
        assert first.habit in said
        assert "Reads the plan" in said
        assert "kestrel" not in said
        [bring] = re.findall(r'href="(cairn-bring:\d+)"', shown.page.toHtml())
        shown.page.anchorClicked.emit(QUrl(bring))
        assert not shown.isVisible()
        habits = [one.habit for one in own.sessions.with_person(ana(here))]
        assert {first.habit, "Reads the plan"} <= set(habits)
        assert own.sessions.get(first.id).habit == "Reads the plan"
        assert len({one.number for one in own.sessions.with_person(ana(here))}) == len(habits)
