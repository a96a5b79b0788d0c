"""The settings of the journal with something in them, for the walk through every page."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from cairn.desk.column_sheet import ColumnSheet
from cairn.desk.handover_sheet import HandoverSheet
from cairn.desk.journal_page import JournalPage
from cairn.desk.journal_section import JournalSection
from cairn.desk.overlay import Overlay
from cairn.errors import CairnError
from cairn.worker.worker import Answer

if TYPE_CHECKING:
    from tests.desk.test_every_page import Walk

TABLE = "velmar;dorrun\nvork;2026-03-02\nvork;tarnok\n"
BAD = [{"place": f"{one} 3", "reason": "it has no day"} for one in ("line", "sessions", "quorl")]
KINDS = ("teams", "people", "sessions", "actions", "templates", "outcomes", "missing", "promotions")
FOUND = {"new": 9, "counts": dict.fromkeys(KINDS, 2), "same": 2, "known": 1, "bad": BAD, "bads": 40}
GIVEN = {
    "team": "Brenta", "stack": ["quorl"],
    "people": [{"name": "Velmar Tarnok", "handle": "velmar", "role": "vork"}],
    "sessions": [{"on_day": "2026-03-02", "people": ["Velmar"], "form": "pairing",
                  "aim": "quorl", "habit": "vork", "shared": "ostrel"}],
    "actions": [{"text": "dorrun", "owner": "", "people": [], "due": "2026-03-09"}],
}  # fmt: skip
NAMED = [
    {"table": "session", "called": "2026-03-02 Velmar"},
    {"table": "preferences", "called": ""},
]
PLAN = {
    "backup": {"number": 1, "made_at": "2026-11-20T10:00:00+00:00"},
    "back": 20, "gone": 2, "other": 2, "same": 3, "readable": False,
    "named": dict.fromkeys(("back", "gone", "other"), NAMED),
}  # fmt: skip


FAILED = CairnError("E_DB_BUSY", "It is lost.", "Wait a moment.")


def in_keeping(walk: "Walk") -> None:
    """Backups, trash and old notes; what is shown before it is done; what goes on and fails."""
    here = walk.here
    walk.fresh()
    journal = here.desk.workspace.journal
    journal.sessions.trash(journal.timeline().sessions[-1].id)
    journal.settings.change(private_days=1)
    section = here.desk.rooms.settings().show_part("journal")
    assert isinstance(section, JournalSection)
    section.backups.back_up()
    _until_idle(walk)
    bar = section.verticalScrollBar()
    for place in range(0, bar.maximum() + 1, max(1, section.viewport().height() // 2)):
        bar.setValue(place)
        walk.look(f"settings of the journal at {place}")
    bar.setValue(0)
    section.backups._planned(PLAN)
    _look_and_leave(walk, "what a restore would change")
    section.private._older = 2
    section.private._ask()
    _look_and_leave(walk, "private notes to go")
    section.takeout._show(Path("velmar.md"), FOUND)
    _look_and_leave(walk, "what would come in")
    _columns(walk, section)
    section.takeout.hand_over()
    [sheet] = here.window.findChildren(HandoverSheet)
    walk.look("nobody to hand over")
    for box in sheet.people.values():
        box.setChecked(True)
    _until_idle(walk)
    sheet._text = json.dumps(GIVEN)  # in what is written, others are roles, and these are English
    sheet._show()
    _look_and_leave(walk, "what is handed over")
    section.chores._begin("Velmar tarnok", stops=True)
    section.chores._further({"done": 1, "of": 3})
    walk.look("settings of the journal at work")
    section.chores._end(Answer(None, FAILED), lambda _: None)
    walk.look("settings of the journal in vain")
    section.notice.hide()
    _away(walk)
    here.desk.journal.care.reminder._whisper(2)
    here.desk.journal.care._failed(CairnError("E_DISK_FULL", "It is lost.", ""))
    walk.look("something is due, and no backup was made")
    here.window.status.settled()
    here.window.notice.hide()


def _away(walk: "Walk") -> None:
    """A worker has the journal for itself, and it comes back."""
    here, door = walk.here, walk.here.desk.journal.door
    back: list[Callable[[Answer], None]] = []
    door._apart(back.append, lambda _: None)
    page = here.window.rooms.enter("journal")
    assert isinstance(page, JournalPage)
    page._changed()
    walk.look("journal that is worked on")
    back[0](Answer({}, None))
    _until_idle(walk)
    here.desk.rooms.settings()
    here.settle()


def _columns(walk: "Walk", section: JournalSection) -> None:
    table = walk.here.desk.workspace.places.data / "velmar.md"
    table.write_text(TABLE)
    section.takeout.preview(table)
    _until_idle(walk)
    [sheet] = walk.here.window.findChildren(ColumnSheet)
    walk.look("columns of a table")
    for column, name in (("velmar", "people"), ("dorrun", "on_day")):
        box = sheet.boxes[column]
        box.setCurrentIndex(box.findData(name))
        box.activated.emit(box.currentIndex())
    _until_idle(walk)
    _look_and_leave(walk, "columns that are said")


def _until_idle(walk: "Walk") -> None:
    walk.here.until(lambda: not walk.here.desk.tasks.busy())
    walk.here.settle()


def _look_and_leave(walk: "Walk", place: str) -> None:
    walk.here.settle()
    walk.look(place)
    for sheet in walk.here.window.findChildren(Overlay):
        sheet.end()
    walk.here.settle()
