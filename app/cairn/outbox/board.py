"""The outbox at a glance: every draft in one of five columns, with how it stands there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cairn.outbox.asked import Asked, asked_of
from cairn.outbox.conflict import Conflict, conflict_of
from cairn.outbox.draft import Draft, State
from cairn.outbox.fate import Fate, fate
from cairn.outbox.seen import Seen


class Column(StrEnum):
    """From left to right."""

    DRAFTS = "drafts"
    EXPORTED = "exported"
    IN_REVIEW = "in-review"
    MERGED = "merged"
    ANSWERED = "answered"


_OF: dict[State, Column] = {
    State.DRAFT: Column.DRAFTS,
    State.EXPORTED: Column.EXPORTED,
    State.IN_REVIEW: Column.IN_REVIEW,
    State.MERGED: Column.MERGED,
    State.EDITED: Column.MERGED,
    State.SUPERSEDED: Column.ANSWERED,
    State.DECLINED: Column.ANSWERED,
    State.GONE: Column.ANSWERED,
}


@dataclass(frozen=True, slots=True)
class Card:
    """One draft on the board.

    Attributes:
        fate: how it stands with those it was sent to; None for one that was never sent.
        conflict: two texts that wait for a word; None if nobody else changed what it is about.
    """

    draft: Draft
    fate: Fate | None = None
    conflict: Conflict | None = None

    @property
    def column(self) -> Column:
        """Where it stands."""
        return _OF[self.draft.state]

    @property
    def asks(self) -> bool:
        """Whether somebody has to say what to do next, or may chase an answer."""
        gone = self.draft.state is State.GONE
        return gone or self.conflict is not None or bool(self.fate and self.fate.chase)


def board(
    drafts: Iterable[Draft], seen: Callable[[Asked], Seen], now: datetime
) -> dict[Column, list[Card]]:
    """Every column with its cards, the latest edit first; what was merged asks nobody."""
    columns: dict[Column, list[Card]] = {column: [] for column in Column}
    for draft in drafts:
        card = card_of(draft, seen, now)
        columns[card.column].append(card)
    return columns


def card_of(
    draft: Draft, seen: Callable[[Asked], Seen], now: datetime, *, again: bool = False
) -> Card:
    """One card; what was merged is only looked at `again` where that is asked for."""
    asked = asked_of(draft)
    merged = _OF[draft.state] is Column.MERGED
    if asked is None or (merged and not again):
        return Card(draft)
    found = seen(asked)
    over = merged or draft.state is State.SUPERSEDED
    conflict = None if over else conflict_of(draft, found.shared)
    return Card(draft, fate(draft, found, now), conflict)
