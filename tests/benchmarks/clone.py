"""A hundred thousand records over git: searched while they come in, and stopped on the way."""

import contextlib
import gc
import json
import os
import queue
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from cairn.library.library import Library
from cairn.places import Places
from cairn.workspace import INDEX, Workspace
from tests.benchmarks.display import display
from tests.benchmarks.figures import ROOT, Measured, Row, Table, at_most, median, quantile
from tests.benchmarks.home import environ as environ_of
from tests.benchmarks.made import Made, documents, say
from tests.benchmarks.memory import Memory
from tests.benchmarks.spine import Spine

RECORDS, WORDS = 100_000, 300
ANSWER_MS, STOP_SECONDS, WORKER_MB = 100.0, 1.0, 600.0
"""The last is the index of so many, 400 MB, which a merge holds, and what the worker has else."""

KEY_SECONDS = 0.1
"""Between two keys of the reader, who types all the time."""

HITS, SHOWN, TITLES, TYPED = 50, 20, 400, 5
"""Rows of an answer, those whose snippets are made, titles that are typed, and how many letters of
one in the window, where they are deleted again."""

STOPS = 8
"""How often a read is stopped, each time the moment something is told of it, or a little later."""

_NAME = "spine"
_PATIENCE = 1_800.0

Event = dict[str, Any]


def measure(sizes: tuple[int, ...] | None, seed: int) -> Measured:
    """One clone while somebody types, and one that is stopped again and again."""
    began = time.perf_counter()
    size = sizes[0] if sizes else RECORDS
    made = Made(size, WORDS, seed)
    with tempfile.TemporaryDirectory(prefix="cairn-bench-") as scratch:
        root = Path(scratch)
        spine = Spine.of(made, root)
        rows, tables = _measure_typing(spine, root / "typing", made)
        rows.extend(_measure_window(spine, root / "window", made))
        more, table = _measure_stops(spine, root / "stops", made)
    return Measured(
        "clone",
        (*rows, *more),
        (*tables, table),
        seed=seed,
        seconds=time.perf_counter() - began,
        options=f"--seed {seed}",
        whole=size == RECORDS,
    )


# Typing while it comes in


def _measure_typing(spine: Spine, root: Path, made: Made) -> tuple[list[Row], list[Table]]:
    keys = _keys(made)
    searched: list[float] = []
    spent: list[float] = []
    reopened: list[float] = []
    first: list[float] = []
    with _at_home(root, spine) as home, Memory(home.worker.pid or 0) as memory:
        say(f"typing while {made.count:,} records come in")
        gc.disable()  # as the window does
        began = time.perf_counter()
        home.sync()
        while not home.is_whole():
            due = time.perf_counter() + KEY_SECONDS
            is_new = any("published" in event for event in home.hear())
            if is_new:
                reopened.append(_ms(home.library.reopen))
            typed = next(keys)
            spent.append(time.thread_time())
            searched.append(_ms(partial(_type, home.library, typed)))
            spent[-1] = (time.thread_time() - spent[-1]) * 1e3
            if is_new:
                first.append(searched[-1])
            time.sleep(max(0.0, due - time.perf_counter()))
        seconds = time.perf_counter() - began
        gc.enable()
        home.check(made.count)
        memory.settle()
    what = f"while {made.count:,} records come in"
    rows = [
        at_most(f"a key {what}, searched, p95", quantile(searched, 0.95), ANSWER_MS, "ms"),
        at_most(f"the slowest of {len(searched)}", max(searched), ANSWER_MS, "ms"),
        at_most("what is new taken in, the slowest", max(reopened), ANSWER_MS, "ms"),
        at_most("own memory of the index worker, the most", memory.own, WORKER_MB, "MB"),
        Row("own memory of the index worker, once all is searchable", memory.left, "MB"),
        Row("all of it searchable after", seconds, "s"),
    ]
    lines: tuple[tuple[str | float, ...], ...] = tuple(
        (name, len(times), median(times), quantile(times, 0.95), max(times))
        for name, times in (
            ("a key, searched", searched),
            ("of it the CPU of the reader", spent),
            ("what is new taken in", reopened),
            ("the first key after that", first),
        )
    )
    held: tuple[tuple[str | float, ...], ...] = (
        ("index worker, its own", memory.own),
        ("index worker, with the files that it has mapped", memory.whole),
        ("git", memory.children),
    )
    return rows, [
        Table(f"A key each {KEY_SECONDS} s, ms", ("", "times", "p50", "p95", "max"), lines),
        Table("The most that was held at a time", ("", "MB"), held),
    ]


