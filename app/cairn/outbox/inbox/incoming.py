"""What waits for a maintainer: branches at the remote, and what was dropped on the window."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from cairn.errors import CairnError
from cairn.git.names import OURS
from cairn.git.tree import REGULAR
from cairn.library.source import Source
from cairn.outbox.decision import decision_path, read_decision
from cairn.outbox.inbox.opened import Opened
from cairn.outbox.rendering import Author, Rendering
from cairn.outbox.vehicle.branch_ground import GATHERED, BranchGround
from cairn.outbox.vehicle.branch_writing import ids_in
from cairn.outbox.vehicle.gathering import Gathering

BRANCH = "branch"

Read = Callable[[str], bytes | None]
Contents = Callable[[Iterable[str]], dict[str, bytes]]

_MOST_FILES = 500


@dataclass(frozen=True, slots=True)
class Incoming:
    """One contribution of somebody else's. Names and words in it are theirs.

    Attributes:
        name: of the branch or file, by which it is called.
        how: ``branch``, ``bundle`` or ``patch``.
        source: name of the source it is for.
        title: one line.
        at: when it was last worked on.
        offer: what it would write, by whom and why; None where it cannot be taken.
        problem: why it cannot; empty if it can.
        clash: paths that changed since it was made: it cannot be taken as it is.
        records: ids of the records in it.
        commit: on its branch; empty for a file.
        answered: ``taken`` or ``declined``, where that is gathered and not merged yet.
    """

    name: str
    how: str
    source: str
    title: str
    at: datetime
    offer: Rendering | None
    problem: str = ""
    clash: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    commit: str = ""
    answered: str = ""

    def days(self, now: datetime) -> int:
        """How many days it has waited."""
        return max(0, (now - self.at).days)

    @property
    def key(self) -> str:
        """What it is decided under where no record of it has an id."""
        return self.name.removeprefix(OURS).removesuffix(".zip").removesuffix(".patch")


@dataclass(frozen=True, slots=True)
class _Changes:
    files: dict[str, bytes] = field(default_factory=dict)
    before: dict[str, bytes] = field(default_factory=dict)
    problem: str = ""


def waiting(source: Source) -> list[Incoming]:
    """Branches that are neither merged nor decided about in what was fetched, oldest first.

    Raises as `BranchGround` does.
    """
    on = BranchGround(source)
    gathering = Gathering(on)
    found = []
    for slug, commit in on.on_remote().items():
        if slug == GATHERED or on.is_before(commit, on.tip.commit):
            continue
        one = _branch(on, gathering, slug, commit)
        if one is not None:
            found.append(one)
    return sorted(found, key=lambda one: (one.at, one.name))


def dropped(source: Source, opened: Opened) -> Incoming:
    """A bundle or patch as it would come into `source`; raises what reading it raises."""
    on = BranchGround(source)
    gathering = Gathering(on)
    patch = opened.patch(gathering.read)
    message = f"{patch.subject}\n\n{patch.body}".strip() or opened.name
    changes = _Changes(patch.files, patch.before)
    offer, problem = _offer(changes, message, patch.name, patch.email, patch.when, "dropped")
    records = tuple(ids_in(patch.files))
    return Incoming(
        opened.name,
        opened.how,
        source.name,
        patch.subject or opened.name,
        patch.when,
        offer,
        problem,
        (),
        records,
        "",
        _answered(gathering.read, gathering.contents, records, changes, patch.when),
    )


def _branch(on: BranchGround, gathering: Gathering, slug: str, commit: str) -> Incoming | None:
    """The branch `slug`; None if all of it stands there already, or a decision about it does."""
    base = on.repository.base(on.tip.commit, commit)
    facts = on.repository.facts(commit)
    changes = _changed(on, base, commit)
    records = tuple(ids_in(changes.files))
    keys = records or (slug,)
    if not changes.problem and _answered(on.read, on.contents, keys, changes, facts.when):
        return None  # it stands there, or why it does not
    offer, problem = _offer(changes, facts.message, facts.name, facts.email, facts.when, slug)
    now = gathering.contents(changes.files)
    clash = tuple(
        path
        for path in sorted(changes.files)
        if now.get(path) not in (changes.before.get(path), changes.files[path])
    )
    answered = _answered(gathering.read, gathering.contents, keys, changes, facts.when)
    if gathering.start and on.is_before(commit, gathering.start):
        answered = "taken"
    title = facts.message.partition("\n")[0][:200] or slug
    return Incoming(
        f"{OURS}{slug}",
        BRANCH,
        on.source.name,
        title,
        facts.when,
        offer,
        problem,
        () if answered == "taken" else clash,
        records,
        commit,
        answered,
    )


def _changed(on: BranchGround, base: str | None, commit: str) -> _Changes:
    if base is None:
        return _Changes(problem="It has nothing in common with the shared layer.")
    changes = on.repository.changes(base, commit)
    if len(changes) > _MOST_FILES:
        return _Changes(problem=f"It changes {len(changes)} files.")
    for one in changes:
        if one.new is None:
            return _Changes(problem=f"It takes {one.path[:120]!r} away.")
        if one.new.mode not in REGULAR:
            return _Changes(problem=f"{one.path[:120]!r} is no file of text.")
    try:
        paths = [one.path for one in changes]
        return _Changes(on.contents(paths, commit), on.contents(paths, base))
    except CairnError as error:
        return _Changes(problem=error.message)


def _offer(
    changes: _Changes, message: str, name: str, email: str, when: datetime, slug: str
) -> tuple[Rendering | None, str]:
    """What it would write, or why it cannot."""
    if changes.problem:
        return None, changes.problem
    lines = [line for line in message.split("\n") if not line.startswith("Signed-off-by:")]
    said = "\n".join(lines).strip() or slug
    try:
        author = Author(name.strip() or "somebody", email)
        title = said.partition("\n")[0]
        return (
            Rendering(
                changes.files, said, author, when, title, said, slug, before=changes.before,
                records=tuple(ids_in(changes.files)),
            ),
            "",
        )  # fmt: skip
    except CairnError as error:
        return None, error.message


def _answered(
    read: Read, contents: Contents, records: tuple[str, ...], offer: _Changes, at: datetime
) -> str:
    """What became of it where `read` reads: ``taken``, ``declined`` or nothing."""
    if offer.files and contents(offer.files) == offer.files:
        return "taken"
    digests = {hashlib.sha256(data).hexdigest() for data in offer.files.values()}
    for record in records:
        try:
            data = read(decision_path(record))
        except CairnError:
            continue
        said = read_decision(record, data) if data is not None else None
        if said is None:
            continue
        if said.digest in digests or (not said.digest and said.on >= at.date().isoformat()):
            return "declined"
    return ""
