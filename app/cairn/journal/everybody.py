"""Everybody at one moment, and what each of them is called by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cairn.journal.names import folded
from cairn.journal.person import Person


@dataclass(frozen=True, slots=True)
class Called:
    """What one person is known by.

    Attributes:
        said: folded names and spellings.
        starts: these from each of their words on.
    """

    said: frozenset[str]
    starts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Everybody:
    """Everybody at one moment of the store.

    Attributes:
        stamp: what is another once one of them has changed.
        people: by id.
    """

    stamp: tuple[object, ...]
    people: dict[str, Person]
    _called: dict[str, Called] = field(default_factory=dict)

    def after(self, stamp: tuple[object, ...], changed: Iterable[Person]) -> "Everybody":
        """The same with some of them new or changed; of the others nothing is worked out again."""
        new = {one.id: one for one in changed}
        called = {id: names for id, names in self._called.items() if id not in new}
        return Everybody(stamp, self.people | new, called)

    def called(self) -> Iterator[tuple[Person, Called]]:
        """Each with what they are called; worked out when it is first asked for."""
        for id, person in self.people.items():
            if id not in self._called:
                self._called[id] = _called(person)
            yield person, self._called[id]


def _called(person: Person) -> Called:
    every = (folded(one) for one in (person.name, person.handle, *person.spellings))
    said = frozenset(one for one in every if one)
    starts = set(said)
    for one in said:
        parts = one.split()
        starts |= {" ".join(parts[at:]) for at in range(1, len(parts))}
    return Called(said, tuple(starts))
