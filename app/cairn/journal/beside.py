"""What may be on a screen that the mentee sees: this person's shareable things and nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cairn.journal.action import Action, State
from cairn.journal.names import Names
from cairn.journal.person import Person
from cairn.journal.roles import in_roles
from cairn.journal.session import Session, Used


@dataclass(frozen=True, slots=True)
class SharedSession:
    """A session as it may be seen side by side; it has no place for anything else."""

    on_day: date
    aim: str
    habit: str
    shared: str
    used: tuple[Used, ...]


@dataclass(frozen=True, slots=True)
class SharedPage:
    """A person's page, side by side.

    Attributes:
        mine, yours: open actions: what the champion does, what the reader does.
    """

    name: str
    sessions: tuple[SharedSession, ...]
    mine: tuple[tuple[str, date | None], ...]
    yours: tuple[tuple[str, date | None], ...]


def shared_page(
    person: Person, sessions: Iterable[Session], actions: Iterable[Action], others: Names
) -> SharedPage:
    """The page of `person`; `others` are the names that are not hers, and become roles."""
    open_ = [one for one in actions if one.status is State.OPEN]

    def put(text: str) -> str:
        return in_roles(text, others)

    return SharedPage(
        person.name,
        tuple(
            SharedSession(
                one.on_day,
                put(one.aim),
                put(one.habit),
                put(one.shared),
                tuple(Used(used.record, used.title, used.result) for used in one.used),
            )
            for one in sessions
        ),
        tuple((put(one.text), one.due) for one in open_ if not one.owner),
        tuple((put(one.text), one.due) for one in open_ if one.owner == person.id),
    )
