"""Files beside a skill, for the walk through every page."""

from dataclasses import replace
from typing import TYPE_CHECKING

from cairn.desk.file_sheet import FileSheet
from cairn.desk.outbox_page import OutboxPage
from cairn.outbox.begin import from_nothing
from cairn.outbox.companion import Companion

if TYPE_CHECKING:
    from tests.desk.test_every_page import Walk

BESIDE = (
    Companion("quorl/velmar", "velmar ulvik\n"),
    Companion("dorrun.md", "Velmar.\n" * 200, out=True),
    Companion("ulvik/tarnok", why="it is no text, so the gate could not read it"),
)


def files_of_a_skill(walk: "Walk", page: OutboxPage) -> None:
    """What lies beside it, on the page of its draft, and one of it looked at."""
    page.draft_page.view.choose("fields")
    page.draft_page._fit()
    files = page.draft_page.files
    files.show_draft(replace(from_nothing("skill", "Velmar", ""), files=BESIDE))
    walk.look("files of a skill")
    files.list.select(0)
    files.look.click()
    walk.look("a file of a skill")
    for sheet in walk.here.window.findChildren(FileSheet):
        sheet.end()
