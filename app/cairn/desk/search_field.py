"""The search field that is always there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from cairn.desk.theme import Theme

LONGEST = 200_000
"""Characters taken in; a pasted log longer than this is cut."""


class SearchField(QLineEdit):
    """A line to type in; what is pasted keeps its line breaks, they only show as blanks.

    Signals:
        left_down: the person goes on to the results.
        opened: Enter, the person wants to read.
    """

    left_down = Signal()
    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("search")
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(self.tr("Search: what you want to do, or the error you see"))
        self.setAccessibleName(self.tr("Search the library"))
        self._loupe = QAction(self)
        self._clear = QAction(self)
        self._clear.setToolTip(self.tr("Clear the search (Esc)"))
        self._clear.triggered.connect(self.clear)
        self.addAction(self._loupe, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self._clear.setVisible(False)
        theme.changed.connect(self._dress)
        self._dress()

    def take_focus(self) -> None:
        """Type here next, replacing what stands."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.left_down.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self._loupe.setIcon(self._theme.icon("action-search"))
        self._clear.setIcon(self._theme.icon("action-clear"))
