"""What an ordinary fetch shows of a contribution: the record, a decision, the branch."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from cairn.errors import CairnError
from cairn.git.names import OURS
from cairn.git.repository import Repository
from cairn.library.clone import TAKEN, Clone
from cairn.library.folder import MAX_BYTES
from cairn.library.head import BACKUP, ORIGIN
from cairn.library.place import Unreadable
from cairn.library.rows import Rows
from cairn.library.source import GIT, Source
from cairn.library.waiting_out import QUEUE
from cairn.outbox.decision import Decision, decision_about, decision_path
from cairn.outbox.draft import Draft
from cairn.outbox.inbox.arrived import has_stood
from cairn.outbox.own_texts import own_texts
from cairn.outbox.vehicle.branch_ground import (
    NOT_TAKEN,
    OUT,
    OUTLIVED,
    STOPPED,
    BranchGround,
    is_gathered,
    latest,
)
from cairn.outbox.vehicle.branch_writing import fits, ids_in
from cairn.records.parse import decode, parse

Find = Callable[[str], Iterable[tuple[str, str]]]
"""Gives source and path of every version of the record of an id, the one in front first."""

_SHARED = ("shared", "team")
_AGAINST = {"remote": NOT_TAKEN, "gate": STOPPED, "state": OUTLIVED}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked about one draft that was sent.

    Attributes:
        draft: its id.
        record: id of the record that left; empty if it has none.
        target: name or address of the source it was sent to; empty if nobody knows.
        path: of the file in the target.
        branch, commit: where it was pushed to; empty where these very bytes never were.
        pushed: as `target`, of that branch.
        digest: SHA-256 of what was sent, as hexadecimal.
        base: the same of the record that the draft was begun from; empty for a new one.
    """

    draft: str
    record: str
    target: str = ""
    path: str = ""
    branch: str = ""
    commit: str = ""
    digest: str = ""
    base: str = ""
    pushed: str = ""


@dataclass(frozen=True, slots=True)
class Shared:
    """The record as others have it now.

    Attributes:
        digest: SHA-256 of its bytes, as hexadecimal.
        text: the whole file, newlines as ``\\n``.
        status, superseded_by: as its front matter says.
    """

    source: str
    path: str
    digest: str
    text: str
    status: str = ""
    superseded_by: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """What there is to see of one draft.

    Attributes:
        shared: the record in a shared or team layer; None if it is in none of them.
        decision: what was decided about it.
        branch: the commit that its branch stands at; empty if the remote has no such branch, or
            nothing on it that is not merged.
        arrived: whether what was pushed is part of what the source is read from.
        gathered: whether a maintainer took it, and it is not merged yet, but still can be: what
            others changed since may be in the way of all that was gathered.
        queued: whether it has yet to be pushed.
        refused: where it was queued and then not taken, what was against it: the ``remote``, the
            ``gate``, or a ``state`` that was taken back; otherwise empty.
        synced_at: when the remote last answered, ISO 8601 in UTC; empty for other targets.
        known: whether the repository it was pushed to is still among the sources.
        addressed: whether it was meant for one of the sources, where somebody may answer.
        earlier: texts of ours that were written for a push besides; only where `shared` is neither
            what was sent last nor what that was made from.
    """

    shared: Shared | None = None
    decision: Decision | None = None
    branch: str = ""
    arrived: bool = False
    gathered: bool = False
    queued: bool = False
    refused: str = ""
    synced_at: str = ""
    known: bool = True
    addressed: bool = True
    earlier: tuple[str, ...] = ()


def seen_of(said: Mapping[str, Any]) -> Seen:
    """The inverse of `asdict`; ValueError, KeyError or TypeError for what it did not give."""
    shared, decision = said["shared"], said["decision"]
    return Seen(
        **{
            **said,
            "shared": Shared(**shared) if shared else None,
            "decision": Decision(**decision) if decision else None,
            "earlier": tuple(said["earlier"]),
        }
    )


def in_catalog(rows: Rows) -> Find:
    """Finds records among those that were read."""
    return lambda id: [(row.source, row.path) for row in rows.by_id(id)]


def asked_of(draft: Draft) -> Asked | None:
    """What to ask about a draft; None for a new one that was never sent."""
    if not draft.sent:
        base = draft.base
        return Asked(draft.id, base.record, base.source, base.path) if base else None
    sent = draft.sent[-1]
    record = sent.record or (draft.base.record if draft.base else "")
    from_ = draft.base.digest if draft.base else ""
    # what was given to somebody as a file besides, just as it is, still stands on its branch
    same = [one for one in draft.sent if one.commit and one.digest == sent.digest]
    pushed = same[-1] if same else sent
    return Asked(
        draft.id,
        record,
        sent.target,
        sent.path,
        pushed.branch,
        pushed.commit,
        sent.digest,
        from_,
        pushed.target,
    )


