"""Fields of plain text: to type in, or only to read and copy."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit


def plain_text(name: str) -> QPlainTextEdit:
    """A field that is called so; Tab goes on to the next one."""
    field = QPlainTextEdit()
    field.setProperty("form", True)
    field.setTabChangesFocus(True)
    field.setAccessibleName(name)
    return field


def read_text(name: str) -> QPlainTextEdit:
    """The same, in which nothing can be changed; its text is chosen by mouse and by keys."""
    field = plain_text(name)
    field.setReadOnly(True)
    field.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return field
