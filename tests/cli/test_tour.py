"""`cairn tour`: a throwaway home, a folder for pictures, and a word where Qt is missing."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from cairn.cli.doors import Doors
from cairn.cli.main import cli, run
from cairn.places import Places


@pytest.fixture(autouse=True)
def own_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CAIRN_HOME", str(tmp_path / "home of the person"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")


def test_the_window_is_driven_in_a_home_that_is_thrown_away(tmp_path: Path) -> None:
    homes = []

    def drive(places: Places, folder: Path, say: Callable[[str], None], readme: bool) -> None:
        homes.append(places.data)
        assert places.data.is_dir()
        assert folder.is_dir()
        assert not readme
        assert os.environ["QT_QPA_PLATFORM"].startswith("offscreen")
        assert str(places.data).startswith(os.environ["CAIRN_HOME"])
        say("01 opened the window")

    shots = tmp_path / "deep" / "shots"
    result = CliRunner().invoke(cli, ["tour", str(shots)], obj=Doors(drive))
    assert (result.exit_code, result.output) == (0, "01 opened the window\n")
    (home,) = homes
    assert not home.exists()
    assert not (tmp_path / "home of the person").exists()


def test_without_qt_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def drive(*_: object) -> None:
        raise ModuleNotFoundError("No module named 'PySide6'")

    assert run(["tour", str(tmp_path)], Doors(drive)) == 2
    said = capsys.readouterr().err
    assert said.startswith("cairn: The window cannot be loaded: No module named 'PySide6'.")
    assert said.endswith("[E_NO_WINDOW]\n")
