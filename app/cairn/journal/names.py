"""Names found in texts however they are written, and put into other words."""

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from cairn.gate.begins import fitted

_WORD = re.compile(r"[^\W_]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_GAP = re.compile(r"[\W_]{0,3}")
_GENITIVE = 4
"""Letters from which on a name may carry an ``s`` at its end."""

_SHORT = 2
"""Up to so many letters a name with a capital is only met with one: "Do" is, "do" is not."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text in the form in which names are compared, and where it stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Named:
    """A name that stands in a text.

    Attributes:
        whose: what was given along with the spelling.
    """

    start: int
    end: int
    whose: str


class Names:
    """Spellings of people (or teams), found whatever their case, diacritics and separators."""

    def __init__(self, spelled: Iterable[tuple[str, str]]) -> None:
        """`spelled` gives each spelling with whose it is; what has no letter in it is left out."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
        for spelling, whose in spelled:
            parts = tuple(word.text for word in words(spelling))
            if parts:
                capital = sum(map(len, parts)) <= _SHORT and spelling.strip()[:1].isupper()
                self._by_first.setdefault(parts[0], []).append((parts, whose, capital))
        for known in self._by_first.values():
            known.sort(key=lambda one: -len(one[0]))

    def find(self, text: str) -> list[Named]:
        """Every name in `text`, from its beginning on; of two that overlap, the longer one."""
        found: list[Named] = []
        every = words(text)
        at = 0
        while at < len(every):
            match = self._at(text, every, at)
            if match is None:
                at += 1
                continue
            count, whose = match
            start = every[at].start
            start -= text[start - 1 : start] == "@"
            found.append(Named(start, every[at + count - 1].end, whose))
            at += count
        return found

    def replaced(self, text: str, other: Callable[[str], str]) -> str:
        """`text` with every name put as `other` says for whose it is."""
        parts, at = [], 0
        for named in self.find(text):
            parts += [text[at : named.start], fitted(text, named.start, other(named.whose))]
            at = named.end
        return "".join([*parts, text[at:]]) if parts else text

    def _at(self, text: str, every: list[Word], at: int) -> tuple[int, str] | None:
        for first in _forms(every[at].text):
            for parts, whose, capital in self._by_first.get(first, ()):
                if capital and not text[every[at].start].isupper():
                    continue
                if _runs(text, every, at, parts):
                    return len(parts), whose
        return None


def words(text: str) -> list[Word]:
    """The words of `text`, folded: no case, no diacritics, ligatures in their letters."""
    if text.isascii():
        return [Word(one[0].lower(), *one.span()) for one in _WORD.finditer(text)]
    folded: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for part in unicodedata.normalize("NFKD", letter).casefold():
            if not unicodedata.combining(part):
                folded.append(part)
                places.append(place)
    plain = "".join(folded)
    return [
        Word(one[0], places[one.start()], _behind(text, places[one.end() - 1]))
        for one in _WORD.finditer(plain)
    ]


def plainly(text: str) -> str:
    """`text` folded as its words are, all that stands between them left as it is."""
    if text.isascii():
        return text.lower()
    return _NOT_ASCII.sub(_uncombined, unicodedata.normalize("NFKD", text).casefold())


def folded(name: str) -> str:
    """The words of a name with a blank between them: what names are compared by."""
    return " ".join(_WORD.findall(plainly(name)))


def _uncombined(letter: re.Match[str]) -> str:
    return "" if unicodedata.combining(letter[0]) else letter[0]


def spellings(name: str, others: Iterable[str] = ()) -> tuple[str, ...]:
    """`name` and `others` in the ways in which they are met: reversed, in one word, as given."""
    parts = [word.text for word in words(name)]
    known = [name, *others]
    if len(parts) > 1:
        known += [" ".join([parts[-1], *parts[:-1]]), "".join(parts)]
    return tuple(dict.fromkeys(one.strip() for one in known if one.strip()))


def parts_of(name: str) -> tuple[str, ...]:
    """First and last names by themselves, where a name has several; no initials."""
    parts = [word for word in words(name) if len(word.text) > 1]
    return tuple(name[one.start : one.end] for one in parts) if len(parts) > 1 else ()


@dataclass(frozen=True, slots=True)
class Sealed:
    """Spellings that nobody can read any more, and that are still recognized.

    Attributes:
        key: secret of this journal.
        digests: HMAC-SHA256 of each spelling, hex.
        longest: words in the longest one.
    """

    key: bytes
    digests: frozenset[str]
    longest: int

    def find(self, text: str) -> list[Named]:
        """Where `text` says one of them; `whose` is the digest."""
        every, found, at = words(text), [], 0
        while at < len(every):
            for count in range(min(self.longest, len(every) - at), 0, -1):
                run = [word.text for word in every[at : at + count]]
                digest = next((one for one in _sealings(run, self.key) if one in self.digests), "")
                if digest:
                    found.append(Named(every[at].start, every[at + count - 1].end, digest))
                    at += count - 1
                    break
            at += 1
        return found


def seal(spelled: Iterable[str], key: bytes) -> tuple[tuple[str, ...], int]:
    """The digests of spellings under `key`, sorted, and the words of the longest."""
    runs = [[word.text for word in words(one)] for one in spelled]
    digests = {_digest(run, key) for run in runs if run}
    return tuple(sorted(digests)), max(map(len, runs), default=0)


def _sealings(run: list[str], key: bytes) -> Iterator[str]:
    for last in _forms(run[-1]):
        yield _digest([*run[:-1], last], key)


def _digest(run: list[str], key: bytes) -> str:
    return hmac.new(key, " ".join(run).encode(), hashlib.sha256).hexdigest()


def _forms(word: str) -> tuple[str, ...]:
    """The word, and without an ``s`` that may be a genitive's."""
    if len(word) > _GENITIVE and word.endswith("s"):
        return word, word[:-1]
    return (word,)


def _runs(text: str, every: list[Word], at: int, parts: tuple[str, ...]) -> bool:
    """Whether the words from `at` on are `parts`, with nothing but a little between them."""
    run = every[at : at + len(parts)]
    if len(run) < len(parts):
        return False
    last = len(parts) - 1
    for place, (word, part) in enumerate(zip(run, parts, strict=True)):
        if place and not _GAP.fullmatch(text, run[place - 1].end, word.start):
            return False
        if word.text != part and (place < last or part not in _forms(word.text)):
            return False
    return True


def _behind(text: str, place: int) -> int:
    """One past the letter at `place`, its combining marks included."""
    end = place + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end
