"""What may be taken out of the journal, gathered as values; no file is written here."""

from collections.abc import Callable, Iterable
from datetime import date

from cairn.journal.actions import Actions
from cairn.journal.beside import SharedPage, shared_page
from cairn.journal.export import Document, document
from cairn.journal.handover import HandedPerson, Handover, handover
from cairn.journal.ladders import kept
from cairn.journal.mentee_copy import MenteeCopy, mentee_copy
from cairn.journal.people import People
from cairn.journal.roles import everybody
from cairn.journal.schema import SESSION
from cairn.journal.session import Session
from cairn.journal.sessions import LATEST, Sessions
from cairn.journal.shelves import value_of
from cairn.journal.teams import Teams
from cairn.store.store import Store

_SHARED = 20
"""Sessions that are shown side by side."""


class Takeout:
    """Values that a person looks at before they become a file."""

    def __init__(
        self,
        store: Store,
        people: People,
        teams: Teams,
        sessions: Sessions,
        actions: Actions,
        today: Callable[[], date],
    ) -> None:
        self._store, self._people, self._teams = store, people, teams
        self._sessions, self._actions, self._today = sessions, actions, today

    def mentee_copy(self, person: str, champion: str = "") -> MenteeCopy:
        """Everything that is kept of `person` (an id) but the private notes."""
        known = self._people.get(person)
        team = self._teams.get(known.team)
        sessions = self._sessions.with_person(person)
        others = [one for one in self._people.all(archived=True) if one.id != person]
        return mentee_copy(
            known,
            team.name if team is not None else "",
            self._today(),
            sessions,
            self._actions.of_person(person),
            kept(known, sessions),
            everybody(others, (), champion),
        )

    def shared_page(self, person: str, champion: str = "") -> SharedPage:
        """What of `person` (an id) may be on a screen that she sees."""
        known = self._people.get(person)
        others = [one for one in self._people.all(archived=True) if one.id != person]
        names = everybody(others, (), champion)
        sessions = self._sessions.with_person(person, _SHARED)
        return shared_page(known, sessions, self._actions.open_with(person), names)

    def document(
        self, *, private: bool = True, step: Callable[[int, int], None] = lambda _done, _of: None
    ) -> Document:
        """The whole journal, for `export.as_json` and `export.as_csv`; see `export.document`."""
        return document(self._store, self._today(), private=private, step=step)

    def handover(self, team: str, people: Iterable[str], champion: str = "") -> Handover:
        """What another champion is given of `team` (an id or name) about the ticked `people`."""
        known = self._teams.named(team)
        ticked = {id: self._people.get(id) for id in people}
        others = [one for one in self._people.all(archived=True) if one.id not in ticked]
        rows = self._store.rows(SESSION, "team = ?", (known.id,), LATEST)
        sessions = [value_of(Session, row) for row in rows]

        def names(ids: Iterable[str]) -> tuple[str, ...]:
            return tuple(ticked[id].name for id in ids if id in ticked)

        # an action that somebody owes who was not ticked is not handed on
        open_ = [
            one
            for one in (self._actions.open_with(*ticked) if ticked else ())
            if not one.owner or one.owner in ticked
        ]
        return handover(
            known,
            self._today(),
            [HandedPerson(one.name, one.handle, one.role) for one in ticked.values()],
            [(one, names(one.mentees)) for one in sessions],
            [(one, "".join(names([one.owner])), names(one.people)) for one in open_],
            everybody(others, (), champion),
        )
