"""Plain words to clauses: what a document must contain, with the other ways of saying it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cairn.search.analysis import CHUNK, Analyzer
from cairn.search.query import MAX_TERMS

Synonyms = Mapping[tuple[str, ...], Sequence[tuple[str, ...]]]
"""Folded words to the other wordings of the same thing."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a query.

    Attributes:
        raw: folded, as typed.
        stem: its term.
        prefix: it may go on; every word that begins with it counts.
    """

    raw: str
    stem: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """Something a document must contain: all words of any one of `ways`, the first as typed."""

    ways: tuple[tuple[Word, ...], ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """Every word of every way, the first way first."""
        return tuple(dict.fromkeys(word for way in self.ways for word in way))

    @property
    def lone_words(self) -> tuple[Word, ...]:
        """Words that say something by themselves: those typed, and ways of a single word."""
        others = (way[0] for way in self.ways[1:] if len(way) == 1)
        return tuple(dict.fromkeys((*self.ways[0], *others)))


def clauses(plain: str, analyzer: Analyzer, *, finished: bool) -> list[Clause]:
    """The clauses of `plain`: one per word; parts of an identifier also match it joined."""
    found: list[Clause] = []
    terms = 0
    chunks = CHUNK.findall(plain)
    open_end = bool(chunks) and not finished and plain.endswith(chunks[-1])
    for place, chunk in enumerate(chunks):
        last = open_end and place == len(chunks) - 1
        parts, joined = analyzer.split(chunk)
        way = tuple(
            Word(part, analyzer.stem(part), last and number == len(parts) - 1)
            for number, part in enumerate(parts[: MAX_TERMS - terms])
        )
        ways = (way, (Word(joined, analyzer.stem(joined), last),)) if joined else (way,)
        found.append(Clause(ways))
        terms += len(found[-1].words)
        if terms >= MAX_TERMS:
            break
    return found


def with_synonyms(
    found: list[Clause], synonyms: Synonyms, analyzer: Analyzer
) -> tuple[list[Clause], dict[str, str]]:
    """Add the other wordings of what the clauses say; also tells which were applied."""
    if not synonyms:
        return found, {}
    longest = max(map(len, synonyms))
    raw = [clause.ways[0][0].raw if len(clause.ways[0]) == 1 else "" for clause in found]
    result: list[Clause] = []
    applied: dict[str, str] = {}
    place = 0
    while place < len(found):
        for length in range(min(longest, len(found) - place), 0, -1):
            said = tuple(raw[place : place + length])
            # A longer wording that contains what was said finds nothing that this does not.
            others = [o for o in synonyms.get(said, ()) if not set(said) <= set(o)]
            if others:
                own = tuple(word for c in found[place : place + length] for word in c.ways[0])
                ways = [tuple(Word(w, analyzer.stem(w)) for w in other) for other in others]
                more = found[place].ways[1:] if length == 1 else ()
                result.append(Clause((own, *more, *ways)))
                applied[" ".join(said)] = ", ".join(" ".join(other) for other in others)
                place += length
                break
        else:
            result.append(found[place])
            place += 1
    return result, applied
