"""A journal that has to be recovered, for the walk through every page."""

from typing import TYPE_CHECKING

from cairn.desk.journal_page import JournalPage
from cairn.errors import CairnError
from cairn.worker.worker import Answer

if TYPE_CHECKING:
    from tests.desk.test_every_page import Walk

HURT = {"id": "1", "called": "Velmar", "what": "Change 3 is missing or not what was written."}
KINDS = ("person", "team", "session", "action", "template", "draft", "promotion", "outcome", "")

FOUND = {
    "rows": 12, "found": 11, "from_backup": 2, "backup": 3, "made_at": "2026-11-20T10:00:00+00:00",
    "lacks": 4, "differs": 1, "lost": [HURT | {"table": "session"}], "losses": 1,
    "damaged": [HURT | {"table": one, "id": one} for one in KINDS], "damages": 40,
}  # fmt: skip
"""What a survey may say; the rest is what it says where all is better."""

BETTER = FOUND | {"from_backup": 0, "backup": 0, "lost": [], "losses": 0}
EQUAL = BETTER | {"backup": 3, "lacks": 0, "differs": 0, "damages": 0, "damaged": []}


def in_recovery(walk: "Walk") -> None:
    """Lost, damaged, hurt in single rows; looked through, in vain, done."""
    here = walk.here
    walk.fresh()
    page = here.window.rooms.enter("journal")
    assert isinstance(page, JournalPage)
    here.settle()
    recovery, door = page.recovery, page._door
    for code, found in (("E_DB_LOST", FOUND), ("E_DB_DAMAGED", BETTER), ("", EQUAL)):
        problem = CairnError(code, "The head is not what was written.", "") if code else None
        recovery._begin(problem)
        walk.look(f"recovery of {code or 'rows'}, looked for")
        here.until(lambda: not here.desk.tasks.busy())
        recovery.pane.show_found(found)
        walk.look(f"recovery of {code or 'rows'}")
    recovery.pane.wait()
    walk.look("recovery under way")
    recovery._recovered(Answer(None, CairnError("E_DB_BUSY", "It is lost.", "Wait a moment.")))
    walk.look("recovery in vain")
    recovery._failure = ""
    recovery._recovered(Answer(FOUND, None))
    here.settle()
    walk.look("recovered")
    page.notice.hide()
    door.damages = 3
    recovery.look()
    here.settle()
    walk.look("damages told")
    door.damages = 0
    recovery.look()
    here.window.notice.hide()
