"""Whether a contribution arrived by another way than a merge: by the ids of its records."""

from collections.abc import Iterator

from cairn.errors import CairnError
from cairn.library.source import Source
from cairn.outbox.inbox.changes import Changes, changed
from cairn.outbox.stemming import stems_from
from cairn.outbox.vehicle.branch_ground import BranchGround
from cairn.outbox.vehicle.branch_writing import ids_in
from cairn.records.parse import decode

_MOST_COMMITS = 20


def has_stood(source: Source, commit: str) -> bool:
    """Whether the inbox takes a branch that ends in `commit` for arrived."""
    try:
        on = BranchGround(source)
        base = on.origin(commit)
        changes = changed(on, base, commit)
        return base is not None and not changes.problem and arrived(on, base, commit, changes)
    except CairnError:  # what is new waits for a word
        return False


def arrived(on: BranchGround, base: str, commit: str, changes: Changes) -> bool:
    """Whether every file stands or stood there as it is or, a record of the same id, with edits.

    That is what those who sent it are told, too; a page that merges all commits as one leaves no
    other trace. What was added on the branch since it was merged never stood there, and waits; so
    does what was sent again after it was taken out.
    """
    since = on.repository.changing(base, on.tip.commit, sorted(changes.files), _MOST_COMMITS)
    if not since:
        return False
    stood = [on.contents(changes.files, one) for one in since]
    earlier = [changes.before, *(on.contents(changes.files, one) for one in _before(on, commit))]
    for path, data in changes.files.items():
        before = {one[path] for one in earlier if path in one} - {data}
        if not any(_is_it(path, data, before, one.get(path)) for one in stood):
            return False
    return True


def _is_it(path: str, ours: bytes, before: set[bytes], theirs: bytes | None) -> bool:
    """Whether what stood there is ours, or that record with more in it by somebody else.

    Where a line that ours adds is not in it, nobody knows whether it was left out or never seen.
    """
    if theirs == ours or theirs is None:
        return theirs is not None
    ids = ids_in({path: ours})
    if not ids or ids != ids_in({path: theirs}):
        return False
    try:
        text, edited = decode(ours), decode(theirs)
        there = set(edited.splitlines())
        return all(
            stems_from(text, decode(one), edited) and _added(text, decode(one)) <= there
            for one in before or {b""}
        )
    except CairnError:  # it is no text
        return False


def _added(text: str, before: str) -> set[str]:
    """The lines that are new in it."""
    return {line for line in text.splitlines() if line.strip()} - set(before.splitlines())


def _before(on: BranchGround, commit: str) -> Iterator[str]:
    """The commits that this one goes on from and that are not merged."""
    ahead, seen = [commit], {commit}
    while ahead and len(seen) <= _MOST_COMMITS:
        for parent in on.repository.facts(ahead.pop()).parents:
            if parent not in seen and not on.is_before(parent, on.tip.commit):
                seen.add(parent)
                ahead.append(parent)
                yield parent
