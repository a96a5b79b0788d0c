"""Taking in from the terminal: the catalog, then the arrays, in this process."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from cairn.errors import CairnError
from cairn.library.arrivals import Arrivals
from cairn.library.beside import with_beside
from cairn.library.catalog import Catalog
from cairn.library.indexing import index
from cairn.library.lock import IndexLock
from cairn.library.refresh import Refreshed, refresh
from cairn.library.rows import Rows
from cairn.library.source import Source
from cairn.library.sources import Sources
from cairn.library.turns import Turns
from cairn.places import Places
from cairn.search.writer import IndexWriter

Progress = Callable[[dict[str, Any]], None]


class Intake:
    """Brings what is known into line with the sources; makes a damaged catalog or index anew."""

    def __init__(self, places: Places, sources: Sources, progress: Progress) -> None:
        """Raises what `Catalog` raises.

        Args:
            progress: hears ``{"what", "done", "of"?}`` a few times a second.
        """
        places.make()
        self._sources, self._arrivals = sources, Arrivals(places.data)
        self._progress = progress
        folder = places.cache / "index"
        self._lock = IndexLock(places.cache)
        self._arrays = Turns(folder, self._lock, lambda catalog: IndexWriter(folder, catalog))
        self._catalog = Catalog(places.cache / "catalog.db")

    @classmethod
    @contextmanager
    def opened(cls, places: Places, sources: Sources, progress: Progress) -> "Iterator[Intake]":
        """An intake for the block."""
        intake = cls(places, sources, progress)
        try:
            yield intake
        finally:
            intake.close()

    def close(self) -> None:
        """Close the catalog."""
        self._catalog.close()

    def take_in(self, chosen: Sequence[Source]) -> list[Refreshed]:
        """Read what changed in `chosen`, forget sources that are gone; then all is searchable."""
        try:
            return self._take_in(chosen)
        except CairnError as error:
            if error.code != "E_CATALOG_DAMAGED":
                raise
        self._catalog.start_over()
        everything = {source.name: source for source in (*self._sources.all(), *chosen)}
        done = self._take_in(list(everything.values()))
        names = {source.name for source in chosen}
        return [one for one in done if one.name in names]

    def never_read(self) -> list[Source]:
        """Sources in use that the catalog has not seen to their end, the starter on a new home."""
        rows = Rows(self._catalog.path)
        try:
            read = {state.name for state in rows.sources() if state.refreshed_at}
        finally:
            rows.close()
        return [one for one in self._sources.all() if not one.paused and one.name not in read]

    def check(self) -> list[str]:
        """Names of index files that are damaged, the catalog's among them.

        A damaged index is begun anew; of a damaged catalog every source counts as never read.
        """
        damaged = self._arrays.check("checking")
        if not self._catalog.is_sound():
            self.forget()
            damaged.append(self._catalog.path.name)
        return damaged

    def begin_anew(self) -> None:
        """Withdraw an index that cannot be believed, whatever its hashes say."""
        if not self.check():
            self._arrays.start_over("beginning anew")

    def forget(self) -> None:
        """Throw away a catalog that cannot be believed; every source then counts as never read."""
        self._catalog.start_over()

    def _take_in(self, chosen: Sequence[Source]) -> list[Refreshed]:
        for name in self._catalog.arrange(self._sources.all()):
            for gone in self._catalog.drop(name):
                self._progress({"what": f"forgetting {name}", "done": gone})
        done = [self._read(source) for source in chosen]
        self._index()
        with self._arrays.take(self._catalog.id, self._catalog.seq, "merging") as writer:
            writer.merge_if_needed()
        return done

    def _read(self, source: Source) -> Refreshed:
        """Refresh one source; its first batch can be searched while the rest is read."""
        first = True

        def landed() -> None:
            nonlocal first
            if first:
                first = False
                self._index()

        before = self._catalog.commit(source.name)
        done = refresh(self._catalog, source, progress=self._progress, landed=landed)
        done = with_beside(self._catalog, source, done, before)
        self._arrivals.add(done, before, self._catalog.commit(source.name))
        return done

    def _index(self) -> None:
        index(self._catalog, self._arrays, progress=self._progress)
