"""The start: nothing heavy before the first paint, times told, one window per home."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication

from cairn.desk import app as desk_app
from cairn.desk.home_lock import HomeLock
from cairn.desk.single import Listener, address, hand_over
from cairn.desk.start_trace import StartTrace
from cairn.places import Places
from tests.desk.driving import driven, environment, stocked

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

HEAVY = {
    "numpy", "whoosh", "markdown_it", "pygments", "sqlite_utils", "yaml", "sqlite3", "tomlkit",
    "watchdog", "rapidfuzz", "Stemmer", "click", "platformdirs", "PySide6.QtNetwork",
}  # fmt: skip

AT_FIRST_PAINT = """
import os, sys
from cairn.desk import app
from cairn.places import Places
def look(desk):
    print(" ".join(sys.modules))
    desk.window.close()
app.Desk._open = look
sys.exit(app.run(Places.find(os.environ), "hook"))
"""


def test_nothing_heavy_is_loaded_before_the_first_paint(home: Places) -> None:
    stocked(home)
    done = subprocess.run(
        [sys.executable, "-c", AT_FIRST_PAINT],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    loaded = set(done.stdout.split())
    assert "cairn.desk.window" in loaded
    assert loaded & HEAVY == set()


def start(*words: str, **more: str) -> "subprocess.Popen[str]":
    """A window in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "cairn", *words],
        env={**environment(), **more},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_start_tells_its_times_and_ends_when_asked(home: Places) -> None:
    stocked(home)
    process = start(CAIRN_TRACE_START="quit", CAIRN_TRACE_T0=str(time.time()))
    _, told = process.communicate(timeout=60)
    assert process.returncode == 0
    times = dict(line.split() for line in told.splitlines() if line.startswith("first-"))
    assert 0 < float(times["first-paint"]) < float(times["first-result"]) < 30


def test_the_very_first_start_comes_to_a_result_too(home: Places) -> None:
    assert not (home.cache / "index").exists()
    process = start(CAIRN_TRACE_START="quit", CAIRN_TRACE_T0=str(time.time()))
    _, told = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "first-result" in told


def test_without_being_asked_a_start_tells_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    trace = StartTrace.of({})
    assert not trace.mark("first-paint")
    assert capsys.readouterr().err == ""


def test_a_second_start_hands_over_its_words_and_is_done(home: Places) -> None:
    stocked(home)
    lock = HomeLock(home.cache / "window.lock")
    assert lock.take()
    try:
        with driven(home) as here:
            here.until(lambda: here.desk.listening)
            second = start("compaction")
            here.until(lambda: second.poll() is not None)
            assert second.returncode == 0
            assert here.field.text() == "compaction"
            here.settle()
            assert here.titles()
            third = start()
            here.until(lambda: third.poll() is not None)
            assert third.returncode == 0
            assert here.field.text() == "compaction"
            for process in (second, third):
                process.communicate()
    finally:
        lock.release()


def test_a_window_that_does_not_answer_is_told(
    home: Places, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = HomeLock(home.cache / "window.lock")
    assert lock.take()
    monkeypatch.setattr("cairn.desk.single.hand_over", lambda *_: False)
    assert desk_app.run(home, "") == 1
    assert "E_WINDOW_BUSY" in capsys.readouterr().err
    lock.release()


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_what_a_killed_window_left_does_not_stop_the_next(home: Places) -> None:
    stocked(home)
    first = start()
    socket = Path(address(home))
    end = time.monotonic() + 30
    while not socket.exists() and time.monotonic() < end:
        time.sleep(0.02)
    os.kill(first.pid, signal.SIGKILL)
    first.communicate()
    assert socket.exists()
    lock = HomeLock(home.cache / "window.lock")
    assert lock.take()
    lock.release()
    process = start(CAIRN_TRACE_START="quit", CAIRN_TRACE_T0=str(time.time()))
    _, told = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "first-result" in told


def test_a_lock_is_held_by_one_and_names_no_process(tmp_path: Path) -> None:
    path = tmp_path / "window.lock"
    path.write_text("99999999")  # an id that another program left, or that is used again
    first, second = HomeLock(path), HomeLock(path)
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


def test_a_home_that_cannot_be_written_has_no_lock_and_opens(tmp_path: Path) -> None:
    lock = HomeLock(tmp_path / "missing" / "window.lock")
    assert lock.take()
    lock.release()


def test_the_listener_bears_any_noise(qapp: QApplication, tmp_path: Path) -> None:
    name = str(tmp_path / "s")
    listener = Listener(name)
    heard: list[str] = []
    listener.called.connect(heard.append)
    for noise in (b"\n", b"[]\n", b"{}\n", b"\xff\xfe\n", b"[" * 5000 + b"\n", b"x" * 300_000):
        socket = QLocalSocket()
        socket.connectToServer(name)
        assert socket.waitForConnected(1000)
        socket.write(noise)
        socket.flush()
        for _ in range(20):
            qapp.processEvents()
        socket.abort()
    assert heard == []
    assert listener.listening
    listener.close()
    assert not hand_over(name, "too late", 0.2)


def test_a_long_home_has_an_address_too(tmp_path: Path) -> None:
    deep = tmp_path / ("x" * 120)
    places = Places(deep, deep, deep, deep, deep)
    assert len(address(places)) < 100
    assert address(places) == address(places)
