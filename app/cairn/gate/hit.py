"""What a detector hands on: a stretch of the page it was given."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cairn.gate.finding import Severity
from cairn.gate.page import Page


@dataclass(frozen=True, slots=True)
class Hit:
    """One stretch of a page.

    Attributes:
        start, end: in characters of the page's own text.
        shown: the mask; empty for one made of the kind.
        instead: what may stand in its place.
        firm: neither an allowed word nor the spine may wave it through.
    """

    start: int
    end: int
    kind: str
    detector: str
    severity: Severity
    shown: str = ""
    instead: str = ""
    firm: bool = False


Detector = Callable[[Page], Iterable[Hit]]
"""A rule: it reads one page and gives what it found there, in any order."""
