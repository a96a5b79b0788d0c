"""What could not be pushed when it was sent goes out after a sync, rebuilt where that fits."""

from collections.abc import Callable

from cairn.errors import CairnError
from cairn.git.names import branch_of
from cairn.git.pushing import MOVED, REFUSED, Pushed
from cairn.git.repository import Cancelled, Heard
from cairn.library.source import Source
from cairn.library.waiting_out import QUEUE
from cairn.outbox.vehicle.branch import NOT_TAKEN, PUSHED, QUEUED, SAME, Carried, page_of
from cairn.outbox.vehicle.branch_ground import NOT_TAKEN as NOT_TAKEN_REF
from cairn.outbox.vehicle.branch_ground import (
    OUT,
    OUTLIVED,
    SINCE,
    STOPPED,
    BranchGround,
    is_gathered,
)
from cairn.outbox.vehicle.branch_writing import OFFLINE, fits, kept, sent, unqueue, written
from cairn.outbox.vehicle.gathering import regathered

Stops = Callable[[BranchGround, str, str], str]
"""Gives why what waits under a slug, a commit, must not go out any more; empty where it may."""

_TAKEN_BACK = "It was made from a state that was taken back, and does not fit the one of now."


def deliver(
    source: Source,
    *,
    stops: Stops = lambda *_: "",
    heard: Heard = lambda _: None,
    cancelled: Cancelled = lambda: False,
) -> list[Carried]:
    """Push what could not be pushed before, rebuilt on the newest state where that fits.

    To be called after a sync that reached the remote; it stops where it cannot be reached again.
    """
    on = BranchGround(source)
    done: list[Carried] = []
    for slug, commit in sorted(on.queued().items()):
        carried = _delivered(on, slug, commit, stops, heard, cancelled)
        if carried is not None:
            done.append(carried)
        if carried is not None and carried.outcome == QUEUED:
            break
    return done


def _delivered(
    on: BranchGround, slug: str, commit: str, stops: Stops, heard: Heard, cancelled: Cancelled
) -> Carried | None:
    was, theirs = commit, on.on_remote().get(slug)
    if _stands(on, commit):
        unqueue(on, slug)
        return Carried(SAME, "", commit, was=was)
    if theirs != commit and not is_gathered(slug) and (why := stops(on, slug, commit)):
        unqueue(on, slug)
        on.set_refs({STOPPED + slug: commit})
        return Carried(NOT_TAKEN, branch_of(slug), commit, "", why, was)
    stale = not on.is_clean(commit) and not is_gathered(slug)
    if theirs != commit and stale and not fits(on, commit):
        unqueue(on, slug)
        on.set_refs({OUTLIVED + slug: commit})
        return Carried(NOT_TAKEN, branch_of(slug), commit, "", _TAKEN_BACK, was)
    if theirs != commit:
        slug, commit = _placed(on, slug, commit, theirs)
        if not commit:
            return None  # others decided all of it first
        theirs = on.on_remote().get(slug)
    if theirs == commit:  # it had arrived, though nobody said so
        unqueue(on, slug)
        return Carried(PUSHED, branch_of(slug), commit, page_of(on, slug, Pushed(SAME)), was=was)
    try:
        pushed = sent(on, slug, commit, heard, cancelled)
    except CairnError as error:
        if error.code not in OFFLINE:
            raise
        return Carried(QUEUED, branch_of(slug), commit, "", error.message, was)
    if pushed.outcome == MOVED:  # somebody took the name just now; the next sync sees whose it is
        on.set_refs({QUEUE + slug: commit})
        return None
    if pushed.outcome == REFUSED:
        on.set_refs({NOT_TAKEN_REF + slug: commit})
        return Carried(NOT_TAKEN, branch_of(slug), commit, "", pushed.why, was)
    return Carried(PUSHED, branch_of(slug), commit, page_of(on, slug, pushed), was=was)


def _stands(on: BranchGround, commit: str) -> bool:
    """Whether all that a commit brings was merged meanwhile, as it is or as another one."""
    if on.is_before(commit, on.tip.commit):
        return True
    changed = on.brought(commit)
    return on.contents(changed, commit) == on.contents(changed)


def _placed(on: BranchGround, slug: str, commit: str, theirs: str | None) -> tuple[str, str]:
    """Slug and commit under which a queued one can go: as it is, or rebuilt; queued so."""
    foreign = theirs is not None and not on.is_before(theirs, commit)
    clean = on.is_clean(commit)
    if clean and not foreign and (on.is_before(on.tip.commit, commit) or not fits(on, commit)):
        return slug, commit
    if is_gathered(slug):
        anew = regathered(on)
        # else it can be merged beside what others did, or they decided all of it first
        as_it_is = commit if on.queued().get(slug) == commit else ""
        return next(iter(anew.items()), (slug, as_it_is))
    value = kept(on, commit)
    texts = {path: data for path, data in value.files.items() if data is not None}
    unclean = theirs is not None and not on.is_clean(theirs)
    place = on.slug_for(slug, texts, [commit]) if foreign or unclean else slug
    there = on.on_remote().get(place)
    if there is not None and on.holds(there, texts):  # it went out under this name before
        made = there
        on.set_refs({QUEUE + place: made})
    elif not fits(on, commit):  # as it is: put on the tip it would go over what others wrote
        made = commit
        on.set_refs({OUT + place: made, QUEUE + place: made})
    else:
        made = written(on, place, value, there)
    if made != commit:
        on.set_refs({SINCE + commit: made})
    if place != slug:
        unqueue(on, slug)
    return place, made
