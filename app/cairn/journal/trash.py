"""What lies in the trash of a journal, as a person knows it, and the way out of it."""

from dataclasses import dataclass
from datetime import date

from cairn.journal.calling import called
from cairn.journal.outgoing import draft_beside
from cairn.journal.schema import PERSON, PROMOTION, TYPED
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


def sweep(store: Store) -> list[str]:
    """Take away for good what lies beside a draft of a record that is gone: ids of these rows."""
    rows = store.rows(TYPED)
    if not rows:
        return []
    drafts = {str(id) for (id,) in store.columns(PROMOTION, ("id",))}
    drafts |= {row.id for row in store.trash(PROMOTION)}
    drafts |= {id for table, id in store.left_out if table == PROMOTION}
    over = [row.id for row in rows if draft_beside(row.id) not in drafts]
    if over:
        with store.write("sweep") as write:
            for id in over:
                write.bury(TYPED, id)
    return over
