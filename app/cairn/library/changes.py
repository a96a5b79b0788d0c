"""What changed in the catalog, as an index takes it in."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cairn.library.columns import to_texts
from cairn.library.sql import believing, typed

CHANGED = """
SELECT record.seq, record.key, title, body, headings, tags, kind, source, use, status,
       reviewed_on, due_on
FROM record JOIN text USING (key) WHERE record.seq > ? AND record.seq <= ?
ORDER BY record.seq LIMIT ?
"""
"""Changed records between two numbers of the sequence."""

_TYPES = (int, int, *(str,) * 8, int, int)


@dataclass(frozen=True, slots=True)
class Changes:
    """A run of changes in the order in which they happened.

    Attributes:
        rows: new and changed records: seq, key, title, body, headings, tags (a tuple), kind,
            source, use, status, reviewed_on, due_on.
        deleted: keys that are gone.
        seq: of the last change in here.
    """

    rows: list[tuple[Any, ...]]
    deleted: list[int]
    seq: int


def unpacked(row: Sequence[Any], path: Path) -> tuple[Any, ...]:
    """A row of `CHANGED` from the catalog at `path`; raises E_CATALOG_DAMAGED."""
    typed([row], _TYPES, path)
    with believing(path):
        return (*row[:5], to_texts(row[5]), *row[6:])
