"""Runs one campaign whole: ``python -m tests.campaigns NAME [--count N] [--seed S]``."""

import argparse
import json
import secrets
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.figures import commit, machine
from tests.benchmarks.page import write_page
from tests.campaigns.report import Report
from tests.campaigns.runner import find_campaigns, summary

ROOT = Path(__file__).parents[2]


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Exit code 0 if everything held, 1 if anything broke, 2 for a wrong command."""
    parser = argparse.ArgumentParser(
        prog="python3 run.py prove", description="Run one campaign whole."
    )
    parser.add_argument("name", help="a campaign, or 'list'")
    parser.add_argument(
        "--count", type=int, help="cases to try; fewer than all is not written down"
    )
    parser.add_argument("--seed", type=int, help="draws the same cases again")
    options = parser.parse_args(arguments)
    campaigns = find_campaigns()
    if options.name == "list":
        for name, campaign in campaigns.items():
            about = (campaign.__doc__ or "").splitlines()[0]
            print(f"{name:<16} {campaign.COUNT:>7,}  {about}")
        return 0
    if options.name not in campaigns:
        parser.error(f"there is no campaign {options.name!r}; known: {', '.join(campaigns)}")
    if options.count is not None and options.count < 1:
        parser.error("--count is at least 1")
    campaign = campaigns[options.name]
    count = campaign.COUNT if options.count is None else options.count
    seed = secrets.randbelow(2**31) if options.seed is None else options.seed
    command = f"python3 run.py prove {options.name} --count {count} --seed {seed}"
    print(command, flush=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="cairn-prove-") as scratch:
        report = campaign.campaign(count, seed, Path(scratch))
    seconds = time.monotonic() - began
    print(summary(report))
    print(f"  took {seconds:.0f} s")
    if count >= campaign.COUNT:
        write_down(report, command, seed, seconds, root)
    return 0 if report.held == report.ran and not report.broken else 1


def write_down(report: Report, command: str, seed: int, seconds: float, root: Path) -> Path:
    """Put a whole run into ``docs/measured`` and the page that is made of it."""
    value = {
        "name": report.name,
        "command": command,
        "ran": report.ran,
        "held": report.held,
        "broken": len(report.broken),
        "figures": dict(report.figures),
        "seed": seed,
        "seconds": round(seconds, 1),
        "commit": commit(root),
        "machine": machine(),
        "date": datetime.now(UTC).date().isoformat(),
    }
    path = root / "docs" / "measured" / f"prove-{report.name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    write_page(root)
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
