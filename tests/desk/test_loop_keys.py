"""From a session with a new gotcha to a branch, one name to replace: pages and keys, counted."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cairn.desk.outbox_page import OutboxPage
from cairn.journal.session import Sighting
from cairn.outbox.draft import State
from cairn.places import Places
from cairn.workspace import Workspace
from tests.desk.driving import Driven, driven, stocked
from tests.desk.journal_home import ANA, CTRL, NONE, kept, some
from tests.outbox.spine import Upstream

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

Key = Qt.Key

MOST_KEYS = 20

MET = "Deny paths need two slashes"
NEW = "Rowan Fictive"
"""Whom the journal does not know yet when the record is made, and so gives no role."""


class Counted:
    """A keyboard that counts its keys, and the pages that they lead to; there is no mouse."""

    def __init__(self, here: Driven) -> None:
        self._here = here
        self.keys = 0
        self.pages: set[str] = set()

    def type(self, words: str) -> None:
        """Type words wherever the focus is; these are not counted."""
        focus = self._here.focus()
        assert focus is not None
        QTest.keyClicks(focus, words)

    def press(self, key: Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key wherever the focus is, and wait for what it brings."""
        self.keys += 1
        self._here.key(key, held)
        self.pages.add(page_of(self._here))


def page_of(here: Driven) -> str:
    """What fills the window."""
    page = here.window.rooms.page()
    shown: QWidget | None = page
    if isinstance(page, OutboxPage):
        shown = page.board if page.on_board else page.gate_page if page.leaving else page.draft_page
    return type(shown).__name__


def test_three_pages_and_twenty_keys(home: Places, tmp_path: Path) -> None:
    upstream = Upstream(stocked(home), tmp_path)
    upstream.sync()
    with Workspace(home) as workspace:
        settings = workspace.settings.load()
        workspace.settings.save(replace(settings, author="Quinn <quinn@example.org>"))
    session = replace(some()[0], sightings=(Sighting(text=f"{MET}, {ANA} says"),), seen="")
    with driven(kept(home, session)) as here:
        counted = Counted(here)
        counted.press(Key.Key_2, CTRL)  # the session, the only one
        counted.press(Key.Key_R, CTRL)
        counted.press(Key.Key_1)
        counted.press(Key.Key_Tab)
        counted.type(f"{NEW} found it. ")
        counted.press(Key.Key_Return, CTRL)  # who is known has a role from now on
        here.desk.workspace.journal.log(replace(some()[1], people=(NEW,)))
        counted.press(Key.Key_3, CTRL)  # the board, with the one draft
        counted.press(Key.Key_Return, CTRL)
        page = here.window.rooms.page()
        assert isinstance(page, OutboxPage)
        gate = page.gate_page
        assert not gate.send.isEnabled()
        assert upstream.branches() == set()
        counted.press(Key.Key_R)
        counted.press(Key.Key_Return)
        here.until(lambda: gate.gone)
        [branch] = upstream.branches()
        left = upstream.remote.git("show", f"{branch}:gotchas/{branch.removeprefix('cairn/')}.md")
        assert MET in left
        assert "A colleague found it" in left
        assert not any(name in left for name in (*NEW.split(), *ANA.split()))
        [draft] = here.desk.workspace.drafts.all()
        assert draft.state in (State.EXPORTED, State.IN_REVIEW)
        assert counted.pages == {"JournalPage", "OutboxBoard", "GatePage"}
        assert counted.keys <= MOST_KEYS
