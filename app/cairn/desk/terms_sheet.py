"""The terms of the library that a page uses, each explained as its tool tip would."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from cairn.desk.card import Card
from cairn.desk.legible import legible
from cairn.desk.overlay import Overlay
from cairn.desk.section import voiced
from cairn.desk.term_tips import LONGEST
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.library.glossary import Term


class TermsSheet(Overlay):
    """A card for each term; arrows and Tab go through them, Enter opens the page of one.

    Signals:
        opened: the id of the term whose page is wanted.
    """

    opened = Signal(str)

    def __init__(self, window: QWidget, theme: Theme, terms: "Sequence[Term]") -> None:
        super().__init__(window, theme, 600, 560)
        self.setAccessibleName(self.tr("Terms on this page"))
        title = voiced(self.tr("Terms on this page"), "title")
        title.setContentsMargins(20, 16, 20, 4)
        inside = QWidget()
        inside.setObjectName("fields")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(20, 8, 20, 20)
        rows.setSpacing(8)
        self.cards = [
            Card(theme, "kind-term", legible(term.title), legible(term.description, LONGEST))
            for term in terms
        ]
        for card, term in zip(self.cards, terms, strict=True):
            card.clicked.connect(lambda _=False, id=term.id: self._open(id))
            rows.addWidget(card)
        rows.addStretch(1)
        self._area = QScrollArea()
        self._area.setObjectName("fields")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self._title, self._rows = title, rows
        self.column.addWidget(title)
        self.column.addWidget(self._area, 1)

    def take_focus(self) -> None:
        self.cards[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as the cards; more than fit are scrolled."""
        super().resizeEvent(event)
        width = self.card.width() - 2
        self.need(self._title.heightForWidth(width) + self._rows.heightForWidth(width) + 8)

    def focusNextPrevChild(self, next: bool) -> bool:
        went = super().focusNextPrevChild(next)
        here: QWidget | None = self.window().focusWidget()
        if here is not None:
            self._area.ensureWidgetVisible(here, 0, self.cards[0].height())
        return went

    def _open(self, id: str) -> None:
        self.end()
        self.opened.emit(id)
