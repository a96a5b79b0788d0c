"""Markdown to safe HTML for the page view."""

import html

from cairn.records.colours import DARK, LIGHT, PageColours
from cairn.records.invisible import reveal
from cairn.records.outline import Outline, outline

MAX_PART = 300_000
"""The longest text shown at once, in characters; a longer body is shown part by part."""


def render(
    body: str,
    *,
    dark: bool,
    base: str = "",
    title: str = "",
    start: int = 0,
    colours: PageColours | None = None,
) -> str:
    """`body` as HTML for a `QTextBrowser`; whatever it holds, nothing in the result is active.

    The HTML loads nothing. Its links are ``https:``, ``mailto:``, ``#anchor``, ``record:ID``, paths
    from the source's root, and three of our own: ``cairn-code:N`` copies
    `outline(body).code[N]`, ``cairn-more:OFFSET`` is this page rendered with that `start`, and
    pictures are ``cairn-image:PATH`` with a quoted path from the source's root.

    Args:
        base: path of the page within its source; relative links start from its folder.
        title: a first heading that says just this is left out, as the page's header says it.
        start: where to begin, in characters of `body`; only of use for a body over `MAX_PART`.
        colours: otherwise `LIGHT` or `DARK`.
    """
    from cairn.records.markdown import tokens  # imports that `plain` does not pay
    from cairn.records.page_writer import PageWriter

    palette = colours or (DARK if dark else LIGHT)
    bones = outline(body)
    start = max(0, min(start, len(body)))
    end = part_end(body, start, bones)
    writer = PageWriter(
        palette,
        base=base,
        blocks=bones.code,
        first_line=body.count("\n", 0, start) + 1,
        title=title if start == 0 else "",
    )
    page, stopped = writer.write(tokens(body[start:end]))
    if stopped is not None:
        end = _offset(body, start, stopped)
    first = _more(0, "Back to the beginning") if start else ""
    last = _more(end, f"Go on: {_kilobytes(len(body) - end)} more") if end < len(body) else ""
    return first + page + last


def plain(body: str) -> str:
    """The page for a body that cannot be rendered in time: its text, up to `MAX_PART`, as it is."""
    text = html.escape(reveal(body[:MAX_PART]), quote=False)
    rest = len(body) - MAX_PART
    more = f"<p>{_kilobytes(rest)} more in the file.</p>" if rest > 0 else ""
    return f'<pre style="white-space:pre-wrap">{text}</pre>{more}'


def part_end(body: str, start: int, bones: Outline) -> int:
    """Where the part of `body` that begins at `start` ends: before a heading if there is one.

    Without a heading to cut at, the end is before a blank line, a line, or just there.
    """
    limit = start + MAX_PART
    if len(body) <= limit:
        return len(body)
    floor = start + MAX_PART // 2
    lines = {heading.line for heading in bones.headings}
    end, line, position = 0, body.count("\n", 0, floor) + 1, body.find("\n", floor) + 1
    while 0 < position <= limit:
        line += 1
        if line in lines:
            end = position
        position = body.find("\n", position) + 1
    if end:
        return end
    for gap in ("\n\n", "\n", " "):
        if (found := body.rfind(gap, floor, limit)) > 0:
            return found + len(gap)
    return limit


def _offset(body: str, start: int, lines: int) -> int:
    """The place `lines` lines after `start`."""
    for _ in range(lines):
        start = body.index("\n", start) + 1
    return start


def _more(offset: int, words: str) -> str:
    return f'<p><a href="cairn-more:{offset}">{words}</a></p>'


def _kilobytes(characters: int) -> str:
    return f"{max(1, characters // 1000):,} KB"
