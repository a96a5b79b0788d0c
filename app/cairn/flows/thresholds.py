"""From how many sessions of how many teams on something is for all, as the shared layer says."""

from collections.abc import Iterable
from dataclasses import replace

from cairn.errors import CairnError
from cairn.journal.preferences import Preferences
from cairn.library.source import GIT, SPINE, Source, rank
from cairn.outbox.spine import Spine, read_spine

_SHARED = ("shared", "starter")
"""Layers that every team has."""

_MOST_BYTES = 1_000_000


def spine_of(sources: Iterable[Source]) -> Spine | None:
    """What the shared layer that stands in front says of itself; None where none says anything."""
    for source in sorted(sources, key=rank):
        if source.layer in _SHARED and not source.paused and (data := _said(source)) is not None:
            return read_spine(data)
    return None


def with_threshold(preferences: Preferences, spine: Spine | None) -> Preferences:
    """`preferences` with what the shared layer counts as recurring."""
    if spine is None:
        return preferences
    return replace(preferences, sessions=spine.sessions, teams=spine.teams)


def _said(source: Source) -> bytes | None:
    """Its ``spine.toml``; None where it has none, or cannot be read now."""
    if source.kind == GIT:
        return _taken(source)
    path = source.folder / SPINE
    try:
        if not path.is_file():
            return None
        with open(path, "rb") as file:
            return file.read(_MOST_BYTES)
    except OSError:
        return None


def _taken(source: Source) -> bytes | None:
    """The same of a repository: all that git needs is loaded only where there is one."""
    from cairn.library.clone import Clone
    from cairn.library.place import Unreadable

    try:
        return Clone(source).raw(SPINE)
    except (CairnError, OSError, Unreadable):
        return None
