"""A harvest by keys: nothing is ticked before, and drafts are made of what is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from cairn.desk.harvest_sheet import HarvestSheet
from cairn.places import Places
from tests.desk.driving import driven, stocked
from tests.outbox.checkouts import make_checkout

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

Key = Qt.Key


def test_drafts_are_made_of_what_is_ticked(home: Places, tmp_path: Path) -> None:
    checkout = make_checkout(tmp_path / "shop")
    with driven(stocked(home)) as here:
        here.desk.inbox.harvest(checkout)
        [sheet] = [one for one in here.window.findChildren(HarvestSheet) if one.isVisible()]
        here.until(lambda: not sheet.waiting)
        found = sheet.found
        assert found is not None
        lines = [sheet.list.lines.line(row) for row in range(sheet.list.lines.rowCount())]
        headings = [line.heading for line in lines if line is not None]
        assert headings[0] == "New"
        assert headings[-1] == "Passed over"
        assert "Of this checkout alone" in headings
        sheet.list.select(len(lines) - 1)
        here.key(Key.Key_Space)  # what was passed over is not ticked
        assert not sheet.make.isEnabled()
        sheet.list.select(0)
        wanted = [line.lead for line in lines[:2] if line is not None]
        here.key(Key.Key_Space)
        here.key(Key.Key_Space)
        here.key(Key.Key_Space)
        here.key(Key.Key_Up)
        here.key(Key.Key_Space)  # the third not, after all
        assert sheet.make.isEnabled()
        here.key(Key.Key_Return)
        here.key(Key.Key_Return)
        assert sorted(one.title for one in here.desk.workspace.drafts.all()) == sorted(wanted)
        here.desk.inbox.harvest(checkout)
        [again] = [one for one in here.window.findChildren(HarvestSheet) if one.isVisible()]
        here.until(lambda: not again.waiting)
        assert again.found is not None
        assert sum(bool(one.draft) for one in again.found.candidates) == 2
        again.end()
