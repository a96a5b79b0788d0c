"""Text without case, accents, invisible letters and look-alikes, and the way back to the original.

A name is compared in this form, so that no way of writing it slips through.
"""

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_LETTERS = {
    "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "\u0131": "i",
    "ħ": "h", "ŋ": "n", "ŧ": "t", "ĸ": "k", "\u02bc": "'", "’": "'", "\u2018": "'",
}  # fmt: skip
TAKEN_APART = frozenset(_LETTERS)
"""Letters that Unicode does not take apart, and we do."""

_LOOKALIKES = dict(
    zip(
        "аеорсухіјѕԁһԛԝьαορνικτυχγε",
        "aeopcyxijsdhqwbaopviktuxye",
        strict=True,
    )
)
"""Cyrillic and Greek letters, lower case, that look like a Latin one."""

_SMALL = dict(
    zip(
        "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ",
        "abcdefghijklmnoprstuvwyz",
        strict=True,
    )
)
"""Capitals as small as other letters."""

_BOXED = {
    chr(first + at): chr(ord("a") + at)
    for first in (0x1F150, 0x1F170)
    for at in range(26)
}  # fmt: skip
"""White capitals in black circles and squares, which Unicode does not take apart."""

_SIMPLE = {**_LETTERS, **_LOOKALIKES, **_SMALL, **_BOXED}
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text.

    Attributes:
        text: its folded letters.
        origins: for each of them the place in the original, and last the original's length;
            None where both are letter for letter the same.
    """

    text: str
    origins: Sequence[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The part of the original from which ``text[start:end]`` came, not empty."""
        if self.origins is None or end <= start:
            return start, end
        # An accent that was dropped belongs to the letter before it.
        return self.origins[start], self.origins[end]


def fold(text: str) -> str:
    """`text` as it is compared."""
    return folded(text).text


def folded(text: str) -> Folded:
    """`text` as it is compared, with the way back."""
    if text.isascii():
        return Folded(text.lower())
    parts: list[str] = []
    origins: array[int] = array("l")
    at = 0
    for run in _BEYOND_ASCII.finditer(text):
        parts.append(text[at : run.start()].lower())
        origins.extend(range(at, run.start()))
        for place in range(run.start(), run.end()):
            letters = _letters(text[place])
            parts.append(letters)
            origins.extend([place] * len(letters))
        at = run.end()
    parts.append(text[at:].lower())
    origins.extend(range(at, len(text) + 1))
    return Folded("".join(parts), origins)


@lru_cache(4096)
def _letters(letter: str) -> str:
    """What one letter beyond ASCII becomes: none, one or several."""
    simple = _SIMPLE.get(letter)
    if simple:
        return simple
    if unicodedata.category(letter) == "Cf":
        return ""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
    return "".join(
        _SIMPLE.get(part, part) for part in plain if unicodedata.category(part) not in ("Mn", "Cf")
    )
