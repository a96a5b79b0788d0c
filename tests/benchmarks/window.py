"""The real window: a key until its rows are painted, a row until its page is, and huge pages."""

import contextlib
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks import home
from tests.benchmarks.display import Display, display
from tests.benchmarks.figures import ROOT, Measured, Row, Table, at_most, median, quantile
from tests.benchmarks.indexing import own_copies
from tests.benchmarks.keystroke import queries, size_name, strokes, texts_of
from tests.benchmarks.window_home import ALL, PAGES, Pages, throwaway, window_home

SIZE = 100_000
KEYS, WARM_KEYS, ARROWS = 500, 20, 200
KEY_MS, KEY_WORST_MS, PAGE_MS = 33.0, 100.0, 50.0
LARGE_MS, HUGE_MS, STALL_MS = 120.0, 200.0, 100.0

CHANGED, BURST, BURST_SECONDS = 4_000, 60, 0.25
"""Files that are changed in turn while one types, how many at a time, and how often."""

_PATIENCE = 600.0


def measure(seed: int, size: int = SIZE) -> Measured:
    """One run of the window over a home of `size` records."""
    began = time.perf_counter()
    made, folder = window_home(size, seed)
    texts = texts_of(made.places.cache)
    asked = queries(texts, KEYS // 8, seed)
    del texts
    plan = plan_of(keys(asked, KEYS + WARM_KEYS), ALL)
    with display() as shown, throwaway(made) as copy:
        told, busy = drive(shown, copy, folder, plan, seed)
    rows, tables = figures(told, busy, size_name(size))
    width, height = told["screen"]
    said = f"Shown on: {shown.name} (Qt platform {told['platform']}, {width} × {height})."
    return Measured(
        "window",
        tuple(rows),
        tuple(tables),
        notes=(said,),
        seed=seed,
        seconds=time.perf_counter() - began,
        options=f"--seed {seed}",
        whole=size == SIZE,
    )


def plan_of(pressed: Sequence[str], pages: Pages) -> dict[str, Any]:
    """What the driven window is told to do, as `window_drive.Plan` has it."""
    return {
        "keys": list(pressed),
        "warm": WARM_KEYS,
        "arrows": ARROWS,
        "large": pages.large,
        "huge": pages.huge,
    }


def keys(asked: Sequence[str], count: int) -> list[str]:
    """`count` keys that type query after query, each deleted again letter by letter."""
    pressed = [
        key for query in asked for key in (*(text[-1] for text in strokes(query)), *_deletes(query))
    ]
    if len(pressed) < count:
        raise ValueError("too few queries for so many keys")
    return pressed[:count]


def _deletes(query: str) -> list[str]:
    return ["Backspace"] * len(query)


# The window and what goes on beside it


def drive(
    shown: Display, copy: home.Home, folder: Path, plan: Mapping[str, Any], seed: int
) -> tuple[dict[str, Any], dict[str, float]]:
    """What the driven window told, and what its workers spent while keys were typed."""
    with contextlib.ExitStack() as stack:
        running = stack.enter_context(_window(shown, copy, plan))
        timer = threading.Timer(_PATIENCE, running.kill)
        timer.start()
        stack.callback(timer.cancel)
        stirring = contextlib.ExitStack()
        stack.enter_context(stirring)
        told: dict[str, Any] = {}
        busy: dict[str, float] = {}
        assert running.stdout is not None
        for line in running.stdout:
            told = json.loads(line)
            if told.get("at") == "typing":
                stirring.enter_context(_stirring(folder, seed))
                busy = _spent(running.pid)
            elif told.get("at") == "end":
                after = _spent(running.pid)
                busy = {name: after[name] - busy.get(name, 0.0) for name in after}
                stirring.close()
        if running.wait(_PATIENCE) or "typing" not in told:
            raise RuntimeError(f"the driven window ended with {running.returncode}")
    return told, busy


@contextlib.contextmanager
def _window(
    shown: Display, copy: home.Home, plan: Mapping[str, Any]
) -> "Iterator[subprocess.Popen[str]]":
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(plan, file)
        file.flush()
        environ = {**copy.environ(), **shown.environ}
        environ["PYTHONPATH"] = os.pathsep.join([environ["PYTHONPATH"], str(ROOT)])
        command = [sys.executable, "-m", "tests.benchmarks.window_drive", file.name]
        running = subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True)
        try:
            yield running
        finally:
            running.kill()
            running.wait()
            assert running.stdout is not None
            running.stdout.close()


