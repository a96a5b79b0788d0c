"""What a sync changed beside the records: files of skills, and the machine half of guardrails."""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cairn.errors import CairnError
from cairn.git.blobs import Blobs, TooLarge
from cairn.git.repository import Repository, exists
from cairn.git.tree import REGULAR, Change, File, files
from cairn.library.catalog import Catalog
from cairn.library.news import (
    FLOOR,
    NEW,
    NO_FILE,
    NO_TEXT,
    TOO_LONG,
    UPDATED,
    WITHDRAWN,
    News,
    in_order,
)
from cairn.library.refresh import Refreshed
from cairn.library.source import GIT, SPINE, Source
from cairn.records.runs import runs
from cairn.records.skill_files import SKILL_FILE, home_of, homes_above, is_words

MOST_NAMED = 500
"""More files than this are told of with their skill, but not named."""

MOST_BYTES, MOST_BYTES_IN_ALL = 250_000, 500_000
"""Of one file that is shown, and of all that are shown together."""

MOST_SHOWN = 200

Brief = Callable[[str], tuple[str, ...]]
"""What `Catalog.brief` says of the record at a path; empty for none."""

_FLOOR = "floor/"
_ASKED = 100
_MANY = 1_000


@dataclass(frozen=True, slots=True)
class Differs:
    """A file that two commits have not alike.

    Attributes:
        before, after: its text; None where it was not there, or is not shown.
        how: `NEW`, `UPDATED` or `WITHDRAWN`.
        why: why it is not shown, one of `TOO_LONG`, `NO_TEXT`, `NO_FILE`; empty if it is.
        code: whether it is more than words.
    """

    path: str
    before: str | None
    after: str | None
    how: str
    why: str
    code: bool


def with_beside(catalog: Catalog, source: Source, read: Refreshed, before: str) -> Refreshed:
    """`read` with what changed beside the records since the commit `before`."""
    after = catalog.commit(source.name)
    if source.kind != GIT or not before or before == after or not exists(source.folder):
        return read

    def brief(path: str) -> tuple[str, ...]:
        known = [one for one in catalog.known_below(source.name, path) if one.path == path]
        return catalog.brief(known[0].key) if known and known[0].key else ()

    with contextlib.suppress(CairnError):  # what could be read of the records stands
        return replace(read, news=told(Repository(source.folder), before, after, read.news, brief))
    return read


def told(
    repository: Repository, old: str, new: str, news: Iterable[News], brief: Brief
) -> tuple[News, ...]:
    """`news` with the skills beside which something changed, and the floor of a spine.

    Raises as `Repository` does.
    """
    if repository.commit(old) is None:
        return tuple(news)
    changes = repository.changes(old, new)
    known = {one.id: one for one in news}
    named = 0
    for home, paths in _by_home(repository, new, changes).items():
        if not (about := brief(home)):
            continue
        id, kind, title, owner, path, _ = about
        one = known.get(id, News(UPDATED, id, kind, title, owner, path, -1))
        shown = tuple(paths[: MOST_NAMED - named])
        named += len(shown)
        known[id] = replace(one, files=shown)
    for change in _of_floor(repository, (old, new), changes):
        path = change.path
        known[path] = News(_how(change), path, FLOOR, path, "", path, int(not is_words(path)))
    return in_order(_counted(repository, new, known.values()))


def differing(source: Source, before: str, after: str, path: str) -> list[Differs]:
    """What changed between two commits of our copy beside the skill at `path`, or just `path`.

    The latter for what is no SKILL.md. Nothing where one of the commits is gone by now.
    """
    found: list[Differs] = []
    with contextlib.suppress(CairnError):
        repository = Repository(source.folder)
        if not before or not after or None in map(repository.commit, (before, after)):
            return []
        changes = repository.changes(before, after)
        chosen = [one for one in changes if one.path == path]
        if path.rpartition("/")[2] == SKILL_FILE:
            below = path.removesuffix(SKILL_FILE)
            near = [one for one in changes if below and one.path.startswith(below)]
            own = set(_by_home(repository, after, near).get(path, ()))
            chosen = [one for one in near if one.path in own]
        room = MOST_BYTES_IN_ALL
        with repository.blobs() as blobs:
            for change in chosen[:MOST_SHOWN]:
                one = _read(blobs, change, room)
                room -= len(one.before or "") + len(one.after or "")
                found.append(one)
    return found


def _read(blobs: Blobs, change: Change, room: int) -> Differs:
    path, how, code = change.path, _how(change), not is_words(change.path)
    texts: list[str | None] = []
    for file in (change.old, change.new):
        if file is None:
            texts.append(None)
            continue
        if file.mode not in REGULAR:
            return Differs(path, None, None, how, NO_FILE, code)
        try:
            data = blobs.read(file.blob, min(room, MOST_BYTES))
        except TooLarge:
            return Differs(path, None, None, how, TOO_LONG, code)
        room -= len(data)
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = "\0"
        if "\0" in text:
            return Differs(path, None, None, how, NO_TEXT, code)
        texts.append(text.replace("\r\n", "\n"))
    return Differs(path, texts[0], texts[1], how, "", code)


def _by_home(
    repository: Repository, commit: str, changes: Iterable[Change]
) -> dict[str, list[str]]:
    """Of the changed paths those beside a SKILL.md of a commit, by that."""
    above = [(one.path, list(homes_above(one.path))) for one in changes]
    asked = sorted({home for _, homes in above for home in homes})
    there: set[str] = set()
    if len(asked) > _MANY:
        wanted = frozenset(asked)
        listed = files(repository.listed(commit))
        there = {one.path for one in listed if one.path in wanted}
    else:
        for some in _in_parts(asked):
            there.update(repository.entries(commit, some))
    found: dict[str, list[str]] = {}
    for path, _ in above:
        if home := home_of(path, there):
            found.setdefault(home, []).append(path)
    return found


def _of_floor(
    repository: Repository, commits: Iterable[str], changes: Iterable[Change]
) -> list[Change]:
    found = [one for one in changes if one.path.startswith(_FLOOR)]
    if found and any(repository.at(commit, [SPINE]) for commit in commits):
        return found[:MOST_NAMED]
    return []


def _how(change: Change) -> str:
    if change.old is None:
        return NEW
    return WITHDRAWN if change.new is None else UPDATED


def _counted(repository: Repository, commit: str, news: Iterable[News]) -> Iterator[News]:
    """The same, with the files beside a skill among what of it would run."""
    every = list(news)
    homes = [one.path for one in every if one.path.endswith(f"/{SKILL_FILE}")]
    found: list[File] = []
    for some in _in_parts([home.removesuffix(SKILL_FILE) for home in homes]):
        found += repository.at(commit, some)
    pages = {one.path: one for one in found if one.path.rpartition("/")[2] == SKILL_FILE}
    code: dict[str, int] = {}
    for file in {one.path: one for one in found}.values():
        home = home_of(file.path, pages)
        code[home] = code.get(home, 0) + (not is_words(file.path))
    with repository.blobs() as blobs:
        for one in every:
            count = one.runs
            if count < 0:
                count = _calls(blobs, pages.get(one.path))
            yield replace(one, runs=count + code.get(one.path, 0))


def _calls(blobs: Blobs, page: File | None) -> int:
    """How many commands a SKILL.md calls that did not change."""
    if page is None:
        return 0
    try:
        return len(runs(blobs.read(page.blob, MOST_BYTES).decode("utf-8", "replace")))
    except (CairnError, TooLarge):
        return 0


def _in_parts(every: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(every), _ASKED):
        yield every[start : start + _ASKED]
