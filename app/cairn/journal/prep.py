"""What to know before the next session with a person: a pure value, and its text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cairn.journal.action import Action
from cairn.journal.person import Person, Team
from cairn.journal.session import Result, Session

MOST_LIKELY = 5
"""Gotchas that are named."""


@dataclass(frozen=True, slots=True)
class RecordNote:
    """What the library says of a record.

    Attributes:
        changed_on: when it last changed, as far as the library knows.
        stack, repo_kinds: where it holds; both empty for everywhere.
    """

    record: str
    title: str
    kind: str = ""
    changed_on: date | None = None
    stack: tuple[str, ...] = ()
    repo_kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Likely:
    """A gotcha that may come up.

    Attributes:
        record: id; empty where it is no record yet.
        times: how often the team met it; 0 where only its surroundings fit.
    """

    record: str
    title: str
    times: int = 0


@dataclass(frozen=True, slots=True)
class Prep:
    """The page to read before a session.

    Attributes:
        last: the last session with the person.
        mine, theirs: open actions, what the champion owes and what the person owes.
        used: records the person has tried, by id, with how it went the last time.
        changed: of those, the ones that changed since the last session.
        likely: gotchas of the team and of its stack, most met first.
    """

    person: Person
    team: Team | None
    on_day: date
    last: Session | None = None
    sessions: int = 0
    mine: tuple[Action, ...] = ()
    theirs: tuple[Action, ...] = ()
    used: tuple[tuple[str, str, Result], ...] = ()
    changed: tuple[RecordNote, ...] = ()
    likely: tuple[Likely, ...] = ()


def used_by(sessions: Iterable[Session]) -> tuple[tuple[str, str, Result], ...]:
    """Records tried in `sessions` (the latest first): id, title, how it went the last time."""
    found: dict[str, tuple[str, str, Result]] = {}
    for session in sessions:
        for one in session.used:
            found.setdefault(one.record, (one.record, one.title, one.result))
    return tuple(found.values())


def likely(
    sessions: Iterable[Session], team: Team | None, gotchas: Iterable[RecordNote]
) -> tuple[Likely, ...]:
    """Gotchas that `sessions` of the team met, then those whose surroundings are the team's."""
    times: dict[str, int] = {}
    said: dict[str, Likely] = {}
    for session in sessions:
        for one in session.sightings:
            times[one.key] = times.get(one.key, 0) + 1
            said.setdefault(one.key, Likely(one.record, one.text))
    met = [Likely(said[key].record, said[key].title, count) for key, count in times.items()]
    met.sort(key=lambda one: (-one.times, one.title))
    known = {one.record for one in met}
    fits = [
        Likely(note.record, note.title)
        for note in gotchas
        if note.record not in known and _fits(note, team)
    ]
    return tuple([*met, *fits][:MOST_LIKELY])


def changed_since(
    used: Iterable[tuple[str, str, Result]], last: Session | None, notes: Iterable[RecordNote]
) -> tuple[RecordNote, ...]:
    """Of `notes`, those about records in `used` that changed after the day of `last`."""
    if last is None:
        return ()
    mine = {record for record, _, _ in used}
    changed = [
        note
        for note in notes
        if note.record in mine and note.changed_on is not None and note.changed_on > last.on_day
    ]
    return tuple(sorted(changed, key=lambda note: note.changed_on or date.min, reverse=True))


def as_markdown(prep: Prep) -> str:
    """The page as Markdown, for a terminal or a printer; private notes are not on it."""
    lines = [f"# {prep.person.name}", ""]
    met = "1 session" if prep.sessions == 1 else f"{prep.sessions} sessions"
    about = [prep.person.role, prep.team.name if prep.team else "", met]
    lines += [" · ".join(part for part in about if part), ""]
    if prep.last is not None:
        lines += [f"## Last time, {prep.last.on_day.isoformat()}", ""]
        lines += _labelled("Aim", prep.last.aim) + _labelled("Habit", prep.last.habit)
        lines += _labelled("Notes", prep.last.shared)
    lines += _actions("You owe", prep.mine, prep.on_day)
    lines += _actions("They owe", prep.theirs, prep.on_day)
    lines += _listed("Changed since", [f"{one.title} ({one.changed_on})" for one in prep.changed])
    lines += _listed("May come up", [_likely(one) for one in prep.likely])
    lines += _listed("Has tried", [f"{title or id}: {how.value}" for id, title, how in prep.used])
    return "\n".join(lines).rstrip() + "\n"


def _fits(note: RecordNote, team: Team | None) -> bool:
    if team is None:
        return False
    return bool(set(note.stack) & set(team.stack) or set(note.repo_kinds) & set(team.repo_kinds))


def _likely(one: Likely) -> str:
    return f"{one.title} (met {one.times} times)" if one.times > 1 else one.title


def _labelled(label: str, text: str) -> list[str]:
    return [f"**{label}**: {text}", ""] if text else []


def _actions(title: str, actions: Sequence[Action], today: date) -> list[str]:
    return _listed(title, [_action(action, today) for action in actions])


def _action(action: Action, today: date) -> str:
    if action.due is None:
        return action.text
    late = action.late(today)
    return f"{action.text} (by {action.due}{f', {late} days late' if late else ''})"


def _listed(title: str, items: Sequence[str]) -> list[str]:
    return [f"## {title}", "", *(f"- {item}" for item in items), ""] if items else []
