"""What somebody promised: an action with an owner and a day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class State(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Action:
    """A follow-up of a session.

    Attributes:
        owner: id of the person who owes it; empty for the champion.
        people: ids of those with whom it was agreed; it comes up again in the next session with
            any of them.
        session: id of the session in which it was agreed; empty if it was outside of one.
        due: the day by which it is wanted.
        reason: why it was dropped.
        closed_in: id of the session in which it was closed, where it was in one.
    """

    id: str = ""
    text: str = ""
    owner: str = ""
    people: tuple[str, ...] = ()
    session: str = ""
    made_on: date | None = None
    due: date | None = None
    status: State = State.OPEN
    reason: str = ""
    closed_on: date | None = None
    closed_in: str = ""

    def late(self, today: date) -> int:
        """Days past its day; 0 where it is not late, closed, or has no day."""
        if self.due is None or self.status is not State.OPEN:
            return 0
        return max((today - self.due).days, 0)
