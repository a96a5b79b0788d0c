"""Help: how the window is used, and every command with its keys, which can be changed there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cairn.desk.actions import Actions
from cairn.desk.leavable import quiet_button
from cairn.desk.overlay import Overlay
from cairn.desk.section import voiced
from cairn.desk.shortcuts_view import ShortcutsView
from cairn.desk.theme import Theme


class HelpSheet(Overlay):
    """A card with all shortcuts."""

    def __init__(self, window: QWidget, theme: Theme, actions: Actions) -> None:
        super().__init__(window, theme, 720, 680)
        self.setAccessibleName(self.tr("Help and shortcuts"))
        self.view = ShortcutsView(theme, actions)
        title = voiced(self.tr("Help and shortcuts"), "title")
        close = quiet_button(self.tr("Close"))
        close.clicked.connect(lambda: self.end())
        above = QHBoxLayout()
        above.setContentsMargins(20, 16, 12, 0)
        above.addWidget(title, 1)
        above.addWidget(close)
        how = voiced(
            self.tr(
                "Type what you want to do, or paste what failed. Down goes to the results, Enter"
                " reads the chosen one, Esc comes back to the search. F6 walks through the panes."
            ),
            "muted",
        )
        how.setContentsMargins(20, 6, 20, 8)
        self.column.addLayout(above)
        self.column.addWidget(how)
        self.column.addWidget(self.view, 1)

    def take_focus(self) -> None:
        self.view.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self.end()
        else:
            super().keyPressEvent(event)
