"""The part of the tour that goes through what keeps the journal: back, and in from elsewhere."""

from pathlib import Path

from cairn.desk.desk import Desk
from cairn.desk.journal_section import JournalSection
from cairn.desk.overlay import Overlay
from cairn.desk.tour_people import ANA
from cairn.desk.tour_walk import Walk
from cairn.journal.entry import SessionEntry

TABLE = """Colleague;Date;Squad;Notes;Room
Bo Example;2026-03-02;Payments;Asks for proof before trusting a summary;4.2
Cy Muster;2026-03-09;Search;Names the files first;4.2
Cy Muster;next week;Search;Scopes the task;4.1
"""


def keeping_scenes(desk: Desk, walk: Walk, scratch: Path) -> None:
    """Backups, a look at what one would change, and a table of sessions that comes in."""
    section = desk.rooms.settings().show_part("journal")
    assert isinstance(section, JournalSection)
    section.backups.back_up()
    _settle(desk, walk)
    walk.scene("keeping", "the journal keeps itself: backups, the trash, how long notes stay")
    desk.workspace.journal.log(SessionEntry((ANA,), habit="Names what must not change"))
    section.backups.look()
    _settle(desk, walk)
    walk.scene("restore", "what bringing a backup back would change, before it is done")
    _end(desk)
    table = scratch / "sessions.csv"
    table.write_text(TABLE, encoding="utf-8")
    section.takeout.preview(table)
    _settle(desk, walk)
    walk.scene("columns", "a table of sessions: which column is what, and what would come in")
    _end(desk)
    desk.window.go_to("library")


def _settle(desk: Desk, walk: Walk) -> None:
    walk.until(lambda: not desk.tasks.busy())


def _end(desk: Desk) -> None:
    for sheet in desk.window.findChildren(Overlay):
        sheet.end()
