"""The part of the tour that goes through a page: found in, filled in, asked about, led on from."""

from collections.abc import Callable

from cairn.desk.desk import Desk

RECORD = "Write a CLAUDE.md under 200 lines"


def page_scenes(
    desk: Desk, scene: Callable[[str, str], None], until: Callable[[Callable[[], object]], None]
) -> None:
    """Read a record, and picture what can be done with its page."""
    window = desk.window
    reader = window.library.reader
    window.field.setText(RECORD)
    until(lambda: reader.shown is not None and not reader.loading and not reader.extras.busy)
    reader.finder.bar.field.setText("lines")
    reader.finder.open()
    scene("found", f"looked for “lines” in the page: {reader.finder.places} places")
    reader.finder.bar.leave()
    reader.deeds.copy_block("0")
    scene("fill-in", f"copied a block: {len(reader.deeds.fill.fields)} placeholders to fill in")
    reader.deeds.fill.leave()
    reader.deeds.ask(reader.shown)
    scene("ask", "asked the owner: the question is ready to be completed and pasted")
    reader.deeds.question.leave()
    until(lambda: not reader.extras.busy)
    bar = reader.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    scene("foot", "at the end of a page: what links here, and what is like it")
    bar.setValue(0)
    window.field.setFocus()
