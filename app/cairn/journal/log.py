"""Logging a session: one durable write, and everything that comes of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from cairn.journal.action import Action
from cairn.journal.actions import Actions
from cairn.journal.entry import SessionEntry
from cairn.journal.ladders import allowed
from cairn.journal.people import People
from cairn.journal.person import Person, Team
from cairn.journal.schema import DRAFT, SESSION
from cairn.journal.session import Session
from cairn.journal.shelves import kept_of, number_of, value_of
from cairn.journal.teams import Teams
from cairn.journal.words import nonsense, one_line, time_of_day
from cairn.store.ids import new_id
from cairn.store.store import Store
from cairn.store.write import Write

_MOST_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Logged:
    """What logging a session changed.

    Attributes:
        people: who was made along the way.
        actions: new ones.
        closed: actions that were closed with it.
    """

    session: Session
    people: tuple[Person, ...] = ()
    actions: tuple[Action, ...] = ()
    closed: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """What logging needs."""

    store: Store
    people: People
    teams: Teams
    actions: Actions

    def forget(self) -> None:
        """Read people and teams anew: those made in a write that failed are not there."""
        self.people.forget()
        self.teams.forget()


def log(desk: Desk, entry: SessionEntry, today: date, draft: str = "") -> Logged:
    """Keep a session; people and a team that are not known are made.

    Open actions with its people are carried into it. `draft` is the id of what it was typed in,
    which goes. Raises E_JOURNAL_VALUE, E_AMBIGUOUS, E_LADDER_OFF, and what `Store.write` raises;
    then nothing was kept, and the draft stays.
    """
    try:
        with desk.store.write("log a session") as write:
            logged = _log(write, desk, entry, today)
            if draft and write.get(DRAFT, draft) is not None:
                write.bury(DRAFT, draft)
    except BaseException:
        desk.forget()
        raise
    return logged


def log_all(desk: Desk, entries: Iterable[SessionEntry], today: date) -> list[Logged]:
    """Keep several sessions in one step, all or none of them; see `log`."""
    try:
        with desk.store.write("bring sessions in") as write:
            return [_log(write, desk, entry, today) for entry in entries]
    except BaseException:
        desk.forget()
        raise


def _log(write: Write, desk: Desk, entry: SessionEntry, today: date) -> Logged:
    if not any(name.strip() for name in entry.people):
        raise nonsense("a session needs a person")
    on_day = entry.on_day or today
    named = desk.teams.ensure(write, entry.team)
    mentees, made = desk.people.ensure(write, entry.people, named.id if named else "")
    team = named or team_of(mentees, desk.teams)
    session = session_of(entry, on_day, mentees, team)
    closing = {one.action for one in entry.closings}
    open_ = desk.actions.open_with(*session.mentees)
    carried = tuple(one.id for one in open_ if one.id not in closing)
    id = new_id(datetime.now(UTC))
    kept = {**kept_of(session), "number": number_of(id), "carried": list(carried)}
    logged = value_of(Session, write.put(SESSION, kept, id))
    new = [one for one in entry.actions if one.text.strip()]
    actions = [desk.actions.make(write, one, mentees, logged) for one in new]
    closed = [desk.actions.shut(write, one, on_day, id) for one in entry.closings]
    return Logged(logged, tuple(made), tuple(actions), tuple(closed))


def session_of(
    entry: SessionEntry, on_day: date, mentees: list[Person], team: Team | None
) -> Session:
    """What an entry says of a session with `mentees`; raises what `log` raises."""
    if not 0 <= entry.minutes <= _MOST_MINUTES:
        raise nonsense(f"no session takes {entry.minutes} minutes")
    stack, kinds = (team.stack, team.repo_kinds) if team is not None else ((), ())
    return Session(
        on_day=on_day,
        at=time_of_day(entry.at),
        minutes=entry.minutes,
        champion=one_line(entry.champion, "a name", needed=False),
        mentees=tuple(one.id for one in mentees),
        team=team.id if team is not None else "",
        form=entry.form,
        aim=entry.aim,
        asked=entry.asked,
        seen=entry.seen,
        habit=entry.habit,
        shared=entry.shared,
        private=entry.private,
        tool_version=entry.tool_version,
        stack=entry.stack or stack,
        repo_kind=entry.repo_kind or (kinds[0] if len(kinds) == 1 else ""),
        used=entry.used,
        sightings=tuple(one for one in entry.sightings if one.record or one.text.strip()),
        ladder=allowed(entry.ladder, mentees),
        agenda=entry.agenda,
        template=entry.template,
    )


def team_of(mentees: Iterable[Person], teams: Teams) -> Team | None:
    """The team that all of them are in."""
    ids = {one.team for one in mentees}
    return teams.get(ids.pop()) if len(ids) == 1 else None
