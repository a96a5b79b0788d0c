"""The part of the tour that is about one person: the ladder, prep, what they are given, erasing."""

from PySide6.QtCore import Qt

from cairn.desk.desk import Desk
from cairn.desk.journal_page import JournalPage
from cairn.desk.journal_views import DRAFTS, PERSON, TEMPLATES, TIMELINE
from cairn.desk.overlay import Overlay
from cairn.desk.tour_people import ANA, whole
from cairn.desk.tour_walk import CTRL, Walk

Key = Qt.Key


def person_scenes(desk: Desk, walk: Walk, page: JournalPage) -> None:
    """Each is shown first, and left without a change."""
    journal, deeds = desk.workspace.journal, page.deeds
    ana = journal.people.named(ANA).id
    page.panes.views.choose(PERSON + ana)
    page.panes.timeline.list.select(0)
    page.panes.open_session()
    walk.scene("person", "a person: what is owed, and the ladder that both want")
    for name, told, show in (
        ("prep", "before the next session: last time, what is owed, what changed", deeds.prep),
        ("copy", "her own copy: what is in it, and what is not", deeds.own_copy),
        ("erase", "erasing her: what goes is shown first", deeds.erase),
    ):
        show(ana)
        walk.scene(name, told)
        _end(desk)
    deeds.for_mentee(whole(journal), ana)
    walk.scene("for-mentee", "what the mentee is given: the habit, prompts, actions; then copied")
    _end(desk)


def promote_scenes(desk: Desk, walk: Walk, page: JournalPage) -> None:
    """A record made of a session; what was met again and again offers itself."""
    page.panes.views.choose(TIMELINE)
    page.looking.choose_session(whole(desk.workspace.journal))
    page.panes.timeline.list.setFocus()
    walk.settle()
    walk.key(Key.Key_R, CTRL)
    walk.key(Key.Key_1)
    walk.scene("promote", "a session becomes a gotcha: what may leave, with roles for names")
    _end(desk)
    page.panes.views.choose(DRAFTS)
    page.panes.timeline.list.setFocus()
    walk.scene("offered", "met in three sessions of two teams: it offers itself as a record")
    page.panes.views.choose(TEMPLATES)
    page.panes.timeline.list.setFocus()
    walk.key(Key.Key_Return)
    walk.scene("template", "how a session usually goes: changed as one likes")
    _end(desk)
    page.panes.views.choose(TIMELINE)


def _end(desk: Desk) -> None:
    for sheet in desk.window.findChildren(Overlay):
        sheet.end()
