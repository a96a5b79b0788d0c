"""Where a long page is cut into parts, and what a part has to know of those before it."""

import re
from bisect import bisect_left

from cairn.records.outline import Outline

MAX_PART = 300_000
"""The longest text shown at once, in characters; a longer body is shown part by part."""

WHOLE = 12_000
"""Code and tables of no more weight than this are never cut."""

A_LINE, A_CELL, A_BAR, A_MARK = 8, 60, 40, 4
"""What takes Qt's time beside letters, in letters: a line, a cell of a table, a quote or a rule
(each is a table), a mark of code or a blank to fill in."""

MAX_COLUMNS = 30
"""Columns of a table that are shown: Qt's time grows with the square of their number."""

MAX_DEFINITIONS = 300
"""Addresses that a page gives by reference and that its parts know of each other."""

_DEFINITION = re.compile(
    r"^[ ]{0,3}\[[^\[\]\n^]{1,200}\]:[ \t]{1,9}\S{1,1000}[^\n]{0,300}$", re.MULTILINE
)
LONGEST_HEAD = 2_000
"""Characters of a table's head that are read again for every part of the table."""

_DELIMITERS = re.compile(r"\|[ \t:|-]{1,10000}")
_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})")


def part_end(body: str, start: int, bones: Outline, size: int = MAX_PART) -> int:
    """Where the part of `body` that begins at `start` ends: before a heading if there is one.

    `size` is in characters, of which lines, cells and the like weigh several: what is laid out in
    a given time. From `MAX_PART` on it is characters alone.

    Without a heading to cut at, the end is before a line that follows a blank one, and is not
    within a code block or a list item. A code block or a table is cut at a line, and only where it
    would make the part half as long again, and longer than `WHOLE`; one that cannot be opened
    again (see `opening`) only beyond `MAX_PART`. A paragraph without an end is cut at a line or a
    blank.
    """
    limit = _reached(body, start, size)
    if len(body) <= limit:
        return len(body)
    floor = start + (limit - start) // 2
    lines = {heading.line for heading in bones.headings}
    first = body.count("\n", 0, floor) + 1
    code = _inside_code(bones, first)
    end, gap, line, position = 0, 0, first, body.find("\n", floor) + 1
    most = _most(body, start, limit, bones, size)
    last = min(most, len(body) - 1)
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
    if whole:
        limit = most
    if len(body) <= limit:
        return len(body)
    for mark in ("\n\n", "\n", " "):
        if (found := body.rfind(mark, floor, limit)) > 0:
            return found + len(mark)
    return limit


def opening(body: str, start: int, bones: Outline) -> str:
    """The lines that a part needs before it to go on with the code or the table it begins in.

    Empty where it begins with something new, or in what stands within a quote or a list.
    """
    line = body.count("\n", 0, start) + 1
    number = bisect_left(bones.code, line, key=lambda block: block.line) - 1
    if number >= 0:
        block = bones.code[number]
        if line <= block.line + block.text.count("\n") + 1:
            fence = _line(body, _back(body, start, line - block.line))
            return f"{fence}\n" if _FENCE.match(fence) else ""
    return _head_of_table(body, start)


def _reached(body: str, start: int, size: int) -> int:
    """How far `size` reaches from `start` on; see `part_end`."""
    if size >= MAX_PART:
        return start + size
    position, left = start, size
    while position < len(body) and left > 0:
        line = _line(body, position)
        weight = len(line) + A_LINE + A_MARK * (line.count("`") + line.count("{{"))
        if line.startswith("|"):
            weight += A_CELL * min(line.count("|"), MAX_COLUMNS)
        elif line.startswith((">", "---", "***", "___")):
            weight += A_BAR
        if weight > left and not line.startswith("|"):
            return position + max(1, len(line) * left // weight)
        left -= weight
        position += len(line) + 1
    return position


def _most(body: str, start: int, limit: int, bones: Outline, size: int) -> int:
    """How far a part may go for the sake of the code or the table that its limit falls in."""
    line = body.rfind("\n", 0, limit) + 1
    if not body.startswith("|", line) and not opening(body, line, bones):
        return start + MAX_PART
    return min(start + MAX_PART, _reached(body, start, max(size * 3 // 2, WHOLE)))


def _head_of_table(body: str, start: int) -> str:
    """The head of the table in whose rows `start` is; empty where there is none."""
    top = start
    while top > 0 and body.startswith("|", before := body.rfind("\n", 0, top - 1) + 1):
        top = before
    if top == start or not body.startswith("|", start):
        return ""
    head = _line(body, top)
    marks = _line(body, top + len(head) + 1)
    rows = top + len(head) + len(marks) + 2
    if start < rows or len(head) > LONGEST_HEAD or not _DELIMITERS.fullmatch(marks):
        return ""
    return f"{head}\n{marks}\n"


def _line(body: str, start: int) -> str:
    """The line that begins at `start`."""
    end = body.find("\n", start)
    return body[start:end] if end >= 0 else body[start:]


def _back(body: str, position: int, lines: int) -> int:
    """The beginning of the line `lines` lines before the one that `position` is in."""
    for _ in range(lines + 1):
        position = body.rfind("\n", 0, position)
    return position + 1


def _inside_code(bones: Outline, first: int) -> set[int]:
    """The lines of code blocks that end on line `first` or later."""
    return {
        line
        for block in bones.code
        if (last := block.line + block.text.count("\n") + 1) >= first
        for line in range(block.line + 1, last + 1)
    }


def definitions(body: str, start: int, end: int) -> str:
    """The lines outside a part that give addresses for it, to be read before it."""
    found: list[str] = []
    for match in _DEFINITION.finditer(body) if "]:" in body else ():
        if not start <= match.start() < end:
            found.append(match[0])
        if len(found) >= MAX_DEFINITIONS:
            break
    return "\n".join(found) + "\n\n" if found else ""


def after_lines(body: str, start: int, lines: int) -> int:
    """The place `lines` lines after `start`."""
    for _ in range(lines):
        start = body.index("\n", start) + 1
    return start
