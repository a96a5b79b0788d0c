"""The journal's own search field: what is typed here is looked for in sessions alone."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from cairn.desk.theme import Theme

LONGEST = 1_000
"""Characters taken in."""


class JournalField(QLineEdit):
    """A line with a loupe, and a cross while something stands in it.

    Signals:
        left_down: the person goes on to the list.
    """

    left_down = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("form", True)
        self.setMaxLength(LONGEST)
        self.setAccessibleName(self.tr("Search the journal"))
        self._loupe = QLabel(self)
        self._clear = QToolButton(self)
        self._clear.setAutoRaise(True)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same
        self._clear.setAccessibleName(self.tr("Clear the search of the journal"))
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
        keys = (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        side, gap = self._theme.px(18), self._theme.px(8)
        top = (self.height() - side) // 2
        self._loupe.setGeometry(gap, top, side, side)
        self._clear.setGeometry(self.width() - gap - side, top, side, side)
        room = gap + side
        self.setTextMargins(room, 0, room, 0)
        words = self.tr("Search the journal")
        needs = self.fontMetrics().horizontalAdvance(words) + 2 * room + 2 * gap
        self.setPlaceholderText(words if needs <= self.width() else "")

    def _dress(self) -> None:
        side = self._theme.px(16)
        self._loupe.setPixmap(
            self._theme.pixmap("action-search", "muted", 18, self.devicePixelRatioF())
        )
        self._clear.setIcon(self._theme.icon("action-clear", size=16))
        self._clear.setIconSize(QSize(side, side))
        self._place()
