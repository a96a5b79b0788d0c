"""A text and what two made of it, side by side as HTML: one, the text before, the other."""

from collections.abc import Sequence
from itertools import zip_longest

from cairn.records.colours import PageColours, colours_of
from cairn.records.difference_page import MAX_LINE, MAX_LINES
from cairn.records.highlight import shown
from cairn.records.merging import Stretch
from cairn.records.page_writer import MONO

CONTEXT = 3
"""Lines that are kept around a change."""

_CELL = f"white-space:pre-wrap; {MONO}"


def three_page(
    stretches: Sequence[Stretch], *, dark: bool, contrast: bool = False, heads: Sequence[str] = ()
) -> str:
    """`stretches` as a table of three columns, under `heads` if there are any.

    Nothing in the result is active. What differs from the text before has a sign beside its
    ground; where both differ, and not alike, the sign is another.
    """
    colours = colours_of(dark=dark, contrast=contrast)
    rows: list[str] = []
    for number, part in enumerate(stretches):
        if part.same:
            last = number == len(stretches) - 1
            rows += _same(part.before, colours, first=not number, last=last)
        else:
            rows += _changed(part, colours)
    more = len(rows) - MAX_LINES
    rest = f'<p style="color:{colours.muted}">{more} more lines</p>' if more > 0 else ""
    head = "".join(f'<th align="left" width="33%">{shown(one, colours)}</th>' for one in heads)
    table = '<table border="0" cellspacing="0" cellpadding="3" width="100%">'
    return f"{table}<tr>{head}</tr>{''.join(rows[:MAX_LINES])}</table>{rest}"


def _same(lines: Sequence[str], colours: PageColours, *, first: bool, last: bool) -> list[str]:
    """Equal lines, but for those that are far from a change."""
    above, below = (0 if first else CONTEXT), (0 if last else CONTEXT)
    left_out = len(lines) - above - below
    rows = [_row((line, line, line), ("", "", ""), colours) for line in lines]
    if left_out <= 1:
        return rows
    count = f"{left_out} equal lines"
    skipped = (
        f'<tr><td colspan="3" bgcolor="{colours.raised}" align="center">'
        f'<span style="color:{colours.muted}">{count}</span></td></tr>'
    )
    return [*rows[:above], skipped, *rows[len(rows) - below :]]


def _changed(part: Stretch, colours: PageColours) -> list[str]:
    sign = "≠" if part.touches else "+"
    one, other = (sign if lines != part.before else "" for lines in (part.one, part.other))
    return [
        _row(lines, (one, "−", other), colours)
        for lines in zip_longest(part.one, part.before, part.other)
    ]


def _row(
    lines: tuple[str | None, str | None, str | None],
    signs: tuple[str, str, str],
    colours: PageColours,
) -> str:
    cells = []
    for line, sign in zip(lines, signs, strict=True):
        ground = {"": "", "−": colours.gone}.get(sign, colours.added)
        if line is None:
            cells.append(f'<td bgcolor="{colours.raised}"></td>')
            continue
        behind = f' bgcolor="{ground}"' if ground else ""
        text = line.rstrip("\n")
        said = shown(text[:MAX_LINE], colours) + ("…" if len(text) > MAX_LINE else "")
        mark = f'<span style="color:{colours.muted}">{sign or "&nbsp;"}&nbsp;</span>'
        cells.append(f'<td{behind} width="33%" style="{_CELL}">{mark}{said or "&nbsp;"}</td>')
    return f"<tr>{''.join(cells)}</tr>"
