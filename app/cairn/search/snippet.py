"""The lines of a text that answer a query, and where its words stand in a text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cairn.search.analysis import Analyzer
from cairn.search.clauses import Clause

READ = 65_536
"""Characters of a text that are looked at."""

_WIDTH = 220
_LEAD = 40
_MAX_MATCHES = 300
_BLOCK = re.compile(r"^\s*(?:```\S*|~~~\S*|(?:#{1,6}|>|[-+*]|\d+\.)\s)|^[\s|:-]+$|\|", re.MULTILINE)
_INLINE = re.compile(r"`+|(?<![\w/*.])\*{1,3}(?=\w)|(?<=[\w.!?)])\*{1,3}(?![\w*])")
_HEADING = re.compile(r"^#{1,6}\s+(.*?\w)[\s#]*$", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\s]*\)")
_TITLE = re.compile(r"\s*#\s[^\n]*\n")
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
        roots = {_root(word.raw, word.stem) for word in words}
        pattern = "|".join(re.escape(root) for root in sorted(roots, key=len, reverse=True))
        self._rough = re.compile(rf"(?<![^\W_])(?:{pattern})", re.IGNORECASE) if roots else None

    def marks(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where words of the query stand in `text`."""
        if self._rough is None:
            return ()
        found: list[tuple[int, int]] = []
        for token in self._analyzer.tokens(text):
            hit = self._analyzer.stem(token.word) in self._stems
            if hit or (self._prefixes and token.word.startswith(self._prefixes)):
                start, end = token.start, token.end
                while found and start < found[-1][1]:  # a joined form spans its parts
                    before = found.pop()
                    start, end = min(start, before[0]), max(end, before[1])
                found.append((start, end))
        return tuple(found)

    def snippet(self, text: str, otherwise: str = "") -> Marked:
        """About two lines of `text` with the most different words of the query, marked.

        `otherwise` is shown where no word stands in the text (a hit by its title).
        """
        text = _TITLE.sub("", text[:READ], count=1) if text[:1] == "#" else text[:READ]
        first, last = self._window(text)
        shown = _plain(text[first:last])
        if not last:
            shown = otherwise or _plain(text[:_WIDTH])
        elif shown:
            shown = "…" * bool(first) + shown + "…" * (last < len(text))
        return Marked(shown, self.marks(shown))

    def _window(self, text: str) -> tuple[int, int]:
        """Where the best stretch of `text` lies, cut at spaces; (0, 0) where nothing is found."""
        if self._rough is None:
            return 0, 0
        places: list[tuple[int, str]] = []
        for match in self._rough.finditer(text):
            places.append((match.start(), match.group().lower()))
            if len(places) == _MAX_MATCHES:
                break
        if not places:
            return 0, 0
        best, most = places[0][0], 0
        for number, (start, _) in enumerate(places):
            inside = set()
            for place, word in places[number:]:
                if place > start + _WIDTH - _LEAD:
                    break
                inside.add(word)
            if len(inside) > most:
                best, most = start, len(inside)
        first = max(best - _LEAD, 0) if len(text) > _WIDTH else 0
        if first:
            space = text.find(" ", first, best)
            first = first if space < 0 else space + 1
        last = first + _WIDTH
        if last < len(text):
            space = text.rfind(" ", best, last)
            last = last if space < 0 else space
        return first, min(last, len(text))


def _root(raw: str, stem: str) -> str:
    """What every form of the word begins with, as far as that is known."""
    return stem if raw.startswith(stem) else raw


def _plain(text: str) -> str:
    """Markdown as a reader would say it, in one line."""
    text = _BLOCK.sub(" ", _HEADING.sub(r"\1: ", _LINK.sub(r"\1", text)))
    return _SPACE.sub(" ", _INLINE.sub("", text)).strip()
