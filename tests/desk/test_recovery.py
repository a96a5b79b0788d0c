"""A journal that is lost, damaged, newer, or in a place that is not right: what the window does."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from cairn.desk.journal_page import JournalPage
from cairn.errors import CairnError
from cairn.journal.entry import SessionEntry
from cairn.places import Places
from cairn.store.quarantine import quarantined
from cairn.workspace import Workspace
from tests.desk.driving import Driven, driven, stocked
from tests.desk.journal_home import CTRL, HABIT, enter, journal, kept, leads, some

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

Key = Qt.Key
LATER = "Logged after the backup"


@pytest.fixture
def places(home: Places) -> Places:
    """A journal of three sessions, a backup, and one session more."""
    with Workspace(kept(stocked(home), *some())) as workspace:
        workspace.journal.store.backup()
        workspace.journal.log(SessionEntry(("Cy Muster",), habit=LATER))
    return home


def file_of(places: Places) -> Path:
    """Of the journal."""
    return Workspace(places).journal_file


def press(page: JournalPage, words: str) -> None:
    """Press the button of the recovery that says `words`."""
    [button] = [one for one in page.recovery.pane.findChildren(QPushButton) if one.text() == words]
    assert button.isVisible()
    button.click()


def looked_through(here: Driven) -> JournalPage:
    """The recovery, once it is known what can be had."""
    page = here.window.rooms.page("journal")
    assert isinstance(page, JournalPage)
    here.until(page.recovery.pane.isVisible)
    here.until(page.recovery.pane.recover.isVisible)
    return page


def habits(here: Driven) -> set[str]:
    """Of every session."""
    return {one.habit for one in journal(here).timeline().sessions}


def status(here: Driven) -> str:
    """What was remarked last."""
    return here.window.status.text


def test_a_sound_journal_is_checked_beside_the_window_and_said_so(places: Places) -> None:
    with driven(places) as here:
        here.until(lambda: "checked" in status(here))
        assert "all sound" in status(here)
        assert not here.window.notice.text


@pytest.mark.parametrize("there", [None, b"", b"no journal at all" * 500])
def test_rows_20_and_21_a_lost_journal_is_told_at_once_and_recovered(
    places: Places, there: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = file_of(places)
    file.unlink()
    if there is not None:
        file.write_bytes(there)
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url))
    with driven(places) as here:
        here.until(lambda: "cannot be opened" in here.window.notice.text)
        here.key(Key.Key_N, CTRL)
        page = looked_through(here)
        assert not page.logging
        assert (file.read_bytes() if file.exists() else None) == there  # never a fresh start
        assert "Number 1, made on" in page.recovery.pane.words
        press(page, "Open its folder")
        assert len(opened) == 1
        press(page, "Recover the journal")
        here.until(lambda: len(leads(page)) == 3)
        assert HABIT in habits(here)
        assert "recovered" in page.notice.text
        assert here.window.notice.text == ""
        assert [one.read_bytes() for one in quarantined(file)] == ([] if there is None else [there])
        here.key(Key.Key_N, CTRL)
        assert page.logging


def test_row_22_a_zeroed_page_costs_nothing_that_was_logged(places: Places) -> None:
    file = file_of(places)
    data = file.read_bytes()
    file.write_bytes(bytes(4096) + data[4096:])
    with driven(places) as here:
        here.key(Key.Key_2, CTRL)
        page = looked_through(here)
        said = page.recovery.pane.words
        assert "The journal is damaged" in said
        assert "It would be without" in said  # what the backup alone lacks
        press(page, "Recover the journal")
        here.until(lambda: len(leads(page)) == 4)
        assert LATER in habits(here)
        [damaged] = [one for one in quarantined(file) if one.stem.endswith("-replaced")]
        assert damaged.read_bytes()[:4096] == bytes(4096)


def test_row_23_a_flipped_letter_is_found_by_the_check_and_its_row_is_named(
    places: Places,
) -> None:
    file = file_of(places)
    data = file.read_bytes()
    assert data.count(HABIT.encode()) == 1
    file.write_bytes(data.replace(HABIT.encode(), HABIT.swapcase().encode()))
    with driven(places) as here:
        here.until(lambda: "damage" in here.window.notice.text)
        page = enter(here)
        assert len(leads(page)) == 3  # the others stay usable
        assert "lists go without" in page.notice.text
        page.recovery.begin()
        looked_through(here)
        assert "Ana Sample" in page.recovery.pane.words
        press(page, "Back to the journal")
        assert page.panes.isVisible()
        page.recovery.begin()
        looked_through(here)
        press(page, "Recover the journal")
        here.until(lambda: len(leads(page)) == 4)
        assert HABIT in habits(here)
        assert journal(here).store.left_out == frozenset()
        assert "lists go without" not in page.notice.text


def test_where_nothing_can_be_had_nothing_is_offered(home: Places) -> None:
    file = file_of(kept(stocked(home), *some()))
    file.write_bytes(b"no journal at all" * 500)
    with driven(home) as here:
        here.key(Key.Key_2, CTRL)
        page = here.window.rooms.page("journal")
        assert isinstance(page, JournalPage)
        here.until(lambda: "no backup can" in page.recovery.pane.words)
        assert not page.recovery.pane.recover.isVisible()
        assert file.read_bytes() == b"no journal at all" * 500


def test_a_file_put_back_is_read_again(places: Places) -> None:
    file = file_of(places)
    whole = file.read_bytes()
    file.unlink()
    with driven(places) as here:
        here.key(Key.Key_2, CTRL)
        page = looked_through(here)
        file.write_bytes(whole)
        press(page, "Try again")
        here.until(lambda: len(leads(page)) == 4)


def test_what_cannot_be_recovered_now_says_why(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cairn.worker.worker import Answer

    file = file_of(places)
    file.unlink()
    full = CairnError("E_DISK_FULL", "The disk is full; it was not written.", "Free some space.")
    with driven(places) as here:
        here.key(Key.Key_2, CTRL)
        page = looked_through(here)
        with monkeypatch.context() as patch:
            patch.setattr(here.desk.tasks, "recover_journal", lambda done: done(Answer(None, full)))
            press(page, "Recover the journal")
        here.until(lambda: "Free some space" in page.recovery.pane.words)
        looked_through(here)
        here.until(lambda: "Free some space" in page.recovery.pane.words)
        press(page, "Recover the journal")
        here.until(lambda: len(leads(page)) == 3)


def test_row_11_a_folder_that_cannot_be_written_to_is_told_and_read(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cairn.store.opening._may_write", lambda _: False)  # root may anywhere
    with driven(places) as here:
        page = enter(here)
        assert len(leads(page)) == 4
        assert "can be read, but not changed" in page.notice.text
        assert not page.panes.log.isEnabled()
        monkeypatch.undo()
        [button] = [one for one in page.notice.findChildren(QPushButton) if one.text()][:1]
        button.click()
        here.until(page.panes.log.isEnabled)


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_row_12_a_folder_open_to_others_is_told_and_closed(places: Places) -> None:
    folder = file_of(places).parent
    folder.chmod(0o755)
    with driven(places) as here:
        page = enter(here)
        assert "may look into" in page.notice.text
        [button] = [one for one in page.notice.findChildren(QPushButton) if one.text()][:1]
        button.click()
        assert folder.stat().st_mode & 0o777 == 0o700
        assert not page.notice.text


def test_row_17_a_folder_that_is_copied_elsewhere_is_told(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cairn.store.place import shared_place

    warned = shared_place(Path("/home/ada/Dropbox/cairn"), "")
    monkeypatch.setattr("cairn.store.opening.warnings", lambda _: warned)
    with driven(places) as here:
        page = enter(here)
        assert "is copied elsewhere by another program" in page.notice.text
