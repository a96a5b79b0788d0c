"""The middle of the library page: the line above, the hits, or why there are none."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cairn.desk.empty_state import EmptyState
from cairn.desk.hit_model import HitModel
from cairn.desk.result_note import ResultNote
from cairn.desk.results_list import ResultsList
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from cairn.library.library import Library
    from cairn.library.results import Hit, Results


class ResultsPane(QWidget):
    """Shows results and says which hit is to be read.

    Signals:
        picked: the Hit to read, or None.
    """

    picked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.hits = HitModel()
        self.list = ResultsList(theme, self.hits)
        self.note = ResultNote()
        self.empty = EmptyState(theme, "action-search")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.note)
        column.addWidget(self._stack, 1)
        self._quiet = False
        self._by_hand = ""
        self.list.picked.connect(self._picked)

    def show_results(
        self,
        library: "Library",
        results: "Results",
        more: "Callable[[int], Results] | None",
        *,
        keep: str = "",
        first: bool = True,
    ) -> None:
        """Show results in place.

        The record `keep`, or one that was chosen by hand, stays chosen if it is among them;
        otherwise the first hit is chosen, or with ``first=False`` none.
        """
        wanted = keep or self._by_hand
        self._quiet = True
        self.hits.show_results(library, results, more)
        self.note.tell(results)
        self._stack.setCurrentWidget(self.list)
        row = self.hits.row_of(wanted) if wanted else -1
        if row < 0:
            self._by_hand = ""
            row = 0 if first and results.hits else -1
        self.list.select(row)
        self._quiet = False
        self.picked.emit(self.hits.hit(row))

    def show_empty(self) -> None:
        """Show the empty state in place of hits; its words are set by `empty.say`."""
        self._by_hand = ""
        self._stack.setCurrentWidget(self.empty)
        self.picked.emit(None)

    def chosen(self) -> "Hit | None":
        """The hit that is chosen."""
        return self.hits.hit(self.list.currentIndex().row())

    def choose_first(self) -> None:
        """Choose the first hit if none is."""
        if self.chosen() is None and self.hits.rowCount():
            self.list.select(0)

    def _picked(self, row: int) -> None:
        if self._quiet:
            return
        hit = self.hits.hit(row)
        self._by_hand = hit.row.id if hit else ""
        self.picked.emit(hit)
