"""What lies in the trash of a journal, as a person knows it, and the way out of it."""

from dataclasses import dataclass
from datetime import date

from cairn.journal.calling import called
from cairn.journal.schema import PERSON
from cairn.store.row import Row
from cairn.store.store import Store


@dataclass(frozen=True, slots=True)
class Trashed:
    """A row in the trash.

    Attributes:
        called: how a person knows it; empty where nothing in it says so.
        goes_on: the day on which it is gone.
    """

    table: str
    id: str
    called: str
    goes_on: date | None


def trashed(store: Store) -> list[Trashed]:
    """Everything that lies there, what was put there last first."""
    rows = sorted(store.trash(), key=lambda one: one.seq, reverse=True)
    names = dict(store.columns(PERSON, ("id", "name"))) if rows else {}
    return [
        Trashed(one.table, one.id, called(one.table, one.values, names), one.goes_on)
        for one in rows
    ]


def put_back(store: Store, table: str, id: str) -> Row:
    """Take a row out of the trash; raises E_NO_ROW."""
    with store.write("take something out of the trash") as write:
        return write.untrash(table, id)
