"""Whatever a command does, the caller sees one sentence and an exit code."""

import errno
import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from cairn.bugs import bug, report
from cairn.cli.guard import guarded, wants_json
from cairn.errors import CairnError


def raising(error: BaseException) -> Callable[[], int]:
    def action() -> int:
        raise error

    return action


def run(error: BaseException, folder: Path, as_json: bool = False) -> int:
    return guarded(raising(error), json=as_json, log=lambda: folder)


def test_a_known_error_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(CairnError("E_X", "It is so.", "Do this.", line=3), tmp_path) == 2
    assert capsys.readouterr() == ("", "cairn: It is so. (line 3) Do this. [E_X]\n")


def test_a_known_error_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(CairnError("E_X", "It is so.", "Do this."), tmp_path, as_json=True) == 2
    out, err = capsys.readouterr()
    assert err == ""
    assert json.loads(out) == {
        "error": {"code": "E_X", "message": "It is so.", "action": "Do this.", "line": None}
    }


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (KeyboardInterrupt(), 130),
        (BrokenPipeError(), 141),
    ],
)
def test_quiet_ends(
    error: BaseException, code: int, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(error, tmp_path) == code
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "E_DISK_FULL"), (errno.EROFS, "E_READ_ONLY"), (errno.EIO, "E_SYSTEM")],
)
def test_the_system_is_told_apart_from_bugs(
    number: int, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(OSError(number, "words of the system", "some/file"), tmp_path) == 2
    said = capsys.readouterr().err
    assert f"[{code}]" in said
    assert "some/file" in said
    assert not list(tmp_path.iterdir())


def test_a_bug_is_written_down_without_what_was_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "data" / "log"

    def action() -> int:
        try:
            raise KeyError("canary of a query")
        except KeyError as inner:
            raise ValueError("canary of a record") from inner

    assert guarded(action, json=False, log=lambda: folder) == 2
    said = capsys.readouterr().err
    log = folder / "bugs.log"
    assert said.count("\n") == 1
    assert str(log) in said
    assert "[E_BUG]" in said
    written = log.read_text()
    assert "canary" not in written
    assert "canary" not in said
    assert "builtins.ValueError" in written
    assert "builtins.KeyError" in written
    assert "test_guard.py" in written
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_log_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file where the folder should be")
    error = bug(ValueError("x"), tmp_path / "log")
    assert error.code == "E_BUG"
    assert "could not be written" in str(error)


def test_a_log_does_not_grow_for_ever(tmp_path: Path) -> None:
    log = tmp_path / "bugs.log"
    log.write_bytes(b"x" * 1_000_001)
    bug(ValueError("x"), tmp_path)
    assert log.stat().st_size < 1_000


def test_a_chain_that_bites_its_tail_ends() -> None:
    first, second = ValueError("a"), TypeError("b")
    first.__cause__, second.__cause__ = second, first
    assert report(first).count("builtins.") == 2


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["search", "x", "--json"], True),
        (["search", "--", "--json"], False),
        (["search", "json"], False),
    ],
)
def test_json_is_an_option_before_the_dashes(words: list[str], wanted: bool) -> None:
    assert wants_json(words) is wanted
