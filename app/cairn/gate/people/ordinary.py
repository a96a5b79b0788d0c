"""Which names are also words, and which of them also tools or places."""

from enum import IntEnum
from functools import cache
from pathlib import Path

_LIST = Path(__file__).with_name("ordinary.txt")
_SHORTEST = 3
"""Anything shorter is taken for a word: `Li`, `Ed` and `Jo` are met in every text. Two letters of a
script that is not Latin are a name; one is none."""


class Usual(IntEnum):
    """How much a word says about a person when it stands alone."""

    NAME = 0
    WORD = 1
    TOOL = 2


def usual(word: str) -> Usual:
    """Whether `word`, folded, is only a name, also a word, or also a tool or place."""
    words, tools = _lists()
    if word in tools:
        return Usual.TOOL
    least = _SHORTEST if word.isascii() else 2
    return Usual.WORD if word in words or len(word) < least else Usual.NAME


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    """The words, and the tools and places among them."""
    parts = _LIST.read_text(encoding="ascii").split("#")[1:]
    # The first line of each part says what the part is.
    names, tools, common = (frozenset(part.partition("\n")[2].split()) for part in parts)
    return names | common, tools
