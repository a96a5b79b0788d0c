"""What a commit says of itself: by whom, when, what for."""

from dataclasses import dataclass
from datetime import UTC, datetime

_ZEROES = "%H%x00%an%x00%ae%x00%aI%x00%P%x00%B"
FORMAT = f"--format={_ZEROES}"


@dataclass(frozen=True, slots=True)
class Facts:
    """One commit; names and message are text of others.

    Attributes:
        when: its author's time, with the offset.
        parents: ids.
    """

    commit: str
    name: str
    email: str
    when: datetime
    parents: tuple[str, ...]
    message: str


def read_facts(said: bytes) -> Facts:
    """What ``git show -s`` wrote in `FORMAT`."""
    parts = said.decode("utf-8", "replace").split("\0", 5)
    commit, name, email, when, parents, message = [*parts, *[""] * (6 - len(parts))]
    return Facts(commit, name, email, _moment(when), tuple(parents.split()), message.rstrip("\n"))


def _moment(said: str) -> datetime:
    try:
        return datetime.fromisoformat(said)
    except ValueError:  # a time that no calendar has
        return datetime(1970, 1, 1, tzinfo=UTC)
