"""The tour drives the real window and leaves what it promises."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from cairn.desk.tour import SCHEMES, SIZES, tour
from cairn.errors import CairnError
from cairn.places import Places
from tests.desk.driving import stocked

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_it_leaves_numbered_pictures_of_every_scene(home: Places, tmp_path: Path) -> None:
    told: list[str] = []
    tour(stocked(home), tmp_path / "out", told.append)
    pictures = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert len(pictures) == len(told) * len(SIZES) * len(SCHEMES)
    for number, line in enumerate(told, 1):
        assert line.startswith(f"{number:02} ")
        mine = [name for name in pictures if name.startswith(f"{number:02}-")]
        assert len(mine) == 4
    for name in pictures:
        image = QImage(str(tmp_path / "out" / name))
        assert f"{image.width()}x{image.height()}" in name
        corner = image.pixelColor(2, image.height() // 2).lightnessF()
        assert corner < 0.3 if "dark" in name else corner > 0.7


def test_a_folder_that_cannot_be_written_is_told(home: Places, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(CairnError, match="E_TOUR"):
        tour(stocked(home), tmp_path / "out", print)
