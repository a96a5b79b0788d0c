"""Lines of text with marked words, cut to a width: what list rows are painted from."""

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
    QTextOption,
)

Marks = Sequence[tuple[int, int]]

LONGEST = 600
"""Characters looked at; no row shows more, and shaping a page-long title would stall the list."""


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
        self._lines: list[QTextLayout] = []
        self._widths = widths if _right_to_left(text) else ()
        rest, start = _one_line(text[:LONGEST]), 0
        for number, width in enumerate(widths):
            last = number == len(widths) - 1
            taken = len(rest) if last else _fits(rest, font, width)
            piece = rest[:taken] if last else rest[:taken].rstrip()
            shown = piece
            if last:
                shown = self._metrics.elidedText(piece, Qt.TextElideMode.ElideRight, width)
                if shown != piece:
                    shown = _between_words(piece, shown)
            kept = len(piece) if shown == piece else max(0, len(shown) - 1)
            inside = [
                (max(a - start, 0), min(b - start, kept))
                for a, b in marks
                if a - start < kept and b > start
            ]
            self._lines.append(_line(shown, inside, font, mark, ink))
            start, rest = start + taken, rest[taken:]
            if not rest:
                break

    @property
    def height(self) -> float:
        """Pixels from one line to the next."""
        return self._metrics.height()

    def width(self, line: int) -> float:
        """Pixels the text of a line takes."""
        return self._lines[line].lineAt(0).naturalTextWidth() if line < len(self._lines) else 0.0

    def draw(self, painter: QPainter, x: float, y: float, spacing: float) -> None:
        """Paint in the painter's pen, the first line's top at `y`, the next `spacing` lower.

        What is written from right to left begins at the right.
        """
        for number, line in enumerate(self._lines):
            indent = max(0.0, self._widths[number] - self.width(number)) if self._widths else 0.0
            line.draw(painter, QPointF(x + indent, y + number * spacing))


def _between_words(text: str, shown: str) -> str:
    """`shown`, the beginning of `text` and an ellipsis, without a word that is cut in two."""
    kept = len(shown) - 1
    if kept <= 0 or text[kept - 1 : kept].isspace() or text[kept : kept + 1].isspace():
        return shown
    whole = shown[:kept].rpartition(" ")[0].rstrip(" .,;:")
    return f"{whole}…" if len(whole) > kept // 2 else shown


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
    if text.isascii() and text.isprintable():
        return text
    return text.translate(_SHOWN)


def _fits(text: str, font: QFont, width: float) -> int:
    """How many characters stand on the first line when `text` is wrapped at `width`."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    units = line.textLength()
    layout.endLayout()
    return max(1, to_characters(text, units))


def _line(text: str, marks: Marks, font: QFont, mark: QColor, ink: QColor) -> QTextLayout:
    layout = QTextLayout(text, font)
    formats = []
    for start, end in marks:
        style = QTextCharFormat()
        style.setBackground(mark)
        style.setForeground(ink)
        one = QTextLayout.FormatRange()
        one.start = to_units(text, start)
        one.length = to_units(text, end) - one.start
        one.format = style
        formats.append(one)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    layout.endLayout()
    return layout


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
