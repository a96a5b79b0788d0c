"""Which records whoever keeps this journal has used: in sessions, and by reading."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cairn.journal.schema import OUTCOME, SESSION
from cairn.store.store import Store

_AT_ONCE = 500
"""Records asked for in one statement."""


@dataclass(frozen=True, slots=True)
class Used:
    """How often a record was used, and when last.

    Attributes:
        last: `date.min` for never.
    """

    sessions: int = 0
    read: int = 0
    last: date = date.min


def used(store: Store, records: Iterable[str]) -> dict[str, Used]:
    """Of these records (ids) those that were used."""
    wanted = list(dict.fromkeys(records))
    found: dict[str, Used] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        said = "(SELECT group_concat(value, char(31)) FROM session_records AS r"
        said += f" WHERE r.id = session.id AND r.value IN ({marks}))"
        where = f"id IN (SELECT id FROM session_records WHERE value IN ({marks}))"
        for day, ids in store.columns(SESSION, ("on_day", said), where, [*some, *some]):
            for id in str(ids or "").split("\x1f"):
                one = found.get(id, Used())
                found[id] = Used(one.sessions + 1, one.read, max(one.last, _day(day)))
        where = f"record IN ({marks})"
        for record, day in store.columns(OUTCOME, ("record", "on_day"), where, some):
            one = found.get(str(record), Used())
            found[str(record)] = Used(one.sessions, one.read + 1, max(one.last, _day(day)))
    return found


def _day(said: object) -> date:
    return date.fromisoformat(str(said)) if said else date.min
