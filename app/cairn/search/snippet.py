"""The lines of a text that answer a query, and where its words stand in a text."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from cairn.search.analysis import CHUNK, Analyzer
from cairn.search.clauses import Clause

READ = 65_536
"""Characters of a text that are looked at."""

_WIDTH = 220
_LEAD = 40
_MAX_MATCHES = 100
_BLOCK = re.compile(r"^\s*(?:```\S*|~~~\S*|(?:#{1,6}|>|[-+*]|\d+\.)\s)|^[\s|:-]+$|\|", re.MULTILINE)
_INLINE = re.compile(r"`+|(?<![\w/*.])\*{1,3}(?=\w)|(?<=[\w.!?)])\*{1,3}(?![\w*])")
_HEADING = re.compile(r"^#{1,6}\s+(.*?\w)[\s#]*$", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\s]*\)")
_TITLE = re.compile(r"\s*+#\s[^\n]*\n")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Marked:
    """Text with the places of hits in it, as (first, one past last), ascending and apart."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


class Marker:
    """Finds the words of one query in texts."""

    def __init__(self, clauses: Sequence[Clause], analyzer: Analyzer) -> None:
        words = [word for clause in clauses for word in clause.words]
        self._analyzer = analyzer
        self._stems = frozenset(word.stem for word in words)
        self._prefixes = tuple(word.raw for word in words if word.prefix)
        self._known: dict[str, bool] = {}
        self._roots = {_root(word.raw, word.stem) for word in words}

    def marks(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where words of the query stand in `text`."""
        if not self._roots:
            return ()
        found: list[tuple[int, int]] = []
        forms, known = self._analyzer.forms, self._known
        for chunk in CHUNK.finditer(text):  # most hold no hit: their places need not be known
            for word in forms(chunk.group()):
                hit = known.get(word)
                if hit is None:
                    hit = self._hit(word)
                if hit:
                    self._mark(chunk.group(), chunk.start(), found)
                    break
        return tuple(found)

    def _hit(self, word: str) -> bool:
        """Whether a word is one of the query's; it is known from then on."""
        stem = self._analyzer.stem(word) in self._stems
        hit = self._known[word] = stem or word.startswith(self._prefixes)
        return hit

    def _mark(self, chunk: str, base: int, found: list[tuple[int, int]]) -> None:
        """Add where the words of the query stand in a chunk of the text that begins at `base`."""
        for token in self._analyzer.tokens(chunk):
            if self._known.get(token.word, False) or self._hit(token.word):
                start, end = base + token.start, base + token.end
                while found and start < found[-1][1]:  # a joined form spans its parts
                    before = found.pop()
                    start, end = min(start, before[0]), max(end, before[1])
                found.append((start, end))

    def snippet(self, text: str, otherwise: str = "") -> Marked:
        """About two lines of `text` with the most different words of the query, marked.

        `otherwise` is shown where no word stands in the text (a hit by its title).
        """
        title = _TITLE.match(text, 0, READ)
        text = text[title.end() if title else 0 : READ]
        first, last = self._window(text)
        shown = _plain(text[first:last])
        if not last:
            shown = otherwise or _plain(text[:_WIDTH])
        elif shown:
            shown = "…" * bool(first) + shown + "…" * (last < len(text))
        return Marked(shown, self.marks(shown))

    def _places(self, text: str) -> list[tuple[int, str]]:
        """Where words with the roots of the query begin, ascending; of each root the first few."""
        lower = text.lower()
        if len(lower) != len(text):  # a letter that is two in lower case moves the rest
            lower = text
        every = (islice(_starts(root, lower), _MAX_MATCHES) for root in self._roots)
        return sorted(place for places in every for place in places)

    def _window(self, text: str) -> tuple[int, int]:
        """Where the best stretch of `text` lies, cut at spaces; (0, 0) where nothing is found."""
        best, most = -1, 0
        inside: deque[tuple[int, str]] = deque()
        for start, root in self._places(text):
            inside.append((start, root))
            while inside[0][0] < start - (_WIDTH - _LEAD):
                inside.popleft()
            different = len({word for _, word in inside})
            if different > most:
                best, most = inside[0][0], different
                if most == len(self._roots):
                    break  # no stretch can have more
        if best < 0:
            return 0, 0
        first = max(best - _LEAD, 0) if len(text) > _WIDTH else 0
        if first:
            space = text.find(" ", first, best)
            first = first if space < 0 else space + 1
        last = first + _WIDTH
        if last < len(text):
            space = text.rfind(" ", best, last)
            last = last if space < 0 else space
        return first, min(last, len(text))


def _starts(root: str, text: str) -> Iterator[tuple[int, str]]:
    """Where words of `text`, in lower case, begin with `root`."""
    place = text.find(root)
    while place >= 0:
        if not (place and text[place - 1].isalnum()):
            yield place, root
        place = text.find(root, place + len(root))


def _root(raw: str, stem: str) -> str:
    """What every form of the word begins with, as far as that is known."""
    return stem if raw.startswith(stem) else raw


def _plain(text: str) -> str:
    """Markdown as a reader would say it, in one line."""
    text = _BLOCK.sub(" ", _HEADING.sub(r"\1: ", _LINK.sub(r"\1", text)))
    return _SPACE.sub(" ", _INLINE.sub("", text)).strip()
