"""What a search gives back, as values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cairn.library.applies import Applies
from cairn.library.row import Row
from cairn.library.rows import SourceState
from cairn.library.trust import Trust

if TYPE_CHECKING:
    from cairn.search.index import Index
    from cairn.search.query import Query
    from cairn.search.ranked import Ranked
    from cairn.search.snippet import Marker

FACETS = ("kind", "layer", "source", "status", "use", "trust")
"""What results are counted by; a filter may also name a ``tag``."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Accepted values by facet; an empty set accepts everything, several facets must all fit."""

    kind: frozenset[str] = frozenset()
    tag: frozenset[str] = frozenset()
    source: frozenset[str] = frozenset()
    layer: frozenset[str] = frozenset()
    status: frozenset[str] = frozenset()
    use: frozenset[str] = frozenset()
    trust: frozenset[str] = frozenset()

    def given(self) -> dict[str, frozenset[str]]:
        """Those that exclude anything."""
        every = ((name, getattr(self, name)) for name in (*FACETS, "tag"))
        return {name: values for name, values in every if values}


@dataclass(frozen=True, slots=True)
class Hit:
    """One record found.

    Attributes:
        applies: whether it holds for the version of the tool installed here.
    """

    row: Row
    score: float
    trust: Trust
    applies: Applies


@dataclass(frozen=True, slots=True)
class PastedLine:
    """A line of a paste that a hit answers.

    Attributes:
        number: its place in what was pasted, from 1.
        marks: where the words stand that the hit has, as (start, one past the end).
    """

    number: int
    text: str
    marks: Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the index said, kept so that the same results can be marked and explained."""

    index: "Index"
    query: "Query"
    ranked: "Ranked"
    marker: "Marker"


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to one search.

    Attributes:
        total: how many records match; with `relaxed`, with any of the words.
        relaxed: place in `hits` from which on only some of the words match; None if all do.
        corrected: misspelt word to the word searched instead.
        synonyms: words to the other wordings searched as well.
        matched_on: the line of a paste that the first hit answers.
        deferred: only Whoosh can answer; ask a worker for `request`, then `Library.complete`.
        took_ms: milliseconds from the text to the rows.
    """

    query: str
    hits: Sequence[Hit] = ()
    total: int = 0
    relaxed: int | None = None
    corrected: Mapping[str, str] = field(default_factory=dict)
    synonyms: Mapping[str, str] = field(default_factory=dict)
    matched_on: str = ""
    deferred: bool = False
    request: Mapping[str, object] = field(default_factory=dict)
    took_ms: float = 0.0
    answer: Answer | None = field(default=None, repr=False, compare=False)

    def further(self) -> list[int]:
        """The keys of all records that match beyond the hits, the best first."""
        return [] if self.answer is None else self.answer.ranked.further()


@dataclass(frozen=True, slots=True)
class IndexState:
    """How far the index is.

    Attributes:
        seq: number of the last change that is in.
        lagging: changes in the catalog that are not.
    """

    documents: int
    generation: int
    seq: int
    lagging: int
    sources: Sequence[SourceState]
