"""Sessions as documents of the private index: every word of them, with names and actions."""

from collections.abc import Iterable, Sequence

from cairn.journal.action import Action
from cairn.journal.people import People
from cairn.journal.schema import ACTION, PERSON, SESSION
from cairn.journal.session import Session
from cairn.journal.sessions import WITH
from cairn.journal.shelves import number_of, value_of
from cairn.search.document import Document
from cairn.store.row import Changes
from cairn.store.store import Store

_AT_ONCE = 500
"""Sessions asked for in one statement."""


def text_of(session: Session, names: Sequence[str], actions: Iterable[str]) -> str:
    """All that can be found of a session, a paragraph for each part."""
    parts = [
        ", ".join(names),
        session.habit,
        session.aim,
        session.asked,
        session.seen,
        session.shared,
        session.private,
        *(f"{one.title} {one.why}" for one in session.used),
        *(one.text for one in session.sightings),
        *actions,
        session.champion,
        session.tool_version,
    ]
    return "\n\n".join(part for part in parts if part.strip())


def touched(store: Store, changes: Changes, *, all_new: bool) -> list[str]:
    """Ids of sessions whose document is another one after `changes`.

    Args:
        all_new: the index is empty; then sessions alone count, for each is taken in anyway.
    """
    ids: dict[str, None] = {}
    for row in changes.rows:
        if row.table == SESSION:
            ids[row.id] = None
        elif all_new:
            continue
        elif row.table == ACTION and row.values.get("session"):
            ids[str(row.values["session"])] = None
        elif row.table == PERSON:
            ids |= dict.fromkeys(id for (id,) in store.columns(SESSION, ("id",), WITH, (row.id,)))
    return list(ids)


def documents(store: Store, people: People, ids: Sequence[str]) -> list[Document]:
    """The documents of the sessions `ids`, of those that are there."""
    found: list[Document] = []
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        agreed: dict[str, list[str]] = {}
        for row in store.rows(ACTION, f"session IN ({marks})", some):
            action = value_of(Action, row)
            agreed.setdefault(action.session, []).append(action.text)
        for row in store.rows(SESSION, f"id IN ({marks})", some):
            session = value_of(Session, row)
            names = people.names(session.mentees)
            found.append(_document(session, names, agreed.get(session.id, ())))
    return found


def _document(session: Session, names: Sequence[str], actions: Sequence[str]) -> Document:
    day = session.on_day.toordinal() - 719_163  # days since 1970, as search counts them
    return Document(
        key=number_of(session.id),
        title=f"{', '.join(names)} {session.habit}",
        body=text_of(session, (), actions),
        headings=session.aim,
        facets={"kind": session.form.value, "source": session.team},
        numbers={"reviewed_on": max(day, 1)},
    )
