"""Starting: the window until it is painted and answers, its memory, and one search in a shell."""

import contextlib
import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.benchmarks import home
from tests.benchmarks.figures import Measured, Row, Table, at_most, median, quantile
from tests.benchmarks.indexing import watched_home
from tests.benchmarks.journal_home import home_with_journal
from tests.benchmarks.keystroke import size_name

RUNS, WARM = 20, 2
SIZES = (100, 100_000)
SHELL_SIZE = 10_000
PAINT, RESULT, APART_MS, MEMORY = 2.0, 3.5, 50.0, 2.5
SHELL, SHELL_MS = 1.5, 150.0
_PATIENCE = 60.0
_CALM = 4.0
"""Seconds after the first result at which memory is read: the workers are then up."""

Times = dict[str, list[float]]


def measure(seed: int, sizes: Sequence[int] = SIZES, runs: int = RUNS) -> Measured:
    """Every kind of start in turn, `runs` times, after some that are not counted."""
    began = time.perf_counter()
    homes = {f"{size_name(size)} records": watched_home(size, seed)[0] for size in sizes}
    large = list(homes)[-1]
    homes[f"{large} and a full journal"] = home_with_journal(homes[large], seed)
    rows: list[Row] = []
    tables: list[Table] = []
    _measure_windows(homes, runs, rows, tables)
    _measure_memory(homes, rows, tables)
    _measure_shell(watched_home(SHELL_SIZE, seed)[0], seed, runs, rows, tables)
    return Measured(
        "start",
        tuple(rows),
        tuple(tables),
        seed=seed,
        seconds=time.perf_counter() - began,
        options=f"--seed {seed}",
        whole=tuple(sizes) == SIZES and runs == RUNS,
    )


# The window


def _measure_windows(
    homes: Mapping[str, home.Home], runs: int, rows: list[Row], tables: list[Table]
) -> None:
    paint: Times = {name: [] for name in ("bare", *homes)}
    result: Times = {name: [] for name in homes}
    for turn in range(WARM + runs):
        for name in paint:
            told = _start(homes.get(name))
            if turn >= WARM:
                paint[name].append(told["first-paint"])
                if name in homes:
                    result[name].append(told["first-result"])
    bare = median(paint["bare"])
    small, large = next(iter(homes)), list(homes)[-2]
    for name in homes:
        of = f"× the bare window's {1e3 * bare:.0f} ms"
        first, answered = median(paint[name]), median(result[name])
        limit = f"≤ {PAINT:g} {of}"
        rows.append(_ms(f"window, first paint, {name}", first, PAINT * bare, limit))
        limit = f"≤ {RESULT:g} {of}"
        rows.append(_ms(f"window, first result, {name}", answered, RESULT * bare, limit))
    for what, times in (("first paint", paint), ("first result", result)):
        apart = 1e3 * (median(times[large]) - median(times[small]))
        rows.append(at_most(f"{what}, {large} less {small}", apart, APART_MS, "ms"))
    lines = [_line("bare window, first paint", paint["bare"])]
    for name in homes:
        lines.append(_line(f"first paint, {name}", paint[name]))
        lines.append(_line(f"first result, {name}", result[name]))
    columns = ("ms", "best", "p50", "p95", "max", "p50 to bare")
    tables.append(
        Table(
            f"Starts of the window, {runs} of each in turn, warm",
            columns,
            tuple((*line, line[2] / (1e3 * bare)) for line in lines),
        )
    )


def _start(opened: home.Home | None) -> dict[str, float]:
    """Seconds from the spawn to each mark of one start that ends by itself."""
    with _window(opened, "quit") as running:
        _, said = running.communicate(timeout=_PATIENCE)
    told = {}
    for line in said.splitlines():
        name, _, seconds = line.partition(" ")
        if name.startswith("first-"):
            told[name] = float(seconds)
    wanted = {"first-paint"} if opened is None else {"first-paint", "first-result"}
    if not wanted <= told.keys():
        raise RuntimeError(f"a start did not tell its times:\n{said}")
    return told


