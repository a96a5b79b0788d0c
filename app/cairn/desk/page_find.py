"""Finds words in the page and walks from one place to the next."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor

from cairn.desk.find_bar import FindBar
from cairn.desk.page_marks import PageMarks
from cairn.desk.page_view import MOST_PLACES, PageView
from cairn.desk.theme import Theme


class PageFind(QObject):
    """The bar, the places found, and which of them is shown."""

    def __init__(self, page: PageView, marks: PageMarks, theme: Theme) -> None:
        super().__init__(page)
        self._page, self._marks = page, marks
        self._places: list[QTextCursor] = []
        self._at = -1
        self.bar = FindBar(theme)
        self.bar.wanted.connect(self._look)
        self.bar.step.connect(self.step)
        self.bar.closed.connect(self._closed)

    @property
    def places(self) -> int:
        """How many places were found."""
        return len(self._places)

    def open(self) -> None:
        """Show the bar; what is selected in the page is looked for."""
        selected = self._page.textCursor().selectedText()
        if selected and "\u2029" not in selected and len(selected) <= 200:
            self.bar.field.setText(selected)
        self.bar.open()

    def leave(self) -> None:
        """Look for nothing any more, without taking the focus."""
        self.bar.hide()
        self._places, self._at = [], -1
        self._marks.find(())

    def again(self) -> None:
        """The page is another one, or has become longer."""
        if not self.bar.isHidden():
            self._look(self.bar.field.text(), keep=self._at)

    def step(self, by: int) -> None:
        """On to the next place, or back; from the last one to the first."""
        if not self._places:
            return
        self._go((self._at + by) % len(self._places))

    def _look(self, words: str, keep: int = -1) -> None:
        self._places, self._at = self._page.places_of(words), -1
        self._marks.find(self._places)
        if not self._places:
            self.bar.tell(0, 0)
        elif 0 <= keep < len(self._places):
            self._at = keep
            self._marks.show_place(keep)
            self._tell()
        else:
            top = self._page.top()
            ahead = (n for n, place in enumerate(self._places) if place.selectionStart() >= top)
            self._go(next(ahead, 0))

    def _go(self, at: int) -> None:
        self._at = at
        self._marks.show_place(at)
        self._page.show_place(self._places[at])
        self._tell()

    def _tell(self) -> None:
        more = len(self._places) >= MOST_PLACES
        self.bar.tell(self._at + 1, len(self._places), more=more)

    def _closed(self) -> None:
        """The caret goes to the place that was shown, so that reading goes on there."""
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)
