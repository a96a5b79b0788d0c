"""What every test shares: a throwaway home, source roots for child processes, hypothesis' rules."""

import os
from pathlib import Path

import hypothesis
import pytest

from cairn.places import Places

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Know the settings of pytest-qt also in the run that goes without it."""
    if not pluginmanager.has_plugin("pytest-qt"):
        for name in ("qt_api", "qt_log_level_fail"):
            parser.addini(name, "see pytest-qt; not loaded")


def pytest_configure() -> None:
    """Let processes that tests start find our packages; let hypothesis say how to repeat."""
    known = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    wanted = [path for path in (str(ROOT / "app"), str(ROOT)) if path not in known]
    os.environ["PYTHONPATH"] = os.pathsep.join(path for path in (*known, *wanted) if path)
    # The suite draws the same examples each time, so that red means that a change broke something;
    # new ones are drawn by the campaign `properties`, which sets how many. Two shared cores make
    # single examples slow by chance: a deadline would only tell of that.
    examples = os.environ.get("CAIRN_EXAMPLES")
    hypothesis.settings.register_profile(
        "cairn",
        deadline=None,
        derandomize=examples is None,
        max_examples=int(examples or 100),
        print_blob=True,
        suppress_health_check=[hypothesis.HealthCheck.too_slow],
    )
    hypothesis.settings.load_profile("cairn")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """A made, empty home of its own; child processes find the same one through CAIRN_HOME."""
    monkeypatch.setenv("CAIRN_HOME", str(tmp_path / "home"))
    return Places.find(os.environ).make()


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Without `home` too, no test may reach the folders of whoever runs it."""
    monkeypatch.setenv("CAIRN_HOME", str(tmp_path_factory.getbasetemp() / "nobody"))
