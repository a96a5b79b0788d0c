"""Which record a person means: by id, by the beginning of one, or by the name of its file."""

from cairn.errors import CairnError
from cairn.library.row import Row
from cairn.library.rows import Rows

MIN_PREFIX = 6
"""Letters of an id from which on its beginning names a record."""

_MOST_LISTED = 10


def named(rows: Rows, name: str) -> Row:
    """The record that `name` means, its front version.

    Raises E_RECORD_UNKNOWN, or E_AMBIGUOUS with what it may mean.
    """
    found = rows.by_id(name) or rows.by_id(name.upper())
    if not found and len(name) >= MIN_PREFIX:
        found = rows.by_prefix(name) or rows.by_prefix(name.upper())
    if not found:
        found = rows.by_slug(name.removesuffix(".md"))
    front: dict[str, Row] = {}
    for row in found:
        front.setdefault(row.id, row)
    if not front:
        raise CairnError(
            "E_RECORD_UNKNOWN",
            f"No record is called {name!r}.",
            "Give an id, at least six letters of one, or a file's name; cairn search finds them.",
        )
    if len(front) > 1:
        raise _ambiguous(name, list(front.values()))
    return next(iter(front.values()))


def _ambiguous(name: str, rows: list[Row]) -> CairnError:
    listed = ", ".join(f"{row.id} ({row.source}/{row.path})" for row in rows[:_MOST_LISTED])
    more = f" and {len(rows) - _MOST_LISTED} more" if len(rows) > _MOST_LISTED else ""
    return CairnError(
        "E_AMBIGUOUS", f"{name!r} may mean {listed}{more}.", "Give the id of the one you mean."
    )
