"""The rooms of the window, each made when it is first entered."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget


@dataclass(frozen=True, slots=True)
class Room:
    """A page that fills the window below the search field.

    Attributes:
        id: stable, such as ``library``.
        text: its name in the rail and in ``Go to …``.
        icon: name of its icon; empty for a room that is not in the rail.
        make: gives the page when the room is first entered. A page may have ``actions()``, what
            can be done there; ``stops()``, the widgets that F6 goes through; ``entered()``,
            called each time the room is entered.
        keys: default shortcuts that lead here.
        low: it stands at the foot of the rail.
        behind: id of the room of the rail that it belongs to, where it is in none itself.
    """

    id: str
    text: str
    icon: str
    make: Callable[[], QWidget]
    keys: tuple[str, ...] = ()
    low: bool = False
    behind: str = ""


class Rooms(QStackedWidget):
    """One room is seen at a time.

    Signals:
        added: a room can be entered from now on.
        made: the page of a room was made.
        entered: the id of the room that is seen from now on.
    """

    added = Signal(object)
    made = Signal(QWidget)
    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rooms: dict[str, Room] = {}
        self._pages: dict[str, QWidget] = {}
        self._here = ""

    @property
    def here(self) -> str:
        """The id of the room that is seen."""
        return self._here

    @property
    def front(self) -> str:
        """The id of the room of the rail that one is in: this one, or the one it is behind."""
        room = self._rooms.get(self._here)
        return room.behind or room.id if room is not None else ""

    def add(self, room: Room) -> None:
        """A room that can be entered; the first one is entered at once."""
        self._rooms[room.id] = room
        self.added.emit(room)
        if not self._here:
            self.enter(room.id)

    def all(self) -> list[Room]:
        """Every room there is, in the order in which they were added."""
        return list(self._rooms.values())

    def page(self, id: str | None = None) -> QWidget | None:
        """The page of a room, of this one by default; None where it was never made."""
        return self._pages.get(self._here if id is None else id)

    def enter(self, id: str) -> QWidget:
        """See another room; KeyError for one that is not there."""
        room = self._rooms[id]
        page = self._pages.get(id)
        if page is None:
            page = self._pages[id] = room.make()
            self.addWidget(page)
            self.made.emit(page)
        if self._here != id:
            self._here = id
            self.setCurrentWidget(page)
            self.entered.emit(id)
        if callable(entered := getattr(page, "entered", None)):
            entered()
        return page
