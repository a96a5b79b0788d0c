"""Looks at what was fetched for what became of a draft; nobody is asked anything."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from cairn.errors import CairnError
from cairn.git.names import OURS
from cairn.git.repository import Repository
from cairn.library.clone import TAKEN, Clone
from cairn.library.place import Unreadable
from cairn.library.rows import Rows
from cairn.library.source import GIT, Source
from cairn.outbox.asked import Asked
from cairn.outbox.decision import Decision, decision_about, decision_path
from cairn.outbox.look_pushed import given, pushed
from cairn.outbox.seen import Seen, Shared
from cairn.records.parse import decode, parse

Find = Callable[[str], Iterable[tuple[str, str]]]
"""Gives source and path of every version of the record of an id, the one in front first."""

_SHARED = ("shared", "team")


def in_catalog(rows: Rows) -> Find:
    """Finds records among those that were read."""
    return lambda id: [(row.source, row.path) for row in rows.by_id(id)]


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
        return pushed(target, asked, seen) if asked.commit else given(target, asked, seen)
    except CairnError:
        return seen


def _named(target: str, known: Mapping[str, Source]) -> Source | None:
    """The source of that name or address."""
    return next((one for one in known.values() if target in (one.name, one.address)), None)


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
