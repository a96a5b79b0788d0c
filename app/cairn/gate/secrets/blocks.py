"""Private keys in their armour, from the first line to the last."""

import re
from collections.abc import Iterator

from cairn.gate.hit import Hit
from cairn.gate.page import Page
from cairn.gate.secrets.secret import secret

_KEY = re.compile(
    r"-----BEGIN (?P<kind>(?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?)-----"
    r"(?:(?!-----BEGIN )[\s\S]){0,20000}?(?:-----END (?P=kind)-----|\Z)"
    r"|-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----"
    r"|PuTTY-User-Key-File-[23]:[^\n]*(?:\n[^\n]+){0,200}"
)
_BODY = re.compile(r"[A-Za-z0-9+/=]{16}")


def private_keys(page: Page) -> Iterator[Hit]:
    """Each key whole; a header that is only spoken of, with no key behind it, is none."""
    if "PRIVATE KEY" not in page.text and "PuTTY-User-Key" not in page.text:
        return
    for found in _KEY.finditer(page.text):
        if _BODY.search(found[0][len("-----BEGIN PRIVATE KEY-----") :]):
            yield secret(found.start(), found.end(), "private-key", "")
