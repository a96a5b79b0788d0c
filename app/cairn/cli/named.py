"""Which record a person means: by id, by the beginning of one, or by the name of its file."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from cairn.errors import CairnError
from cairn.library.folder import Found, scan
from cairn.library.row import Row
from cairn.library.rows import Rows
from cairn.library.source import Source, rank

MIN_PREFIX = 6
"""Letters of an id from which on its beginning names a record."""

_OF_THE_FOLDER = ("skill.md", "template.md")
_MOST_LISTED = 10


def slug_of(path: str) -> str:
    """What a record's file is called, without ending; a skill's or template's is its folder's."""
    parts = PurePosixPath(path)
    if parts.name.lower() in _OF_THE_FOLDER and parts.parent.name:
        return parts.parent.name
    return parts.stem


def named(rows: Rows, sources: Iterable[Source], name: str) -> Row:
    """The record that `name` means, its front version.

    Raises E_RECORD_UNKNOWN, or E_AMBIGUOUS with what it may mean.
    """
    found = rows.by_id(name) or rows.by_id(name.upper())
    if not found and len(name) >= MIN_PREFIX:
        found = rows.by_prefix(name) or rows.by_prefix(name.upper())
    if not found:
        found = _by_slug(rows, sources, name)
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


def _by_slug(rows: Rows, sources: Iterable[Source], name: str) -> list[Row]:
    """Records whose file is called `name`, those of the source in front first."""
    wanted = name.removesuffix(".md").lower()
    found = []
    for source in sorted(sources, key=rank):
        if source.paused:
            continue
        try:
            paths = [
                one.path
                for one in scan(source.folder)
                if isinstance(one, Found) and slug_of(one.path).lower() == wanted
            ]
        except OSError:
            continue  # a folder that is gone: its records can still be named by id
        rows_here = (rows.by_path(source.name, path) for path in paths)
        found += [row for row in rows_here if row is not None]
    return found


def _ambiguous(name: str, rows: list[Row]) -> CairnError:
    listed = ", ".join(f"{row.id} ({row.source}/{row.path})" for row in rows[:_MOST_LISTED])
    more = f" and {len(rows) - _MOST_LISTED} more" if len(rows) > _MOST_LISTED else ""
    return CairnError(
        "E_AMBIGUOUS", f"{name!r} may mean {listed}{more}.", "Give the id of the one you mean."
    )
