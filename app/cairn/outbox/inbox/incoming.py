"""What waits for a maintainer: branches at the remote, and what was dropped on the window."""

import contextlib
import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from cairn.errors import CairnError
from cairn.git.names import OURS
from cairn.invisible import without
from cairn.library.source import Source
from cairn.outbox.decision import decision_about, decision_path
from cairn.outbox.draft import slug_of
from cairn.outbox.inbox.arrived import arrived
from cairn.outbox.inbox.changes import Changes, changed
from cairn.outbox.inbox.opened import Opened
from cairn.outbox.inbox.saying import is_edit
from cairn.outbox.rendering import Author, Rendering
from cairn.outbox.vehicle.branch_ground import BranchGround, is_gathered
from cairn.outbox.vehicle.branch_writing import goes_in, ids_in
from cairn.outbox.vehicle.gathering import Gathering

BRANCH = "branch"
EDITED = "-edited"
"""Behind the slug of a branch that is an edit of another one."""

Read = Callable[[str], bytes | None]
Contents = Callable[[Iterable[str]], dict[str, bytes]]


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
        there: what stands now at its paths, in the branch that it is meant for.
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
    there: Mapping[str, bytes] = field(default_factory=dict)

    def days(self, now: datetime) -> int:
        """How many days it has waited."""
        return max(0, (now - self.at).days)

    def as_dict(self, now: datetime) -> dict[str, Any]:
        """For a script or the window; without the contents of its files."""
        offer = self.offer
        return {
            "name": self.name,
            "how": self.how,
            "source": self.source,
            "title": self.title,
            "author": str(offer.author) if offer is not None else "",
            "at": self.at.isoformat(),
            "days": self.days(now),
            "records": list(self.records),
            "paths": sorted(offer.files) if offer is not None else [],
            "clash": list(self.clash),
            "problem": self.problem,
            "answered": self.answered,
        }

    @property
    def key(self) -> str:
        """What it is decided under where no record of it has an id."""
        return self.name.removeprefix(OURS).removesuffix(".zip").removesuffix(".patch")


def waiting(source: Source) -> list[Incoming]:
    """Branches that are neither merged nor decided about in what was fetched, oldest first.

    Raises as `BranchGround` does.
    """
    on = BranchGround(source)
    gathering = Gathering(on)
    found = []
    there = on.on_remote()
    for slug, commit in there.items():
        if is_gathered(slug) or _is_edit(on, slug, there) or on.is_before(commit, on.tip.commit):
            continue
        one = _branch(on, gathering, slug, commit)
        if one is not None:
            found.append(one)
    return sorted(found, key=lambda one: (one.at, one.name))


def dropped(source: Source, opened: Opened) -> Incoming:
    """A bundle or patch as it would come into `source`; raises what reading it raises, and E_INBOX
    where all of it stands there already."""
    on = BranchGround(source)
    gathering = Gathering(on)
    patch = opened.patch(gathering.read)
    message = f"{patch.subject}\n\n{patch.body}".strip() or opened.name
    changes = Changes(patch.files, patch.before)
    offer, problem = _offer(changes, message, patch.name, patch.email, patch.when, "dropped")
    records = tuple(ids_in(patch.files))
    there = on.contents(patch.files)
    if there == patch.files:
        raise CairnError(
            "E_INBOX", f"All of {opened.name} stands there already.", "There is nothing to decide."
        )
    answered = _answered(gathering.read, gathering.contents, records, changes, patch.when)
    one = Incoming(
        opened.name,
        opened.how,
        source.name,
        without(patch.subject)[:200] or opened.name,
        patch.when,
        offer,
        problem,
        _clash(changes, there),
        records,
        "",
        answered,
        there,
    )
    return replace(one, answered="taken") if _is_edited(on, one, patch.files) else one


def _is_edit(on: BranchGround, slug: str, there: Mapping[str, str]) -> bool:
    """Whether a branch is a maintainer's edit of another one that still waits."""
    return slug.endswith(EDITED) and any(
        edit_slug(name) == slug and on.is_before(commit, there[slug])
        for name, commit in there.items()
    )


def _is_own_edit(on: BranchGround, slug: str, commit: str, message: str) -> bool:
    """Whether a branch is what was taken with edits here; others' are looked at like any."""
    own = on.own(slug)
    return own is not None and is_edit(message) and on.is_before(commit, own)


