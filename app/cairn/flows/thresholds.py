"""From how many sessions of how many teams on something is for all, as the shared layer says."""

from collections.abc import Iterable
from dataclasses import replace

from cairn.errors import CairnError
from cairn.journal.preferences import Preferences
from cairn.library.clone import Clone
from cairn.library.place import Unreadable
from cairn.library.source import GIT, SPINE, Source, rank
from cairn.outbox.ground import in_folder
from cairn.outbox.spine import Spine, read_spine

_SHARED = ("shared", "starter")
"""Layers that every team has."""


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
    try:
        return Clone(source).raw(SPINE) if source.kind == GIT else in_folder(source.folder)(SPINE)
    except (CairnError, OSError, Unreadable):
        return None
