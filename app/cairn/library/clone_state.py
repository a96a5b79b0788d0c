"""How the copy of a repository stands: when it was synced, what is wrong, what waits for a word."""

import dataclasses
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cairn.files import write_atomically
from cairn.places import make_private

MAX_BYTES = 100_000

REWRITTEN, DELETION, MOVED = "rewritten", "deletion", "moved"
"""Why somebody must be asked: history was taken back, a lot is gone, a tag leads elsewhere."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A commit of the remote that is not taken before somebody says so.

    Attributes:
        why: `REWRITTEN`, `DELETION` or `MOVED`.
        commit: what would be taken.
        gone: how many files of Markdown would be gone.
        of: how many there are now.
    """

    why: str
    commit: str
    gone: int
    of: int


@dataclass(frozen=True, slots=True)
class CloneState:
    """What one sync leaves for the next, and for people.

    Attributes:
        synced_at: when the remote last answered, ISO 8601 in UTC; empty if it never did.
        offline: whether it did not at the last try.
        problem: one sentence about what is wrong besides; empty if nothing is.
        action: what to do about that.
        waiting: what somebody is asked about.
        refused: the commit that somebody did not want.
    """

    synced_at: str = ""
    offline: bool = False
    problem: str = ""
    action: str = ""
    waiting: Waiting | None = None
    refused: str = ""

    def answered(self) -> "CloneState":
        """The remote answered just now, and nothing is wrong with it."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return dataclasses.replace(self, synced_at=now, offline=False, problem="", action="")


def load(clone: Path) -> CloneState:
    """The state of the copy in the folder `clone`; a file that makes no sense says nothing."""
    try:
        with open(_file(clone), "rb") as file:
            said = json.loads(file.read(MAX_BYTES))
    except (OSError, ValueError, RecursionError):
        return CloneState()
    if not isinstance(said, dict):
        return CloneState()
    waiting = said.get("waiting")
    return CloneState(
        synced_at=_text(said, "synced_at"),
        offline=said.get("offline") is True,
        problem=_text(said, "problem"),
        action=_text(said, "action"),
        waiting=_waiting(waiting) if isinstance(waiting, dict) else None,
        refused=_text(said, "refused"),
    )


def save(clone: Path, state: CloneState) -> CloneState:
    """Write it beside the copy, and give it back; raises E_DISK_FULL or E_WRITE."""
    make_private(clone.parent)
    write_atomically(_file(clone), json.dumps(dataclasses.asdict(state)).encode())
    return state


def _file(clone: Path) -> Path:
    return clone.with_name(f"{clone.name}.json")


def _text(said: dict[str, Any], name: str) -> str:
    value = said.get(name)
    return value if isinstance(value, str) else ""


def _waiting(said: dict[str, Any]) -> Waiting | None:
    gone, of = said.get("gone"), said.get("of")
    if type(gone) is not int or type(of) is not int:
        return None
    return Waiting(_text(said, "why"), _text(said, "commit"), gone, of)
