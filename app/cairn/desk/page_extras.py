"""What comes to a page once it is shown: marks, explained terms, its contents, its foot."""

import re
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QMenu, QWidget

from cairn.desk.contents_list import DEEPEST, LEAST_WIDTH, MOST, WIDTH, ContentsList, Stop
from cairn.desk.page_foot import page_foot
from cairn.desk.page_marks import PageMarks
from cairn.desk.page_view import PageView, margins
from cairn.desk.term_tips import TermTips
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.library.glossary import Glossary, Term
    from cairn.library.library import Library
    from cairn.library.results import Hit, Results

FOOT_MS = 120
"""A page that is left sooner gets no foot: what is like it costs some milliseconds to find."""

_SMALL = re.compile(
    "an?|and|are|as|at|be|by|do|for|from|if|in|is|it|my|not?|of|on|or|so|that|the|this|to|we|with",
    re.IGNORECASE,
)

GAP = 20
"""Pixels between the column and its contents."""

MOST_TERMS, TERMS_UNTIL = 40, 100_000
"""Terms of a page that are listed, and how many of its letters are looked through for them."""

FEWEST = 2
"""Headings from which on there is a list of them."""


class PageExtras(QObject):
    """Adds to the page when there is time; whoever goes down a list of pages does not wait.

    Attributes:
        button: what the contents open below where they have no place beside the page.

    Signals:
        contents_shown: whether the contents stand beside the page.
        ended: the page has its foot; it grows no further.
    """

    contents_shown = Signal(bool)
    ended = Signal()

    def __init__(self, page: PageView, theme: Theme) -> None:
        super().__init__(page)
        self._page, self._theme = page, theme
        self._library: Library | None = None
        self._results: Results | None = None
        self._hit: Hit | None = None
        self._terms: Glossary | None = None
        self.marks = PageMarks(page, theme)
        self.tips = TermTips(page, self._glossary)
        self.contents = ContentsList(theme)
        self.contents.setParent(page)
        self.contents.hide()
        self.button: QWidget | None = None
        self.contents.chosen.connect(page.show_position)
        self.contents.left.connect(lambda: page.setFocus(Qt.FocusReason.OtherFocusReason))
        page.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._foot = QTimer(self, singleShot=True, interval=FOOT_MS)
        self._foot.timeout.connect(self._add_foot)

    @property
    def busy(self) -> bool:
        """Whether something is still to be added or marked."""
        return self._foot.isActive() or self.marks.busy

    def hurry(self) -> None:
        """Nobody goes down a list here: the foot need not wait."""
        self._foot.setInterval(0)

    def use(self, library: "Library") -> None:
        """Ask this library."""
        self._library = library

    def mark(self, results: "Results | None") -> None:
        """Mark the words of this search."""
        self._results = results
        library = self._library
        if results is None or library is None or results.answer is None:
            self.marks.look_for("query", None)
        else:
            self.marks.look_for("query", lambda text: telling(text, library.matched(text, results)))

    def begin(self, hit: "Hit", complete: bool) -> None:
        """Another page is shown, the whole of it or its first part."""
        self._hit, self._terms = hit, None
        self.contents.start_over()
        self.tips.own = hit.row.id
        self.marks.look_for("term", self.tips.spans)
        self._take_in(self._page.document().begin())
        self._end(complete)

    def go_on(self, first: QTextBlock, complete: bool) -> None:
        """More of the page is shown."""
        self.marks.go_on(first)
        self._take_in(first)
        self._end(complete)

    def stop(self) -> None:
        """No page is shown."""
        self._foot.stop()
        self._hit = None
        self.marks.stop()
        self.contents.start_over()
        self.fit()

    def fit(self) -> None:
        """Stand beside the column where there is room."""
        theme, page = self._theme, self._page
        _, right = margins(theme, page.width())
        room = right - page.verticalScrollBar().sizeHint().width() - theme.px(GAP)
        beside = room >= theme.px(LEAST_WIDTH) and self.has_contents
        if beside:
            left = page.width() - right + theme.px(GAP)
            height = max(0, page.height() - 28)
            self.contents.setGeometry(left, 14, min(room, theme.px(WIDTH)), height)
            self.contents.raise_()
        self.contents.setVisible(beside)
        self._scrolled()
        self.contents_shown.emit(beside or not self.has_contents)

    def show_contents(self) -> None:
        """Go to the list of headings, or offer it as a menu where it has no place."""
        if self.contents.isVisible():
            self.contents.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        menu = QMenu(self._page)
        menu.setAccessibleName(self.contents.accessibleName())
        for row, stop in enumerate(self.contents.stops):
            entry = menu.addAction(self.contents.item(row).text().replace("&", "&&"))
            entry.triggered.connect(partial(self.contents.chosen.emit, stop.position))
        menu.aboutToHide.connect(menu.deleteLater)
        below = self.button if self.button is not None and self.button.isVisible() else None
        above = self._page.viewport() if below is None else below
        corner = QPoint(0, 0 if below is None else below.height())
        menu.popup(above.mapToGlobal(corner))

    def terms(self) -> "list[Term]":
        """The terms that the page uses, in the order in which they come, each once."""
        found: dict[str, Term] = {}
        glossary, block = self._glossary(), self._page.document().begin()
        while glossary is not None and block.isValid() and len(found) < MOST_TERMS:
            if block.isVisible() and block.position() < TERMS_UNTIL:
                for _, _, term in glossary.find(block.text()):
                    if term.id != self.tips.own:
                        found.setdefault(term.id, term)
            block = block.next()
        return list(found.values())

    @property
    def has_contents(self) -> bool:
        """Whether there are headings to go to."""
        return len(self.contents.stops) >= FEWEST

    def _take_in(self, block: QTextBlock) -> None:
        """Note the headings from a block on."""
        found: list[Stop] = []
        while block.isValid() and len(self.contents.stops) + len(found) < MOST:
            level = block.blockFormat().headingLevel()
            if 0 < level <= DEEPEST and block.isVisible() and block.text().strip():
                found.append(Stop(level, block.text().strip(), block.position()))
            block = block.next()
        self.contents.add_stops(found)
        self.fit()
        self._scrolled()

    def _end(self, complete: bool) -> None:
        if complete:
            self._foot.start()
        else:
            self._foot.stop()

    def _scrolled(self) -> None:
        if self.contents.isVisible():
            self.contents.follow(self._page.top() + 1)

    def _add_foot(self) -> None:
        if self._hit is None or self._library is None:
            return
        try:
            foot = page_foot(self._library, self._hit.row, self._theme)
        except CairnError:
            return  # the page stands without
        if foot:
            self._page.add_part(foot)
        self.ended.emit()

    def _glossary(self) -> "Glossary | None":
        """The terms, asked for once a page."""
        if self._terms is None and self._library is not None:
            try:
                self._terms = self._library.glossary()
            except CairnError:
                return None  # the page stands without
        return self._terms


def telling(text: str, marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of `marks` that are worth a reader's eye: not every *the* of a question."""
    return [(start, end) for start, end in marks if not _SMALL.fullmatch(text, start, end)]
