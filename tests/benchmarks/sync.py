"""A spine over git: cloned until all of it can be searched, then fetched change by change."""

import contextlib
import json
import queue
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from cairn.errors import CairnError
from cairn.library.library import Library
from cairn.library.sources import Sources
from cairn.places import Places
from cairn.workspace import INDEX, Workspace
from tests.benchmarks import home
from tests.benchmarks.figures import Measured, Row, Table, at_most, median, quantile
from tests.benchmarks.made import Made, say
from tests.benchmarks.spine import BRANCH, Spine, drawn, run

RECORDS, WORDS = 10_000, 300
CHANGED = 50

CLONE_EXTRA, FIRST_SECONDS = 25.0, 3.0
FETCH_TIMES, FETCH_EXTRA = 2.0, 1.0

CLONES, ROUNDS = 3, 15

_NAME = "spine"
_HEADS = "+refs/heads/*:refs/remotes/origin/*"
_PATIENCE = 120.0


def measure(sizes: tuple[int, ...] | None, seed: int) -> Measured:
    """Both bars on one made spine; plain git is timed beside Cairn, in turns."""
    began = time.perf_counter()
    size = sizes[0] if sizes else RECORDS
    with tempfile.TemporaryDirectory(prefix="cairn-bench-") as scratch:
        root = Path(scratch)
        spine = Spine.of(Made(size, WORDS, seed), root)
        rows, cloned = _measure_clone(spine, root, size)
        more, fetched = _measure_fetch(spine, root, size, seed)
    return Measured(
        "sync",
        (*rows, *more),
        (cloned, fetched),
        seed=seed,
        seconds=time.perf_counter() - began,
        options=f"--seed {seed}",
        whole=size == RECORDS,
    )


# The first clone


def _measure_clone(spine: Spine, root: Path, size: int) -> tuple[list[Row], Table]:
    plain, whole, first = [], [], []
    for turn in range(CLONES):
        say(f"cloning, {turn + 1} of {CLONES}")
        bare = root / f"bare-{turn}"
        start = time.perf_counter()
        run(root, "clone", "--bare", "--quiet", spine.url, str(bare))
        plain.append(time.perf_counter() - start)
        seconds, found = _add(spine, root / f"home-{turn}", size)
        whole.append(seconds)
        first.append(found)
    limit = median(plain) + CLONE_EXTRA
    bar = f"≤ git clone --bare ({median(plain):.2f} s) + {CLONE_EXTRA:.0f} s"
    rows = [
        at_most(f"first clone of {size:,} records, searchable", median(whole), limit, "s", bar),
        at_most(f"first clone of {size:,} records, first hits", median(first), FIRST_SECONDS, "s"),
    ]
    lines: tuple[tuple[str | float, ...], ...] = (
        ("git clone --bare", *sorted(plain)),
        ("cairn library add URL, whole process", *sorted(whole)),
        ("its first hits", *sorted(first)),
    )
    return rows, Table(f"{size:,} records, seconds", ("", "best", "median", "worst"), lines)


def _add(spine: Spine, root: Path, size: int) -> tuple[float, float]:
    """Seconds until the command returned, and until the first hit in the repository."""
    words = ["library", "add", spine.url, "--name", _NAME, "--json"]
    began = time.perf_counter()
    running = subprocess.Popen(
        [sys.executable, "-m", "cairn", *words], env=home.environ(root), stdout=subprocess.PIPE
    )
    with contextlib.ExitStack() as stack:
        stack.callback(running.kill)
        places = Places.find({"CAIRN_HOME": str(root)})
        opened = Library(places, Sources(places))
        stack.callback(opened.close)
        while not _has_hits(opened):
            time.sleep(0.02)
            if time.perf_counter() - began > _PATIENCE:
                raise TimeoutError("no hit while the repository was taken in")
        first = time.perf_counter() - began
        said, _ = running.communicate(timeout=_PATIENCE)
        whole = time.perf_counter() - began
    if running.returncode or json.loads(said)["records"] != size:
        raise RuntimeError(f"cairn library add failed: {said.decode()}")
    return whole, first


