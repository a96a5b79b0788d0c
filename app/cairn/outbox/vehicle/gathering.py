"""The branch on which a maintainer gathers what is taken and declined, to be merged at once."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cairn.errors import CairnError
from cairn.git.commit import Commit
from cairn.git.names import branch_of
from cairn.git.pushing import MOVED, REFUSED, Pushed
from cairn.git.repository import Cancelled, Heard
from cairn.library.source import Source
from cairn.outbox.forge import compare_page
from cairn.outbox.rendering import Rendering
from cairn.outbox.vehicle.branch_ground import GATHERED, BranchGround, is_gathered
from cairn.outbox.vehicle.branch_writing import OFFLINE, commit_of, goes_in, kept, sent, unqueue

_MOST = 100


class Gathering:
    """The branch of one source that is gathered on now, with what has yet to be pushed.

    What others changed meanwhile may keep one from being merged: then the next one is begun.

    Attributes:
        on: the copy.
        slug: of the branch.
        start: its last commit; empty where nothing is gathered that is not merged.
    """

    def __init__(self, on: BranchGround) -> None:
        self.on = on
        self._over = False
        self.slug, self.start = GATHERED, ""
        for number in range(1, _MOST):
            self.slug = GATHERED if number == 1 else f"{GATHERED}-{number}"
            found = self._found(self.slug)
            self.start = "" if found is None or on.is_before(found, on.tip.commit) else found
            self._over = bool(self.start) and self._stands_in_tip()
            if not self.start or self._over or goes_in(on, self.start):
                break

    def _found(self, slug: str) -> str | None:
        queued, theirs = self.on.queued().get(slug), self.on.on_remote().get(slug)
        if queued and theirs and not self.on.is_before(theirs, queued):
            return theirs  # another maintainer was first: `regathered` puts ours on top of it
        return queued or theirs

    @property
    def _goes_on(self) -> bool:
        """Whether its last commit has all of the tip in it."""
        return bool(self.start) and self.on.is_before(self.on.tip.commit, self.start)

    @property
    def parents(self) -> tuple[str, ...]:
        """What the next commit goes on from; the tree of the first is what it is laid over."""
        if not self.start:
            return (self.on.tip.commit,)
        return (self.start,) if self._goes_on else (self.on.tip.commit, self.start)

    @property
    def laid(self) -> dict[str, bytes | None]:
        """What stands over the first of the parents: what was gathered before the tip moved on.

        A commit that has a newer state among its parents must have all of it in its files, too.
        """
        if not self.start or self._goes_on or self._over:
            return {}
        paths = self.on.brought(self.start)
        found = self.on.contents(paths, self.start)
        return {path: found.get(path) for path in paths}

    def read(self, path: str) -> bytes | None:
        """What stands at a path of it."""
        return self.contents([path]).get(path)

    def contents(self, paths: Iterable[str]) -> dict[str, bytes]:
        """What stands at several."""
        paths, laid = list(paths), self.laid
        under = [path for path in paths if path not in laid]
        found = self.on.contents(under, self.parents[0])
        over = {path: laid[path] for path in paths if path in laid}
        return found | {path: data for path, data in over.items() if data is not None}

    def _stands_in_tip(self) -> bool:
        """Whether all of it was merged as a commit of its own."""
        changed = self.on.brought(self.start)
        return self.on.contents(changed, self.start) == self.on.contents(changed)


def gather(
    source: Source,
    rendering: Rendering,
    *,
    also: Sequence[str] = (),
    slug: str = "",
    tries: int = 3,
    heard: Heard = lambda _: None,
    cancelled: Cancelled = lambda: False,
) -> tuple[str, str, Pushed | None]:
    """Commit it on top of what is gathered, push that, and give slug, commit and how it went.

    That is None for a remote that cannot be reached: then it is queued, and `deliver` takes
    it along. Raises E_CONFLICT where one of the files is not any more what it was.

    Args:
        also: commits of contributions that become a part of it.
        slug: for edits, which go to a branch of their own, a name for that; otherwise empty.
    """
    on = BranchGround(source)
    away = not _reached(on, heard, cancelled)
    pushed = Pushed(REFUSED)
    for _ in range(tries):
        regathered(on)
        gathering = Gathering(on)
        there = (on if slug else gathering).contents(rendering.files)
        for path, data in rendering.files.items():
            if there.get(path) not in (rendering.before.get(path), data):
                raise CairnError(
                    "E_CONFLICT",
                    f"Somebody else changed {path} meanwhile.",
                    "Look at it again, then decide.",
                )
        place = gathering.slug
        if slug:
            own = on.own(slug)
            again = own is not None and any(on.is_before(one, own) for one in also)
            earlier = [own] if own is not None and again else []
            place = on.slug_for(slug, rendering.files, earlier)
        made = put(gathering, commit_of(rendering), also, place)
        if away:
            return place, made, None
        try:
            pushed = sent(on, place, made, heard, cancelled)
        except CairnError as error:
            if error.code in OFFLINE:
                return place, made, None
            unqueue(on, place)
            raise
        if pushed.outcome != MOVED:
            break
        away = not _reached(on, heard, cancelled)
    return place, made, pushed


def _reached(on: BranchGround, heard: Heard, cancelled: Cancelled) -> bool:
    """Fetch; whether that went well: whoever does not answer now is not asked once more."""
    try:
        on.fetch(heard, cancelled)
    except CairnError as error:
        if error.code not in OFFLINE:
            raise
        return False
    return True


def put(gathering: Gathering, commit: Commit, also: Sequence[str], slug: str) -> str:
    """Write it, queued: on what is gathered, or on the tip for a branch of its own."""
    on = gathering.on
    gathers = slug == gathering.slug
    parents = list(gathering.parents if gathers else (on.tip.commit,))
    files = {**(gathering.laid if gathers else {}), **commit.files}
    theirs = on.on_remote().get(slug)
    clean = [one for one in also if on.is_clean(one)]  # else what was taken back would come again
    for one in (*clean, *([theirs] if theirs else [])):
        if not any(on.is_before(one, parent) for parent in parents):
            parents.append(one)
    return on.write(slug, replace(commit, files=files, parents=parents))


def regathered(on: BranchGround) -> dict[str, str]:
    """What waits to be pushed, on top of what another maintainer gathered meanwhile, and without
    what was taken back meanwhile.

    Where both decided about the same, the other one was first. Gives what waits now, by its slug;
    of something else than before only.
    """
    done: dict[str, str] = {}
    for slug, queued in on.queued().items():
        theirs = on.on_remote().get(slug)
        beside = theirs is not None and not on.is_before(theirs, queued)
        if is_gathered(slug) and (beside or not on.is_clean(queued)):
            done |= _regathered(on, slug, queued)
    return done


def _regathered(on: BranchGround, slug: str, queued: str) -> dict[str, str]:
    value = kept(on, queued)
    gathering = Gathering(on)
    before = on.contents(value.files, on.repository.base(on.tip.commit, queued) or "")
    now = gathering.contents(value.files)
    files = {
        path: data
        for path, data in value.files.items()
        if now.get(path) in (before.get(path), data)
    }
    unqueue(on, slug)
    if not files:
        return {}
    # a contribution of which something was left out has not arrived
    whole = len(files) == len(value.files)
    also = on.repository.facts(queued).parents[1:] if whole else ()
    return {gathering.slug: put(gathering, replace(value, files=files), also, gathering.slug)}


def page_of(source: Source, pushed: Pushed, slug: str) -> str:
    """Where it is merged; empty where no such page is known."""
    on = BranchGround(source)
    return compare_page(on.address.text, branch_of(slug), on.tip.branch, pushed.pages)
