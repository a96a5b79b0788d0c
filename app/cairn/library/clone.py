"""Our copy of a source's repository: synced, held back where somebody must be asked, read."""

import dataclasses
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from cairn.errors import CairnError
from cairn.files import write_failed
from cairn.git import said
from cairn.git.address import Address, address_of
from cairn.git.names import checked_name
from cairn.git.repository import HEADS, Repository, exists
from cairn.git.said import Step
from cairn.git.tree import File
from cairn.library.clone_state import DELETION, MOVED, REWRITTEN, CloneState, Waiting, load, save
from cairn.library.commit_place import CommitPlace
from cairn.library.committed import found_in
from cairn.library.folder import Found
from cairn.library.head import HEAD, ORIGIN, fetch_with_head, keep_backup
from cairn.library.place import Unreadable
from cairn.library.source import SPINE, Source
from cairn.library.taking_over import take_over

TAKEN = "refs/cairn/taken"
"""The commit that records are read from."""

MOST_GONE = 0.2
"""A larger share of all files gone at once is not believed without a word."""

_QUIET = ("E_GIT_OFFLINE", "E_GIT_TIMEOUT")


@dataclass(frozen=True, slots=True)
class Synced:
    """How one sync ended.

    Attributes:
        outcome: ``first`` (there is something to read now), ``new`` (there is more), ``same``,
            ``offline``, ``waiting`` (somebody must be asked), ``cancelled`` or ``failed``.
        error: what failed.
    """

    name: str
    outcome: str
    state: CloneState
    error: CairnError | None = None


