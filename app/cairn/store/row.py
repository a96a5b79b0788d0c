"""What a store gives: rows, and what they were before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

TRASH_DAYS = 30
"""How long a row lies in the trash."""


@dataclass(frozen=True, slots=True)
class Row:
    """The present state of one row.

    Attributes:
        revision: 1 at first, one more with each change.
        at: when this state was made, ISO 8601 in UTC; for people, not for order.
        trashed: the day on which it was put in the trash, ISO 8601; empty otherwise.
        seq: of this state among all changes of the store; later is higher.
    """

    table: str
    id: str
    values: Mapping[str, Any]
    revision: int
    at: str
    trashed: str
    seq: int

    @property
    def goes_on(self) -> date | None:
        """The day on which a row in the trash is gone."""
        return date.fromisoformat(self.trashed) + timedelta(TRASH_DAYS) if self.trashed else None


@dataclass(frozen=True, slots=True)
class Revision:
    """A state that a row once had.

    Attributes:
        trashed: whether it lay in the trash then.
    """

    table: str
    id: str
    revision: int
    at: str
    values: Mapping[str, Any]
    trashed: bool
    seq: int


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened after some change, in the order of the last change to each row.

    Attributes:
        rows: as they are now.
        deleted: (table, id) of what is in the trash or gone.
        seq: of the last change in here; ask again from it until `more` is False.
    """

    rows: list[Row]
    deleted: list[tuple[str, str]]
    seq: int
    more: bool


@dataclass(frozen=True, slots=True)
class Damage:
    """Something that is not what was written.

    Attributes:
        table, id: of the row; empty where no row is to blame.
        what: one sentence.
        seq: number of the change that is hurt; 0 where it is none.
    """

    table: str
    id: str
    what: str
    seq: int = 0
