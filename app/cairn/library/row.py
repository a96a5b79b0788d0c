"""One version of one record as the catalog holds it: enough to show a hit, without its text."""

from dataclasses import dataclass
from datetime import date

from cairn.records.record import AppliesTo


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the catalog.

    Attributes:
        key: row id of this version; never used twice, also the document key in the index.
        path: relative to the source's folder, with forward slashes.
        due_on: day of the next review, from `reviewed_on` and the record's ``review_in``.
        versions: how many sources hold this id; more than one means an adaptation or deviation.
    """

    key: int
    id: str
    kind: str
    title: str
    description: str
    source: str
    layer: str
    path: str
    status: str
    owner: str
    use: str
    tags: tuple[str, ...]
    applies_to: AppliesTo
    reviewed_on: date | None
    due_on: date | None
    versions: int
