"""The frame: rail, the search field that is always there, banner, the room one is in, status."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from cairn.desk.actions import Actions
from cairn.desk.header import Header
from cairn.desk.journey import Journey
from cairn.desk.library_page import LIBRARY, LibraryPage
from cairn.desk.notice import Notice
from cairn.desk.rail import Rail
from cairn.desk.rooms import Room, Rooms
from cairn.desk.search_field import SearchField
from cairn.desk.shortcuts import Shortcuts
from cairn.desk.status_line import StatusLine
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.desk.window_actions import WindowActions
from cairn.desk.window_state import WindowState
from cairn.places import Places


class Window(QMainWindow):
    """One window over one home.

    Signals:
        painted: once, after the window stood on the screen for the first time.
        activated: the person comes to it from elsewhere.
        closing: the person closes it.
    """

    painted = Signal()
    activated = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, tasks: Tasks, places: Places) -> None:
        super().__init__()
        self._theme = theme
        self._was_painted = False
        self._kept = WindowState(places.config)
        self.setWindowTitle("Cairn")
        self.field = SearchField(theme)
        self.notice = Notice(theme)
        self.library = LibraryPage(theme, tasks)
        self.status = StatusLine()
        self.rooms = Rooms()
        self.rooms.add(
            Room(LIBRARY, self.tr("Library"), "room-library", lambda: self.library, ("Ctrl+1",))
        )
        self.rail = Rail(theme, self.rooms)
        self.journey = Journey(self.rooms, self.field, self.library)
        self.header = Header(theme, self.field, self.journey)
        self.shortcuts = Shortcuts(places.config)
        self._own = WindowActions(self, theme)
        self.registry = Actions(self, self.shortcuts, self._own.actions)
        self._lay_out()
        self._listen()
        self.registry.take_in(self._own.of_rooms, self.field.actions)
        self._kept.restore(self)
        self.rail.show_labels(self._kept.flag("rail_names", usual=True))
        self.field.setFocus()

    def raise_with(self, words: str) -> None:
        """Come to the front; with words, search for them."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if words:
            self.search_for(words)
        self.field.take_focus()

    def search_for(self, words: str) -> None:
        """Put words into the field, and see what they find."""
        self.rooms.enter(LIBRARY)
        self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def back_to_search(self) -> None:
        """Leave what was opened last, else go to the field; in the field, clear it."""
        links = self.library.reader.links
        if self.rooms.here != LIBRARY:
            self.go_to(LIBRARY)
        elif links.isVisible():
            links.leave()
        elif self.field.hasFocus():
            self.field.clear()
        else:
            self.field.take_focus()

    def walk(self, by: int) -> None:
        """From pane to pane: the field, then the stops of the room."""
        page = self.rooms.page()
        stops = [self.field, *getattr(page, "stops", list)()]
        stops = [stop for stop in stops if stop.isVisible() and stop.isEnabled()]
        focus: QWidget | None = self.focusWidget()
        held = [n for n, stop in enumerate(stops) if focus is not None and stop.isAncestorOf(focus)]
        here = next(
            (n for n, stop in enumerate(stops) if stop is focus),
            held[-1] if held else (-1 if by > 0 else 0),
        )
        stops[(here + by) % len(stops)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to(self, room: str) -> None:
        """Enter a room, with the focus in it."""
        page = self.rooms.enter(room)
        stops: list[QWidget] = getattr(page, "stops", list)()
        if room == LIBRARY or not stops:
            self.field.take_focus()
        else:
            stops[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stand_above(self, strip: QWidget) -> None:
        """Let something stand over every room, below the search field."""
        self._column.insertWidget(1, strip)

    def show_commands(self) -> None:
        """Offer every command that can be run now."""
        from cairn.desk.command_palette import CommandPalette

        CommandPalette(self, self._theme, self.registry).open()

    def show_help(self) -> None:
        """List every command with its keys."""
        from cairn.desk.help_sheet import HelpSheet

        HelpSheet(self, self._theme, self.registry).open()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)  # after the whole window went to the screen

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._theme.draw_anew()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.fit(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._kept.save(self, rail_names=self.rail.labels)
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        ground, right = QWidget(), QWidget()
        ground.setObjectName("ground")
        self._column = column = QVBoxLayout(right)
        for widget in (self.header, self.notice, self.rooms, self.status):
            column.addWidget(widget, 1 if widget is self.rooms else 0)
        row = QHBoxLayout(ground)
        row.addWidget(self.rail)
        row.addWidget(right, 1)
        for one in (row, column):
            one.setContentsMargins(0, 0, 0, 0)
            one.setSpacing(0)
        self.setCentralWidget(ground)
        self._theme.changed.connect(self._dress)
        self._dress()

    def _listen(self) -> None:
        page, field = self.library, self.field
        field.textChanged.connect(page.search)
        field.textEdited.connect(lambda _: self.rooms.enter(LIBRARY))
        field.complete_from(page.values)
        field.left_down.connect(page.panes.enter_results)
        field.opened.connect(page.panes.open_reader)
        page.results.list.left_up.connect(field.take_focus)
        page.reader.emptied.connect(field.setFocus)
        page.wants.connect(self.search_for)
        page.said.connect(self.status.say)
        self.rooms.made.connect(self._made)

    def _dress(self) -> None:
        """Never smaller than what one pane needs at this text size, nor larger than the screen."""
        px, screen = self._theme.px, self.screen().availableSize()
        self.setMinimumSize(QSize(px(480), px(360)).boundedTo(screen))
        self.rail.fit(self.width())

    def _made(self, page: QWidget) -> None:
        self._kept.restore_panes(page)
        self.registry.bind()