def _is_edited(on: BranchGround, one: Incoming, files: Mapping[str, bytes]) -> bool:
    """Whether a file was taken with edits here, and that can be merged still."""
    slug = edit_slug(one.key)
    edited = on.on_remote().get(slug) or on.queued().get(slug)
    if edited is None or on.is_before(edited, on.tip.commit) or not goes_in(on, edited):
        return False
    facts = on.repository.facts(edited)
    return _is_own_edit(on, slug, edited, facts.message) and any(
        on.holds(parent, files) for parent in facts.parents[1:]
    )


def edit_slug(slug: str) -> str:
    """The slug of the branch on which the contribution `slug` is taken with edits."""
    return f"{slug_of(slug) or 'contribution'}{EDITED}"


def _branch(on: BranchGround, gathering: Gathering, slug: str, commit: str) -> Incoming | None:
    """The branch `slug`; None if all of it stands there already, or a decision about it does."""
    base = on.origin(commit)
    facts = on.repository.facts(commit)
    changes = changed(on, base, commit)
    records = tuple(ids_in(changes.files))
    keys = records or (slug,)
    _ahead(on, gathering, keys, changes)

    def known(path: str) -> bytes | None:
        return on.read(path, commit)

    if not changes.problem:
        if _answered(on.read, on.contents, keys, changes, facts.when, commit, known):
            return None  # it stands there, or why it does not
        if base is not None and arrived(on, base, commit, changes):
            return None
    offer, problem = _offer(changes, facts.message, facts.name, facts.email, facts.when, slug)
    there = on.contents(changes.files)
    clash = {*_clash(changes, there), *_clash(changes, gathering.contents(changes.files))}
    answered = _answered(
        gathering.read, gathering.contents, keys, changes, facts.when, commit, known
    )
    edited = on.on_remote().get(edit_slug(slug))
    if _is_own_edit(on, slug, commit, facts.message):
        edited = commit  # of a file that somebody sent
    for answer in (gathering.start, edited if edited and goes_in(on, edited) else ""):
        if answer and on.is_before(commit, answer):
            answered = "taken"
    title = without(facts.message.partition("\n")[0])[:200] or slug
    return Incoming(
        f"{OURS}{slug}",
        BRANCH,
        on.source.name,
        title,
        facts.when,
        offer,
        problem,
        () if answered == "taken" else tuple(sorted(clash)),
        records,
        commit,
        answered,
        there,
    )


def _ahead(
    on: BranchGround, gathering: Gathering, records: tuple[str, ...], changes: Changes
) -> None:
    """Read at once what is asked for one by one afterwards: what stands there, and decisions."""
    digests = ["", *(hashlib.sha256(data).hexdigest() for data in changes.files.values())]
    paths = list(changes.files)
    for record in records:
        with contextlib.suppress(CairnError):  # its id is none
            paths += [decision_path(record, digest) for digest in digests]
    on.contents(paths)
    gathering.contents(paths)


def _clash(changes: Changes, now: Mapping[str, bytes]) -> tuple[str, ...]:
    """Paths at which neither what it was made from stands now, nor what it makes of it."""
    return tuple(
        path
        for path, data in sorted(changes.files.items())
        if now.get(path) not in (changes.before.get(path), data)
    )


def _offer(
    changes: Changes, message: str, name: str, email: str, when: datetime, slug: str
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
    read: Read,
    contents: Contents,
    keys: tuple[str, ...],
    offer: Changes,
    at: datetime,
    commit: str = "",
    known: Read | None = None,
) -> str:
    """What became of it where `read` reads: ``taken``, ``declined`` or nothing.

    Of several records each must have been decided about that does not stand there as it is.

    Args:
        known: what stood at a path when it was made; None where nobody can tell.
    """
    there = contents(offer.files)
    left = {path: data for path, data in offer.files.items() if there.get(path) != data}
    if offer.files and not left:
        return "taken"
    digests = {commit, *(hashlib.sha256(data).hexdigest() for data in left.values())} - {""}
    decided = [_is_decided(key, digests, read, at, known) for key in ids_in(left) or keys]
    return "declined" if decided and all(decided) else ""


def _is_decided(key: str, digests: set[str], read: Read, at: datetime, known: Read | None) -> bool:
    """Whether somebody decided about one record, and not before this text of it was written."""
    try:
        said = decision_about(key, digests, read)
    except CairnError:
        return False  # its id is none, so nobody can have decided about it
    if said is None or said.digest:
        return said is not None
    if said.on:
        return said.on >= at.date().isoformat()
    # written by hand: what the contribution goes on from holds it, or it came later
    return known is not None and known(decision_path(key)) != read(decision_path(key))
