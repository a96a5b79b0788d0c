"""A process killed while it writes to a store: nothing acknowledged is lost, nothing is half."""

import random
import shutil
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cairn.errors import CairnError
from cairn.store.backups import backups, prove
from cairn.store.store import Store
from tests.campaigns.nursery import Nursery
from tests.campaigns.report import Report
from tests.campaigns.store_shelf import FIRST, SECOND, Model, do, open_store, steps

NAME = "kill"
COUNT = 1000

MAX_RESTART_SECONDS = 5.0
"""From the kill until the store is open again."""

_LIVES = 40
"""Kills that one store goes through."""

_AIMED = 0.85
"""Share of the kills that wait for a write to be committed; the others come at any time."""

_TASKS = {"keep_writing": 0.76, "keep_backing_up": 0.12, "migrate": 0.12}


@dataclass(slots=True)
class _Tally:
    """What was counted over all cases."""

    kills: dict[str, int] = field(default_factory=dict)
    in_flight: dict[str, int] = field(default_factory=dict)
    acknowledged: int = 0
    wholly_there: int = 0
    rolled_back: int = 0
    slowest: float = 0.0
    typical: dict[str, float] = field(default_factory=dict)


def campaign(count: int, seed: int, scratch: Path) -> Report:
    """Each case is one kill; a store lives through `_LIVES` of them."""
    draw = random.Random(seed)
    broken: list[str] = []
    tally = _Tally()
    with Nursery("tests.campaigns.store_tasks") as nursery:
        for number in range(count):
            if number % _LIVES == 0:
                life = _Life(scratch / str(number), draw, nursery, tally)
            try:
                faults = life.kill()
            except CairnError as error:
                faults = [f"not opened: {error}"]
            broken += [f"case {number}: {fault}" for fault in faults]
            if faults:
                life = _Life(scratch / f"{number}-after", draw, nursery, tally)
    bad = len({line.split(":")[0] for line in broken})
    flying = sum(tally.in_flight.values())
    figures: dict[str, object] = {
        "kills": dict(sorted(tally.kills.items())),
        "in_flight": flying,
        "in_flight_share": round(flying / max(count, 1), 3),
        "in_flight_by_kind": dict(sorted(tally.in_flight.items())),
        "writes_acknowledged": tally.acknowledged,
        "transactions_rolled_back": tally.rolled_back,
        "writes_in_flight_that_were_there": tally.wholly_there,
        "slowest_restart_seconds": round(tally.slowest, 2),
    }
    if count >= 100 and flying < 0.6 * count:
        broken.append(f"only {flying} of {count} kills hit a write")
    return Report(NAME, count, count - bad, tuple(broken), figures)


