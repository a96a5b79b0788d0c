"""Texts inside of base64 and hexadecimal numbers; what decodes to anything else is none."""

import base64
import binascii
import re

_LEAST = 6
"""Letters below which a number may look like a text by chance."""

_HEX = re.compile("(?:[0-9A-Fa-f]{2})+")
_URL_SAFE = str.maketrans("-_", "+/")
_BLANKS = str.maketrans("", "", "\n\r\t")


def text_in(value: str) -> str:
    """The text in `value`: two digits for each byte, or base64 of either alphabet, with or without
    its filling; empty if there is none."""
    digits = value.rstrip("=")
    try:
        if _HEX.fullmatch(value):
            return _text(bytes.fromhex(value))
        if len(digits) % 4 == 1 or digits.islower() or digits.isupper():
            return ""
        filled = digits.translate(_URL_SAFE) + "=" * (-len(digits) % 4)
        return _text(base64.b64decode(filled, validate=True))
    except (binascii.Error, ValueError):
        return ""


def _text(data: bytes) -> str:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return ""
    readable = len(text) >= _LEAST and text.translate(_BLANKS).isprintable()
    return text if readable else ""
