"""The settings of the shortcuts: every command with its keys."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cairn.desk.actions import Actions
from cairn.desk.section import voiced
from cairn.desk.shortcuts_view import ShortcutsView
from cairn.desk.theme import Theme


class KeysSection(QWidget):
    """The list takes all the height there is; it scrolls by itself."""

    def __init__(self, theme: Theme, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("page")
        self.view = ShortcutsView(theme, actions)
        title = voiced(self.tr("Shortcuts"), "title")
        title.setContentsMargins(20, 0, 20, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 28, 12, 0)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(self.view, 1)

    def stops(self) -> list[QWidget]:
        """Where F6 stops."""
        return [self.view.field, self.view.list]