def _keys(made: Made) -> Iterator[str]:
    """What stands in the field key by key, title after title, without an end."""
    titles = _titles(made)
    while True:
        for title in titles:
            yield from (title[:at] for at in range(1, len(title) + 1))


def _titles(made: Made) -> list[str]:
    texts = [text for _, text in islice(documents(made), TITLES)]
    heads = (text.partition("\ntitle:")[2].partition("\n")[0] for text in texts)
    return [head.strip(" \"'") for head in heads if head]


def _type(opened: Library, typed: str) -> None:
    """Everything that is shown of an answer."""
    results = opened.search(typed, limit=HITS)
    for hit in results.hits[:SHOWN]:
        opened.title_marks(hit, results)
        opened.snippet(hit, results)


def _ms(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1e3


def _measure_window(spine: Spine, root: Path, made: Made) -> list[Row]:
    """The same in the real window; whatever holds its event loop counts."""
    say(f"typing in the window while {made.count:,} records come in")
    titles = [title[:TYPED] for title in _titles(made) if title[:TYPED].isalpha()]
    keys = [key for title in titles for key in (*title.lower(), *["Backspace"] * len(title))]
    plan = root.with_suffix(".json")
    plan.write_text(json.dumps({"address": spine.url, "keys": keys, "every": KEY_SECONDS}))
    with display() as shown:
        environ = {**environ_of(root), **shown.environ}
        environ["PYTHONPATH"] = os.pathsep.join([environ["PYTHONPATH"], str(ROOT)])
        command = [sys.executable, "-m", "tests.benchmarks.clone_window", str(plan)]
        done = subprocess.run(command, env=environ, capture_output=True, timeout=2 * _PATIENCE)
    if done.returncode:
        raise RuntimeError(f"the driven window ended with {done.stderr.decode()}")
    told = json.loads(done.stdout.splitlines()[-1])
    what = f"while {made.count:,} records come in"
    return [
        at_most(f"longest stall of the window {what}", told["stall"], ANSWER_MS, "ms"),
        Row("most work of the window's thread in one go", told["worked"], "ms"),
    ]


# Stopped on the way


def _measure_stops(spine: Spine, root: Path, made: Made) -> tuple[list[Row], Table]:
    lines: list[tuple[str | float, ...]] = []
    records = 0
    with _at_home(root, spine) as home:
        for moment, is_there, later in _moments(made.count, random.Random(made.seed)):
            say(f"stopping it: {moment}")
            home.sync()
            home.until(is_there)
            time.sleep(later)
            seconds, records = home.stop(), home.records()
            if records == made.count:
                break  # of a few the last ones were in by then, and nothing was left to be ended
            lines.append((moment, seconds, records))
        home.check(records)
        if records < made.count:
            say("taking in the rest")
            home.sync()
            home.until(lambda _: home.is_whole())
            home.check(made.count)
    worst = max(float(seconds) for _, seconds, _ in lines)
    what = f"a clone of {made.count:,} records stopped, the slowest of {len(lines)}"
    rows = [at_most(what, worst, STOP_SECONDS, "s")]
    return rows, Table("Stopped, then gone on with", ("", "s", "records by then"), tuple(lines))


def _moments(
    size: int, chance: random.Random
) -> "Iterator[tuple[str, Callable[[Event], bool], float]]":
    """What is told before each stop, and how long after that it comes."""
    yield "while git fetches", lambda event: int(event.get("done") or 0) > 0, 0.0
    for later in (0.0, 0.1, 0.3):
        yield f"fetched {later} s ago", lambda event: event.get("synced") == _NAME, later
    for turn in range(1, STOPS + 1):
        enough = turn * size // (STOPS + 1)
        later = round(chance.uniform(0.0, 0.5), 2) if turn > 2 else 0.0

        def is_there(event: Event, enough: int = enough) -> bool:
            told = event.get("progress", {})
            return str(told.get("what")).startswith("reading") and told["done"] >= enough

        yield f"{later} s after {enough:,} were read", is_there, later


# A home beside which a window would be open


class _AtHome:
    """The index worker of a home whose only repository is the spine, and a window's library."""

    def __init__(self, root: Path, spine: Spine) -> None:
        places = Places.find({"CAIRN_HOME": str(root)}).make()
        self._workspace = Workspace(places)
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.worker = self._workspace.worker(INDEX, self._events.put)
        self.library = self._workspace.library
        self.worker.ask("refresh", {"source": None}, 600)
        self.library.open()
        self._workspace.sources.add_address(spine.url, name=_NAME)
        self._fetching = self._asked = False
        self._whole = threading.Event()

    def sync(self) -> None:
        """Have the spine fetched, and what came of it read."""
        self.hear()  # what is told of the sync before has been told by now
        self._whole.clear()
        self._fetching, self._asked = True, False
        self.worker.call("sync", {"source": _NAME}, done=lambda _: None)

    def is_whole(self) -> bool:
        """Whether what was asked for with `sync` can be searched, all of it."""
        return self._whole.is_set()

    def hear(self) -> list[Event]:
        """What the worker has told meanwhile."""
        heard = []
        with contextlib.suppress(queue.Empty):
            while True:
                heard.append(self._events.get_nowait())
                self._follow(heard[-1])
        return heard

    def until(self, is_there: Callable[[Event], bool]) -> None:
        """Wait for an event."""
        while True:
            event = self._events.get(timeout=_PATIENCE)
            self._follow(event)
            if is_there(event):
                return

    def stop(self) -> float:
        """End what goes on; seconds until the worker was free for something else."""
        free = threading.Event()
        began = time.perf_counter()
        self.worker.call("stop_sync", {"source": _NAME}, done=lambda _: free.set())
        while self._fetching:
            self._follow(self._events.get(timeout=_PATIENCE))
        if not free.wait(_PATIENCE):
            raise TimeoutError("the worker did not stop")
        return time.perf_counter() - began

    def check(self, wanted: int) -> None:
        """Raise unless there are so many records, catalog and index whole."""
        damaged = self.worker.ask("verify", {}, 600)["damaged"]
        if damaged or self.records() != wanted:
            raise RuntimeError(f"not {wanted} records but {self.records()}; damaged: {damaged}")

    def records(self) -> int:
        """How many there are of the spine; raises unless all of them can be searched, no other."""
        self.worker.ask("index", {}, 600)
        self.library.reopen()
        states = {state.name: state.records for state in self.library.state().sources}
        records = states.get(_NAME, 0)
        found = self.library.search(f"source:{_NAME}", limit=1).total
        if found != records:
            raise RuntimeError(f"of {records} records a search finds {found}")
        return records

    def close(self) -> None:
        """End the worker."""
        self._workspace.close()

    def _follow(self, event: Event) -> None:
        if event.get("synced") == _NAME:
            self._fetching = False
        elif event.get("read") == _NAME and not self._asked:
            self._asked = True
            self.worker.call("index", {}, done=lambda _: self._end())

    def _end(self) -> None:
        self._whole.set()
        self._events.put({"whole": True})


@contextlib.contextmanager
def _at_home(root: Path, spine: Spine) -> Iterator[_AtHome]:
    made = _AtHome(root, spine)
    try:
        yield made
    finally:
        made.close()
