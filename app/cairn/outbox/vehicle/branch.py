"""The vehicle that pushes one branch of ours; what a remote cannot take now goes out later."""

from collections.abc import Mapping
from dataclasses import dataclass

from cairn.errors import CairnError
from cairn.git.names import branch_of
from cairn.git.pushing import MOVED, REFUSED, SAYS_NO, Pushed
from cairn.git.repository import Cancelled, Heard
from cairn.library.source import Source
from cairn.library.waiting_out import QUEUE
from cairn.outbox.forge import compare_page
from cairn.outbox.rendering import Rendering
from cairn.outbox.vehicle.branch_ground import NOT_TAKEN as NOT_TAKEN_REF
from cairn.outbox.vehicle.branch_ground import SINCE, BranchGround, is_gathered
from cairn.outbox.vehicle.branch_writing import (
    commit_of,
    fits,
    kept,
    sent,
    unqueue,
    written,
)
from cairn.outbox.vehicle.gathering import regathered

TRIES = 3
"""So often something else may come first before that is told."""

PUSHED, SAME, QUEUED, NOT_TAKEN = "pushed", "same", "queued", "refused"

_OFFLINE = ("E_GIT_OFFLINE", "E_GIT_TIMEOUT")


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


def plan(source: Source, rendering: Rendering) -> BranchPlan:
    """What `carry` would do, by what was fetched last; nothing is written and nobody is asked."""
    on = BranchGround(source)
    slug = on.slug_for(rendering.slug, rendering.files, rendering.earlier)
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
    heard: Heard = lambda _: None,
    cancelled: Cancelled = lambda: False,
) -> Carried:
    """Commit a rendering that has passed the gate onto the newest state, and push that.

    Raises E_CONFLICT where somebody else changed one of its files since, E_CANCELLED, and what is
    wrong with our own copy. What was there before is never written over.
    """
    on = BranchGround(source)
    slug, pushed = rendering.slug, Pushed(REFUSED)
    try:
        _fetched(on, heard, cancelled)
    except CairnError as error:
        if error.code not in SAYS_NO:
            raise
        return Carried(NOT_TAKEN, "", "", "", error.message)
    for _ in range(TRIES):
        there = on.contents(rendering.files)
        if clash := _clash(rendering, there):
            raise changed_since(clash)
        if there == dict(rendering.files):
            return Carried(SAME, "", on.tip.commit)
        slug = on.slug_for(rendering.slug, rendering.files, rendering.earlier)
        theirs = on.on_remote().get(slug)
        if theirs is not None and on.holds(theirs, rendering.files):
            return Carried(SAME, branch_of(slug), theirs, _page(on, slug, pushed))
        commit = written(on, slug, commit_of(rendering), theirs)
        try:
            pushed = sent(on, slug, commit, heard, cancelled)
        except CairnError as error:
            if error.code in _OFFLINE:
                return Carried(QUEUED, branch_of(slug), commit, "", error.message)
            unqueue(on, slug)
            raise
        if pushed.outcome not in (MOVED, REFUSED):
            return Carried(PUSHED, branch_of(slug), commit, _page(on, slug, pushed))
        moved = _fetched(on, heard, cancelled)
        if pushed.outcome == REFUSED and not moved:
            break  # nothing is different from what it said no to
    return Carried(NOT_TAKEN, branch_of(slug), "", "", pushed.why)


def deliver(
    source: Source,
    *,
    heard: Heard = lambda _: None,
    cancelled: Cancelled = lambda: False,
) -> list[Carried]:
    """Push what could not be pushed before, rebuilt on the newest state where that fits.

    To be called after a sync that reached the remote; it stops where it cannot be reached again.
    """
    on = BranchGround(source)
    done: list[Carried] = []
    for slug, commit in sorted(on.queued().items()):
        carried = _delivered(on, slug, commit, heard, cancelled)
        if carried is not None:
            done.append(carried)
        if carried is not None and carried.outcome == QUEUED:
            break
    return done


