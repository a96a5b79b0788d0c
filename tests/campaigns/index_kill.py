"""The index worker killed while the folder it reads is being edited: nothing is lost or half."""

import os
import random
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path

from cairn.errors import CairnError
from cairn.library.library import Library
from cairn.library.sources import Sources
from cairn.places import Places
from cairn.search.generation import verify
from cairn.worker.worker import Worker
from cairn.workspace import worker_command, worker_environment
from tests.campaigns.nursery import Nursery
from tests.campaigns.report import Report
from tests.campaigns.shelf import COMMON, WORDS, Shelf, differences, found, make_home

NAME = "index-kill"
COUNT = 1000

MAX_RESTART_SECONDS = 5.0
"""From the kill until everything that lies in the folder is found again."""

_LIVES = 25
"""Kills that one home goes through."""

_WHOLE = 20
"""Every so many-th kill is of ``python -m cairn --worker index``, started as the window does."""


_AIMED = 0.9
"""Share of the kills that wait for a write to begin; the others come at any time."""

_AIMS = ("index", "whoosh", "whoosh", "catalog")


@dataclass(slots=True)
class _Tally:
    """What was counted over all cases."""

    in_flight: dict[str, int] = field(default_factory=dict)
    kills: int = 0
    slowest: float = 0.0
    slowest_worker: float = 0.0
    typical: dict[str, float] = field(default_factory=dict)


def campaign(count: int, seed: int, scratch: Path) -> Report:
    """Each case is one kill; a home lives through `_LIVES` of them."""
    draw = random.Random(seed)
    broken: list[str] = []
    tally = _Tally()
    with Nursery("tests.campaigns.index_tasks") as nursery:
        life = _Life(scratch / "0", draw, nursery, tally)
        for number in range(count):
            if number and number % _LIVES == 0:
                life = _Life(scratch / str(number), draw, nursery, tally)
            whole = number % _WHOLE == _WHOLE - 1
            faults = life.kill_worker() if whole else life.kill()
            broken += [f"case {number}: {fault}" for fault in faults]
    bad = len({line.split(":")[0] for line in broken})
    flying = sum(tally.in_flight.values())
    figures: dict[str, object] = {
        "kills": tally.kills,
        "in_flight": flying,
        "in_flight_share": round(flying / max(tally.kills, 1), 3),
        "in_flight_by_writer": dict(sorted(tally.in_flight.items())),
        "slowest_restart_seconds": round(tally.slowest, 2),
        "slowest_restart_of_a_whole_worker_seconds": round(tally.slowest_worker, 2),
    }
    if tally.kills >= 100 and flying < 0.6 * tally.kills:
        broken.append(f"only {flying} of {tally.kills} kills hit a write")
    return Report(NAME, count, count - bad, tuple(broken), figures)


