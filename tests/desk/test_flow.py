"""Rows that go on in the next line: what is in them stays, whatever comes and goes around them."""

import gc

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QRect
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from cairn.desk.flow import Flow
from cairn.desk.overlay import Overlay
from cairn.places import Places
from tests.desk.driving import Driven, driven, stocked

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")


def close_all(here: Driven) -> None:
    """Close what stands over the window, and let go of it for good."""
    for sheet in here.window.findChildren(Overlay):
        sheet.end()
    here.settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def test_the_window_lives_on_after_what_stood_over_it(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        for words in ("permision setings", "mcp server zebra", "hook"):
            for show in (here.window.show_help, here.window.show_commands):
                show()
                here.settle()
                close_all(here)
                rows = [one for one in gc.get_objects() if type(one) is Flow]
                for row in rows:
                    assert all(shiboken6.isValid(row.itemAt(n)) for n in range(row.count()))
            here.type(words)  # lays the note above the results out again
            assert here.titles()


@pytest.mark.usefixtures("qapp")
def test_widgets_come_and_go() -> None:
    window = QWidget()
    column, row = QVBoxLayout(window), Flow()
    column.addLayout(row)
    for _ in range(50):
        buttons = [QPushButton(str(n)) for n in range(4)]
        for button in buttons:
            row.addWidget(button)
        row.setGeometry(QRect(0, 0, 120, 200))
        row.removeWidget(buttons[0])
        assert row.count() == 3
        for button in buttons:
            button.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        assert row.count() == 0
    window.deleteLater()