class _Life:
    """One store, and what it must hold."""

    def __init__(self, home: Path, draw: random.Random, nursery: Nursery, tally: _Tally) -> None:
        self._home, self._draw, self._nursery, self._tally = home, draw, nursery, tally
        self._model = Model()
        with open_store(home) as store:
            for _ in range(60):
                made = steps(draw, [id for _, id in self._model.rows if _ == "note"])
                with store.write("begin") as write:
                    do(write, made)
                self._model = self._model.after(made)

    def kill(self) -> list[str]:
        """A child that writes, killed in a write or anywhere; then all is as it must be."""
        task = self._draw.choices(list(_TASKS), list(_TASKS.values()))[0]
        home = self._home
        if task == "migrate":  # of a copy: the next case begins with the first version again
            home = home.with_name(f"{home.name}-copy")
            shutil.copytree(self._home, home)
        known = {one.number for one in backups(home / "backups")}
        self._nursery.begin(task, {"home": str(home), "seed": self._draw.randrange(2**32)})
        heard = self._strike()
        self._tally.kills[task] = self._tally.kills.get(task, 0) + 1
        pending = self._learned(heard, known)
        log = home / "shelf.db-journal"
        self._tally.rolled_back += log.exists() and log.stat().st_size > 0
        if task != "migrate":
            return self._restarted(pending, known)
        faults = self._migrated(home)
        shutil.rmtree(home)
        return faults

    def _strike(self) -> list[dict[str, Any]]:
        """Kill the child at a moment of its life; gives all it said."""
        aimed = self._draw.random() < _AIMED
        skipped = self._draw.randrange(6)
        until = time.monotonic() + (10 if aimed else self._draw.uniform(0.0, 0.15))
        heard: list[dict[str, Any]] = []
        began = 0.0
        while (left := until - time.monotonic()) > 0:
            said = self._nursery.said(left)
            if said is None:
                break
            heard.append(said)
            if "over" in said:
                return heard
            if "begin" in said:
                began = time.monotonic()
                skipped -= 1
                if aimed and (skipped < 0 or said["begin"] == "migration"):
                    kind = str(said["begin"])
                    time.sleep(self._draw.uniform(0, 1.3 * self._tally.typical.get(kind, 0.001)))
                    break
            elif began and said.get("end") in ("write", "backup"):
                self._learn(str(said["end"]), time.monotonic() - began)
                began = 0.0
        self._nursery.kill()
        return heard + list(self._nursery.rest(10))

    def _learn(self, kind: str, seconds: float) -> None:
        """Keep what this takes when it is quick, so that a blow hits most of them."""
        known = self._tally.typical.get(kind, seconds)
        self._tally.typical[kind] = seconds if seconds < known else 0.95 * known + 0.05 * seconds
        if kind == "backup":  # which it is like: a copy, a check, a rename
            self._tally.typical["migration"] = self._tally.typical[kind]

    def _learned(self, heard: list[dict[str, Any]], known: set[int]) -> list[list[Any]]:
        """Take in what was acknowledged; gives the steps of a write that was not."""
        pending: list[list[Any]] = []
        writing = ""
        for said in heard:
            if "failed" in said:
                raise AssertionError(said["failed"])
            if "intent" in said:
                ids = sorted(id for table, id in self._model.rows if table == "note")
                pending = steps(random.Random(said["intent"]), ids)
            elif "begin" in said:
                writing = said["begin"]
            elif "end" in said:
                writing = ""
                if said["end"] == "write":
                    self._model = self._model.after(pending)
                    pending = []
                    self._tally.acknowledged += 1
                if said.get("number"):
                    known.add(said["number"])
        if writing:
            self._tally.in_flight[writing] = self._tally.in_flight.get(writing, 0) + 1
        return pending

    def _restarted(self, pending: list[list[Any]], known: set[int]) -> list[str]:
        began = time.monotonic()
        with open_store(self._home) as store:
            self._tally.slowest = max(self._tally.slowest, time.monotonic() - began)
            faults = self._late(began)
            faults += [f"check: {damage}" for damage in store.check()[:3]]
            differences = self._model.differences(store)
            if differences and pending:
                after = self._model.after(pending)
                if not after.differences(store):  # committed, and killed before it could say so
                    self._model, differences = after, []
                    self._tally.wholly_there += 1
            faults += differences[:3]
            return faults + self._backups(known)

    def _backups(self, known: set[int]) -> list[str]:
        """What is listed is whole, the newest acknowledged one is among it, nothing is left."""
        folder = self._home / "backups"
        listed = backups(folder)
        faults = [f"backup {one.number} is damaged" for one in listed[:2] if prove(one, FIRST)]
        if known and max(known) not in {one.number for one in listed}:
            faults.append(f"backup {max(known)} was acknowledged and is gone")
        left = [path.name for path in folder.glob(".*.tmp*")]
        return faults + [f"{name} is left" for name in left]

    def _migrated(self, home: Path) -> list[str]:
        """The first version or the second, never between; and then the second."""
        began = time.monotonic()
        with open_store(home, SECOND) as store:
            self._tally.slowest = max(self._tally.slowest, time.monotonic() - began)
            faults = self._late(began) + [f"check: {damage}" for damage in store.check()[:3]]
            faults += self._model.migrated().differences(store)[:3]
            older = [one for one in backups(home / "backups") if one.version == 1]
            if not older or older[0].seq < _last_before(store):
                faults.append("there is no backup of the first version")
            elif prove(older[0], FIRST):
                faults.append("the backup of the first version is damaged")
            return faults

    def _late(self, began: float) -> list[str]:
        seconds = time.monotonic() - began
        return [f"the restart took {seconds:.1f} s"] if seconds > MAX_RESTART_SECONDS else []


def _last_before(store: Store) -> int:
    """Number of the last change before the migration: each note has one more since."""
    return store.seq - store.count("note") - len(store.trash("note"))
