"""What goes on beside the window, how far it is, and the button that ends it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from cairn.desk.flow import Flow
from cairn.desk.section import voiced


class GoingBar(QWidget):
    """A line of words, a bar that moves, *Cancel* where that is safe; hidden while nothing goes on.

    Attributes:
        cancel: ends it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._told = voiced("", "prompt")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(True)
        self.cancel.clicked.connect(self._cancelled)
        self._act: Callable[[], None] | None = None
        row = Flow()
        row.addWidget(self._bar)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._told)
        column.addLayout(row)
        self.hide()

    @property
    def words(self) -> str:
        """What is said."""
        return self._told.text()

    def begin(self, words: str, cancel: Callable[[], None] | None) -> None:
        """Something goes on; nobody knows yet how far it is."""
        self._act = cancel
        self.show_step(words, None)
        self.cancel.setEnabled(True)
        self.cancel.setVisible(cancel is not None)
        self.show()

    def show_step(self, words: str, percent: int | None) -> None:
        """How far it is."""
        self._told.setText(words)
        self._bar.setRange(0, 0 if percent is None else 100)
        self._bar.setValue(percent or 0)
        self._bar.setVisible(percent is not None)

    def end(self) -> None:
        """Nothing goes on any more."""
        self._act = None
        self.hide()

    def take_focus(self) -> None:
        """To the button, if there is one."""
        if not self.cancel.isHidden():
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cancelled(self) -> None:
        self.cancel.setEnabled(False)
        if self._act is not None:
            self._act()
