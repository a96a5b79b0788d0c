"""The part of the tour in which the loop closes: a spine comes in, and what was found goes back."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cairn.desk.desk import Desk
from cairn.desk.journal_page import JournalPage
from cairn.desk.journal_views import TIMELINE
from cairn.desk.promote_sheet import PromoteSheet
from cairn.desk.tour_inbox import answer_scenes, inbox_scenes
from cairn.desk.tour_outbox import ANOTHER, AUTHOR, OTHER_BODY, contribute, outbox_scenes
from cairn.desk.tour_people import ANA, KIM
from cairn.desk.tour_spine import CHANGED, NAME, Champion, Spine, record
from cairn.desk.tour_walk import CTRL, Walk

Key = Qt.Key

MET = "A token on the command line stays in the history"

SYMPTOM = f"When asked for it, {ANA} typed it; now it stands in `~/.bash_history` for good."
"""The name becomes a role before it is kept."""

FIX = """\
## Cause

Whatever is typed after a command is kept by the shell.

## Fix

Read it from the environment:
"""


def loop_scenes(desk: Desk, walk: Walk, scratch: Path) -> None:
    """From a clone to what became of two contributions; all of it is taken away again."""
    spine = Spine(scratch / "remotes")
    walk.key(Key.Key_3, CTRL)
    walk.scene("outbox-empty", "the outbox, before anything was written")
    _comes_in(desk, walk, spine)
    page = _logged(desk, walk)
    _promoted(desk, walk, page)
    outbox_scenes(desk, walk)
    contribute(desk, walk, "recipe", ANOTHER, OTHER_BODY)
    bundle = _others(spine, scratch)
    inbox_scenes(desk, walk, bundle)
    spine.merge()
    answer_scenes(desk, walk)
    _take_away(desk)
    walk.settle()
    desk.window.go_to("library")


def _comes_in(desk: Desk, walk: Walk, spine: Spine) -> None:
    """The repository is cloned by its address, and what it holds is found."""
    settings = desk.workspace.settings
    settings.save(replace(settings.load(), author=AUTHOR))
    page = desk.rooms.settings()
    page.add_repository()
    page.sources.address.address.setText(spine.address)
    walk.scene(
        "spine-address", "a shared layer is followed by its address; git's own keys are used"
    )
    walk.key(Key.Key_Return, on=page.sources.address.address)
    walk.until(lambda: _is_read(desk))
    page.sources.choose(NAME)
    walk.scene("spine-cloned", "it was cloned and read, and comes again by itself")
    desk.window.go_to("library")
    walk.type("rotate token")
    walk.scene("spine-searched", f"what the others know is found: “{walk.title}”")


def _is_read(desk: Desk) -> bool:
    found = desk.workspace.library.search(f"source:{NAME}").hits
    return bool(found) and not desk.tasks.busy()


def _logged(desk: Desk, walk: Walk) -> JournalPage:
    """A session in which something new was met."""
    walk.key(Key.Key_N, CTRL)
    page = desk.journal.page()
    form = page.log_page.form
    form.people.field.setFocus()
    QTest.keyClicks(form.people.field, "an")
    walk.key(Key.Key_Return)
    form.habit.setText("Looks where a secret ends up before she types it")
    form.sighted.field.setFocus()
    QTest.keyClicks(form.sighted.field, MET)
    walk.scene("gotcha-met", "a session is logged; what was met in it is new")
    walk.key(Key.Key_Up)
    walk.key(Key.Key_Return)
    walk.key(Key.Key_Return, CTRL)
    walk.until(lambda: not page.logging)
    return page


def _promoted(desk: Desk, walk: Walk, page: JournalPage) -> None:
    walk.key(Key.Key_2, CTRL)
    page.panes.views.choose(TIMELINE)
    page.panes.timeline.list.select(0)
    page.panes.timeline.list.setFocus()
    walk.settle()
    walk.key(Key.Key_R, CTRL)
    walk.key(Key.Key_1)
    [sheet] = [one for one in desk.window.findChildren(PromoteSheet) if one.isVisible()]
    sheet.sides.text.setPlainText(f"## Symptom\n\n{SYMPTOM}\n\n{FIX}")
    walk.scene("gotcha-promoted", "it becomes a record of its own; names in it become roles")
    walk.key(Key.Key_Return, CTRL)


def _others(spine: Spine, scratch: Path) -> Path:
    """What somebody else sent meanwhile: a branch that no longer fits, and a bundle."""
    from cairn.outbox.begin import from_nothing, from_record
    from cairn.outbox.draft import Purpose

    robin = Champion(scratch / "robin", "Robin Invented <robin@example.org>", spine)
    before = record(CHANGED)
    change = from_record(before.encode(), NAME, CHANGED, Purpose.CHANGE, date.today())
    after = before.replace("2. Put it in place.", f"2. Put it in place; ask {KIM} for the list.")
    robin.contribute(replace(change, text=after), 12)
    spine.write({CHANGED: before.replace("2. Put it", "2. Put it everywhere")}, 2)
    checklist = from_nothing("checklist", "Before a token is rotated", "- [ ] Who uses it?\n")
    sent = robin.contribute(checklist, 3, f"bundle:{scratch / 'robin' / 'before-a-token.zip'}")
    return sent.written[0]


def _take_away(desk: Desk) -> None:
    drafts, sources = desk.workspace.drafts, desk.workspace.sources
    for draft in drafts.all():
        drafts.discard(draft.id)
    sources.remove(NAME)
    desk.journal.door.tell()
    desk.rooms.rearranged.emit()
