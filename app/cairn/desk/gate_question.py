"""What the gate says of drafts, asked beside the window; one question at a time."""

import contextlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal

from cairn.desk.journal_door import JournalDoor
from cairn.desk.tasks import Tasks
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.flows.leaving import Leaving, Wish
    from cairn.library.settings import SettingsFile


class GateQuestion(QObject):
    """A wish that comes while another one is looked at is looked at after it, in its place.

    Signals:
        answered: a Leaving, or a CairnError that says why there is none.
    """

    answered = Signal(object)

    def __init__(self, tasks: Tasks, door: JournalDoor) -> None:
        super().__init__()
        self._tasks, self._door = tasks, door
        self._next: Wish | None = None
        self.asking = False

    def ask(self, wish: "Wish") -> None:
        """Have it rendered and read, as the drafts are kept now."""
        if self.asking:
            self._next = wish
            return
        self.asking = True
        places = self._door.workspace.places

        def look() -> "Leaving | CairnError":
            from cairn.bugs import bug
            from cairn.flows.leaving import leaving

            try:
                return leaving(places, wish)
            except CairnError as error:
                return error
            except Exception as error:  # noqa: BLE001 - else the page would wait for ever
                return bug(error, places.data / "log")

        self._tasks.ask_in_background(look, self._heard)

    def _heard(self, seen: "Leaving | CairnError") -> None:
        self.asking = False
        wish, self._next = self._next, None
        if wish is not None:
            self.ask(wish)
        else:
            self.answered.emit(seen)


def place() -> Path:
    """The folder for what is to be sent on by hand."""
    kinds = QStandardPaths.StandardLocation
    found = QStandardPaths.writableLocation(kinds.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()


def keep_author(settings: "SettingsFile", author: str) -> None:
    """Who signed is who signs the next time."""
    now = settings.load()
    if now.author != author:
        with contextlib.suppress(CairnError):  # it is asked for again
            settings.save(replace(now, author=author))
