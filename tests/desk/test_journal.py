"""The journal's room: what is looked at, drafts, private notes, and a journal that is not right."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from cairn.desk.journal_page import JournalPage
from cairn.desk.journal_views import DRAFTS, OWED, PERSON, TIMELINE, TRASH
from cairn.journal.entry import SessionEntry
from cairn.journal.ladder import Ability, Setter
from cairn.journal.person import Person
from cairn.places import Places
from cairn.store.head import Head
from cairn.workspace import Workspace
from tests.desk.driving import Driven, driven, stocked
from tests.desk.journal_home import (
    ANA,
    BO,
    CTRL,
    HABIT,
    SHIFT,
    Keys,
    enter,
    form,
    journal,
    kept,
    leads,
    some,
)  # fmt: skip

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

Key = Qt.Key


def press(page: QWidget, words: str) -> None:
    """Press the button that says `words`."""
    buttons = [one for one in page.findChildren(QPushButton) if one.text() == words]
    [button] = [one for one in buttons if one.isVisible()]
    button.click()


def text(page: JournalPage) -> str:
    """What the session's page says."""
    return page.panes.session.page.toPlainText()


def view(here: Driven, page: JournalPage, id: str) -> None:
    """Look at another view."""
    page.panes.views.choose(id)
    here.until(lambda: not page.waiting)


# Looking


def test_a_home_without_a_journal_gets_one_when_it_is_entered(home: Places) -> None:
    with driven(stocked(home)) as here:
        assert not here.desk.workspace.journal_file.exists()
        page = enter(here)
        assert here.desk.workspace.journal_file.exists()
        assert not page.panes.timeline.found
        page.panes.log.click()
        assert here.focus() is form(here).people.field


