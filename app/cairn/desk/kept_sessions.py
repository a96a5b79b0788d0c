"""Sessions as they are kept, with what it takes to tell of them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from cairn.desk.session_words import Told

if TYPE_CHECKING:
    from cairn.journal.draft import Draft
    from cairn.journal.journal import Journal
    from cairn.journal.ladder import LadderChange
    from cairn.journal.session import Session


def session_of(journal: "Journal", id: str) -> "Session | None":
    """A session, also one that lies in the trash; None for an empty id."""
    from cairn.journal.schema import SESSION
    from cairn.journal.session import Session
    from cairn.journal.shelves import value_of

    row = journal.store.get(SESSION, id) if id else None
    return value_of(Session, row) if row is not None else None


def told(journal: "Journal", session: "Session") -> Told:
    """The session with names of people, team, and of those who owe something."""
    people = journal.people
    team = journal.teams.get(session.team)
    agreed = [
        (one, people.names([one.owner])[0] if one.owner else "")
        for one in journal.actions.of_session(session.id)
    ]
    shown = replace(session, ladder=_wanted(journal, session)) if session.ladder else session
    return Told(shown, people.names(session.mentees), team.name if team else "", agreed)


def _wanted(journal: "Journal", session: "Session") -> "tuple[LadderChange, ...]":
    """Its rungs, but for those of whom the ladder is off by now."""
    every = {one.id: one.ladder for one in journal.people.all(archived=True)}
    return tuple(one for one in session.ladder if every.get(one.person))


def change_of(journal: "Journal", id: str) -> "Draft":
    """The draft in which the session `id` is changed; without an id where none was begun.

    Raises E_JOURNAL_UNKNOWN.
    """
    from cairn.journal.change import entry_of
    from cairn.journal.draft import Draft

    begun = next((one for one in journal.drafts.all() if one.session == id), None)
    return begun or Draft(entry=entry_of(journal.sessions.get(id)), session=id)
