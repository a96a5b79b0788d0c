"""What completes a filter as it is typed: ``kind:go`` becomes ``kind:gotcha``."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cairn.desk.facet_labels import FACETS

Value = tuple[str, int]
"""A value and how many records have it."""

MOST = 8
"""Values offered at once; who types on sees the others."""

_TYPED = re.compile(rf"(?:^|(?<=\s))({'|'.join(FACETS)}):(?:([^\s\",]+),)*([^\s\",]*)$")
_WORD = re.compile(r"(?:^|(?<=\s))([^\W\d_]*)$")


@dataclass(frozen=True, slots=True)
class Asked:
    """A filter that is being typed.

    Attributes:
        facet: empty where it is the name of a facet that is being typed.
        typed: what there is of it so far.
        start: where it begins in the text.
    """

    facet: str
    typed: str
    start: int


def asked_for(before: str) -> Asked | None:
    """The filter whose value stands at the end of `before`, the text up to the cursor."""
    found = _TYPED.search(before)
    return Asked(found[1], found[3], found.start(3)) if found else None


def without_unfinished(text: str, values: Callable[[str], Sequence[Value]]) -> str:
    """`text` less a filter at its end that is no value yet, so that it narrows to nothing."""
    asked = asked_for(text)
    if asked is None or any(value == asked.typed for value, _ in values(asked.facet)):
        return text
    head = text[: asked.start].rstrip(",")
    return text[: asked.start - 1] if head != text[: asked.start] else head[: -len(asked.facet) - 1]


def name_asked_for(before: str) -> Asked | None:
    """The word at the end of `before`, to be completed to the name of a facet."""
    found = _WORD.search(before)
    return Asked("", found[1], found.start(1)) if found else None


def offers(asked: Asked, values: Sequence[Value]) -> list[Value]:
    """Values that what is typed may become: those that begin so, then those that hold it."""
    typed = asked.typed.casefold()
    begin = [value for value in values if value[0].casefold().startswith(typed)]
    hold = [value for value in values if typed in value[0].casefold() and value not in begin]
    found = (begin + hold)[:MOST]
    whole = len(found) == 1 and found[0][0] == asked.typed
    return [] if whole else found


def completed(text: str, cursor: int, asked: Asked, value: str) -> tuple[str, int]:
    """The text with the value in place of what was typed, and where the cursor then stands."""
    if not asked.facet:
        put = f"{value}:"
    elif re.search(r"[\s,]", value):
        put = f'"{value}"'
    else:
        put = value
    rest = text[cursor:]
    if asked.facet and not rest[:1].isspace():
        put += " "
    head = text[: asked.start] + put
    return head + rest, len(head) + int(bool(asked.facet) and rest[:1].isspace())
