"""A banner of one line: something is not as it should be, and what to do about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from cairn.desk.theme import Theme


class Notice(QFrame):
    """Hidden while all is well; a later notice takes the place of an earlier one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._act: Callable[[], None] | None = None
        self.setObjectName("notice")
        self._icon, self._text = QLabel(), QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setAccessibleName(self.tr("Notice"))
        self._button = QPushButton()
        self._button.setProperty("quiet", True)
        self._button.clicked.connect(self._clicked)
        self._close = QPushButton(self.tr("Dismiss"))
        self._close.setProperty("quiet", True)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def say(self, text: str, button: str = "", act: Callable[[], None] | None = None) -> None:
        """Show one sentence, and a button where there is something to do."""
        self._text.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._act = act
        self.show()

    def _clicked(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()

    def _dress(self) -> None:
        self._icon.setPixmap(
            self._theme.pixmap("action-notice", "caution", 18, self.devicePixelRatioF())
        )
