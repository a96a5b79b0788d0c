"""What the inbox and a harvest bring about, for the walk through every page."""

from typing import TYPE_CHECKING, Any

from cairn.desk.harvest_sheet import HarvestSheet
from cairn.desk.inbox_page import InboxPage
from cairn.desk.inbox_sheet import DECLINE, EDIT, TAKE, InboxSheet
from cairn.desk.overlay import Overlay
from cairn.worker.worker import Answer

if TYPE_CHECKING:
    from tests.desk.test_every_page import Walk

CHECKOUT = """# Velmar

## Gotchas

- **Velmar tarnok dorrun quorl.** Dorrun ulvik ostrel quorl vork nettik velmar tarnok dorrun.
- **Ostrel quorl nettik vork.** Ulvik dorrun tarnok velmar vork nettik ostrel quorl velmar vork.
"""
FINDING = {
    "path": "quorl.md", "line": 1, "column": 1, "length": 6, "kind": "person", "mark": "m",
    "severity": "block", "shown": "", "kept": "",
}  # fmt: skip
FILE = {
    "path": "quorl.md", "text": "Velmar\n", "before": None, "there": "Tarnok\n", "title": "",
    "kind": "", "problems": [], "evidence": {"sessions": "3"},
    "beside": False, "code": False,
    "near": [{"id": "x", "title": "Velmar tarnok", "source": "hand", "alike": 0.5}],
}  # fmt: skip


def in_the_inbox(walk: "Walk") -> None:
    """Nothing that waits, something of each standing, each answer, and a checkout harvested."""
    here = walk.here
    walk.fresh()
    page = here.window.rooms.enter("inbox")
    assert isinstance(page, InboxPage)
    here.settle()
    walk.look("inbox with nothing in it")
    waiting = [
        _waiting("velmar"),
        _waiting("tarnok", answered="taken"),
        _waiting("dorrun", answered="declined"),
        _waiting("ulvik", clash=["quorl.md"]),
    ]
    page.matters._came(Answer({"waiting": waiting, "problems": {}}, None))
    here.settle()
    walk.look("what waits")
    found = {"incoming": waiting[3], "files": [FILE], "findings": [FINDING]}
    page.view.show_review(found)
    page.read()
    here.settle()
    walk.look("looked at again")
    for what in (TAKE, EDIT, DECLINE):
        sheet = InboxSheet(here.window, here.desk.theme, what, found, "")
        sheet.open()
        walk.look(f"answer: {what}")
        sheet.keep()
        walk.look(f"answer, nothing given: {what}")
        _close(walk)
    page.show_beside(True)
    walk.look("inbox side by side")
    page.show_beside(False)
    here.settle()
    checkout = here.desk.workspace.places.data.parent / "checkout"
    checkout.mkdir()
    (checkout / "CLAUDE.md").write_text(CHECKOUT)
    here.desk.inbox.harvest(checkout)
    for harvest in here.window.findChildren(HarvestSheet):
        here.until(lambda harvest=harvest: not harvest.waiting)  # type: ignore[misc]
        walk.look("harvest")
        harvest.tick_new()
        walk.look("harvest, ticked")
    _close(walk)


def _waiting(name: str, **more: Any) -> dict[str, Any]:
    return {
        "name": name, "how": "branch", "source": "hand", "title": "Velmar tarnok",
        "author": "Velmar", "at": "", "days": 3, "records": [], "paths": ["quorl.md"],
        "clash": [], "problem": "", "answered": "",
    } | more  # fmt: skip


def _close(walk: "Walk") -> None:
    for sheet in walk.here.window.findChildren(Overlay):
        sheet.end()
    walk.here.settle()
