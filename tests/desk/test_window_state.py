"""The window comes back where a person can reach it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from cairn.desk.window_state import GRIP, WindowState, fit
from cairn.places import Places
from tests.desk.driving import driven, stocked

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

LEAST = QSize(480, 360)
LEFT, RIGHT = QRect(0, 0, 1920, 1050), QRect(1920, 0, 2560, 1400)


def test_where_it_stood_it_stands_again() -> None:
    wanted = QRect(2100, 40, 1280, 800)
    assert fit(wanted, [LEFT, RIGHT], LEAST) == wanted


def test_on_a_screen_that_is_gone_it_comes_to_the_first() -> None:
    placed = fit(QRect(2100, 40, 1280, 800), [LEFT], LEAST)
    assert placed.size() == QSize(1280, 800)
    assert LEFT.contains(placed)


def test_larger_than_the_screen_it_shrinks() -> None:
    placed = fit(QRect(0, 0, 2560, 1400), [QRect(0, 0, 1366, 768)], LEAST)
    assert placed.size() == QSize(1366, 768)


def test_a_title_above_the_screen_comes_down() -> None:
    assert fit(QRect(100, -500, 800, 600), [LEFT], LEAST).top() >= 0


numbers = st.integers(-10_000, 10_000)
sizes = st.integers(1, 8_000)


@given(
    wanted=st.tuples(numbers, numbers, sizes, sizes),
    screens=st.lists(st.tuples(numbers, numbers, st.integers(640, 5000), st.integers(480, 3000)),
                     min_size=1, max_size=3),
)  # fmt: skip
def test_its_upper_edge_can_always_be_taken_hold_of(
    wanted: tuple[int, int, int, int], screens: list[tuple[int, int, int, int]]
) -> None:
    areas = [QRect(*screen) for screen in screens]
    placed = fit(QRect(*wanted), areas, LEAST)
    grip = QRect(placed.x(), placed.y(), placed.width(), GRIP)
    assert max(
        min(seen.width() // 2, seen.height()) for seen in (area.intersected(grip) for area in areas)
    ) >= min(GRIP // 2, 2 * GRIP)
    assert placed.width() >= LEAST.width()


def window(panes: str) -> QMainWindow:
    made = QMainWindow()
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setObjectName(panes)
    for _ in range(2):
        splitter.addWidget(QWidget())
    made.setCentralWidget(splitter)
    made.resize(800, 600)
    made.show()
    return made


def test_panes_and_flags_are_kept_by_name(tmp_path: Path) -> None:
    first = window("library")
    first.findChildren(QSplitter)[0].setSizes([200, 599])
    WindowState(tmp_path).save(first, rail_names=False)
    again, other = window("library"), window("another")
    for one in (again, other):
        WindowState(tmp_path).restore(one)
    assert again.findChildren(QSplitter)[0].sizes()[0] in (199, 200)
    assert other.findChildren(QSplitter)[0].sizes()[0] > 300
    kept = WindowState(tmp_path)
    assert kept.flag("rail_names", usual=True) is False
    assert kept.flag("never-set", usual=True) is True


@pytest.mark.parametrize(
    "text",
    [
        "[General]\nplace=@Rect(1 2 3)\nmaximized=perhaps\n[panes]\nlibrary=@ByteArray(x)\n",
        "[General]\nplace=@Invalid()\n", "\0\0\0", "[General]\nplace=7\n",
        "[General]\nplace=@Rect(99999999 99999999 1 1)\n", "[" * 1000,
    ],
)  # fmt: skip
def test_a_broken_file_costs_nothing_but_what_it_kept(tmp_path: Path, text: str) -> None:
    (tmp_path / "window.ini").write_text(text)
    made = window("library")
    WindowState(tmp_path).restore(made)
    area = QGuiApplication.primaryScreen().availableGeometry()
    assert area.intersects(made.geometry())


def test_the_real_window_comes_back_as_it_was(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.window.resize(700, 500)
        here.window.registry.run("window.rail")
        here.page.panes.setSizes([0, 300, 330])
        sizes = here.page.panes.sizes()
    with driven(home) as here:
        assert here.window.size() == QSize(700, 500)
        assert not here.window.rail.labels
        again = here.page.panes.sizes()
        assert all(abs(one - other) <= 1 for one, other in zip(again, sizes, strict=True))
    (home.config / "window.ini").write_text("[General]\nplace=@Rect(9000 9000 900 600)\n")
    with driven(home) as here:
        screen = QGuiApplication.primaryScreen().availableGeometry()
        assert screen.intersects(here.window.geometry())
