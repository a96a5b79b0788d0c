"""The reader: one record with its trust above, its page below, its links asked about."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from cairn.desk.empty_state import EmptyState
from cairn.desk.link_bar import LinkBar
from cairn.desk.page_loader import Page, PageLoader
from cairn.desk.page_view import PageView, side_margin
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.desk.trust_header import TrustHeader
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.library.library import Library
    from cairn.library.results import Hit

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
        self._header = TrustHeader(theme)
        self._note = QLabel()
        self._note.setProperty("voice", "muted")
        self._note.setWordWrap(True)
        self.page = PageView(theme)
        self.links = LinkBar(theme)
        self.empty = EmptyState(theme, "cairn")
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._header, self._note, self.page, self.links):
            column.addWidget(widget, 1 if widget is self.page else 0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(sheet)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)
        self._late = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._late.timeout.connect(self._show_late)
        self._loader = PageLoader(tasks, self._text)
        self._loader.ready.connect(self._show)
        self.page.anchorClicked.connect(self._follow)
        self.page.highlighted.connect(lambda url: self.said.emit(_spoken(url)))
        self.links.closed.connect(self.page.setFocus)
        self.links.copied.connect(lambda: self.said.emit(self.tr("Address copied")))
        theme.changed.connect(self._dress)

    @property
    def loading(self) -> bool:
        """Whether a page is still to come."""
        return self._loader.busy

    @property
    def hit(self) -> "Hit | None":
        """What is being read, or loaded to be read."""
        return self._hit

    def use(self, library: "Library") -> None:
        """Read from this library."""
        self._library = library

    def read(self, hit: "Hit | None") -> None:
        """Show a record as soon as its page is there; None shows the empty state."""
        if hit is not None and self._hit is not None and hit.row == self._hit.row:
            self._hit = hit  # its trust, or what is installed here, may be another
            if self._shown is not None and self._shown.row == hit.row:
                self._set_header(hit)
            return
        self._hit = hit
        self.links.hide()
        if hit is None:
            self._shown = None
            self._loader.forget()
            self._late.stop()
            if self.page.hasFocus():
                self.emptied.emit()  # else the focus would fall on whatever button comes next
            self._stack.setCurrentIndex(0)
            return
        self._loader.want(hit, self._theme.roles.dark)
        self._late.start()

    def read_again(self) -> None:
        """Lay the page out anew, after its text or the colours changed."""
        if self._hit is not None:
            self._loader.want(self._hit, self._theme.roles.dark, self._start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._header.fit(self.width())
        side = side_margin(self._theme, self.width())
        self._note.setContentsMargins(side, 0, side, 8)
        self.page.fit(self.width())
        self.links.fit(self.width())

    def _show(self, page: Page) -> None:
        self._late.stop()
        shown, self._start = self._start, page.start
        again = (
            self._shown is not None
            and self._shown.row.id == page.hit.row.id
            and shown == page.start
        )
        at = self.page.verticalScrollBar().value() if again else 0
        self._set_header(page.hit)
        self._note.setText(page.note)
        self._note.setVisible(bool(page.note))
        self.page.show_page(page.html, self._folder(page.hit))
        self.page.hide_heading(page.hit.row.title)
        self.page.verticalScrollBar().setValue(at)

    def _show_late(self) -> None:
        """The page takes its time: show at least whose it will be."""
        if self._hit is not None:
            self._set_header(self._hit)
            self._note.setText(self.tr("Laying out the page…"))
            self._note.show()
            self.page.show_page("", None)

    def _set_header(self, hit: "Hit") -> None:
        self._shown = hit
        self._header.show_hit(hit)
        self._fit()
        self._stack.setCurrentIndex(1)

    def _dress(self) -> None:
        self._fit()
        self.read_again()

    def _text(self, hit: "Hit") -> str:
        return self._library.text(hit.row) if self._library else ""

    def _folder(self, hit: "Hit") -> Path | None:
        """The folder of the source, which the record's path is relative to."""
        try:
            file = self._library.file(hit.row) if self._library else None
        except CairnError:
            return None  # the source was taken away a moment ago
        return file.parents[hit.row.path.count("/")] if file else None

    def _follow(self, url: QUrl) -> None:
        if url.scheme() == "cairn-code":
            self._copy_code(url.path())
        elif url.scheme() == "cairn-more" and url.path().isdecimal() and self._hit is not None:
            self._loader.want(self._hit, self._theme.roles.dark, int(url.path()))
        elif not url.scheme() and not url.path() and url.hasFragment():
            self.page.scrollToAnchor(url.fragment())
        elif url.scheme() in ("", "record") and not url.host():
            self.followed.emit(url, self._shown)
        else:
            self.links.ask(url)

    def _copy_code(self, number: str) -> None:
        from cairn.records.outline import outline

        if self._shown is None or not number.isdecimal() or len(number) > 6:
            return
        blocks = outline(self._text(self._shown)).code
        if int(number) < len(blocks):
            code = blocks[int(number)].text
            QGuiApplication.clipboard().setText(code)
            lines = code.count("\n")
            many = self.tr("Copied {} lines").format(lines)
            self.said.emit(self.tr("Copied one line") if lines <= 1 else many)


def _spoken(url: QUrl) -> str:
    """What the status line says of a link under the pointer."""
    if url.isEmpty() or url.scheme().startswith("cairn-"):
        return ""
    return bytes(url.toEncoded().data()).decode("ascii", "replace")
