"""What a text says once it is decoded: entities, escapes, base64, and words that markup cuts up."""

import bisect
import html
import re
import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from cairn.gate.coded import text_in

_H = "[0-9A-Fa-f]"


def _bytes(sign: str) -> str:
    """One letter in UTF-8, each byte as two digits behind `sign`; otherwise one byte."""
    more = f"{sign}[89ABab]{_H}"
    return (
        f"{sign}(?:[0-7]{_H}|[CDcd]{_H}{more}|[Ee]{_H}(?:{more}){{2}}|[Ff]{_H}(?:{more}){{3}}"
        f"|[89A-Fa-f]{_H})"
    )


_PERCENT, _ESCAPE = _bytes(r"%(?:25){0,3}"), _bytes(r"\\x")
_SIGNS = re.compile(
    rf"(?P<percent>{_PERCENT})|(?P<escape>{_ESCAPE})"
    rf"|(?P<letter>\\u{_H}{{4}}|\\U{_H}{{8}}|\\u\{{{_H}{{1,6}}\}}|\\[01][0-7]{{2}})"
    rf"|(?P<entity>&(?:[A-Za-z]{{2,24}};|#\d{{1,7}};?|#[xX]{_H}{{1,6}};?))"
    r"|(?P<tag><(?:/?[A-Za-z][A-Za-z0-9-]{0,20}(?:[ \t/][^<>\n]{0,200})?>|!--[^\n]{0,200}?-->))"
    r"|(?P<mark>\*{1,3}|~~)"
    r"|(?P<slash>\\(?=[_.@/:\"'=!#%&+*-]))"
    r"|(?P<hyphen>-\r?\n[ \t>]{0,8})"
    r"|(?P<wrap>\n[ \t>]{0,8}(?=[\w+/-]{4}))"
    r"|(?P<plus>[\"'][ \t]{0,4}\+[ \t\n]{0,12}[\"'])"
)
_ODD = re.compile(
    "[\u00a0\u00ad\u0300-\u036f\u2000-\u2015\u202f\u205f\u2060-\u2064\u2212\u3000"
    "\ufe00-\ufe0f\ufeff\uff01-\uff5e\U0001d400-\U0001d7ff]"
)
_LEAD = re.compile(r"[&%\\<*~\n]|-\r?\n|[\"'][ \t]{0,4}\+")
"""What every one of `_SIGNS` begins with; this alone is looked for in every text."""

_SPACED = re.compile(r"(?:[ .·-][^\W_]){2,40}(?![^\W_])")
_BETWEEN = re.compile(r"[ .·-]")
_NUMBER = re.compile(r"(?<![\w+/=-])[\w+/-]{16,20000}+={0,2}(?![\w+/=-])", re.ASCII)
_LEAST = 10
_HALF = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[\w+/-]+")
_GAP = "\n\n"
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")


@dataclass(frozen=True, slots=True)
class Plain:
    """A decoded text.

    Attributes:
        text: what a reader of the original has before the eyes, paragraphs without codes left out.
        starts, ends: for each of its letters, where what it came from begins and ends there.
        seams: where something was decoded, in order.
    """

    text: str
    starts: "array[int]"
    ends: "array[int]"
    seams: list[tuple[int, int]]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The part of the original from which ``text[start:end]``, not empty, came."""
        return self.starts[start], self.ends[end - 1]

    def is_decoded(self, start: int, end: int) -> bool:
        """Whether anything in this part of the original was decoded."""
        at = bisect.bisect_left(self.seams, (end, end)) - 1
        return at >= 0 and self.seams[at][1] > start


def plain(text: str) -> Plain | None:
    """The paragraphs of `text` in which something is coded, decoded; None where nothing is."""
    seams = sorted(_seams(text))
    if not seams:
        return None
    parts: list[str] = []
    starts: array[int] = array("l")
    ends: array[int] = array("l")
    kept: list[tuple[int, int]] = []

    def take(start: int, end: int) -> None:
        parts.append(text[start:end])
        starts.extend(range(start, end))
        ends.extend(range(start + 1, end + 1))

    at = until = 0
    for start, end, said in seams:
        if start < at:
            continue
        if start >= until:
            take(at, until)
            at = max(until, text.rfind(_GAP, 0, start))
            until = text.find(_GAP, end) + len(_GAP)
            until = until if until >= len(_GAP) else len(text)
        take(at, start)
        parts.append(said)
        starts.extend([start] * len(said))
        ends.extend([end] * len(said))
        kept.append((start, end))
        at = end
    take(at, max(at, until))
    return Plain("".join(parts), starts, ends, kept)


def _seams(text: str) -> Iterator[tuple[int, int, str]]:
    """Start and end of everything coded, and what it says."""
    for lead in _LEAD.finditer(text):
        if lead[0] == "\n" and not _is_cut(text, lead.start()):
            continue
        found = _SIGNS.match(text, lead.start())
        if found and (said := _said(text, found)) is not None:
            yield *found.span(), said
    if not text.isascii():
        for found in _ODD.finditer(text):
            yield *found.span(), _usual(found[0])
    for found in _SPACED.finditer(text):
        before = text[max(0, found.start() - 2) : found.start()]
        is_letter = before[-1:].isalnum() and not before[:-1].isalnum()
        for gap in _BETWEEN.finditer(text, found.start() + (not is_letter), found.end()):
            yield *gap.span(), ""
    for found in _NUMBER.finditer(text):
        if said := text_in(found[0]):
            yield *found.span(), said


def _said(text: str, found: "re.Match[str]") -> str | None:
    """What one sign stands for; None where it stands for itself."""
    sign, start, end = found[0], *found.span()
    if found["percent"] or found["escape"]:
        data = unquote_to_bytes(sign.replace("%25", "%").replace("\\x", "%"))
        try:
            return data.decode()
        except UnicodeDecodeError:
            return data.decode("latin-1")
    if found["letter"]:
        return _letter(int(sign[1:], 8) if sign[1] in "01" else int(sign[2:].strip("{}"), 16))
    if found["entity"]:
        said = html.unescape(sign)
        return said if said != sign else None
    before, behind = text[start - 1 : start], text[end : end + 1]
    if found["slash"] or found["plus"] or found["wrap"] or sign == "~~":
        return ""
    if found["tag"]:
        return "" if before.isalnum() or behind.isalnum() else None
    if not before.isalnum():
        return None
    joins = behind.islower() if found["hyphen"] else behind.isalnum() or behind in tuple("_-.@")
    return "" if joins else None


def _is_cut(text: str, at: int) -> bool:
    """Whether what ends here is more likely half a key than a word."""
    if not text[at - 1 : at].isalnum():
        return False
    last = text[max(0, at - _LEAST) : at]
    return len(last) == _LEAST and bool(_HALF.fullmatch(last))


def _letter(number: int) -> str:
    return chr(number) if number < 0xD800 or 0xDFFF < number < 0x110000 else "\ufffd"


def _usual(letter: str) -> str:
    """A letter of another width or shape as the usual one; none for what is not seen."""
    if unicodedata.category(letter) in ("Mn", "Cf"):
        return ""
    return _DASHES.get(letter) or unicodedata.normalize("NFKC", letter)
