"""What is to stand in the files of a contribution, beside what stands there now."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from PySide6.QtGui import QColor, QResizeEvent, QShowEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from cairn.desk.choice_box import ChoiceBox
from cairn.desk.legible import legible
from cairn.desk.section import voiced
from cairn.desk.source_field import SourceField
from cairn.desk.theme import Theme
from cairn.records.merging import MOST_LINES, merged

NARROW = 620
"""Pixels at 100 % below which one stands above the other."""

HEIGHT = 220
"""Pixels at 100 % that a text has at least."""


class InboxEdits(QWidget):
    """One file at a time. Where others changed the same one, both changes are put together if they
    do not touch each other.

    Attributes:
        text: what is to stand there.
        there: what does; hidden where nothing does.
    """

    def __init__(self, theme: Theme, found: Mapping[str, Any]) -> None:
        """`found` is what the job ``review`` gave."""
        super().__init__()
        self._theme = theme
        self._clash: Sequence[str] = found["incoming"]["clash"]
        self._came = {one["path"]: one for one in found["files"]}
        self._files: dict[str, str] = {path: self._begun(path)[0] for path in self._came}
        self._at = next(iter(self._files), "")
        self.box = ChoiceBox(theme, self.tr("File"))
        self.there = SourceField(theme, self.tr("What stands there now"))
        self.there.setReadOnly(True)
        self.text = SourceField(theme, self.tr("What is to stand there"))
        self._how = voiced("", "muted")
        self._lay_out()
        self.box.activated.connect(self._turn)
        self.text.edited.connect(self._mark)
        theme.changed.connect(self._fit)
        self._show()
        self._fit()

    def changed(self) -> dict[str, str]:
        """Path to text of what is other than it came; of what others changed too, in any case."""
        self._keep()
        return {
            path: text
            for path, text in self._files.items()
            if text != self._came[path]["text"] or path in self._clash
        }

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _begun(self, path: str) -> tuple[str, bool]:
        """The text to begin with, and whether it is of both."""
        one = self._came[path]
        if path not in self._clash or one["there"] is None:
            return one["text"], False
        both = merged(one["before"] or "", one["there"], one["text"])
        return (one["text"], False) if both is None else (both, True)

    def _lay_out(self) -> None:
        for path in self._files:
            self.box.addItem(legible(path, 160))
        self.box.setVisible(len(self._files) > 1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(16)
        self._left = QWidget()
        for side, field in ((self._left, self.there), (QWidget(), self.text)):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            column.addWidget(voiced(field.accessibleName(), "small"))
            column.addWidget(field, 1)
            self._sides.addWidget(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        column.addWidget(self.box)
        column.addWidget(self._how)
        column.addLayout(self._sides, 1)

    def _turn(self, number: int) -> None:
        """To another file."""
        self._keep()
        self._at = list(self._files)[number]
        self._show()

    def _keep(self) -> None:
        if self.text.document().isModified():
            self._files[self._at] = self.text.text()

    def _show(self) -> None:
        if not self._at:
            return
        there = self._came[self._at]["there"]
        self._left.setVisible(there is not None)
        self.there.put(there or "", anew=True)
        self.text.put(self._files[self._at], anew=True)
        self._how.setVisible(self._at in self._clash)
        self._how.setText(
            self.tr("Others changed it too. Both changes are put together here: see that it fits.")
            if self._begun(self._at)[1]
            else self.tr("Others changed the same lines. Write what is to hold of both.")
        )
        for field, lines in zip((self.there, self.text), self._mark(), strict=True):
            field.setTextCursor(QTextCursor(field.document().findBlockByNumber(min(lines or {0}))))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for field in (self.there, self.text):
            field.centerCursor()

    def _mark(self) -> tuple[set[int], set[int]]:
        """Mark the lines that differ, on either side; gives them."""
        old, new = (one.toPlainText().split("\n") for one in (self.there, self.text))
        left: set[int] = set()
        right: set[int] = set()
        if not self._left.isHidden() and max(len(old), len(new)) <= MOST_LINES:
            matcher = SequenceMatcher(None, old, new, autojunk=False)
            for what, a, b, c, d in matcher.get_opcodes():
                if what != "equal":
                    left.update(range(a, b))
                    right.update(range(c, d))
        ground = self._theme.colour("raised")
        _mark_lines(self.there, left, ground)
        _mark_lines(self.text, right, ground)
        return left, right

    def _fit(self) -> None:
        px, way = self._theme.px, QBoxLayout.Direction
        narrow = self.width() < px(NARROW)
        self._sides.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        for one in (self.there, self.text):
            one.setMinimumHeight(px(HEIGHT))
            one.centerCursor()
        self._mark()


def _mark_lines(field: QPlainTextEdit, lines: set[int], ground: QColor) -> None:
    marks = []
    for line in sorted(lines):
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(field.document().findBlockByNumber(line))
        mark.format.setBackground(ground)
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        marks.append(mark)
    field.setExtraSelections(marks)
