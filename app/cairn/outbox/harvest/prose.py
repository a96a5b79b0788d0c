"""Instructions in words: CLAUDE.md with its imports, and rules."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from cairn.errors import CairnError
from cairn.outbox.harvest.checkout import Checkout
from cairn.outbox.harvest.fences import spoken
from cairn.outbox.harvest.found import Candidate
from cairn.outbox.harvest.lists import singly, title_of
from cairn.outbox.harvest.local import Surroundings, says_nothing, too_short
from cairn.outbox.harvest.memory import memories, without_imports
from cairn.outbox.harvest.sections import LONG, Piece, pieces
from cairn.outbox.harvest.shaping import body_of, needs
from cairn.outbox.harvest.sorting import kind_of
from cairn.records import frontmatter
from cairn.records.edit import Written
from cairn.records.outline import outline

RULES = ".claude/rules"


def from_memories(checkout: Checkout, around: Surroundings) -> Iterator[Candidate]:
    """What stands in the CLAUDE.md files and in what they import."""
    for page in memories(checkout):
        for piece in page.pieces():
            text = without_imports(piece.text)
            yield from candidates(replace(piece, text=text), page.path, around)


def from_rules(checkout: Checkout, around: Surroundings) -> Iterator[Candidate]:
    """What stands in ``.claude/rules``, with the paths for which it holds."""
    for path in checkout.below(RULES):
        text = checkout.text(path)
        if text is None:
            continue
        values, body, line = opened(checkout, path, text)
        paths = values.get("paths")
        listed = [paths] if isinstance(paths, str) else paths if isinstance(paths, list) else []
        more: dict[str, Written] = {}
        if globs := [one for one in listed if isinstance(one, str) and one]:
            more["paths"] = globs
        short = body.count("\n") <= LONG
        for piece in [_whole(body, path, line)] if short else pieces(body, line):
            yield from candidates(piece, path, around, more)


def candidates(
    piece: Piece, path: str, around: Surroundings, more: Mapping[str, Written] | None = None
) -> Iterator[Candidate]:
    """What a piece of the file at `path` would be; a file of rules says enough however short."""
    kind = kind_of(piece)
    heading = around.of_heading(piece)
    for one in singly(piece, kind):
        if says_nothing(one):
            continue
        body = body_of(one, kind)
        keys = dict(more or {})
        if lacking := needs(body, kind):
            keys["needs"] = lacking
        short = "" if more is not None else too_short(one)
        yield Candidate(
            kind.value,
            title_of(one, path),
            body,
            path,
            one.line,
            more=keys,
            local=heading or around.of_text(one.text, one.title) or short,
        )


def opened(
    checkout: Checkout, path: str, text: str
) -> tuple[Mapping[str, frontmatter.Value], str, int]:
    """Front matter, body and its first line; what cannot be read counts as none, and is told."""
    try:
        parts = frontmatter.split(text)
        values = frontmatter.load(parts.front).values if parts.front is not None else {}
        return values, parts.body, parts.body_line
    except CairnError as error:
        checkout.skip(path, f"its front matter: {error.message.rstrip('.')}")
        return {}, "", 1


def _whole(body: str, path: str, line: int) -> Piece:
    """A short file as one piece, its first heading as the title."""
    heads = outline(body).headings
    lines = body.split("\n")
    first = heads[0] if heads else None
    if first is not None and not "".join(lines[: first.line - 1]).strip():
        return Piece(first.text, "\n".join(lines[first.line :]), line + first.line - 1)
    name = path.rpartition("/")[2].removesuffix(".md")
    return Piece(spoken(name), body, line, (), 0)
