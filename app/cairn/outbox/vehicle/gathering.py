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
from cairn.outbox.vehicle.branch_ground import GATHERED, BranchGround
from cairn.outbox.vehicle.branch_writing import commit_of, kept, sent, unqueue


class Gathering:
    """That branch of one source, as it stands with what has yet to be pushed.

    Attributes:
        on: the copy.
        start: its last commit; empty where nothing is gathered that is not merged.
    """

    def __init__(self, on: BranchGround) -> None:
        self.on = on
        queued = on.queued().get(GATHERED)
        theirs = on.on_remote().get(GATHERED)
        found = queued or theirs
        if queued and theirs and not on.is_before(theirs, queued):
            found = theirs  # another maintainer was first: `regathered` puts ours on top of it
        merged = found is None or on.is_before(found, on.tip.commit)
        self.start = "" if merged or found is None else found
        self._over = bool(self.start) and self._stands_in_tip()

    @property
    def ground(self) -> str:
        """The commit whose files count."""
        return self.on.tip.commit if self._over or not self.start else self.start

    @property
    def parents(self) -> tuple[str, ...]:
        """What the next commit goes on from."""
        if not self.start:
            return (self.on.tip.commit,)
        return (self.on.tip.commit, self.start) if self._over else (self.start,)

    def read(self, path: str) -> bytes | None:
        """What stands at a path of it."""
        return self.on.read(path, self.ground)

    def contents(self, paths: Iterable[str]) -> dict[str, bytes]:
        """What stands at several."""
        return self.on.contents(paths, self.ground)

    def _stands_in_tip(self) -> bool:
        """Whether all of it was merged as a commit of its own."""
        changed = self.on.changed(self.start)
        return self.on.contents(changed, self.start) == self.on.contents(changed)


def gather(
    source: Source,
    rendering: Rendering,
    *,
    also: Sequence[str] = (),
    slug: str = GATHERED,
    tries: int = 3,
    heard: Heard = lambda _: None,
    cancelled: Cancelled = lambda: False,
) -> tuple[str, Pushed | None]:
    """Commit it on top of what is gathered, push that, and give the commit with how it went.

    None for a remote that cannot be reached: then it is queued, and `branch.deliver` takes it
    along. Raises E_CONFLICT where one of the files is not any more what it was.

    Args:
        also: commits of contributions that become a part of it.
        slug: for edits, which go to a branch of their own, a name for that.
    """
    on = BranchGround(source)
    try:
        on.fetch(heard, cancelled)
    except CairnError as error:
        if error.code not in ("E_GIT_OFFLINE", "E_GIT_TIMEOUT"):
            raise
    pushed = Pushed(REFUSED)
    for _ in range(tries):
        regathered(on)
        gathering = Gathering(on)
        there = (gathering if slug == GATHERED else on).contents(rendering.files)
        for path, data in rendering.files.items():
            if there.get(path) not in (rendering.before.get(path), data):
                raise CairnError(
                    "E_CONFLICT",
                    f"Somebody else changed {path} meanwhile.",
                    "Look at it again, then decide.",
                )
        place = slug
        if slug != GATHERED:
            place = on.slug_for(slug, rendering.files, rendering.records)
        made = put(gathering, commit_of(rendering), also, place)
        try:
            pushed = sent(on, place, made, heard, cancelled)
        except CairnError as error:
            if error.code in ("E_GIT_OFFLINE", "E_GIT_TIMEOUT"):
                return made, None
            unqueue(on, place)
            raise
        if pushed.outcome != MOVED:
            break
        on.fetch(heard, cancelled)
    return made, pushed


def put(gathering: Gathering, commit: Commit, also: Sequence[str], slug: str = GATHERED) -> str:
    """Write it, queued: on what is gathered, or on the tip for a branch of its own."""
    on = gathering.on
    parents = list(gathering.parents if slug == GATHERED else (on.tip.commit,))
    theirs = on.on_remote().get(slug)
    for one in (*also, *([theirs] if theirs else [])):
        if not any(on.is_before(one, parent) for parent in parents):
            parents.append(one)
    return on.write(slug, replace(commit, parents=parents))


def regathered(on: BranchGround) -> str:
    """What waits to be pushed, on top of what another maintainer gathered meanwhile.

    Where both decided about the same, the other one was first. Gives the commit that waits now;
    empty if none does.
    """
    queued, theirs = on.queued().get(GATHERED), on.on_remote().get(GATHERED)
    if queued is None or theirs is None or on.is_before(theirs, queued):
        return queued or ""
    value = kept(on, queued)
    gathering = Gathering(on)
    before = on.contents(value.files, on.repository.base(on.tip.commit, queued) or "")
    now = gathering.contents(value.files)
    files = {
        path: data
        for path, data in value.files.items()
        if now.get(path) in (before.get(path), data)
    }
    unqueue(on, GATHERED)
    return put(gathering, replace(value, files=files), on.repository.facts(queued).parents[1:])


def page_of(source: Source, pushed: Pushed, slug: str = GATHERED) -> str:
    """Where it is merged; empty where no such page is known."""
    on = BranchGround(source)
    return compare_page(on.address.text, branch_of(slug), on.tip.branch, pushed.pages)
