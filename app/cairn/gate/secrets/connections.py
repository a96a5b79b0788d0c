"""Passwords inside the address of a database, a queue, a share or a page."""

import re
from collections.abc import Iterator

from cairn.gate.hit import Hit
from cairn.gate.page import Page
from cairn.gate.secrets.placeholder import is_placeholder, is_reference
from cairn.gate.secrets.secret import secret

_IN_ADDRESS = re.compile(
    r"://[^\s:/?#\[\]@\"'`<>]{0,100}:(?P<value>[^\s/@\"'`<>]{3,200})@(?=[\w\[$.-])"
)
_WITH_SIGNS = re.compile(
    r"://[^\s:/?#\[\]@\"'`<>]{0,100}:(?P<value>[^\s\"'`<>]{3,200})@(?=[\w.-]+[:/])"
)
_IN_PAIRS = re.compile(
    r"(?i)(?:password|pwd|accountkey|sharedaccesskey|sharedsecret|accesskey)\s*=\s*"
    r"(?P<value>[^\s;\"'`<>]{4,200})(?=;|\"|'|`|\s|$)"
)
_SIGNED = re.compile(r"[?&](?:sig|signature|X-Amz-Signature|access_token|api_key|apikey|token|key)="
                     r"(?P<value>[\w%+/=-]{16,200})", re.IGNORECASE)  # fmt: skip
_LOGIN = re.compile(
    r"(?:\bcurl\b[^\n]{0,200}?\s(?:-u|--user|--proxy-user)[ =]?|\b-U )[\"']?[\w.@-]{1,60}:"
    r"(?P<value>[^\s\"'`]{4,100})"
)


def connections(page: Page) -> Iterator[Hit]:
    """The password part of connection strings, signed addresses and logins; examples left out."""
    if "://" in page.text:
        for found in _IN_ADDRESS.finditer(page.text):
            yield from _judged(page, found, "connection-string")
        for found in _WITH_SIGNS.finditer(page.text):
            if "@" in found["value"] or "/" in found["value"]:
                yield from _judged(page, found, "connection-string")
    for found in _IN_PAIRS.finditer(page.text) if ";" in page.text else ():
        line = page.text[slice(*page.line_of(found.start()))]
        if ";" in line and line.count("=") > 1:
            yield from _judged(page, found, "connection-string")
    for found in _SIGNED.finditer(page.text):
        if any(letter.isdigit() for letter in found["value"]):
            yield from _judged(page, found, "signed-address")
    for found in _LOGIN.finditer(page.text):
        yield from _judged(page, found, "login")


def _judged(page: Page, found: "re.Match[str]", detector: str) -> Iterator[Hit]:
    value, (start, end) = found["value"], found.span("value")
    if is_placeholder(value) or page.in_blank(start, end):
        return
    if is_reference(value) and not any(letter.isdigit() for letter in value):
        return
    yield secret(start, end, detector, "")
