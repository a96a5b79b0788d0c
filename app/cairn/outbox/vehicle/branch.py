"""The vehicle that pushes one branch of ours, made on the newest state of the remote."""

from collections.abc import Mapping
from dataclasses import dataclass

from cairn.errors import CairnError
from cairn.git.names import OURS, branch_of
from cairn.git.pushing import MOVED, REFUSED, SAYS_NO, Pushed
from cairn.git.repository import Cancelled, Heard
from cairn.library.source import Source
from cairn.outbox.forge import compare_page
from cairn.outbox.rendering import Rendering
from cairn.outbox.vehicle.branch_ground import BranchGround
from cairn.outbox.vehicle.branch_writing import (
    OFFLINE,
    commit_of,
    fits,
    sent,
    unqueue,
    written,
)

TRIES = 3
"""So often something else may come first before that is told."""

PUSHED, SAME, QUEUED, NOT_TAKEN = "pushed", "same", "queued", "refused"


@dataclass(frozen=True, slots=True)
class BranchPlan:
    """Where it would go, told before anything happens.

    Attributes:
        source: name of the source.
        target: its address.
        branch: the branch that would be made, or gone on with.
        onto: the branch that it is meant for; never pushed to.
        author: as it would stand in the commit.
        new, changed, same: paths.
        clash: paths that somebody else changed since; it cannot go before that is resolved.
    """

    source: str
    target: str
    branch: str
    onto: str
    author: str
    new: tuple[str, ...]
    changed: tuple[str, ...]
    same: tuple[str, ...]
    clash: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of it.

    Attributes:
        outcome: `PUSHED`; `SAME` (the remote has exactly this already); `QUEUED` (it cannot be
            reached, the next sync carries it); `NOT_TAKEN` (it refuses: carry a bundle instead).
        branch: that it went to; empty where all of it stands in the remote's own branch.
        commit: on that branch.
        page: where it is compared and handed in; empty where none is known.
        why: what was said against it.
        was: the commit that was queued, where that was rebuilt or delivered.
    """

    outcome: str
    branch: str = ""
    commit: str = ""
    page: str = ""
    why: str = ""
    was: str = ""


def plan(source: Source, rendering: Rendering, *, prefix: str = OURS) -> BranchPlan:
    """What `carry` would do, by what was fetched last; nothing is written and nobody is asked."""
    on = BranchGround(source)
    slug = on.slug_for(_slug(rendering, prefix), rendering.files, rendering.earlier)
    there = on.contents(rendering.files)
    paths = sorted(rendering.files)
    return BranchPlan(
        source.name,
        source.address,
        branch_of(slug),
        on.tip.branch,
        str(rendering.author),
        tuple(path for path in paths if path not in there),
        tuple(path for path in paths if path in there and there[path] != rendering.files[path]),
        tuple(path for path in paths if there.get(path) == rendering.files[path]),
        _clash(rendering, there),
    )


def carry(
    source: Source,
    rendering: Rendering,
    *,
    prefix: str = OURS,
    heard: Heard = lambda _: None,
    cancelled: Cancelled = lambda: False,
) -> Carried:
    """Commit a rendering that has passed the gate onto the newest state, and push that.

    `prefix` is how the names of branches begin, as `outbox.spine.Spine` has it.
    Raises E_CONFLICT where somebody else changed one of its files since, E_CANCELLED, and what is
    wrong with our own copy. What was there before is never written over.
    """
    on = BranchGround(source)
    wanted = slug = _slug(rendering, prefix)
    pushed = Pushed(REFUSED)
    moved, away = _fetched(on, heard, cancelled)
    for _ in range(TRIES):
        if away is not None and away.code in SAYS_NO:
            return Carried(NOT_TAKEN, "", "", "", away.message)
        there = on.contents(rendering.files)
        if clash := _clash(rendering, there):
            raise changed_since(clash)
        if there == dict(rendering.files):
            return Carried(SAME, "", on.tip.commit)
        slug = on.slug_for(wanted, rendering.files, rendering.earlier)
        theirs = on.on_remote().get(slug)
        if (
            theirs is not None
            and on.holds(theirs, rendering.files)
            and _brings(on, theirs, rendering)
            and fits(on, theirs)  # else it is put on what others made of the same files meanwhile
        ):
            return Carried(SAME, branch_of(slug), theirs, page_of(on, slug, pushed))
        commit = written(on, slug, commit_of(rendering), theirs)
        if away is not None:  # whoever did not answer just now is not asked once more
            return Carried(QUEUED, branch_of(slug), commit, "", away.message)
        try:
            pushed = sent(on, slug, commit, heard, cancelled)
        except CairnError as error:
            if error.code in OFFLINE:
                return Carried(QUEUED, branch_of(slug), commit, "", error.message)
            unqueue(on, slug)
            raise
        if pushed.outcome not in (MOVED, REFUSED):
            return Carried(PUSHED, branch_of(slug), commit, page_of(on, slug, pushed))
        moved, away = _fetched(on, heard, cancelled)
        if pushed.outcome == REFUSED and not moved:
            break  # nothing is different from what it said no to
    return Carried(NOT_TAKEN, branch_of(slug), "", "", pushed.why)


def _brings(on: BranchGround, commit: str, rendering: Rendering) -> bool:
    """Whether a branch brings something, as one that was merged does not any more, and nothing
    else, such as what others took back since."""
    changed = set(on.changed(commit))
    return bool(changed) and changed <= set(rendering.files)


def changed_since(paths: tuple[str, ...]) -> CairnError:
    """Somebody else was first; two texts wait for a word."""
    listed = ", ".join(paths[:3])
    return CairnError(
        "E_CONFLICT",
        f"Somebody else changed {listed} since this draft was begun.",
        "Look at both texts and say what holds; both are kept until then.",
    )


def _slug(rendering: Rendering, prefix: str) -> str:
    """What its branch is called behind `OURS`, unless that name is taken."""
    return prefix.removeprefix(OURS) + rendering.slug


def _clash(rendering: Rendering, there: Mapping[str, bytes]) -> tuple[str, ...]:
    """Paths at which neither what was known stands, nor what is to stand."""
    return tuple(
        path
        for path, data in sorted(rendering.files.items())
        if there.get(path) not in (rendering.before.get(path), data)
    )


def _fetched(
    on: BranchGround, heard: Heard, cancelled: Cancelled
) -> tuple[bool, CairnError | None]:
    """Whether the tip moved; and why nobody knows, where the remote is away or says no."""
    try:
        return on.fetch(heard, cancelled), None
    except CairnError as error:
        if error.code not in (*OFFLINE, *SAYS_NO):
            raise
        return False, error


def page_of(on: BranchGround, slug: str, pushed: Pushed) -> str:
    """Where a branch is compared and handed in; empty where no such page is known."""
    return compare_page(on.address.text, branch_of(slug), on.tip.branch, pushed.pages)
