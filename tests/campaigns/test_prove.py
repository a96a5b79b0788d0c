"""The runner of campaigns, on two made ones."""

import json
import random
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from tests.campaigns import __main__ as prove
from tests.campaigns.report import Report
from tests.campaigns.runner import Campaign, summary


def _drawn(count: int, seed: int, scratch: Path) -> Report:
    assert not list(scratch.iterdir())
    return Report("sound", count, count, (), {"first": random.Random(seed).randrange(1000)})


def _half(count: int, seed: int, scratch: Path) -> Report:  # noqa: ARG001
    broken = tuple(f"case {n}" for n in range(1, count, 2))
    return Report("unsound", count, count - len(broken), broken)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = {
        "sound": SimpleNamespace(NAME="sound", COUNT=10, campaign=_drawn, __doc__="All is well."),
        "unsound": SimpleNamespace(NAME="unsound", COUNT=60, campaign=_half, __doc__="Half."),
    }
    campaigns = {name: cast(Campaign, module) for name, module in made.items()}
    monkeypatch.setattr(prove, "find_campaigns", lambda: campaigns)
    return tmp_path


def test_a_whole_run_is_written_down(root: Path) -> None:
    assert prove.main(["sound", "--seed", "7"], root) == 0
    value = json.loads((root / "docs/measured/prove-sound.json").read_text())
    assert value["command"] == "python3 run.py prove sound --count 10 --seed 7"
    assert (value["ran"], value["held"], value["broken"]) == (10, 10, 0)
    assert value["figures"] == {"first": random.Random(7).randrange(1000)}
    assert set(value["machine"]) == {"cores", "python", "os"}
    assert "prove sound --count 10" in (root / "docs/benchmarks.md").read_text()


def test_a_part_is_not_written_down_but_can_be_repeated(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert prove.main(["sound", "--count", "3"], root) == 0
    first, *rest = capsys.readouterr().out.splitlines()
    assert not (root / "docs").exists()
    prove.main(first.split()[3:], root)
    assert capsys.readouterr().out.splitlines()[:-1] == [first, *rest[:-1]]


def test_what_broke_is_told_and_the_exit_code_says_so(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert prove.main(["unsound"], root) == 1
    told = capsys.readouterr().out
    assert "60 ran, 30 held, 30 broken" in told
    assert "case 39" in told
    assert "and 10 more" in told
    assert json.loads((root / "docs/measured/prove-unsound.json").read_text())["broken"] == 30


def test_the_list_names_each_campaign(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert prove.main(["list"], root) == 0
    assert [line.split()[:2] for line in capsys.readouterr().out.splitlines()] == [
        ["sound", "10"],
        ["unsound", "60"],
    ]


def test_an_unknown_name_is_a_wrong_command(root: Path) -> None:
    with pytest.raises(SystemExit, match="2"):
        prove.main(["nonsense"], root)


def test_a_report_without_faults_is_one_line() -> None:
    assert summary(Report("x", 3, 3)) == "x: 3 ran, 3 held, 0 broken"
