"""A draft of a record, made of what was seen in sessions; its text names nobody."""

from dataclasses import dataclass
from datetime import date

PROMOTED = ("gotcha", "recipe", "pattern")
"""Kinds that can be made of a session."""


@dataclass(frozen=True, slots=True)
class Promotion:
    """A draft that is kept in the journal until it goes on its way.

    Attributes:
        kind: one of `PROMOTED`.
        text: Markdown with the sections that its kind needs.
        sessions: ids of those it was made from.
        met: key of the sighting, where it was made from one.
        in_sessions, in_teams: how many of them met it; 0 below the threshold.
    """

    id: str = ""
    kind: str = "gotcha"
    title: str = ""
    text: str = ""
    made_on: date = date.min
    sessions: tuple[str, ...] = ()
    met: str = ""
    in_sessions: int = 0
    in_teams: int = 0
