"""Brings the catalog up to date with a source: only what changed is read again."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

from cairn.errors import CairnError
from cairn.library import reading
from cairn.library.catalog import Catalog, Known
from cairn.library.entry import entry_of
from cairn.library.folder import Found, Skipped, named
from cairn.library.linked import targets
from cairn.library.news import News, Newsdesk
from cairn.library.place import Place, Unreadable, place_of
from cairn.library.source import Source
from cairn.records.parse import parse

FIRST_BATCH, BATCH = 500, 2000
"""Files per transaction: a small first one, so that something can be searched at once."""

FIRST_FETCHED = 200
"""The first one of a repository, for which somebody has waited while it was fetched."""

BATCH_BYTES = 8_000_000
"""A transaction reads no more than this, or one file."""

BATCH_SECONDS = 0.3
"""Changes do not wait longer than this for more of them to be found."""

Progress = Callable[[dict[str, Any]], None]
Pair = tuple[Found | Skipped | None, Known | None]


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a refresh of one source changed.

    Attributes:
        records: how many the source has now.
        skipped: how many of its paths gave no record.
        problem: one sentence if the folder could not be read; otherwise empty.
        cancelled: whether it was stopped before the end; what was read by then stands.
        news: what is different to a person, for a source that says what it was before.
    """

    name: str
    records: int
    added: int
    changed: int
    removed: int
    skipped: int
    seconds: float
    problem: str = ""
    cancelled: bool = False
    news: tuple[News, ...] = ()


def refresh(
    catalog: Catalog,
    source: Source,
    *,
    progress: Progress = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    landed: Callable[[], None] = lambda: None,
    paths: Sequence[str] | None = None,
) -> Refreshed:
    """Read what is new or changed in `source`, forget what is gone from it.

    A file counts as unchanged if its size and time are; otherwise its digest decides. With
    `paths` (relative; files or folders, gone ones too) only these are looked at, and then by
    digest. Memory stays bounded: the folder and the catalog are walked side by side in the order
    of their paths. Of a repository only what differs from the commit that was read last is looked
    at.

    A folder that cannot be read keeps its records. `landed` is called after every transaction that
    changed a record. Raises what `Catalog.write` raises.
    """
    began = time.monotonic()
    run: _Run | None = None
    problem = commit = ""
    try:
        place = place_of(source)
        try:
            commit = place.commit
            run = _Run(catalog, source, place, progress, cancelled, landed)
            run.work_through(paths)
        except CairnError as error:
            if run is None or error.code != "E_CANCELLED":
                raise
            run.stopped = True
        finally:
            place.close()
    except Unreadable as error:
        problem = str(error)
    done = run is not None and not run.stopped and not problem
    with catalog.write():
        at = datetime.now(UTC).isoformat(timespec="seconds")
        records, skipped = catalog.finished(source, at, problem, commit if done else "")
    return Refreshed(
        source.name,
        records,
        run.added if run else 0,
        run.changed if run else 0,
        run.removed if run else 0,
        skipped,
        time.monotonic() - began,
        problem,
        run is not None and run.stopped,
        run.desk.news() if run and run.desk else (),
    )


