"""A strip below the page that asks for something and goes away again."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from cairn.desk.flow import Flow
from cairn.desk.page_view import margins
from cairn.desk.theme import Theme


class Strip(QFrame):
    """A lead, whatever the kind of strip adds, and buttons; Escape leaves it.

    Signals:
        closed: the person is done with it; the page may have the focus again.
    """

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("links")
        self._lead = QLabel()
        self._lead.setProperty("voice", "small")
        self._lead.setTextFormat(Qt.TextFormat.PlainText)
        self._lead.setWordWrap(True)
        self._buttons: list[QPushButton] = []
        self._row = Flow()
        self._content = QVBoxLayout()
        self._content.setSpacing(4)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addWidget(self._lead)
        self._column.addLayout(self._content)
        self._column.addSpacing(8)
        self._column.addLayout(self._row)
        self.hide()

    def fit(self, width: int) -> None:
        """Stand under the column of a page that is `width` pixels wide."""
        left, right = margins(self._theme, width)
        self._column.setContentsMargins(left, 12, right, 16)

    def leave(self) -> None:
        """Ask no more."""
        self.hide()
        self.closed.emit()

    def buttons(self) -> list[QPushButton]:
        """What can be pressed, in order."""
        return list(self._buttons)

    def event(self, event: QEvent) -> bool:
        # Before the window's own Escape, which would lead away from the page.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _room(self, least: int) -> int:
        """Pixels that what is asked may take, so that the page stays in sight; above `least`."""
        around = self.parentWidget()
        return max(round(1.5 * least), around.height() // 4 if around is not None else 0)

    def _button(self, text: str, *, lead: bool = False) -> QPushButton:
        """One more button, behind those there are."""
        button = QPushButton(text)
        button.setProperty("lead", lead)
        self._buttons.append(button)
        self._row.addWidget(button)
        return button
