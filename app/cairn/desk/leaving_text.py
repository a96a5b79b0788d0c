"""Two texts side by side: as it stands in the journal, and what of it may leave."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from cairn.desk.marked_text import to_units
from cairn.desk.plain_text import plain_text, read_text
from cairn.desk.section import voiced
from cairn.desk.theme import Theme

NARROW = 620
"""Pixels at 100 % below which the two stand one above the other."""

LONGEST_TITLE, LONGEST = 200, 200_000
"""Characters that are taken."""

Spans = Iterable[tuple[int, int]]


class LeavingText(QWidget):
    """On the left what was written, not to be changed; on the right a title and a text.

    Attributes:
        written: the left; names in it are marked.
        title, text: the right; what stands there in place of names is marked.

    Signals:
        edited: the person changed the right.
    """

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._put = False
        self._names: Sequence[QTextCursor] = ()
        self._roles: Sequence[QTextCursor] = ()
        self.written = read_text(self.tr("As it was written"))
        self.title = QLineEdit()
        self.title.setProperty("form", True)
        self.title.setMaxLength(LONGEST_TITLE)
        self.title.setAccessibleName(self.tr("Title"))
        self.text = plain_text(self.tr("What may leave"))
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(16)
        self._left = self._side(self.tr("As it was written: it stays here"), self.written)
        self._right = self._side(self.tr("What may leave"), self.title, self.text)
        self.title.textEdited.connect(lambda _: self.edited.emit())
        self.text.textChanged.connect(self._changed)
        theme.changed.connect(self._mark)

    @property
    def leaving(self) -> tuple[str, str]:
        """Title and text of the right, as they are now."""
        return " ".join(self.title.text().split()), self.text.toPlainText()[:LONGEST]

    def put(self, title: str, text: str, roles: Spans = ()) -> None:
        """Let this stand on the right; `roles` are where the text has them in place of names."""
        self._put = True
        self.title.setText(title)
        self.text.setPlainText(text)
        self._roles = _cursors(self.text, text, roles)
        self._put = False
        self._mark()

    def put_written(self, text: str, names: Spans) -> None:
        """Let this stand on the left; nothing, and the right has all the room."""
        self.written.setPlainText(text)
        self._names = _cursors(self.written, text, names)
        self._left.setVisible(bool(text))
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(NARROW)
        way = QBoxLayout.Direction
        self._sides.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _side(self, title: str, *widgets: QWidget) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(voiced(title, "small"))
        for widget in widgets:
            column.addWidget(widget, 1 if isinstance(widget, QPlainTextEdit) else 0)
        self._sides.addWidget(side, 1)
        return side

    def _changed(self) -> None:
        if not self._put:
            self.edited.emit()

    def _mark(self) -> None:
        for editor, cursors in ((self.written, self._names), (self.text, self._roles)):
            look = QTextCharFormat()
            look.setBackground(self._theme.colour("mark"))
            look.setForeground(self._theme.colour("text"))
            look.setFontUnderline(True)  # not by colour alone
            marks = []
            for cursor in cursors:
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, look
                marks.append(mark)
            editor.setExtraSelections(marks)


def _cursors(editor: QPlainTextEdit, text: str, spans: Spans) -> list[QTextCursor]:
    """A cursor over each part of the text; it moves along as one types before it."""
    found = []
    for start, end in spans:
        cursor = QTextCursor(editor.document())
        cursor.setPosition(to_units(text, start))
        cursor.setPosition(to_units(text, end), QTextCursor.MoveMode.KeepAnchor)
        found.append(cursor)
    return found
