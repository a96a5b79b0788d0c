"""The line at the bottom, which whispers: what goes on at the left, what is there at the right."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from cairn.desk import labels
from cairn.desk.elided_label import ElidedLabel

SHOWN_MS = 6_000
"""How long a passing remark stays."""


class StatusLine(QFrame):
    """Progress while something goes on, otherwise the last remark for a while."""

    def __init__(self) -> None:
        super().__init__()
        self._standing = ""
        self._act: Callable[[], None] | None = None
        self.setObjectName("status")
        self._left, self._right = ElidedLabel(), ElidedLabel()
        for label in (self._left, self._right):
            label.setProperty("voice", "small")
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._left.setAccessibleName(self.tr("Status"))
        self._right.setAccessibleName(self.tr("Library"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.hide()
        self._button = QPushButton()
        self._button.setProperty("quiet", True)
        self._button.clicked.connect(self._clicked)
        self._button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 20, 4)
        row.setSpacing(8)
        row.addWidget(self._left)
        row.addWidget(self._bar)
        row.addWidget(self._button)
        row.addStretch(1)
        row.addWidget(self._right)
        self._fade = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._fade.timeout.connect(self._return)

    @property
    def text(self) -> str:
        """What is said at the left."""
        return self._left.text()

    @property
    def standing_text(self) -> str:
        """What is said once a passing remark is over; empty while nothing goes on or waits."""
        return self._standing

    @property
    def button(self) -> QPushButton:
        """What can be done about what goes on; hidden where that is nothing."""
        return self._button

    def say(self, text: str) -> None:
        """A passing remark; an empty one ends the last."""
        self._left.setText(text or self._standing)
        if text:
            self._fade.start()
        else:
            self._fade.stop()

    def standing(self, text: str) -> None:
        """What the library holds, at the right."""
        self._right.setText(text)

    def progress(
        self, what: str, done: int, of: int | None, cancel: Callable[[], None] | None
    ) -> None:
        """What goes on, how far, and how to end it."""
        counted = labels.number(done)
        if of:
            counted = self.tr("{} of {}").format(counted, labels.number(of))
            self._bar.setRange(0, of)
            self._bar.setValue(done)
        self._bar.setVisible(bool(of))
        self._stand(f"{what} {counted}", self.tr("Cancel"), cancel)

    def offer(self, text: str, button: str = "", act: Callable[[], None] | None = None) -> None:
        """Something that waits for the person or goes on, until `settled` or the next progress."""
        self._bar.hide()
        self._stand(text, button, act)

    def settled(self) -> None:
        """Nothing goes on any more."""
        self._bar.hide()
        self._stand("", "", None)

    def _stand(self, text: str, button: str, act: Callable[[], None] | None) -> None:
        self._standing, self._act = text, act
        self._button.setText(button)
        self._button.setVisible(act is not None)
        if not self._fade.isActive():
            self._return()

    def _return(self) -> None:
        self._left.setText(self._standing)

    def _clicked(self) -> None:
        self._button.hide()
        if self._act is not None:
            self._act()
