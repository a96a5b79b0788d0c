"""Back and forward through the window: tells the history where one is, and goes where it says."""

from PySide6.QtCore import QObject, Signal

from cairn.desk.history import History, Place
from cairn.desk.library_page import LIBRARY, LibraryPage
from cairn.desk.rooms import Rooms
from cairn.desk.search_field import SearchField


class Journey(QObject):
    """Follows search text, filters, record and room.

    Signals:
        moved: back or forward may be possible where it was not, or the other way round.
    """

    moved = Signal()

    def __init__(self, rooms: Rooms, field: SearchField, library: LibraryPage) -> None:
        super().__init__(rooms)
        self._rooms, self._field, self._library = rooms, field, library
        self._history = History()
        self._travelling = False
        rooms.entered.connect(lambda _: self._note(deliberate=True))
        library.moved.connect(lambda deliberate: self._note(deliberate=deliberate))

    def can_go(self, by: int) -> bool:
        """Whether there is somewhere to go, -1 back or 1 forward."""
        return self._history.can_go(by)

    def forget(self) -> None:
        """Where one was is nobody's business any more."""
        self._history = History()
        self._note(deliberate=True)

    def go(self, by: int) -> None:
        """One step back or forward."""
        place = self._history.go(by)
        if place is None:
            return
        self._travelling = True
        try:
            self._rooms.enter(place.room)
            if place.room == LIBRARY:
                self._field.setText(place.text)
                self._library.go(place)
        finally:
            self._travelling = False
        self.moved.emit()

    def _note(self, *, deliberate: bool) -> None:
        if self._travelling:
            return
        here = self._rooms.here
        place = self._library.place() if here == LIBRARY else Place(here)
        self._history.visit(place, deliberate=deliberate)
        self.moved.emit()
