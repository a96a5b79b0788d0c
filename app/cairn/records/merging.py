"""Two changes of one text put together, where they do not touch each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST_LINES = 5_000
"""Longer texts are not put together: that is for a person, and for an editor."""

_Change = tuple[int, int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some lines of a text that two others come from, and what either made of them.

    Attributes:
        start: of the first line in the text before, from 0.
        before, one, other: the lines, with their ends; the same three where nobody changed them.
    """

    start: int
    before: tuple[str, ...]
    one: tuple[str, ...]
    other: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether nobody changed anything here."""
        return self.before == self.one == self.other

    @property
    def touches(self) -> bool:
        """Whether both changed something here, and not alike."""
        return self.before != self.one != self.other != self.before


def merged(before: str, one: str, other: str) -> str | None:
    """The text `before` with both changes in it; None where they meet, or are too long.

    Lines that both changed alike count as one change. Changes of neighbouring lines meet.
    """
    together = put_together(before, one, other)
    return together[0] if together is not None and not together[1] else None


def put_together(before: str, one: str, other: str) -> tuple[str, int] | None:
    """The same whatever meets: there `one` stands; and in how many places. None for long texts."""
    found = stretches(before, one, other)
    if found is None:
        return None
    lines = [
        line
        for part in found
        for line in (part.other if part.before == part.one else part.one)
    ]  # fmt: skip
    return "".join(lines), sum(part.touches for part in found)


def stretches(before: str, one: str, other: str) -> list[Stretch] | None:
    """All of `before` in stretches that were changed or not; None for long texts."""
    old = before.splitlines(keepends=True)
    texts = [one.splitlines(keepends=True), other.splitlines(keepends=True)]
    if max(len(old), *(len(lines) for lines in texts)) > MOST_LINES:
        return None
    ours, theirs = (_changes(old, lines) for lines in texts)
    found: list[Stretch] = []
    at = 0
    for start, end in _places([*ours, *theirs]):
        if at < start:
            kept = tuple(old[at:start])
            found.append(Stretch(at, kept, kept, kept))
        sides = [tuple(_made(old, changes, start, end)) for changes in (ours, theirs)]
        found.append(Stretch(start, tuple(old[start:end]), *sides))
        at = end
    if at < len(old):
        kept = tuple(old[at:])
        found.append(Stretch(at, kept, kept, kept))
    return found


def _places(changes: Sequence[_Change]) -> list[tuple[int, int]]:
    """Where something was changed; changes that meet are one place."""
    places: list[tuple[int, int]] = []
    for start, end, _ in sorted(changes):
        if places and start <= places[-1][1]:
            places[-1] = (places[-1][0], max(places[-1][1], end))
        else:
            places.append((start, end))
    return places


def _made(old: Sequence[str], changes: Sequence[_Change], start: int, end: int) -> Iterator[str]:
    """The old lines from `start` to `end` with what one side changed in them."""
    at = start
    for first, last, lines in changes:
        if start <= first and last <= end:
            yield from old[at:first]
            yield from lines
            at = last
    yield from old[at:end]


def _changes(old: Sequence[str], new: Sequence[str]) -> list[_Change]:
    """Stretches of the old lines, and what stands there in the new text."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        (start, end, tuple(new[first:last]))
        for what, start, end, first, last in matcher.get_opcodes()
        if what != "equal"
    ]
