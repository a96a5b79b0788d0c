"""The group itself: short help, the version, and nothing imported before its time."""

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import click
import pytest
from click.exceptions import Exit
from click.testing import CliRunner

from cairn import __main__ as front
from cairn import __version__
from cairn.cli.commands import COMMANDS, GROUPS
from cairn.cli.doors import Doors
from cairn.cli.main import cli, run

HEAVY = {"PySide6", "whoosh", "sqlite_utils", "markdown_it", "pygments", "yaml", "tomlkit", "numpy"}


def imported_after(code: str) -> set[str]:
    """Top-level modules that a fresh interpreter holds after `code`."""
    shown = f"import sys\n{code}\nprint(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_version() -> None:
    result = CliRunner().invoke(cli, ["--version"])
    assert (result.exit_code, result.output) == (0, f"cairn {__version__}\n")


def test_help_is_short_and_names_everything() -> None:
    result = CliRunner().invoke(cli, ["--help"], terminal_width=80)
    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert len(lines) < 35
    assert max(map(len, lines)) <= 80
    assert all(name in result.output for name in COMMANDS)
    assert "Exit codes" in result.output


def test_help_imports_no_command() -> None:
    code = (
        "from cairn.cli.main import cli\n"
        "try: cli.main(['--help'], 'cairn')\nexcept SystemExit: pass"
    )
    modules = imported_after(code)
    assert "click" in modules
    assert not modules & HEAVY


def test_a_slip_in_a_name_is_told() -> None:
    result = CliRunner().invoke(cli, ["doctr"])
    assert result.exit_code == 2
    assert "Did you mean doctor?" in result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    result = CliRunner().invoke(cli, [name, "--help"], terminal_width=80)
    assert result.exit_code == 0
    assert max(map(len, result.output.splitlines())) <= 80


@pytest.mark.parametrize(("group", "name"), [(g, n) for g in GROUPS for n in GROUPS[g]])
def test_every_command_of_a_group_explains_itself(group: str, name: str) -> None:
    result = CliRunner().invoke(cli, [group, name, "--help"], terminal_width=80)
    assert result.exit_code == 0
    assert max(map(len, result.output.splitlines())) <= 80


def ends(words: list[str], command: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> int:
    """The exit code of a run in which `doctor` is `command`."""
    fake = click.Command("doctor", callback=command)
    monkeypatch.setattr(cli, "get_command", lambda *_: fake)
    return run(words, Doors(tour=_unasked))


def _unasked(*_: object) -> Any:
    raise AssertionError("nobody asked for the window")


def raising(error: BaseException) -> Callable[[], None]:
    def command() -> None:
        raise error

    return command


def test_what_is_interrupted_while_it_is_loaded_ends_quietly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "argv", ["cairn", "doctor"])
    monkeypatch.setattr("cairn.cli.main.run", lambda *_: raising(KeyboardInterrupt())())
    assert front.main() == 130


@pytest.mark.parametrize(
    ("error", "code"), [(Exit(1), 1), (click.Abort(), 130), (KeyboardInterrupt(), 130)]
)
def test_quiet_ends(
    error: BaseException,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert ends(["doctor"], raising(error), monkeypatch) == code
    assert capsys.readouterr() == ("", "")


def test_usage_errors(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    error = click.UsageError("That is no way to ask.")
    assert ends(["doctor"], raising(error), monkeypatch) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "That is no way to ask." in err
    assert run(["doctor", "--json", "--nonsense"], Doors(_unasked)) == 2
    told = json.loads(capsys.readouterr().out)["error"]
    assert (told["code"], told["action"]) == ("E_USAGE", "See `cairn doctor --help`.")


def test_a_guard_costs_a_start_nothing() -> None:
    assert not imported_after("import cairn.cli.guard") & {"click", "json", "shutil", "traceback"}