class _Life:
    """One home and the folder that it reads."""

    def __init__(self, root: Path, draw: random.Random, nursery: Nursery, tally: _Tally) -> None:
        root.mkdir()
        self._draw, self._nursery, self._tally = draw, nursery, tally
        self._shelf = Shelf(root / "notes", draw)
        self._home = root / "home"
        self._places: Places = make_home(self._home, self._shelf.folder)

    def kill(self) -> list[str]:
        """A child that runs the worker's jobs, killed in a write or anywhere; then all is well."""
        self._shelf.edit(self._draw.randint(3, 20))
        self._nursery.begin("keep_up", {"home": str(self._home)})
        flying = self._strike()
        self._tally.kills += 1
        if flying:
            self._tally.in_flight[flying] = self._tally.in_flight.get(flying, 0) + 1
        began = time.monotonic()
        faults = self._seen_at_once()
        self._nursery.begin("settle", {"home": str(self._home)})
        faults += [str(said) for said in self._nursery.rest(60) if said.get("failed")]
        faults += self._as_it_lies()
        seconds = time.monotonic() - began
        self._tally.slowest = max(self._tally.slowest, seconds)
        return faults + self._left(seconds)

    def kill_worker(self) -> list[str]:
        """The worker itself, killed at any time, and a new one asked to refresh."""
        self._shelf.edit(self._draw.randint(3, 20))
        worker = Worker(
            worker_command("index"), name="index", env=worker_environment(self._places),
            log=self._home / "index.log",
        )  # fmt: skip
        try:
            worker.start()
            worker.call("refresh", {"source": None}, done=lambda _: None)
            time.sleep(self._draw.uniform(0.2, 1.2))
            self._shelf.edit(2)
            if worker.pid:
                os.kill(worker.pid, signal.SIGKILL)
            self._tally.kills += 1
            began = time.monotonic()
            worker.stop()
            if self._is_half_written():
                self._tally.in_flight["worker"] = self._tally.in_flight.get("worker", 0) + 1
            faults = self._seen_at_once()
            worker.start()
            worker.ask("refresh", {"source": None}, 60)
            while worker.ask("catch_up", {}, 60)["lagging"]:
                pass
            faults += self._as_it_lies()
            seconds = time.monotonic() - began
            self._tally.slowest_worker = max(self._tally.slowest_worker, seconds)
            return faults + self._left(seconds)
        except CairnError as error:
            return [str(error)]
        finally:
            worker.stop()

    def _strike(self) -> str:
        """Kill the child at a moment of its life; gives which write was under way, or nothing."""
        target = self._draw.choice((*_AIMS, "any")) if self._draw.random() < _AIMED else ""
        skipped = self._draw.randrange(3)
        until = time.monotonic() + (10 if target else self._draw.uniform(0.0, 0.25))
        writing: dict[str, float] = {}
        heard = 0
        while (left := until - time.monotonic()) > 0:
            said = self._nursery.said(left)
            if said is None:
                break
            if name := said.get("end"):
                if name in writing:
                    self._learn(name, time.monotonic() - writing.pop(name))
            elif name := said.get("begin"):
                writing[name] = time.monotonic()
                skipped -= target in (name, "any")
                if target and skipped < 0:
                    time.sleep(self._draw.uniform(0, 0.7 * self._tally.typical.get(name, 0.002)))
                    break
            heard += 1
            if heard % 8 == 1:  # while it reads or writes
                self._shelf.edit(self._draw.randint(1, 4))
        self._nursery.kill()
        for said in self._nursery.rest(10):
            if name := said.get("end"):
                writing.pop(name, None)
            elif name := said.get("begin"):
                writing[name] = 0.0
            elif said.get("failed"):
                raise AssertionError(said["failed"])
        return next(iter(writing), "")

    def _learn(self, name: str, seconds: float) -> None:
        """Keep what a write of this kind takes when it is quick, so that a blow hits most."""
        known = self._tally.typical.get(name, seconds)
        self._tally.typical[name] = seconds if seconds < known else 0.95 * known + 0.05 * seconds

    def _seen_at_once(self) -> list[str]:
        """What a window that is open all the while sees: a whole generation or none."""
        index = self._places.cache / "index"
        faults = [f"{name} is not what was written" for name in verify(index)]
        faults += [f"whoosh/{name} is not what was written" for name in verify(index / "whoosh")]
        if not self._shelf.intact():
            faults.append("the files of the source are not as they were left")
        library = Library(self._places, Sources(self._places))
        try:
            found(library, COMMON)
        except CairnError as error:
            if error.code not in ("E_INDEX_MISSING", "E_CATALOG_MISSING"):
                faults.append(f"before the restart: {error}")
        finally:
            library.close()
        return faults

    def _as_it_lies(self) -> list[str]:
        words = [COMMON, *self._draw.sample(WORDS, 6)]
        return differences(self._places, self._shelf, words, self._shelf.pairs(2))

    def _left(self, seconds: float) -> list[str]:
        """What must not be there after the restart."""
        faults = []
        if seconds > MAX_RESTART_SECONDS:
            faults.append(f"the restart took {seconds:.1f} s")
        if self._is_half_written():
            faults.append("a generation that was never published is left")
        if not self._shelf.intact():
            faults.append("the files of the source are not as they were left")
        return faults

    def _is_half_written(self) -> bool:
        """Whether a generation without its manifest lies in the index."""
        folders = (self._places.cache / "index").rglob("gen-*")
        return any(not (folder / "manifest.json").exists() for folder in folders)
