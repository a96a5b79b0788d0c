"""Which branch or tag a repository is followed on, and what following another would change."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from cairn.errors import CairnError
from cairn.git.address import address_of
from cairn.git.blobs import TooLarge
from cairn.git.names import OURS, checked_name
from cairn.git.repository import HEADS, Cancelled, Heard, Repository, exists
from cairn.git.tree import File
from cairn.library.beside import told
from cairn.library.clone import TAKEN, taken_now
from cairn.library.clone_state import load, save
from cairn.library.clone_tip import repository_of
from cairn.library.committed import found_in
from cairn.library.entry import Entry, entry_of
from cairn.library.folder import MAX_BYTES, Found
from cairn.library.head import HEAD, ORIGIN, fetch_with_head
from cairn.library.news import News, Newsdesk
from cairn.library.source import SPINE, Source
from cairn.library.sources import Sources
from cairn.records.parse import parse

MOST = 2_000
"""More changed files than this are counted, not read."""

_TAGS = "refs/cairn/tags/"


@dataclass(frozen=True, slots=True)
class Update:
    """What taking another commit would change.

    Attributes:
        name: of the branch or tag; empty for what waits, or for the repository's own choice.
        commit: that would be taken.
        news: records that would be new, updated or withdrawn, with their owners.
        files: how many files of Markdown differ; more than `news` names where they are many.
    """

    name: str
    commit: str
    news: tuple[News, ...]
    files: int


def names(
    source: Source, *, heard: Heard = lambda _: None, cancelled: Cancelled = lambda: False
) -> tuple[list[str], list[str]]:
    """Branches and tags of the remote, asked just now; contributions are not among them.

    Raises as `Repository.fetch` does.
    """
    repository, address = repository_of(source), address_of(source.address)
    found = repository.remote_names(address, heard=heard, cancelled=cancelled)
    branches = [name for name in found[0] if not name.startswith(OURS)]
    return branches, found[1]


def preview(
    source: Source,
    name: str,
    *,
    heard: Heard = lambda _: None,
    cancelled: Cancelled = lambda: False,
) -> Update:
    """What following the branch or tag `name` would change; an empty one is the remote's choice.

    It is fetched for that, and nothing is taken. Raises E_GIT_NAME, E_GIT_BRANCH and as
    `Repository.fetch` does.
    """
    repository, address = repository_of(source), address_of(source.address)
    if not name:
        fetch_with_head(repository, address, heard=heard, cancelled=cancelled)
        return _update(repository, source, "", repository.commit(HEAD))
    checked_name(name)
    repository.fetch(address, [HEADS], heard=heard, cancelled=cancelled)
    commit = repository.commit(f"{ORIGIN}{name}")
    if commit is None:
        ref = f"{_TAGS}{name}"
        refspec = f"+refs/tags/{name}:{ref}"
        repository.fetch(address, [refspec], heard=heard, cancelled=cancelled)
        commit = repository.commit(ref)
    return _update(repository, source, name, commit)


def waiting_update(source: Source, commit: str) -> Update:
    """What taking a commit that waits for a word would change."""
    repository = repository_of(source)
    return _update(repository, source, "", repository.commit(commit))


def follow(sources: Sources, name: str, update: Update) -> Source:
    """Follow from now on what was looked at for the source `name`; its copy is used on.

    Raises what `Sources.set_branch` raises, and E_DISK_FULL or E_WRITE.
    """
    before = sources.get(name)
    after = sources.set_branch(name, update.name)
    if before.folder != after.folder and not after.folder.exists():
        state = load(before.folder)
        with contextlib.suppress(OSError, CairnError):  # else it is fetched anew there
            repository_of(before).move(after.folder)
            save(after.folder, state)
    if exists(after.folder):
        repository = Repository(after.folder)
        if repository.commit(update.commit) is not None:
            repository.set_ref(TAKEN, update.commit)
    taken_now(after)
    return after


def _update(repository: Repository, source: Source, name: str, commit: str | None) -> Update:
    taken = repository.commit(TAKEN)
    if commit is None or taken is None:
        raise CairnError(
            "E_GIT_BRANCH",
            "The repository has no such branch or tag, or nothing in it yet.",
            "Look at its page, and give the name as it stands there.",
        )
    changes = repository.changes(taken, commit)
    spine = bool(repository.at(commit, [SPINE])), bool(repository.at(taken, [SPINE]))
    pairs = [(one.path, one.new, one.old) for one in changes]
    desk, count = Newsdesk(), 0
    with repository.blobs() as blobs:

        def entry(file: File | None, is_spine: bool) -> Entry | None:
            found = found_in(file, is_spine) if file is not None else None
            if file is None or not isinstance(found, Found):
                return None
            try:
                data = blobs.read(file.blob, MAX_BYTES)
                record = parse(data, source=source.name, path=file.path)
            except (CairnError, TooLarge):
                return None
            return entry_of(record, source.name, found, blake2b(data, digest_size=16).digest())

        for _, new, old in _of_pages(pairs):
            count += 1
            if count > MOST:
                continue
            now, was = entry(new, spine[0]), entry(old, spine[1])
            before = _brief(was) if was is not None else ()
            if now is not None:
                desk.came(now, before)
            else:
                desk.went(before)

        def brief(path: str) -> tuple[str, ...]:
            found = [one for one in repository.at(commit, [path]) if one.path == path]
            one = entry(found[0], spine[0]) if found else None
            return _brief(one) if one is not None else ()

        news = told(repository, taken, commit, desk.news(), brief)
    return Update(name, commit, news, count)


Pair = tuple[str, File | None, File | None]


def _of_pages(pairs: list[Pair]) -> Iterator[Pair]:
    return (pair for pair in pairs if pair[0][-3:].lower() == ".md")


def _brief(entry: Entry) -> tuple[str, ...]:
    """As `Catalog.brief` says it."""
    return (entry.id, entry.kind, entry.title, entry.owner, entry.path, entry.status)
