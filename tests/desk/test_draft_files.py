"""Files that go along with a skill, by keys: each is looked at, left out, taken along again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from cairn.desk.file_sheet import FileSheet
from cairn.outbox.harvest.harvest import harvest
from cairn.places import Places
from cairn.workspace import Workspace
from tests.desk.driving import driven, stocked
from tests.desk.test_outbox import outbox
from tests.outbox.test_companions import make

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

Key = Qt.Key


def test_files_of_a_draft_are_looked_at_and_left_out_by_keys(home: Places, tmp_path: Path) -> None:
    make(tmp_path / "shop", {"logo.png": b"\xff"})
    with Workspace(home) as workspace:
        [one] = harvest(tmp_path / "shop").candidates
        draft = workspace.drafts.save(one.begun())
    with driven(stocked(home)) as here:
        page = outbox(here)
        page.write(draft.id)
        here.settle()
        files = page.draft_page.files
        assert files.isVisible()
        lines = [files.list.lines.line(row) for row in range(files.list.lines.rowCount())]
        told = {line.lead: line.aside for line in lines if line is not None}
        assert told["logo.png"] == "stays"
        assert told["scripts/check.py"] == "goes along"
        files.list.setFocus(Qt.FocusReason.TabFocusReason)
        files.list.select([*told].index("scripts/check.py"))
        here.key(Key.Key_Return)
        [sheet] = [one for one in here.window.findChildren(FileSheet) if one.isVisible()]
        assert sheet.text.toPlainText().endswith("print('torque')\n")
        here.key(Key.Key_Escape)
        here.key(Key.Key_Space)

        def kept() -> set[str]:
            return {one.path for one in here.desk.workspace.drafts.get(draft.id).along}

        assert "scripts/check.py" not in kept()
        assert len(kept()) == 3
        here.key(Key.Key_Space)
        assert "scripts/check.py" in kept()
        files.list.select([*told].index("logo.png"))
        here.key(Key.Key_Space)  # what cannot go does not
        assert len(kept()) == 4
