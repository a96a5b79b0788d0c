"""Finds the campaigns beside this file and says what each has to offer.

A campaign is a module with `NAME`, `COUNT` (cases of a whole run) and
``campaign(count, seed, scratch) -> Report``, where `scratch` is an empty folder. It can be
imported without Qt.
"""

import importlib
from pathlib import Path
from typing import Protocol, cast

from tests.campaigns.report import Report

_FOLDER = Path(__file__).parent


class Campaign(Protocol):
    """The face of a campaign's module."""

    NAME: str
    COUNT: int
    __doc__: str | None

    def campaign(self, count: int, seed: int, scratch: Path) -> Report:
        """Try `count` cases drawn by `seed`."""


def find_campaigns() -> dict[str, Campaign]:
    """Every campaign by its name, in the order of names."""
    found: dict[str, Campaign] = {}
    for path in sorted(_FOLDER.glob("*.py")):
        if path.stem.startswith(("_", "test_")):
            continue
        module = importlib.import_module(f"tests.campaigns.{path.stem}")
        if hasattr(module, "NAME"):
            campaign = cast(Campaign, module)
            assert campaign.NAME not in found, f"two campaigns are called {campaign.NAME}"
            found[campaign.NAME] = campaign
    return dict(sorted(found.items()))


def summary(report: Report, most: int = 20) -> str:
    """The report for a terminal, the first `most` broken cases among it."""
    lines = [f"{report.name}: {report.ran} ran, {report.held} held, {len(report.broken)} broken"]
    lines += [f"  {name}: {value}" for name, value in report.figures.items()]
    lines += [f"  broken: {case}" for case in report.broken[:most]]
    if len(report.broken) > most:
        lines.append(f"  and {len(report.broken) - most} more")
    return "\n".join(lines)
