"""What is known of every draft; what became of those that were sent is asked beside the window."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cairn.desk.journal_door import JournalDoor
from cairn.desk.tasks import Tasks
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.flows.glance import Glance
    from cairn.outbox.board import Card


class OutboxCards(QObject):
    """One question at a time; one that comes meanwhile is asked after it.

    Attributes:
        by_id: a card for every draft that is shown.
        asking: whether an answer is still to come.

    Signals:
        came: a Glance with what was learned.
        failed: a CairnError that says why there is none.
    """

    came = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, door: JournalDoor) -> None:
        super().__init__()
        self._tasks, self._door = tasks, door
        self.by_id: dict[str, Card] = {}
        self.asking = self._again = False

    def hold(self, seen: "Glance") -> None:
        """These are shown now."""
        self.by_id = {card.draft.id: card for cards in seen.columns.values() for card in cards}

    def with_known(self, first: "Glance") -> "Glance":
        """`first`, in which what was learned of a draft before is not forgotten."""
        for cards in first.columns.values():
            cards[:] = [self._known(card) for card in cards]
        return first

    def ask(self) -> None:
        """Learn what became of those that were sent, and which records others changed meanwhile."""
        drafts = [card.draft for card in self.by_id.values()]
        if not any(one.sent or one.base is not None for one in drafts):
            return
        if self.asking:
            self._again = True
            return
        self.asking, places = True, self._door.workspace.places

        def look() -> "Glance | CairnError":
            from cairn.bugs import bug
            from cairn.flows.glance import glance

            try:
                return glance(places, datetime.now(UTC))
            except CairnError as error:
                return error
            except Exception as error:  # noqa: BLE001 - else the page would wait for ever
                return bug(error, places.data / "log")

        self._tasks.ask_in_background(look, self._heard)

    def _known(self, card: "Card") -> "Card":
        before = self.by_id.get(card.draft.id)
        if before is None or before.draft.state is not card.draft.state:
            return card
        return replace(before, draft=card.draft)

    def _heard(self, seen: "Glance | CairnError") -> None:
        self.asking = False
        if isinstance(seen, CairnError):
            self.failed.emit(seen)
        else:
            self.came.emit(seen)
        if self._again:
            self._again = False
            self.ask()
