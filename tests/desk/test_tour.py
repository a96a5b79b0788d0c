"""The tour drives the real window and leaves what it promises."""

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from cairn.desk.tour import tour
from cairn.desk.tour_view import LARGE, SMALL, VIEWS, View
from cairn.errors import CairnError
from cairn.places import Places
from tests.desk.driving import stocked

FEW = (View(SMALL, "light", "en", 100), View(LARGE, "dark", "de", 200))


def test_any_two_properties_meet_in_a_view() -> None:
    rows = [(view.size, view.scheme, view.language, view.text) for view in VIEWS]
    for one, other in combinations(range(4), 2):
        met = {(row[one], row[other]) for row in rows}
        assert len(met) == 4
    assert set(FEW) <= set(VIEWS)


def test_it_leaves_numbered_pictures_of_every_scene(home: Places, tmp_path: Path) -> None:
    told: list[str] = []
    tour(stocked(home), tmp_path / "out", told.append, FEW)
    pictures = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert len(pictures) == len(told) * len(FEW)
    for number, line in enumerate(told, 1):
        assert line.startswith(f"{number:02} ")
        mine = [name for name in pictures if name.startswith(f"{number:02}-")]
        ends = [next(view for view in FEW if name.endswith(f"-{view.name}.png")) for name in mine]
        assert set(ends) == set(FEW)
    for name in pictures:
        image = QImage(str(tmp_path / "out" / name))
        assert f"{image.width()}x{image.height()}" in name
        corner = image.pixelColor(2, image.height() // 2).lightnessF()
        assert corner < 0.3 if "dark" in name else corner > 0.7


def test_a_folder_that_cannot_be_written_is_told(home: Places, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(CairnError, match="E_TOUR"):
        tour(stocked(home), tmp_path / "out", print)
