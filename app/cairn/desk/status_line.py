"""The line at the bottom, which whispers: what goes on at the left, what is there at the right."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from cairn.desk import labels
from cairn.desk.elided_label import ElidedLabel

SHOWN_MS = 6_000
"""How long a passing remark stays."""

Act = Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Standing:
    """Something that goes on, with how far it is, and what can be done about it."""

    text: str = ""
    button: str = ""
    act: Act | None = None
    done: int = 0
    of: int = 0


class StatusLine(QFrame):
    """Progress while something goes on, otherwise the last remark for a while.

    Of several things that go on, each by its key, the one is seen that began last.
    """

    def __init__(self) -> None:
        super().__init__()
        self._on: dict[str, _Standing] = {}
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
        return self._now.text

    @property
    def button(self) -> QPushButton:
        """What can be done about what goes on; hidden where that is nothing."""
        return self._button

    def say(self, text: str) -> None:
        """A passing remark; an empty one ends the last."""
        self._left.setText(text or self._now.text)
        if text:
            self._fade.start()
        else:
            self._fade.stop()

    def standing(self, text: str) -> None:
        """What the library holds, at the right."""
        self._right.setText(text)

    def progress(self, what: str, done: int, of: int | None, cancel: Act | None) -> None:
        """What goes on, how far, and how to end it."""
        counted = labels.number(done)
        if of:
            counted = self.tr("{} of {}").format(counted, labels.number(of))
        self._on[""] = _Standing(f"{what} {counted}", self.tr("Cancel"), cancel, done, of or 0)
        self._show()

    def offer(self, text: str, button: str = "", act: Act | None = None, *, key: str = "") -> None:
        """Something that waits for the person or goes on, until it is `settled` or told anew."""
        if key and key not in self._on:
            self._fade.stop()  # what begins now is more than what was remarked before
        self._on[key] = _Standing(text, button, act)
        self._show()

    def settled(self, key: str = "") -> None:
        """It does not go on any more."""
        self._on.pop(key, None)
        self._show()

    @property
    def _now(self) -> _Standing:
        return list(self._on.values())[-1] if self._on else _Standing()

    def _show(self) -> None:
        now = self._now
        if now.of:
            self._bar.setRange(0, now.of)
            self._bar.setValue(now.done)
        self._bar.setVisible(bool(now.of))
        self._button.setText(now.button)
        self._button.setVisible(now.act is not None)
        if not self._fade.isActive():
            self._return()

    def _return(self) -> None:
        self._left.setText(self._now.text)

    def _clicked(self) -> None:
        self._button.hide()
        if self._now.act is not None:
            self._now.act()
