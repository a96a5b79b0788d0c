"""The journal of one home: all that happened with people, in one place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from cairn.journal import ladders
from cairn.journal.actions import Actions, Owed
from cairn.journal.change import change
from cairn.journal.drafts import Drafts
from cairn.journal.entry import SessionEntry
from cairn.journal.erase import Erased, erase, sealed
from cairn.journal.erase_plan import ErasePlan, Step, erase_plan
from cairn.journal.finding import Finder, Found
from cairn.journal.for_mentee import ForMentee, for_mentee
from cairn.journal.giving import Given, Missed, Taken, give, take, taken
from cairn.journal.ladder import Setter
from cairn.journal.log import Desk, Logged, log, log_all
from cairn.journal.names import Sealed
from cairn.journal.outcomes import Outcomes
from cairn.journal.pages import PersonPage, TeamPage
from cairn.journal.people import People
from cairn.journal.person import Person, Team
from cairn.journal.prep import Likely, Prep, RecordNote, changed_since, likely, used_by
from cairn.journal.promote import Promotions
from cairn.journal.retention import PATIENCE, due, forget
from cairn.journal.roles import COLLEAGUE, everybody
from cairn.journal.running import Running
from cairn.journal.schema import JOURNAL, SESSION
from cairn.journal.session import Session
from cairn.journal.sessions import LATEST, Sessions
from cairn.journal.settings import Settings
from cairn.journal.shelves import value_of
from cairn.journal.takeout import Takeout
from cairn.journal.teams import Teams
from cairn.journal.templates import Templates
from cairn.journal.timeline import PAGE, Filters, Page, page
from cairn.journal.trash import sweep
from cairn.journal.wanted import Heard, Wanted, Wish, most_wanted
from cairn.store.store import Store

_LATELY = 100
"""Sessions of a team that tell what it is likely to meet."""


class Journal:
    """Everything of one journal; for one thread. Whatever is changed is given back.

    Attributes:
        store: the rows, for history, undo, trash, check and backups.
        people, teams, sessions, actions, templates, drafts: what is kept, each with its changes.
        running: the session that is going on, if one is.
        settings: what was set for the journal.
        finder: searches; `catch_up` brings its index up to date.
        outcomes: what was tried outside of sessions, what is missing, and evidence by record.
        promotions: what is met often enough to become a record, and the text it would begin with.
        takeout: the mentee's copy, her page side by side, the handover and the whole journal, as
            values to be shown first.
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
        self.finder = Finder(store, self.people, cache, today)
        self.outcomes = Outcomes(store, today)
        self.promotions = Promotions(store, self.people, self.teams)
        self.takeout = Takeout(store, self.people, self.teams, self.sessions, self.actions, today)

    @classmethod
    def open(cls, file: Path, backups: Path, cache: Path, *, reading: bool = False) -> "Journal":
        """The journal in `file`, made if there never was one; raises what `Store.open` raises.

        `reading` is for a worker that brings the index up to date: it never writes the file.
        """
        return cls(Store.open(file, JOURNAL, backups=backups, reading=reading), cache)

    def close(self) -> None:
        """Let go of all files."""
        self.finder.close()
        self.store.close()

    # -- the private index ------------------------------------------------------------------

    def search(
        self, text: str, filters: Filters | None = None, limit: int = 20, offset: int = 0
    ) -> Found:
        """Sessions by what stands in them; see `Finder.search`."""
        return self.finder.search(text, filters, limit, offset)

    def catch_up(self, *, wait: float = 0.0, seconds: float | None = None) -> int:
        """Bring the private index up to date; see `cairn.journal.indexing.catch_up`."""
        from cairn.journal.indexing import catch_up

        return catch_up(self.store, self.people, self._cache, wait=wait, seconds=seconds)

    # -- a session --------------------------------------------------------------------------

    def log(self, entry: SessionEntry, draft: str = "") -> Logged:
        """Keep a session; see `cairn.journal.log.log`."""
        return log(self._desk(), entry, self._today(), draft)

    def change(self, session: str, entry: SessionEntry, draft: str = "") -> Logged:
        """Let a session that is kept be as `entry` says; see `cairn.journal.change.change`."""
        return change(self._desk(), session, entry, self._today(), draft)

    def log_all(self, entries: Iterable[SessionEntry]) -> list[Logged]:
        """Keep several sessions, such as those of a CSV, in one step that can be undone."""
        return log_all(self._desk(), entries, self._today())

    def for_mentee(
        self, session: str, person: str, prompts: dict[str, str] | None = None
    ) -> ForMentee:
        """What `person` is given after `session`; `prompts` by record, from the library."""
        agreed = self.actions.of_session(session)
        others = everybody(one for one in self.people.all(archived=True) if one.id != person)
        return for_mentee(self.sessions.get(session), person, agreed, prompts or {}, others)

    def save_person(self, person: Person, team: str) -> Person:
        """Keep what is known of a person, in the team of that name, made if there is none."""
        try:
            with self.store.write("change a person") as write:
                own = self.teams.ensure(write, team)
                return self.people.put(write, replace(person, team=own.id if own else ""))
        except BaseException:
            self._desk().forget()
            raise

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

    # -- evidence ---------------------------------------------------------------------------

    def give(self, month: str, searched: Iterable[Missed] = ()) -> Given:
        """What a champion is to be given of `month` (``2026-11``); shown before it is written."""
        team, outcomes = self.settings.load().team, self.outcomes
        return give(self.store, month, team, outcomes.all(), outcomes.missed(), searched)

    def take(self, given: Given) -> Taken:
        """Keep the sums of a file that `cairn.journal.giving.read` read."""
        return take(self.store, given)

    def wanted(self, searched: Iterable[Heard] = ()) -> list[Wanted]:
        """The list of most wanted; `searched` is what the library was asked for in vain."""
        missing = (Heard(one.words, 1, Wish.MISSING, one.on_day) for one in self.outcomes.missed())
        given = (
            Heard(one.words, one.times, Wish.GIVEN)
            for file in taken(self.store)
            for one in file.missed
        )
        return most_wanted([*searched, *missing, *given, *self.promotions.unwritten()])

    # -- what goes --------------------------------------------------------------------------

    def erase_plan(self, person: str, step: Step = lambda _done, _of: None) -> ErasePlan:
        """What erasing `person` (an id) would do; to be shown first. `step` hears how far it is."""
        return erase_plan(self.store, self.people.get(person), step)

    def erase(
        self,
        plan: ErasePlan,
        *,
        role: str = COLLEAGUE,
        roles: Mapping[tuple[str, str], str] | None = None,
        shared: bool = False,
    ) -> Erased:
        """Do it, for good; see `cairn.journal.erase.erase`."""
        self.finder.close()
        counts = self.outcomes.of_sessions(plan.sessions).values()
        done = erase(self.store, self._cache, plan, counts, role=role, roles=roles, shared=shared)
        self.people.forget()
        self.teams.forget()
        return done

    def sealed(self) -> Sealed:
        """Recognizes who was erased; for the gate."""
        return sealed(self.store)

    def private_due(self) -> list[Session]:
        """Sessions whose private notes are older than the preferences let them be."""
        return due(self.store, self.settings.load().private_days, self._today())

    def forget_private(self) -> list[Session]:
        """Take those notes away for good; gives the sessions they were taken from."""
        return self._forget(self.settings.load().private_days, self._today())

    def tidy(self) -> tuple[int, int]:
        """What time has come for: rows out of the trash, private notes by the rule.

        Gives how many of each went. For a quiet moment, once a day; notes wait up to a week for
        each other, since taking them out writes every backup anew.
        """
        today = self._today()
        gone = len(self.store.empty_trash(today))
        sweep(self.store)
        days = self.settings.load().private_days
        late = due(self.store, days + PATIENCE, today) if days else []
        if late:  # they do not go because the clock is wrong
            today = self.store.steady(today)
            late = due(self.store, days + PATIENCE, today)
        return gone, len(self._forget(days, today)) if late else 0

    # -- inside -----------------------------------------------------------------------------

    def _forget(self, days: int, today: date) -> list[Session]:
        """Take private notes out of the journal, and out of its index."""
        from cairn.journal import indexing

        self.finder.close()
        done = forget(self.store, days, today)
        if done:
            indexing.forget(self._cache)
        return done

    def _desk(self) -> Desk:
        return Desk(self.store, self.people, self.teams, self.actions)

    def _likely(self, team: Team | None, gotchas: Iterable[RecordNote]) -> tuple[Likely, ...]:
        if team is None:
            return ()
        where = "team = ? AND id IN (SELECT id FROM session_met)"
        rows = self.store.rows(SESSION, where, (team.id,), LATEST, _LATELY)
        return likely([value_of(Session, row) for row in rows], team, gotchas)
