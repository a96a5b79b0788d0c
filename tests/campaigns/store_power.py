"""The power fails while a store is written to: what was acknowledged is there when it is back.

What the store has SQLite write is recorded call by call. Then, for a moment drawn at random, a disk
is made that holds what had been synced by then and any part of what had not, in any order.
"""

import random
import shutil
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cairn.errors import CairnError
from tests.campaigns.report import Report
from tests.campaigns.store_shelf import FIRST, SECOND, Model, do, open_store, steps
from tests.fixtures.disk import Disk, Event, between, library

NAME = "power-loss"
COUNT = 2000

_CUTS = 50
"""Moments at which one recorded run is cut off."""

_WRITES = 8
_SECTOR = 512
_LOG = "shelf.db-journal"


@dataclass(frozen=True, slots=True)
class Run:
    """What was recorded of one process.

    Attributes:
        before: the home as it lay on the disk.
        models: what the store must hold after so many acknowledgements.
        migrating: the number of the event with which the migration began.
    """

    before: Path
    events: list[Event]
    models: list[Model]
    migrating: int


@dataclass(slots=True)
class _File:
    """A file on a disk with a memory of its own.

    Attributes:
        synced: what is there for certain; None for a file of which not even the name is.
        pending: what was done since.
    """

    synced: bytes | None
    pending: list[Event] = field(default_factory=list)


def campaign(count: int, seed: int, scratch: Path) -> Report:
    """Each case is one moment at which the power fails."""
    if library() is None:
        return Report(NAME, count, count, (), {"skipped": "SQLite is built into Python here"})
    draw = random.Random(seed)
    broken: list[str] = []
    tally: Counter[str] = Counter()
    for number in range(count):
        if number % _CUTS == 0:
            run = _recorded(scratch / f"run-{number}", draw)
            tally["events recorded"] += len(run.events)
        home = scratch / f"home-{number}"
        cut = draw.randrange(1, len(run.events) + 1)
        faults = cut_off(run, cut, home, draw, tally)
        broken += [f"case {number} (event {cut}): {fault}" for fault in faults]
        shutil.rmtree(home)
    bad = len({line.split(":")[0] for line in broken})
    return Report(NAME, count, count - bad, tuple(broken), dict(tally))


def _recorded(home: Path, draw: random.Random) -> Run:
    model = Model()
    ids: list[str] = []

    def made() -> list[list[Any]]:
        found = steps(draw, ids)
        ids.extend(id for what, table, id, _ in found if (what, table) == ("put", "note"))
        return found

    with open_store(home) as store:
        for _ in range(20):
            work = made()
            with store.write("begin") as write:
                do(write, work)
            model = model.after(work)
    before = home.with_name(f"{home.name}-before")
    shutil.copytree(home, before)
    models = [model]
    with between(Disk()) as disk:
        with open_store(home) as store:
            for _ in range(_WRITES):
                work = made()
                with store.write("work") as write:
                    do(write, work)
                disk.say("acknowledged")
                models.append(models[-1].after(work))
        migrating = len(disk.events)
        open_store(home, SECOND).close()
        disk.say("acknowledged")
    events = [one for one in disk.events if one.name in ("shelf.db", _LOG, "")]
    migrating -= len([one for one in disk.events[:migrating] if one not in events])
    return Run(before, events, models, migrating)


def cut_off(
    run: Run,
    cut: int,
    home: Path,
    draw: random.Random,
    tally: Counter[str] | None = None,
) -> list[str]:
    """What is wrong when the store is opened after the power failed before event `cut`."""
    shutil.copytree(run.before, home)
    files = _disk(run, cut, draw)
    for name, file in files.items():
        _lay_down(home / name, file, draw)
    acknowledged = sum(one.what == "acknowledged" for one in run.events[:cut])
    migrating = cut > run.migrating
    tally = Counter() if tally is None else tally
    tally["in a migration"] += migrating
    tally["in a write"] += any(file.pending for file in files.values())
    tally["rolled back"] += (home / _LOG).exists()
    try:
        with open_store(home, SECOND if migrating else FIRST) as store:
            faults = [f"check: {damage}" for damage in store.check()[:3]]
            if migrating:
                return faults + run.models[-1].migrated().differences(store)[:3]
            possible = run.models[acknowledged : acknowledged + 2]
            found = [model.differences(store) for model in possible]
            return faults + (found[0][:3] if all(found) else [])
    except CairnError as error:
        return [f"not opened: {error}"]


def _disk(run: Run, cut: int, draw: random.Random) -> dict[str, _File]:
    """The files as they are when the power fails before the event `cut`."""
    files = {"shelf.db": _File((run.before / "shelf.db").read_bytes())}
    events = run.events[:cut]
    if cut < len(run.events) and run.events[cut].what in ("delete", "sync") and draw.random() < 0.5:
        events.append(run.events[cut])  # it was under way, and had done its work
    for event in events:
        if event.what == "open":
            files.setdefault(event.name, _File(None))
        elif event.what == "delete":
            if event.place or draw.random() < 0.5:  # the folder is synced with it, or is not
                files[event.name] = _File(None)
        elif event.what == "sync":
            file = files[event.name]
            file.synced = _applied(file.synced or b"", file.pending)
            file.pending = []
        elif event.name:
            files[event.name].pending.append(event)
    return files


def _lay_down(path: Path, file: _File, draw: random.Random) -> None:
    """Write what is left of a file: all that was synced, and of the rest whatever came to be."""
    share = draw.choice((0.0, 0.3, 0.7, 1.0))
    done = [_torn(one, draw) for one in file.pending if draw.random() < share]
    draw.shuffle(done)
    if file.synced is None and (not file.pending or draw.random() < 0.3):
        path.unlink(missing_ok=True)
        return
    path.write_bytes(_applied(file.synced or b"", done))


def _torn(event: Event, draw: random.Random) -> Event:
    """A write of which, now and then, only some sectors were done."""
    if event.what != "write" or draw.random() < 0.7:
        return event
    size = draw.randrange(len(event.data) // _SECTOR + 1) * _SECTOR
    return Event("write", event.name, event.place, event.data[:size])


def _applied(content: bytes, events: list[Event]) -> bytes:
    data = bytearray(content)
    for event in events:
        if event.what == "truncate":
            del data[event.place :]
            continue
        end = event.place + len(event.data)
        data.extend(bytes(max(0, end - len(data))))
        data[event.place : end] = event.data
    return bytes(data)
