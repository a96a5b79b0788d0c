"""How the branch stands on which a draft was pushed, by our copy of the repository."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from cairn.errors import CairnError
from cairn.git.names import OURS
from cairn.git.repository import Repository
from cairn.library.clone import TAKEN, Clone
from cairn.library.folder import MAX_BYTES
from cairn.library.head import BACKUP, ORIGIN
from cairn.library.source import Source
from cairn.library.waiting_out import QUEUE
from cairn.outbox.asked import Asked
from cairn.outbox.inbox.arrived import has_stood
from cairn.outbox.own_texts import own_texts
from cairn.outbox.seen import Seen
from cairn.outbox.vehicle.branch_ground import (
    NOT_TAKEN,
    OUT,
    OUTLIVED,
    STOPPED,
    BranchGround,
    is_gathered,
    latest,
)
from cairn.outbox.vehicle.branch_writing import goes_in, ids_in

_AGAINST = {"remote": NOT_TAKEN, "gate": STOPPED, "state": OUTLIVED}


def given(source: Source, asked: Asked, seen: Seen) -> Seen:
    """The same for what went out as a file: an earlier text may have been pushed, and not noted."""
    repository = Repository(source.folder)
    return replace(seen, ours=_ours(repository, repository.refs("refs/cairn/"), asked, seen, ""))


def _ours(
    repository: Repository, refs: Mapping[str, str], asked: Asked, seen: Seen, sent: str
) -> tuple[tuple[str, str], ...]:
    shared = seen.shared
    if shared is None or shared.digest in (asked.digest, asked.base):
        return ()
    return own_texts(repository, refs, asked.record, sent)


def pushed(source: Source, asked: Asked, seen: Seen) -> Seen:
    """The same, with how the branch stands."""
    repository = Repository(source.folder)
    refs = repository.refs("refs/")
    ours = latest(refs, asked.commit)
    # it may have been rebuilt, or gone out under another name, which comes later in the order
    own = {commit: ref for ref, commit in refs.items() if ref.startswith(OUT)}
    slug = own.get(ours, OUT + asked.branch.removeprefix(OURS)).removeprefix(OUT)

    @cache
    def holds(ref: str, commit: str) -> bool:
        return ref in refs and repository.is_before(commit, refs[ref])

    arrived = holds(TAKEN, ours)
    there = refs.get(f"{ORIGIN}{OURS}{slug}", "")
    if there and holds(TAKEN, there):
        there = ""  # all of it was merged, and it was left there
    elif there:
        # what goes on from where ours was merged holds it as well, whosever it is
        merged = arrived or any(holds(ref, ours) for ref in refs if ref.startswith(BACKUP))
        goes_on = not merged and holds(f"{ORIGIN}{OURS}{slug}", ours)
        if not goes_on and _is_another(repository, there, asked):
            there = ""  # ours was deleted, and the name was free for something else
        elif not arrived and has_stood(source, there):
            there, arrived = "", True  # as one commit, say; nobody is asked about it any more
    gathered = [ref for ref in refs if is_gathered(ref.removeprefix(ORIGIN + OURS))]
    taken = [ref for ref in gathered if holds(ref, ours)]
    return replace(
        seen,
        branch=there,
        arrived=arrived,
        gathered=bool(taken) and not arrived and _goes_in(source, [refs[ref] for ref in taken]),
        queued=QUEUE + slug in refs,
        refused=next((what for what, ref in _AGAINST.items() if refs.get(ref + slug) == ours), ""),
        synced_at=Clone(source).state.synced_at,
        ours=_ours(repository, refs, asked, seen, ours),
    )


def _goes_in(source: Source, taken: list[str]) -> bool:
    """Whether one of these commits can be merged still, as far as what is read here tells."""
    try:
        on = BranchGround(source)
    except CairnError:  # what is new waits for a word
        return True
    if on.tip.commit != on.refs.get(TAKEN):
        return True
    return any(goes_in(on, one) for one in taken)


def _is_another(repository: Repository, commit: str, asked: Asked) -> bool:
    """Whether a branch says nothing of the record; one that somebody put elsewhere still does."""
    if not asked.path:
        return False
    there = repository.at(commit, [asked.path])
    files = [one for one in there if one.path == asked.path and one.size <= MAX_BYTES]
    with repository.blobs() as blobs:
        texts = {one.path: blobs.read(one.blob, MAX_BYTES) for one in files}
    ids = ids_in(texts)
    return not texts or (bool(ids) and asked.record not in ids)
