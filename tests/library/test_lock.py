"""Tests of cairn.library.lock: the operating system decides, files only tell."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.library.lock import IndexLock

_HOLDER = """
import sys, time
from pathlib import Path
from cairn.library.lock import IndexLock
with IndexLock(Path(sys.argv[1])).held("indexing notes"):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path: Path) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def _end(process: "subprocess.Popen[str]") -> None:
    process.kill()
    process.communicate()


def test_the_holder_is_named(tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    try:
        began = time.monotonic()
        with pytest.raises(CairnError) as caught, IndexLock(tmp_path).held("x", wait=0.2):
            pass
        assert caught.value.code == "E_INDEX_BUSY"
        assert str(holder.pid) in caught.value.message
        assert "indexing notes" in caught.value.message
        with (
            pytest.raises(CairnError),
            IndexLock(tmp_path).held("x", wait=60, cancelled=lambda: True),
        ):
            pass
        assert time.monotonic() - began < 3
    finally:
        _end(holder)


def test_a_killed_holder_leaves_no_lock(tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    _end(holder)
    assert str(holder.pid) in (tmp_path / "index.holder").read_text()
    with IndexLock(tmp_path).held("x", wait=1):
        assert str(os.getpid()) in (tmp_path / "index.holder").read_text()


def test_what_the_file_says_means_nothing(tmp_path: Path) -> None:
    for text in ('{"pid": 1, "what": "forever"}', "nonsense", "[]", ""):
        (tmp_path / "index.holder").write_text(text)
        with IndexLock(tmp_path).held("x", wait=0.0):
            with pytest.raises(CairnError) as caught, IndexLock(tmp_path).held("y", wait=0.0):
                pass
            assert str(os.getpid()) in caught.value.message


def test_it_can_be_held_again_after_a_failure(tmp_path: Path) -> None:
    lock = IndexLock(tmp_path)
    with pytest.raises(ZeroDivisionError), lock.held("x"):
        _ = 1 / 0
    with lock.held("x", wait=0.0):
        pass
    (tmp_path / "index.holder").unlink()
    (tmp_path / "index.holder").mkdir()
    with lock.held("x", wait=0.0):
        pass
