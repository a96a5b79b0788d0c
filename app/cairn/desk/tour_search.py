"""The part of the tour that searches: as one types, with filters, with words that do not fit."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication

from cairn.desk.desk import Desk
from cairn.desk.settings_rooms import FIRST_STEPS
from cairn.desk.tour_walk import CTRL, CTRL_SHIFT, Walk

FAILURE = """\
$ claude mcp list
[2026-11-20 09:14:02] Checking MCP server health...

weather: python3 server.py - \u2717 Failed to connect
MCP error -32000: Connection closed
    at Client._onclose (index.js:312:28)
"""


def first_scenes(desk: Desk, walk: Walk) -> None:
    """The first start, and what there is before anything was added."""
    window = desk.window
    hits = window.library.results.hits
    walk.until(lambda: hits.rowCount() > 0 and not desk.reading)
    window.rooms.enter(FIRST_STEPS)
    walk.scene("first-steps", "opened the window for the first time: three things to try")
    walk.key(Qt.Key.Key_Escape, on=window)
    walk.scene("start", f"went on to the library: {hits.rowCount()} records listed")


def search_scenes(desk: Desk, walk: Walk) -> None:
    """Words, filters, typing errors, a paste, and nothing at all."""
    window, page = desk.window, desk.window.library
    page.search_again()
    window.status.say("")
    walk.key(Qt.Key.Key_L, CTRL, on=window)
    walk.type("hook")
    walk.scene("typed", f"typed “hook”: {walk.total} results, the first one is open")
    walk.key(Qt.Key.Key_Down, on=window.field)
    walk.key(Qt.Key.Key_Down, on=page.results.list)
    walk.key(Qt.Key.Key_Return, on=page.results.list)
    walk.scene("reading", f"went down by keys and opened “{walk.title}”")
    walk.key(Qt.Key.Key_L, CTRL, on=window)
    walk.type("permission")
    for kind in ("gotcha", "guardrail"):
        page.facets.go_to("kind", kind)
        walk.key(Qt.Key.Key_Space, on=page.facets)
    walk.scene("narrowed", f"narrowed “permission” to two kinds: {walk.total} results")
    turn = page.panes.turn_filters
    walk.scene("filters", "turned the filters: they go where they stood, else come", turn, turn)
    page.panes.enter_results()
    walk.key(Qt.Key.Key_A, CTRL_SHIFT, on=window)
    walk.scene(
        "completed",
        "typed “kind:g”: what it may become is offered",
        lambda: walk.type("hook kind:g"),
    )
    walk.key(Qt.Key.Key_Escape, on=window.field)
    walk.type("permision setings")
    walk.scene("corrected", f"mistyped “permision setings”: {walk.total} results")
    walk.type("mcp server zebra")
    walk.scene("some-words", f"“mcp server zebra”: {walk.total} results with some of the words")
    walk.type("hook compaction")
    page.results.note.turn_strict()
    walk.scene("all-words", f"only those with all the words: {walk.total}")
    walk.type('"exit code"')
    walk.scene("phrase", f"asked for a phrase: {walk.total} results")
    _paste(desk, walk)
    walk.type("zzyzx")
    walk.scene("nothing", "searched for what is not there")
    walk.type('"permision mode" kind:term')
    walk.scene("offers", "searched for a misspelt phrase: what does find something is offered")
    walk.type("deny path")
    page.reader.page.anchorClicked.emit(
        QUrl("https://code.claude.com/docs/en/permissions#read-and-edit")
    )
    walk.scene("link", "followed a link out: the address is shown and asked about")
    walk.key(Qt.Key.Key_Escape, on=window)


def _paste(desk: Desk, walk: Walk) -> None:
    field = desk.window.field
    QApplication.clipboard().setText(FAILURE)
    field.clear()
    walk.key(Qt.Key.Key_V, CTRL, on=field)
    lines = FAILURE.count("\n")
    walk.scene("pasted", f"pasted a failure of {lines} lines: “{walk.title}”")