def look(sources: Iterable[Source], asked: Asked, find: Find) -> Seen:
    """What the sources say about it, by what was fetched last; nobody is asked anything.

    A source that cannot be read says nothing.
    """
    known = {source.name: source for source in sources}
    target = _named(asked.target, known)
    if asked.pushed != asked.target and (target is None or target != _named(asked.pushed, known)):
        asked = replace(asked, branch="", commit="")  # that was for somebody else
    seen = Seen(shared=_shared(known, target, asked, find))
    for source in [target] if target else known.values():
        if source.layer in _SHARED and (decision := _decision(source, asked)):
            seen = replace(seen, decision=decision)
            break
    if target is None:
        return replace(seen, known=not asked.commit, addressed=False)
    if target.kind != GIT:
        return seen
    try:
        return _pushed(target, asked, seen) if asked.commit else _given(target, asked, seen)
    except CairnError:
        return seen


def _named(target: str, known: Mapping[str, Source]) -> Source | None:
    """The source of that name or address."""
    return next((one for one in known.values() if target in (one.name, one.address)), None)


def _given(source: Source, asked: Asked, seen: Seen) -> Seen:
    """The same for what went out as a file: an earlier text may have been pushed, and not noted."""
    repository = Repository(source.folder)
    return replace(
        seen, earlier=_earlier(repository, repository.refs("refs/cairn/"), asked, seen, "")
    )


def _earlier(
    repository: Repository, refs: Mapping[str, str], asked: Asked, seen: Seen, sent: str
) -> tuple[str, ...]:
    shared = seen.shared
    if shared is None or shared.digest in (asked.digest, asked.base):
        return ()
    return own_texts(repository, refs, asked.record, sent)


def _pushed(source: Source, asked: Asked, seen: Seen) -> Seen:
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
        earlier=_earlier(repository, refs, asked, seen, ours),
    )


def _goes_in(source: Source, taken: list[str]) -> bool:
    """Whether one of these commits can be merged still, as far as what is read here tells."""
    try:
        on = BranchGround(source)
    except CairnError:  # what is new waits for a word
        return True
    if on.tip.commit != on.refs.get(TAKEN):
        return True
    return any(on.is_clean(one) and fits(on, one) for one in taken)


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


def _shared(
    known: dict[str, Source], target: Source | None, asked: Asked, find: Find
) -> Shared | None:
    places = list(find(asked.record)) if asked.record else []
    if target is not None:
        places.sort(key=lambda place: place[0] != target.name)
        if asked.path and not any(place[0] == target.name for place in places):
            places.insert(0, (target.name, asked.path))
    for name, path in places:
        source = known.get(name)
        if source is None or source.layer not in _SHARED:
            continue
        data = _read(source, path)
        if data is not None and (found := _record(source, path, data, asked)) is not None:
            return found
    return None


def _record(source: Source, path: str, data: bytes, asked: Asked) -> Shared | None:
    """The file as the record that was asked about; None if it is another one."""
    try:
        record, text = parse(data, source=source.name, path=path), decode(data)
    except CairnError:
        return None
    if record.id != asked.record and record.front.get("id"):
        return None
    digest = hashlib.sha256(data).hexdigest()
    status = record.status.value if record.status else ""
    return Shared(source.name, path, digest, text, status, record.superseded_by)


def _decision(source: Source, asked: Asked) -> Decision | None:
    """About the record, or about the branch that it was offered on."""

    def about(key: str, digest: str) -> Decision | None:
        try:
            return decision_about(key, [digest], lambda path: _read(source, path))
        except CairnError:
            return None

    if found := about(asked.record, asked.digest):
        loose = not found.digest and not found.on
        return None if loose and _stood(source, asked) else found
    if asked.commit and asked.branch.startswith(OURS):
        found = about(asked.branch.removeprefix(OURS), asked.commit)
        if found is not None and found.digest == asked.commit:
            return replace(found, record=asked.record, digest=asked.digest)
    return None


def _stood(source: Source, asked: Asked) -> bool:
    """Whether what is said of the record there was said before it was pushed."""
    if source.kind != GIT or not asked.commit:
        return False
    repository, path = Repository(source.folder), [decision_path(asked.record)]
    try:
        now = repository.at(repository.commit(TAKEN) or "", path)
        then = repository.at(asked.commit, path)
    except CairnError:
        return False
    return bool(now) and [one.blob for one in then] == [one.blob for one in now]


def _read(source: Source, path: str) -> bytes | None:
    try:
        if source.kind == GIT:
            return Clone(source).raw(path)
        return (source.folder / path).read_bytes()
    except (OSError, Unreadable, CairnError):
        return None
