"""What stands above every room: back, forward, and the search field."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from cairn.desk.journey import Journey
from cairn.desk.search_field import SearchField
from cairn.desk.theme import Theme

WIDEST = 1120
"""Pixels of the search field at 100 %; on a wide screen it stays where the eye is."""


class Header(QFrame):
    """The buttons are dim where there is nowhere to go."""

    def __init__(self, theme: Theme, field: SearchField, journey: Journey) -> None:
        super().__init__()
        self._theme, self._field, self._journey = theme, field, journey
        self.setObjectName("header")
        self._back = self._button(self.tr("Back"), lambda: journey.go(-1))
        self._forward = self._button(self.tr("Forward"), lambda: journey.go(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 20, 12)
        row.setSpacing(4)
        row.addWidget(self._back)
        row.addWidget(self._forward)
        row.addSpacing(8)
        row.addWidget(field, 1)
        row.addStretch(0)
        journey.moved.connect(self._turn)
        theme.changed.connect(self._dress)
        self._dress()
        self._turn()

    def _button(self, name: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setProperty("bare", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(act)
        return button

    def _turn(self) -> None:
        self._back.setEnabled(self._journey.can_go(-1))
        self._forward.setEnabled(self._journey.can_go(1))

    def _dress(self) -> None:
        side = self._theme.px(20)
        self._field.setMaximumWidth(self._theme.px(WIDEST))
        for button, icon in ((self._back, "action-back"), (self._forward, "action-forward")):
            drawn = self._theme.icon(icon, "text", 20)
            for density in (1.0, 2.0):
                dim = self._theme.pixmap(icon, "line", 20, density)
                drawn.addPixmap(dim, QIcon.Mode.Disabled)
            button.setIcon(drawn)
            button.setIconSize(QSize(side, side))
