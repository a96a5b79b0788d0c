"""The Markdown of a draft, as it is: what changes it from outside leaves undo and place alone."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from cairn.desk.marked_text import to_units
from cairn.desk.theme import Theme

LONGEST = 2_000_000
"""Characters that are taken."""


class SourceField(QPlainTextEdit):
    """Plain text in letters of one width; Tab goes on to the next field.

    Signals:
        edited: the person changed it.
    """

    edited = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._putting = False
        self.setProperty("form", True)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._changed)
        theme.changed.connect(self._dress)
        self._dress()

    def text(self) -> str:
        """What stands in it."""
        return self.toPlainText()[:LONGEST]

    def put(self, text: str, *, anew: bool = False) -> None:
        """Let this stand in it; only what differs is replaced, unless it is `anew` another text."""
        was = self.toPlainText()
        if text == was and not anew:
            return
        self._putting = True
        if anew:
            self.setPlainText(text)
        else:
            start, end, middle = _difference(was, text)
            cursor = QTextCursor(self.document())
            cursor.setPosition(to_units(was, start))
            cursor.setPosition(to_units(was, end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(middle)
        self._putting = False

    def go_to(self, line: int) -> None:
        """Have the focus at the beginning of a line, from 1."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        cursor = self.textCursor()
        cursor.setPosition(block.position() if block.isValid() else 0)
        self.setTextCursor(cursor)
        self.centerCursor()
        self.setFocus()

    def _changed(self) -> None:
        if not self._putting:
            self.edited.emit()

    def _dress(self) -> None:
        self.document().setDefaultFont(self._theme.font(13, mono=True))


def _difference(was: str, text: str) -> tuple[int, int, str]:
    """From where to where `was` differs, and what stands there in `text`."""
    most = min(len(was), len(text))
    start = 0
    while start < most and was[start] == text[start]:
        start += 1
    end = 0
    while end < most - start and was[-1 - end] == text[-1 - end]:
        end += 1
    return start, len(was) - end, text[start : len(text) - end]
