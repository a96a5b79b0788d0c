"""Which addresses of a page may be followed, and which pictures shown; all others are text."""

import posixpath
import re
from urllib.parse import quote, unquote

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp"})
"""Endings of pictures that may be shown; SVG is not among them, as it can name other files."""

_HTTPS = re.compile(
    r"https://(?P<rest>(?:[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9])?\.?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?"
    r"(?:[/?#][!#$%&'()*+,./0-9:;=?@A-Z\[\]_a-z~-]*)?)",
    re.IGNORECASE,
)
_MAILTO = re.compile(
    r"mailto:(?P<rest>[\w.%+-]{1,64}@[a-z0-9.-]{1,255}(?:\?subject=[\w%.+-]{0,300})?)",
    re.IGNORECASE | re.ASCII,
)
_RECORD = re.compile(r"record:[A-Za-z0-9][A-Za-z0-9._-]{0,63}(?P<part>#[^#\s]{0,200})?")
_CONTROL = re.compile('[\x00-\x1f\x7f-\x9f\\\\:|<>"*]')


def link(address: str, base: str = "") -> str | None:
    """The address to follow for `address` as written on the page `base`, None if it is inert.

    What comes back is one of ``https://…`` without a user name, ``mailto:`` with at most a
    subject, ``#anchor``, ``record:ID``, or a path inside the source, from its root, quoted.
    `base` is the page's own path within its source; all up to its last slash counts.
    """
    if match := _HTTPS.fullmatch(address):
        return "https://" + match["rest"]
    if match := _MAILTO.fullmatch(address):
        return "mailto:" + match["rest"]
    if match := _RECORD.fullmatch(address):
        part = match["part"] or ""
        return address[: len(address) - len(part)] + _anchor(part[1:])
    path, _, anchor = address.partition("#")
    if not path:
        return _anchor(anchor) or None
    inside = inside_source(path, base)
    return None if inside is None else quote(inside, safe="/") + _anchor(anchor)


def picture(address: str, base: str = "") -> str | None:
    """The path of a picture inside the source, from its root and quoted; None for all others."""
    inside = inside_source(address.partition("#")[0], base)
    if inside is None or posixpath.splitext(inside)[1].lower() not in PICTURES:
        return None
    return quote(inside, safe="/")


def inside_source(address: str, base: str = "") -> str | None:
    """The path from the source's root that the relative `address` on page `base` leads to.

    None for an address with a scheme, host, drive or root, and for one that leaves the source.
    """
    try:
        path = unquote(address.partition("?")[0], errors="strict")
    except UnicodeDecodeError:
        return None
    if not path.strip() or path.startswith("/") or _CONTROL.search(path) or len(path) > 1000:
        return None
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(base), path))
    if joined == "." or joined.startswith(("../", "/")) or joined == "..":
        return None
    return joined


def _anchor(fragment: str) -> str:
    """``#fragment``, quoted anew so that nothing in it can be anything else; empty for none."""
    try:
        name = unquote(fragment, errors="strict")
        return "#" + quote(name, safe="") if name.strip() else ""
    except (UnicodeDecodeError, UnicodeEncodeError):
        return ""
