"""Throwaway homes: a folder taken in and indexed, kept for the next run of the same code."""

import contextlib
import dataclasses
import json
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import cairn
from cairn.library.catalog import Catalog
from cairn.library.indexing import index
from cairn.library.library import Library
from cairn.library.lock import IndexLock
from cairn.library.refresh import refresh
from cairn.library.sources import Sources
from cairn.library.turns import Turns
from cairn.places import Places
from cairn.search.writer import IndexWriter
from tests.benchmarks.made import say, scratch, sources_digest

NAME = "bench"
"""What the folder's source is called in every home."""

_ROOMS = ("library", "records", "search")


@dataclasses.dataclass(frozen=True, slots=True)
class Home:
    """A home with one folder in it.

    Attributes:
        folder: its root, what CAIRN_HOME names.
        seconds: what reading the folder and building the arrays took when it was built.
    """

    folder: Path
    places: Places
    seconds: dict[str, float]

    def environ(self) -> dict[str, str]:
        """The variables under which a process finds this home and our packages."""
        return environ(self.folder)

    @contextlib.contextmanager
    def library(self) -> Iterator[Library]:
        """The home's library, open."""
        library = Library(self.places, Sources(self.places))
        library.open()
        try:
            yield library
        finally:
            library.close()

    def titles(self) -> list[tuple[int, str]]:
        """Key and title of every record."""
        with contextlib.closing(sqlite3.connect(self.places.cache / "catalog.db")) as catalog:
            return catalog.execute("SELECT key, title FROM record ORDER BY key").fetchall()


def environ(root: Path) -> dict[str, str]:
    """The variables under which a process finds the home `root` and our package."""
    app = str(Path(cairn.__file__).parents[1])
    found = {**os.environ, "CAIRN_HOME": str(root), "PYTHONPATH": app}
    found.pop("PYTHONDONTWRITEBYTECODE", None)  # a warm start has its modules compiled
    return found


def kept(folder: Path, label: str, *, starter: bool) -> Home:
    """The home of a made `folder`: that of an earlier run of the same code, or built now.

    With `starter` the library that ships with Cairn is in it, as in every real home; without, the
    folder's documents are all there is, so that every engine holds the same ones.
    """
    code = code_digest()
    root = scratch() / f"home-{label}-{folder.name}-{'full' if starter else 'bare'}-{code}"
    if not (root / "built.json").is_file():
        for old in scratch().glob(f"{root.name.rpartition('-')[0]}-*"):
            shutil.rmtree(old, ignore_errors=True)
        say(f"taking in {folder.name}, once for this state of the code")
        build(root, folder, starter=starter)
    seconds = json.loads((root / "built.json").read_text(encoding="utf-8"))
    return Home(root, _places(root, starter=starter), seconds)


@contextlib.contextmanager
def fresh(folder: Path | None, *, starter: bool = False) -> Iterator[Home]:
    """A home built now and removed afterwards; without a folder it holds only the starter."""
    with tempfile.TemporaryDirectory(prefix="cairn-bench-") as root:
        yield build(Path(root), folder, starter=starter)


def code_digest() -> str:
    """Changes with the code that reads and indexes, and with the starter library."""
    package = Path(cairn.__file__).parent
    files = [path for room in _ROOMS for path in (package / room).rglob("*.py")]
    return sources_digest(*files, *Places.find({"CAIRN_HOME": "/"}).content.rglob("*.md"))


def build(root: Path, folder: Path | None, *, starter: bool) -> Home:
    """Take `folder` in and make few segments of it, as an idle index worker leaves them."""
    places = _places(root, starter=starter).make()
    sources = Sources(places)
    if folder is not None:
        sources.add(folder, NAME)
    began = time.perf_counter()
    catalog = Catalog(places.cache / "catalog.db")
    try:
        catalog.arrange(sources.all())
        for source in sources.all():
            refresh(catalog, source)
        read = time.perf_counter()
        arrays = places.cache / "index"
        turns = Turns(arrays, IndexLock(places.cache), lambda id: IndexWriter(arrays, id))
        index(catalog, turns)
        indexed = time.perf_counter()
        with turns.take(catalog.id, catalog.seq, "merging") as writer:
            while writer.merge_if_needed():
                pass
    finally:
        catalog.close()
    done = time.perf_counter()
    seconds = {"reading": read - began, "indexing": indexed - read, "merging": done - indexed}
    (root / "built.json").write_text(json.dumps(seconds), encoding="utf-8")
    return Home(root, places, seconds)


def _places(root: Path, *, starter: bool) -> Places:
    places = Places.find({"CAIRN_HOME": str(root)})
    if starter:
        return places
    empty = root / "no-starter"
    empty.mkdir(parents=True, exist_ok=True)
    return dataclasses.replace(places, content=empty)
