"""A text parted where its headings part it: pieces of a size that one can read at once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cairn.records.outline import Heading, outline

_UNDERLINE = re.compile(r"(?:={2,}|-{2,})[ \t]*(?:\n|\Z)")

_COLLECTS = re.compile(
    r"\b(?:gotchas?|pitfalls?|caveats?|quirks?|known (?:issues|problems|bugs)|troubleshooting|faq"
    r"|workarounds?|how-?tos?|recipes|workflows|playbooks|runbooks|checklists"
    r"|common (?:\w+ )?(?:tasks|mistakes|errors|problems|issues))\b",
    re.IGNORECASE,
)
"""Headings under which each heading below says something of its own."""

_BELONGS = re.compile(
    r"\W*(?:\d|step|phase|part\b|stage|example|good|bad|do\b|don't|symptom|cause|root cause|fix"
    r"|solution|verify|verification|validation|when to|why|context|prerequisite|notes?\b)",
    re.IGNORECASE,
)
"""Headings that are parts of what the heading above says."""

LONG = 40
"""Lines from which on a piece with headings of its own is parted further."""

_LEAST = 3
"""Lines before the first heading below, from which on they are a piece of their own."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text.

    Attributes:
        title: of its heading; empty where it has none.
        text: what stands under that, without the heading itself; its lines are those of the file.
        line: on which it begins, from 1.
        offset: from there to the first line of `text`: 0 where it has no heading.
        above: titles of the headings that it stands under, the outermost first; not that of all.
    """

    title: str
    text: str
    line: int
    above: tuple[str, ...] = ()
    offset: int = 1


def pieces(text: str, first_line: int = 1) -> list[Piece]:
    """The pieces of `text`, whose first line is `first_line` of its file; none of them empty."""
    lines = text.split("\n")
    headings = outline(text).headings
    start = headings[0].line - 1 if headings else len(lines)
    found = [Piece("", "\n".join(lines[:start]), 1, (), 0)]
    found += _parted(lines, headings, 0, len(headings), len(lines) + 1, ())
    return [
        replace(one, text=_below(one.text), line=one.line + first_line - 1)
        for one in found
        if _below(one.text)
    ]


def _below(text: str) -> str:
    """What stands under a heading, without the line that underlines it."""
    if _UNDERLINE.match(text):
        text = "\n" + text.partition("\n")[2]
    return text.rstrip("\n") if text.strip() else ""


def _parted(
    lines: Sequence[str],
    headings: Sequence[Heading],
    begin: int,
    stop: int,
    end: int,
    above: tuple[str, ...],
) -> list[Piece]:
    """Pieces of headings `begin` to `stop`, the last of which reaches to line `end`."""
    found: list[Piece] = []
    at = begin
    while at < stop:
        head = headings[at]
        after = next((n for n in range(at + 1, stop) if headings[n].level <= head.level), stop)
        last = headings[after].line if after < stop else end
        body = lines[head.line : last - 1]
        below = headings[at + 1 : after]
        collects = head.level == 1 or _COLLECTS.search(head.text) is not None
        if below and (collects or len(body) > LONG or _are_apart(below)):
            own = lines[head.line : headings[at + 1].line - 1]
            if sum(bool(line.strip()) for line in own) >= (1 if collects else _LEAST):
                found.append(Piece(head.text, "\n".join(own), head.line, above))
            over = (*above, head.text) if head.level > 1 else above
            found += _parted(lines, headings, at + 1, after, last, over)
        else:
            found.append(Piece(head.text, "\n".join(body), head.line, above))
        at = after
    return found


def _are_apart(below: Sequence[Heading]) -> bool:
    """Whether headings say each something of its own, rather than parts of one thing."""
    level = min(one.level for one in below)
    next_ones = [one for one in below if one.level == level]
    return len(next_ones) > 1 and not any(_BELONGS.match(one.text) for one in next_ones)
