"""A harvest from one process to another, as JSON has it."""

from collections.abc import Mapping
from typing import Any

from cairn.library.library import Library
from cairn.outbox.companion import Companion
from cairn.outbox.harvest.found import Candidate, Harvest, Skipped
from cairn.outbox.similar import Similar


def as_dict(found: Harvest) -> dict[str, Any]:
    """All of `found`; records that are similar by their keys in the catalog."""
    return {
        "root": found.root,
        "candidates": [_candidate(one) for one in found.candidates],
        "skipped": [[one.path, one.reason] for one in found.skipped],
    }


def harvest_of(value: Mapping[str, Any], library: Library) -> Harvest:
    """The inverse; a similar record that is not in `library` any more is left out."""
    return Harvest(
        value["root"],
        tuple(_read(one, library) for one in value["candidates"]),
        tuple(Skipped(path, reason) for path, reason in value["skipped"]),
    )


def _candidate(one: Candidate) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "title": one.title,
        "body": one.body,
        "path": one.path,
        "line": one.line,
        "file": one.file,
        "more": dict(one.more),
        "local": one.local,
        "runs": one.runs,
        "files": [[file.path, file.text, file.out, file.why] for file in one.files],
        "similar": [[like.row.key, like.alike] for like in one.similar],
        "number": one.number,
    }


def _read(value: Mapping[str, Any], library: Library) -> Candidate:
    found = ((library.get(key), alike) for key, alike in value["similar"])
    similar = tuple(Similar(row, alike) for row, alike in found if row is not None)
    files = tuple(Companion(*file) for file in value["files"])
    return Candidate(**{**value, "files": files, "similar": similar})
