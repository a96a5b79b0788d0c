"""A draft as a block of ``CLAUDE.md``, between two marks by which it is known again."""

import re

from cairn.outbox.ground import Ground
from cairn.outbox.render.essence import of_block
from cairn.outbox.render.manuscript import Manuscript
from cairn.outbox.render.merged import text_of
from cairn.outbox.render.prose import importing_nothing

PATH = "CLAUDE.md"

_ANY_MARK = re.compile(r"<!-- /?record: [A-Za-z0-9._-]{1,64} -->")


def files(one: Manuscript, ground: Ground) -> dict[str, bytes]:
    """``CLAUDE.md`` as it is there, with the block in the place of its earlier state, or last."""
    before = text_of(ground.read(PATH), PATH)
    block = _block(one)
    opening, closing = marks(one.id)
    start, end = before.find(opening), before.find(closing)
    if 0 <= start < end:
        text = before[:start] + block + before[end + len(closing) :]
    else:
        gap = "" if not before else "\n" if before.endswith("\n") else "\n\n"
        text = f"{before}{gap}{block}\n"
    newline = "\r\n" if "\r\n" in before else "\n"
    return {PATH: text.replace("\r\n", "\n").replace("\n", newline).encode()}


def marks(id: str) -> tuple[str, str]:
    """What stands before and behind a block; comments are not loaded."""
    return f"<!-- record: {id} -->", f"<!-- /record: {id} -->"


def _block(one: Manuscript) -> str:
    opening, closing = marks(one.id)
    said = f"## {importing_nothing(one.record.title)}\n\n{of_block(one)}"
    return f"{opening}\n{_ANY_MARK.sub('', said).rstrip()}\n{closing}"
