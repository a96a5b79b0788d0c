"""The part of the tour that goes through a page: found in, filled in, asked about, led on from."""

from PySide6.QtCore import QPoint

from cairn.desk.desk import Desk
from cairn.desk.page_tools import PageTools
from cairn.desk.reader import Reader
from cairn.desk.terms_sheet import TermsSheet
from cairn.desk.tour_notes import ODD
from cairn.desk.tour_walk import Walk

RECORD = "Write a CLAUDE.md under 200 lines"


def page_scenes(desk: Desk, walk: Walk) -> None:
    """Read a record, and picture what can be done with its page."""
    window = desk.window
    reader = window.library.reader
    walk.read(RECORD)
    reader.finder.bar.field.setText("lines")
    reader.finder.open()
    walk.scene("found", f"looked for “lines” in the page: {reader.finder.places} places")
    reader.finder.bar.leave()
    walk.scene("contents", "asked for the contents of the page", reader.extras.show_contents)
    walk.scene(
        "terms",
        "asked what the terms of the page mean",
        reader.show_terms,
        lambda: window.findChildren(TermsSheet)[-1].end(),
    )
    walk.scene("more", "what else can be done with a page", lambda: _show_more(reader))
    walk.scene(
        "hit-menu",
        "what can be done with a result",
        lambda: window.library.results.list.customContextMenuRequested.emit(QPoint(80, 60)),
    )
    reader.deeds.copy_block("0")
    walk.scene(
        "fill-in", f"copied a block: {len(reader.deeds.fill.fields)} placeholders to fill in"
    )
    reader.deeds.fill.leave()
    reader.deeds.ask(reader.shown)
    walk.scene("ask", "asked the owner: the question is ready to be completed and pasted")
    reader.deeds.question.leave()
    walk.settle()
    bar = reader.page.verticalScrollBar()
    walk.scene(
        "foot",
        "at the end of a page: what links here, and what is like it",
        lambda: bar.setValue(bar.maximum()),
    )
    bar.setValue(0)
    walk.read(ODD)
    walk.scene("odd", "a page with all that Markdown has, a long title, other scripts")
    window.field.setFocus()


def _show_more(reader: Reader) -> None:
    button = reader.findChildren(PageTools)[0].buttons()[-1]
    menu = button.menu()
    left = button.width() - menu.sizeHint().width()
    menu.popup(button.mapToGlobal(QPoint(left, button.height())))
