"""Jobs of the worker ``index``, which alone writes catalog and index."""

import dataclasses
import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from cairn.errors import CairnError
from cairn.jobs.journal import JournalWork
from cairn.jobs.sync import SyncWork
from cairn.library.source import GIT, Source
from cairn.library.sources import Sources
from cairn.places import Places, make_private

if TYPE_CHECKING:
    from cairn.library.catalog import Catalog
    from cairn.library.indexing import Published
    from cairn.library.turns import Turns
    from cairn.library.watch import Watch
    from cairn.search.whoosh_index import WhooshWriter
    from cairn.search.writer import IndexWriter
    from cairn.worker.serve import Call, Job

MAX_CHANGED = 200
"""An event names no more changed keys than this; with more it names none."""

SLICE_SECONDS = 2.0
"""How long work that nobody waits for may hold up other jobs."""


def index_jobs(places: Places) -> "Mapping[str, Job]":
    """Jobs of the worker ``index``, which alone writes the catalog and the index.

    - ``refresh {"source": NAME|null, "paths": [..]|null, "patient": false}`` reads what changed
      and publishes it while it goes: ``{"sources": [Refreshed…], "dropped": [NAME…], "seq",
      "cancelled"}``; a patient one leaves an index that is busy for later
    - ``watch {}`` from now on reads changes as they happen:
      ``{"watched": [NAME…], "problems": {NAME: TEXT}}``
    - ``verify {}`` compares the index with its hashes and looks through the catalog; what is
      damaged is made again: ``{"damaged": [FILE…]}``
    - ``index {}`` publishes what the catalog has and the index has not: ``{"changes": n}``
    - ``catch_up {}`` merges segments and brings Whoosh up to date, a slice at a time:
      ``{"lagging": n}``
    - ``journal {}`` brings the journal's private index up to date, a slice at a time; until there
      are none: ``{"changes": n}``
    - ``check_journal {}`` reads all of the journal:
      ``{"rows": n, "damages": n, "damaged": [Damage…], "left_out": n}``

    - ``sync {"source": NAME|null, "every": SECONDS|null}`` fetches repositories on a thread beside
      the jobs, now and from then on, and has what came read: ``{"syncing": [NAME…]}``; ``decide
      {"source", "take"}`` answers what one waits for, ``stop_sync {"source", "fetch_only": false}``
      ends a fetch, and the reading of what came with it, also while another job runs; its answer
      comes once that is over. The next fetch goes on with both
    - ``read_on {"source": NAME}`` reads what was taken of a repository, where that was not read to
      its end: as ``refresh``, or ``{}``

    Every new generation is told by ``{"published": generation, "seq": n, "changed": [KEY…]|null,
    "source": NAME|null}``, every source that was looked through by ``{"read": NAME, "problem":
    TEXT, "gone": false}``, what came with a sync by ``{"news": NAME, "items": [News…]}``. A fetch
    is told by ``{"fetching": NAME, "what", "done", "of"}`` and, when it has ended, by ``{"synced":
    NAME, "outcome", "state", "error", "again"}``, as `cairn.library.clone.Synced` has them; the
    last says whether it is fetched once more, since that was asked for meanwhile.
    """
    from cairn.worker.serve import Ahead

    syncing, journal = SyncWork(places), JournalWork(places)
    work = _IndexWork(places, syncing.is_left)
    return {
        "refresh": work.refresh,
        "read_on": work.read_on,
        "watch": work.watch,
        "verify": work.verify,
        "index": work.index,
        "catch_up": work.catch_up,
        "journal": journal.index,
        "check_journal": journal.check,
        "sync": syncing.sync,
        "decide": syncing.decide,
        "stop_sync": Ahead(syncing.stop),
    }


