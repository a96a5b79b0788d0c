"""A journal of made-up people, and what tests of its pages do again and again."""

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cairn.desk.journal_page import JournalPage
from cairn.desk.log_form import LogForm
from cairn.journal.entry import NewAction, SessionEntry
from cairn.journal.journal import Journal
from cairn.journal.session import Form, Result, Used
from cairn.places import Places
from cairn.workspace import Workspace
from tests.desk.driving import Driven

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier

ANA, BO = "Ana Sample", "Bo Example"
HABIT = "Reads the diff before the tests"


def kept(places: Places, *entries: SessionEntry) -> Places:
    """The home with these sessions logged."""
    with Workspace(places) as workspace:
        for entry in entries:
            workspace.journal.log(entry)
    return places


def some() -> tuple[SessionEntry, ...]:
    """Sessions with two people over a few days."""
    today = date.today()
    return (
        SessionEntry(
            (ANA,),
            today - timedelta(7),
            minutes=45,
            team="Payments",
            aim="See how she works",
            habit=HABIT,
            seen="She asked for the *whole feature* at once.",
            used=(Used("01JD", "Scope a task", Result.WORKED),),
            actions=(NewAction("send her the recipe", today + timedelta(2)),),
            private="kestrel: tired of the move",
        ),
        SessionEntry((BO,), today - timedelta(3), form=Form.REVIEW, habit="Asks for proof"),
        SessionEntry((ANA, BO), today - timedelta(1), habit="Names the files first"),
    )


def enter(here: Driven) -> JournalPage:
    """The journal, entered by its key, with all that comes to it."""
    here.key(Qt.Key.Key_2, CTRL)
    page = here.window.rooms.page("journal")
    assert isinstance(page, JournalPage)
    here.until(lambda: not page.waiting)
    return page


def form(here: Driven) -> LogForm:
    """The form, which is seen."""
    page = here.window.rooms.page("journal")
    assert isinstance(page, JournalPage)
    assert page.logging
    return page.log_page.form


def journal(here: Driven) -> Journal:
    """The journal of the window's home."""
    return here.desk.workspace.journal


def leads(page: JournalPage) -> list[str]:
    """What is listed."""
    lines = page.panes.timeline.list.lines
    return [str(lines.index(row).data()) for row in range(lines.rowCount())]


class Keys:
    """A keyboard that counts the keys beside the letters of words."""

    def __init__(self, here: Driven) -> None:
        self._here = here
        self.pressed = 0

    def press(self, *keys: Qt.Key, held: Any = NONE) -> None:
        """Press one after the other, wherever the focus is."""
        for key in keys:
            self.pressed += 1
            self._here.key(key, held)

    def type(self, words: str) -> None:
        """Type words, wherever the focus is."""
        widget = self._here.focus()
        assert widget is not None
        QTest.keyClicks(widget, words)
