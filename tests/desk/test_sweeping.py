"""Garbage is collected in a lull, and the usual order is restored when the window is gone."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cairn.desk import sweeping
from cairn.desk.sweeping import Sweeping


class Typing(QObject):
    """Somebody at the keys."""

    keys = Signal(bool)


class Knot:
    """Something that holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def started(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Typing]:
    assert qapp is not None
    monkeypatch.setattr(sweeping, "EVERY_MS", 5)
    typing = Typing()
    sweep = Sweeping(typing.keys)
    sweep.start()
    yield typing
    sweep.stop()


def old_garbage() -> "weakref.ref[Knot]":
    """Nobody has it any more, and it is too old for Python to find it soon."""
    knot = Knot()
    gc.collect(1)
    gc.collect(1)
    return weakref.ref(knot)


@pytest.mark.usefixtures("started")
def test_old_garbage_goes_where_nobody_types(qtbot: QtBot) -> None:
    gone = old_garbage()
    assert gone() is not None
    qtbot.waitUntil(lambda: gone() is None)


def test_it_stays_while_somebody_types(
    started: Typing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cairn.desk.lull.CALM_SECONDS", 60.0)
    started.keys.emit(False)
    gone = old_garbage()
    qtbot.wait(50)
    assert gone() is not None


@pytest.mark.usefixtures("qapp")
def test_what_was_before_is_not_looked_through_and_can_be_afterwards() -> None:
    usual, frozen, typing = gc.get_threshold(), gc.get_freeze_count(), Typing()
    sweep = Sweeping(typing.keys)
    sweep.start()
    assert gc.isenabled()
    assert gc.get_freeze_count() > frozen
    assert gc.get_threshold()[2] == sweeping.NEVER
    sweep.stop()
    assert gc.get_threshold() == usual
    assert gc.get_freeze_count() == 0
