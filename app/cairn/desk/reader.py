"""The reader: one record with its trust above, its page below, and what can be done with it."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from cairn.desk.action import Action
from cairn.desk.compare_view import CompareView
from cairn.desk.empty_state import EmptyState
from cairn.desk.page_deeds import PageDeeds
from cairn.desk.page_extras import PageExtras
from cairn.desk.page_find import PageFind
from cairn.desk.page_foot import KEY_SCHEME
from cairn.desk.page_loader import Page, PageLoader
from cairn.desk.page_tools import PageTools
from cairn.desk.page_view import PageView, margins
from cairn.desk.reader_actions import reader_actions
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.desk.trust_header import TrustHeader

if TYPE_CHECKING:
    from cairn.library.library import Library
    from cairn.library.results import Hit, Results

PATIENCE_MS = 150
"""The page before stays so long; then what is known of the next one is shown without its text."""


class Reader(QWidget):
    """Shows records.

    Signals:
        said: something for the status line.
        followed: a link to another record: its address as written, the hit it stands in.
        emptied: what was being read, with the focus on it, is gone.
    """

    said = Signal(str)
    followed = Signal(QUrl, object)
    emptied = Signal()

    def __init__(self, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._library: Library | None = None
        self._hit: Hit | None = None
        self._shown: Hit | None = None
        self._start = 0
        self._wanted_at = 0
        self._header = TrustHeader(theme)
        self._note = QLabel()
        self._note.setProperty("voice", "muted")
        self._note.setWordWrap(True)
        self.page = PageView(theme)
        self.extras = PageExtras(self.page, theme)
        self.finder = PageFind(self.page, self.extras.marks, theme)
        self.deeds = PageDeeds(self.page, theme, tasks)
        self.links = self.deeds.links
        self.compare = CompareView(theme, tasks)
        self.empty = EmptyState(theme, "cairn")
        self._actions = reader_actions(self)
        self._tools = PageTools(theme, self._actions)
        self._header.add_tools(self._tools)
        self._lay_out()
        self._late = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._late.timeout.connect(self._show_late)
        self._loader = PageLoader(tasks, self.deeds.text)
        self._loader.ready.connect(self._show)
        self._listen()

    def _lay_out(self) -> None:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = (self._header, self._note, self.finder.bar)
        sheets: list[QWidget] = [*above, self.page, *self.deeds.strips]
        for widget in sheets:
            column.addWidget(widget, 1 if widget is self.page else 0)
        self._stack = QStackedWidget()
        for widget in (self.empty, sheet, self.compare):
            self._stack.addWidget(widget)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)

    def _listen(self) -> None:
        self.page.anchorClicked.connect(self._follow)
        self.page.highlighted.connect(lambda url: self.said.emit(_spoken(url)))
        self.deeds.said.connect(self.said)
        self.extras.contents_shown.connect(
            lambda beside: self._tools.contents.setVisible(not beside)
        )
        self.extras.ended.connect(self._end)
        self._header.versions.connect(self.show_versions)
        self.compare.closed.connect(self.leave_versions)
        self._theme.changed.connect(self._dress)

    @property
    def loading(self) -> bool:
        """Whether something of the page is still to come."""
        return self._loader.busy

    @property
    def hit(self) -> "Hit | None":
        """What is being read, or loaded to be read."""
        return self._hit

    @property
    def shown(self) -> "Hit | None":
        """What is on the screen."""
        return self._shown if self._stack.currentIndex() == 1 else None

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # Qt's own are not used
        """What can be done with the page."""
        return self._actions

    def use(self, library: "Library") -> None:
        """Read from this library."""
        self._library = library
        for part in (self.extras, self.deeds, self.compare):
            part.use(library)

    def mark(self, results: "Results | None") -> None:
        """From now on mark the words of this search in pages."""
        self.extras.mark(results)
        self.deeds.results = results

    def read(self, hit: "Hit | None") -> None:
        """Show a record as soon as its page is there; None shows the empty state."""
        if hit is not None and self._hit is not None and hit.row == self._hit.row:
            self._hit = hit  # its trust, or what is installed here, may be another
            if self._shown is not None and self._shown.row == hit.row:
                self._set_header(hit)
            return
        self._hit = hit
        self.deeds.leave()
        self.finder.leave()
        if hit is None:
            self._shown = None
            self._loader.forget()
            self._late.stop()
            self.extras.stop()
            if self._has_focus():
                self.emptied.emit()  # else the focus would fall on whatever button comes next
            self._stack.setCurrentIndex(0)
            return
        self._loader.want(hit, self._theme.roles.dark)
        self._late.start()

    def read_again(self) -> None:
        """Lay the page out anew, after its text or the colours changed."""
        if self._hit is not None:
            self._loader.want(self._hit, self._theme.roles.dark, self._start)

    def show_versions(self) -> None:
        """Every version of the record, two of them side by side."""
        if self._shown is not None and self.compare.show_versions(self._shown):
            self._stack.setCurrentWidget(self.compare)
            self.compare.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_versions(self) -> None:
        """Back to the page."""
        if self._shown is not None:
            self._stack.setCurrentIndex(1)
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._header.fit(self.width())
        left, right = margins(self._theme, self.width())
        self._note.setContentsMargins(left, 0, right, 8)
        self.page.fit(self.width())
        self.finder.bar.fit(self.width())
        self.extras.fit()
        for strip in self.deeds.strips:
            strip.fit(self.width())

    def _show(self, page: Page) -> None:
        if not page.first:
            self._go_on(page)
            return
        self._late.stop()
        shown, self._start = self._start, page.start
        again = (
            self._shown is not None
            and self._shown.row.id == page.hit.row.id
            and shown == page.start
        )
        self._wanted_at = self.page.verticalScrollBar().value() if again else 0
        self._set_header(page.hit, keep=again)
        self._tell(page.note)
        self.page.show_page(page.html, self._folder(page.hit))
        self.page.hide_heading(page.hit.row.title)
        self.page.verticalScrollBar().setValue(self._wanted_at)
        self.extras.begin(page.hit, page.last)
        self.finder.again()

    def _go_on(self, page: Page) -> None:
        """One more part of the page that is shown."""
        if page.note:
            self._tell(page.note)
        began = time.perf_counter()
        added = self.page.add_part(page.html)
        self._loader.pace(time.perf_counter() - began)
        self._go_back()
        self.extras.go_on(added, page.last)
        self.finder.again()

    def _has_focus(self) -> bool:
        focus: QWidget | None = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

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

    def _show_late(self) -> None:
        """The page takes its time: show at least whose it will be."""
        if self._hit is not None and self._loader.waiting:
            self._set_header(self._hit)
            self._tell(self.tr("Laying out the page…"))
            self.extras.stop()
            self.page.show_page("", None)

    def _set_header(self, hit: "Hit", *, keep: bool = False) -> None:
        self._shown = self.deeds.shown = hit
        self._header.show_hit(hit)
        self._fit()
        if not (keep and self._stack.currentWidget() is self.compare):
            self._stack.setCurrentIndex(1)

    def _dress(self) -> None:
        self._fit()
        self.read_again()

    def _folder(self, hit: "Hit") -> Path | None:
        """The folder of the source, which the record's path is relative to."""
        file = self.deeds.file(hit)
        return file.parents[hit.row.path.count("/")] if file else None

    def _follow(self, url: QUrl) -> None:
        if url.scheme() == "cairn-code":
            self.deeds.copy_block(url.path())
        elif url.scheme() == "cairn-more" and url.path().isdecimal() and self._hit is not None:
            self._loader.want(self._hit, self._theme.roles.dark, int(url.path()))
        elif url.scheme() == KEY_SCHEME or (url.scheme() in ("", "record") and not url.host()):
            if not url.scheme() and not url.path() and url.hasFragment():
                self.page.scrollToAnchor(url.fragment(QUrl.ComponentFormattingOption.FullyDecoded))
            else:
                self.followed.emit(url, self._shown)
        else:
            self.deeds.ask_about(url)


def _spoken(url: QUrl) -> str:
    """What the status line says of a link under the pointer."""
    if url.isEmpty() or url.scheme().startswith("cairn-"):
        return ""
    return bytes(url.toEncoded().data()).decode("ascii", "replace")
