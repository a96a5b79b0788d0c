"""Three clients and a remote, at random: no edit is lost, and in the end all have the same."""

import multiprocessing
import os
import random
import shutil
import traceback
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.benchmarks.made import say
from tests.campaigns.report import Report
from tests.campaigns.sync_world import World

NAME = "sync"
COUNT = 300

STEPS, FEW_STEPS = 50, 8
"""Steps of a sequence; fewer where only a slice is run."""

MANY = 10
"""From so many sequences on they are whole, and run side by side."""

_BESIDE = 2
_TOLD = 20

Case = tuple[int, int, int, Path]
"""Number, seed, steps and folder of a sequence."""


def campaign(count: int, seed: int, scratch: Path) -> Report:
    """Each case is a sequence of its own, on new homes and a new remote."""
    steps = STEPS if count >= MANY else FEW_STEPS
    cases = [(number, seed, steps, scratch / str(number)) for number in range(count)]
    broken: list[str] = []
    figures: dict[str, int] = {}
    for number, (wrong, found) in enumerate(_outcomes(cases)):
        if wrong:
            broken.append(wrong)
            say(f"broken: {wrong}")
        for name, value in found.items():
            figures[name] = figures.get(name, 0) + value
        if (number + 1) % _TOLD == 0:
            say(f"{number + 1} of {count} sequences, {len(broken)} broken")
    return Report(NAME, count, count - len(broken), tuple(broken), figures)


def _outcomes(cases: list[Case]) -> Iterator[tuple[str, dict[str, int]]]:
    if len(cases) < MANY:
        yield from map(_outcome, cases)
        return
    beside = min(_BESIDE, os.cpu_count() or 1)
    with ProcessPoolExecutor(beside, multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(_outcome, cases)


def _outcome(case: Case) -> tuple[str, dict[str, int]]:
    """What broke, empty for nothing, and what happened."""
    number, seed, steps, folder = case
    world = World(folder, random.Random(f"{seed}/{number}"), over_http=number % 4 == 3)
    wrong = ""
    try:
        world.run(steps)
    except Exception as error:  # noqa: BLE001 - whatever it is, the others are tried
        wrong = f"{number}: after {world.did[-6:]}: {error!r} at {_where(error)}"
    figures = world.figures()
    world.close()
    shutil.rmtree(folder, ignore_errors=True)
    return wrong, figures


def _where(error: Exception) -> str:
    """The last calls before it, enough to look for it."""
    frames: Iterable[traceback.FrameSummary] = traceback.extract_tb(error.__traceback__)[-6:]
    return " < ".join(f"{Path(one.filename).stem}.{one.name}:{one.lineno}" for one in frames)
