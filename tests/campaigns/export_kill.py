"""An export killed while it writes: each file is the old or the new one, and nothing stays half."""

import random
import shutil
import time
from pathlib import Path

from cairn.outbox.patch.patch import patch
from cairn.outbox.vehicle.bundle import bundle
from cairn.outbox.vehicle.unfinished import Unfinished
from tests.campaigns.export_tasks import PATHS, content, rendering, report
from tests.campaigns.nursery import Nursery
from tests.campaigns.report import Report

NAME = "export-kill"
COUNT = 1000

_VEHICLES = {"folder": 0.7, "patch": 0.15, "bundle": 0.15}
_MOST_SKIPPED = 2


def campaign(count: int, seed: int, scratch: Path) -> Report:
    """Each case is one kill of one process that exports."""
    draw = random.Random(seed)
    broken: list[str] = []
    flying = mixed = swept = 0
    with Nursery("tests.campaigns.export_tasks") as nursery:
        for number in range(count):
            vehicle = draw.choices(list(_VEHICLES), list(_VEHICLES.values()))[0]
            root = scratch / str(number)
            (root / "target").mkdir(parents=True)
            nursery.begin("keep_exporting", {"root": str(root), "vehicle": vehicle, "revision": 0})
            begun, ended = _strike(nursery, draw)
            flying += begun > ended
            swept += len(Unfinished.of_home(root / "data").sweep())
            seen, faults = _look(root, vehicle, begun, ended)
            mixed += len(seen) > 1
            broken += [f"case {number} ({vehicle}): {fault}" for fault in faults]
            shutil.rmtree(root)
    bad = len({line.split(":")[0] for line in broken})
    if count >= 100 and flying < 0.6 * count:
        broken.append(f"only {flying} of {count} kills hit an export")
    figures: dict[str, object] = {
        "kills": count,
        "in_flight": flying,
        "in_flight_share": round(flying / max(count, 1), 3),
        "targets_with_old_and_new_files": mixed,
        "half_files_swept": swept,
    }
    return Report(NAME, count, count - bad, tuple(broken), figures)


def _strike(nursery: Nursery, draw: random.Random) -> tuple[int, int]:
    """Kill the child in one of its exports; the last revision it began and the last it ended."""
    begun, ended, skipped = -1, -1, draw.randint(1, _MOST_SKIPPED)
    at, took = time.monotonic(), 0.0
    while begun < skipped:
        said = nursery.said(30) or {"failed": "it says nothing"}
        assert "failed" not in said, said
        begun, ended = said.get("begin", begun), said.get("end", ended)
        if "end" in said:
            took = time.monotonic() - at
        at = time.monotonic()
    time.sleep(draw.uniform(0, took))
    nursery.kill()
    for said in nursery.rest(10):
        assert "failed" not in said, said
        begun, ended = said.get("begin", begun), said.get("end", ended)
    return begun, ended


def _look(root: Path, vehicle: str, begun: int, ended: int) -> tuple[set[int], list[str]]:
    """The revisions that stand there, and what is not as it must be."""
    revisions = [revision for revision in (ended, begun) if revision >= 0]
    if vehicle == "folder":
        wanted = {path: {content(path, one): one for one in revisions} for path in PATHS}
    elif vehicle == "patch":
        wanted = {"0001-draft.patch": {patch(rendering(one)): one for one in revisions}}
    else:
        wanted = {"out.zip": {bundle(rendering(one), report()): one for one in revisions}}
    seen: set[int] = set()
    faults = []
    for path, known in wanted.items():
        file = root / "target" / path
        if file.is_file():
            revision = known.get(file.read_bytes())
            if revision is None:
                faults.append(f"{path} is neither old nor new")
            else:
                seen.add(revision)
        elif ended >= 0:
            faults.append(f"{path} was written and is gone")
    files = {path for path in root.rglob("*") if path.is_file()}
    left = files - {root / "target" / path for path in wanted}
    return seen, faults + [f"{path.name} is left" for path in left]
