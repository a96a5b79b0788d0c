"""A draft and a record that says much the same, side by side; one may become a change of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from cairn.desk import labels
from cairn.desk.flow import Flow
from cairn.desk.leavable import quiet_button
from cairn.desk.legible import legible
from cairn.desk.overlay import Overlay
from cairn.desk.page_view import PageView
from cairn.desk.page_words import still
from cairn.desk.section import voiced
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.library.row import Row
    from cairn.outbox.draft import Draft
    from cairn.worker.worker import Answer

NARROW = 620
"""Pixels at 100 % below which one text stands above the other."""


class SimilarSheet(Overlay):
    """Nothing is changed by looking.

    Attributes:
        mine, theirs: both texts as pages.

    Signals:
        improves: the draft is to become a change of the record.
        reads: the record is to be read where it stands.
    """

    improves = Signal()
    reads = Signal()

    def __init__(
        self, window: QWidget, theme: Theme, tasks: Tasks, draft: "Draft", row: "Row", text: str, *,
        may: bool,
    ) -> None:  # fmt: skip
        """`text` is what the record says; `may` says whether the draft can become its change."""
        super().__init__(window, theme, 1_180, 820)
        title = self.tr("Is it there already?")
        self.setAccessibleName(title)
        self._tasks, self._texts = tasks, [_said(draft), text]
        self.waiting = False
        self.mine, self.theirs = PageView(theme, wide=True), PageView(theme, wide=True)
        self.mine.setAccessibleName(self.tr("What you wrote"))
        self.theirs.setAccessibleName(self.tr("What the library has"))
        self.improve = QPushButton(self.tr("Make this a change of it"))
        self.improve.setProperty("lead", True)
        self.read = quiet_button(self.tr("Read it in the library"))
        self.close_button = quiet_button(self.tr("Close"))
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(16)
        place = labels.layer(row.layer)
        if row.source != row.layer:
            place = f"{place} · {legible(row.source, 60)}"
        for page, name, told in (
            (self.mine, draft.title, self.mine.accessibleName()),
            (self.theirs, row.title, f"{self.theirs.accessibleName()} · {place}"),
        ):
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            column.addWidget(voiced(told, "small"))
            column.addWidget(voiced(legible(name, 160), "section"))
            column.addWidget(page, 1)
            self._sides.addWidget(side, 1)
        buttons = Flow()
        for button in (self.improve, self.read, self.close_button):
            button.setAutoDefault(True)
            buttons.addWidget(button)
        self.column.setContentsMargins(32, 20, 32, 20)
        self.column.setSpacing(8)
        self.column.addWidget(voiced(title, "title"))
        if may:
            lead = self.tr(
                "As a change, the record is where you begin; what you typed stands in its"
                " sections, and one key brings your draft back."
            )
            self.column.addWidget(voiced(lead, "muted"))
        self.column.addLayout(self._sides, 1)
        self.column.addLayout(buttons)
        self.improve.setVisible(may)
        self.improve.clicked.connect(lambda: self._leave(self.improves))
        self.read.clicked.connect(lambda: self._leave(self.reads))
        self.close_button.clicked.connect(lambda: self.end())
        theme.changed.connect(self._lay)
        self._lay()

    def take_focus(self) -> None:
        first = self.read if self.improve.isHidden() else self.improve
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay(self) -> None:
        """Ask for both pages in the colours of now."""
        self.waiting = True
        self._tasks.notes(self._texts, self._theme.roles.dark, self._laid)
        self._fit()

    def _laid(self, answer: "Answer") -> None:
        self.waiting = False
        if answer.value is not None:
            pages = zip((self.mine, self.theirs), answer.value["html"], strict=True)
            for page, html in pages:
                page.show_page(still(str(html)), None)

    def _fit(self) -> None:
        narrow = self.card.width() < self._theme.px(NARROW)
        way = QBoxLayout.Direction
        self._sides.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _leave(self, signal: SignalInstance) -> None:
        self.end()
        signal.emit()


def _said(draft: "Draft") -> str:
    from cairn.outbox.retold import body_of

    try:
        return body_of(draft)
    except CairnError:
        return draft.text
