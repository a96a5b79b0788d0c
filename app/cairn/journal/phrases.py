"""Words in quotes: phrases of which the words stand side by side, whatever lies between them."""

import re
from collections.abc import Collection, Iterable

from cairn.journal.names import folded, plainly

_QUOTED = re.compile(r'"([^"]*)"')
_ESCAPE = re.compile(r"\\(?:u[0-9a-f]{4}|.)")
"""A character that JSON writes otherwise."""

Phrases = Collection[re.Pattern[str]]
"""What finds each phrase in a folded text."""


def phrases_of(typed: str) -> Phrases:
    """The phrases in what was typed."""
    return [_side_by_side(one) for one in map(folded, _QUOTED.findall(typed)) if one]


def says(parts: Iterable[str], phrases: Phrases) -> bool:
    """Whether each phrase stands in one of the folded `parts`."""
    every = list(parts)
    return all(any(map(phrase.search, every)) for phrase in phrases)


def plain_json(body: str) -> str:
    """What stands in JSON, folded."""
    return plainly(_ESCAPE.sub(" ", body))


def _side_by_side(phrase: str) -> re.Pattern[str]:
    first, *others = map(re.escape, phrase.split(" "))
    whole = rf"{first}(?<![^\W_]{first})"  # quicker than what stands before it first
    return re.compile(r"[\W_]+".join([whole, *others]) + r"(?![^\W_])")
