"""Rows 7, 9 and 71: what is logged outlives a killed window, a full disk, and is nowhere else."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cairn.desk import draft_keeper
from cairn.desk.overlay import Overlay
from cairn.places import Places
from tests.desk.driving import driven, stocked
from tests.desk.journal_home import CTRL, enter, form, journal, kept, some
from tests.faults.test_journal_faults import CANARY, WHOLE, leaks

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

TYPIST = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from cairn.places import Places
from tests.desk.driving import driven
from tests.desk.journal_home import enter, form
with driven(Places.find(os.environ)) as here:
    page = enter(here)
    page.log()
    seen = form(here).seen
    seen.setFocus()
    page.log_page.keeper.kept.connect(lambda: print(len(seen.text()), flush=True))
    typing = QTimer(interval=20)
    typing.timeout.connect(lambda: QTest.keyClicks(seen, "ab"))
    typing.start()
    here.until(lambda: False, seconds=60)
"""
"""Types without a pause, and says how much of it was kept each time that some was."""


def test_row_7_what_is_typed_without_a_pause_outlives_a_killed_window(home: Places) -> None:
    assert draft_keeper.KEPT_MS < 2_000
    kept(stocked(home), *some())
    with subprocess.Popen(
        [sys.executable, "-c", TYPIST], stdout=subprocess.PIPE, env={**os.environ}
    ) as window:
        assert window.stdout is not None
        told = [int(window.stdout.readline()) for _ in range(2)]
        os.kill(window.pid, signal.SIGKILL)
        window.wait(30)
    assert 0 < told[0] < told[1]
    with driven(home) as here:
        [draft] = journal(here).drafts.all()
        assert len(draft.entry.seen) >= told[1]
        assert draft.entry.seen == "ab" * (len(draft.entry.seen) // 2)
        assert "kept as a draft" in here.window.notice.text


def test_row_9_a_full_disk_is_told_and_what_was_typed_stays(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        page = enter(here)
        page.log()
        QTest.keyClicks(form(here).people.field, "an")
        here.key(Qt.Key.Key_Return)
        form(here).seen.put("long " * 40_000)
        reader = journal(here).store.reader
        [[pages]] = reader.ask("PRAGMA page_count")
        reader.ask(f"PRAGMA max_page_count = {pages}")
        here.key(Qt.Key.Key_Return, CTRL)
        assert "disk is full" in page.log_page.notice.text
        assert not page.log_page.keeper.keep()  # nor can it be kept as a draft
        assert page.logging
        assert form(here).seen.text() == "long " * 40_000
        assert len(journal(here).timeline().sessions) == len(some())
        reader.ask(f"PRAGMA max_page_count = {pages + 10_000}")
        here.key(Qt.Key.Key_Return, CTRL)
        assert journal(here).timeline().sessions[0].seen == "long " * 40_000
        assert journal(here).store.check() == []


def test_row_71_what_a_window_does_with_it_is_written_nowhere_else(
    home: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "temporary"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    with driven(kept(stocked(home), WHOLE)) as here:
        page = enter(here)
        person = journal(here).people.all()[0].id
        for open_ in (page.deeds.prep, page.deeds.own_copy, page.deeds.erase):
            open_(person)
            here.settle()
            [sheet] = [one for one in here.window.findChildren(Overlay) if one.isVisible()]
            assert CANARY in sheet.accessibleName().lower()
            sheet.end()
        page.panes.timeline.field.setFocus()
        QTest.keyClicks(page.panes.timeline.field, CANARY)
        here.until(lambda: not page.waiting)
        page.log()
        QTest.keyClicks(form(here).people.field, CANARY[:4])
        here.key(Qt.Key.Key_Return)
        QTest.keyClicks(form(here).habit, f"{CANARY} again")
        page.log_page.leave()
        assert journal(here).drafts.all()
    assert leaks(home) == set()
    assert not [one for one in scratch.rglob("*") if one.is_file()]
