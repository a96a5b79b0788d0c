"""A banner of one line: something is not as it should be, and what to do about it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from cairn.desk.theme import Theme


@dataclass(frozen=True, slots=True)
class _Said:
    text: str
    button: str
    act: Callable[[], None] | None


class Notice(QFrame):
    """Hidden while all is well.

    What is said about the same matter (its `key`) takes the place of what was said before; of
    several matters the last one is seen first, the others when it is dismissed.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._matters: dict[str, _Said] = {}
        self._hushed = False
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
        self._close.clicked.connect(lambda: self._drop())
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

    def say(
        self, text: str, button: str = "", act: Callable[[], None] | None = None, *, key: str = ""
    ) -> None:
        """Show one sentence, and a button where there is something to do."""
        self._matters.pop(key, None)
        self._matters[key] = _Said(text, button, act)
        self._turn()

    def clear(self, key: str = "") -> None:
        """The matter is settled."""
        if self._matters.pop(key, None) is not None:
            self._turn()

    def hush(self, hushed: bool) -> None:
        """Say nothing for a while; what is said meanwhile is seen afterwards."""
        self._hushed = hushed
        self._turn()

    def _turn(self) -> None:
        if not self._matters or self._hushed:
            self.hide()
            return
        said = list(self._matters.values())[-1]
        self._text.setText(said.text)
        self._button.setText(said.button)
        self._button.setVisible(bool(said.button))
        self.show()

    def _drop(self) -> Callable[[], None] | None:
        """Put away what is seen; returns what it offered."""
        act = self._matters.popitem()[1].act if self._matters else None
        self._turn()
        return act

    def _clicked(self) -> None:
        if (act := self._drop()) is not None:
            act()

    def _dress(self) -> None:
        self._icon.setPixmap(
            self._theme.pixmap("action-notice", "caution", 18, self.devicePixelRatioF())
        )
