"""What can be done anywhere in the window."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from cairn.desk.action import Action
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.desk.rooms import Room
    from cairn.desk.window import Window


class WindowActions(QObject):
    """The actions of the frame itself, and those of the rooms that were entered."""

    def __init__(self, window: "Window", theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme

    def actions(self) -> list[Action]:
        """Going about, text size, help, leaving."""
        return [*self._going(), *map(self._entering, self._window.rooms.all()), *self._looking()]

    def of_rooms(self) -> list[Action]:
        """What the pages that were made so far offer; it can be done while the page is seen."""
        pages = [self._window.rooms.page(room.id) for room in self._window.rooms.all()]
        found: list[tuple[QWidget, object]] = [
            (page, action) for page in pages if page is not None for action in page.actions()
        ]
        return [self._of(page, one) for page, one in found if isinstance(one, Action)]

    def _of(self, page: QWidget, action: Action) -> Action:
        rooms = self._window.rooms
        return replace(action, enabled=lambda: rooms.page() is page and action.enabled())

    def _going(self) -> list[Action]:
        window, going = self._window, self.tr("Going about")
        return [
            Action(
                "go.search",
                self.tr("Go to the search field"),
                window.field.take_focus,
                ("Ctrl+L", "Ctrl+F"),
                going,
            ),
            Action(
                "go.back",
                self.tr("Back"),
                lambda: window.journey.go(-1),
                ("Alt+Left",),
                going,
                lambda: window.journey.can_go(-1),
            ),
            Action(
                "go.forward",
                self.tr("Forward"),
                lambda: window.journey.go(1),
                ("Alt+Right",),
                going,
                lambda: window.journey.can_go(1),
            ),
            Action("go.next-pane", self.tr("Next pane"), lambda: window.walk(1), ("F6",), going),
            Action(
                "go.previous-pane",
                self.tr("Previous pane"),
                lambda: window.walk(-1),
                ("Shift+F6",),
                going,
            ),
            Action(
                "go.leave",
                self.tr("Back to the search; there, clear it"),
                window.back_to_search,
                ("Esc",),
                going,
            ),
        ]

    def _entering(self, room: "Room") -> Action:
        return Action(
            f"room.{room.id}",
            self.tr("Go to {}").format(room.text),
            lambda: self._window.go_to(room.id),
            room.keys,
            self.tr("Going about"),
        )

    def _looking(self) -> list[Action]:
        window, look = self._window, self.tr("Window")
        return [
            Action(
                "window.commands", self.tr("All commands…"), window.show_commands, ("Ctrl+K",), look
            ),
            Action("window.help", self.tr("Help and shortcuts"), window.show_help, ("F1",), look),
            Action(
                "text.larger",
                self.tr("Larger text"),
                lambda: self._step(1),
                ("Ctrl++", "Ctrl+="),
                look,
            ),
            Action(
                "text.smaller", self.tr("Smaller text"), lambda: self._step(-1), ("Ctrl+-",), look
            ),
            Action(
                "text.usual",
                self.tr("Text of usual size"),
                lambda: self._step(0),
                ("Ctrl+0",),
                look,
            ),
            Action(
                "window.rail",
                self.tr("Show or hide the names of rooms"),
                self._turn_rail,
                (),
                look,
            ),
            Action(
                "window.full", self.tr("Full screen, and back"), self._turn_full, ("F11",), look
            ),
            Action("window.quit", self.tr("Quit"), self._leave, ("Ctrl+Q",), look),
        ]

    def _step(self, by: int) -> None:
        self._theme.step(by)

    def _turn_rail(self) -> None:
        rail = self._window.rail
        rail.show_labels(not rail.labels)

    def _turn_full(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _leave(self) -> None:
        self._window.close()
