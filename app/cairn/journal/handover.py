"""A team handed over to another champion: one file, each person ticked, private notes never."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cairn.journal import codec
from cairn.journal.action import Action, State
from cairn.journal.names import Names
from cairn.journal.person import Team
from cairn.journal.roles import in_roles
from cairn.journal.session import Session

FORMAT = "cairn-handover"


@dataclass(frozen=True, slots=True)
class HandedSession:
    """What may be handed on of a session: it has no place for private notes, nor for what was seen.

    Attributes:
        people: names of those who were ticked.
    """

    on_day: date
    people: tuple[str, ...]
    form: str
    aim: str
    habit: str
    shared: str


@dataclass(frozen=True, slots=True)
class HandedAction:
    """An open action; `owner` is a name, or empty for the champion."""

    text: str
    owner: str
    people: tuple[str, ...]
    due: date | None


@dataclass(frozen=True, slots=True)
class HandedPerson:
    """Somebody who was ticked, as far as the next champion needs it."""

    name: str
    handle: str
    role: str


@dataclass(frozen=True, slots=True)
class Handover:
    """One team."""

    team: str
    stack: tuple[str, ...]
    made_on: date
    people: tuple[HandedPerson, ...]
    sessions: tuple[HandedSession, ...]
    actions: tuple[HandedAction, ...]

    def lines(self) -> list[str]:
        """What stands in the file, a line each, to be read before it is written."""
        return [
            f"Team {self.team}",
            *(f"Person {one.name}" for one in self.people),
            *(
                f"{one.on_day.isoformat()} {', '.join(one.people)}: "
                + " / ".join(part for part in (one.aim, one.habit, one.shared) if part)
                for one in self.sessions
            ),
            *(f"Open: {one.text}" for one in self.actions),
        ]

    def data(self) -> bytes:
        """The file; see `cairn.journal.handover_in` for how it is brought in."""
        value = {"format": FORMAT, "version": 1, **codec.plain(self)}
        return (json.dumps(value, indent=1, ensure_ascii=False) + "\n").encode()


def handover(
    team: Team,
    made_on: date,
    people: Sequence[HandedPerson],
    sessions: Iterable[tuple[Session, tuple[str, ...]]],
    actions: Iterable[tuple[Action, str, tuple[str, ...]]],
    others: Names,
) -> Handover:
    """The file of `team`.

    Args:
        sessions: each with the names of the ticked people in it; those with none are left out.
        actions: each with its owner's name and the names of the ticked people.
        others: everybody who was not ticked; their names become roles.
    """
    return Handover(
        team.name,
        team.stack,
        made_on,
        tuple(people),
        tuple(
            HandedSession(
                one.on_day,
                names,
                one.form.value,
                in_roles(one.aim, others),
                in_roles(one.habit, others),
                in_roles(one.shared, others),
            )
            for one, names in sessions
            if names
        ),
        tuple(
            HandedAction(in_roles(one.text, others), owner, names, one.due)
            for one, owner, names in actions
            if names and one.status is State.OPEN
        ),
    )
