"""What stands where nothing is: a sentence that says why, and what there is to do about it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cairn.desk.theme import Theme
from cairn.desk.wrapped_button import WrappedButton

SIDE = 24
"""Pixels left free on either side."""

Offer = tuple[str, Callable[[], None]]
"""What a button says, and what it does."""


class EmptyState(QWidget):
    """An icon, a lead, a sentence, a button where there is something to do, and quieter ones."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon
        self._act: Callable[[], None] | None = None
        self._icon = QLabel()
        self._lead, self._text = QLabel(), QLabel()
        self._button = WrappedButton()
        self._button.clicked.connect(self._clicked)
        self._lead.setProperty("voice", "lead")
        self._text.setProperty("voice", "muted")
        for label in (self._icon, self._lead, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self._icon)
        self._offers: list[Offer] = []
        self._further: list[WrappedButton] = []
        self._below = QVBoxLayout()
        self._below.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 32, SIDE, 32)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._icon)
        column.addSpacing(8)
        column.addWidget(self._lead)
        column.addWidget(self._text)
        column.addSpacing(12)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._below)
        column.addStretch(3)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def words(self) -> str:
        """What it says, for a screen reader."""
        return " ".join(part for part in (self._lead.text(), self._text.text()) if part)

    def say(
        self, lead: str, text: str, button: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Show these words, and the button if it has something to do."""
        self._lead.setText(lead)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.say(button)
        self._button.setVisible(bool(button))
        self._act = act
        self.offer(())

    def offer(self, offers: Sequence[Offer]) -> None:
        """Show quieter buttons below the first, in place of those that were there."""
        self._offers = list(offers)
        while len(self._further) < len(offers):
            button = WrappedButton()
            button.setProperty("quiet", True)
            button.clicked.connect(partial(self._take, len(self._further)))
            self._below.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            self._further.append(button)
        for number, button in enumerate(self._further):
            there = number < len(offers)
            button.say(offers[number][0] if there else "")
            button.setVisible(there)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Break what buttons say where one line has no room: at 200 % a pane is narrow."""
        for button in (self._button, *self._further):
            button.fit(self.width() - 2 * SIDE)

    def _take(self, number: int) -> None:
        self._offers[number][1]()

    def _clicked(self) -> None:
        if self._act is not None:
            self._act()

    def _dress(self) -> None:
        density = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap(self._icon_name, "edge", 40, density))
        self._fit()
