"""The desk is tested off-screen, and a test that leaves anything running fails."""

import gc
import os
import threading
import time
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="")  # what the window says does not hang on who runs

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QProcess, QThread, QTimer
from PySide6.QtWidgets import QApplication

_PATIENCE_SECONDS = 3.0


@pytest.fixture(autouse=True)
def _windows_go(qapp: QApplication) -> Iterator[None]:
    """What a test leaves of widgets is deleted by Qt, as a whole.

    Python's collector takes a tree apart in any order, and what is left lays itself out meanwhile
    with methods of objects that are half gone: it ends the process.
    """
    yield
    for one in qapp.topLevelWidgets():
        if one.parentWidget() is None:
            one.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def _nothing_left_running(qapp: QApplication) -> Iterator[None]:
    """Fail a test after which a thread, timer or process of its making still runs."""
    before = _running()
    yield
    end = time.monotonic() + _PATIENCE_SECONDS
    while left := [what for key, what in _running().items() if key not in before]:
        if time.monotonic() > end:
            pytest.fail("still running after the test: " + ", ".join(sorted(left)))
        qapp.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        time.sleep(0.01)


def _running() -> dict[int, str]:
    """What runs now, by identity; timers that Qt makes for itself are not seen."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    found = {id(thread): f"thread {thread.name}" for thread in threading.enumerate()}
    for thing in gc.get_objects():
        kind = type(thing)
        if issubclass(kind, QTimer | QThread | QProcess) and _is_busy(thing):
            found[id(thing)] = f"{kind.__name__} {thing.objectName()!r} of {thing.parent()!r}"
    return found


def _is_busy(thing: QObject) -> bool:
    if not shiboken6.isValid(thing):
        return False
    if isinstance(thing, QTimer):
        return thing.isActive()
    if isinstance(thing, QThread):
        return thing.isRunning()
    return isinstance(thing, QProcess) and thing.state() != QProcess.ProcessState.NotRunning
