"""Where one has been: places one stayed at, to go back to and forward again."""

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass

STAY_SECONDS = 1.5
"""A place that was left sooner was only passed through, such as the letters of a word typed."""

MOST = 200
"""Places that are remembered."""


@dataclass(frozen=True, slots=True)
class Place:
    """What was seen.

    Attributes:
        narrowing: the filters of the results.
        record: source and path of the record that was read.
    """

    room: str
    text: str = ""
    narrowing: Hashable = None
    record: tuple[str, str] | None = None


class History:
    """A line of places with one's own position in it."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._places: list[Place] = []
        self._at = -1
        self._left_after = 0.0

    @property
    def here(self) -> Place | None:
        """Where one is."""
        return self._places[self._at] if self._places else None

    def visit(self, place: Place, *, deliberate: bool = False) -> None:
        """One is somewhere else; after a deliberate step the place before is always kept."""
        if place == self.here:
            return
        passed = self._at >= 0 and self._now() < self._left_after and not deliberate
        self._places = self._places[: self._at + (0 if passed else 1)]
        if not self._places or self._places[-1] != place:
            self._places.append(place)
        self._places = self._places[-MOST:]
        self._at = len(self._places) - 1
        self._left_after = self._now() + STAY_SECONDS

    def can_go(self, by: int) -> bool:
        """Whether there is a place `by` steps on (-1 is back)."""
        return 0 <= self._at + by < len(self._places)

    def go(self, by: int) -> Place | None:
        """Step along the line; None, and nothing changes, where it ends."""
        if not self.can_go(by):
            return None
        self._at += by
        self._left_after = 0.0  # where one returned to is kept
        return self._places[self._at]
