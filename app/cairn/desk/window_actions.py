"""What can be done anywhere in the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

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
        """What the pages that were made so far offer, the one that is seen first."""
        rooms = self._window.rooms
        pages = [rooms.page(), *(rooms.page(room.id) for room in rooms.all())]
        found: list[object] = [one for page in pages if page for one in page.actions()]
        return [action for action in found if isinstance(action, Action)]  # not Qt's own

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
        window, theme, look = self._window, self._theme, self.tr("Window")
        return [
            Action(
                "window.commands", self.tr("All commands…"), window.show_commands, ("Ctrl+K",), look
            ),
            Action("window.help", self.tr("Help and shortcuts"), window.show_help, ("F1",), look),
            Action(
                "text.larger",
                self.tr("Larger text"),
                lambda: _step(theme, 1),
                ("Ctrl++", "Ctrl+="),
                look,
            ),
            Action(
                "text.smaller", self.tr("Smaller text"), lambda: _step(theme, -1), ("Ctrl+-",), look
            ),
            Action(
                "text.usual",
                self.tr("Text of usual size"),
                lambda: _step(theme, 0),
                ("Ctrl+0",),
                look,
            ),
            Action(
                "window.rail",
                self.tr("Show or hide the names of rooms"),
                window.turn_rail,
                (),
                look,
            ),
            Action(
                "window.full", self.tr("Full screen, and back"), window.turn_full, ("F11",), look
            ),
            Action("window.quit", self.tr("Quit"), window.leave, ("Ctrl+Q",), look),
        ]


def _step(theme: Theme, by: int) -> None:
    theme.step(by)
