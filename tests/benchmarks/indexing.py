"""From a folder to an index: all of it from the command line, then one change under watch."""

import contextlib
import json
import os
import queue
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from cairn.errors import CairnError
from cairn.library.library import Library
from cairn.library.sources import Sources
from cairn.places import Places
from cairn.worker.worker import Worker
from cairn.workspace import INDEX, Workspace
from tests.benchmarks import home
from tests.benchmarks.figures import Measured, Row, Table, at_most, median, quantile
from tests.benchmarks.keystroke import size_name
from tests.benchmarks.made import Made, library, say, scratch

WHOLE_SECONDS, FIRST_SECONDS = 12.0, 2.0
BAR_FILES = 7_000
"""The bar is for a folder of 7,425 files; a much smaller one meets it for nothing."""

CHANGED_SECONDS = {10_000: 0.5, 100_000: 1.5}
ADDS, CHANGES, PAUSE = 3, 20, 1.0
WORDS = 100
"""Mean words of a watched document, as short recipes have; Whoosh must catch up with them first."""

_PATIENCE = 60.0


def measure(folder: Path | None, sizes: Sequence[int], seed: int) -> Measured:
    """`folder` from the command line; then files of made libraries, changed one at a time."""
    began = time.perf_counter()
    rows: list[Row] = []
    tables: list[Table] = []
    missing: list[str] = []
    files = 0
    if folder is None:
        missing.append("folder to fully searchable (needs the tldr pages: bench index DIR)")
    else:
        files = _measure_folder(folder, rows, tables)
    lines = []
    for size in sizes:
        lines += _measure_changes(size, seed, rows)
    columns = ("", "times", "p50 s", "p95 s", "max s")
    tables.append(
        Table(
            "Written to searchable, a change each second, by the worker that watches",
            columns,
            tuple(lines),
        )
    )
    name = f"…/{folder.resolve().name} " if folder else ""
    return Measured(
        "index",
        tuple(rows),
        tuple(tables),
        missing=tuple(missing),
        seed=seed,
        seconds=time.perf_counter() - began,
        options=f"{name}--seed {seed}",
        whole=files >= BAR_FILES and tuple(sizes) == tuple(CHANGED_SECONDS),
    )


# The whole folder


def _measure_folder(folder: Path, rows: list[Row], tables: list[Table]) -> int:
    name = folder.resolve().name
    whole, first, files = [], [], 0
    for _ in range(ADDS):
        with tempfile.TemporaryDirectory(prefix="cairn-bench-") as root:
            seconds, found, files = _add(folder, Path(root))
            whole.append(seconds)
            first.append(found)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    said = f"{name} ({files:,} files)"
    rows.append(at_most(f"{said} to fully searchable", median(whole), WHOLE_SECONDS, "s"))
    rows.append(at_most(f"{said}, first hits", median(first), FIRST_SECONDS, "s"))
    lines: tuple[tuple[str | float, ...], ...] = (
        ("fully searchable, s", *sorted(whole)),
        ("first hits, s", *sorted(first)),
        ("peak memory of the process, MB", peak, peak, peak),
    )
    columns = ("cairn library add, whole process", "best", "median", "worst")
    tables.append(Table(said, columns, lines))
    return files


def _add(folder: Path, root: Path) -> tuple[float, float, int]:
    """Seconds until the command returned and until the first hit, and the number of records."""
    environ = home.environ(root)
    command = [sys.executable, "-m", "cairn", "library", "add", str(folder), "--name", home.NAME]
    began = time.perf_counter()
    running = subprocess.Popen([*command, "--json"], env=environ, stdout=subprocess.PIPE)
    with contextlib.ExitStack() as stack:
        stack.callback(running.kill)
        places = Places.find({"CAIRN_HOME": str(root)})
        opened = Library(places, Sources(places))
        stack.callback(opened.close)
        while not _has_hits(opened):
            time.sleep(0.02)
            if time.perf_counter() - began > _PATIENCE:
                raise TimeoutError("no hit while the folder was taken in")
        first = time.perf_counter() - began
        said, _ = running.communicate(timeout=_PATIENCE)
        whole = time.perf_counter() - began
        if running.returncode:
            raise RuntimeError(f"cairn library add failed: {said.decode()}")
    return whole, first, int(json.loads(said)["records"])


def _has_hits(opened: Library) -> bool:
    """Whether a letter finds anything of the new source yet."""
    with contextlib.suppress(CairnError):
        opened.reopen()
        return any(hit.row.source == home.NAME for hit in opened.search("a").hits)
    return False


# One change


