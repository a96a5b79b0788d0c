"""What waits, looked at again one by one beside the window; what is read comes first."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from cairn.worker.worker import Answer

MOST_AHEAD = 20
"""Contributions that are looked at before somebody chooses them; the others once they are."""

Value = Mapping[str, Any]
Ask = Callable[[str, Mapping[str, object], "Callable[[Answer], None]"], None]


class InboxReviews(QObject):
    """Remembers what the job ``review`` gave for as long as what waits is the same.

    Signals:
        came: id of what was looked at, what came of it or None, a CairnError or None.
    """

    came = Signal(str, object, object)

    def __init__(self, ask: Ask, which: Callable[[str], Mapping[str, object]]) -> None:
        """`ask` has a job done; `which` says how it calls what has an id."""
        super().__init__()
        self._ask, self._which = ask, which
        self._waiting: dict[str, Value] = {}
        self._found: dict[str, Value] = {}
        self._ahead: list[str] = []
        self._asked: set[str] = set()

    def get(self, id: str) -> Value | None:
        """What is known of it."""
        return self._found.get(id)

    def hold(self, waiting: Mapping[str, Value]) -> None:
        """These wait now; those of which nothing is known are looked at one after the other."""
        self._found = {
            id: found
            for id, found in self._found.items()
            if id in waiting and waiting[id] in (self._waiting.get(id), found["incoming"])
        }
        self._waiting = dict(waiting)
        new = [id for id, one in waiting.items() if id not in self._found and not one["answered"]]
        self._ahead = new[:MOST_AHEAD]
        self._go_on()

    def forget(self) -> None:
        """Something else may be true of all of it by now."""
        self._found.clear()
        self._ahead = []

    def look(self, id: str) -> None:
        """Look at it now."""
        self._ahead = [one for one in self._ahead if one != id]
        if id not in self._asked:
            self._asked.add(id)
            self._ask("review", self._which(id), lambda answer: self._heard(id, answer))

    def _go_on(self) -> None:
        if self._ahead and not self._asked:
            self.look(self._ahead[0])

    def _heard(self, id: str, answer: "Answer") -> None:
        self._asked.discard(id)
        if id in self._waiting:
            if answer.value is not None:
                self._found[id] = answer.value
                self._waiting[id] = answer.value["incoming"]
            self.came.emit(id, answer.value, answer.error)
        self._go_on()
