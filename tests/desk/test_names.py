"""Whatever can be focused says what it is: walks the window in each of its states."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QWidget

from cairn.places import Places
from tests.desk.driving import Driven, driven, stocked

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def unnamed(window: QWidget) -> list[str]:
    """Visible widgets that take the focus and have no accessible name."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        if widget.objectName() == "qt_scrollarea_viewport":
            continue
        about = QAccessible.queryAccessibleInterface(widget)
        if not about.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def clipped(window: QWidget) -> list[str]:
    """Buttons that are narrower than what they say."""
    return [
        button.text()
        for button in window.findChildren(QPushButton)
        if button.isVisible() and button.width() < button.sizeHint().width()
    ]


def states(here: Driven) -> list[str]:
    """Bring the window into each state in turn and collect what is wrong there."""
    wrong = []
    for scale in (1.0, 2.0):
        here.desk.theme.scale = scale
        here.desk.theme._apply()
        for words in ("", "hook", "permision", "zzyzx", '"exit code"'):
            here.type(words)
            wrong += [f"{words!r}: {one}" for one in unnamed(here.window) + clipped(here.window)]
        here.type("hook")
        here.window.notice.say("Something is not as it should be.", "Mend it", lambda: None)
        here.reader.page.anchorClicked.emit(QUrl("https://example.org/"))
        here.window.status.progress("reading", 3, 10, lambda: None)
        wrong += [f"all: {one}" for one in unnamed(here.window) + clipped(here.window)]
        here.window.status.settled()
    return wrong


def test_every_control_has_a_name_and_room_for_its_words(home: Places) -> None:
    with driven(stocked(home)) as here:
        assert states(here) == []


def test_a_row_says_all_it_shows(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        hits = here.page.results.hits
        spoken = str(hits.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
        for word in ("Hook", "Term", "Fresh", "Starter"):
            assert word in spoken
        facets = here.page.facets.model()
        assert str(facets.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)).startswith(
            "Everything, "
        )
