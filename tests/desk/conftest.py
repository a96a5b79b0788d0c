"""The desk is tested off-screen, and a test that leaves anything running fails."""

import gc
import os
import threading
import time
from collections.abc import Iterable, Iterator
from weakref import WeakSet

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="")  # what the window says does not hang on who runs

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QProcess, QThread, QTimer
from PySide6.QtWidgets import QApplication

_PATIENCE_SECONDS = 3.0

_MANY = 3000
"""Things of Qt: then the collector goes through all there is, which it does not do by itself."""


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


@pytest.fixture(scope="session")
def _older() -> "WeakSet[QObject]":
    """Whatever of Qt is older than the test that runs."""
    return WeakSet()


@pytest.fixture(autouse=True)
def _nothing_left_running(qapp: QApplication, _older: "WeakSet[QObject]") -> Iterator[None]:
    """Fail a test after which a thread, timer or process of its making still runs.

    What else it made of Qt then goes: a signal that leads to a function within a method keeps both,
    where the collector does not see it, and with them a whole window after every test.
    """
    if len(_older) > _MANY:
        gc.unfreeze()
        gc.collect()
    _older.update(_things())
    before = _running(_older)
    gc.freeze()  # what is older is not gone through again
    yield
    end = time.monotonic() + _PATIENCE_SECONDS
    while True:
        things = _things()
        left = [what for key, what in _running({*_older, *things}).items() if key not in before]
        if not left:
            break
        if time.monotonic() > end:
            pytest.fail("still running after the test: " + ", ".join(sorted(left)))
        qapp.processEvents()
        time.sleep(0.01)
    for one in {*things}.difference(_older):
        if shiboken6.ownedByPython(one) and shiboken6.isValid(one):
            one.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _running(things: Iterable[QObject]) -> dict[int, str]:
    """What of `things` runs now, by identity, and threads of Python."""
    found = {id(thread): f"thread {thread.name}" for thread in threading.enumerate()}
    for thing in things:
        if isinstance(thing, QTimer | QThread | QProcess) and _is_busy(thing):
            what = f"{type(thing).__name__} {thing.objectName()!r} of {thing.parent()!r}"
            found[id(thing)] = what
    return found


def _things() -> list[QObject]:
    """What of Qt Python made since it last froze, but for what Qt makes for itself."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    kinds = _with_subclasses(QObject)
    return [thing for thing in gc.get_objects() if type(thing) in kinds]


def _with_subclasses(kind: type) -> set[type]:
    return {kind}.union(*map(_with_subclasses, type.__subclasses__(kind)))


def _is_busy(thing: QObject) -> bool:
    if not shiboken6.isValid(thing):
        return False
    if isinstance(thing, QTimer):
        return thing.isActive()
    if isinstance(thing, QThread):
        return thing.isRunning()
    return isinstance(thing, QProcess) and thing.state() != QProcess.ProcessState.NotRunning
