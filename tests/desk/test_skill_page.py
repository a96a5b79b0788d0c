"""The page of a skill names what lies beside it and is code."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from cairn.places import Places
from tests.desk.driving import driven, stocked, write
from tests.desk.test_settings import add

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_code_beside_a_skill_is_named_above_its_text(home: Places, tmp_path: Path) -> None:
    folder = tmp_path / "hand" / "skills" / "heron"
    write(folder, "SKILL.md", "---\nname: heron\ndescription: A heron.\n---\nRun scripts/a.sh\n")
    write(folder, "scripts/a.sh", "echo heron\n")
    write(folder, "guide.md", "# Guide\n")
    with driven(stocked(home)) as here:
        add(here, tmp_path / "hand")
        here.until(lambda: not here.desk.tasks.busy())
        here.read("heron")
        said = "1 file beside it is code: scripts/a.sh. Cairn does not run it."
        here.until(lambda: said in [one.text() for one in here.reader.findChildren(QLabel)])
