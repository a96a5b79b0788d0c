"""The journal while the mentee sees the screen: one person's shareable things and no other name."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cairn.desk import beside_words
from cairn.desk.legible import legible
from cairn.desk.page_view import PageView, margins
from cairn.desk.section import voiced
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.journal.beside import SharedPage


class BesideView(QWidget):
    """Made of a `SharedPage` alone.

    Attributes:
        page: its links are told, not followed.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shared: SharedPage | None = None
        self._today = date.min
        self._title = voiced("", "title")
        self.page = PageView(theme)
        self.page.setAccessibleName(self.tr("Side by side"))
        head = QFrame()
        head.setObjectName("masthead")
        self._head = QVBoxLayout(head)
        self._head.setSpacing(6)
        self._head.addWidget(voiced(self.tr("Side by side"), "small"))
        self._head.addWidget(self._title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.page, 1)
        theme.changed.connect(self._dress)

    def show_shared(self, shared: "SharedPage | None", today: date) -> None:
        """Show what may be seen; None where of nobody anything may."""
        self._shared, self._today = shared, today
        self._title.setText(legible(shared.name) if shared is not None else "")
        self._title.setVisible(shared is not None)
        html = (
            beside_words.page(shared, self._theme.roles, today)
            if shared is not None
            else f"<p>{beside_words.nothing()}</p>"
        )
        self.page.show_page(html, None)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        left, right = margins(self._theme, self.width())
        self._head.setContentsMargins(left, 16, right, 4)
        self.page.fit(self.width())

    def _dress(self) -> None:
        self.show_shared(self._shared, self._today)
