"""What keeps coming back: the same gotcha in several sessions over several teams."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Recurring:
    """A gotcha that was met again and again.

    Attributes:
        key: what its sightings share, see `cairn.journal.session.Sighting`.
        record: id; empty where it is no record yet.
        sessions, teams: how many of them met it.
        in_sessions: ids of those sessions, the latest first.
    """

    key: str
    record: str
    text: str
    sessions: int
    teams: int
    last_on: date
    in_sessions: tuple[str, ...] = ()
