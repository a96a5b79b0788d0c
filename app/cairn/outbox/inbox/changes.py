"""What a contribution would write, and over what."""

from dataclasses import dataclass, field

from cairn.errors import CairnError
from cairn.git.tree import REGULAR
from cairn.outbox.vehicle.branch_ground import BranchGround

_MOST_FILES = 500


@dataclass(frozen=True, slots=True)
class Changes:
    """Files of one contribution.

    Attributes:
        files, before: path to what it makes of it, and to what it was made from.
        problem: why it cannot be taken; empty if it can.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    before: dict[str, bytes] = field(default_factory=dict)
    problem: str = ""


def changed(on: BranchGround, base: str | None, commit: str) -> Changes:
    """What the commits behind `base` up to `commit` make of files; None has nothing in common."""
    if base is None:
        return Changes(problem="It has nothing in common with the shared layer.")
    changes = on.repository.changes(base, commit)
    if len(changes) > _MOST_FILES:
        return Changes(problem=f"It changes {len(changes)} files.")
    for one in changes:
        if one.new is None:
            return Changes(problem=f"It takes {one.path[:120]!r} away.")
        if one.new.mode not in REGULAR:
            return Changes(problem=f"{one.path[:120]!r} is no file of text.")
    try:
        paths = [one.path for one in changes]
        return Changes(on.contents(paths, commit), on.contents(paths, base))
    except CairnError as error:
        return Changes(problem=error.message)
