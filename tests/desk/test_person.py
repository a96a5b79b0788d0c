"""A person's page: what is owed is done or dropped by keys, the ladder, prep, copies, erasing."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from cairn.desk import kept_sessions, session_words
from cairn.desk.journal_page import JournalPage
from cairn.desk.journal_views import PERSON
from cairn.desk.read_sheet import ReadSheet
from cairn.journal.entry import SessionEntry
from cairn.journal.ladder import Ability, LadderChange, Setter
from cairn.places import Places
from tests.desk.driving import Driven, driven, stocked
from tests.desk.journal_home import ANA, BO, CTRL, HABIT, SHIFT, enter, journal, kept, leads, some

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

Key = Qt.Key


def ana(here: Driven) -> str:
    """Her id."""
    return journal(here).people.named(ANA).id


def at_her(here: Driven) -> JournalPage:
    """Her page."""
    page = enter(here)
    page.panes.views.choose(PERSON + ana(here))
    here.until(lambda: not page.waiting)
    return page


def told(page: JournalPage) -> str:
    """What the page of the person says."""
    return page.panes.person.page.toPlainText()


def want(here: Driven, page: JournalPage, who: str) -> None:
    """Follow the link that says that somebody wants the ladder, or no longer does."""
    page.panes.person.page.anchorClicked.emit(QUrl(f"cairn-ladder:{who}"))
    here.settle()


def sheet(here: Driven) -> ReadSheet:
    """The sheet that stands over the window."""
    [found] = [one for one in here.window.findChildren(ReadSheet) if one.isVisible()]
    return found


def press(found: ReadSheet, words: str) -> None:
    """Press a button of a sheet."""
    [button] = [one for one in found.findChildren(QPushButton) if one.text() == words]
    button.click()


def reads_person(page: JournalPage) -> bool:
    """Whether the page of the person is what is read."""
    return page.panes.reads_person


def test_a_person_leads_to_a_page_with_all_that_is_open(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = at_her(here)
        assert reads_person(page)
        assert leads(page) == [
            "Overview", "send her the recipe", "Names the files first", HABIT
        ]  # fmt: skip
        assert "send her the recipe" in told(page)
        assert "Names the files first" in told(page)
        assert "kestrel" not in told(page)
        here.key(Key.Key_End)
        assert not reads_person(page)
        here.key(Key.Key_I, CTRL)
        assert reads_person(page)
        assert here.focus() is page.panes.person.page


def test_an_action_is_done_by_a_key_and_dropped_with_a_reason(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = at_her(here)
        here.key(Key.Key_Down)
        here.key(Key.Key_D, CTRL)
        assert "send her the recipe" not in leads(page)
        here.key(Key.Key_Z, CTRL)
        page.panes.timeline.list.select(1)
        page.panes.timeline.list.setFocus()
        here.key(Key.Key_Delete)
        assert here.focus() is page.drop.why
        here.key(Key.Key_Return)
        assert page.drop.isVisible()  # without a reason nothing is dropped
        QTest.keyClicks(page.drop.why, "no longer needed")
        here.key(Key.Key_Return)
        [action] = journal(here).actions.of_person(ana(here))
        assert (action.status.value, action.reason) == ("dropped", "no longer needed")
        assert here.focus() is page.panes.timeline.list


def test_the_ladder_needs_both_and_is_drawn_with_a_table(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = at_her(here)
        assert "off until both" in told(page)
        want(here, page, "champion")
        assert not journal(here).people.get(ana(here)).ladder
        assert "off until both" in told(page)
        want(here, page, "mentee")
        assert "no rung was set" in told(page)
        today = date.today()
        for number, days in ((2, 5), (3, 1)):
            change = LadderChange(ana(here), Ability.SCOPE, number)
            day = today - timedelta(days)
            journal(here).log(SessionEntry((ana(here),), day, ladder=(change,)))
        page.looking.show_again()
        page.panes.timeline.list.select(0)
        here.settle()
        assert "Scopes the task" in told(page)
        assert "cuts it before" in told(page).lower()

        def drawn() -> float:
            document = page.panes.person.page.document()
            picture = document.resource(2, QUrl("cairn-chart:ladder"))
            assert isinstance(picture, QImage)
            return picture.deviceIndependentSize().width()

        narrow = drawn()
        here.window.resize(here.window.width() + 400, here.window.height())
        here.until(lambda: drawn() > narrow)
        assert drawn() <= page.panes.person.page.viewport().width()

        def on_its_page(*more: LadderChange) -> str:
            latest = journal(here).sessions.with_person(ana(here))[0]
            shown = kept_sessions.told(journal(here), replace(latest, ladder=(change, *more)))
            return session_words.page(shown, ("", ""), here.desk.theme.roles, today)

        assert "Scopes the task" in on_its_page()
        bo = journal(here).people.named(BO).id
        for by in Setter:
            journal(here).want_ladder(bo, by, True)
        assert "Scopes the task" not in on_its_page(LadderChange(bo, Ability.SCOPE, 5))
        want(here, page, "champion")
        assert "Scopes the task" not in told(page) + on_its_page()
        assert journal(here).people.get(ana(here)).ladder_by_mentee is not None


def test_prep_is_one_page_that_prints(
    home: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with driven(kept(stocked(home), *some())) as here:
        at_her(here)
        here.key(Key.Key_P, CTRL | SHIFT)
        found = sheet(here)
        text = found.page.toPlainText()
        assert "Last time: Yesterday" in text
        assert "send her the recipe" in text
        assert "Scope a task" in text
        assert "kestrel" not in text
        file = tmp_path / "prep.pdf"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
        press(found, "Save as PDF…")
        assert file.read_bytes().startswith(b"%PDF")
        here.key(Key.Key_Escape)
        assert not found.isVisible()


def test_what_the_mentee_is_given_is_shown_then_copied(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = enter(here)
        here.key(Key.Key_End)
        QGuiApplication.clipboard().clear()
        here.key(Key.Key_M, CTRL)
        found = sheet(here)
        text = found.page.toPlainText()
        assert HABIT in text
        assert "send her the recipe" in text
        assert "kestrel" not in text
        assert not QGuiApplication.clipboard().text()
        here.key(Key.Key_Return)
        assert not found.isVisible()
        copied = QGuiApplication.clipboard().text()
        assert HABIT in copied
        assert "kestrel" not in copied
        assert here.focus() is page.panes.timeline.list


def test_her_copy_is_saved_and_never_over_something(
    home: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = at_her(here)
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
        page.deeds.own_copy(ana(here))
        assert "2 sessions" in sheet(here).page.toPlainText()
        press(sheet(here), "Save it in a folder…")
        markdown = (tmp_path / "mentoring.md").read_text()
        assert HABIT in markdown
        assert BO not in markdown
        assert "kestrel" not in markdown
        assert json.loads((tmp_path / "mentoring.json").read_text())["person"]["name"] == ANA
        page.deeds.own_copy(ana(here))
        press(sheet(here), "Save it in a folder…")
        assert "already" in here.window.status.text


def test_erasing_is_shown_first_and_done_for_good(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = at_her(here)
        person = ana(here)
        page.deeds.erase(person)
        here.settle()
        assert "1 session" in sheet(here).page.toPlainText()
        here.key(Key.Key_Return)  # what leads is to keep everything
        assert journal(here).people.get(person).name == ANA
        journal(here).log(SessionEntry(("Ana Other",)))
        told = journal(here).log(SessionEntry((BO,), habit="as Ana does it")).session.id
        page.deeds.erase(person)
        here.settle()
        assert "left alone unless you say so" in sheet(here).page.toPlainText()
        blanks = here.desk.workspace.places.config / "placeholders.toml"
        blanks.write_text('who = "Sample"\n')
        press(sheet(here), "Erase, also what is marked")
        assert page.panes.isHidden()  # the journal is a worker's now
        here.settle()
        assert "Erased" in here.window.status.text
        assert "placeholders.toml" in sheet(here).page.toPlainText()
        assert "damaged" not in sheet(here).page.toPlainText()
        here.key(Key.Key_Escape)
        assert journal(here).sessions.get(told).habit == "as a colleague does it"
        assert not [one for one in journal(here).people.all() if one.name == ANA]
        assert ANA not in "".join(leads(page))


def test_a_changed_ladder_of_somebody_else_is_not_touched(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = at_her(here)
        page.changes.want_ladder(page.looking.person, Setter.CHAMPION.value)
        bo = journal(here).people.named(BO)
        assert bo.ladder_by_champion is None
        assert replace(bo, archived=False) == bo
