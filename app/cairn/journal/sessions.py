"""Sessions that are kept: read back, changed, put away."""

from dataclasses import replace
from datetime import date

from cairn.journal.entry import SessionEntry
from cairn.journal.schema import SESSION
from cairn.journal.session import Session
from cairn.journal.shelves import kept_of, number_of, unknown, value_of
from cairn.journal.words import nonsense, time_of_day
from cairn.store.row import Revision
from cairn.store.store import Store

LATEST = "on_day DESC, id DESC"
"""The order of a timeline; the index of the day gives it without sorting."""

WITH = "id IN (SELECT id FROM session_mentees WHERE value = ?)"
"""The condition for sessions with one person."""


class Sessions:
    """All sessions of one journal."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, id: str) -> Session:
        """The session `id`, or the only one whose id begins so; raises E_JOURNAL_UNKNOWN."""
        row = self._store.get(SESSION, id)
        if row is not None and not row.trashed:
            return value_of(Session, row)
        found = self._store.rows(
            SESSION, "id >= ? AND id < ?", (id.upper(), id.upper() + "\x7f"), limit=2
        )
        if len(found) != 1 or not id:
            raise unknown("session", id)
        return value_of(Session, found[0])

    def save(self, session: Session) -> Session:
        """Keep a changed session; what it was before stays in its history."""
        if not session.mentees:
            raise nonsense("a session needs a person")
        changed = replace(session, at=time_of_day(session.at), number=number_of(session.id))
        with self._store.write("change a session") as write:
            return value_of(Session, write.put(SESSION, kept_of(changed), session.id))

    def trash(self, id: str) -> Session:
        """Put a session in the trash, from where `untrash` brings it back for 30 days."""
        with self._store.write("put a session in the trash") as write:
            return value_of(Session, write.trash(SESSION, id))

    def untrash(self, id: str) -> Session:
        """Take a session out of the trash."""
        with self._store.write("take a session out of the trash") as write:
            return value_of(Session, write.untrash(SESSION, id))

    def history(self, id: str) -> list[Revision]:
        """Every state of the session, newest first, the present one among them."""
        return self._store.history(SESSION, id)

    def bring_back(self, id: str, revision: int) -> Session:
        """A copy of an earlier state of the session, beside it; raises E_JOURNAL_UNKNOWN."""
        for state in self.history(id):
            if state.revision == revision:
                with self._store.write("bring a session back beside") as write:
                    made = value_of(Session, write.put(SESSION, state.values))
                    numbered = replace(made, number=number_of(made.id))
                    return value_of(Session, write.put(SESSION, kept_of(numbered), made.id))
        raise unknown("version", str(revision))

    def with_person(self, person: str, limit: int | None = None) -> list[Session]:
        """Sessions with `person` (an id), the latest first."""
        rows = self._store.rows(SESSION, WITH, (person,), LATEST, limit)
        return [value_of(Session, row) for row in rows]

    def last_with(self, person: str) -> Session | None:
        """The last session with `person`."""
        return next(iter(self.with_person(person, 1)), None)

    def like_last(self, person: str, on_day: date) -> SessionEntry:
        """An entry for `on_day` that begins as the last session with `person` was.

        Of the tool nothing is said: by now it may be another version.
        """
        last = self.last_with(person)
        if last is None:
            return SessionEntry((person,), on_day)
        return SessionEntry(
            last.mentees,
            on_day,
            at=last.at,
            minutes=last.minutes,
            champion=last.champion,
            team=last.team,
            form=last.form,
            aim=last.aim,
            habit=last.habit,
        )
