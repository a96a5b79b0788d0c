"""Another language is spoken at once, by another desk in the place of the first."""

import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QRadioButton

from cairn.desk.app import make_app
from cairn.desk.look_section import LookSection
from cairn.desk.sitting import Sitting
from cairn.desk.start_trace import StartTrace
from cairn.places import Places
from tests.desk.driving import SECONDS, stocked
from tests.desk.test_library_page import seen

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def until(reached: object) -> None:
    end = time.monotonic() + SECONDS
    assert callable(reached)
    while not reached():
        assert time.monotonic() < end, "it did not come to pass"
        QApplication.processEvents()
        time.sleep(0.002)


def language(sitting: Sitting, code: str) -> QRadioButton:
    look = sitting.desk.rooms.settings().show_part("look")
    assert isinstance(look, LookSection)
    return dict(zip(("system", "de", "en"), look.language.buttons(), strict=True))[code]


def test_another_language_is_spoken_at_once(home: Places) -> None:
    sitting = Sitting(make_app(), stocked(home), "hook", StartTrace(False, False, 0.0))
    first = sitting.desk
    try:
        first.window.show()
        until(lambda: first.listening and not first.reading)
        first.window.resize(700, 620)
        language(sitting, "en").click()
        QApplication.processEvents()
        assert sitting.desk is first  # it is spoken already
        language(sitting, "de").click()
        until(lambda: sitting.desk is not first)
        second = sitting.desk
        until(lambda: second.listening and not second.reading)
        assert second.window.isVisible()
        assert (second.window.width(), second.window.height()) == (700, 620)
        assert second.language.code == "de"
        assert second.window.focusWidget() is language(sitting, "de")
        assert "Sprache" in seen(second.rooms.settings())
        second.window.go_to("library")
        assert second.window.field.text() == "hook"
        until(lambda: "Treffer" in seen(second.window.library.results))
        assert second.workspace.settings.load().language == "de"
    finally:
        sitting.desk.window.close()
        sitting.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
