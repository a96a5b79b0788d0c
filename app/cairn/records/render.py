"""Markdown to safe HTML for the page view."""

import html
from dataclasses import dataclass
from functools import lru_cache

from cairn import lookalikes
from cairn.invisible import reveal
from cairn.records.colours import PageColours, colours_of
from cairn.records.outline import Outline, outline
from cairn.records.parts import MAX_PART, after_lines, definitions, opening, part_end


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
    begun = opening(body, start, bones)
    known = begun if whole else definitions(body, start, end) + begun
    lent = known.count("\n")
    writer = PageWriter(
        colours or colours_of(dark=dark),
        base=base,
        blocks=bones.code,
        first_line=line - lent,
        title=title if start == 0 else "",
        before=[heading.text for heading in bones.headings if heading.line < line],
        goes_on=bool(begun),
    )
    page, stopped = writer.write(tokens(known + body[start:end]))
    if stopped is not None:
        end = after_lines(body, start, stopped - lent)
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


def _more(offset: int, words: str) -> str:
    return f'<p><a href="cairn-more:{offset}">{words}</a></p>'


def _kilobytes(characters: int) -> str:
    return f"{max(1, characters // 1000):,} KB"
