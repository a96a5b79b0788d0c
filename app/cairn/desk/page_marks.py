"""What is marked in a page: words of the query, what is looked for, terms that can be explained."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from cairn.desk.marked_text import to_units
from cairn.desk.page_view import PageView
from cairn.desk.theme import Theme

SLICE_SECONDS = 0.006
"""How long the page is looked through at a time; the window goes on in between."""

AHEAD = 6_000
"""Characters below the screen that are looked through."""

MOST = 400
"""Marks of each sort; painting costs time for every one."""

PAUSE_MS = 40
"""A page that is left sooner is not looked through at all."""

Spans = Callable[[str], Sequence[tuple[int, int]]]
"""Where something stands in a text, as (start, one past the end)."""


class PageMarks(QObject):
    """Looks through a page a slice at a time, and marks what it finds without touching the text.

    It goes no further than a little below what is on the screen.
    """

    def __init__(self, page: PageView, theme: Theme) -> None:
        super().__init__(page)
        self._page, self._theme = page, theme
        self._finders: dict[str, Spans] = {}
        self._found: dict[str, list[QTextEdit.ExtraSelection]] = {}
        self._places: list[QTextCursor] = []
        self._at = -1
        self._block = QTextBlock()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._slice)
        page.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self._paint)

    @property
    def busy(self) -> bool:
        """Whether the page is still looked through."""
        return self._timer.isActive()

    def look_for(self, sort: str, spans: Spans | None) -> None:
        """Mark what `spans` finds, as ``query`` or ``term``; None marks nothing of that sort."""
        if spans is None:
            self._finders.pop(sort, None)
        else:
            self._finders[sort] = spans
        self.begin()

    def begin(self) -> None:
        """Look through the page from its beginning: it is another one."""
        self._found = {}
        self._block = self._page.document().begin()
        self._timer.start(PAUSE_MS)

    def go_on(self, first: QTextBlock) -> None:
        """Look through what was added to the page from `first` on."""
        if not self._block.isValid():
            self._block = first
            self._timer.start(PAUSE_MS)

    def stop(self) -> None:
        """Nothing is marked, and nothing is looked for."""
        self._timer.stop()
        self._found, self._places, self._at = {}, [], -1
        self._paint()

    # -- find in the page -------------------------------------------------------------------

    def find(self, places: Sequence[QTextCursor]) -> None:
        """Mark these places as what is looked for; none of them is the one shown."""
        self._places, self._at = list(places), -1
        self._paint()

    def show_place(self, at: int) -> None:
        """Mark one of those places as the one shown."""
        self._at = at
        self._paint()

    # -- inside -----------------------------------------------------------------------------

    def _slice(self) -> None:
        until = time.perf_counter() + SLICE_SECONDS
        block, grew = self._block, False
        horizon = self._page.bottom() + AHEAD
        while block.isValid() and block.position() < horizon and time.perf_counter() < until:
            text = block.text()
            for sort, spans in self._finders.items():
                marks = self._found.setdefault(sort, [])
                if len(marks) < MOST and text and block.isVisible():
                    places = spans(text)
                    marks += [self._selection(block, text, *place) for place in places]
                    grew = grew or bool(places)
            block = block.next()
        self._block = block
        if grew:
            self._paint()
        if block.isValid() and block.position() < horizon:
            self._timer.start(0)

    def _scrolled(self) -> None:
        if self._block.isValid() and not self._timer.isActive():
            self._timer.start(PAUSE_MS)

    def _selection(
        self, block: QTextBlock, text: str, start: int, end: int
    ) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + to_units(text, start))
        cursor.setPosition(block.position() + to_units(text, end), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        return selection

    def _paint(self) -> None:
        every: list[QTextEdit.ExtraSelection] = []
        # While one looks for something, nothing else has its colour.
        for sort in ("term",) if self._places else ("term", "query"):
            style = self._style(sort)
            for selection in self._found.get(sort, ())[:MOST]:
                selection.format = style
                every.append(selection)
        for number, cursor in enumerate(self._places[:MOST]):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            selection.format = self._style("here" if number == self._at else "found")
            every.append(selection)
        if every or self._page.extraSelections():
            self._page.setExtraSelections(every)

    def _style(self, sort: str) -> QTextCharFormat:
        style, colour = QTextCharFormat(), self._theme.colour
        if sort == "term":
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            style.setUnderlineColor(colour("edge"))
        elif sort == "here":
            style.setBackground(colour("accent"))
            style.setForeground(colour("on_accent"))
        else:
            style.setBackground(colour("mark"))
            style.setForeground(colour("text"))
        return style
