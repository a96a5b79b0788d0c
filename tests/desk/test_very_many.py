"""A hundred thousand results: all can be reached, and only what is seen is fetched."""

from collections.abc import Sequence
from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cairn.desk.results_pane import ResultsPane
from cairn.desk.theme import Theme
from cairn.library.applies import Applies
from cairn.library.library import Library
from cairn.library.results import Answer, Hit, Results
from cairn.library.row import Row
from cairn.library.trust import Trust
from cairn.places import Places
from cairn.records.record import AppliesTo
from cairn.search.snippet import Marked

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

MANY = 100_000
FIRST = 50


class Shelf:
    """Stands for a library of very many records; counts what is asked of it."""

    def __init__(self) -> None:
        self.fetched = self.marked = 0

    def hits(self, keys: Sequence[int]) -> dict[int, Hit]:
        self.fetched += len(keys)
        return {key: hit(key) for key in keys}

    def title_marks(self, hit: Hit, _: Results) -> Marked:
        self.marked += 1
        return Marked(hit.row.title)

    def snippet(self, hit: Hit, _: Results) -> Marked:
        self.marked += 1
        return Marked(hit.row.description)

    def lines(self, *_: object) -> list[object]:
        return []

    def find(self, _: str) -> list[Row]:
        return []


def hit(key: int) -> Hit:
    row = Row(
        key, f"id-{key}", "note", f"Heron {key}", "It stands.", "hand", "mine", f"{key}.md", "",
        "", "", (), AppliesTo(), date(2026, 1, 1), None, 1,
    )  # fmt: skip
    return Hit(row, 1.0, Trust.FRESH, Applies.UNKNOWN)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def pane(shelf: Shelf, qapp: QApplication, home: Places) -> ResultsPane:
    made = ResultsPane(Theme(qapp, home.resources))
    made.resize(420, 700)
    made.show()
    further = list(range(FIRST, MANY))
    answer = cast(Answer, SimpleNamespace(ranked=SimpleNamespace(further=lambda: further)))
    results = Results("heron", [hit(key) for key in range(FIRST)], MANY, answer=answer)
    made.show_results(cast(Library, shelf), results)
    qapp.processEvents()
    return made


def to_the_end(pane: ResultsPane) -> None:
    """As the End key does it, as often as the list becomes longer."""
    while True:
        QTest.keyClick(pane.list, Qt.Key.Key_End)
        QApplication.processEvents()
        if pane.hits.rowCount() == MANY and pane.list.currentIndex().row() == MANY - 1:
            return


def test_the_last_of_them_is_reached_and_little_is_fetched(pane: ResultsPane, shelf: Shelf) -> None:
    to_the_end(pane)
    pane.grab()
    chosen = pane.chosen()
    assert chosen is not None
    assert chosen.row.title == f"Heron {MANY - 1}"
    assert shelf.fetched < 2_000
    assert shelf.marked < 400


def test_scrolling_through_them_fetches_what_comes_into_sight(
    pane: ResultsPane, shelf: Shelf
) -> None:
    to_the_end(pane)
    bar = pane.list.verticalScrollBar()
    before = shelf.fetched
    for part in range(1, 20):
        bar.setValue(bar.maximum() * part // 20)
        pane.grab()
    assert 0 < shelf.fetched - before <= 19 * 150
    assert pane.hits.row_of(f"id-{MANY - 1}") == MANY - 1


def test_the_same_results_again_keep_the_place(pane: ResultsPane, shelf: Shelf) -> None:
    to_the_end(pane)
    scrolled = pane.list.verticalScrollBar().value()
    results = pane.hits.results
    assert results is not None
    pane.show_results(cast(Library, shelf), results, keep=f"id-{MANY - 1}", stay=True)
    QApplication.processEvents()
    assert pane.hits.rowCount() == MANY
    assert pane.list.verticalScrollBar().value() == scrolled
