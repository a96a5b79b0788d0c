"""Lines of text with marked words, cut to a width: what list rows are painted from."""

import re
from collections.abc import Sequence
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

Marks = Sequence[tuple[int, int]]

LONGEST = 600
"""Characters looked at; no row shows more, and shaping a page-long title would stall the list."""


_MANY_SCRIPTS = "\u0590"
"""Below this, letters follow each other from left to right, each a unit of UTF-16."""

_AMPLE = 1.5
"""How much more text is laid out than stands in the lines with letters of average width."""

_ENDLESS = 1e6
"""Pixels that no line takes."""

_PLAIN = re.compile("[\\0-\u02ff\u0370-\u058f\u2010-\u2027]*").fullmatch
"""What is written from left to right, each letter a unit of UTF-16."""

_SHOWN = {
    **dict.fromkeys((*range(32), *range(0x7F, 0xA0), 0x2028, 0x2029), " "),
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2060, 0x2070)), "·"),
    **dict.fromkeys((0xAD, 0x34F, 0x61C, 0x200B, 0x200E, 0x200F, 0x3164, 0xFEFF, 0xFFA0), "·"),
    **dict.fromkeys(range(0xE0000, 0xE0080), "·"),
}
"""What may stand in a row only as something else: it would break the line, turn it or hide."""


class MarkedLines:
    """Text laid out over at most ``len(widths)`` lines, the last one elided.

    Args are in characters and pixels; marks are (start, end) over `text`.
    """

    def __init__(
        self,
        text: str,
        marks: Marks,
        font: QFont,
        widths: Sequence[float],
        mark: QColor,
        ink: QColor,
    ) -> None:
        """Marked words stand on `mark` in `ink`; the rest takes the pen it is drawn with."""
        self._metrics = QFontMetricsF(font)
        self._widths = widths if _right_to_left(text) else ()
        text, style = _one_line(text[:LONGEST]), _style(mark, ink)
        enough = max(1, int(_AMPLE * sum(widths) / self._metrics.averageCharWidth()))
        self._lines = _broken(_layout(text[:enough], marks, font, style), widths)
        last = self._lines[-1][1]
        if len(text) > enough and (
            len(self._lines) < len(widths) or last.naturalTextWidth() <= widths[-1]
        ):  # of narrow letters more stand in a line
            self._lines = _broken(_layout(text, marks, font, style), widths)
            last = self._lines[-1][1]
        if len(self._lines) == len(widths) and last.naturalTextWidth() > widths[-1]:
            start = to_characters(text, last.textStart())
            rest = text[start:]
            shown = _between_words(rest, self._cut(rest, last, widths[-1]))
            kept = max(0, len(shown) - 1)
            inside = [
                (max(a - start, 0), min(b - start, kept))
                for a, b in marks
                if a - start < kept and b > start
            ]
            self._lines[-1] = _broken(_layout(shown, inside, font, style), (_ENDLESS,))[0]

    @property
    def height(self) -> float:
        """Pixels from one line to the next."""
        return self._metrics.height()

    def width(self, line: int) -> float:
        """Pixels the text of a line takes."""
        return self._lines[line][1].naturalTextWidth() if line < len(self._lines) else 0.0

    def draw(self, painter: QPainter, x: float, y: float, spacing: float) -> None:
        """Paint in the painter's pen, the first line's top at `y`, the next `spacing` lower.

        What is written from right to left begins at the right.
        """
        for number, (_, line) in enumerate(self._lines):
            indent = max(0.0, self._widths[number] - self.width(number)) if self._widths else 0.0
            line.draw(painter, QPointF(x + indent, y + number * spacing))

    def _cut(self, text: str, line: QTextLine, width: float) -> str:
        """The beginning of `text`, which stands in `line`, and an ellipsis, in `width`."""
        if not _PLAIN(text):
            return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        room = width - self._metrics.horizontalAdvance("…")
        reached = line.xToCursor(room, QTextLine.CursorPosition.CursorOnCharacter)
        return text[: max(0, reached - line.textStart())] + "…"


def _between_words(text: str, shown: str) -> str:
    """`shown`, the beginning of `text` and an ellipsis, without a word that is cut in two."""
    kept = len(shown) - 1
    if kept <= 0 or text[kept - 1 : kept].isspace() or text[kept : kept + 1].isspace():
        return shown
    whole = shown[:kept].rpartition(" ")[0].rstrip(" .,;:")
    return f"{whole}…" if len(whole) > kept // 2 else shown


def _inside(marks: Marks, start: int, kept: int) -> list[tuple[int, int]]:
    """The marks in a piece of text that begins at `start`, of which `kept` characters stand."""
    return [
        (max(a - start, 0), min(b - start, kept))
        for a, b in marks
        if a - start < kept and b > start
    ]


def _right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is of a script written from the right."""
    if text.isascii():
        return False
    for character in text[:LONGEST]:
        direction = bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _one_line(text: str) -> str:
    """Every control character a blank, every turn of direction a dot, so that offsets stay."""
    if text.isprintable() and _PLAIN(text):
        return text
    return text.translate(_SHOWN)


def _style(mark: QColor, ink: QColor) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setBackground(mark)
    style.setForeground(ink)
    return style


def _layout(text: str, marks: Marks, font: QFont, style: QTextCharFormat) -> QTextLayout:
    """`text` with its marks, not yet broken into lines."""
    layout = QTextLayout(text, font)
    layout.setCacheEnabled(True)  # otherwise it is shaped anew for everything that is asked of it
    formats = []
    for start, end in marks:
        if start >= len(text):
            break
        one = QTextLayout.FormatRange()
        one.start = to_units(text, start)
        one.length = to_units(text, min(end, len(text))) - one.start
        one.format = style
        formats.append(one)
    layout.setFormats(formats)
    return layout


def _broken(layout: QTextLayout, widths: Sequence[float]) -> list[tuple[QTextLayout, QTextLine]]:
    """The lines of a text, each with what it lives in; the last of `widths` holds all the rest."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines = []
    layout.beginLayout()
    for width in (*widths[:-1], _ENDLESS):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        lines.append((layout, line))
    layout.endLayout()
    return lines


def to_units(text: str, characters: int) -> int:
    """Characters to the UTF-16 units Qt counts in."""
    head = text[:characters]
    return characters if head.isascii() else len(head.encode("utf-16-le", "surrogatepass")) // 2


def to_characters(text: str, units: int) -> int:
    """The inverse of `to_units`; half a pair counts as none."""
    if text.isascii():
        return units
    head = text.encode("utf-16-le", "surrogatepass")[: units * 2]
    return len(head.decode("utf-16-le", "ignore"))
