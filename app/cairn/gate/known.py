"""Whom and what the gate is to look for, handed in by those who know them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from cairn.errors import CairnError
from cairn.gate.people.erased import Erased

COLLEAGUE = "a colleague"


@dataclass(frozen=True, slots=True)
class Someone:
    """A person whose name must not leave.

    Attributes:
        name: as it is written in full, first name first or ``Last, First``.
        handle: without the @.
        spellings: nicknames and whatever else this person is called.
        role: what may stand in place of the name.
    """

    name: str
    handle: str = ""
    emails: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    role: str = COLLEAGUE


@dataclass(frozen=True, slots=True)
class Kept:
    """Words that stand in some paths by design: the author's in a sign-off, a team's in its file.

    Attributes:
        words: compared without case and accents.
        paths: a pattern as the shell has it, ``network/*``.
        why: shown with the finding.
    """

    words: str
    paths: str
    why: str


@dataclass(frozen=True, slots=True)
class Known:
    """Everything there is to look for beside what gives itself away by its form.

    Attributes:
        teams: names of teams; empty where they may leave.
        hosts: domains of the house, ``corp.example``; what ends in one is internal.
        repositories: as ``name`` or ``owner/name``.
        tickets: prefixes of ticket ids, ``PAY``.
        deny, allow: the spine's words; allowed ones are left alone unless they are secrets or
            somebody's full name, handle or e-mail.
        ordinary: words of this library that are also somebody's name.
        erased: hashes of the spellings of those who were erased.
    """

    people: tuple[Someone, ...] = ()
    teams: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    repositories: tuple[str, ...] = ()
    tickets: tuple[str, ...] = ()
    deny: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    kept: tuple[Kept, ...] = ()
    ordinary: frozenset[str] = frozenset()
    erased: Erased = field(default_factory=Erased)

    def beside(self, people: "Known") -> "Known":
        """The same, and the people and teams of another one; who was erased is the other's."""
        return replace(
            self,
            people=(*self.people, *people.people),
            teams=(*self.teams, *people.teams),
            erased=people.erased,
        )


def read_known(value: Mapping[str, object]) -> Known:
    """`Known` out of a JSON object with the same names; a person may be just a name.

    Raises E_KNOWN for anything else.
    """
    words = ("teams", "hosts", "repositories", "tickets", "deny", "allow", "ordinary")
    for name in value:
        if name not in (*words, "people"):
            raise _wrong(f"nothing is called {name!r}")
    lists = {name: _words(value.get(name, ()), name) for name in words}
    people = value.get("people", ())
    if not isinstance(people, list | tuple):
        raise _wrong("people is no list")
    return Known(
        people=tuple(_someone(person) for person in people),
        teams=lists["teams"],
        hosts=lists["hosts"],
        repositories=lists["repositories"],
        tickets=lists["tickets"],
        deny=lists["deny"],
        allow=lists["allow"],
        ordinary=frozenset(lists["ordinary"]),
    )


def _someone(value: object) -> Someone:
    if isinstance(value, str):
        return Someone(value)
    if not isinstance(value, Mapping) or not isinstance(value.get("name"), str):
        raise _wrong("a person has no name")
    return Someone(
        name=str(value["name"]),
        handle=str(value.get("handle") or ""),
        emails=_words(value.get("emails", ()), "emails"),
        spellings=_words(value.get("spellings", ()), "spellings"),
        role=str(value.get("role") or COLLEAGUE),
    )


def _words(value: object, name: str) -> tuple[str, ...]:
    if not isinstance(value, Iterable) or isinstance(value, str | Mapping):
        raise _wrong(f"{name} is no list")
    words = tuple(value)
    if not all(isinstance(word, str) for word in words):
        raise _wrong(f"{name} holds something else than words")
    return words


def _wrong(what: str) -> CairnError:
    return CairnError(
        "E_KNOWN",
        f"The list of what to look for cannot be read: {what}.",
        'Write it as {"people": [{"name": "..."}], "teams": ["..."]}.',
    )
