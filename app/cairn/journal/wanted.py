"""The list of most wanted: what was searched, missed or met and is not in the library."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cairn.journal.names import folded


class Wish(StrEnum):
    """Where a wish comes from."""

    SEARCHED = "searched"
    MISSING = "missing"
    GIVEN = "given"
    SIGHTED = "sighted"


@dataclass(frozen=True, slots=True)
class Heard:
    """One wish, heard once or several times.

    Attributes:
        last_on: the last time; None where nobody knows.
    """

    words: str
    times: int
    source: Wish
    last_on: date | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted, by whatever way it was heard.

    Attributes:
        times: all of them together.
        sources: how often each way.
    """

    words: str
    times: int
    sources: tuple[tuple[Wish, int], ...]
    last_on: date | None = None


def most_wanted(heard: Iterable[Heard]) -> list[Wanted]:
    """Wishes in the same words become one; most heard first, then the latest."""
    together: dict[str, list[Heard]] = {}
    for one in heard:
        together.setdefault(folded(one.words) or one.words, []).append(one)
    found = []
    for wishes in together.values():
        counts = dict.fromkeys(Wish, 0)
        for one in wishes:
            counts[one.source] += one.times
        days = [one.last_on for one in wishes if one.last_on is not None]
        sources = tuple((source, count) for source, count in counts.items() if count)
        found.append(
            Wanted(wishes[0].words, sum(counts.values()), sources, max(days, default=None))
        )
    return sorted(
        found, key=lambda one: (-one.times, -(one.last_on or date.min).toordinal(), one.words)
    )