class Clone:
    """The copy of one source of kind ``git``."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.folder = source.folder

    @property
    def state(self) -> CloneState:
        """How it stands."""
        return load(self.folder)

    def place(self) -> CommitPlace:
        """The commit that was taken last; raises Unreadable."""
        if not exists(self.folder):
            raise Unreadable(self.state.problem or "It was not fetched yet.")
        try:
            repository = Repository(self.folder)
            commit = repository.commit(TAKEN)
        except CairnError as error:
            raise Unreadable(error.message) from error
        if commit is None:
            raise Unreadable(self.state.problem or "It was not fetched yet.")
        return CommitPlace(repository, commit)

    def raw(self, path: str) -> bytes:
        """A file of what was taken, whether it is a record or not; raises Unreadable."""
        place = self.place()
        try:
            return place.raw(path)
        finally:
            place.close()

    def is_spine(self) -> bool:
        """Whether a spine.toml stands in what was taken."""
        repository = Repository(self.folder)
        commit = repository.commit(TAKEN)
        return commit is not None and bool(repository.at(commit, [SPINE]))

    def sync(
        self,
        *,
        heard: Callable[[Step], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Synced:
        """Fetch, and take what came unless somebody must be asked; nothing is read yet.

        Nothing that goes wrong with the remote is raised: it is told in what comes back.
        """
        try:
            try:
                return self._sync(heard, cancelled)
            except CairnError as error:
                # damaged once more: that is how it comes, and fetching it again would not mend it
                if error.code != "E_GIT_DAMAGED" or self.state.problem == error.message:
                    raise
            return self._sync_anew(heard, cancelled)
        except CairnError as error:
            return self._failed(error)
        except OSError as error:
            return self._failed(write_failed(self.folder, error))

    def decide(self, take: bool) -> CloneState:
        """Take what waits, or keep what there is; what was kept is not asked about again."""
        state = self.state
        if state.waiting is None:
            return state
        if take:
            Repository(self.folder).set_ref(TAKEN, state.waiting.commit)
        refused = "" if take else state.waiting.commit
        return save(self.folder, dataclasses.replace(state, waiting=None, refused=refused))

    def _sync(
        self,
        heard: Callable[[Step], None],
        cancelled: Callable[[], bool],
        damaged: Path | None = None,
    ) -> Synced:
        """As `sync`; into a copy in place of a `damaged` one what was ours there comes along."""
        address = address_of(self._source.address)
        repository = Repository.make(self.folder, address)
        if repository.is_damaged:
            raise said.damaged("a part of it cannot be read.")

        seen = repository.commit(self._follows)  # by a contribution, and not taken for that
        tip, is_tag = self._fetched(repository, address, heard, cancelled)
        if damaged is not None:
            take_over(repository, damaged, cancelled)
        taken = repository.commit(TAKEN)
        if seen and seen not in (tip, taken) and not repository.is_before(seen, tip):
            keep_backup(repository, seen)
        state = dataclasses.replace(self.state.answered(), waiting=None)
        if tip in (taken, state.refused):
            return self._ended("first" if damaged is not None else "same", state)  # read it anew
        if taken is None:
            repository.set_ref(TAKEN, tip)
            return self._ended("first", state)
        if waiting := _doubt(repository, taken, tip, is_tag):
            return self._ended("waiting", dataclasses.replace(state, waiting=waiting))
        repository.set_ref(TAKEN, tip)
        return self._ended("new", dataclasses.replace(state, refused=""))

    @property
    def _follows(self) -> str:
        """Where the branch that is followed stands in our copy."""
        return f"{ORIGIN}{self._source.branch}" if self._source.branch else HEAD

    def _fetched(
        self,
        repository: Repository,
        address: Address,
        heard: Callable[[Step], None],
        cancelled: Callable[[], bool],
    ) -> tuple[str, bool]:
        """The commit that the remote is at, and whether a tag leads to it."""

        def fetch(*names: str) -> None:
            repository.fetch(address, names, heard=heard, cancelled=cancelled)

        if not self._source.branch:
            fetch_with_head(repository, address, heard=heard, cancelled=cancelled)
            return _there(repository.commit(HEAD)), False
        name = checked_name(self._source.branch)
        tag = f"refs/cairn/tags/{name}"
        if repository.commit(tag) is None:
            fetch(HEADS)
            if commit := repository.commit(f"{ORIGIN}{name}"):
                return commit, False
            fetch(f"+refs/tags/{name}:{tag}")
        else:
            fetch(HEADS, f"+refs/tags/{name}:{tag}")
        return _there(repository.commit(tag)), True

    def _ended(self, outcome: str, state: CloneState) -> Synced:
        return Synced(self._source.name, outcome, save(self.folder, state))

    def _failed(self, error: CairnError) -> Synced:
        """What went wrong; a remote that cannot be reached is no problem to tell."""
        state = self.state
        if error.code == "E_CANCELLED":
            return Synced(self._source.name, "cancelled", state, error)
        if error.code in _QUIET:
            state = dataclasses.replace(state, offline=True, problem="", action="")
        else:
            state = dataclasses.replace(
                state, offline=False, problem=error.message, action=error.action
            )
        outcome = "offline" if state.offline else "failed"
        try:
            save(self.folder, state)
        except CairnError as full:
            return Synced(self._source.name, "failed", state, full)
        return Synced(self._source.name, outcome, state, error)

    def _sync_anew(self, heard: Callable[[Step], None], cancelled: Callable[[], bool]) -> Synced:
        """A copy in place of a damaged one, which stays aside, or comes back if that fails."""
        aside = self.folder.with_name(f"{self.folder.name}.damaged")
        shutil.rmtree(aside, ignore_errors=True)
        if self.folder.exists():
            self.folder.rename(aside)
        try:
            return self._sync(heard, cancelled, aside)
        except CairnError:
            if aside.exists():
                shutil.rmtree(self.folder, ignore_errors=True)
                aside.rename(self.folder)
            raise


def taken_now(source: Source) -> CloneState:
    """Nothing waits and nothing is refused any more: somebody chose what is taken."""
    state = dataclasses.replace(load(source.folder), waiting=None, refused="")
    return save(source.folder, state)


def _there(commit: str | None) -> str:
    if commit is None:
        raise CairnError(
            "E_GIT_BRANCH",
            "The repository has no such branch or tag, or nothing in it yet.",
            "Look at its page, and give the name as it stands there.",
        )
    return commit


def _doubt(repository: Repository, taken: str, tip: str, is_tag: bool) -> Waiting | None:
    """Why somebody must be asked before `tip` is taken; the old head is kept where it would go."""
    gone, of = _gone(repository, taken, tip)
    if is_tag:
        why = MOVED
    elif not repository.is_before(taken, tip):
        why = REWRITTEN
    elif gone > MOST_GONE * of:
        return Waiting(DELETION, tip, gone, of)
    else:
        return None
    keep_backup(repository, taken)
    return Waiting(why, tip, gone, of)


def _gone(repository: Repository, taken: str, tip: str) -> tuple[int, int]:
    """How many records would be gone, and of how many; one that moved as it is is not gone.

    A file that stays, or goes where it is none any more, is a record that is gone.
    """
    changes = repository.changes(taken, tip)
    spine = bool(repository.at(taken, [SPINE]))
    turned = any(one.path == SPINE for one in changes)  # then other files may be records
    if turned:
        before = _records(repository.files(taken), spine)
        after = _records(repository.files(tip), bool(repository.at(tip, [SPINE])))
    else:
        before = _records((one.old for one in changes), spine)
        after = _records((one.new for one in changes), spine)
    moved = {blob for path, blob in after.items() if path not in before}
    lost = sum(path not in after and blob not in moved for path, blob in before.items())
    if not lost:
        return 0, 0
    return lost, len(before if turned else _records(repository.files(taken), spine))


def _records(files: Iterable[File | None], spine: bool) -> dict[str, str]:
    """Of these the ones that are records: path to blob."""
    return {
        file.path: file.blob
        for file in files
        if file is not None and isinstance(found_in(file, spine), Found)
    }
