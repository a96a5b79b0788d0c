"""Private notes that have lain long enough, taken away for good."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from cairn.journal.schema import SESSION
from cairn.journal.session import Session
from cairn.journal.sessions import LATEST
from cairn.journal.shelves import value_of
from cairn.store.store import Store

PATIENCE = 7
"""Days that notes which are due may wait for others: taking them out rewrites every backup."""


def due(store: Store, days: int, today: date) -> list[Session]:
    """Sessions whose private notes are older than `days`; none where that is 0."""
    if days <= 0:
        return []
    until = (today - timedelta(days)).isoformat()
    rows = store.rows(SESSION, "on_day < ?", (until,), LATEST)
    return [value_of(Session, row) for row in rows if row.values.get("private")]


def forget(store: Store, days: int, today: date) -> list[Session]:
    """Take those notes out of sessions, their history and every backup; gives the sessions.

    There is nothing to undo afterwards.
    """
    found = due(store, days, today)
    if not found:
        return []
    until = (today - timedelta(days)).isoformat()

    def rewrite(table: str, values: Mapping[str, Any]) -> Mapping[str, Any]:
        if table == SESSION and str(values.get("on_day", "")) < until and values.get("private"):
            return {**values, "private": ""}
        return values

    store.purge({}, rewrite)
    return found
