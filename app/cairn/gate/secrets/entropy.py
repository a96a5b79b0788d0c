"""What merely looks random: worth a look, never a reason to stop."""

import re
from collections.abc import Iterator
from itertools import pairwise

from cairn.gate.hit import Hit
from cairn.gate.page import Page
from cairn.gate.secrets.placeholder import entropy, is_placeholder
from cairn.gate.secrets.secret import secret

_LONG = re.compile(r"[A-Za-z0-9+/_=-]{20,512}")
_LEAST = 4.1
"""Bits per letter: twenty random letters and digits have about 4.2, words below 3.9."""

_HASH = re.compile(r"(?:sha\d{1,3}|md5|integrity|digest|checksum|commit)\W{0,4}$", re.IGNORECASE)
_IN_PATH = re.compile(r"(?:://|\bwww\.)[^\s=\"'`<>]*$")
"""An address up to here: its path names pages; only what follows a `=` may open something."""

_IS_HASH = re.compile(r"(?:sha\d{1,3}|md5)-", re.IGNORECASE)
_IS_HEX = re.compile(r"[0-9a-f-]+|[0-9A-F-]+")
_ULID = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")


def random_looking(page: Page) -> Iterator[Hit]:
    """Long runs in which capitals, small letters and digits are mixed as no name mixes them."""
    if page.in_name:
        return
    for found in _LONG.finditer(page.text):
        value = found[0]
        if _is_mixed(value) and not _is_harmless(page, found):
            yield secret(found.start(), found.end(), "entropy", "", look=True)


def _is_mixed(value: str) -> bool:
    if value.islower() or value.isupper() or value.isalpha() or entropy(value) < _LEAST:
        return False
    longest = max(re.split(r"[/_=+-]", value), key=len)
    if len(longest) < 16 or sum(letter.isdigit() for letter in longest) < 2:
        return False
    turns = sum(_class(a) != _class(b) for a, b in pairwise(longest))
    return turns >= len(longest) / 3


def _is_harmless(page: Page, found: "re.Match[str]") -> bool:
    value = found[0]
    if _IS_HEX.fullmatch(value) or _ULID.fullmatch(value) or is_placeholder(value):
        return True
    before = page.text[max(0, found.start() - 200) : found.start()]
    if _HASH.search(before) or _IS_HASH.match(value) or page.in_blank(*found.span()):
        return True
    return bool(_IN_PATH.search(before))


def _class(letter: str) -> int:
    return 0 if letter.isdigit() else 1 if letter.islower() else 2
