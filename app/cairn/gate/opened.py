"""Text with its words taken apart where code had joined them."""

import re
from array import array

from cairn.gate.fold import Folded, folded

_JOINED = re.compile(r"[A-ZÀ-ÖØ-Þ\u0100-\u017f0-9](?<=[^\W_].)|\\[nrt](?=\w)")
_LEAST = 4
"""Letters before a digit that are taken for a name with a number."""


def opened(text: str) -> Folded | None:
    """`text` folded, with ``AnnaBerg``, ``XMLAnna``, ``annaberg2`` and ``\\nAnna`` taken apart.

    None where nothing is joined like that.
    """
    parts: list[str] = []
    origins: array[int] = array("l")
    at = 0
    for joined in _JOINED.finditer(text):
        start, end = joined.span()
        if joined[0][0] != "\\":
            if not _begins(text, start):
                continue
            end = start
        elif text[start - 1 : start] == "\\":
            continue
        parts += [text[at:start], " "]
        origins.extend(range(at, start))
        origins.append(start)
        at = end
    if not parts:
        return None
    parts.append(text[at:])
    origins.extend(range(at, len(text) + 1))
    plain = folded("".join(parts))
    if plain.origins is None:
        return Folded(plain.text, origins)
    return Folded(plain.text, array("l", (origins[place] for place in plain.origins)))


def _begins(text: str, at: int) -> bool:
    """Whether the letter or digit at `at` begins another word than the letter before it."""
    before = text[at - 1]
    if text[at].isdigit():
        return before.isalpha() and at >= _LEAST and text[at - _LEAST : at].isalpha()
    if not text[at].isupper():
        return False
    return before.islower() or (before.isupper() and text[at + 1 : at + 2].islower())
