"""What comes in, and what it meets, for the walk through every page."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from cairn.desk.checkout_section import CheckoutSection
from cairn.desk.news_page import NewsPage
from cairn.desk.outbox_page import OutboxPage
from cairn.desk.pin_sheet import PinSheet
from cairn.desk.source_keeper import Listed
from cairn.library.clone_state import DELETION, CloneState, Waiting
from cairn.library.source import GIT, Source
from cairn.outbox.begin import from_nothing
from cairn.outbox.board import Card
from cairn.outbox.conflict import Conflict
from cairn.outbox.draft import State
from cairn.outbox.fate import Fate
from cairn.outbox.seen import Shared
from cairn.worker.worker import Answer

if TYPE_CHECKING:
    from tests.desk.test_every_page import Walk

USE = {"sessions": 2, "read": 1, "last": "2026-05-04", "drafted": True, "own": True}
FOUND = {
    "before": "Velmar\n", "after": "Tarnok\n", "body": "Tarnok\n", "invisible": 1,
    "runs": [{"what": what, "line": 3, "text": "quorl"} for what in ("hook", "server", "command")],
    "withdrawn": {"at": "2026-05-04T10:00:00+00:00", "words": "Velmar tarnok."},
    "files": [
        {"path": f"quorl/{n}", "before": before, "after": after, "how": how, "why": why,
         "code": n != 1}
        for n, (before, after, how, why) in enumerate((
            ("velmar", "tarnok", "updated", ""), (None, "velmar", "new", ""),
            ("velmar", None, "withdrawn", ""), (None, None, "new", "long"),
            (None, None, "updated", "no text"), (None, None, "new", "no file"),
        ))
    ],
}  # fmt: skip


def in_the_news(walk: "Walk") -> None:
    """Nothing, something new of each sort, what is asked, what is wrong, side by side."""
    here = walk.here
    walk.fresh()
    page = here.window.rooms.enter("news")
    assert isinstance(page, NewsPage)
    here.settle()
    walk.look("nothing is followed")
    asks = CloneState("2026-05-04T10:00:00+00:00", waiting=Waiting(DELETION, "x", 3, 9))
    listed = [
        _listed("velmar", CloneState("2026-05-04T10:00:00+00:00")),
        _listed("tarnok", asks),
        _listed("dorrun", CloneState(problem="Velmar.", action="Tarnok.")),
        _listed("ulvik", CloneState(offline=True), percent=40),
    ]
    before, page._repositories = page._repositories, lambda: listed[:1]  # type: ignore[method-assign]
    page._show()
    walk.look("nothing is new")
    page._repositories = lambda: listed  # type: ignore[method-assign]
    came = [_came("new", "1", USE), _came("updated", "2", None), _came("withdrawn", "3", None)]
    came.append({**_came("new", "4", None), "kind": "floor", "title": "quorl"})
    page._arrived(Answer({"came": came}, None))
    here.settle()
    for row in range(page.list.lines.rowCount()):
        page._to_list()
        page.list.select(row)
        here.settle()
        walk.look(f"news, row {row}")
        page.read()
        asked = page.view._asked = object()
        if page.view.asks:
            page.view._waits(asked, Answer({"news": came, "files": 9}, None))
        else:
            page.view._came(asked, Answer(FOUND, None))
            here.settle()
        walk.look(f"news, row {row}, with its text")
    here.desk.news._tell("velmar", came, came)
    walk.look("what came, told")
    page.show_beside(True)
    walk.look("news side by side")
    page.show_beside(False)
    page._repositories = before  # type: ignore[method-assign]
    here.window.notice.clear("news")


def with_two_texts(walk: "Walk") -> None:
    """A conflict with each of its answers; what was taken with edits; nothing to decide."""
    here = walk.here
    walk.fresh()
    page = here.window.rooms.enter("outbox")
    assert isinstance(page, OutboxPage)
    drafts = here.desk.workspace.drafts
    draft = drafts.save(from_nothing("note", "Velmar tarnok", "Velmar.\n"))
    theirs = Shared("hand", "quorl.md", "x", "Tarnok.\n\nQuorl.\n")
    clash = Conflict(draft.id, draft.title, "Dorrun.\n\nQuorl.\n", "Velmar.\n", theirs, None)
    edited = Fate(State.EDITED, theirs=theirs, ours="Velmar.\n\nQuorl.\n")
    here.settle()
    page.settle(draft.id)
    here.settle()
    walk.look("nothing to settle")
    settle = page.settle_page
    for card in (Card(draft, None, clash), Card(draft, edited, None)):
        asked = settle._asked = object()
        settle._looked(asked, card)
        here.settle()
        walk.look("two texts")
        for shown in ("my-change", "their-change", "all"):
            settle.shown.choose(shown)
            settle._wants(shown)
            walk.look(f"two texts, {shown}")
        for how in ("mine", "theirs", "both") if card.conflict else ():
            settle.choose(how)
            walk.look(f"two texts, {how}")
    page._settled(draft.id, "theirs")
    walk.look("settled")
    page.notice.clear("settled")
    drafts.discard(draft.id)
    here.desk.journal.door.tell()
    here.settle()


def with_more(walk: "Walk") -> None:
    """Another branch looked at; a team's layer in a checkout."""
    here = walk.here
    walk.fresh()
    source = Source("hand", Path("quorl"), "shared", 1, False, GIT, "velmar")
    sheet = PinSheet(here.window, here.desk.theme, here.desk.tasks, source)
    sheet.open()
    sheet._stop()
    sheet._named({"branches": ["velmar"], "tags": ["tarnok"]})
    sheet._lull.stop()
    walk.look("what can be followed")
    came = [_came("new", "1", USE), _came("updated", "2", None)]
    sheet._looked({"name": "velmar", "commit": "x", "files": 9, "news": came})
    walk.look("what following it would change")
    sheet.end()
    section = here.desk.rooms.settings().show_part("checkout")
    assert isinstance(section, CheckoutSection)
    here.settle()
    section._offer(offered=True)
    walk.look("a team's layer in the checkout")
    section._offer(offered=False)


def _listed(name: str, state: CloneState, percent: int | None = None) -> Listed:
    source = Source(name, Path(name), "shared", 1, False, GIT, "velmar")
    return Listed(source, problem=state.problem, sync=state, percent=percent)


def _came(how: str, id: str, use: object) -> dict[str, Any]:
    return {
        "how": how, "id": id, "kind": "recipe", "title": "Velmar tarnok",
        "owner": "velmar" * (how != "new"),
        "path": "quorl.md", "runs": 2 if how == "new" else 0, "source": "velmar",
        "at": "2026-05-04T10:00:00+00:00", "before": "", "after": "", "use": use,
        "files": ["quorl"] * 30 if how == "updated" else [],
        "installed": ["tarnok"] if how == "updated" else [],
    }  # fmt: skip
