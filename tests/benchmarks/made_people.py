"""People that do not exist, some named like words and tools, and how their names are written."""

import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from cairn.gate.known import Someone


def _list(text: str) -> list[str]:
    return text.split()


_FIRST = _list(
    """
    Ba Be Da Do El Fa Fe Ga Gi Ha He Il Ja Je Ka Ke La Le Ma Me Na Ne Or Pa Pe Ra Ro Sa Se Ta To
    Va Vi Wa Ya Za Zo Ån Él Ól Ša Żu Çe Ñi Ümi
    """
)
_MIDDLE = _list(
    """
    li ri na mo ve do ša ne ra ti lo mi zé ka ló su ñe bri sto
    """
)
_END = _list(
    """
    a o ek ina us el an is or ette ün iś ko ra mir dan lia
    """
)
_FAMILY_END = _list(
    """
    ski sen mann oglu ović ez son ault berg nen enko ato ão ström quist ley dóttir
    """
)

WORDS = _list(
    """
    Mark Will Grace Hope Rose Bill Jack Grant Chase Dawn Frank Max May June April Summer Joy Faith
    Ivy Robin Dean Guy Victor Rob Pat Sue Drew Miles Sandy Penny Daisy Olive Basil Heath Glen Reed
    Ruby Julia Jenkins Travis Jasmine Ada Pascal Crystal Dylan Jade Hugo Elm Scala Mercy
    """
)
"""Fifty first names that are words or tools as well."""

_WORD_FAMILIES = _list(
    """
    Marsh Page Stone Brown Cook Hill Price Case Long Field Branch Fox King Wood Banks Knight Young
    Walker Mason Root Black Lake Cash Porter Fisher
    """
)

ALWAYS = frozenset({"full", "reversed", "handle", "email"})
"""Variants that stop what leaves wherever they stand."""


@dataclass(frozen=True, slots=True)
class Written:
    """One name in one sentence.

    Attributes:
        variant: how it is written.
        name: the words that must be found.
        alike: the person is named like a word or a tool.
    """

    variant: str
    path: str
    text: str
    name: str
    alike: bool


def people(count: int, seed: int) -> list[Someone]:
    """`count` people, the first fifty of them named like words or tools."""
    chance = random.Random(seed)
    made: list[Someone] = []
    handles: set[str] = set()
    while len(made) < count:
        alike = len(made) < len(WORDS)
        first = WORDS[len(made)] if alike else _name(chance, _END)
        family = (
            chance.choice(_WORD_FAMILIES)
            if alike and chance.random() < 0.5
            else _name(chance, _FAMILY_END)
        )
        plain = _plain(f"{first[0]}{family}").lower() + str(chance.randint(1, 99))
        if plain in handles:
            continue
        handles.add(plain)
        email = f"{_plain(first)}.{_plain(family)}@orders.net".lower()
        made.append(Someone(f"{first} {family}", plain, (email,), role="an engineer"))
    return made


def written(known: list[Someone], seed: int) -> Iterator[Written]:
    """Every person in every variant, each in a sentence drawn for it."""
    chance = random.Random(seed + 2)
    for number, person in enumerate(known):
        for variant, name in _variants(person).items():
            path, sentence = chance.choice(_SENTENCES[variant in ("first", "last")])
            text = sentence.format(n=name)
            if variant == "possessive":
                path, text = "notes.md", f"We looked at {name} branch together.\n"
            if variant in ("handle", "email"):
                path, sentence = chance.choice(_ADDRESSED)
                text = sentence.format(n=name)
            alike = number < len(WORDS)
            yield Written(variant, path, text, name, alike)


def _variants(person: Someone) -> dict[str, str]:
    first, _, last = person.name.partition(" ")
    return {
        "full": person.name,
        "reversed": f"{last}, {first}",
        "first": first,
        "last": last,
        "handle": person.handle,
        "email": person.emails[0],
        "no diacritics": _plain(person.name),
        "possessive": f"{person.name}’s",
        "small": person.name.lower(),
        "capitals": person.name.upper(),
        "in a path": _plain(person.name).lower().replace(" ", "-"),
        "first's": f"{first}'s",
    }


_SENTENCES = {
    False: (
        ("notes.md", "# Notes\n\nOn Monday {n} ran the tests and they failed.\n"),
        ("notes.md", "{n} had the same trouble with the hook.\n"),
        ("notes.md", "- pairing with {n}, forty minutes\n"),
        ("notes.md", "| who | what |\n| --- | --- |\n| {n} | the hook |\n"),
        ("recipe.md", "---\nowner: {n}\ntitle: A recipe\n---\nText.\n"),
        ("notes.md", "```sh\n# asked by {n}\nmake test\n```\n"),
        ("message.txt", "Fix the hook\n\nCo-authored-by: {n}\n"),
        ("notes.md", "> {n} said that it works now.\n"),
    ),
    True: (
        ("notes.md", "# Notes\n\nOn Monday we saw that {n} ran the tests twice.\n"),
        ("notes.md", "The prompt that {n} wrote was too long.\n"),
        ("notes.md", "- asked {n} to try it again\n"),
        ("notes.md", "{n} said that the hook never ran.\n"),
        ("notes.md", "We paired with {n} on the deploy.\n"),
        ("notes.md", "Thanks to what {n} found, the fix is short.\n"),
        ("recipe.md", "---\nmentee: {n}\ntitle: A recipe\n---\nText.\n"),
        ("notes.md", "Yesterday {n} forgot the flag.\n"),
    ),
}
_ADDRESSED = (
    ("notes.md", "Ask @{n} about the hook.\n"),
    ("notes.md", "It was reported by {n} last week.\n"),
    ("notes.md", "```sh\ngit log --author={n}\n```\n"),
    ("notes.md", "See {n}, who wrote it.\n"),
    ("settings.json", '{{"reviewer": "{n}"}}\n'),
)


def _name(chance: random.Random, ends: list[str]) -> str:
    middle = "".join(chance.choices(_MIDDLE, k=chance.randint(1, 2)))
    return chance.choice(_FIRST) + middle + chance.choice(ends)


def _plain(name: str) -> str:
    """`name` as people type it who have no accents on their keys."""
    parts = unicodedata.normalize("NFKD", name)
    return "".join(part for part in parts if not unicodedata.combining(part))
