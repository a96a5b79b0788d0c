"""A short slice of every campaign, drawn anew each time; the whole runs by ``prove``.

The properties have no slice here: the suite runs each of them by itself.
"""

import secrets
import time
from pathlib import Path

import pytest

from tests.campaigns import properties
from tests.campaigns.runner import Campaign, find_campaigns, summary

_SECONDS = 6.0
_GROWTH = 4
_SLICED = [one for name, one in find_campaigns().items() if name != properties.NAME]


@pytest.mark.parametrize("campaign", _SLICED, ids=lambda c: c.NAME)
def test_a_slice_holds(campaign: Campaign, tmp_path: Path) -> None:
    """Runs more and more cases for as long as the next round would still fit into the time."""
    began = time.monotonic()
    count, took = 2, 0.0
    while count <= campaign.COUNT and time.monotonic() - began + _GROWTH * took < _SECONDS:
        seed = secrets.randbelow(2**31)
        scratch = tmp_path / str(count)
        scratch.mkdir()
        start = time.monotonic()
        print(f"python3 run.py prove {campaign.NAME} --count {count} --seed {seed}")
        report = campaign.campaign(count, seed, scratch)
        took = time.monotonic() - start
        assert report.ran > 0
        assert report.held == report.ran, summary(report)
        assert not report.broken, summary(report)
        count *= _GROWTH
