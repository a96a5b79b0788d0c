"""Tests of cairn.library.tool: real programs that answer, fail, hang, lie and babble."""

import os
import sys
import threading
import time
from pathlib import Path

import pytest

from cairn.library.tool import installed_version, known_version

pytestmark = pytest.mark.skipif(os.name != "posix", reason="programs here are scripts of sh")


def _program(folder: Path, script: str) -> str:
    path = folder / "tool"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(
    ("script", "version"),
    [
        ("echo '2.1.240 (Claude Code)'", "2.1.240"),
        ("echo v10.0", "10.0"),
        ("echo 'no version here'", None),
        ("echo '12'", None),
        ("echo 2.1.240; exit 3", None),
        ("echo 2.1.240 >&2", None),
        ("exit 0", None),
        ('test "$1" = --version && test $# = 1 && echo 1.2.3', "1.2.3"),
        ("printf '\\377\\376 1.2.3'", "1.2.3"),
    ],
)
def test_the_answer_is_taken_for_what_it_is(
    tmp_path: Path, script: str, version: str | None
) -> None:
    assert installed_version(_program(tmp_path, script)) == version


def test_an_absent_or_broken_program_has_no_version(tmp_path: Path) -> None:
    assert installed_version("no-such-program-anywhere") is None
    assert installed_version("") is None
    broken = tmp_path / "broken"
    broken.write_bytes(b"\x7fELF nonsense")
    broken.chmod(0o755)
    assert installed_version(str(broken)) is None


def test_a_program_that_hangs_is_killed_with_its_children(tmp_path: Path) -> None:
    mark = tmp_path / "children"
    tool = _program(tmp_path, f"sleep 60 & echo $! > {mark}; echo 2.1.0; wait")
    began = time.monotonic()
    assert installed_version(tool, timeout=0.5) is None
    assert time.monotonic() - began < 2
    child = int(mark.read_text())
    for _ in range(100):
        if not _runs(child):
            break
        time.sleep(0.02)
    assert not _runs(child)
    assert not [one for one in threading.enumerate() if one.name == "tool version"]


def test_the_answer_is_asked_for_once_a_day(tmp_path: Path) -> None:
    calls = tmp_path / "calls"
    tool = _program(tmp_path, f"echo x >> {calls}; echo 2.1.240")
    assert [known_version(tool, tmp_path) for _ in range(3)] == ["2.1.240"] * 3
    assert calls.read_text() == "x\n"
    assert known_version("no-such-program-anywhere", tmp_path) is None
    (tmp_path / "tool-version.json").write_text('{"' + tool + '": ["soon", []]}')
    assert known_version(tool, tmp_path) == "2.1.240"
    (tmp_path / "tool-version.json").write_text(f'{{"{tool}": [{time.time() - 90_000}, "1.0"]}}')
    assert known_version(tool, tmp_path) == "2.1.240"


def test_endless_output_ends(tmp_path: Path) -> None:
    began = time.monotonic()
    assert installed_version(_program(tmp_path, "yes 2.1.0"), timeout=1.0) is None
    assert time.monotonic() - began < 2.5


def test_no_shell_reads_the_command(tmp_path: Path) -> None:
    victim = tmp_path / "made"
    assert installed_version(f"{sys.executable}; touch {victim}") is None
    assert not victim.exists()


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
