"""What the page of one person, and of one team, shows."""

from dataclasses import dataclass

from cairn.journal.actions import Owed
from cairn.journal.ladders import Climb
from cairn.journal.person import Person, Team
from cairn.journal.prep import Likely
from cairn.journal.timeline import Page


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One person.

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
    """One team.

    Attributes:
        likely: what it met lately, most met first.
    """

    team: Team
    people: tuple[Person, ...]
    sessions: Page
    owed: Owed
    likely: tuple[Likely, ...]
