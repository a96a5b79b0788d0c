"""Every way in which one person's name is written, as folded words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from cairn.gate.fold import fold
from cairn.gate.page import WORD
from cairn.gate.people.ordinary import Usual, usual
from cairn.gate.wordlist import words


class Form(StrEnum):
    """What a spelling is; the name of the rule that finds it."""

    FULL = "full-name"
    REVERSED = "reversed-name"
    SHORT = "short-name"
    HANDLE = "handle"
    EMAIL = "known-email"
    LOGIN = "login-name"
    FIRST = "first-name"
    LAST = "last-name"
    NICK = "nickname"
    ERASED = "erased-name"


LONE = frozenset({Form.FIRST, Form.LAST, Form.NICK})
"""Forms that are one name alone, and are judged by how they are written."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a name.

    Attributes:
        words: folded, in order; what stands between them in a text is nobody's business.
    """

    words: tuple[str, ...]
    form: Form


_TITLES = frozenset({"dr", "prof", "mr", "mrs", "ms", "herr", "frau", "dipl", "ing", "jr", "sr"})
_PARTICLES = words(
    """
    van von der den de del della di da dos la le el al bin ibn ter ten zu zur zum st
    """
)
_TRANSCRIBED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue",
     "Ø": "Oe", "Å": "Aa"}
)  # fmt: skip
_HYPHEN = re.compile("[-\u2010\u2011\u2013]")
_CONTRACTED = re.compile(r"([aou])e(?=[^aeiouy\s])")


def spellings(
    name: str,
    handle: str = "",
    emails: Iterable[str] = (),
    others: Iterable[str] = (),
) -> frozenset[Spelling]:
    """Every spelling of one person."""
    found: set[Spelling] = set()
    for variant in _variants(name):
        found.update(_of_name(variant))
    if handle:
        found.update(_of_handle(handle.removeprefix("@")))
    for email in emails:
        found.update(_of_email(email))
    for other in others:
        for variant in _variants(other):
            words = _words(variant)
            if len(words) == 1:
                found.update(_lone(words, Form.NICK))
            elif words:
                found.update(_of_name(variant))
    return frozenset(spelling for spelling in found if spelling.words)


def _variants(name: str) -> set[str]:
    """As it stands, with umlauts transcribed, and with transcribed ones contracted."""
    return {name, name.translate(_TRANSCRIBED), _CONTRACTED.sub(r"\1", name)}


def _words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(fold(text)))


def _of_name(name: str) -> Iterator[Spelling]:
    last, comma, first = name.partition(",")
    texts = (f"{first} {last}" if comma else name).split()
    texts = [text for text in texts if _words(text) and _words(text)[0] not in _TITLES]
    parts = [_words(text) for text in texts]
    if not parts:
        return
    if len(parts) == 1:
        yield from _lone(parts[0], Form.FIRST)
        return
    cut = _last_begins(parts)
    given, family = parts[:cut], parts[cut:]
    firsts = {_joined(given), given[0], *_halves(texts[0])}
    lasts = {_joined(family), family[-1], *_halves(texts[-1])}
    for before in firsts:
        for behind in lasts:
            yield from _pair(before, behind, Form.FULL)
            yield from _pair(behind, before, Form.REVERSED)
    for part in {*given, *_halves(texts[0])}:
        yield from _lone(part, Form.FIRST)
    first_word, last_word = given[0], family[-1]
    yield Spelling((*first_word, last_word[0][:1]), Form.SHORT)
    for part in lasts:
        yield from _lone(part, Form.LAST)
    for part in lasts - {_joined(family)} | {last_word}:
        yield Spelling((first_word[0][:1], *part), Form.SHORT)
        whole = "".join(part)
        if len(whole) > 3 and usual(whole) is Usual.NAME:
            yield Spelling((first_word[0][:1] + whole,), Form.LOGIN)


def _halves(text: str) -> list[tuple[str, ...]]:
    """Both names of a double one: whoever has it is often called by one of them."""
    halves = [words for half in _HYPHEN.split(text) if (words := _words(half))]
    return halves if len(halves) > 1 else []


def _last_begins(parts: list[tuple[str, ...]]) -> int:
    """Where the family name begins: at its particles, otherwise at the last part."""
    cut = len(parts) - 1
    while cut > 1 and parts[cut - 1][0] in _PARTICLES:
        cut -= 1
    return cut


def _joined(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(word for part in parts for word in part)


def _pair(one: tuple[str, ...], other: tuple[str, ...], form: Form) -> Iterator[Spelling]:
    """Both names in this order: apart, as one word, and with an ending that shows whose it is."""
    yield Spelling((*one, *other), form)
    yield Spelling(("".join((*one, *other)),), form)
    if len(one) > 1 or len(other) > 1:  # O'Brien as Obrien, Jean-Luc as Jeanluc
        yield Spelling(("".join(one), "".join(other)), form)
    if not other[-1].endswith("s"):
        yield Spelling((*one, *other[:-1], f"{other[-1]}s"), form)


def _lone(words: tuple[str, ...], form: Form) -> Iterator[Spelling]:
    """One name by itself."""
    if not words or (len(words) == 1 and len(words[0]) < 2 and words[0].isascii()):
        return
    yield Spelling(words, form)
    whole = "".join(words)
    if len(words) > 1:
        yield Spelling((whole,), form)
    if usual(whole) is Usual.NAME and not whole.endswith(("s", "x", "z")):
        yield Spelling((*words[:-1], f"{words[-1]}s"), form)


def _of_handle(handle: str) -> Iterator[Spelling]:
    words = _words(handle)
    yield Spelling(words, Form.HANDLE)
    if len(words) > 1:
        yield Spelling(("".join(words),), Form.HANDLE)


def _of_email(email: str) -> Iterator[Spelling]:
    local, _, domain = email.partition("@")
    before, after = _words(local.partition("+")[0]), _words(domain)
    if not before:
        return
    yield Spelling((*before, *after), Form.EMAIL)
    spelled = tuple(word for part in after for word in ("dot", part))[1:]
    for tail in (after, spelled):
        yield Spelling((*before, "at", *tail), Form.EMAIL)
    if "+" in local:
        yield Spelling((*_words(local), *after), Form.EMAIL)
    if len(before) > 1 or usual(before[0]) is Usual.NAME:
        yield Spelling(before, Form.HANDLE)
