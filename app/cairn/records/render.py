"""Markdown to safe HTML for the page view."""

import html
import re
from dataclasses import dataclass
from functools import lru_cache

from cairn import lookalikes
from cairn.invisible import reveal
from cairn.records.colours import PageColours, colours_of
from cairn.records.outline import Outline, outline

MAX_PART = 300_000
"""The longest text shown at once, in characters; a longer body is shown part by part."""

MAX_DEFINITIONS = 300
"""Addresses that a page gives by reference and that its parts know of each other."""

_DEFINITION = re.compile(
    r"^[ ]{0,3}\[[^\[\]\n^]{1,200}\]:[ \t]{1,9}\S{1,1000}[^\n]{0,300}$", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a page.

    Attributes:
        html: of this stretch alone.
        end: where the next one starts, in characters of the body; None at the end.
    """

    html: str
    end: int | None


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
        colours: otherwise those of the light or dark scheme.
    """

    start = max(0, min(start, len(body)))
    part = render_part(body, dark=dark, base=base, title=title, start=start, colours=colours)
    first = back_link() if start else ""
    return first + part.html + (more_link(body, part.end) if part.end is not None else "")


def render_part(
    body: str,
    *,
    dark: bool,
    base: str = "",
    title: str = "",
    start: int = 0,
    size: int = MAX_PART,
    colours: PageColours | None = None,
) -> Part:
    """The stretch of `body` that begins at `start`, about `size` characters of it, as `render`.

    Stretch after stretch gives the whole page: anchors, numbers of code blocks and addresses that
    are given by reference are those of the whole body.
    """
    from cairn.records.markdown import tokens  # imports that `plain` does not pay
    from cairn.records.page_writer import PageWriter

    bones = _bones(body)
    start = max(0, min(start, len(body)))
    end = part_end(body, start, bones, size)
    line = body.count("\n", 0, start) + 1
    whole = not start and end == len(body)
    known = "" if whole else _definitions(body, start, end)
    lent = known.count("\n")
    writer = PageWriter(
        colours or colours_of(dark=dark),
        base=base,
        blocks=bones.code,
        first_line=line - lent,
        title=title if start == 0 else "",
        before=[heading.text for heading in bones.headings if heading.line < line],
    )
    page, stopped = writer.write(tokens(known + body[start:end]))
    if stopped is not None:
        end = _offset(body, start, stopped - lent)
    return Part(page, end if end < len(body) else None)


@lru_cache(maxsize=2)
def _bones(body: str) -> Outline:
    """The outline of a body whose parts are asked for one after the other."""
    return outline(body)


def back_link() -> str:
    """The link from a later part of a page to its beginning."""
    return _more(0, "Back to the beginning")


def more_link(body: str, end: int) -> str:
    """The link to what follows from `end` on."""
    return _more(end, f"Go on: {_kilobytes(len(body) - end)} more")


def plain(body: str) -> str:
    """The page for a body that cannot be rendered in time: its text, up to `MAX_PART`, as it is."""
    text = html.escape(lookalikes.reveal(reveal(body[:MAX_PART])), quote=False)
    rest = len(body) - MAX_PART
    more = f"<p>{_kilobytes(rest)} more in the file.</p>" if rest > 0 else ""
    return f'<pre style="white-space:pre-wrap">{text}</pre>{more}'


def part_end(body: str, start: int, bones: Outline, size: int = MAX_PART) -> int:
    """Where the part of `body` that begins at `start` ends: before a heading if there is one.

    Without a heading to cut at, the end is before a line that follows a blank one, and is not
    within a code block or a list item. A code block or a table is cut only where it is longer than
    `MAX_PART`; a paragraph without an end, at a line or a blank.
    """
    limit = start + size
    if len(body) <= limit:
        return len(body)
    floor = start + size // 2
    lines = {heading.line for heading in bones.headings}
    first = body.count("\n", 0, floor) + 1
    code = _inside_code(bones, first)
    end, gap, line, position = 0, 0, first, body.find("\n", floor) + 1
    last = min(start + MAX_PART, len(body) - 1)
    whole = first in code or body.startswith("|", body.rfind("\n", 0, floor) + 1)
    while 0 < position <= last:
        if position > limit and (end or gap or not whole):
            break
        line += 1
        if line in lines:
            end = position
        elif body[position - 2] == "\n" and body[position] not in " \t\n" and line not in code:
            gap = position
        if position <= limit:
            whole = line in code or body.startswith("|", position)
        position = body.find("\n", position) + 1
    if end or gap:
        return end or gap
    if whole:  # what must not be cut goes on beyond all bounds
        limit, floor = start + MAX_PART, start + MAX_PART // 2
    if len(body) <= limit:
        return len(body)
    for mark in ("\n\n", "\n", " "):
        if (found := body.rfind(mark, floor, limit)) > 0:
            return found + len(mark)
    return limit


def _inside_code(bones: Outline, first: int) -> set[int]:
    """The lines of code blocks that end on line `first` or later."""
    return {
        line
        for block in bones.code
        if (last := block.line + block.text.count("\n") + 1) >= first
        for line in range(block.line + 1, last + 1)
    }


def _definitions(body: str, start: int, end: int) -> str:
    """The lines outside a part that give addresses for it, to be read before it."""
    found: list[str] = []
    for match in _DEFINITION.finditer(body) if "]:" in body else ():
        if not start <= match.start() < end:
            found.append(match[0])
        if len(found) >= MAX_DEFINITIONS:
            break
    return "\n".join(found) + "\n\n" if found else ""


def _offset(body: str, start: int, lines: int) -> int:
    """The place `lines` lines after `start`."""
    for _ in range(lines):
        start = body.index("\n", start) + 1
    return start


def _more(offset: int, words: str) -> str:
    return f'<p><a href="cairn-more:{offset}">{words}</a></p>'


def _kilobytes(characters: int) -> str:
    return f"{max(1, characters // 1000):,} KB"
