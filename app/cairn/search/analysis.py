"""Text to words: the one analysis that arrays, Whoosh, spelling and highlighting share.

A *chunk* is a run of letters and digits, or several joined by ``_``, ``-`` or ``.`` without a
space (``max_connections``, ``settings.json``, ``--dangerously-skip-permissions``). It yields its
parts and, so that both ways of typing find it, the parts joined (``maxconnections``). A *term* is
the stem of a word by Porter's algorithm.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

MAX_WORD = 64
"""Letters of a word that count; what comes after is cut off, in documents and queries alike."""

CHUNK = re.compile(r"[^\W_]+(?:[_.\-]{1,2}[^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z]+|[0-9]+")
_HUMP = re.compile(r"[a-z0-9][A-Z]|[A-Z]{2}[a-z]{2}")
_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_MAX_JOINED = 48
_MAX_PARTS = 6
_MAX_CACHED = 400_000


class _PorterStemmer(Protocol):
    def stemWord(self, word: str, /) -> str: ...  # noqa: N802 - PyStemmer's name


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text, where it stands.

    Attributes:
        start: index of its first letter in the text; `end` is one past its last.
        position: number of the word in the text; a joined form has that of its first part.
    """

    word: str
    start: int
    end: int
    position: int


class Analyzer:
    """Words and stems, remembered: natural text repeats itself, and a look-up is the fast path."""

    def __init__(self) -> None:
        import Stemmer

        self._porter: _PorterStemmer = Stemmer.Stemmer("porter")
        self._forms: dict[str, tuple[str, ...]] = {}
        self._stems: dict[str, str] = {}

    def forms(self, chunk: str) -> tuple[str, ...]:
        """The words of one chunk: parts in order, then the joined or whole forms."""
        known = self._forms.get(chunk)
        if known is None:
            if len(self._forms) > _MAX_CACHED:
                self._forms.clear()
            known = self._forms[chunk] = _forms(chunk)
        return known

    def split(self, chunk: str) -> tuple[tuple[str, ...], str]:
        """The parts of one chunk in order, and its joined or whole form where it has one."""
        forms = self.forms(chunk)
        if len(forms) == 1:
            return forms, ""
        count = len(_places(chunk))
        whole = "".join(fold(part) for part in _PART.findall(chunk))[:MAX_WORD]
        return forms[:count], whole if whole in forms[count:] else ""

    def stem(self, word: str) -> str:
        """The term of a word: Porter's stem from three letters on, otherwise the word itself."""
        known = self._stems.get(word)
        if known is None:
            if len(self._stems) > _MAX_CACHED:
                self._stems.clear()
            known = self._porter.stemWord(word) if len(word) > 2 else word
            self._stems[word] = known
        return known

    def words(self, text: str) -> list[str]:
        """Every word of `text` in order, joined forms after their parts."""
        forms = self.forms
        return [word for chunk in CHUNK.findall(text) for word in forms(chunk)]

    def tokens(self, text: str) -> Iterator[Token]:
        """Every word of `text` with its place; joined forms span their whole chunk."""
        position = 0
        for match in CHUNK.finditer(text):
            chunk, base = match.group(), match.start()
            forms = self.forms(chunk)
            if len(forms) == 1:
                yield Token(forms[0], base, match.end(), position)
                position += 1
                continue
            first = position
            places = _places(chunk)
            for word, (start, end) in zip(forms, places, strict=False):
                yield Token(word, base + start, base + end, position)
                position += 1
            for word in forms[len(places) :]:
                yield Token(word, base, match.end(), first)


def fold(text: str) -> str:
    """Lower case without diacritics, so that "café" and "Cafe" are one word."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    # What is nothing but a diacritic (half-width voicing marks) stays: a word is never empty.
    return "".join(c for c in plain if not unicodedata.combining(c)) or plain


def plain_words(text: str) -> list[str]:
    """The words of `text` as typed, folded, without joined forms: what titles are compared by."""
    words: list[str] = _PART.findall(fold(text))
    if max(map(len, words), default=0) > MAX_WORD:
        return [word[:MAX_WORD] for word in words]
    return words


def _pieces(part: str) -> list[tuple[int, int]]:
    """Where the words of one part lie: camelCase humps, or pairs of ideographs."""
    if _HUMP.search(part):
        return [match.span() for match in _CAMEL.finditer(part)] or [(0, len(part))]
    if not part.isascii() and _IDEOGRAPHS.search(part):
        return [(i, min(i + 2, len(part))) for i in range(len(part))]
    return [(0, len(part))]


def _places(chunk: str) -> list[tuple[int, int]]:
    places = []
    for match in _PART.finditer(chunk):
        base = match.start()
        places += [(base + start, base + end) for start, end in _pieces(match.group())]
    return places


def _forms(chunk: str) -> tuple[str, ...]:
    if chunk.isascii() and chunk.isalnum() and not _HUMP.search(chunk):
        return (chunk.lower()[:MAX_WORD],)
    places = _places(chunk)
    words = [fold(chunk[start:end])[:MAX_WORD] for start, end in places]
    parts = [fold(part) for part in _PART.findall(chunk)]
    known = frozenset(words)  # a chunk of a hostile file has a million parts
    extra = [part[:MAX_WORD] for part in parts if _is_whole(part, known)]
    if 1 < len(parts) <= _MAX_PARTS and not all(part.isdigit() for part in parts):
        joined = "".join(parts)
        if len(joined) <= _MAX_JOINED:
            extra.append(joined)
    return (*words, *dict.fromkeys(extra))


def _is_whole(part: str, words: frozenset[str]) -> bool:
    """A camelCase part stands whole beside its humps; a run of ideographs only as its pairs."""
    return part[:MAX_WORD] not in words and not _IDEOGRAPHS.search(part)
