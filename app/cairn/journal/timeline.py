"""Looking back: sessions by person, team, form, day and what was used, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from cairn.journal.schema import SESSION
from cairn.journal.session import Form, Session
from cairn.journal.sessions import LATEST, WITH
from cairn.journal.shelves import value_of
from cairn.store.store import Store

PAGE = 50
"""Sessions on a page."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a session must fit; what is empty accepts everything.

    Attributes:
        person, team: ids.
        since, until: the first and the last day.
        record: id of a record that was used or sighted.
    """

    person: str = ""
    team: str = ""
    form: Form | None = None
    since: date | None = None
    until: date | None = None
    record: str = ""

    def condition(self) -> tuple[str, list[Any]]:
        """As SQL over the lifted columns, with its parameters."""
        parts: list[str] = []
        values: list[Any] = []
        for sql, value in (
            (WITH, self.person),
            ("team = ?", self.team),
            ("form = ?", self.form.value if self.form is not None else ""),
            ("on_day >= ?", self.since.isoformat() if self.since is not None else ""),
            ("on_day <= ?", self.until.isoformat() if self.until is not None else ""),
        ):
            if value:
                parts.append(sql)
                values.append(value)
        if self.record:
            parts.append(
                "(id IN (SELECT id FROM session_records WHERE value = ?)"
                " OR id IN (SELECT id FROM session_met WHERE value = ?))"
            )
            values += [self.record, self.record]
        return " AND ".join(parts), values


@dataclass(frozen=True, slots=True)
class Page:
    """Some sessions of a timeline, the latest first.

    Attributes:
        total: how many fit the filters.
        offset: of the first one here.
        damaged: how many belong here and are not what was written; a check names them.
    """

    sessions: Sequence[Session]
    total: int
    offset: int = 0
    damaged: int = 0

    @property
    def more(self) -> bool:
        """Whether others follow."""
        return self.offset + len(self.sessions) + self.damaged < self.total


def page(store: Store, filters: Filters, offset: int = 0, limit: int = PAGE) -> Page:
    """One page of the timeline."""
    where, values = filters.condition()
    total = store.count(SESSION, where, values)
    rows = store.rows(SESSION, where, values, LATEST, limit, offset)
    damaged = max(min(limit, total - offset), 0) - len(rows)
    return Page([value_of(Session, row) for row in rows], total, offset, max(damaged, 0))
