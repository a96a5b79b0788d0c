"""The search field that is always there."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

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
        self._loupe = QLabel(self)
        self._clear = QToolButton(self)
        self._clear.setAutoRaise(True)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same
        self._clear.setAccessibleName(self.tr("Clear the search"))
        self._clear.setToolTip(self.tr("Clear the search (Esc)"))
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
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
            if event.matches(QKeySequence.StandardKey.Paste) and "\n" in self.text():
                self.setCursorPosition(0)  # of a pasted log the beginning says what it is

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        side, gap = self._theme.px(20), self._theme.px(12)
        top = (self.height() - side) // 2
        self._loupe.setGeometry(gap, top, side, side)
        self._clear.setGeometry(self.width() - gap - side, top, side, side)
        room = gap + side
        self.setTextMargins(room, 0, room, 0)

    def _dress(self) -> None:
        side = self._theme.px(20)
        density = self.devicePixelRatioF()
        self._loupe.setPixmap(self._theme.pixmap("action-search", "muted", 20, density))
        self._clear.setIcon(self._theme.icon("action-clear", size=20))
        self._clear.setIconSize(QSize(side, side))
        self._place()
