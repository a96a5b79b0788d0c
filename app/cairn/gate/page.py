"""One text on its way through the gate: folded, cut into words, with code and places told apart."""

import bisect
import re
from functools import cached_property

from cairn.gate.fold import Folded, folded
from cairn.gate.markup import blanks, code

_ONE_LETTER_WORDS = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Scripts without blanks between words: each letter counts as a word."""

WORD = re.compile(rf"[{_ONE_LETTER_WORDS}]|[^\W_{_ONE_LETTER_WORDS}]+")


class Page:
    """One text, with the views that detectors share; each view is made when first asked for.

    Attributes:
        path: as the caller names it; its ending tells some detectors what to expect.
        text: as it would leave.
        in_name: the text is itself a path.
    """

    def __init__(self, text: str, path: str = "", *, in_name: bool = False) -> None:
        self.text = text
        self.path = path
        self.in_name = in_name

    @cached_property
    def folded(self) -> Folded:
        """The text as names are compared."""
        return folded(self.text)

    @cached_property
    def words(self) -> list[re.Match[str]]:
        """The words of the folded text, in order."""
        return list(WORD.finditer(self.folded.text))

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is Markdown or plain text rather than code or data."""
        return not self.in_name and self.path.rpartition(".")[2].lower() in _PROSE

    @cached_property
    def _code(self) -> bytearray:
        return code(self.text) if self.is_prose else bytearray(b"\1" * (len(self.text) + 1))

    @cached_property
    def _blanks(self) -> list[tuple[int, int]]:
        return blanks(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins."""
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    def in_code(self, at: int) -> bool:
        """Whether the letter at `at` stands in code, an address or data."""
        return bool(self._code[at])

    def in_blank(self, start: int, end: int) -> bool:
        """Whether the stretch overlaps a ``{{placeholder}}``."""
        at = bisect.bisect_right(self._blanks, (start, len(self.text)))
        near = self._blanks[max(0, at - 1) : at + 1]
        return any(first < end and start < last for first, last in near)

    def place(self, at: int) -> tuple[int, int]:
        """Line and column of the letter at `at`, both from 1."""
        line = bisect.bisect_right(self._starts, at)
        return line, at - self._starts[line - 1] + 1

    def line_of(self, at: int) -> tuple[int, int]:
        """Where the line around `at` begins and ends, its line end left out."""
        number = bisect.bisect_right(self._starts, at)
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return start, start + len(self.text[start:end].rstrip("\r\n"))

    def offset(self, line: int, column: int) -> int:
        """The inverse of `place`."""
        return self._starts[line - 1] + column - 1


_LINE_END = re.compile(r"\r\n|\n|\r")
_PROSE = frozenset({"", "md", "markdown", "mdc", "txt", "rst", "adoc", "org", "patch", "mbox"})