class Watched:
    """A made library under the index worker's watch, and the library of a window beside it."""

    def __init__(self, made: home.Home, folder: Path) -> None:
        self.folder = folder
        self._events: queue.SimpleQueue[None] = queue.SimpleQueue()
        self._workspace = Workspace(made.places)
        self._worker: Worker = self._workspace.worker(INDEX, lambda _: self._events.put(None))
        self._library = self._workspace.library
        self._worker.ask("refresh", {"source": None}, 600)
        self._worker.ask("watch", {}, 60)
        say("waiting until the worker has caught up, Whoosh included")
        self.settle()
        self._library.open()

    def settle(self) -> None:
        """Wait until the worker has nothing left to do."""
        while self._worker.ask("catch_up", {}, 600)["lagging"]:
            pass

    def seconds_until(self, act: Callable[[], object], word: str, *, there: bool = True) -> float:
        """From the start of `act` until a search for `word` finds something (or nothing more)."""
        while not self._events.empty():
            self._events.get()
        began = time.perf_counter()
        act()
        while time.perf_counter() - began < _PATIENCE:
            with contextlib.suppress(queue.Empty):
                self._events.get(timeout=0.05)
            self._library.reopen()
            results = self._library.search(word, finished=True)
            if (results.total > 0 and not results.corrected) is there:
                return time.perf_counter() - began
        raise TimeoutError(f"{word!r} was not searchable within {_PATIENCE:.0f} s")

    def close(self) -> None:
        """End the worker."""
        self._workspace.close()


def watched_home(size: int, seed: int) -> tuple[home.Home, Path]:
    """A made library to change files in, taken in; its files are links to those of the kept one."""
    kept = library(Made(size, WORDS, seed))
    folder = scratch() / f"watched-{kept.name}"
    if not folder.is_dir():
        part = folder.with_name(f"{folder.name}.{os.getpid()}.part")
        shutil.copytree(kept, part, copy_function=_link)
        part.rename(folder)
    return home.kept(folder, "watched", starter=True), folder


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # a file system without hard links
        shutil.copyfile(source, target)


def _measure_changes(size: int, seed: int, rows: list[Row]) -> list[tuple[str | float, ...]]:
    made, folder = watched_home(size, seed)
    chance = random.Random(seed)
    paths = sorted(folder.rglob("*.md"))
    chosen = chance.sample(paths, CHANGES)
    with own_copies(chosen) as texts:
        watched = Watched(made, folder)
        try:
            changed = [
                _change(watched, path, texts[path], number) for number, path in enumerate(chosen)
            ]
            added, removed = _come_and_go(watched, folder, texts[chosen[0]])
        finally:
            watched.close()
    where = size_name(size)
    bar = CHANGED_SECONDS.get(size, max(CHANGED_SECONDS.values()))
    what = f"one file changed at {where}, searchable, the slowest of {CHANGES}"
    rows.append(at_most(what, max(changed), bar, "s"))
    lines: list[tuple[str | float, ...]] = []
    for name, times in (("changed", changed), ("added", added), ("removed", removed)):
        lines.append(
            (f"{name}, {where}", len(times), median(times), quantile(times, 0.95), max(times))
        )
    return lines


def _change(watched: Watched, path: Path, text: str, number: int) -> float:
    """Save a file with one word more, in place or as editors do that write a second file first."""
    word = f"qxzj{number}vw{os.getpid()}"
    new = f"{text}\n{word} was written by hand.\n"

    def in_place() -> None:
        path.write_text(new, encoding="utf-8")

    def beside() -> None:
        other = path.with_name(f".{path.name}.swp")
        other.write_text(new, encoding="utf-8")
        other.replace(path)

    seconds = watched.seconds_until(beside if number % 2 else in_place, word)
    time.sleep(PAUSE)
    return seconds


def _come_and_go(watched: Watched, folder: Path, text: str) -> tuple[list[float], list[float]]:
    """Five new files, then each of them gone."""
    added, removed = [], []
    for number in range(5):
        word = f"qxzk{number}vw{os.getpid()}"
        path = folder / "note" / f"new-{number}.md"
        body = text.split("\n---\n", 1)[1]

        def appear(path: Path = path, body: str = body, word: str = word) -> None:
            path.write_text(f"# A {word} title\n{body}", encoding="utf-8")

        added.append(watched.seconds_until(appear, word))
        time.sleep(PAUSE)
        removed.append(watched.seconds_until(path.unlink, word, there=False))
        time.sleep(PAUSE)
    return added, removed


@contextlib.contextmanager
def own_copies(paths: Sequence[Path]) -> Iterator[dict[Path, str]]:
    """The texts of `paths`, which are files of their own for the block and as before after it."""
    texts = {path: path.read_text(encoding="utf-8") for path in paths}
    for path, text in texts.items():
        path.unlink()
        path.write_text(text, encoding="utf-8")
    try:
        yield texts
    finally:
        for path, text in texts.items():
            path.write_text(text, encoding="utf-8")
