"""The journal's page in the real window, with years in it: opened, searched, logged into."""

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from cairn.journal.opening import open_journal
from cairn.places import Places
from tests.benchmarks import home
from tests.benchmarks.display import Display, display
from tests.benchmarks.figures import ROOT, Measured, Row, Table, at_most, median, quantile
from tests.benchmarks.made import say, scratch
from tests.benchmarks.made_journal import fill

SESSIONS, PEOPLE = 50_000, 2_000
OPEN_MS, PERSON_MS, KEY_MS, SAVE_MS = 100.0, 50.0, 16.0, 50.0
OPENED, QUERIES, SAVES = 40, 20, 40

_COLUMNS = ("", "p50", "p95", "max")
_PATIENCE = 300.0


def measure(sizes: tuple[int, ...] | None, seed: int) -> Measured:
    """One run of the window over a made journal."""
    began = time.perf_counter()
    count = sizes[0] if sizes else SESSIONS
    root = Path(tempfile.mkdtemp(prefix="journal-", dir=scratch()))
    try:
        plan = _made(Places.find({"CAIRN_HOME": str(root)}).make(), count, seed)
        with display() as shown:
            told = drive(shown, root, plan)
    finally:
        shutil.rmtree(root, ignore_errors=True)
    rows, tables = figures(told, f"{count:,} sessions")
    width, height = told["screen"]
    said = f"Shown on: {shown.name} (Qt platform {told['platform']}, {width} × {height})."
    return Measured(
        "journal-window",
        tuple(rows),
        tables,
        notes=(said,),
        seed=seed,
        seconds=time.perf_counter() - began,
        options=f"--documents {count}" if sizes else "",
        whole=count == SESSIONS,
    )


def _made(places: Places, count: int, seed: int) -> dict[str, Any]:
    """Make the journal with its index; gives what is to be done in it."""
    draw = random.Random(seed + 1)
    say(f"making a journal of {count:,} sessions, and its index")
    journal = open_journal(places)
    known = fill(journal, count, max(count * PEOPLE // SESSIONS, 1), seed)
    while journal.catch_up():
        continue
    people = [one.id for one in journal.people.all()]
    journal.close()
    queries = [
        " ".join(known[int(len(known) * draw.random() ** 3)] for _ in range(draw.randrange(1, 4)))
        for _ in range(QUERIES)
    ]
    opened = draw.sample(people, min(OPENED, len(people)))
    return {"people": opened, "queries": queries, "saves": SAVES}


def drive(shown: Display, copy: Path, plan: dict[str, Any]) -> dict[str, Any]:
    """What the driven window told."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(plan, file)
        file.flush()
        say("driving the window")
        environ = {**home.environ(copy), **shown.environ}
        environ["PYTHONPATH"] = os.pathsep.join([environ["PYTHONPATH"], str(ROOT)])
        command = [sys.executable, "-m", "tests.benchmarks.journal_drive", file.name]
        done = subprocess.run(
            command, env=environ, stdout=subprocess.PIPE, text=True, check=True, timeout=_PATIENCE
        )
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def figures(told: dict[str, Any], where: str) -> tuple[list[Row], tuple[Table, ...]]:
    """Rows and a table out of what was told."""
    keys, people, saves = told["keys"], told["people"], told["saves"]
    rows = [
        at_most(f"the page opened the first time, {where}", told["opened"], OPEN_MS, "ms"),
        at_most(f"a person opened, {where}, p95", quantile(people, 0.95), PERSON_MS, "ms"),
        at_most(f"key to rows painted, {where}, p95", quantile(keys, 0.95), KEY_MS, "ms"),
        at_most(f"a session kept, {where}, median", median(saves), SAVE_MS, "ms"),
    ]
    lines = (
        _line("page opened again", told["again"]),
        _line(f"a person opened, {len(people)}", people),
        _line(f"keys of a search, {len(keys)}", keys),
        _line(f"sessions kept, {len(saves)}", saves),
    )
    return rows, (Table(f"In the window, {where}, milliseconds", _COLUMNS, lines),)


def _line(what: str, values: list[float]) -> tuple[str | float, ...]:
    return what, median(values), quantile(values, 0.95), max(values)
