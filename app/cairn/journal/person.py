"""Who a champion works with: people, and the teams they belong to."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is mentored.

    Attributes:
        handle: the name used in chats and reviews, without ``@``.
        spellings: nicknames, addresses and other ways in which the name is written.
        team: id of the team; empty where none is known.
        since: when the mentoring began.
        consent: what was agreed on keeping notes, in words.
        ladder_by_champion: the day on which the champion asked for the judgement ladder.
        ladder_by_mentee: the day on which the mentee agreed to it; the ladder needs both.
    """

    id: str = ""
    name: str = ""
    handle: str = ""
    spellings: tuple[str, ...] = ()
    team: str = ""
    role: str = ""
    since: date | None = None
    consent: str = ""
    ladder_by_champion: date | None = None
    ladder_by_mentee: date | None = None
    archived: bool = False

    @property
    def ladder(self) -> bool:
        """Whether both want the judgement ladder."""
        return self.ladder_by_champion is not None and self.ladder_by_mentee is not None


@dataclass(frozen=True, slots=True)
class Team:
    """A team, as far as mentoring needs it.

    Attributes:
        stack: what it builds with, such as ``python``; tells likely gotchas and where a record
            was proven.
        repo_kinds: how its code lies, such as ``monorepo``.
    """

    id: str = ""
    name: str = ""
    stack: tuple[str, ...] = ()
    repo_kinds: tuple[str, ...] = ()
    note: str = ""
    archived: bool = False
