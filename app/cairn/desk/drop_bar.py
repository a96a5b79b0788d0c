"""Why an action will not be done: one line, asked for below the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from cairn.desk.legible import legible
from cairn.desk.strip import Strip
from cairn.desk.theme import Theme


class DropBar(Strip):
    """Enter drops the action, Esc leaves it open.

    Signals:
        dropped: the id of the action, and why.
    """

    dropped = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._action = ""
        self.why = QLineEdit()
        self.why.setProperty("form", True)
        self.why.setMaxLength(300)
        self.why.setAccessibleName(self.tr("Why it is dropped"))
        self._content.addWidget(self.why)
        self.why.returnPressed.connect(self._drop)
        self._button(self.tr("Drop it"), lead=True).clicked.connect(self._drop)
        self._button(self.tr("It stays open")).clicked.connect(self.leave)

    def ask(self, action: str, text: str) -> None:
        """Ask why the action of this id will not be done."""
        self._action = action
        self._lead.setText(self.tr("Why will “{}” not be done?").format(legible(text, 80)))
        self.why.clear()
        self.show()
        self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> None:
        if why := self.why.text().strip():
            self.leave()
            self.dropped.emit(self._action, why)
