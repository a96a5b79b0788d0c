"""Our copy of a repository as the ground of a branch: what stands where, and whose it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from cairn.errors import CairnError
from cairn.git.address import Address, address_of
from cairn.git.blobs import TooLarge
from cairn.git.commit import Commit, write_commit
from cairn.git.names import OURS
from cairn.git.repository import HEADS, Cancelled, Heard, Repository
from cairn.git.tree import REGULAR
from cairn.library.clone_tip import Tip, ours_in, repository_of, tip_of
from cairn.library.head import BACKUP, fetch_with_head, keep_backup
from cairn.library.source import Source
from cairn.library.waiting_out import QUEUE

OUT = "refs/cairn/out/"
"""Where our own last commit on a branch stands, by its slug."""

WROTE = "refs/cairn/wrote/"
"""What we wrote under a slug that something else has by now, by its id."""

DROPPED = "refs/cairn/dropped/last"
"""What somebody sent as a file, as a commit, until the word about it goes on from that."""

SINCE = "refs/cairn/since/"
"""What a queued commit became when it was rebuilt, by its id."""

NOT_TAKEN = "refs/cairn/refused/"
"""What was queued and then refused, by its slug; to be carried another way."""

STOPPED = "refs/cairn/stopped/"
"""What was queued and then stopped by the gate, by its slug."""

OUTLIVED = "refs/cairn/outlived/"
"""What was queued on a state that was taken back, and does not fit the one of now, by its slug."""

GATHERED = "inbox"
"""The slug of the branch on which a maintainer gathers what is taken and declined; another one
with a number goes on where that cannot be merged any more."""

_MOST_BYTES = 8_000_000
_MOST_AT_ONCE = 32_000_000
_MOST_OF_A_NAME = 50
_MOST_TIMES = 50


class BranchGround:
    """One source's copy, for as long as something is carried there.

    Attributes:
        repository: the copy.
        address: where it came from and a branch goes to.
        tip: what a contribution goes on from.
    """

    def __init__(self, source: Source) -> None:
        """Raises as `repository_of`, `tip_of` and `address_of` do."""
        self.source = source
        self.repository: Repository = repository_of(source)
        self.address: Address = address_of(source.address)
        self._refs: dict[str, str] | None = None
        self._bases: dict[tuple[str, str], str | None] = {}
        self._origins: dict[tuple[str, ...], str | None] = {}
        self._before: dict[tuple[str, str], bool] = {}
        self._read: dict[tuple[str, str], bytes | None] = {}
        self._changed: dict[tuple[str, str], list[str]] = {}
        self.tip: Tip = tip_of(source, self.refs)

    # -- refs -------------------------------------------------------------------------------

    @property
    def refs(self) -> dict[str, str]:
        """Every ref of the copy, with its commit; asked for once until something changes them."""
        if self._refs is None:
            self._refs = self.repository.refs("refs/")
        return self._refs

    def fetch(self, heard: Heard, cancelled: Cancelled) -> bool:
        """Ask the remote where its branches stand; whether the tip is another one now.

        What is read of the source stays: that is for a sync to change.
        """
        if self.source.branch:
            self.repository.fetch(self.address, [HEADS], heard=heard, cancelled=cancelled)
        else:
            fetch_with_head(self.repository, self.address, heard=heard, cancelled=cancelled)
        self._refs = None
        before, self.tip = self.tip, tip_of(self.source, self.refs)
        if not self.is_before(before.commit, self.tip.commit):
            keep_backup(self.repository, before.commit)
            self._refs = None
        return before != self.tip

    def set_refs(self, refs: Mapping[str, str | None]) -> None:
        """Let each lead to its commit, or to nothing; what is so already costs nothing."""
        changed = {ref: commit for ref, commit in refs.items() if self.refs.get(ref) != commit}
        self.repository.set_refs(changed)
        self._refs = None if changed else self._refs

    def write(self, slug: str, commit: Commit) -> str:
        """Write a commit, queued to be pushed under a slug; its id."""
        before = self.own(slug)
        if before and before not in commit.parents:  # it may have been pushed and not noted
            self.set_refs({WROTE + before: before})
        made = write_commit(self.repository, OUT + slug, commit, QUEUE + slug)
        self.refs.update({OUT + slug: made, QUEUE + slug: made})
        return made

    def own(self, slug: str) -> str | None:
        """Our own last commit under a slug."""
        return self.refs.get(OUT + slug)

    def queued(self) -> dict[str, str]:
        """Slug to the commit that has yet to arrive."""
        return {
            ref.removeprefix(QUEUE): commit
            for ref, commit in self.refs.items()
            if ref.startswith(QUEUE)
        }

    def on_remote(self) -> dict[str, str]:
        """Slug to where the remote's branch of that name stands, as it was fetched last."""
        return {name.removeprefix(OURS): commit for name, commit in ours_in(self.refs).items()}

    def is_before(self, old: str, new: str) -> bool:
        """Whether `new` goes on from `old`, or is the same."""
        if old == new:
            return True
        if new == self.tip.commit:
            return self.base(old) == old
        if (old, new) not in self._before:
            self._before[old, new] = self.repository.is_before(old, new)
        return self._before[old, new]

    def base(self, commit: str) -> str | None:
        """Where a commit left the way of the tip; itself if all of it is in the tip."""
        key = (self.tip.commit, commit)
        if key not in self._bases:
            self._bases[key] = self.repository.base(*key)
        return self._bases[key]

    def origin(self, commit: str) -> str | None:
        """Where a commit left the way of others, as that was when it did.

        What they took back since was theirs as well, and not a part of what we bring.
        """
        backups = sorted(old for ref, old in self.refs.items() if ref.startswith(BACKUP))
        if not backups:
            return self.base(commit)
        key = (self.tip.commit, *backups, commit)
        if key not in self._origins:
            self._origins[key] = self.repository.base(commit, self.tip.commit, *backups)
        return self._origins[key]

    def is_clean(self, commit: str) -> bool:
        """Whether nothing that others took back comes along with a commit."""
        return self.origin(commit) == self.base(commit)

    # -- what stands where ------------------------------------------------------------------

    def read(self, path: str, commit: str = "") -> bytes | None:
        """What stands at a path of the tip, or of another commit; None for nothing."""
        return self.contents([path], commit).get(path)

    def contents(self, paths: Iterable[str], commit: str = "") -> dict[str, bytes]:
        """What stands at these paths; what is no regular file of text counts as nothing."""
        commit, wanted = commit or self.tip.commit, list(paths)
        if unread := [path for path in wanted if (commit, path) not in self._read]:
            self._read |= {(commit, path): None for path in unread}
            self._read |= {(commit, path): data for path, data in self._look(unread, commit)}
        found = {path: self._read[commit, path] for path in wanted}
        return {path: data for path, data in found.items() if data is not None}

    def _look(self, paths: list[str], commit: str) -> Iterator[tuple[str, bytes]]:
        files = [
            file
            for file in self.repository.at(commit, paths)
            if file.path in paths and file.mode in REGULAR
        ]
        if sum(file.size for file in files) > _MOST_AT_ONCE:
            raise CairnError("E_TARGET", "It is too large to be read.", "Make it shorter.")
        if not files:
            return
        with self.repository.blobs() as blobs:
            for file in files:
                try:
                    yield file.path, blobs.read(file.blob, _MOST_BYTES)
                except TooLarge as error:
                    raise CairnError(
                        "E_TARGET", f"{file.path} is too large to change.", "Make it shorter."
                    ) from error

    def changed(self, commit: str) -> list[str]:
        """Paths that a commit has otherwise than where it left the others' way."""
        return self._differ(self.base(commit) or self.tip.commit, commit)

    def brought(self, commit: str) -> list[str]:
        """Of these the ones that it changed itself: the others were taken back since."""
        return self._differ(self.origin(commit) or self.tip.commit, commit)

    def _differ(self, base: str, commit: str) -> list[str]:
        key = (base, commit)
        if key not in self._changed:
            found = self.repository.changes(base, commit) if base != commit else []
            self._changed[key] = [one.path for one in found]
        return self._changed[key]

    def holds(self, commit: str, files: Mapping[str, bytes]) -> bool:
        """Whether exactly these contents stand in a commit."""
        return self.contents(files, commit) == dict(files)

    def slug_for(self, slug: str, files: Mapping[str, bytes], earlier: Iterable[str]) -> str:
        """A slug under which no branch stands, or one of ours for the same draft.

        Somebody else's branch of that name is left alone, and so is another draft's: of ours are
        those that stand at an `earlier` commit, or have exactly these files. So is one of ours that
        goes on from what others took back: what goes on from that takes it away once more wherever
        it comes again.
        """
        there, waiting = self.on_remote(), self.queued()
        known = {latest(self.refs, commit) for commit in earlier}
        for number in range(1, 100):
            cut = slug[:_MOST_OF_A_NAME].rstrip("-")
            found = slug if number == 1 else f"{cut}-{number}"
            if is_gathered(found):
                continue
            theirs, own = there.get(found), self.own(found)
            if theirs is None and found not in waiting:
                return found
            if theirs is not None and not self.is_clean(theirs):
                continue
            if theirs is not None and self.holds(theirs, files):
                return found  # though nobody here remembers that it was sent
            if own is None or (theirs is not None and not self.is_before(theirs, own)):
                continue
            if own in known or self.holds(own, files):
                return found
        raise CairnError(
            "E_GIT_NAME", "There are too many branches of that name.", "Choose another title."
        )


def is_gathered(slug: str) -> bool:
    """Whether the branch of that slug is one on which a maintainer gathers."""
    number = slug.removeprefix(GATHERED).removeprefix("-")
    return slug == GATHERED or (slug.startswith(f"{GATHERED}-") and number.isdigit())


def latest(refs: Mapping[str, str], commit: str) -> str:
    """What a commit of ours has become, if it was rebuilt before it went out."""
    for _ in range(_MOST_TIMES):
        commit = refs.get(SINCE + commit, commit)
    return commit


def reads(source: Source) -> Callable[[str], bytes | None]:
    """What stands in the branch that contributions to `source` are meant for, by path."""
    return BranchGround(source).read
