"""What people and a running session bring about, for the walk through every page."""

from dataclasses import replace
from typing import TYPE_CHECKING

from cairn.desk.journal_page import JournalPage
from cairn.desk.journal_views import OWED, PERSON, TIMELINE
from cairn.desk.overlay import Overlay
from cairn.desk.team_sheet import TeamSheet
from cairn.desk.template_words import spoken
from tests.desk.driving import Driven

if TYPE_CHECKING:
    from tests.desk.test_every_page import Walk


def with_people(walk: "Walk") -> None:
    """A person with and without the ladder, a reason, a session that runs, side by side."""
    here = walk.here
    walk.fresh()
    page = here.window.rooms.enter("journal")
    assert isinstance(page, JournalPage)
    here.settle()
    journal = here.desk.workspace.journal
    for person in journal.people.all():
        page.panes.views.choose(PERSON + person.id)
        here.settle()
        page.panes.timeline.list.select(0)
        here.settle()
        walk.look("person")
        bar = page.panes.person.page.verticalScrollBar()
        bar.setValue(bar.maximum())
        walk.look("person, lower")
        page.deeds.forms.team(person.id)
        here.settle()
        walk.look("team")
        _end(here)
    _forms(walk, page)
    page.panes.views.choose(OWED)
    here.settle()
    page.changes.remove(page.looking.line)
    walk.look("why an action is dropped")
    page.drop.leave()
    _running(walk, page)
    page.panes.views.choose(TIMELINE)


def _forms(walk: "Walk", page: JournalPage) -> None:
    here = walk.here
    journal = here.desk.workspace.journal
    person = next(one for one in journal.people.all() if one.team)
    forms = page.deeds.forms
    forms.change(person.id)
    walk.look("what is known of a person")
    _end(here)
    team = journal.teams.get(person.team)
    assert team is not None
    TeamSheet(here.window, here.desk.theme, journal, team).open()
    walk.look("what is known of a team")
    _end(here)
    session = journal.sessions.with_person(person.id)[0]
    journal.sessions.save(replace(session, aim=session.habit, minutes=5, private=session.aim))
    page.deeds.past.show(session.id)
    here.settle()
    walk.look("earlier versions")
    _end(here)


def _end(here: Driven) -> None:
    for sheet in here.window.findChildren(Overlay):
        sheet.end()


def _running(walk: "Walk", page: JournalPage) -> None:
    here = walk.here
    running = here.desk.journal.running
    [first, *_] = here.desk.workspace.journal.people.all()
    running.start()
    walk.look("start of a session")
    _end(here)
    template = spoken(here.desk.workspace.journal.templates.all()[0])
    running.session.start((first.id,), template)
    here.settle()
    running.show_agenda()
    walk.look("agenda")
    _end(here)
    walk.look("side by side")
    running.session.turn_beside(False)
    here.settle()
    walk.look("session that runs")
    # an action on the sources may have brought the starter back, whose tags are no words of ours
    here.desk.workspace.sources.set("starter", paused=True)
    here.desk.rooms.rearranged.emit()
    here.settle()
    here.type("velmar")
    hit = here.page.results.hits.hit(0)
    assert hit is not None
    running.session.met(hit.row.id, hit.row.title)
    walk.look("library while a session runs")
    running.end()
    here.settle()
    form = page.log_page.form
    form.ensureWidgetVisible(form.used)
    walk.look("what was opened is offered")
    page.log_page.leave()
    here.settle()
