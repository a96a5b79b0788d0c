"""The line at the bottom, which whispers: what goes on at the left, what is there at the right."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from cairn.desk import labels

SHOWN_MS = 6_000
"""How long a passing remark stays."""


class StatusLine(QFrame):
    """Progress while something goes on, otherwise the last remark for a while."""

    def __init__(self) -> None:
        super().__init__()
        self._progress = ""
        self._cancel_call: Callable[[], None] | None = None
        self.setObjectName("status")
        self._left, self._right = QLabel(), QLabel()
        for label in (self._left, self._right):
            label.setProperty("voice", "small")
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._left.setAccessibleName(self.tr("Status"))
        self._right.setAccessibleName(self.tr("Library"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setProperty("quiet", True)
        self._cancel.clicked.connect(self._cancelled)
        self._cancel.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 20, 4)
        row.setSpacing(8)
        row.addWidget(self._left)
        row.addWidget(self._cancel)
        row.addStretch(1)
        row.addWidget(self._right)
        self._fade = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._fade.timeout.connect(self._show_progress)

    @property
    def text(self) -> str:
        """What is said at the left."""
        return self._left.text()

    def say(self, text: str) -> None:
        """A passing remark; an empty one ends the last."""
        self._left.setText(text or self._progress)
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
        self._progress = f"{what} {counted}"
        self._cancel_call = cancel
        self._cancel.setVisible(cancel is not None)
        if not self._fade.isActive():
            self._show_progress()

    def settled(self) -> None:
        """Nothing goes on any more."""
        self._progress, self._cancel_call = "", None
        self._cancel.hide()
        if not self._fade.isActive():
            self._show_progress()

    def _show_progress(self) -> None:
        self._left.setText(self._progress)

    def _cancelled(self) -> None:
        self._cancel.hide()
        if self._cancel_call is not None:
            self._cancel_call()
