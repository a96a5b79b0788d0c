"""One thing that is new, beside the list: what it is, why it matters, and all of its text."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from cairn.desk import news_files
from cairn.desk import news_words as words
from cairn.desk.flow import Flow
from cairn.desk.leavable import Leavable, quiet_button
from cairn.desk.legible import legible
from cairn.desk.page_view import HEAD_SIDE, PageView
from cairn.desk.page_words import compared, spoken
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from datetime import date

    from cairn.worker.worker import Answer

Value = Mapping[str, Any]


class NewsView(Leavable):
    """A record that came, before and after; or what a repository asks, and what it would change.

    Signals:
        decided: whether what waits is to be taken.
        reads: id of a record that is to be read in the library.
    """

    decided = Signal(bool)
    reads = Signal(str)

    def __init__(self, theme: Theme, tasks: Tasks) -> None:
        super().__init__(theme)
        self._tasks = tasks
        self._asked: object = None
        self._draw: object = None
        self.one: Value | None = None
        self.source = self._installed = ""
        self._title, self._about = voiced("", "title"), voiced("", "muted")
        self._use, self._note = voiced("", "lead"), voiced("", "muted")
        self.read = quiet_button(self.tr("Read it in the library"))
        self._back = quiet_button(self.tr("Back to the list"))
        self.take = QPushButton(self.tr("Take the new state"))
        self.take.setProperty("lead", True)
        self.keep = QPushButton(self.tr("Keep what I have"))
        self.text, self.sides = PageView(theme), PageView(theme, wide=True, side=HEAD_SIDE)
        self.text.setAccessibleName(self.tr("The record"))
        self.sides.setAccessibleName(self.tr("Before and after"))
        self.sides.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QFrame()
        head.setObjectName("masthead")
        above = QVBoxLayout(head)
        above.setContentsMargins(HEAD_SIDE, 12, HEAD_SIDE, 12)
        above.setSpacing(4)
        row, self._buttons = Flow(), QWidget()
        self._buttons.setLayout(row)
        for button in (self.take, self.keep, self.read, self._back):
            row.addWidget(button)
        for widget in (self._title, self._about, self._use, self._note):
            above.addWidget(widget)
        above.addSpacing(4)
        above.addWidget(self._buttons)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.text)
        self.pages.addWidget(self.sides)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.pages, 1)
        self._back.clicked.connect(self.leave)
        self.take.clicked.connect(lambda: self.decided.emit(True))
        self.keep.clicked.connect(lambda: self.decided.emit(False))
        self.read.clicked.connect(self.go_read)
        theme.changed.connect(self._dress)
        self.show_nothing()

    @property
    def waiting(self) -> bool:
        """Whether something of it is still to come."""
        return self._asked is not None

    @property
    def page(self) -> PageView:
        """The text that is seen."""
        return self.text if self.pages.currentWidget() is self.text else self.sides

    @property
    def may_read(self) -> bool:
        """Whether a record is shown that is still in the library."""
        return self.one is not None and not self.read.isHidden()

    @property
    def asks(self) -> bool:
        """Whether a repository waits for an answer here."""
        return bool(self.source)

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._head(None, "", "", "")
        self._lay("", wide=False)

    def show_news(self, one: Value, today: "date", *, hush: bool) -> None:
        """Show a record that came; with `hush` nothing of who uses it."""
        if one == self.one and self._use.isHidden() == (hush or one["use"] is None):
            return
        used = "" if hush else words.use(one)
        self._head(one, legible(one["title"], 200), words.about(one, today), used)
        self._installed = "" if hush else words.installed(one)
        self._tell(self._installed)
        self._lay("", wide=False)
        asked = self._asked = object()
        args = {name: one[name] for name in ("source", "path", "before", "after", "how", "kind")}
        self._tasks.keep_journal("came", args, lambda answer: self._came(asked, answer))

    def show_question(self, source: str, question: str) -> None:
        """Show what a repository asks, and what taking its new state would change."""
        if source == self.source and question == self._about.text():
            return
        self._head(None, legible(source, 60), question, "")
        self.source = source
        self._note.setText(
            self.tr("Nothing was taken yet. What you have now stays in the copy either way.")
        )
        for part in (self.take, self.keep, self._note):
            part.show()
        self._fit_buttons()
        self._lay("", wide=False)
        asked = self._asked = object()
        self._tasks.keep_journal(
            "waits", {"source": source}, lambda answer: self._waits(asked, answer)
        )

    def show_trouble(self, source: str, problem: str) -> None:
        """Show why a repository cannot be fetched, and what to do."""
        self._head(None, legible(source, 60), problem, "")
        self._tell(self.tr("What was read from it can still be searched."))
        self._lay("", wide=False)

    def leave(self) -> None:
        """Back to the list."""
        self.closed.emit()

    def show_back(self, shown: bool) -> None:
        """Offer the way back to the list, where that is not seen."""
        self._back.setVisible(shown)
        self._fit_buttons()

    def go_read(self) -> None:
        """Read the record in the library."""
        if self.one is not None:
            self.reads.emit(self.one["id"])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # -- inside -------------------------------------------------------------------------------

    def _head(self, one: Value | None, title: str, about: str, use: str) -> None:
        self.one, self.source, self._asked, self._draw = one, "", None, None
        for label, text in (
            (self._title, title), (self._about, about), (self._use, use), (self._note, ""),
        ):  # fmt: skip
            label.setText(text)
            label.setVisible(bool(text))
        self.take.hide()
        self.keep.hide()
        self.read.setVisible(one is not None)
        self._fit_buttons()

    def _came(self, asked: object, answer: "Answer") -> None:
        if asked is not self._asked:
            return
        self._asked = None
        if answer.value is None:
            self._tell(told(answer.error) if answer.error is not None else "")
            return
        found = answer.value
        if found["after"] is None:
            self.read.hide()
            self._fit_buttons()
        self._draw = found
        if found["withdrawn"]:
            said = (self._installed, words.withdrawn(found["withdrawn"]))
            self._tell(" ".join(filter(None, said)))
        self._show_text(found)

    def _show_text(self, found: Value) -> None:
        dark = self._theme.roles.dark
        asked = self._asked = object()
        if pairs := news_files.pairs(found):
            self._tasks.beside(
                pairs, dark, lambda answer: self._laid(asked, found, answer, wide=True)
            )
        elif found["before"] is not None or found["after"] is not None:
            self._tasks.notes(
                [found["body"]], dark, lambda answer: self._laid(asked, found, answer, wide=False)
            )
        else:
            self._asked = None
            roles = self._theme.roles
            self._lay(words.inside(found, roles) + news_files.laid(found, (), roles), wide=False)
            if not found["files"]:
                self._tell(self.tr("Its text is not there any more."))

    def _laid(self, asked: object, found: Value, answer: "Answer", *, wide: bool) -> None:
        if asked is not self._asked:
            return
        self._asked = None
        if answer.value is None:
            self._tell(told(answer.error) if answer.error is not None else "")
            return
        every, roles = [str(html) for html in answer.value["html"]], self._theme.roles
        sides = [compared(html) for html in every] if wide else []
        page = "" if wide else spoken(every[0])
        html = words.inside(found, roles) + news_files.laid(found, sides, roles) + page
        self._lay(html, wide=wide)

    def _waits(self, asked: object, answer: "Answer") -> None:
        if asked is not self._asked:
            return
        self._asked = None
        if answer.value is None:
            self._tell(told(answer.error) if answer.error is not None else "")
            return
        self._draw = answer.value
        self._lay(words.listing(answer.value, self._theme.roles), wide=False)

    def _lay(self, html: str, *, wide: bool) -> None:
        page = self.sides if wide else self.text
        page.show_page(html, None)
        self.pages.setCurrentWidget(page)
        self._fit()

    def _fit(self) -> None:
        self.text.fit(self.width(), HEAD_SIDE)

    def _fit_buttons(self) -> None:
        """No empty row where there is nothing to press."""
        every = (self.take, self.keep, self.read, self._back)
        self._buttons.setVisible(any(not one.isHidden() for one in every))

    def _tell(self, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _dress(self) -> None:
        """In the colours of now."""
        found = self._draw
        if isinstance(found, Mapping) and self._asked is None:
            if "news" in found:
                self._lay(words.listing(found, self._theme.roles), wide=False)
            else:
                self._show_text(found)
