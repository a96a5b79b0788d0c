"""A file twice, side by side: as the draft says it, and as it would leave."""

import bisect
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from cairn.desk import gate_words
from cairn.desk.marked_text import to_units
from cairn.desk.plain_text import read_text
from cairn.desk.section import voiced
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.desk.gate_matters import Matter
    from cairn.gate.finding import Finding
    from cairn.outbox.passing import Verdict

NARROW = 620
"""Pixels at 100 % below which the two stand one above the other."""

MOST_LINES = 4_000
"""In longer files a line on the right stands where it stands on the left."""


class GateSides(QWidget):
    """Secrets are masked on either side; what is looked at is marked, and what became of it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._marks: dict[QPlainTextEdit, list[QTextCursor]] = {}
        self._place = voiced("", "section")
        self.before, self.after = (
            read_text(self.tr("As the draft says it")),
            read_text(self.tr("As it would leave")),
        )
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(16)
        for field in (self.before, self.after):
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            column.addWidget(voiced(field.accessibleName(), "small"))
            column.addWidget(field, 1)
            self._sides.addWidget(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._place)
        column.addLayout(self._sides, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def show_matter(self, verdict: "Verdict", matter: "Matter | None") -> None:
        """Show the file in which it stands first; None for the first file there is."""
        texts, after = verdict.texts, verdict.after
        first = matter.first if matter is not None else None
        path = first.path if first is not None and first.path in texts else next(iter(texts))
        there = path if path in after else _moved(path, list(texts), list(after))
        name = verdict.place(first) if first is not None else path
        self._place.setText(gate_words.spot(name))
        left, spots = _masked(
            texts[path], [one for one in verdict.found if one.path == path and one.line]
        )
        rest = (*verdict.settled.open, *verdict.settled.shown, *verdict.settled.kept)
        right, _ = _masked(after[there], [one for one in rest if one.path == there and one.line])
        wanted = [
            spots[one]
            for one in (matter.findings if matter is not None else ())
            if one in spots and one.path == path
        ]
        self._put(self.before, left, wanted)
        self._put(self.after, right, _other_lines(left, right, wanted))

    def least(self, height: int) -> None:
        """Let neither side be lower than that, in pixels."""
        for field in (self.before, self.after):
            field.setMinimumHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(NARROW)
        way = QBoxLayout.Direction
        self._sides.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _put(self, field: QPlainTextEdit, text: str, spans: Sequence[tuple[int, int]]) -> None:
        if field.toPlainText() != text:
            field.setPlainText(text)
        cursors = []
        for start, end in spans:
            cursor = QTextCursor(field.document())
            cursor.setPosition(to_units(text, start))
            cursor.setPosition(to_units(text, end), QTextCursor.MoveMode.KeepAnchor)
            cursors.append(cursor)
        self._marks[field] = cursors
        if cursors:
            place = QTextCursor(cursors[0])
            place.setPosition(place.selectionStart())
            field.setTextCursor(place)
            field.centerCursor()
        self._mark()

    def _mark(self) -> None:
        look = QTextCharFormat()
        look.setBackground(self._theme.colour("mark"))
        look.setForeground(self._theme.colour("text"))
        for field, cursors in self._marks.items():
            marks = []
            for cursor in cursors:
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, look
                marks.append(mark)
            field.setExtraSelections(marks)

    def _dress(self) -> None:
        for field in (self.before, self.after):
            field.document().setDefaultFont(self._theme.font(13, mono=True))
        self._mark()


def _moved(path: str, before: list[str], after: list[str]) -> str:
    """What a file is called after words in its name were replaced: the order stays."""
    return after[min(before.index(path), len(after) - 1)]


def _masked(
    text: str, findings: "Iterable[Finding]"
) -> "tuple[str, dict[Finding, tuple[int, int]]]":
    """The text with secrets masked, and where each finding stands in that."""
    from cairn.gate.page import Page

    page = Page(text)
    spans = sorted(
        ((page.offset(one.line, one.column), one) for one in findings), key=lambda one: one[0]
    )
    parts: list[str] = []
    spots: dict[Finding, tuple[int, int]] = {}
    at = grown = 0
    for start, one in spans:
        end = min(start + one.length, len(text))
        if one.kind != "secret" or start < at:
            spots[one] = (max(start, at) + grown, max(end, at) + grown)
            continue
        shown = one.shown or "•••"
        parts += [text[at:start], shown]
        spots[one] = (start + grown, start + grown + len(shown))
        grown += len(shown) - (end - start)
        at = end
    return "".join([*parts, text[at:]]), spots


def _other_lines(left: str, right: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The lines of `right` that stand for those of `left` in which `spans` lie."""
    if not spans:
        return []
    lines, others = left.split("\n"), right.split("\n")
    starts, other_starts = _starts(lines), _starts(others)
    wanted = {bisect.bisect_right(starts, start) - 1 for start, _ in spans}
    pairs: dict[int, int] = {}
    if max(len(lines), len(others)) > MOST_LINES:
        pairs = {number: min(number, len(others) - 1) for number in wanted}
    else:
        matcher = SequenceMatcher(None, lines, others, autojunk=False)
        for _, a, b, c, d in matcher.get_opcodes():
            pairs |= {
                number: min(c + number - a, d - 1) for number in wanted if a <= number < b and c < d
            }
    return [
        (other_starts[number], other_starts[number] + len(others[number]))
        for number in sorted(set(pairs.values()))
    ]


def _starts(lines: Sequence[str]) -> list[int]:
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    return starts
