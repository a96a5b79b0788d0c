"""A question to a record's owner, ready to paste where the owner listens."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from cairn.desk.strip import Strip
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.desk.question import Question

LINES = 11
"""Lines of the question in sight."""


class AskBar(Strip):
    """The question, to be completed, and whom to ask where.

    Signals:
        copied: the question went to the clipboard.
    """

    copied = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._text = _Draft()
        self._text.setAccessibleName(self.tr("Question"))
        self._text.setTabChangesFocus(True)
        self._text.setProperty("form", True)
        self._text.done.connect(self._copy)
        self._content.addWidget(self._text)
        self._button(self.tr("Copy question"), lead=True).clicked.connect(self._copy)
        self._button(self.tr("Not now")).clicked.connect(self.leave)

    @property
    def text(self) -> str:
        """The question as it stands."""
        return self._text.toPlainText()

    def ask(self, question: "Question") -> None:
        """Show a question, the caret where the person has something to add."""
        self._lead.setText(question.whom)
        self._text.setPlainText(question.text)
        self._refit()
        self.show()
        cursor = self._text.textCursor()
        cursor.setPosition(question.caret)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self._text.setTextCursor(cursor)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refit(self) -> None:
        line = self._text.fontMetrics().lineSpacing()
        self._text.setFixedHeight(min(line * LINES + 20, self._room(3 * line)))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self.copied.emit()
        self.leave()


class _Draft(QPlainTextEdit):
    """Ctrl+Return is done."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
