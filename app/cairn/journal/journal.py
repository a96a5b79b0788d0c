"""The journal of one home: all that happened with people, in one place."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from cairn.journal import ladders
from cairn.journal.actions import Actions, Owed
from cairn.journal.drafts import Drafts
from cairn.journal.entry import SessionEntry
from cairn.journal.for_mentee import ForMentee, for_mentee
from cairn.journal.ladder import Setter
from cairn.journal.ladders import Climb
from cairn.journal.log import Desk, Logged, log
from cairn.journal.people import People
from cairn.journal.person import Person, Team
from cairn.journal.prep import Likely, Prep, RecordNote, changed_since, likely, used_by
from cairn.journal.running import Running
from cairn.journal.schema import JOURNAL, SESSION
from cairn.journal.session import Session
from cairn.journal.sessions import LATEST, Sessions
from cairn.journal.settings import Settings
from cairn.journal.shelves import value_of
from cairn.journal.teams import Teams
from cairn.journal.templates import Templates
from cairn.journal.timeline import PAGE, Filters, Page, page
from cairn.store.store import Store

_LATELY = 100
"""Sessions of a team that tell what it is likely to meet."""


@dataclass(frozen=True, slots=True)
class PersonPage:
    """What the page of one person shows.

    Attributes:
        sessions: the latest ones; the others by `Journal.timeline`.
        ladder: nothing while it is off.
    """

    person: Person
    team: Team | None
    sessions: Page
    owed: Owed
    ladder: tuple[Climb, ...]


@dataclass(frozen=True, slots=True)
class TeamPage:
    """What the page of one team shows.

    Attributes:
        likely: what it met lately, most met first.
    """

    team: Team
    people: tuple[Person, ...]
    sessions: Page
    owed: Owed
    likely: tuple[Likely, ...]


class Journal:
    """Everything of one journal; for one thread. Whatever is changed is given back.

    Attributes:
        store: the rows, for history, undo, trash, check and backups.
        people, teams, sessions, actions, templates, drafts: what is kept, each with its changes.
        running: the session that is going on, if one is.
        settings: what was set for the journal.
    """

    def __init__(
        self,
        store: Store,
        cache: Path,
        *,
        today: Callable[[], date] = date.today,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """`cache` is the private folder for its index; it need not be there yet."""
        self.store, self._cache, self._today = store, cache, today
        self.people = People(store)
        self.teams = Teams(store)
        self.sessions = Sessions(store)
        self.actions = Actions(store, self.people, today)
        self.templates = Templates(store)
        self.drafts = Drafts(store)
        self.running = Running(self.drafts, now)
        self.settings = Settings(store)

    @classmethod
    def open(cls, file: Path, backups: Path, cache: Path) -> "Journal":
        """The journal in `file`, made if there never was one; raises what `Store.open` raises."""
        return cls(Store.open(file, JOURNAL, backups=backups), cache)

    def close(self) -> None:
        """Let go of the file."""
        self.store.close()

    # -- a session --------------------------------------------------------------------------

    def log(self, entry: SessionEntry, draft: str = "") -> Logged:
        """Keep a session; see `cairn.journal.log.log`."""
        desk = Desk(self.store, self.people, self.teams, self.actions)
        return log(desk, entry, self._today(), draft)

    def for_mentee(
        self, session: str, person: str, prompts: dict[str, str] | None = None
    ) -> ForMentee:
        """What `person` is given after `session`; `prompts` by record, from the library."""
        agreed = self.actions.of_session(session)
        return for_mentee(self.sessions.get(session), person, agreed, prompts or {})

    # -- looking back -----------------------------------------------------------------------

    def timeline(self, filters: Filters | None = None, offset: int = 0, limit: int = PAGE) -> Page:
        """Sessions that fit, the latest first, a page of them."""
        return page(self.store, filters or Filters(), offset, limit)

    def person_page(self, person: str) -> PersonPage:
        """The page of `person` (an id)."""
        known = self.people.get(person)
        latest = self.timeline(Filters(person=person))
        climbs = ladders.climbs(known, self.sessions.with_person(person)) if known.ladder else ()
        owed = self.actions.owed_with(person)
        return PersonPage(known, self.teams.get(known.team), latest, owed, climbs)

    def team_page(self, team: str) -> TeamPage:
        """The page of `team` (an id or name)."""
        known = self.teams.named(team)
        people = tuple(one for one in self.people.all() if one.team == known.id)
        owed = self.actions.owed_with(*(one.id for one in people))
        latest = self.timeline(Filters(team=known.id))
        return TeamPage(known, people, latest, owed, self._likely(known, ()))

    # -- looking ahead ----------------------------------------------------------------------

    def owed(self) -> Owed:
        """Every open action, both ways, the soonest first."""
        return self.actions.owed()

    def prep(
        self,
        person: str,
        changed: Iterable[RecordNote] = (),
        gotchas: Iterable[RecordNote] = (),
    ) -> Prep:
        """What to know before the next session with `person` (an id).

        Args:
            changed: what the library says of records the person has tried.
            gotchas: what it knows for the team's stack and repositories, the best first.
        """
        known = self.people.get(person)
        team = self.teams.get(known.team)
        sessions = self.sessions.with_person(person)
        last = sessions[0] if sessions else None
        used = used_by(sessions)
        owed = self.actions.owed_with(person)
        return Prep(
            known,
            team,
            self._today(),
            last,
            len(sessions),
            owed.mine,
            tuple(one for one in owed.theirs if one.owner == person),
            used,
            changed_since(used, last, changed),
            self._likely(team, gotchas),
        )

    # -- the judgement ladder ---------------------------------------------------------------

    def want_ladder(self, person: str, by: Setter, wanted: bool) -> Person:
        """Note that one of the two wants the ladder, or no longer does."""
        return ladders.want(self.people, person, by, self._today() if wanted else None)

    # -- inside -----------------------------------------------------------------------------

    def _likely(self, team: Team | None, gotchas: Iterable[RecordNote]) -> tuple[Likely, ...]:
        if team is None:
            return ()
        where = "team = ? AND id IN (SELECT id FROM session_met)"
        rows = self.store.rows(SESSION, where, (team.id,), LATEST, _LATELY)
        return likely([value_of(Session, row) for row in rows], team, gotchas)
