"""Characters that nobody sees and a machine obeys: found, shown, and left out of copies."""

import re

MAX_NAMED = 8
"""How many characters of a row are named."""

_JOINED = "\u0600-\u1fff\u2190-\u2bff\u3030\u303d\ufe0f\U0001f000-\U0001faff"
"""Scripts and symbols in which a joiner is part of writing a letter or an emoji."""

_ALWAYS = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, escape among them
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164"  # zero width, line ends, bidi
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)

_ONE = (
    rf"[{_ALWAYS}]"
    rf"|(?<![{_JOINED}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINED}])"
    r"|(?<![0-9#*\u00a9\u00ae\u2000-\u3299\U0001f000-\U0001faff])[\ufe00-\ufe0f]"
    r"|(?<=[\ufe00-\ufe0f])[\ufe00-\ufe0f]"
)
_INVISIBLE = re.compile(_ONE)
_ROW = re.compile(f"(?:{_ONE})+")


def reveal(text: str, before: str = "[", after: str = "]") -> str:
    """`text` with invisible characters written out, as ``[U+202E]``.

    Several in a row share a mark; of a long row it has the first `MAX_NAMED` and the count.
    """
    if text.isascii() and text.isprintable():
        return text
    return _ROW.sub(lambda row: f"{before}{_named(row[0])}{after}", text)


def _named(row: str) -> str:
    names = " ".join(f"U+{ord(character):04X}" for character in row[:MAX_NAMED])
    return names if len(row) <= MAX_NAMED else f"{names} … {len(row)}"


def without(text: str) -> str:
    """`text` with its invisible characters left out: what may be copied along."""
    return _INVISIBLE.sub("", text)


def find(text: str) -> list[tuple[int, str]]:
    """Where invisible characters stand in `text`, and which, as ``U+202E``."""
    return [(found.start(), f"U+{ord(found[0]):04X}") for found in _INVISIBLE.finditer(text)]
