"""What the outbox brings about, for the walk through every page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cairn.desk.outbox_page import OutboxPage
from cairn.desk.overlay import Overlay
from cairn.errors import CairnError
from cairn.outbox.begin import from_nothing
from cairn.outbox.draft import Purpose, Sent, State
from cairn.outbox.going import Gone
from tests.desk.skill_walk import files_of_a_skill

if TYPE_CHECKING:
    from tests.desk.test_every_page import Walk

BODY = "Velmar Tarnok `quorl@vork.invalid`, ulvik dorrun.\n\nQuorl.\n"
GIVEN = Sent(
    "record", "bundle", "velmar", at="2026-11-20T10:00:00+00:00", path="notes/velmar.md",
    text=BODY, place="/vork/velmar.zip",
)  # fmt: skip


def in_the_outbox(walk: "Walk") -> None:
    """The board with a card in each column, a draft, the gate, what left, what was before."""
    here = walk.here
    walk.fresh()
    page = here.window.rooms.enter("outbox")
    assert isinstance(page, OutboxPage)
    workspace = here.desk.workspace
    settings = workspace.settings.load()
    drafts = workspace.drafts
    for draft in drafts.all():
        drafts.discard(draft.id)
    page.entered()
    here.desk.journal.door.tell()
    here.settle()
    walk.look("outbox with nothing in it")
    kept = {state: drafts.save(from_nothing("note", "Velmar dorrun", BODY)) for state in State}
    for state, draft in kept.items():
        drafts.change(draft.id, state=state, note="Quorl.")
    drafts.trash(kept[State.GONE].id)
    here.desk.journal.door.tell()
    here.settle()
    walk.look("board")
    first = kept[State.DRAFT]
    page.write(first.id)
    here.settle()
    walk.look("draft")
    for shown in ("source", "page"):
        page.draft_page.view.choose(shown)
        page.draft_page._fit()
        here.settle()
        walk.look(f"draft, {shown}")
    drafts.change(first.id, purpose=Purpose.DEVIATE)
    for kind in ("guardrail", "connector", "recipe", "term", "pattern", "skill", "gotcha"):
        page.write(first.id)
        page.draft_page.form.show_draft(from_nothing(kind, "Velmar", ""))
        walk.look(f"fields of a {kind}")
    files_of_a_skill(walk, page)
    drafts.change(first.id, purpose=Purpose.NEW, sent=(GIVEN,))
    page.write(first.id)
    here.settle()
    walk.look("a draft that was written to a file")
    _improving(walk, page)
    _gate(walk, page, first.id)
    page.show_states()
    walk.look("earlier states")
    _close(walk)
    page.show_trash()
    walk.look("trash of drafts")
    _close(walk)
    page.new()
    walk.look("new draft")
    _close(walk)
    page.show_beside(True)
    walk.look("outbox side by side")
    page.show_beside(False)
    workspace.settings.save(settings)


def _improving(walk: "Walk", page: OutboxPage) -> None:
    here, drafts = walk.here, walk.here.desk.workspace.drafts
    row = here.library.search("velmar", limit=1).hits[0].row
    like = drafts.save(from_nothing("gotcha", row.title, here.library.text(row)))
    page.write(like.id)
    here.settle()
    improving = page.draft_page.beside.improving
    improving.show_beside()
    here.settle()
    walk.look("similar, side by side")
    _close(walk)
    improving.make_change()
    here.settle()
    walk.look("a draft that became a change")
    drafts.trash(like.id)


def _gate(walk: "Walk", page: OutboxPage, id: str) -> None:
    here, gate = walk.here, page.gate_page
    page.contribute(id)
    here.settle()
    walk.look("nobody signs")
    gate.author.setText("Velmar")
    gate._signed()
    here.settle()
    walk.look("gate")
    gate.ways.setChecked(True)
    here.settle()
    walk.look("other ways")
    gate.ways.setChecked(False)
    gate.list.setFocus()
    for key in (Qt.Key.Key_K, Qt.Key.Key_Escape):
        here.key(key)
        walk.look("a reason is asked for")
    page.contribute(id)
    here.settle()
    for _ in range(3):
        gate.list.setFocus()
        here.key(Qt.Key.Key_R)
    walk.look("answered")
    seen = gate._leaving
    assert seen is not None
    carrying = page.carrying
    for step in (
        {},
        {"what": "Receiving objects"},
        {"what": "Writing objects", "done": 1, "of": 2},
    ):
        carrying.seen, carrying._step = seen, step
        carrying.turned.emit()
        here.until(lambda: gate._head.going.isVisible())  # and laid out
        walk.look(f"on its way: {step}")
    carrying.seen = None
    carrying.turned.emit()
    carrying.failed.emit(seen, CairnError("E_CANCELLED", "", ""))
    walk.look("cancelled")
    for outcome in ("pushed", "queued", "refused", "same", "written"):
        carrying.gone.emit(seen, Gone(outcome, (), "velmar", "", "https://vork.invalid/"))
        walk.look(f"gone: {outcome}")
    gate.look.click()
    walk.look("the page to hand it in")
    gate.links.leave()
    page.show_board()


def _close(walk: "Walk") -> None:
    for sheet in walk.here.window.findChildren(Overlay):
        sheet.end()
    walk.here.settle()
