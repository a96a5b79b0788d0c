"""Items of lists, and those that say each something of its own."""

import re
from collections.abc import Iterator

from cairn.outbox.harvest.sections import Piece
from cairn.records.outline import outline, plain_text
from cairn.records.parse import shortened
from cairn.records.record import Kind

LONGEST_TITLE = 90

BULLET = re.compile(r"^(?:[-*+]|\d{1,3}[.)])[ \t]+")
_ITEM = re.compile(r"^(?:[-*+]|\d{1,3}[.)])[ \t]+(\S.*)$")
_CELLS = re.compile(r"[ \t]*\|((?:[^|\\]|\\.)*)\|((?:[^|\\]|\\.)*)\|?[ \t]*")
_RULED = re.compile(r"[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|){1,2}(?:[ \t]*:?-+:?[ \t]*)?")
_TERM = re.compile(
    r"\*\*(.{2,60}?)\*\*[ \t]*(?::|—|–|-|=)?[ \t]*(?=\S)"
    r"|`(.{2,60}?)`[ \t]*(?::|—|–|=)[ \t]*"
)


def items(text: str) -> Iterator[tuple[int, str]]:
    """Items of the outermost lists, each with its line and all that belongs to it."""
    covered = {
        line
        for block in outline(text).code
        for line in range(block.line, block.line + block.text.count("\n") + 2)
    }
    begun: tuple[int, list[str]] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        item = _ITEM.match(line) if number not in covered else None
        if item is not None:
            if begun is not None:
                yield begun[0], "\n".join(begun[1]).strip()
            begun = (number, [item[1]])
        elif begun is not None:
            if line.strip() and not line.startswith((" ", "\t")) and number not in covered:
                yield begun[0], "\n".join(begun[1]).strip()
                begun = None
            else:
                begun[1].append(line)
    if begun is not None:
        yield begun[0], "\n".join(begun[1]).strip()


def singly(piece: Piece, kind: Kind) -> Iterator[Piece]:
    """Gotchas and terms that stand in one list, one by one; anything else as it is."""
    if kind is Kind.GOTCHA and (told := list(_rows(piece))):
        yield from told
        return
    found = list(items(piece.text)) if kind in (Kind.GOTCHA, Kind.TERM) else []
    if kind is Kind.TERM:
        found = [(line, text) for line, text in found if is_term(text)]
    whole = sum(text.count("\n") + 1 for _, text in found)
    if len(found) < 2 or whole * 2 < sum(bool(line.strip()) for line in piece.text.split("\n")):
        yield piece
        return
    above = (*piece.above, piece.title) if piece.title else piece.above
    for line, text in found:
        title, rest = _named(text)
        yield Piece(title, rest, piece.line + piece.offset + line - 1, above)


def _rows(piece: Piece) -> Iterator[Piece]:
    """The rows of a table of two columns, where the piece is nothing else: what, and what to do."""
    lines = piece.text.rstrip("\n").split("\n")
    begin = next((number for number, line in enumerate(lines) if line.strip()), 0)
    head, rule, *rows = [*lines[begin:], "", ""]
    rows = rows[:-2]
    if not rows or not _RULED.fullmatch(rule) or not all(map(_CELLS.fullmatch, (head, *rows))):
        return
    above = (*piece.above, piece.title) if piece.title else piece.above
    for number, line in enumerate(rows, piece.line + piece.offset + begin + 2):
        cells = _CELLS.fullmatch(line)
        assert cells is not None  # all of them are rows
        title = shortened(plain_text(cells[1]), LONGEST_TITLE)
        yield Piece(title, cells[2].strip(), number, above)


def title_of(piece: Piece, path: str) -> str:
    """What a draft of it is called."""
    if piece.title:
        return shortened(piece.title, LONGEST_TITLE)
    first = next((line for line in piece.text.split("\n") if line.strip(" \t#>-*`")), "")
    said = plain_text(re.sub(r"^[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*", "", first))
    sentence = re.split(r"(?<=[.!?])\s", said, maxsplit=1)[0].rstrip(".:")
    return shortened(sentence, LONGEST_TITLE) or path.rpartition("/")[2].removesuffix(".md")


def is_term(item: str) -> bool:
    """Whether an item names something and then says what it is."""
    return _TERM.match(item) is not None


def _named(item: str) -> tuple[str, str]:
    """Title and text of one item of a list."""
    lines = item.split("\n")
    rest = "\n".join([lines[0], *(line[2:] if line[:2].isspace() else line for line in lines[1:])])
    lead = _TERM.match(rest)
    if lead is not None:
        said = plain_text(lead[1] or lead[2]).rstrip(":. ")
        ended = lead[0].rstrip(" \t*`")[-1:] in ".:!?=-–—"
        return shortened(said, LONGEST_TITLE), rest[lead.end() :] if ended else rest
    return title_of(Piece("", rest, 1), ""), rest
