"""The rules of the judgement ladder: off until both want it, one person at a time."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from cairn.errors import CairnError
from cairn.journal.ladder import RUNGS, Ability, LadderChange, Setter
from cairn.journal.people import People
from cairn.journal.person import Person
from cairn.journal.session import Session
from cairn.journal.words import nonsense


@dataclass(frozen=True, slots=True)
class Rung:
    """A rung, set on a day."""

    on_day: date
    rung: int
    by: Setter


@dataclass(frozen=True, slots=True)
class Climb:
    """One ability of one person over time, oldest first."""

    ability: Ability
    rungs: tuple[Rung, ...] = ()


def want(people: People, person: str, by: Setter, on_day: date | None) -> Person:
    """Note that `by` wants the ladder for `person` from `on_day` on, or with None no longer."""
    known = people.get(person)
    if by is Setter.CHAMPION:
        return people.save(replace(known, ladder_by_champion=on_day))
    return people.save(replace(known, ladder_by_mentee=on_day))


def allowed(
    changes: tuple[LadderChange, ...], mentees: Iterable[Person]
) -> tuple[LadderChange, ...]:
    """`changes`, if every one is of one of `mentees` who, like the champion, wants the ladder.

    Raises E_LADDER_OFF, or E_JOURNAL_VALUE for a rung there is not.
    """
    wanting = {one.id for one in mentees if one.ladder}
    for one in changes:
        if one.rung not in RUNGS:
            raise nonsense(f"there is no rung {one.rung}")
        if one.person not in wanting:
            raise CairnError(
                "E_LADDER_OFF",
                "The judgement ladder is off for this person.",
                "It needs both: switch it on together on the person's page.",
            )
    return changes


def climbs(person: Person, sessions: Iterable[Session]) -> tuple[Climb, ...]:
    """The ladder of `person` over `sessions`; nothing while it is off."""
    return kept(person, sessions) if person.ladder else ()


def kept(person: Person, sessions: Iterable[Session]) -> tuple[Climb, ...]:
    """Every rung of `person` that is kept, on or off: for her own copy alone."""
    rungs: dict[Ability, list[Rung]] = {ability: [] for ability in Ability}
    for session in sorted(sessions, key=lambda one: (one.on_day, one.id)):
        for one in session.ladder:
            if one.person == person.id:
                rungs[one.ability].append(Rung(session.on_day, one.rung, one.by))
    return tuple(Climb(ability, tuple(found)) for ability, found in rungs.items())


def present(climb: Climb, by: Setter) -> int:
    """The rung that `by` set last; 0 where there is none."""
    return next((one.rung for one in reversed(climb.rungs) if one.by is by), 0)
