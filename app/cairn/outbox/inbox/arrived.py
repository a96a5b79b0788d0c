"""Whether a contribution stands there already, edited on the way: by the ids of its records."""

from collections.abc import Iterator, Mapping

from cairn.errors import CairnError
from cairn.outbox.inbox.changes import Changes
from cairn.outbox.stemming import stems_from
from cairn.outbox.vehicle.branch_ground import BranchGround
from cairn.outbox.vehicle.branch_writing import ids_in
from cairn.records.parse import decode

_MOST_COMMITS = 20


def arrived_edited(
    on: BranchGround, commit: str, changes: Changes, there: Mapping[str, bytes]
) -> bool:
    """Whether every file stands there as it is or, a record of the same id, with edits.

    That is what those who sent it are told, too; a page that merges all commits as one leaves no
    other trace. What was added on the branch since it was merged is not there, and waits.
    """
    left = {path: data for path, data in changes.files.items() if there.get(path) != data}
    if not left or any(
        not _same_record(path, data, there.get(path)) for path, data in left.items()
    ):
        return False
    earlier = [on.contents(left, one) for one in _before(on, commit)]
    try:
        for path, data in left.items():
            since = {one[path] for one in (changes.before, *earlier) if path in one} - {data}
            ours, theirs = decode(data), decode(there[path])
            if not all(stems_from(ours, decode(text), theirs) for text in since or {b""}):
                return False
    except CairnError:  # it is no text
        return False
    return True


def _same_record(path: str, ours: bytes, theirs: bytes | None) -> bool:
    ids = ids_in({path: ours})
    return theirs is not None and bool(ids) and ids == ids_in({path: theirs})


def _before(on: BranchGround, commit: str) -> Iterator[str]:
    """The commits that this one goes on from and that are not merged."""
    ahead, seen = [commit], {commit}
    while ahead and len(seen) <= _MOST_COMMITS:
        for parent in on.repository.facts(ahead.pop()).parents:
            if parent not in seen and not on.is_before(parent, on.tip.commit):
                seen.add(parent)
                ahead.append(parent)
                yield parent