def test_the_timeline_shows_the_latest_first_and_a_session_as_it_was(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = enter(here)
        assert leads(page) == [f"{ANA}, {BO}", BO, ANA]
        assert here.focus() is page.panes.timeline.list
        here.key(Key.Key_End)
        here.until(lambda: "whole feature" in text(page))
        assert HABIT in text(page)
        assert "*" not in text(page)
        assert "Scope a task Worked" in text(page)
        assert "send her the recipe (you" in text(page)
        assert "kestrel" not in text(page)
        line = page.panes.timeline.list.chosen()
        assert line is not None
        assert "1 open" in line.spoken


def test_letters_lead_to_a_person(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = enter(here)
        here.key(Key.Key_F, CTRL | SHIFT)
        assert here.focus() is page.panes.views
        QTest.keyClicks(page.panes.views, "exa")  # of Bo Example
        here.until(lambda: not page.waiting)
        assert page.looking.view.startswith(PERSON)
        assert leads(page)[-2:] == ["Names the files first", "Asks for proof"]


def test_the_journal_has_a_search_of_its_own(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = enter(here)
        here.key(Key.Key_F, CTRL)
        assert here.focus() is page.panes.timeline.field
        QTest.keyClicks(page.panes.timeline.field, "kestrel")
        here.until(lambda: leads(page) == [ANA])
        line = page.panes.timeline.list.chosen()
        assert line is not None
        assert "kestrel" not in line.spoken
        here.key(Key.Key_Escape)
        assert len(leads(page)) == 3
        here.type("kestrel")
        assert here.titles() == []  # of the library


def test_filters_narrow_the_timeline(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = enter(here)
        filters = page.panes.timeline.filters
        filters.form.setCurrentIndex(filters.form.findData("review"))
        assert leads(page) == [BO]
        filters.team.setCurrentIndex(1)
        assert not page.panes.timeline.found
        here.key(Key.Key_A, CTRL | SHIFT)
        assert len(leads(page)) == 3


def test_what_is_owed_is_done_with_one_button(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = enter(here)
        view(here, page, OWED)
        assert leads(page) == ["send her the recipe"]
        assert HABIT in text(page)
        press(page, "This action is done")
        assert not page.panes.timeline.found
        here.key(Key.Key_Z, CTRL)
        assert leads(page) == ["send her the recipe"]


def test_a_session_goes_to_the_trash_and_comes_back(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = enter(here)
        here.key(Key.Key_Delete)
        assert len(leads(page)) == 2
        view(here, page, TRASH)
        assert len(leads(page)) == 1
        press(page, "Take it out of the trash")
        view(here, page, TIMELINE)
        assert len(leads(page)) == 3


def test_private_notes_are_blurred_until_one_goes_there(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = enter(here)
        here.key(Key.Key_End)
        here.until(lambda: not page.waiting)
        private = page.panes.session.private
        assert private.toPlainText().startswith("kestrel")
        states = [private.blurred]
        hidden = private.grab().toImage()
        private.setFocus()
        states.append(private.blurred)
        assert states == [True, False]
        assert private.grab().toImage() != hidden
        page.panes.timeline.list.setFocus()
        assert private.grab().toImage() == hidden


def test_what_the_command_line_logs_is_taken_in(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = enter(here)
        kept(home, SessionEntry(("Cy Placeholder",), habit="asks first"))
        here.window.activated.emit()
        assert leads(page)[0] == "Cy Placeholder"
        here.until(lambda: not page.waiting)


# Logging


def test_what_is_typed_is_a_draft_within_two_seconds(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        keys = Keys(here)
        keys.press(Key.Key_N, held=CTRL)
        assert journal(here).drafts.all() == []
        keys.type("an")
        keys.press(Key.Key_Return, Key.Key_Tab, Key.Key_Tab)
        keys.type("half a hab")
        here.until(lambda: journal(here).drafts.all(), seconds=10)
        [draft] = journal(here).drafts.all()
        keys.type("it")
        here.until(lambda: journal(here).drafts.get(draft.id).entry.habit == "half a habit")
    with driven(home) as here:  # as after a crash: it was never logged
        notice = here.window.notice
        assert "kept as a draft" in notice.text
        press(notice, "Go on with it")
        assert form(here).habit.text() == "half a habit"
        assert journal(here).people.names(form(here).people.people) == [ANA]
        here.key(Key.Key_Return, CTRL)
        assert journal(here).drafts.all() == []
        assert journal(here).timeline().sessions[0].habit == "half a habit"


def test_escape_keeps_the_draft_and_goes_back(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        keys = Keys(here)
        keys.press(Key.Key_N, held=CTRL)
        keys.type("an")
        keys.press(Key.Key_Escape)  # of what is offered
        assert here.window.rooms.here == "journal"
        keys.press(Key.Key_Return)
        keys.press(Key.Key_Escape)
        assert here.window.rooms.here == "library"
        assert len(journal(here).drafts.all()) == 1
        keys.press(Key.Key_N, held=CTRL)
        assert len(form(here).people.people) == 1
        press(here.window, "Another one instead")
        assert form(here).people.people == ()
        page = enter(here)
        page.log_page.leave()
        view(here, page, DRAFTS)
        assert len(leads(page)) == 1
        here.key(Key.Key_Return, widget=page.panes.timeline.list)
        assert len(form(here).people.people) == 1


def test_a_draft_that_is_thrown_away_can_be_put_back(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = enter(here)
        page.log()
        form(here).habit.setText("half")
        page.log_page.leave()
        view(here, page, DRAFTS)
        here.key(Key.Key_Delete, widget=page.panes.timeline.list)
        assert journal(here).drafts.all() == []
        press(page.notice, "Put it back")
        assert [one.entry.habit for one in journal(here).drafts.all()] == ["half"]


def test_what_cannot_be_kept_is_told_and_stays_in_the_form(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = enter(here)
        page.log()
        form(here).habit.setText("nobody's habit")
        here.key(Key.Key_Return, CTRL)
        assert "somebody" in page.log_page.notice.text
        assert here.focus() is form(here).people.field
        QTest.keyClicks(form(here).people.field, "an")
        here.key(Key.Key_Return)
        form(here).day.field.setText("someday")
        here.key(Key.Key_Return, CTRL)
        assert "no day" in page.log_page.notice.text
        form(here).day.field.setText("")
        form(here).at.setText("noon")
        here.key(Key.Key_Return, CTRL)
        assert "no time" in page.log_page.notice.text
        assert here.focus() is form(here).at
        form(here).at.setText("9:30")
        here.key(Key.Key_Return, CTRL)
        [latest, *_] = journal(here).timeline().sessions
        assert (latest.habit, latest.at) == ("nobody's habit", "09:30")


def test_the_form_gives_back_every_field_of_an_entry(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = enter(here)
        entry = some()[0]
        [ana] = journal(here).people.find("ana")
        given = SessionEntry(
            (ana.id, "Somebody New"),
            date.today() - timedelta(4),
            at="09:30",
            minutes=30,
            team="Payments",
            aim="an aim",
            asked="one\ntwo",
            seen="*three*",
            habit="a habit",
            shared="four",
            private="five",
            champion="Cy Mentor",
            tool_version="2.1.240",
            used=entry.used,
            actions=entry.actions,
        )
        page.log()
        form(here).show_entry(given)
        assert form(here).entry() == given
        page.log_page.keeper.begin(None, form(here).entry())


def test_the_ladder_is_offered_once_both_want_it(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = enter(here)
        [ana] = journal(here).people.find("ana")
        page.log()
        form(here).people.add(ana.id, ana.name)
        assert form(here).ladder.isHidden()
        for side in Setter:
            journal(here).want_ladder(ana.id, side, wanted=True)
        form(here).follow_people()
        assert form(here).ladder.isVisible()
        first = form(here).ladder.findChildren(type(form(here).form))[2]
        first.buttons()[0].setFocus()
        for key in (Key.Key_3, Key.Key_4, Key.Key_2):
            here.key(key)
        here.key(Key.Key_Delete, widget=form(here).ladder._abilities[2].choice)  # not that one
        chosen = [one.choice.value for one in form(here).ladder._abilities]
        assert chosen == ["3", "4", "", "", ""]
        by = form(here).ladder._by
        assert by is not None
        by.buttons()[1].click()  # she sets hers, and does not see these
        assert not any(one.choice.value for one in form(here).ladder._abilities)
        form(here).ladder._abilities[0].choice.buttons()[0].setFocus()
        here.key(Key.Key_5)
        here.key(Key.Key_Return, CTRL)
        latest = journal(here).timeline().sessions[0]
        assert [(one.ability, one.rung, one.by) for one in latest.ladder] == [
            (Ability.CONTEXT, 3, Setter.CHAMPION),
            (Ability.SCOPE, 4, Setter.CHAMPION),
            (Ability.CONTEXT, 5, Setter.MENTEE),
        ]


# A journal that is not as it should be


def test_a_newer_journal_is_read_and_not_changed(home: Places) -> None:
    places = kept(stocked(home), *some())
    file = Workspace(places).journal_file
    _pretend_newer(file)
    with driven(places) as here:
        page = enter(here)
        assert len(leads(page)) == 3
        assert "can be read, but not changed" in page.notice.text
        here.key(Key.Key_N, CTRL)
        assert not page.logging
        assert not page.panes.log.isEnabled()


def test_a_journal_that_cannot_be_read_is_told_and_tried_again(home: Places) -> None:
    places = kept(stocked(home), *some())
    file = Workspace(places).journal_file
    whole = file.read_bytes()
    file.unlink()
    file.mkdir()  # neither lost nor damaged: nothing that a recovery could help
    with driven(places) as here:
        here.key(Key.Key_2, CTRL)
        page = here.window.rooms.page("journal")
        assert isinstance(page, JournalPage)
        assert page.trouble.isVisible()
        assert page.trouble.words
        here.key(Key.Key_N, CTRL)
        assert not page.logging
        file.rmdir()
        file.write_bytes(whole)
        press(page, "Try again")
        here.until(lambda: not page.waiting)
        assert len(leads(page)) == 3


def _pretend_newer(file: Path) -> None:
    """Let the file be one that a later version wrote."""
    with closing(sqlite3.connect(file)) as db, db:
        head = Head.load(db)
        assert head is not None
        replace(head, version=head.version + 1).save(db)
        db.execute(f"PRAGMA user_version = {head.version + 1}")


def test_archived_people_are_not_listed(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        [ana] = journal(here).people.find("ana")
        journal(here).people.archive(ana.id)
        journal(here).people.save(Person(name="Di Muster"))
        page = enter(here)
        model = page.panes.views.model()
        names = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
        assert ANA not in names
        assert "Di Muster" in names