@contextlib.contextmanager
def _window(opened: home.Home | None, trace: str) -> "Iterator[subprocess.Popen[str]]":
    """The window of a home, or the bare one, off-screen; killed after the block if need be."""
    command = [sys.executable, str(Path(__file__).with_name("bare_window.py"))]
    environ = dict(os.environ)
    if opened is not None:
        command, environ = [sys.executable, "-m", "cairn"], opened.environ()
    environ |= {"QT_QPA_PLATFORM": "offscreen", "CAIRN_TRACE_START": trace}
    environ["CAIRN_TRACE_T0"] = repr(time.time())
    running = subprocess.Popen(
        command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    try:
        yield running
    finally:
        running.kill()
        running.wait()
        assert running.stderr is not None
        running.stderr.close()


# Its memory


def _measure_memory(homes: Mapping[str, home.Home], rows: list[Row], tables: list[Table]) -> None:
    if not Path("/proc/self/status").exists():
        tables.append(Table("Memory is only read on Linux", ("",), ()))
        return
    bare, _ = _memory(None, "first-paint")
    lines: list[tuple[str | float, ...]] = [("bare window", bare, "")]
    for name, opened in homes.items():
        own, workers = _memory(opened, "first-result")
        bar = f"≤ {MEMORY:g} × the bare window's {bare:.0f} MB"
        what = f"memory of the window, {name}"
        rows.append(at_most(what, own, MEMORY * bare, "MB", bar))
        told = ", ".join(f"{worker:.0f}" for worker in workers)
        lines.append((f"window, {name}", own, told))
    columns = ("resident MB", "window", "its workers")
    tables.append(Table(f"Memory {_CALM:g} s after the first result", columns, tuple(lines)))


def _memory(opened: home.Home | None, mark: str) -> tuple[float, list[float]]:
    """Resident MB of a window some time after `mark`, and of each of its child processes."""
    with _window(opened, "stay") as running:
        assert running.stderr is not None
        timer = threading.Timer(_PATIENCE, running.kill)
        timer.start()
        for line in running.stderr:
            if line.startswith(mark):
                break
        else:
            raise RuntimeError(f"the window never told its {mark}")
        time.sleep(_CALM)
        children = [_resident(pid) for pid in _children(running.pid)]
        own = _resident(running.pid)
        timer.cancel()
        running.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.wait(5)
    return own, children


def _children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return sorted({int(child) for task in tasks for child in task.read_text().split()})


def _resident(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


# One search in a shell


def _measure_shell(
    opened: home.Home, seed: int, runs: int, rows: list[Row], tables: list[Table]
) -> None:
    chance = random.Random(seed)
    titles = [title for _, title in opened.titles()]
    base, search = [], []
    for turn in range(WARM + runs):
        words = chance.choice(titles).split()[:3]
        pair = (
            _process(["-c", "import numpy, sqlite3"], opened),
            _process(["-m", "cairn", "search", *words], opened),
        )
        if turn >= WARM:
            base.append(pair[0])
            search.append(pair[1])
    limit = SHELL * median(base) + SHELL_MS / 1e3
    bar = f"≤ {SHELL:g} × {1e3 * median(base):.0f} ms + {SHELL_MS:g} ms"
    where = size_name(SHELL_SIZE)
    rows.append(_ms(f"cairn search, whole process, {where}", median(search), limit, bar))
    lines = (_line("import numpy, sqlite3", base), _line(f"cairn search WORDS, {where}", search))
    columns = ("ms", "best", "p50", "p95", "max")
    tables.append(Table(f"Processes, {runs} of each in turn, warm", columns, lines))


def _process(arguments: Sequence[str], opened: home.Home) -> float:
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments],
        env=opened.environ(),
        stdout=subprocess.DEVNULL,
        check=True,
        timeout=_PATIENCE,
    )
    return time.perf_counter() - began


def _ms(what: str, seconds: float, limit: float, bar: str) -> Row:
    return at_most(what, 1e3 * seconds, 1e3 * limit, "ms", bar)


def _line(name: str, seconds: Sequence[float]) -> tuple[str, float, float, float, float]:
    times = [1e3 * value for value in seconds]
    return name, min(times), median(times), quantile(times, 0.95), max(times)
