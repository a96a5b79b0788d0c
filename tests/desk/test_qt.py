"""What we rely on in Qt itself, and that the checks of this folder catch what they should."""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

pytest_plugins = ["pytester"]

CONFTEST = Path(__file__).with_name("conftest.py")


def test_void_calls_lose_no_reference_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 lost one per call on Python 3.11, and Python aborted within seconds."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.update()
        label.setText("a cairn")
    assert abs(sys.getrefcount(None) - before) < 200


def test_a_window_can_be_shown(qtbot: QtBot) -> None:
    label = QLabel("a cairn")
    qtbot.addWidget(label)
    label.show()
    qtbot.waitExposed(label)
    assert label.grab().toImage().pixelColor(0, 0).isValid()


LEAKS = {
    "timer": """
        kept = []
        def test_leak(qapp):
            timer = QTimer()
            timer.start(1000)
            kept.append(timer)
    """,
    "thread": """
        def test_leak(qapp):
            threading.Timer(1, print).start()
    """,
    "process": """
        kept = []
        def test_leak(qapp):
            process = QProcess()
            process.start(sys.executable, ["-c", "import time; time.sleep(2)"])
            process.waitForStarted()
            kept.append(process)
    """,
}


@pytest.mark.parametrize("leak", LEAKS)
def test_a_leak_fails_its_test(leak: str, pytester: pytest.Pytester) -> None:
    text = CONFTEST.read_text().replace("_PATIENCE_SECONDS = 3.0", "_PATIENCE_SECONDS = 0.1")
    pytester.makeconftest(text)
    head = "import sys, threading\nfrom PySide6.QtCore import QProcess, QTimer\n"
    pytester.makepyfile(head + "\n".join(line[8:] for line in LEAKS[leak].splitlines()))
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*still running after the test*"])


def test_what_ends_by_itself_is_no_leak(qtbot: QtBot) -> None:
    threading.Timer(0.05, lambda: None).start()
    label = QLabel()
    qtbot.addWidget(label)
    timer = QTimer(label)
    timer.start(1000)
    assert timer.isActive()
