"""The reader: which record is read, from the wish for it to its page on the screen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cairn.desk.action import Action
from cairn.desk.compare_view import CompareView
from cairn.desk.empty_state import EmptyState
from cairn.desk.link_bar import spelled
from cairn.desk.page_foot import KEY_SCHEME
from cairn.desk.page_loader import Page, PageLoader
from cairn.desk.page_tools import PageTools
from cairn.desk.pages_ahead import PagesAhead
from cairn.desk.reader_actions import reader_actions
from cairn.desk.sheet import Sheet
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError

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
        drafted: a draft about a hit is wanted: the hit, and one of ``change``, ``adapt``,
            ``deviate``.
    """

    said = Signal(str)
    followed = Signal(QUrl, object)
    emptied = Signal()
    drafted = Signal(object, str)

    def __init__(self, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._hit: Hit | None = None
        self._shown: Hit | None = None
        self._start = 0
        self._library: Library | None = None
        self._digest = b""
        self.sheet = Sheet(theme, tasks)
        self.page, self.extras = self.sheet.page, self.sheet.extras
        self.finder, self.deeds = self.sheet.finder, self.sheet.deeds
        self.links = self.deeds.links
        self.compare = CompareView(theme, tasks)
        self.empty = EmptyState(theme, "cairn")
        self._actions = reader_actions(self)
        self._tools = PageTools(theme, self._actions)
        self.sheet.header.add_tools(self._tools)
        self.extras.button = self._tools.contents
        self._stack = QStackedWidget()
        for widget in (self.empty, self.sheet, self.compare):
            self._stack.addWidget(widget)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)
        self._late = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._late.timeout.connect(self._show_late)
        self._ahead = PagesAhead(tasks, self._digest_of, lambda: self._loader.busy, self)
        self._loader = PageLoader(tasks, self.deeds.text, self._ahead.take)
        self._loader.ready.connect(self._show)
        self._listen()

    def _listen(self) -> None:
        self.page.anchorClicked.connect(self._follow)
        self.page.highlighted.connect(
            lambda url: self.said.emit("" if url.scheme().startswith("cairn-") else spelled(url))
        )
        self.deeds.said.connect(self.said)
        self.extras.contents_shown.connect(
            lambda beside: self._tools.contents.setVisible(not beside)
        )
        self.sheet.header.versions.connect(self.show_versions)
        self.sheet.header.followed.connect(self._follow)
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
        return self._shown if self._stack.currentWidget() is self.sheet else None

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # Qt's own are not used
        """What can be done with the page."""
        return self._actions

    def use(self, library: "Library") -> None:
        """Read from this library."""
        self._library = library
        self.sheet.use(library)
        self.compare.use(library)

    def mark(self, results: "Results | None") -> None:
        """From now on mark the words of this search in pages."""
        self.sheet.mark(results)

    def read(self, hit: "Hit | None") -> None:
        """Show a record as soon as its page is there; None shows the empty state."""
        if hit is not None and self._hit is not None and hit.row == self._hit.row:
            self._hit = hit  # its trust, or what is installed here, may be another
            if self._shown is not None and self._shown.row == hit.row:
                self._turn_to(hit, keep=True)
            return
        self._hit = hit
        self.sheet.put_away()
        if hit is None:
            self._empty()
            return
        self._digest = self._digest_of(hit)
        self._late.start()
        self._loader.want(hit, self._theme.roles.dark)

    def expect(self, hits: "Sequence[Hit]") -> None:
        """These are probably read next, the likeliest first."""
        self._ahead.expect(hits, self._theme.roles.dark)

    def read_again(self) -> None:
        """Lay the page out anew, where one is."""
        if self._hit is not None:
            self._digest = self._digest_of(self._hit)
            self._loader.want(self._hit, self._theme.roles.dark, self._start)

    def read_changed(self) -> None:
        """Lay the page out anew if its file was read anew since."""
        if self._hit is not None and self._digest_of(self._hit) != self._digest:
            self.read_again()

    def show_terms(self) -> None:
        """What the terms mean that the page uses."""
        terms = self.extras.terms()
        if not terms:
            self.said.emit(self.tr("This page uses no term of the library"))
            return
        from cairn.desk.terms_sheet import TermsSheet

        sheet = TermsSheet(self.window(), self._theme, terms)
        sheet.opened.connect(lambda id: self._follow(QUrl(f"record:{id}")))
        sheet.open()

    def show_successor(self) -> None:
        """The record that took the place of the one that is shown."""
        if (row := self.deeds.successor(self.shown)) is not None:
            self._follow(QUrl(f"{KEY_SCHEME}:{row.key}"))

    def show_versions(self) -> None:
        """Every version of the record, two of them side by side."""
        if self._shown is not None and self.compare.show_versions(self._shown):
            self._stack.setCurrentWidget(self.compare)
            self.compare.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_versions(self) -> None:
        """Back to the page."""
        if self._shown is not None:
            self._stack.setCurrentWidget(self.sheet)
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sheet.fit(self.width())

    def _empty(self) -> None:
        self._shown = None
        self._loader.forget()
        self._late.stop()
        self.extras.stop()
        focus: QWidget | None = self.window().focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.emptied.emit()  # else the focus would fall on whatever button comes next
        self._stack.setCurrentWidget(self.empty)

    def _show(self, page: Page) -> None:
        if not page.first:
            self._loader.pace(self.sheet.go_on(page))
            return
        self._late.stop()
        shown, self._start = self._start, page.start
        before = self._shown.row.id if self._shown is not None else ""
        again = before == page.hit.row.id and shown == page.start
        hit = page.hit  # its trust may be another by now
        same = self._hit is not None and self._hit.row == hit.row
        self._turn_to(self._hit if self._hit is not None and same else hit, keep=again)
        self.sheet.begin(page, again=again)

    def _show_late(self) -> None:
        """The page takes its time: show at least whose it will be."""
        if self._hit is not None and self._loader.waiting:
            self._turn_to(self._hit)
            self.sheet.wait()

    def _turn_to(self, hit: "Hit", *, keep: bool = False) -> None:
        """Show the sheet of a record; with `keep`, versions side by side stay in front of it."""
        self._shown = hit
        self.sheet.head(hit)
        self.sheet.fit(self.width())
        if not (keep and self._stack.currentWidget() is self.compare):
            self._stack.setCurrentWidget(self.sheet)

    def _digest_of(self, hit: "Hit") -> bytes:
        try:
            return self._library.digest(hit.row) if self._library is not None else b""
        except CairnError:
            return b""  # whoever asks for the text is told

    def _dress(self) -> None:
        self._ahead.forget()
        self.sheet.fit(self.width())
        self.read_again()

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