class _IndexWork:
    """What the jobs of the index worker share; opened when first needed."""

    def __init__(self, places: Places, is_left: Callable[[str], bool]) -> None:
        self._places = places
        self._is_left = is_left
        self._sources = Sources(places)
        self._opened: Catalog | None = None
        self._turns: tuple[Turns[IndexWriter], Turns[WhooshWriter]] | None = None
        self._watch: Watch | None = None
        self._watched: list[Source] = []
        self._checked = False

    def refresh(self, call: "Call") -> dict[str, Any]:
        """Read sources and publish what changed."""
        name, paths = call.args.get("source"), call.args.get("paths")
        if not self._checked:
            self._check(call)
        try:
            return self._refresh(call, name, paths)
        except CairnError as error:
            if error.code != "E_CATALOG_DAMAGED":
                raise
            self._catalog().start_over()
            return self._refresh(call, None, None)

    def _refresh(self, call: "Call", name: str | None, paths: list[str] | None) -> dict[str, Any]:
        from cairn.library.arrivals import Arrivals
        from cairn.library.beside import with_beside
        from cairn.library.reading import unusable
        from cairn.library.refresh import refresh
        from cairn.library.source_trouble import trouble

        catalog = self._catalog()
        sources = self._sources.all()
        stale = catalog.arrange(sources)
        chosen = [one for one in sources if not one.paused] if name is None else []
        if name is not None and name not in stale:
            chosen = [self._sources.get(name)]
        done = []
        # what nobody waits for does not hold up what somebody may ask for meanwhile
        patient = bool(call.args.get("patient"))
        stopped = False
        for source in chosen:
            unwanted = partial(self._unwanted, call, source.name) if patient else call.cancelled
            before = catalog.commit(source.name) if source.kind == GIT else ""
            result = refresh(
                catalog,
                source,
                progress=call.progress,
                cancelled=unwanted,
                landed=partial(self._landed, call, source.name, unwanted),
                paths=paths,
            )
            result = with_beside(catalog, source, result, before)
            stopped = stopped or result.cancelled
            done.append(dataclasses.asdict(result))
            is_folder = source.kind != GIT
            missing = bool(result.problem) and is_folder and not source.folder.exists()
            problem = result.problem if is_folder else trouble(source)
            call.emit({"read": source.name, "problem": problem, "gone": missing})
            if result.news:
                Arrivals(self._places.data).add(result, before, catalog.commit(source.name))
                call.emit(
                    {"news": source.name, "items": [dataclasses.asdict(n) for n in result.news]}
                )
            if self._watch is not None and is_folder and result.problem and unusable(source.folder):
                self._watch.missed(source.name)
        for gone in stale:
            for count in catalog.drop(gone):
                call.progress({"what": f"forgetting {gone}", "done": count, "of": None})
        if stopped or call.cancelled():
            call.later("index", {})  # what was read before can be searched all the same
        else:
            self._publish(call, name, wait=1.0 if patient else 30.0, retry=True)
        if self._watch is not None:
            self._watch_anew(call)
        call.later("catch_up", {})
        return {
            "sources": done,
            "dropped": stale,
            "seq": catalog.seq,
            "cancelled": call.cancelled(),
        }

    def read_on(self, call: "Call") -> dict[str, Any]:
        """Read what a stop, or an end without a warning, left unread of a repository."""
        from cairn.library.place import Unreadable, place_of

        name = str(call.args["source"])
        try:
            place = place_of(self._sources.get(name))
        except Unreadable:
            return {}  # its next fetch makes it good, and has it read
        place.close()
        try:
            is_read = self._catalog().commit(name) == place.commit
        except CairnError as error:
            if error.code != "E_CATALOG_DAMAGED":
                raise
            is_read = False  # reading it makes that good
        return {} if is_read else self.refresh(call)

    def _unwanted(self, call: "Call", source: str) -> bool:
        return call.cancelled() or self._is_left(source)

    def _landed(self, call: "Call", source: str, unwanted: Callable[[], bool]) -> None:
        self._publish(call, source, wait=0.0, at_once=True, unwanted=unwanted)

    def watch(self, call: "Call") -> dict[str, Any]:
        """Watch every source that is not paused."""
        self._watch_anew(call)
        assert self._watch is not None
        problems = {name: text for name, text in self._watch.problems.items() if text}
        return {"watched": [source.name for source in self._watched], "problems": problems}

    def verify(self, call: "Call") -> dict[str, Any]:
        """Withdraw what is damaged and make it again, from the catalog or from the sources."""
        catalog = self._catalog()
        lost = [] if catalog.is_sound() else [catalog.path.name]
        if lost:
            catalog.start_over()
            call.later("refresh", {"source": None})
        damaged = self._check(call) + lost
        self._publish(call, None, retry=True)
        if damaged:
            call.later("catch_up", {})
        return {"damaged": damaged}

    def index(self, call: "Call") -> dict[str, Any]:
        """Publish what another process's turn kept from being published."""
        return {"changes": self._publish(call, None, wait=1.0, retry=True)}

    def catch_up(self, call: "Call") -> dict[str, Any]:
        """What may wait, for at most a slice: fewer segments, then Whoosh."""
        from cairn.library.indexing import Published, index

        catalog = self._catalog()
        arrays, whoosh = self._both()
        began = time.monotonic()
        try:
            with arrays.take(catalog.id, catalog.seq, "merging", wait=0.0) as writer:
                number = writer.merge_if_needed()
            if number:
                self._tell(call, None, Published(arrays.number or 0, catalog.seq, []))
            left = SLICE_SECONDS - (time.monotonic() - began)
            index(
                catalog,
                whoosh,
                what="indexing for phrases",
                progress=call.progress,
                cancelled=call.cancelled,
                batches=(500,),
                characters=700_000,  # as much as Whoosh takes in within a second
                seconds=left,
                wait=0.0,
            )
            with whoosh.take(catalog.id, catalog.seq, "counting", wait=0.0) as behind:
                lagging = catalog.pending(behind.seq)
        except CairnError as error:
            if error.code == "E_INDEX_DAMAGED":
                self._check(call)
            elif error.code == "E_INDEX_BUSY":
                time.sleep(0.2)
            else:
                raise
            lagging = 1
        if lagging and not call.cancelled():
            call.later("catch_up", {})
        return {"lagging": lagging}

    def _check(self, call: "Call") -> list[str]:
        """Once per process, before anything is added: is what lies there what was written?"""
        self._checked = True
        arrays, whoosh = self._both()
        damaged = arrays.check("checking") + whoosh.check("checking")
        if damaged:
            self._publish(call, None)
        return damaged

    def _publish(
        self,
        call: "Call",
        source: str | None,
        *,
        wait: float = 30.0,
        retry: bool = False,
        at_once: bool = False,
        unwanted: Callable[[], bool] | None = None,
    ) -> int:
        """Bring the arrays up to the catalog.

        Where another process does not give up its turn, it is tried again behind the next jobs;
        without `retry` that is left to the caller's own next call. What is little anyway goes in
        `at_once`.
        """
        from cairn.library.indexing import BATCHES, index

        arrays, _ = self._both()
        try:
            return index(
                self._catalog(),
                arrays,
                progress=call.progress,
                cancelled=unwanted or call.cancelled,
                published=lambda one: self._tell(call, source, one),
                wait=wait,
                batches=BATCHES[-1:] if at_once else BATCHES,
            )
        except CairnError as error:
            if error.code != "E_INDEX_BUSY":
                raise
            if retry:
                call.later("index", {})
            if wait > 1.0:
                raise
            return 0

    def _tell(self, call: "Call", source: str | None, one: "Published") -> None:
        changed = one.changed if len(one.changed) <= MAX_CHANGED else None
        call.emit(
            {"published": one.generation, "seq": one.seq, "changed": changed, "source": source}
        )

    def _watch_anew(self, call: "Call") -> None:
        """Watch the sources as they are set now, if that is not what is watched."""
        from cairn.library.watch import Watch

        sources = [one for one in self._sources.all() if not one.paused and one.kind != GIT]
        folders = [(source.name, source.folder) for source in sources]
        if self._watch is not None:
            if folders == [(source.name, source.folder) for source in self._watched]:
                return
            self._watch.stop()

        def changed(name: str, paths: list[str] | None) -> None:
            call.later("refresh", {"source": name, "paths": paths, "patient": True})

        self._watched = sources
        self._watch = Watch(sources, changed)
        if self._checked:  # something may have changed since it was read
            call.later("refresh", {"source": None, "patient": True})

    def _catalog(self) -> "Catalog":
        if self._opened is None:
            from cairn.library.catalog import Catalog

            self._opened = Catalog(self._places.cache / "catalog.db")
        return self._opened

    def _both(self) -> "tuple[Turns[IndexWriter], Turns[WhooshWriter]]":
        if self._turns is None:
            self._turns = _open_turns(self._places)
        return self._turns


def _open_turns(places: Places) -> "tuple[Turns[IndexWriter], Turns[WhooshWriter]]":
    from cairn.library.lock import IndexLock
    from cairn.library.turns import Turns
    from cairn.search.writer import IndexWriter

    folder = make_private(places.cache / "index")

    def open_whoosh(catalog: str) -> "WhooshWriter":
        from cairn.search.whoosh_index import WhooshWriter  # 100 ms that a quick change spares

        return WhooshWriter(folder, catalog)

    lock = IndexLock(places.cache)
    return (
        Turns(folder, lock, lambda catalog: IndexWriter(folder, catalog)),
        Turns(folder / "whoosh", lock, open_whoosh),
    )