@dataclass(slots=True)
class _Run:
    """One refresh on its way.

    Attributes:
        by_digest: whether size and time are not believed.
        evicted: keys removed in this run; what was read of them before is out of date.
        odd: skipped paths that stand in the catalog in another form than in the folder.
        freed: ids that lost a record; another file may have waited for one of them.
        again: paths whose record had to make way for a file before it.
        desk: hears of every change that is news.
    """

    catalog: Catalog
    source: Source
    place: Place
    progress: Progress
    cancelled: Callable[[], bool]
    landed: Callable[[], None]
    by_digest: bool = False
    stopped: bool = False
    seen: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0
    evicted: set[int] = field(default_factory=set)
    odd: set[str] = field(default_factory=set)
    freed: set[str] = field(default_factory=set)
    again: set[str] = field(default_factory=set)
    desk: Newsdesk | None = None

    def work_through(self, paths: Sequence[str] | None) -> None:
        """Settle what `paths` name, or what may have changed; then what waited for it."""
        if self.cancelled():
            self.stopped = True
            return
        since = self.catalog.commit(self.source.name) if self.place.commit else ""
        if since:
            self.desk = Newsdesk()
            paths = self.place.changed(since)
        if paths is None or "" in paths:
            files = self.place.files(cancelled=self.cancelled)
            self.work(_pairs(files, _all_known(self.catalog, self.source.name)))
        else:
            self.work_paths(paths)
        self.work_again()

    def work(self, pairs: Iterator[Pair]) -> None:
        """Settle every pair that needs it, a batch of them in each transaction."""
        for batch in self._batches(pairs):
            before = self.added + self.changed + self.removed
            with self.catalog.write():
                for found, known in batch:
                    if self.stopped or self.cancelled():
                        self.stopped = True
                        break
                    self._settle(found, known)
            self.progress({"what": f"reading {self.source.name}", "done": self.seen, "of": None})
            if self.added + self.changed + self.removed > before:
                self.landed()

    def work_paths(self, paths: Sequence[str]) -> None:
        """Settle what `paths` name, whatever size and time say."""
        self.by_digest = True
        name = self.source.name
        self.work(
            pair
            for path in _outermost(paths)
            for pair in _pairs(
                self.place.files(path), iter(self.catalog.known_below(name, named(path)))
            )
        )

    def work_again(self) -> None:
        """Settle files that gave way to, or waited for, one that was settled in this run."""
        while (self.again or self.freed) and not self.stopped:
            name = self.source.name
            for id in self.freed:
                self.again.update(self.catalog.waiting(name, id))
            paths, self.again, self.freed = sorted(self.again), set(), set()
            self.work_paths(paths)

    def _batches(self, pairs: Iterator[Pair]) -> Iterator[list[Pair]]:
        """Pairs that need work; walking past the others happens outside of any transaction."""
        batch: list[Pair] = []
        limit, size, until = FIRST_FETCHED if self.place.commit else FIRST_BATCH, 0, 0.0
        for pair in pairs:
            if self.stopped or self.cancelled():
                self.stopped = True
                break
            self.seen += 1
            if self._needs_work(*pair):
                if not batch:
                    until = time.monotonic() + BATCH_SECONDS
                batch.append(pair)
                size += pair[0].size if isinstance(pair[0], Found) else 0
            if batch and (len(batch) >= limit or size > BATCH_BYTES or time.monotonic() > until):
                yield batch
                limit, size, batch = BATCH, 0, []
        if batch and not self.stopped:
            yield batch

    def _needs_work(self, found: Found | Skipped | None, known: Known | None) -> bool:
        if known is None or not isinstance(found, Found) or self.by_digest:
            return True
        if (known.size, known.mtime_ns) != (found.size, found.mtime_ns):
            return True
        if known.key or not known.id:
            return False
        holder = self.catalog.holder(self.source.name, known.id)
        return holder is None or holder.path > found.path

    def _settle(self, found: Found | Skipped | None, known: Known | None) -> None:
        if known is not None and known.key in self.evicted:
            known = None
        if found is None:
            if known is not None:
                self._forget(known)
        elif isinstance(found, Skipped):
            if "\\" in found.path:
                self.odd.add(found.path)
            self._skip(found, known)
        else:
            self._read(found, known)

    def _read(self, found: Found, known: Known | None) -> None:
        source, path = self.source.name, found.path
        try:
            data, size, mtime_ns = self.place.read(path)
            found = Found(path, size, mtime_ns)
            digest = blake2b(data, digest_size=16).digest()
            if known is not None and known.digest == digest:
                self.catalog.touch(known, size, mtime_ns)
                return
            entry = entry_of(parse(data, source=source, path=path), source, found, digest)
        except (OSError, CairnError) as error:
            self._skip(Skipped(path, reading.reason(error)), known, found)
            return
        except (ValueError, RuntimeError, LookupError, TypeError, AttributeError) as error:
            # a bug of ours; it must cost this file's page, not the other hundred thousand
            text = f"Cairn failed on it ({type(error).__name__}: {error})"
            self._skip(Skipped(path, text), known, found)
            return
        holder = self.catalog.holder(source, entry.id)
        if holder is not None and holder.path < path:
            text = f"the id stands already in {holder.path}"
            self._skip(Skipped(path, text), known, found, waits_for=entry.id)
            return
        if holder is not None and holder.path > path:
            self._forget(holder)
            self.again.add(holder.path)
        if self.desk is not None:
            self.desk.came(entry, self.catalog.brief(known.key) if known and known.key else ())
        self.catalog.put(entry, targets(source, path, entry.body))
        if known is not None and known.key:
            self.changed += 1
            if known.id != entry.id:
                self.catalog.released(known.id)
                self.freed.add(known.id)
        else:
            self.added += 1

    def _forget(self, known: Known) -> None:
        if not known.key:
            if known.path not in self.odd:
                self.catalog.unskip(self.source.name, known.path)
            return
        brief = self.catalog.brief(known.key) if self.desk is not None else ()
        if self.catalog.remove(known):
            if self.desk is not None:
                self.desk.went(brief)
            self.removed += 1
            self.evicted.add(known.key)
            self.freed.add(known.id)

    def _skip(
        self,
        skipped: Skipped,
        known: Known | None,
        found: Found | None = None,
        *,
        waits_for: str = "",
    ) -> None:
        if known is not None and known.key:
            self._forget(known)
        size, mtime_ns = (found.size, found.mtime_ns) if found else (0, 0)
        self.catalog.skip(
            self.source.name,
            skipped.path,
            skipped.reason,
            id=waits_for,
            size=size,
            mtime_ns=mtime_ns,
        )


def _all_known(catalog: Catalog, source: str) -> Iterator[Known]:
    after = ""
    while chunk := catalog.known(source, after):
        yield from chunk
        after = chunk[-1].path


def _pairs(found: Iterator[Found | Skipped], known: Iterator[Known]) -> Iterator[Pair]:
    """What lies in the folder beside what the catalog knows of the same path; both sorted."""
    old = next(known, None)
    for new in found:
        if isinstance(new, Skipped) and "\\" in new.path:
            yield new, None  # escaped: it does not stand where its written form would sort
            continue
        while old is not None and old.path < new.path:
            yield None, old
            old = next(known, None)
        if old is not None and old.path == new.path:
            yield new, old
            old = next(known, None)
        else:
            yield new, None
    while old is not None:
        yield None, old
        old = next(known, None)


def _outermost(paths: Sequence[str]) -> list[str]:
    """`paths` sorted, without those that lie below another one of them."""
    kept: dict[str, None] = {}
    for path in sorted(paths):
        parts = path.split("/")
        if not any("/".join(parts[:depth]) in kept for depth in range(1, len(parts) + 1)):
            kept[path] = None
    return list(kept)
