"""Letters of one script that pass for those of another: found in words, and named beside them."""

import re

_CYRILLIC = (
    "\u0430\u0441\u0501\u0435\u04bb\u0456\u0458\u043e\u0440\u0455\u051b\u051d\u0443\u0445"
    "\u0410\u0412\u0421\u0415\u041d\u0406\u0408\u041a\u041c\u041e\u0420\u051a\u0405\u0422"
    "\u051c\u0425\u04ae\u0417"
)
_GREEK = (
    "\u03bf\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
)
_ARMENIAN = "\u0585\u057d\u0570"
_NUMERALS = "\u2170\u2174\u2179\u217c\u217d\u217e\u217f\u2160\u2164\u2169\u216c\u216d\u216e\u216f"
FALSE = frozenset(_CYRILLIC + _GREEK + _ARMENIAN + _NUMERALS)
"""Letters that no eye tells from a Latin one. Others give themselves away."""

_WORD = re.compile(r"\w+")
_LATIN = re.compile("[A-Za-z]")
_TRUE = re.compile("[\u0370-\u03ff\u0400-\u052f\u0530-\u058f]")


def find(text: str) -> list[tuple[int, int]]:
    """Where words stand that pass for Latin ones: start and end of each.

    A word does that if Latin letters and `FALSE` ones are mixed in it and no others; or if all its
    letters are false ones and the rest of `text` is Latin and nothing else.
    """
    if text.isascii() or FALSE.isdisjoint(text):
        return []
    latin = _LATIN.search(text) is not None
    alone = latin and all(letter in FALSE for letter in _TRUE.findall(text))
    return [found.span() for found in _WORD.finditer(text) if _passes(found[0], alone=alone)]


def reveal(text: str, before: str = "[", after: str = "]") -> str:
    """`text` with the false letters of each such word named behind it, as ``[U+0430]``."""
    spans = find(text)
    if not spans:
        return text
    parts: list[str] = []
    done = 0
    for start, end in spans:
        parts += [text[done:end], before, named(text[start:end]), after]
        done = end
    return "".join([*parts, text[done:]])


def named(word: str) -> str:
    """The false letters in `word`, each once: ``U+0430 U+0435``."""
    return " ".join(f"U+{ord(letter):04X}" for letter in dict.fromkeys(word) if letter in FALSE)


def _passes(word: str, *, alone: bool) -> bool:
    if word.isascii() or FALSE.isdisjoint(word):
        return False
    letters = [letter for letter in word if not letter.isascii()]
    if any(letter not in FALSE for letter in letters):
        return False
    return _LATIN.search(word) is not None or (alone and len(word) > 1)
