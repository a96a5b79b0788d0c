"""What an ordinary fetch shows of a contribution: the record, a decision, the branch."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cairn.outbox.decision import Decision


@dataclass(frozen=True, slots=True)
class Shared:
    """The record as others have it now.

    Attributes:
        digest: SHA-256 of its bytes, as hexadecimal.
        text: the whole file, newlines as ``\\n``.
        status, superseded_by: as its front matter says.
    """

    source: str
    path: str
    digest: str
    text: str
    status: str = ""
    superseded_by: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """What there is to see of one draft.

    Attributes:
        shared: the record in a shared or team layer; None if it is in none of them.
        decision: what was decided about it.
        branch: the commit that its branch stands at; empty if the remote has no such branch, or
            nothing on it that is not merged.
        arrived: whether what was pushed is part of what the source is read from.
        gathered: whether a maintainer took it, and it is not merged yet, but still can be: what
            others changed since may be in the way of all that was gathered.
        queued: whether it has yet to be pushed.
        refused: where it was queued and then not taken, what was against it: the ``remote``, the
            ``gate``, or a ``state`` that was taken back; otherwise empty.
        synced_at: when the remote last answered, ISO 8601 in UTC; empty for other targets.
        known: whether the repository it was pushed to is still among the sources.
        addressed: whether it was meant for one of the sources, where somebody may answer.
        ours: texts of ours that were written for a push besides, noted or not, and before each when
            it was edited last; only where `shared` is neither what was sent last nor what that was
            made from.
    """

    shared: Shared | None = None
    decision: Decision | None = None
    branch: str = ""
    arrived: bool = False
    gathered: bool = False
    queued: bool = False
    refused: str = ""
    synced_at: str = ""
    known: bool = True
    addressed: bool = True
    ours: tuple[tuple[str, str], ...] = ()


def seen_of(said: Mapping[str, Any]) -> Seen:
    """The inverse of `asdict`; ValueError, KeyError or TypeError for what it did not give."""
    shared, decision = said["shared"], said["decision"]
    return Seen(
        **{
            **said,
            "shared": Shared(**shared) if shared else None,
            "decision": Decision(**decision) if decision else None,
            "ours": tuple((at, text) for at, text in said["ours"]),
        }
    )
