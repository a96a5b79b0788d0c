"""A field for several lines, as high as what stands in it; Tab goes on to the next field."""

import re

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

from cairn.desk.theme import Theme

LEAST, MOST = 3, 14
"""Lines in sight: of an empty field, and of one that scrolls."""

LONGEST = 200_000
"""Characters that are taken."""


_EMPTY = re.compile(r"(`{3,})[^`\n]*\n\1")
"""A block of code in which nothing stands yet."""


class AreaField(QPlainTextEdit):
    """Plain text; nothing is made of it while it is typed.

    Signals:
        edited: other words stand in it than before.
    """

    edited = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("form", True)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._changed)
        theme.changed.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """What stands in it, without blank lines around."""
        return self.toPlainText().strip("\n")[:LONGEST]

    def put(self, text: str) -> None:
        """Let this stand in it."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        fence, line, rest = self.toPlainText().partition("\n")
        if _EMPTY.fullmatch(fence + line + rest):
            with QSignalBlocker(self):  # nobody wrote anything yet
                self.setPlainText(f"{fence}\n\n{rest}")
            cursor = self.textCursor()
            cursor.setPosition(len(fence) + 1)
            self.setTextCursor(cursor)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _changed(self) -> None:
        self._fit()
        self.edited.emit()

    def _fit(self) -> None:
        self.ensurePolished()
        lines = 0
        block = self.document().begin()
        while block.isValid() and lines < MOST:
            lines += max(1, block.layout().lineCount())
            block = block.next()
        height = self.fontMetrics().lineSpacing() * max(LEAST, min(MOST, lines))
        frame = max(self.height() - self.viewport().height(), 14)  # what the sheet lays around it
        self.setFixedHeight(height + frame + 2 * round(self.document().documentMargin()))
