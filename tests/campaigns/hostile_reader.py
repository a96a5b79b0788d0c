"""Hostile records in one real window: no socket, and no file outside of what is its own.

The window and its workers are watched by Python's audit hook and, where there is strace, by the
system's own trace of every open and socket.
"""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

from cairn.library.sources import Sources
from cairn.places import Places
from cairn.workspace import INDEX, Workspace
from tests.campaigns.hostile_pages import write_pages
from tests.campaigns.open_calls import ROOT, allowed, forbidden, traced
from tests.campaigns.report import Report

NAME = "hostile_reader"
COUNT = 3_000

_SECONDS_AT_LEAST, _SECONDS_A_PAGE = 240.0, 3.0
_BEGIN, _END = "/.watch-begins", "/.watch-ends"

_CALM = """---
id: calm
kind: recipe
title: Calm page
tags: [calm, {tag}]
---
## Steps

See [another](page-0.md) and [a site](https://example.org/).

```bash
echo {{{{name}}}} # calm
```

## Another

> [!NOTE]
> | a | b |
> |---|---|
> | 1 | 2 |
"""


def campaign(count: int, seed: int, scratch: Path) -> Report:
    """`count` records drawn by `seed`, each one read, looked over, followed and copied."""
    folder, home = scratch / "hand", scratch / "home"
    write_pages(count, random.Random(seed), folder)
    (folder / "aaa-calm.md").write_text(_CALM.format(tag="quiet"), encoding="utf-8")
    places = Places.find({"CAIRN_HOME": str(home)}).make()
    sources = Sources(places)
    sources.add(folder, "hand", "mine")
    sources.set("starter", paused=True)
    with Workspace(places) as workspace:
        workspace.worker(INDEX).ask("refresh", {"source": None}, 600.0)
    report, log = scratch / "report.json", scratch / "trace.txt"
    command = [
        sys.executable,
        "-m",
        "tests.campaigns._one_reader",
        *map(str, (home, folder, report)),
    ]
    with_trace = traced(command, log)
    done = subprocess.run(
        with_trace or command,
        cwd=scratch,  # where a relative name would lead to what may not be opened
        env=_environment(home),
        capture_output=True,
        text=True,
        errors="replace",
        timeout=_SECONDS_AT_LEAST + _SECONDS_A_PAGE * count,
        check=False,
    )
    if done.returncode or not report.exists():
        said = (done.stdout + done.stderr)[-2000:]
        return Report(NAME, count, 0, (f"the window ended with {done.returncode}: {said}",))
    told = json.loads(report.read_text(encoding="utf-8"))
    broken = [f"{page}: {'; '.join(wrong)}" for page, wrong in told["broken"].items()]
    if with_trace is not None:
        with log.open(encoding="utf-8", errors="replace") as lines:
            own, listed = allowed(folder, home, report), (str(ROOT), str(scratch))
            seen = forbidden(lines, _BEGIN, _END, own, listed)
        broken += [f"by the system's trace: {one}" for one in dict.fromkeys(seen)]
    figures = {
        "watched_by": "audit hook" if with_trace is None else "audit hook and strace",
        "pages_read": told["read"],
        "left_out_of_the_library": count - told["read"],
        "slowest_page_ms": told["slowest_ms"],
        "slowest_page": told["slowest"],
    }
    return Report(NAME, count, count - min(count, len(broken)), tuple(broken), figures)


def _environment(home: Path) -> dict[str, str]:
    """Of the child: off-screen, and with Qt even where the tests go without."""
    paths = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    kept = [path for path in paths if path and not path.endswith("blocked")]
    return {
        **os.environ,
        "CAIRN_HOME": str(home),
        "PYTHONPATH": os.pathsep.join((str(ROOT / "app"), str(ROOT), *kept)),
        "QT_QPA_PLATFORM": "offscreen",
    }