@contextlib.contextmanager
def _stirring(folder: Path, seed: int) -> Iterator[None]:
    """Files of the folder change all the time, each burst with other words than before."""
    paths = sorted(path for path in folder.rglob("*.md") if path.parent != folder / PAGES)
    chosen = random.Random(seed).sample(paths, min(CHANGED, len(paths)))
    over = threading.Event()

    def stir(texts: Mapping[Path, str]) -> None:
        number = 0
        while not over.wait(BURST_SECONDS):
            for _ in range(BURST):
                path = chosen[number % len(chosen)]
                path.write_text(f"{texts[path]}\nwas changed the {number}th time\n", "utf-8")
                number += 1

    with own_copies(chosen) as texts:
        thread = threading.Thread(target=stir, args=(texts,), name="stirring")
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()


def _spent(pid: int) -> dict[str, float]:
    """CPU seconds of the window's process and of each of its workers; nothing but on Linux."""
    if not Path("/proc/self/stat").exists():
        return {}
    found = {"window": _cpu(pid)}
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in tasks.read_text().split():
            command = Path(f"/proc/{child}/cmdline").read_bytes().split(b"\0")
            if b"--worker" in command:
                found[command[command.index(b"--worker") + 1].decode()] = _cpu(int(child))
    return found


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


# Figures


def figures(
    told: Mapping[str, Any], busy: Mapping[str, float], where: str
) -> tuple[list[Row], list[Table]]:
    """Rows and tables out of what a drive told."""
    rows, tables = _typing(told["typing"], busy, where)
    for more, table in (_reading(told["reading"]), _pages(told)):
        rows += more
        tables += table
    return rows, tables


def _typing(
    told: Mapping[str, Any], busy: Mapping[str, float], where: str
) -> tuple[list[Row], list[Table]]:
    painted, seconds = told["painted"], told["seconds"]
    what = f"key to rows painted, {where}, while indexing"
    rows = [
        at_most(f"{what}, p95", quantile(painted, 0.95), KEY_MS, "ms"),
        at_most(f"{what}, the slowest of {len(painted)}", max(painted), KEY_WORST_MS, "ms"),
    ]
    lines = (
        _line("due until painted", painted),
        _line("of it the key alone", told["handled"]),
        _line("CPU of the window's thread until painted", told["cpu"]),
    )
    spent = tuple((f"{name} process", 100 * cpu / seconds) for name, cpu in busy.items())
    return rows, [
        Table(f"Keys, {len(painted)}, twelve a second", _COLUMNS, lines),
        Table(
            f"While they were typed: {told['published']} generations published,"
            f" {told['unseen']} keys that changed nothing",
            ("", "% of a core"),
            spent,
        ),
    ]


def _reading(told: Mapping[str, Any]) -> tuple[list[Row], list[Table]]:
    painted = told["painted"]
    p95 = quantile(painted, 0.95)
    rows = [at_most(f"arrow down to page painted, {len(painted)} results, p95", p95, PAGE_MS, "ms")]
    cpu = 1e3 * told["cpu"] / len(painted)
    title = f"Arrow down, ten a second; {cpu:.1f} ms of the window's CPU for each"
    return rows, [Table(title, _COLUMNS, (_line("due until page painted", painted),))]


def _pages(told: Mapping[str, Any]) -> tuple[list[Row], list[Table]]:
    large, huge = told["large"], told["huge"]
    rows = [
        at_most("100 KB page, the whole of it", _middle(large, "whole"), LARGE_MS, "ms"),
        at_most("1 MB page, first screen, the slowest", _worst(huge, "first"), HUGE_MS, "ms"),
        at_most("1 MB page, longest stall of the window", _worst(huge, "stall"), STALL_MS, "ms"),
    ]
    lines = [
        _line(f"{size}, {name}", [page[key] for page in pages])
        for size, pages in (("100 KB", large), ("1 MB", huge))
        for key, name in _PAGE_FIGURES.items()
    ]
    title = f"Pages opened by a search, {len(large)} of 100 KB and {len(huge)} of 1 MB, none twice"
    return rows, [Table(title, _COLUMNS, tuple(lines))]


_COLUMNS = ("ms", "best", "p50", "p95", "max")
_PAGE_FIGURES = {
    "first": "first screen painted",
    "whole": "all of it laid out",
    "stall": "longest stall",
    "cpu": "CPU of the window",
}


def _middle(pages: Sequence[Mapping[str, float]], key: str) -> float:
    return median([page[key] for page in pages])


def _worst(pages: Sequence[Mapping[str, float]], key: str) -> float:
    return max(page[key] for page in pages)


def _line(name: str, times: Sequence[float]) -> tuple[str, float, float, float, float]:
    return name, min(times), median(times), quantile(times, 0.95), max(times)
