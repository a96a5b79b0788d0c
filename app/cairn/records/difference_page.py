"""A comparison as HTML: four columns, a number and a text for each side."""

from collections.abc import Sequence

from cairn.records.colours import PageColours, colours_of
from cairn.records.difference import Line, Side
from cairn.records.highlight import shown
from cairn.records.page_writer import MONO

MAX_LINES = 4_000
"""Lines of a comparison that are shown."""

MAX_LINE = 2_000
"""Characters of a line that are shown."""

_CELL = f"white-space:pre-wrap; {MONO}"


def difference_page(lines: Sequence[Line], *, dark: bool, contrast: bool = False) -> str:
    """`lines` as a table; whatever they hold, nothing in the result is active.

    What is wholly new stands alone: there is nothing to lay beside it.
    """
    colours = colours_of(dark=dark, contrast=contrast)
    if all(_is_new(line) for line in lines):
        lines = [line for line in lines if line.left is None or (line.right and line.right.text)]
        rows = "".join(_alone(line.right, colours) for line in lines[:MAX_LINES])
    else:
        rows = "".join(_row(line, colours) for line in lines[:MAX_LINES])
    more = len(lines) - MAX_LINES
    rest = f'<p style="color:{colours.muted}">{more} more lines</p>' if more > 0 else ""
    return f'<table border="0" cellspacing="0" cellpadding="3" width="100%">{rows}</table>{rest}'


def _is_new(line: Line) -> bool:
    """Whether nothing stands on the left."""
    return not line.skipped and (line.left is None or not line.left.text)


def _alone(side: Side | None, colours: PageColours) -> str:
    """A line with nothing beside it; so much room for its number that it stands as elsewhere."""
    if side is None:
        return ""
    number = _number(side, "", colours)
    return (
        f'<tr><td bgcolor="{colours.raised}" width="5%" align="right" style="white-space:pre">'
        f'{number}</td><td style="{_CELL}">{_text(side, colours)}</td></tr>'
    )


def _number(side: Side, sign: str, colours: PageColours) -> str:
    told = f"{sign}{side.number}".rjust(4).replace(" ", "&nbsp;")
    return f'<span style="color:{colours.muted}; {MONO}"><small>{told}</small></span>'


def _row(line: Line, colours: PageColours) -> str:
    if line.skipped:
        count = "1 equal line" if line.skipped == 1 else f"{line.skipped} equal lines"
        return (
            f'<tr><td colspan="4" bgcolor="{colours.raised}" align="center">'
            f'<span style="color:{colours.muted}">{count}</span></td></tr>'
        )
    gone, new = ("", "") if line.same else (colours.gone, colours.added)
    return (
        f"<tr>{_side(line.left, '' if line.same else '−', gone, colours)}"
        f"{_side(line.right, '' if line.same else '+', new, colours)}</tr>"
    )


def _side(side: Side | None, sign: str, ground: str, colours: PageColours) -> str:
    if side is None:
        empty = f' bgcolor="{colours.raised}"'
        return f"<td{empty}></td><td{empty}></td>"
    behind = f' bgcolor="{ground}"' if ground else ""
    number = _number(side, sign, colours)
    return (
        f'<td{behind} width="7%" align="right" style="white-space:pre">{number}</td>'
        f'<td{behind} width="43%" style="{_CELL}">{_text(side, colours)}</td>'
    )


def _text(side: Side, colours: PageColours) -> str:
    """A line with what differs in it underlined and bold: never told by colour alone."""
    text = side.text[:MAX_LINE]
    parts: list[str] = []
    done = 0
    for start, end in side.marks:
        parts += [
            shown(text[done:start], colours),
            f"<b><u>{shown(text[start:end], colours)}</u></b>",
        ]
        done = end
    parts.append(shown(text[done:], colours))
    return "".join(parts) + ("…" if len(side.text) > MAX_LINE else "") or "&nbsp;"
