"""A record made of a session, or of what keeps coming back: by keys, with no name in it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cairn.desk.journal_views import DRAFTS
from cairn.desk.promote_sheet import PromoteSheet
from cairn.journal.entry import SessionEntry
from cairn.journal.session import Sighting
from cairn.outbox.draft import Draft
from cairn.places import Places
from tests.desk.driving import Driven, driven, stocked
from tests.desk.journal_home import ANA, CTRL, enter, kept, leads, some

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

Key = Qt.Key

MET = "The token is gone after a sleep"


def sheet(here: Driven) -> PromoteSheet:
    """The one that is open."""
    [found] = [one for one in here.window.findChildren(PromoteSheet) if one.isVisible()]
    return found


def records(here: Driven) -> list[Draft]:
    """The drafts of records that are kept."""
    return here.desk.workspace.drafts.all()


def sighted(*teams: str) -> list[SessionEntry]:
    """Sessions of these teams that met the same."""
    return [
        replace(
            some()[1],
            people=(f"Person {number} Made-Up",),
            team=team,
            on_day=date.today() - timedelta(number + 8),
            sightings=(Sighting(text=MET),),
        )
        for number, team in enumerate(teams)
    ]


def test_a_session_becomes_a_record_by_keys(home: Places) -> None:
    about = f"{ANA.split()[0]} hands over *everything* at once"
    with driven(kept(stocked(home), replace(some()[0], habit=about))) as here:
        page = enter(here)
        here.key(Key.Key_R, CTRL)
        assert "Ana" in sheet(here).sides.written.toPlainText()
        here.key(Key.Key_3)
        title, body = sheet(here).sides.leaving
        assert title == "A colleague hands over *everything* at once"
        assert "## Practice" in body
        assert "Ana" not in body
        assert "kestrel" not in body + sheet(here).sides.written.toPlainText()
        assert here.focus() is sheet(here).sides.title
        here.key(Key.Key_Escape)  # nothing was typed: nothing is kept
        assert records(here) == []
        here.key(Key.Key_R, CTRL)
        here.key(Key.Key_2)
        QTest.keyClicks(sheet(here).sides.title, ", says Ana")
        here.until(lambda: records(here), seconds=10)
        here.key(Key.Key_Return, CTRL)
        [draft] = records(here)
        assert (draft.kind, draft.born.partition(":")[0]) == ("recipe", "session")
        assert draft.title.endswith("at once, says a colleague")
        assert "Ana" not in draft.text
        page.panes.views.choose(DRAFTS)
        here.settle()
        assert leads(page) == [draft.title]
        here.key(Key.Key_Return, widget=page.panes.timeline.list)
        sheet(here).kind.buttons()[0].setFocus()
        here.key(Key.Key_1)
        here.key(Key.Key_Escape)  # what was changed is kept
        assert [one.kind for one in records(here)] == ["gotcha"]
        here.key(Key.Key_Delete, widget=page.panes.timeline.list)
        assert records(here) == []


def test_what_keeps_coming_back_is_offered_once(home: Places) -> None:
    with driven(kept(stocked(home), *sighted("Payments", "Search"))) as here:
        page = enter(here)
        page.log()
        form = page.log_page.form
        form.show_entry(sighted("Search")[0])
        here.key(Key.Key_Return, CTRL)
        assert MET in page.notice.text
        page.panes.views.choose(DRAFTS)
        here.settle()
        assert leads(page) == [MET]
        here.key(Key.Key_Return, widget=page.panes.timeline.list)
        here.key(Key.Key_1)
        here.key(Key.Key_Return, CTRL)
        [draft] = records(here)
        assert (draft.title, draft.met, len(draft.sessions)) == (MET, f"text:{MET.lower()}", 3)
        line = page.panes.timeline.list.lines.line(0)
        assert line is not None
        assert line.kind == "record-draft"
        assert page.panes.timeline.list.lines.rowCount() == 1
        assert not page.notice.text or MET not in page.notice.text
