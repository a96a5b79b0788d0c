"""Every property test with examples drawn anew; the suite itself tries the same ones each time."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.campaigns.report import Report

NAME = "properties"
COUNT = 1_000

_ROOT = Path(__file__).parents[2]
_OUTCOMES = re.compile(r"(\d+) (passed|failed|error)")


def campaign(count: int, seed: int, scratch: Path) -> Report:
    """`count` examples for each property; a case is one property."""
    command = [sys.executable, "-m", "pytest", "-m", "hypothesis", f"--hypothesis-seed={seed}"]
    command += ["-q", "-p", "no:cacheprovider", f"--basetemp={scratch / 'pytest'}", "tests"]
    environ = {**os.environ, "CAIRN_EXAMPLES": str(count), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, cwd=_ROOT, env=environ, capture_output=True, text=True, check=False
    )
    outcomes = {name: int(number) for number, name in _OUTCOMES.findall(done.stdout)}
    broken = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    if done.returncode and not broken:
        broken = [done.stdout[-2000:] + done.stderr[-2000:]]
    figures = {"examples_each": count}
    return Report(NAME, sum(outcomes.values()), outcomes.get("passed", 0), tuple(broken), figures)
