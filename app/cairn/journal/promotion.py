"""What a session has to say to others, as the text of a record that names nobody."""

from dataclasses import dataclass

PROMOTED = ("gotcha", "recipe", "pattern")
"""Kinds that can be made of a session."""


@dataclass(frozen=True, slots=True)
class Promotion:
    """A record in the making; the outbox keeps it as a draft.

    Attributes:
        kind: one of `PROMOTED`.
        text: Markdown with the sections that its kind needs, no front matter.
        sessions: ids of those it was made from.
        met: key of the sighting, where it was made from one.
        in_sessions, in_teams: how many of them met it; 0 below the threshold.
    """

    kind: str = "gotcha"
    title: str = ""
    text: str = ""
    sessions: tuple[str, ...] = ()
    met: str = ""
    in_sessions: int = 0
    in_teams: int = 0