def _has_hits(opened: Library) -> bool:
    with contextlib.suppress(CairnError):
        opened.reopen()
        return any(hit.row.source == _NAME for hit in opened.search("a").hits)
    return False


# Fetches


def _measure_fetch(spine: Spine, root: Path, size: int, seed: int) -> tuple[list[Row], Table]:
    chance = random.Random(seed)
    paths = spine.paths()
    beside = root / "bare-0"
    run(beside, "fetch", "--quiet", spine.url, _HEADS)
    plain, whole, ratios = [], [], []
    with _at_home(root / "home-0") as watching:
        for turn in range(ROUNDS):
            word = f"qxzj{turn}vw{seed}"
            spine.change(drawn(paths, CHANGED, chance), word)
            if turn % 2:
                whole.append(watching.seconds_until(word))
                plain.append(_fetch_and_diff(beside, spine))
            else:
                plain.append(_fetch_and_diff(beside, spine))
                whole.append(watching.seconds_until(word))
            ratios.append(whole[-1] - FETCH_TIMES * plain[-1])
    git = median(plain)
    limit = FETCH_TIMES * git + FETCH_EXTRA
    bar = f"≤ {FETCH_TIMES:.0f} × git fetch + git diff --raw ({git:.3f} s) + {FETCH_EXTRA:.0f} s"
    what = f"{CHANGED} of {size:,} changed upstream, fetch to searchable"
    rows = [
        at_most(f"{what}, median", median(whole), limit, "s", bar),
        at_most(f"{what}, the slowest of {ROUNDS}", max(whole), limit, "s", bar),
    ]
    lines: tuple[tuple[str | float, ...], ...] = tuple(
        (name, median(times), quantile(times, 0.95), max(times))
        for name, times in (
            ("git fetch + git diff --raw", plain),
            ("Cairn, fetch to searchable", whole),
            ("Cairn less twice plain git, round by round", ratios),
        )
    )
    title = f"{CHANGED} of {size:,} changed, {ROUNDS} rounds, seconds"
    return rows, Table(title, ("", "p50", "p95", "max"), lines)


def _fetch_and_diff(bare: Path, spine: Spine) -> float:
    """Seconds that plain git needs to know what changed."""
    ref = f"refs/remotes/origin/{BRANCH.rpartition('/')[2]}"
    old = run(bare, "rev-parse", ref)
    began = time.perf_counter()
    run(bare, "fetch", "--quiet", spine.url, _HEADS)
    run(bare, "diff", "--raw", old, ref)
    return time.perf_counter() - began


class _AtHome:
    """The index worker of a home whose only repository is the spine, and a window's library."""

    def __init__(self, root: Path) -> None:
        self._workspace = Workspace(Places.find({"CAIRN_HOME": str(root)}))
        self._events: queue.SimpleQueue[None] = queue.SimpleQueue()
        self._worker = self._workspace.worker(INDEX, lambda _: self._events.put(None))
        self._library = self._workspace.library
        self._worker.ask("refresh", {"source": None}, 600)
        self._worker.ask("sync", {"source": None}, 60)
        say("waiting until the worker has caught up, Whoosh included")
        while self._worker.ask("catch_up", {}, 600)["lagging"]:
            pass
        self._library.open()

    def seconds_until(self, word: str) -> float:
        """From the order to sync until a search finds `word` in all that was changed."""
        began = time.perf_counter()
        self._worker.call("sync", {"source": _NAME}, done=lambda _: None)
        while time.perf_counter() - began < _PATIENCE:
            with contextlib.suppress(queue.Empty):
                self._events.get(timeout=0.05)
            self._library.reopen()
            results = self._library.search(word, finished=True)
            if results.total >= CHANGED and not results.corrected:
                seconds = time.perf_counter() - began
                while self._worker.ask("catch_up", {}, 600)["lagging"]:
                    pass
                return seconds
        raise TimeoutError(f"{word!r} was not searchable within {_PATIENCE:.0f} s")

    def close(self) -> None:
        """End the worker."""
        self._workspace.close()


@contextlib.contextmanager
def _at_home(root: Path) -> Iterator[_AtHome]:
    made = _AtHome(root)
    try:
        yield made
    finally:
        made.close()