def _delivered(
    on: BranchGround, slug: str, commit: str, heard: Heard, cancelled: Cancelled
) -> Carried | None:
    was, theirs = commit, on.on_remote().get(slug)
    if _stands(on, commit):
        unqueue(on, slug)
        return Carried(SAME, "", commit, was=was)
    if theirs != commit:
        slug, commit = _placed(on, slug, commit, theirs)
        if not commit:
            return None  # others decided all of it first
        theirs = on.on_remote().get(slug)
    if theirs == commit:  # it had arrived, though nobody said so
        unqueue(on, slug)
        return Carried(PUSHED, branch_of(slug), commit, _page(on, slug, Pushed(SAME)), was=was)
    try:
        pushed = sent(on, slug, commit, heard, cancelled)
    except CairnError as error:
        if error.code not in _OFFLINE:
            raise
        return Carried(QUEUED, branch_of(slug), commit, "", error.message, was)
    if pushed.outcome == MOVED:  # somebody took the name just now; the next sync sees whose it is
        on.set_refs({QUEUE + slug: commit})
        return None
    if pushed.outcome == REFUSED:
        on.set_refs({f"{NOT_TAKEN_REF}{slug}": commit})
        return Carried(NOT_TAKEN, branch_of(slug), commit, "", pushed.why, was)
    return Carried(PUSHED, branch_of(slug), commit, _page(on, slug, pushed), was=was)


def _stands(on: BranchGround, commit: str) -> bool:
    """Whether all that a commit brings was merged meanwhile, as it is or as another one."""
    if on.is_before(commit, on.tip.commit):
        return True
    changed = on.changed(commit)
    return on.contents(changed, commit) == on.contents(changed)


def _placed(on: BranchGround, slug: str, commit: str, theirs: str | None) -> tuple[str, str]:
    """Slug and commit under which a queued one can go: as it is, or rebuilt; queued so."""
    foreign = theirs is not None and not on.is_before(theirs, commit)
    if not foreign and (on.is_before(on.tip.commit, commit) or not fits(on, commit)):
        return slug, commit
    if is_gathered(slug):
        return next(iter(regathered(on).items()), (slug, ""))
    value = kept(on, commit)
    texts = {path: data for path, data in value.files.items() if data is not None}
    place = on.slug_for(slug, texts, [commit]) if foreign else slug
    there = on.on_remote().get(place)
    if there is not None and on.holds(there, texts):  # it went out under this name before
        made = there
        on.set_refs({QUEUE + place: made})
    else:
        made = written(on, place, value, there)
    on.set_refs({SINCE + commit: made})
    if place != slug:
        unqueue(on, slug)
    return place, made


def changed_since(paths: tuple[str, ...]) -> CairnError:
    """Somebody else was first; two texts wait for a word."""
    listed = ", ".join(paths[:3])
    return CairnError(
        "E_CONFLICT",
        f"Somebody else changed {listed} since this draft was begun.",
        "Look at both texts and say what holds; both are kept until then.",
    )


def _clash(rendering: Rendering, there: Mapping[str, bytes]) -> tuple[str, ...]:
    """Paths at which neither what was known stands, nor what is to stand."""
    return tuple(
        path
        for path, data in sorted(rendering.files.items())
        if there.get(path) not in (rendering.before.get(path), data)
    )


def _fetched(on: BranchGround, heard: Heard, cancelled: Cancelled) -> bool:
    """Whether the tip moved; a remote that cannot be reached has not moved anything."""
    try:
        return on.fetch(heard, cancelled)
    except CairnError as error:
        if error.code not in _OFFLINE:
            raise
        return False


def _page(on: BranchGround, slug: str, pushed: Pushed) -> str:
    return compare_page(on.address.text, branch_of(slug), on.tip.branch, pushed.pages)
