"""Private notes that have lain long enough, taken away for good."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from cairn.journal.draft import Draft
from cairn.journal.schema import DRAFT, SESSION
from cairn.journal.session import Session
from cairn.journal.sessions import LATEST
from cairn.journal.shelves import value_of
from cairn.store.store import Store

PATIENCE = 7
"""Days that notes which are due may wait for others: taking them out rewrites every backup."""


def due(store: Store, days: int, today: date) -> list[Session]:
    """Sessions whose private notes are older than `days`; none where that is 0.

    One that was begun and never logged counts as well, as the session it would be.
    """
    if days <= 0:
        return []
    until = _until(days, today)
    rows = store.rows(SESSION, "on_day < ?", (until,), LATEST)
    found = [value_of(Session, row) for row in rows if row.values.get("private")]
    drafts = [row for row in store.rows(DRAFT) if _is_due(DRAFT, row.values, until)]
    return found + [_as_session(value_of(Draft, row)) for row in drafts]


def forget(store: Store, days: int, today: date) -> list[Session]:
    """Take those notes out of sessions, their history and every backup; gives the sessions.

    There is nothing to undo afterwards.
    """
    found = due(store, days, today)
    if not found:
        return []
    until = _until(days, today)

    def rewrite(table: str, values: Mapping[str, Any]) -> Mapping[str, Any]:
        if not _is_due(table, values, until):
            return values
        if table == DRAFT:
            return {**values, "entry": {**values["entry"], "private": ""}}
        return {**values, "private": ""}

    store.purge({}, rewrite)
    return found


def _is_due(table: str, values: Mapping[str, Any], until: str) -> bool:
    """Whether a row has private notes of a day before `until`."""
    if table == SESSION:
        return bool(values.get("private")) and str(values.get("on_day", "")) < until
    entry = values.get("entry") if table == DRAFT else None
    if not isinstance(entry, Mapping) or not entry.get("private"):
        return False
    began = str(entry.get("on_day") or values.get("started_at") or "")
    return bool(began) and began < until


def _as_session(draft: Draft) -> Session:
    entry = draft.entry
    day = entry.on_day or date.fromisoformat(draft.started_at[:10])
    return Session(draft.session or draft.id, on_day=day, private=entry.private)


def _until(days: int, today: date) -> str:
    return (today - timedelta(days)).isoformat()
