"""Two fields that take in a repository: its address, and a branch or tag if one is meant."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout

from cairn.desk.flow import Flow
from cairn.desk.leavable import Leavable
from cairn.desk.section import voiced
from cairn.desk.theme import Theme


class AddressForm(Leavable):
    """Hidden until it is asked for; Enter adds, Escape goes away.

    Signals:
        given: an address, and a branch or nothing.
    """

    given = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.address, self.branch = QLineEdit(), QLineEdit()
        self.address.setAccessibleName(self.tr("Address of the repository"))
        self.address.setPlaceholderText("https://…")
        self.branch.setAccessibleName(self.tr("Branch or tag"))
        for field in (self.address, self.branch):
            field.setProperty("form", True)
            field.returnPressed.connect(self._give)
        self._add = QPushButton(self.tr("Add"))
        self._add.setProperty("lead", True)
        self._not_now = QPushButton(self.tr("Not now"))
        self._add.clicked.connect(self._give)
        self._not_now.clicked.connect(self.leave)
        buttons = Flow()
        buttons.addWidget(self._add)
        buttons.addWidget(self._not_now)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        column.addWidget(voiced(self.tr("Address of the repository"), "field"))
        hint = self.tr(
            "https, ssh, or file:/// for a folder. Git's own keys and passwords are used."
        )
        column.addWidget(voiced(hint, "muted"))
        column.addWidget(self.address)
        column.addSpacing(4)
        column.addWidget(voiced(self.tr("Branch or tag, if not the usual one"), "field"))
        column.addWidget(self.branch)
        column.addSpacing(4)
        column.addLayout(buttons)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def ask(self) -> None:
        """Show it, ready to be typed into."""
        self.show()
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)
        self.address.selectAll()

    def done(self) -> None:
        """What was given was taken."""
        self.address.clear()
        self.branch.clear()
        self.hide()

    def _give(self) -> None:
        if self.address.text().strip():
            self.given.emit(self.address.text().strip(), self.branch.text().strip())

    def _dress(self) -> None:
        self.address.setMaximumWidth(self._theme.px(560))
        self.branch.setMaximumWidth(self._theme.px(320))
