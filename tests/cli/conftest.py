"""A home of its own for every test of the command line."""

from pathlib import Path

import pytest

from tests.cli.terminal import Inside, Terminal, write_folder


@pytest.fixture
def cairn(tmp_path: Path) -> Terminal:
    """The command line on a home in which nothing has happened yet."""
    return Terminal(tmp_path / "home")


@pytest.fixture
def inside(tmp_path: Path) -> Inside:
    """The same, without a process for each command."""
    return Inside(tmp_path / "home")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """A home with the starter and one small folder in it, for tests that only read."""
    root = tmp_path_factory.mktemp("filled")
    terminal = Terminal(root / "home")
    done = terminal("library", "add", write_folder(root / "notes"), "--name", "notes")
    assert done.returncode == 0, done.stderr
    return terminal
