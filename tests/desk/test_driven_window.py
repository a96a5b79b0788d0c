"""The measured window: a small drive of it, so that what measures does not go out of use."""

from pathlib import Path

from tests.benchmarks.display import OFFSCREEN
from tests.benchmarks.home import fresh
from tests.benchmarks.made import Made, write
from tests.benchmarks.window import drive, figures
from tests.benchmarks.window_home import PAGES, Pages, write_pages


def test_a_drive_tells_of_every_key_and_page(tmp_path: Path) -> None:
    folder = tmp_path / "made"
    write(Made(40, 40), folder)
    write_pages(folder / PAGES, Pages(reading=6, large=1, huge=1), seed=1)
    plan = {
        "keys": [*"hook", "Backspace", "Backspace"],
        "warm": 2,
        "arrows": 4,
        "large": 1,
        "huge": 1,
        "calm": 0.0,
    }
    with fresh(folder, starter=True) as made:
        told, busy = drive(OFFSCREEN, made, folder, plan, seed=1)
    assert told["platform"] == "offscreen"
    assert len(told["typing"]["painted"]) + told["typing"]["unseen"] == 4
    assert len(told["reading"]["painted"]) == 4
    assert busy["index"] > 0
    rows, tables = figures(told, busy, "40")
    assert [row.unit for row in rows] == ["ms"] * 6
    assert all(line[0] for table in tables for line in table.lines)
