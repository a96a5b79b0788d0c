"""The frame: the search field that is always there, a banner, the page, the status line."""

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMainWindow, QVBoxLayout, QWidget

from cairn.desk.library_page import LibraryPage
from cairn.desk.notice import Notice
from cairn.desk.search_field import SearchField
from cairn.desk.status_line import StatusLine
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.places import Places


class Window(QMainWindow):
    """One window over one home.

    Signals:
        painted: once, after the window stood on the screen for the first time.
        closing: the person closes it.
    """

    painted = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, tasks: Tasks, places: Places) -> None:
        super().__init__()
        self._theme = theme
        self._was_painted = False
        self._kept = QSettings(str(places.config / "window.ini"), QSettings.Format.IniFormat)
        self.setWindowTitle("Cairn")
        self.setWindowIcon(QIcon(str(places.resources / "cairn.svg")))
        self.field = SearchField(theme)
        self.notice = Notice(theme)
        self.library = LibraryPage(theme, tasks)
        self.status = StatusLine()
        self._mark = QLabel()
        self._lay_out()
        self._listen()
        theme.changed.connect(self._dress)
        self._dress()
        self._restore()
        self.field.setFocus()

    def raise_with(self, words: str) -> None:
        """Come to the front; with words, search for them."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()
        if words:
            self.field.setText(words)
        self.field.take_focus()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)  # after the whole window went to the screen

    def closeEvent(self, event: QCloseEvent) -> None:
        self._kept.setValue("geometry", self.saveGeometry())
        self._kept.setValue("panes", self.library.panes.saveState())
        self._kept.sync()
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        header = QFrame()
        header.setObjectName("header")
        row = QHBoxLayout(header)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addWidget(self.field, 1)
        ground = QWidget()
        ground.setObjectName("ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (header, self.notice, self.library, self.status):
            column.addWidget(widget, 1 if widget is self.library else 0)
        self.setCentralWidget(ground)
        self.setMinimumSize(720, 440)

    def _listen(self) -> None:
        page, field = self.library, self.field
        field.textChanged.connect(page.search)
        field.left_down.connect(page.enter_results)
        field.opened.connect(page.open_reader)
        page.results.list.left_up.connect(field.take_focus)
        page.reader.emptied.connect(field.setFocus)
        page.wants.connect(self._search_for)
        page.said.connect(self.status.say)
        for keys, act in (
            (("Ctrl+L", "Ctrl+F"), field.take_focus),
            (("Esc",), self._escape),
            (("F6",), lambda: self._walk(1)),
            (("Shift+F6",), lambda: self._walk(-1)),
            (("Ctrl++", "Ctrl+="), lambda: self._theme.step(1)),
            (("Ctrl+-",), lambda: self._theme.step(-1)),
            (("Ctrl+0",), lambda: self._theme.step(0)),
            (("Ctrl+Q",), self.close),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(act)

    def _search_for(self, words: str) -> None:
        self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _escape(self) -> None:
        """Back to the field; in the field, clear it."""
        links = self.library.reader.links
        if links.isVisible():
            links.leave()
        elif self.field.hasFocus():
            self.field.clear()
        else:
            self.field.take_focus()

    def _walk(self, by: int) -> None:
        """From pane to pane: field, kinds, results, page."""
        page = self.library
        panes = [self.field, page.kinds, page.results.list, page.reader.page]
        panes = [pane for pane in panes if pane.isVisible()]
        here = next((n for n, pane in enumerate(panes) if pane.hasFocus()), -1 if by > 0 else 0)
        panes[(here + by) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _restore(self) -> None:
        geometry, panes = self._kept.value("geometry"), self._kept.value("panes")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1280, 800)
        if panes is not None:
            self.library.panes.restoreState(panes)

    def _dress(self) -> None:
        self._mark.setPixmap(self._theme.pixmap("cairn", "accent", 28, self.devicePixelRatioF()))
