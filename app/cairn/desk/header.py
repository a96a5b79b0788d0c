"""What stands above every room: back, forward, and the search field."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from cairn.desk.journey import Journey
from cairn.desk.search_field import SearchField
from cairn.desk.theme import Theme


class Header(QFrame):
    """The buttons are dim where there is nowhere to go."""

    def __init__(self, theme: Theme, field: SearchField, journey: Journey) -> None:
        super().__init__()
        self._theme, self._journey = theme, journey
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
        for button, icon in ((self._back, "action-back"), (self._forward, "action-forward")):
            button.setIcon(self._theme.icon(icon, "text", 20))
            button.setIconSize(QSize(side, side))
