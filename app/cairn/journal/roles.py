"""Names put into roles: what leaves the journal says what somebody was, not who."""

from collections.abc import Iterable

from cairn.journal.names import Names, parts_of, spellings
from cairn.journal.person import Person, Team

COLLEAGUE, CHAMPION, TEAM = "a colleague", "the champion", "a team"


def everybody(people: Iterable[Person], teams: Iterable[Team] = (), *champions: str) -> Names:
    """Finds each spelling of each of `people` (first and last names too), `teams`, `champions`.

    `Named.whose` is the role to put in its place.
    """
    spelled: list[tuple[str, str]] = []
    for person in people:
        spelled += [(one, COLLEAGUE) for one in spellings_of(person)]
        spelled += [(one, COLLEAGUE) for one in parts_of(person.name)]
    spelled += [(one, TEAM) for team in teams for one in spellings(team.name)]
    for name in champions:
        spelled += [(one, CHAMPION) for one in (*spellings(name), *parts_of(name))]
    return Names(spelled)


def spellings_of(person: Person) -> tuple[str, ...]:
    """Every whole spelling of a person that is known."""
    return spellings(person.name, filter(None, (person.handle, *person.spellings)))


def in_roles(text: str, names: Names) -> str:
    """`text` with every name put into a role."""
    return names.replaced(text, lambda role: role)
