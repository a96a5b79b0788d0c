"""Two changes of one text put together, where they do not touch each other."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

MOST_LINES = 5_000
"""Longer texts are not put together: that is for a person, and for an editor."""

_Change = tuple[int, int, tuple[str, ...]]


def merged(before: str, one: str, other: str) -> str | None:
    """The text `before` with both changes in it; None where they meet, or are too long.

    Lines that both changed alike count as one change. Changes of neighbouring lines meet.
    """
    old = before.splitlines(keepends=True)
    texts = [one.splitlines(keepends=True), other.splitlines(keepends=True)]
    if max(len(old), *(len(lines) for lines in texts)) > MOST_LINES:
        return None
    found = {change for lines in texts for change in _changes(old, lines)}
    ordered = sorted(found)
    if any(next[0] <= last[1] for last, next in pairwise(ordered)):
        return None
    made: list[str] = []
    at = 0
    for start, end, lines in ordered:
        made += [*old[at:start], *lines]
        at = end
    return "".join([*made, *old[at:]])


def _changes(old: Sequence[str], new: Sequence[str]) -> list[_Change]:
    """Stretches of the old lines, and what stands there in the new text."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        (start, end, tuple(new[first:last]))
        for what, start, end, first, last in matcher.get_opcodes()
        if what != "equal"
    ]
