"""Answers as values."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from numpy.typing import NDArray

from cairn.search.clauses import Clause


@dataclass(frozen=True, slots=True)
class Found:
    """One document, with its score."""

    key: int
    score: float


def _nothing() -> list[int]:
    return []


@dataclass(frozen=True, slots=True)
class Ranked:
    """An answer.

    Attributes:
        total: documents that match; with `relaxed`, those with any of the words.
        relaxed: place in `hits` from which on hits have only some of the words; None if all do.
        corrected: misspelt word to the word searched instead.
        applied: words of the query to other wordings that were searched too.
        matched_on: for a paste, the line of it that the first hit answers.
        clauses: what was searched, for marking and explaining.
        matches: per segment who matches, as document numbers or bool by document number.
        further: gives the keys of all other matches, best first: some milliseconds for 100,000.
            Words that stand in a title side by side are rewarded among `hits` only.
    """

    hits: Sequence[Found] = ()
    total: int = 0
    relaxed: int | None = None
    corrected: Mapping[str, str] = field(default_factory=dict)
    applied: Mapping[str, str] = field(default_factory=dict)
    matched_on: str = ""
    clauses: Sequence[Clause] = ()
    matches: Sequence[NDArray[Any]] = field(default=(), repr=False, compare=False)
    further: Callable[[], list[int]] = field(default=_nothing, repr=False, compare=False)
