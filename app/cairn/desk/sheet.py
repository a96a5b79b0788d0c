"""A record on the screen: its trust above, its page, what is looked for or asked below."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cairn.desk.page_deeds import PageDeeds
from cairn.desk.page_extras import PageExtras
from cairn.desk.page_find import PageFind
from cairn.desk.page_loader import Page
from cairn.desk.page_view import PageView, margins
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.desk.trust_header import TrustHeader

if TYPE_CHECKING:
    from cairn.library.library import Library
    from cairn.library.results import Hit, Results
    from cairn.records.evidence import Evidence


END = 1 << 30
"""Lower than any page reaches."""

NEAR = 24
"""Pixels from the end at which one is at it: another look may change the lines above by a few."""


class Sheet(QWidget):
    """Lays parts of a page down as they come; whoever reads it says which record it is.

    Attributes:
        header: what the record is, and whether to trust it.
        page: the text.
        extras: marks, terms, contents and foot.
        finder: finds words in the page.
        deeds: what can be done with it.
    """

    def __init__(self, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self._theme = theme
        self._wanted_at = 0
        self._evidence: Callable[[str], Evidence | None] | None = None
        self._library: Library | None = None
        self.header = TrustHeader(theme)
        self._note = QLabel()
        self._note.setProperty("voice", "muted")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self.page = PageView(theme)
        self.page.setMinimumHeight(1)  # where there is little room, the page gives way first
        self.extras = PageExtras(self.page, theme)
        self.finder = PageFind(self.page, self.extras.marks, theme)
        self.deeds = PageDeeds(self.page, theme, tasks)
        self.extras.ended.connect(self._end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = (self.header, self._note, self.finder.bar)
        rows: list[QWidget] = [*above, self.page, *self.deeds.strips]
        for widget in rows:
            column.addWidget(widget, 1 if widget is self.page else 0)

    def use(self, library: "Library") -> None:
        """Records are those of this library."""
        self._library = library
        self.extras.use(library)
        self.deeds.use(library)

    def mark(self, results: "Results | None") -> None:
        """From now on mark the words of this search."""
        self.extras.mark(results)
        self.deeds.results = results

    def fit(self, width: int) -> None:
        """Stand in a pane that is `width` pixels wide."""
        self.header.fit(width)
        left, right = margins(self._theme, width)
        self._note.setContentsMargins(left, 0, right, 8)
        self.page.fit(width)
        self.finder.bar.fit(width)
        self.extras.fit()
        for strip in self.deeds.strips:
            strip.fit(width)

    def put_away(self) -> None:
        """Another record is to be read: nothing is looked for or asked any more."""
        self.deeds.leave()
        self.finder.leave()

    def head(self, hit: "Hit") -> None:
        """Show whose page it is, or will be."""
        self.deeds.shown = hit
        tried = self._evidence(hit.row.id) if self._evidence is not None else None
        where = self._library.checkout.repo_kind if self._library is not None else ""
        self.header.show_hit(hit, self.deeds.successor(hit), tried, where)

    def head_again(self) -> None:
        """What was found out about the record may be more."""
        if self.deeds.shown is not None:
            self.head(self.deeds.shown)

    def evidence_of(self, evidence: "Callable[[str], Evidence | None]") -> None:
        """From now on say above a page what was found out by trying the record."""
        self._evidence = evidence

    def wait(self) -> None:
        """The page takes its time."""
        self._tell(self.tr("Laying out the page…"))
        self.extras.stop()
        self.page.show_page("", None)

    def begin(self, page: Page, *, again: bool) -> None:
        """Show a page or its first part; one that is laid out `again` stays where it was read."""
        bar = self.page.verticalScrollBar()
        at_end = again and 0 < bar.maximum() <= bar.value() + NEAR
        self._wanted_at = END if at_end else bar.value() if again else 0
        self._tell(page.note)
        self.page.show_page(page.html, self._folder(page.hit))
        self.page.hide_heading(page.hit.row.title)
        bar.setValue(self._wanted_at)
        self.extras.begin(page.hit, page.last)
        self.finder.again()

    def go_on(self, page: Page) -> float:
        """Put one more part behind; gives the seconds that laying it out took."""
        if page.note:
            self._tell(page.note)
        began = time.perf_counter()
        added = self.page.add_part(page.html)
        took = time.perf_counter() - began
        self._go_back()
        self.extras.go_on(added, page.last)
        self.finder.again()
        return took

    def _go_back(self) -> None:
        """To where one was before the page was laid out anew, as far as it is there already."""
        bar = self.page.verticalScrollBar()
        if bar.value() < self._wanted_at:
            bar.setValue(self._wanted_at)

    def _end(self) -> None:
        self._go_back()
        self._wanted_at = 0  # from now on one is where one goes

    def _tell(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _folder(self, hit: "Hit") -> Path | None:
        """The folder of the source, which the record's path is relative to."""
        file = self.deeds.file(hit)
        return file.parents[hit.row.path.count("/")] if file else None
