"""A text by what stands together in it: headings of its own, blocks, fences that are closed."""

import re

from cairn.records.outline import Heading, outline

MARKED = re.compile(r"[ ]{0,3}#{1,6}(?:[ \t]|$)")
"""Begins a heading that is not underlined."""

_UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-+)[ \t]*")
_FENCE = re.compile(r"[ ]{0,3}(`{3,}|~{3,})[ \t]*(.*)")
_RUN = re.compile(r"`{3,}|~{3,}")
_DEEPEST = 6


def own_headings(body: str) -> list[Heading]:
    """The headings of `body` itself, not those of a quote or an item in it."""
    lines = body.split("\n")
    return [one for one in outline(body).headings if _stands_alone(lines, one)]


def closed(text: str) -> str:
    """`text` with its last fence closed."""
    fence = ""
    for line in text.split("\n"):
        mark = _FENCE.fullmatch(line)
        if mark is None:
            continue
        if not fence:
            fence = mark[1]
        elif mark[1].startswith(fence) and not mark[2].strip():
            fence = ""
    if fence:
        return f"{text}\n{fence}"
    return text if ends_well(text) else _closed_within(text)


def ends_well(text: str) -> bool:
    """Whether a heading that is put below `text` would be one."""
    return [one.text for one in outline(f"{text}\n\n# x\n").headings][-1:] == ["x"]


def blocks(text: str) -> list[str]:
    """The paragraphs, lists and fences of `text`; what is indented belongs to what is above it."""
    found: list[list[str]] = [[]]
    fence, blank = "", False
    for line in text.split("\n"):
        if blank and not fence and line.strip() and not line.startswith((" ", "\t")):
            found.append([])
        found[-1].append(line)
        blank = not line.strip()
        mark = _FENCE.fullmatch(line)
        if mark is not None and not fence:
            fence = mark[1]
        elif mark is not None and mark[1].startswith(fence) and not mark[2].strip():
            fence = ""
    return [said for lines in found if (said := "\n".join(lines).strip("\n")).strip()]


def shifted(text: str, by: int) -> str:
    """`text` with its headings so many levels lower; an underlined one gets its marks before it."""
    if not by:
        return text
    lines = text.split("\n")
    for one in own_headings(text):
        at = one.line - 1
        level = min(_DEEPEST, max(1, one.level + by))
        if MARKED.match(lines[at]):
            lines[at] = "#" * level + lines[at].lstrip().lstrip("#")
        else:
            lines[at], lines[at + 1] = f"{'#' * level} {lines[at].strip()}", ""
    return "\n".join(lines)


def _closed_within(text: str) -> str:
    """`text` with the fence of an item closed, which our own readers take to go on below it."""
    code = outline(text).code
    line = text.split("\n")[code[-1].line - 1] if code else ""
    mark = _RUN.search(line)
    if mark is None:
        return text
    return f"{text}\n{' ' * len(line[: mark.start()].expandtabs(4))}{mark[0]}"


def _stands_alone(lines: list[str], heading: Heading) -> bool:
    if MARKED.match(lines[heading.line - 1]):
        return True
    below = lines[heading.line] if heading.line < len(lines) else ""
    return _UNDERLINE.fullmatch(below) is not None
