"""The right of the journal: one person, with what can be done with and for them."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from cairn.desk import person_words
from cairn.desk.flow import Flow
from cairn.desk.ladder_chart import ladder_chart
from cairn.desk.legible import legible
from cairn.desk.page_view import PageView, margins
from cairn.desk.section import voiced
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.journal.pages import PersonPage

Offer = tuple[str, Callable[[], None]]


class PersonView(QWidget):
    """Who it is above, buttons, and the page.

    Attributes:
        page: its links are told, not followed.
    """

    def __init__(
        self, theme: Theme, offers: Sequence[Offer] = (), parent: QWidget | None = None
    ) -> None:
        """`offers` are what the buttons say and do."""
        super().__init__(parent)
        self._theme = theme
        self._shown: PersonPage | None = None
        self._today = date.min
        self._drawn = 0
        self._facts, self._title = voiced("", "small"), voiced("", "title")
        self.page = PageView(theme)
        self.page.setAccessibleName(self.tr("Person"))
        self.page.installEventFilter(self)
        head = QFrame()
        head.setObjectName("masthead")
        self._head = QVBoxLayout(head)
        self._head.setSpacing(6)
        self._row = Flow()
        self._head.addWidget(self._facts)
        self._head.addWidget(self._title)
        self._head.addSpacing(4)
        self._head.addLayout(self._row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.page, 1)
        self.offer(offers)
        theme.changed.connect(self._dress)

    @property
    def person(self) -> str:
        """The id of who is shown; empty for nobody."""
        return self._shown.person.id if self._shown is not None else ""

    def offer(self, offers: Sequence[Offer]) -> None:
        """Put these buttons below the name."""
        for text, act in offers:
            button = QPushButton(text)
            button.clicked.connect(partial(_run, act))
            self._row.addWidget(button)

    def show_person(self, page: "PersonPage", today: date) -> None:
        """Show a person; what is shown again stays where it was read."""
        again = page.person.id == self.person
        bar = self.page.verticalScrollBar()
        stood = bar.value() if again else 0
        self._shown, self._today = page, today
        self._facts.setText(person_words.facts(page))
        self._title.setText(legible(page.person.name))
        self._fit()
        self._draw()
        self.page.show_page(person_words.page(page, self._theme.roles, today), None)
        bar.setValue(stood)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page has its width only after this widget has its own."""
        page, resized = self._shown, event.type() == QEvent.Type.Resize
        if resized and page is not None and page.ladder and self._room() != self._drawn:
            self.show_person(page, self._today)
        return super().eventFilter(watched, event)

    def _draw(self) -> None:
        """The ladder, as wide as the column is now."""
        page = self._shown
        self._drawn = self._room()
        if page is not None and page.ladder:
            density = self.devicePixelRatioF()
            picture = ladder_chart(page.ladder, self._theme, self._drawn, density)
            kind = QTextDocument.ResourceType.ImageResource.value
            self.page.document().addResource(kind, QUrl(person_words.CHART), picture)

    def _room(self) -> int:
        """Pixels beside a scroll bar, whether there is one or not: it comes with the ladder."""
        sides = self.page.viewportMargins()
        beside = sides.left() + sides.right() + self.page.verticalScrollBar().sizeHint().width()
        return self.page.width() - beside

    def _fit(self) -> None:
        left, right = margins(self._theme, self.width())
        self._head.setContentsMargins(left, 16, right, 4)
        self.page.fit(self.width())

    def _dress(self) -> None:
        self._fit()
        if self._shown is not None:
            self.show_person(self._shown, self._today)


def _run(act: Callable[[], None], _: bool = False) -> None:
    act()
