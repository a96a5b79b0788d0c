"""What the terminal shows: how wide it is, whether it takes colour, and text made safe for it."""

import shutil
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

Mark = tuple[int, int]
"""Start and end of a hit in a text, in characters."""

_NARROWEST, _WIDEST, _PLAIN = 40, 100, 80
_BOLD, _FAINT, _UNDERLINE, _RED, _YELLOW, _GREEN = "1", "2", "4", "31", "33", "32"


@dataclass(frozen=True, slots=True)
class Paper:
    """One stream that a person may be reading.

    Attributes:
        width: columns to keep within; 80 where it is no terminal.
        styled: bold, faint and underlined are understood.
        coloured: so are colours, and ``NO_COLOR`` is not set.
    """

    width: int = _PLAIN
    styled: bool = False
    coloured: bool = False

    @classmethod
    def of(cls, stream: TextIO | None, environ: Mapping[str, str]) -> "Paper":
        """What `stream` can show; anything but a terminal gets plain text."""
        if stream is None or not stream.isatty() or environ.get("TERM") == "dumb":
            return cls()
        width = shutil.get_terminal_size((_PLAIN, 24)).columns
        return cls(
            width=max(_NARROWEST, min(width, _WIDEST)),
            styled=True,
            coloured=not environ.get("NO_COLOR"),
        )

    def strong(self, text: str) -> str:
        """A title."""
        return self._with(text, _BOLD) if self.styled else text

    def whisper(self, text: str) -> str:
        """What may be overlooked: times, counts, places."""
        return self._with(text, _FAINT) if self.styled else text

    def hit(self, text: str) -> str:
        """A word that was searched for."""
        if self.coloured:
            return self._with(text, _BOLD, _YELLOW)
        return self._with(text, _BOLD, _UNDERLINE) if self.styled else text

    def good(self, text: str) -> str:
        """What is as it should be."""
        return self._with(text, _GREEN) if self.coloured else text

    def warning(self, text: str) -> str:
        """What deserves a look."""
        return self._with(text, _YELLOW) if self.coloured else text

    def bad(self, text: str) -> str:
        """What is broken."""
        return self._with(text, _RED) if self.coloured else text

    def marked(self, text: str, marks: Sequence[Mark], span: Mark | None = None) -> str:
        """The part `span` of `text` with the hits in it marked."""
        start, end = span or (0, len(text))
        parts: list[str] = []
        at = start
        for first, last in sorted(marks):
            first, last = max(first, at), min(last, end)
            if first < last:
                parts += [text[at:first], self.hit(text[first:last])]
                at = last
        return "".join([*parts, text[at:end]])

    @staticmethod
    def _with(text: str, *codes: str) -> str:
        return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if text else ""


def harmless(text: str) -> str:
    """`text` on one line, letter for letter: what would move the cursor or hide is shown instead.

    Control characters become their pictures, line breaks and tabs blanks, and what has no width
    or turns the direction of writing the replacement character; the length stays the same.
    """
    return "".join(char if char.isprintable() else _picture(char) for char in text)


def _picture(char: str) -> str:
    if char in "\n\r\t\v\f\x85\u2028\u2029" or unicodedata.category(char) == "Zs":
        return " "
    return chr(0x2400 + ord(char)) if ord(char) < 0x20 else "\ufffd"


def columns(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    return sum(_columns_of(char) for char in text)


def _columns_of(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def lines(text: str, width: int, most: int) -> list[Mark]:
    """Where to break `text` so that each of at most `most` lines keeps within `width` columns.

    Breaks at blanks, inside a word only where the word alone is too wide; what does not fit into
    `most` lines is left out.
    """
    spans: list[Mark] = []
    at, end = 0, len(text)
    while len(spans) < most:
        while at < end and text[at] == " ":
            at += 1
        if at >= end:
            break
        stop, taken = at, 0
        while stop < end and taken + _columns_of(text[stop]) <= width:
            taken += _columns_of(text[stop])
            stop += 1
        if stop < end and text[stop] != " ":
            blank = text.rfind(" ", at, stop)
            stop = blank if blank > at else max(stop, at + 1)
        spans.append((at, at + len(text[at:stop].rstrip(" "))))
        at = stop
    return spans
