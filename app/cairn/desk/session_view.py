"""The right of the journal: one session as it was logged, its private notes blurred below."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from cairn.desk import session_words
from cairn.desk.empty_state import EmptyState
from cairn.desk.flow import Flow
from cairn.desk.page_view import PageView, margins
from cairn.desk.private_text import PrivateText
from cairn.desk.section import voiced
from cairn.desk.session_words import Told
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.worker.worker import Answer

PATIENCE_MS = 150
"""Notes that are not laid out by then are shown as plain text first."""

BESIDE = 3
"""Buttons that stand side by side; of more things to do, the last ones are in a menu."""

Offer = tuple[str, Callable[[], None]]


class SessionView(QWidget):
    """Header, page, private notes, and what can be done with it.

    Signals:
        followed: the address of a link in the page.
    """

    followed = Signal(QUrl)

    def __init__(self, theme: Theme, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tasks = theme, tasks
        self._told: Told | None = None
        self._today = date.min
        self._tight = False
        self._waits: Told | None = None
        self._facts, self._title = voiced("", "small"), voiced("", "title")
        self.page = PageView(theme)
        self.page.setAccessibleName(self.tr("Session"))
        self.private = PrivateText(theme, self.tr("Private notes"))
        self.private.setReadOnly(True)
        self.private.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.empty = EmptyState(theme, "room-journal")
        self._late = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._late.timeout.connect(self._show_plain)
        self.page.anchorClicked.connect(self.followed)
        theme.changed.connect(self._dress)
        self._lay_out()

    @property
    def waiting(self) -> bool:
        """Whether its notes are still being laid out."""
        return self._waits is not None

    @property
    def session(self) -> str:
        """The id of the session that is shown; empty for none."""
        return self._told.session.id if self._told else ""

    def show_session(self, told: Told, today: date, offers: Sequence[Offer] = ()) -> None:
        """Show a session; `offers` are what its buttons say and do."""
        again = self._told is not None and self._told.session.id == told.session.id
        self._told, self._today = told, today
        self._head(told)
        self._offer(offers)
        self._stack.setCurrentWidget(self._sheet)
        if not again:
            self.page.verticalScrollBar().setValue(0)
        texts = session_words.markdown_of(told.session)
        if not any(texts):
            self._waits = None
            self._show(texts)
            return
        self._waits = told
        self._late.start()
        self._tasks.notes(texts, self._theme.roles.dark, partial(self._laid_out, told))

    def show_nothing(self, lead: str, text: str = "") -> None:
        """Nothing is chosen, or what is chosen has no page."""
        self._told = self._waits = None
        self._late.stop()
        self.private.put("")
        self.empty.say(lead, text)
        self._stack.setCurrentWidget(self.empty)

    def make_room(self, wanted: bool) -> None:
        """Something is asked, or somebody is here: the private notes give way meanwhile."""
        self._tight = wanted
        private = self._told is not None and bool(self._told.session.private)
        self._below.setVisible(private and not wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        head = QFrame()
        head.setObjectName("masthead")
        self._head_column = QVBoxLayout(head)
        self._head_column.setSpacing(6)
        self._buttons: list[QPushButton] = []
        self._offers: list[Offer] = []
        self._row = Flow()
        self.more = QPushButton(self.tr("More"))
        self.more.clicked.connect(self._open_menu)
        for part in (self._facts, self._title):
            self._head_column.addWidget(part)
        self._head_column.addSpacing(4)
        self._head_column.addLayout(self._row)
        self._below = QFrame()
        self._below.setObjectName("links")
        self._below_column = QVBoxLayout(self._below)
        self._below_column.setSpacing(4)
        hint = voiced(
            self.tr("Private notes: they stay here, blurred until you go into them"), "small"
        )
        for widget in (hint, self.private):
            self._below_column.addWidget(widget)
        self._stack = QStackedWidget(self)
        self._sheet = QWidget(self._stack)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.page, 1)
        column.addWidget(self._below)
        self.page.setMinimumHeight(1)  # where there is little room, the page gives way first
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._sheet)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)

    def _head(self, told: Told) -> None:
        self._facts.setText(session_words.facts(told, self._today))
        self._title.setText(", ".join(told.names))
        self.private.put(told.session.private)
        self._below.setVisible(bool(told.session.private) and not self._tight)

    def _offer(self, offers: Sequence[Offer]) -> None:
        self._offers = list(offers)
        beside = len(offers) if len(offers) <= BESIDE else BESIDE - 1
        while len(self._buttons) < beside:
            button = QPushButton()
            button.clicked.connect(partial(self._take, len(self._buttons)))
            self._row.addWidget(button)
            self._buttons.append(button)
        self._row.removeWidget(self.more)
        self._row.addWidget(self.more)
        for number, button in enumerate(self._buttons):
            there = number < beside
            button.setText(offers[number][0] if there else "")
            button.setVisible(there)
        self.more.setVisible(beside < len(offers))

    def _open_menu(self) -> None:
        """What else can be done, below the button."""
        menu = QMenu(self)
        for text, act in self._offers[BESIDE - 1 :]:
            menu.addAction(text).triggered.connect(lambda _=False, act=act: act())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _take(self, number: int) -> None:
        self._offers[number][1]()

    def _laid_out(self, told: Told, answer: "Answer") -> None:
        if self._waits is not told:
            return
        if answer.value is None:
            self._show_plain()
            self._waits = None
            return
        self._waits = None
        self._late.stop()
        self._show([str(html) for html in answer.value["html"]])

    def _show_plain(self) -> None:
        if self._told is not None:
            texts = session_words.markdown_of(self._told.session)
            self._show([session_words.as_paragraphs(text) for text in texts])

    def _show(self, notes: Sequence[str]) -> None:
        if self._told is None:
            return
        bar = self.page.verticalScrollBar()
        stood = bar.value()
        html = session_words.page(self._told, notes, self._theme.roles, self._today)
        self.page.show_page(html, None)
        bar.setValue(stood)
        self._fit()

    def _fit(self) -> None:
        left, right = margins(self._theme, self.width())
        self._head_column.setContentsMargins(left, 16, right, 4)
        self._below_column.setContentsMargins(left, 8, right, 16)
        self.page.fit(self.width())

    def _dress(self) -> None:
        self._fit()
        if self._told is not None and not self.waiting:
            self.show_session(self._told, self._today, self._offers)
