"""The settings of the shortcuts: every command with its keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cairn.desk.actions import Actions
from cairn.desk.page_view import side_margin
from cairn.desk.section import voiced
from cairn.desk.shortcuts_view import ShortcutsView
from cairn.desk.theme import Theme

INSET = 20
"""Pixels that the view keeps free at its own sides."""


class KeysSection(QWidget):
    """The list takes all the height there is; it scrolls by itself."""

    def __init__(self, theme: Theme, actions: Actions) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = ShortcutsView(theme, actions)
        self.view.field.setProperty("form", True)
        title = voiced(self.tr("Shortcuts"), "title")
        title.setContentsMargins(INSET, 0, INSET, 0)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addWidget(title)
        self._column.addWidget(self.view, 1)
        theme.changed.connect(self._fit)
        self._fit()

    def stops(self) -> list[QWidget]:
        """Where F6 stops."""
        return [self.view.field, self.view.list]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = max(0, side_margin(self._theme, self.width()) - INSET)
        self._column.setContentsMargins(side, 28, side, 0)
