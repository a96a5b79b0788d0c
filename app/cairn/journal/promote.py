"""From a session or a recurring sighting to a draft: the text that may leave, names as roles."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from cairn.journal.names import Names
from cairn.journal.people import People
from cairn.journal.preferences import Preferences
from cairn.journal.promoted_text import TEXTS, source_of
from cairn.journal.promotion import PROMOTED, Promotion
from cairn.journal.recurrence import Recurring
from cairn.journal.roles import everybody, in_roles
from cairn.journal.schema import PROMOTION, SESSION
from cairn.journal.session import Session
from cairn.journal.sessions import LATEST
from cairn.journal.shelves import value_of
from cairn.journal.teams import Teams
from cairn.journal.wanted import Heard, Wish
from cairn.journal.words import nonsense
from cairn.store.store import Store

_OFTEN = """
    SELECT met.value, count(*), count(DISTINCT nullif(session.team, ''))
    FROM session_met AS met JOIN session ON session.id = met.id
    WHERE session.trashed = 0 AND met.value >= 'text:' AND met.value < 'text;' {only}
    GROUP BY met.value
    HAVING count(*) >= ? AND count(DISTINCT nullif(session.team, '')) >= ?
"""
"""New gotchas that enough sessions of enough teams met: key, sessions, teams."""


class Promotions:
    """What offers itself as a record, and the text it would begin with."""

    def __init__(self, store: Store, people: People, teams: Teams) -> None:
        self._store, self._people, self._teams = store, people, teams

    def offered(self, preferences: Preferences, met: Session | None = None) -> list[Recurring]:
        """New gotchas met often enough to be one for all, most met first, no draft of them yet.

        With `met` only of those that this session met.
        """
        keys = [] if met is None else [one.key for one in met.sightings]
        if met is not None and not keys:
            return []
        only = f"AND met.value IN ({', '.join('?' * len(keys))})" if keys else ""
        asked = (*keys, preferences.sessions, preferences.teams)
        made = {key for (key,) in self._store.columns(PROMOTION, ("met",))}
        often = self._store.reader.ask(_OFTEN.format(only=only), asked)
        found = [self._often(*one) for one in often if one[0] not in made]
        return sorted(found, key=lambda one: (-one.sessions, one.text))

    def unwritten(self) -> list[Heard]:
        """New gotchas that were met and are no record yet, each as often as it was met."""
        rows = self._store.rows(SESSION, "id IN (SELECT id FROM session_met)", order=LATEST)
        return [
            Heard(one.text, 1, Wish.SIGHTED, session.on_day)
            for session in (value_of(Session, row) for row in rows)
            for one in session.sightings
            if not one.record
        ]

    def from_session(self, session: Session, kind: str, champion: str = "") -> Promotion:
        """A draft of `kind` from one session; shown and changed before it is kept."""
        return self._made(kind, _title(session), [session], champion)

    def from_sighting(self, sighted: Recurring, kind: str, champion: str = "") -> Promotion:
        """A draft of `kind` from a recurring sighting, with how often it was met."""
        marks = ", ".join("?" * len(sighted.in_sessions))
        rows = self._store.rows(SESSION, f"id IN ({marks})", sighted.in_sessions, LATEST)
        made = self._made(kind, sighted.text, [value_of(Session, row) for row in rows], champion)
        return replace(made, met=sighted.key, in_sessions=sighted.sessions, in_teams=sighted.teams)

    def written(self, sessions: Sequence[str], kind: str, met: str = "") -> tuple[str, str]:
        """Title and text of a draft of `kind` as they stand in `sessions` (ids), names and all.

        `met` is the key of the sighting it is about. Empty where none of them is there any more.
        """
        marks = ", ".join("?" * len(sessions))
        rows = self._store.rows(SESSION, f"id IN ({marks})", sessions, LATEST) if sessions else ()
        found = [value_of(Session, row) for row in rows]
        if not found or kind not in PROMOTED:
            return "", ""
        met_in = (one.text for session in found for one in session.sightings if one.key == met)
        title = next(met_in, "") or _title(found[0])
        return " ".join(title.split()), TEXTS[kind](title, source_of(found))

    def names(self, champion: str = "", sessions: Iterable[str] = ()) -> Names:
        """Everybody who may not be named; who mentored in `sessions` (ids) as well."""
        champions = (champion, *self.champions(sessions))
        teams = self._teams.all(archived=True)
        return everybody(self._people.all(archived=True), teams, *champions)

    def champions(self, sessions: Iterable[str]) -> list[str]:
        """Who mentored in `sessions` (ids), where it was somebody else than oneself."""
        rows = (self._store.get(SESSION, id) for id in sessions)
        named = (str(row.values.get("champion", "")) for row in rows if row is not None)
        return list(dict.fromkeys(filter(None, named)))

    def _often(self, key: str, sessions: int, teams: int) -> Recurring:
        """Told by lifted columns; only the last session that met it is read."""
        where = "id IN (SELECT id FROM session_met WHERE value = ?)"
        ids = self._store.columns(SESSION, ("id", "on_day"), where, (key,), LATEST)
        last = self._store.get(SESSION, ids[0][0])
        assert last is not None  # it was listed just now
        said = [one.text for one in value_of(Session, last).sightings if one.key == key]
        in_sessions = tuple(id for id, _ in ids)
        on_day = date.fromisoformat(ids[0][1])
        return Recurring(key, "", said[0], sessions, teams, on_day, in_sessions)

    def _made(self, kind: str, title: str, sessions: Sequence[Session], champion: str) -> Promotion:
        if kind not in PROMOTED:
            raise nonsense(f"no {kind!r} is made of a session")
        names = self.names(champion, (one.id for one in sessions))
        text = in_roles(TEXTS[kind](title, source_of(sessions)), names)
        return Promotion(
            kind=kind,
            title=in_roles(" ".join(title.split()), names),
            text=text,
            sessions=tuple(one.id for one in sessions),
        )


def _title(session: Session) -> str:
    return session.sightings[0].text if session.sightings else session.habit or session.aim
