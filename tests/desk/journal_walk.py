"""What typing and fate bring about in the journal, for the walk through every page."""

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from cairn.desk.journal_page import JournalPage
from cairn.desk.journal_views import DRAFTS, TIMELINE
from cairn.errors import CairnError
from cairn.journal.ladder import Setter

if TYPE_CHECKING:
    from tests.desk.test_every_page import Walk

SOUGHT = ("nettik", "nettic", "zzyzx")


def in_the_journal(walk: "Walk") -> None:
    """Search, no result, the whole form with what it offers, and a journal that is not right."""
    here = walk.here
    walk.fresh()
    page = here.window.rooms.enter("journal")
    assert isinstance(page, JournalPage)
    here.settle()
    for words in SOUGHT:
        page.panes.timeline.field.setText(words)
        here.settle()
        walk.look(f"journal searched for {words!r}")
    page.clear_search()
    page.panes.timeline.filters.form.setCurrentIndex(2)
    page.panes.timeline.filters.since.setCurrentIndex(1)
    walk.look("journal narrowed")
    page.panes.timeline.filters.clear()
    _form(walk, page)
    _trouble(walk, page)


def _form(walk: "Walk", page: JournalPage) -> None:
    here = walk.here
    page.panes.views.choose(DRAFTS)
    journal = here.desk.workspace.journal
    [draft] = [one for one in journal.drafts.all() if one.entry.used]
    for person in draft.entry.people:
        for by in Setter:  # what was done in the journal may have turned the ladder off
            journal.want_ladder(person, by, wanted=True)
    page.go_on(draft.id)
    here.settle()
    form = page.log_page.form
    walk.look("log form")
    bar = form.verticalScrollBar()
    for place in range(0, bar.maximum() + 1, max(1, form.viewport().height() // 2)):
        bar.setValue(place)
        walk.look(f"log form at {place}")
    for row in form.carried.rows():
        row.choice.choose("dropped")  # type: ignore[attr-defined] # they are CarriedRows
        row.choice.chosen.emit("dropped")  # type: ignore[attr-defined]
    form.day.field.setText("velmar")
    form.day.field.textEdited.emit("velmar")
    form.ensureWidgetVisible(form.day)
    page.log_page.save()
    walk.look("log form that cannot be kept")
    for field in (form.people.field, form.used.field, form.sighted.field, form.team):
        field.setFocus()
        field.clear()
        QTest.keyClicks(field, "brenta" if field is form.team else "ostrel")
        here.settle()
        walk.look(f"log form offers for {field.accessibleName()}")
        field.close_list()
        field.clear()
    page.log_page.leave()
    page.panes.views.choose(TIMELINE)


def _trouble(walk: "Walk", page: JournalPage) -> None:
    page.notice.say("Velmar tarnok.", "dorrun", lambda: None)
    walk.look("journal with a notice")
    page.notice.hide()
    page._door.problem = CairnError("E_DB_BUSY", "", "")
    page._tell_trouble("Velmar tarnok.")
    walk.look("journal that cannot be opened")
    page._door.problem = None
    page._door.open_again()
    walk.here.settle()
