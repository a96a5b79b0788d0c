"""A commit on the newest state, and how it gets out: what is queued first arrives, or is told."""

import re
from collections.abc import Mapping
from dataclasses import replace

from cairn.git.commit import Commit
from cairn.git.names import branch_of
from cairn.git.pushing import MOVED, REFUSED, Pushed, push
from cairn.git.repository import Cancelled, Heard
from cairn.library.head import ORIGIN
from cairn.library.waiting_out import QUEUE
from cairn.outbox.companion import goes_with, is_beside
from cairn.outbox.rendering import Rendering
from cairn.outbox.vehicle.branch_ground import NOT_TAKEN, OUTLIVED, STOPPED, BranchGround

OFFLINE = ("E_GIT_OFFLINE", "E_GIT_TIMEOUT")
"""Codes of a remote that cannot be reached just now."""

_ID = re.compile(rb"^id:[ \t]*[\"']?([0-9A-Za-z-]{6,40})", re.MULTILINE)
_FRONT = 4_000
"""Bytes within which a record says its id."""


def commit_of(rendering: Rendering) -> Commit:
    """What a rendering is as a commit that goes on from nothing yet."""
    author = rendering.author
    return Commit(
        dict(rendering.files), rendering.signed, author.name, author.email, rendering.when, ()
    )


def written(on: BranchGround, slug: str, commit: Commit, theirs: str | None) -> str:
    """Write it on the tip, or on what we pushed before, and queue it; gives its id.

    What an earlier commit of ours changed and this one does not is as it was before that one.
    """
    tip = on.tip.commit
    files, parents = dict(commit.files), [tip]
    if theirs is not None and not on.is_before(theirs, tip):
        if on.is_before(tip, theirs):
            left = [path for path in on.changed(theirs) if path not in files]
            there = on.contents(left)
            files |= {path: there.get(path) for path in left}
            parents = [theirs]
        else:
            parents.append(theirs)
    return on.write(slug, replace(commit, files=files, parents=parents))


def sent(on: BranchGround, slug: str, commit: str, heard: Heard, cancelled: Cancelled) -> Pushed:
    """Push what was written; it is queued no longer when the remote has answered.

    Raises E_GIT_OFFLINE and E_GIT_TIMEOUT, and then it stays queued; otherwise as `push`.
    """
    branch = branch_of(slug)
    pushed = push(on.repository, on.address, commit, branch, heard=heard, cancelled=cancelled)
    there = pushed.outcome not in (MOVED, REFUSED)
    kinds = (NOT_TAKEN, STOPPED, OUTLIVED) if there else ()
    arrived = {ORIGIN + branch: commit} if there else {}
    on.set_refs({QUEUE + slug: None} | arrived | dict.fromkeys(kind + slug for kind in kinds))
    return pushed


def unqueue(on: BranchGround, slug: str) -> None:
    """Nothing of that name waits to be pushed any more."""
    on.set_refs({QUEUE + slug: None})


def kept(on: BranchGround, commit: str) -> Commit:
    """A commit of ours as the value it was made of, going on from nothing yet."""
    was = on.repository.facts(commit)
    changed = on.brought(commit)
    there = on.contents(changed, commit)
    files = {path: there.get(path) for path in changed}
    return Commit(files, was.message, was.name, was.email, was.when, ())


def ids_in(files: Mapping[str, bytes]) -> list[str]:
    """Ids of the records that these files are; what lies beside a skill is none."""
    records = (
        text for path, text in files.items() if not (is_beside(path) or goes_with(path, files))
    )
    found = (_ID.search(text[:_FRONT]) for text in records)
    return [one[1].decode() for one in found if one]


def fits(on: BranchGround, commit: str) -> bool:
    """Whether nobody changed, on the way to the tip, what a commit of ours changes as well."""
    base = on.origin(commit)
    if base is None:
        return False
    if base == on.tip.commit:
        return True
    ours = set(on.brought(commit))
    return not any(one.path in ours for one in on.repository.changes(base, on.tip.commit))


def goes_in(on: BranchGround, commit: str) -> bool:
    """Whether it can be merged still: what it goes on from is there, and nobody changed the same.

    What others took back would come along with it, or stand in its way.
    """
    return on.is_clean(commit) and fits(on, commit)
