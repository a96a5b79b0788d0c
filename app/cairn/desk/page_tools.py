"""The row of small buttons over a page: contents, find, copy, ask, more."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from cairn.desk.action import Action
from cairn.desk.action_menu import add
from cairn.desk.theme import Theme

ICON = 18


class PageTools(QWidget):
    """What can be done with the page, one button each or in a menu; all of it is an `Action`."""

    def __init__(self, theme: Theme, actions: Sequence[Action]) -> None:
        super().__init__()
        self._theme = theme
        self._actions: Mapping[str, Action] = {action.id: action for action in actions}
        self._icons: list[tuple[QToolButton, str]] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self.contents = self._plain("page.contents", "action-contents")
        self._plain("page.find", "action-find")
        self._menu(
            self.tr("Copy"),
            "action-copy",
            ("page.copy-markdown", "page.copy-link", "page.copy-code"),
        )
        self._plain("page.ask", "action-ask")
        self._menu(
            self.tr("More"),
            "action-more",
            (
                "page.change",
                "page.adapt",
                "page.deviate",
                "page.versions",
                "page.edit",
                "page.pdf",
                "page.print",
            ),
        )
        theme.changed.connect(self._dress)
        self._dress()

    def buttons(self) -> list[QToolButton]:
        """The buttons in their order."""
        return [button for button, _ in self._icons]

    def _plain(self, id: str, icon: str) -> QToolButton:
        action = self._actions[id]
        button = self._made(action.text, icon, action.keys)
        button.clicked.connect(lambda: action.run())
        return button

    def _menu(self, text: str, icon: str, ids: Sequence[str]) -> QToolButton:
        button = self._made(text, icon, ())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.setAccessibleName(text)
        entries = [self._entry(menu, self._actions[id]) for id in ids]
        menu.aboutToShow.connect(lambda: [fresh() for fresh in entries])
        button.setMenu(menu)
        return button

    def _entry(self, menu: QMenu, action: Action) -> Callable[[], None]:
        """Adds an entry; what is given back brings it up to date."""
        entry = add(menu, action)
        return lambda: entry.setEnabled(action.enabled())

    def _made(self, text: str, icon: str, keys: Sequence[str]) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(text)
        shown = [
            QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys[:1]
        ]
        button.setToolTip("  ".join([text, *shown]))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("bare", True)
        self._icons.append((button, icon))
        self._row.addWidget(button)
        return button

    def _dress(self) -> None:
        side = self._theme.px(ICON)
        for button, icon in self._icons:
            button.setIcon(self._theme.icon(icon, "muted", ICON))
            button.setIconSize(QSize(side, side))
