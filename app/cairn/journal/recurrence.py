"""What keeps coming back: the same gotcha in several sessions over several teams."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cairn.journal.session import Session


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


def recurring(sessions: Iterable[Session], least: int, teams: int) -> list[Recurring]:
    """What at least `least` sessions over at least `teams` teams met, most met first."""
    seen: dict[str, list[Session]] = {}
    said: dict[str, tuple[str, str]] = {}
    for session in sessions:
        for one in session.sightings:
            met = seen.setdefault(one.key, [])
            if session not in met[-1:]:
                met.append(session)
            said.setdefault(one.key, (one.record, one.text))
    found = []
    for key, met in seen.items():
        of_teams = {session.team for session in met if session.team}
        if len(met) < least or len(of_teams) < teams:
            continue
        met.sort(key=lambda session: session.on_day, reverse=True)
        record, text = said[key]
        ids = tuple(session.id for session in met)
        found.append(Recurring(key, record, text, len(met), len(of_teams), met[0].on_day, ids))
    return sorted(found, key=lambda one: (-one.sessions, one.text))
