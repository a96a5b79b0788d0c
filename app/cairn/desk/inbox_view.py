"""One contribution, looked at again: what it is, what the gate says, its files side by side."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from cairn.desk import inbox_words as words
from cairn.desk import review_words
from cairn.desk.choice import Choice
from cairn.desk.flow import Flow
from cairn.desk.inbox_sheet import DECLINE, EDIT, TAKE
from cairn.desk.leavable import Leavable, quiet_button
from cairn.desk.legible import legible
from cairn.desk.page_view import HEAD_SIDE, PageView
from cairn.desk.page_words import compared
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.errors import CairnError
    from cairn.worker.worker import Answer


class InboxView(Leavable):
    """Its head with three answers, and one page with all there is to know.

    Attributes:
        id: of what is shown; empty for nothing.
        found: what the job ``review`` gave of it; None until it comes.

    Signals:
        answers: `TAKE`, `EDIT` or `DECLINE`.
        meant: name of the source that a file is for.
        reads: id of a record of the library that is to be read.
    """

    answers = Signal(str)
    meant = Signal(str)
    reads = Signal(str)

    def __init__(self, theme: Theme, tasks: Tasks) -> None:
        super().__init__(theme)
        self._tasks = tasks
        self.id = ""
        self.found: Mapping[str, Any] | None = None
        self._asked: object = None
        self._beside: list[str] = []
        self._title, self._about = voiced("", "title"), voiced("", "muted")
        self._hint = voiced("", "lead")
        self.take = QPushButton(self.tr("Take…"))
        self.take.setProperty("lead", True)
        self.edit = quiet_button(self.tr("Take with edits…"))
        self.decline = quiet_button(self.tr("Decline…"))
        self._back = quiet_button(self.tr("Back to the list"))
        self.sources = Choice(self.tr("For which source?"), ())
        self.page = PageView(theme, wide=True, side=HEAD_SIDE)
        self.page.setAccessibleName(self.tr("What came in"))
        head = QFrame()
        head.setObjectName("masthead")
        above = QVBoxLayout(head)
        above.setContentsMargins(HEAD_SIDE, 12, HEAD_SIDE, 12)
        above.setSpacing(4)
        row, buttons = Flow(), QWidget()
        buttons.setLayout(row)
        for button, what in ((self.take, TAKE), (self.edit, EDIT), (self.decline, DECLINE)):
            row.addWidget(button)
            button.clicked.connect(lambda _=False, what=what: self.answers.emit(what))
        row.addWidget(self._back)
        self._back.clicked.connect(self.leave)
        for widget in (self._title, self._about, self._hint, self.sources):
            above.addWidget(widget)
        above.addSpacing(4)
        above.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.page, 1)
        self.sources.chosen.connect(self.meant)
        self.page.anchorClicked.connect(self._follow)
        theme.changed.connect(self._dress)
        self.show_incoming(None)

    @property
    def waiting(self) -> bool:
        """Whether the files side by side are still to come."""
        return self._asked is not None

    def may(self, what: str) -> bool:
        """Whether it can be answered like this."""
        if self.found is None:
            return False
        one = self.found["incoming"]
        if what == DECLINE:
            return True
        return not one["problem"] and not (what == TAKE and one["clash"])

    def leave(self) -> None:
        """Back to the list; where both are seen it stays."""
        self.closed.emit()

    def show_back(self, shown: bool) -> None:
        """Offer the way back to the list, where that is not seen."""
        self._back.setVisible(shown)

    def show_incoming(self, one: Mapping[str, Any] | None, id: str = "") -> None:
        """Say what it is, while it is looked at again."""
        self.id, self.found, self._asked, self._beside = id, None, None, []
        self._title.setText(words.title(one, None) if one else "")
        self._about.setText(words.about(one) if one else "")
        self._say(self.tr("Looked at again…") if one else "")
        self.sources.hide()
        self.page.show_page("", None)
        self._allow()

    def show_sources(self, names: list[str], chosen: str) -> None:
        """Ask for which of these a file is."""
        for name in names:
            if name not in self.sources.values:
                self.sources.add(name, legible(name, 60))
        self.sources.choose(chosen)
        self.sources.setVisible(len(names) > 1)

    def show_review(self, found: Mapping[str, Any]) -> None:
        """Show what the job ``review`` gave."""
        self.found = found
        one = found["incoming"]
        self._title.setText(words.title(one, found))
        self._about.setText(words.about(one))
        self._say(words.hint(one))
        self._allow()
        self._draw()
        self._compare()

    def show_error(self, error: "CairnError") -> None:
        """It cannot be looked at."""
        self._say(told(error))

    # -- inside -------------------------------------------------------------------------------

    def _say(self, text: str) -> None:
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def _allow(self) -> None:
        for button, what in ((self.take, TAKE), (self.edit, EDIT), (self.decline, DECLINE)):
            button.setEnabled(self.may(what))

    def _compare(self) -> None:
        found = self.found
        if found is None or not found["files"]:
            return
        gate = found["findings"]
        pairs = [
            (one["there"] or "", review_words.masked(one["text"], one["path"], gate))
            for one in found["files"]
        ]
        asked = self._asked = object()
        self._tasks.beside(pairs, self._theme.roles.dark, lambda answer: self._laid(asked, answer))

    def _laid(self, asked: object, answer: "Answer") -> None:
        if asked is not self._asked:
            return
        self._asked = None
        if answer.value is not None:
            self._beside = [compared(str(one)) for one in answer.value["html"]]
            self._draw()
        elif answer.error is not None:
            self._say(told(answer.error))

    def _draw(self) -> None:
        if self.found is not None:
            bar = self.page.verticalScrollBar()
            place = bar.value()
            self.page.show_page(
                review_words.page(self.found, self._beside, self._theme.roles), None
            )
            bar.setValue(place)

    def _follow(self, url: QUrl) -> None:
        if url.scheme() == "record":
            self.reads.emit(url.path())

    def _dress(self) -> None:
        self._beside = []  # in the colours from before
        self._draw()
        self._compare()
