"""A card over the window with something to read, and what can be done with it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from cairn.desk.flow import Flow
from cairn.desk.overlay import Overlay
from cairn.desk.page_view import PageView
from cairn.desk.section import voiced
from cairn.desk.theme import Theme

_AROUND = 40
"""Pixels above and below the page."""

Offer = tuple[str, Callable[[], None]]


class ReadSheet(Overlay):
    """A title, a page, and buttons; the first one leads. Esc closes it.

    Attributes:
        page: what is read.
    """

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        title: str,
        html: Callable[[], str],
        offers: Sequence[Offer],
        *,
        lead: str = "",
    ) -> None:
        """`html` is asked for again when the colours are others; `lead` stands below the title."""
        super().__init__(window, theme, 720, 720)
        self.setAccessibleName(title)
        self._html = html
        self._head = voiced(title, "title")
        self.page = PageView(theme)
        self.page.setAccessibleName(title)
        foot = QFrame()
        foot.setObjectName("links")
        row = Flow()
        for number, (text, act) in enumerate(offers):
            button = QPushButton(text)
            button.setProperty("lead", number == 0)
            button.setAutoDefault(True)  # Enter presses it
            button.clicked.connect(partial(_run, act))
            row.addWidget(button)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(True)
        close.clicked.connect(lambda: self.end())
        row.addWidget(close)
        around = QVBoxLayout(foot)
        around.setContentsMargins(32, 12, 32, 16)
        around.addLayout(row)
        self._buttons = foot.findChildren(QPushButton)
        above = QVBoxLayout()
        above.setContentsMargins(32, 20, 32, 4)
        above.setSpacing(4)
        above.addWidget(self._head)
        if lead:
            above.addWidget(voiced(lead, "muted"))
        self._above, self._foot = above, foot
        self.column.addLayout(above)
        self.column.addWidget(self.page, 1)
        self.column.addWidget(foot)
        theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Lay the page out anew."""
        bar = self.page.verticalScrollBar()
        stood = bar.value()
        self.page.show_page(self._html(), None)
        bar.setValue(stood)
        self._fit()

    def buttons(self) -> list[QPushButton]:
        """What can be pressed, in order."""
        return list(self._buttons)

    def take_focus(self) -> None:
        self._buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()  # only now the page has its width

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """No higher than what is to be read."""
        width = self.card.width() - 2
        self.page.fit(width)
        read = round(self.page.document().size().height()) + _AROUND
        read = max(read, self.page.minimumSizeHint().height())
        above = self._above.heightForWidth(width)
        self.need(above + read + max(self._foot.heightForWidth(width), self._foot.height()))


def _run(act: Callable[[], None], _: bool = False) -> None:
    act()
