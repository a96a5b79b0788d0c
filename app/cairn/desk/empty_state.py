"""What stands where nothing is: a sentence that says why, and one thing to do."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from cairn.desk.theme import Theme


class EmptyState(QWidget):
    """An icon, a lead, a sentence, and a button where there is something to do."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon
        self._act: Callable[[], None] | None = None
        self._icon = QLabel()
        self._lead, self._text = QLabel(), QLabel()
        self._button = QPushButton()
        self._button.clicked.connect(self._clicked)
        self._lead.setProperty("voice", "lead")
        self._text.setProperty("voice", "muted")
        for label in (self._icon, self._lead, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self._icon)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._icon)
        column.addSpacing(8)
        column.addWidget(self._lead)
        column.addWidget(self._text)
        column.addSpacing(12)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        theme.changed.connect(self._dress)
        self._dress()

    def say(
        self, lead: str, text: str, button: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Show these words, and the button if it has something to do."""
        self._lead.setText(lead)
        self._text.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._act = act

    def _clicked(self) -> None:
        if self._act is not None:
            self._act()

    def _dress(self) -> None:
        density = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap(self._icon_name, "edge", 40, density))
