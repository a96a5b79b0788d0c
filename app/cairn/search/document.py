"""What search knows of the world: documents with fields, facets and numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

FIELDS = ("title", "tags", "headings", "body")
"""Searched fields, in the order in which every array holds them."""

WEIGHTS = (3, 2, 2, 1)
"""How much a word counts in each of `FIELDS` (BM25F field boosts)."""

FACETS = ("kind", "source", "use", "status")
"""Exact-match columns; a document has one value in each, possibly empty."""

NUMBERS = ("reviewed_on", "due_on")
"""Whole-number columns a caller may rank or filter by; here days since 1970, 0 for none."""


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to be found.

    Attributes:
        key: positive and unique; a document added under a known key replaces the old one.
        tags: exact labels; their words are searched, the labels themselves can be filtered by.
    """

    key: int
    title: str
    body: str
    headings: str = ""
    tags: tuple[str, ...] = ()
    facets: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
