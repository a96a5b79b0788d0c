"""The middle of the library page: the line above, the hits, or why there are none."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cairn.desk.action import Action
from cairn.desk.announcer import Announcer
from cairn.desk.empty_state import EmptyState
from cairn.desk.hit_model import HitModel, spoken
from cairn.desk.result_note import ResultNote
from cairn.desk.results_list import ResultsList
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.library.library import Library
    from cairn.library.results import Hit, Results


class ResultsPane(QWidget):
    """Shows results and says which hit is to be read.

    Signals:
        picked: the Hit to read, or None.
        chosen_by_hand: the person went to another hit.
    """

    picked = Signal(object)
    chosen_by_hand = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.hits = HitModel()
        self.list = ResultsList(theme, self.hits)
        self.note = ResultNote(theme)
        self.empty = EmptyState(theme, "action-search")
        self.announcer = Announcer(self)
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
        self._library: Library | None = None
        self.list.picked.connect(self._picked)

    @property
    def found(self) -> bool:
        """Whether hits are shown."""
        return self._stack.currentWidget() is self.list and self.hits.rowCount() > 0

    @property
    def by_hand(self) -> bool:
        """Whether the person went to the hit that is chosen."""
        return bool(self._by_hand)

    def show_results(
        self,
        library: "Library",
        results: "Results",
        *,
        whole: bool = True,
        strict: bool = False,
        keep: str = "",
        first: bool = True,
        stay: bool = False,
    ) -> None:
        """Show results in place.

        The record `keep`, or one that was chosen by hand, stays chosen if it is among them;
        otherwise the first hit is chosen, or with ``first=False`` none. With `stay` the list
        does not scroll. All that match can be scrolled to, or without `whole` the hits at hand;
        with `strict` only records with all the words were wanted.
        """
        wanted = keep or self._by_hand
        scrolled = self.list.verticalScrollBar().value()
        self._quiet = True
        self._library = library
        rows = self.hits.rowCount() if stay else 0
        self.hits.show_results(library, results, whole=whole, rows=rows)
        self.note.tell(results, results.total if whole else len(results.hits), strict=strict)
        self._stack.setCurrentWidget(self.list)
        row = self.hits.row_of(wanted) if wanted else -1
        if row < 0:
            self._by_hand = ""
            row = 0 if first and results.hits else -1
        self.list.select(row)
        if stay:
            self.list.verticalScrollBar().setValue(scrolled)
        self._quiet = False
        self._pick(self.hits.hit(row))

    def show_empty(self) -> None:
        """Show the empty state in place of hits; its words are set by `empty.say`."""
        self._by_hand = ""
        self._quiet = True
        self.hits.clear()
        self._quiet = False
        self._stack.setCurrentWidget(self.empty)
        self.announcer.say(self.empty.words)
        self.picked.emit(None)

    def chosen(self) -> "Hit | None":
        """The hit that is chosen."""
        return self.hits.hit(self.list.currentIndex().row())

    def neighbours(self) -> "list[Hit]":
        """The hits beside the chosen one, that to which one goes soonest first."""
        row = self.list.currentIndex().row()
        beside = [self.hits.hit(row + by) for by in (1, -1, 2)] if row >= 0 else []
        return [hit for hit in beside if hit is not None]

    def choose(self, record: str) -> bool:
        """Choose the hit of a record, as if by hand; says whether it is among the hits."""
        row = self.hits.row_of(record)
        if row >= 0:
            self.list.select(row)
        return row >= 0

    def choose_first(self) -> None:
        """Choose the first hit if none is."""
        if self.chosen() is None and self.hits.rowCount():
            self.list.select(0)

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # Qt's own are not used
        """What can be done with the results."""
        room = self.tr("Results")
        return [
            Action(
                "results.next",
                self.tr("Read the next result"),
                lambda: self.list.step(1),
                ("Alt+Down",),
                room,
                lambda: self.found,
            ),
            Action(
                "results.previous",
                self.tr("Read the result before"),
                lambda: self.list.step(-1),
                ("Alt+Up",),
                room,
                lambda: self.found,
            ),
            Action(
                "results.as-typed",
                self.tr("Search for the words as typed"),
                self.note.go_back,
                ("Ctrl+Shift+Return",),
                room,
                lambda: bool(self.note.instead),
            ),
            Action(
                "results.all-words",
                self.tr("Only results with all the words, or no longer"),
                self.note.turn_strict,
                ("Ctrl+Shift+M",),
                room,
                lambda: self.note.turns,
            ),
        ]

    def _picked(self, row: int) -> None:
        if self._quiet:
            return
        hit = self.hits.hit(row)
        self._by_hand = hit.row.id if hit else ""
        self._pick(hit)
        self.chosen_by_hand.emit()

    def _pick(self, hit: "Hit | None") -> None:
        """Have a hit read; of a paste say which of its lines it answers."""
        results = self.hits.results
        if self._library is not None and results is not None:
            lines = self._library.lines(hit, results) if hit else []
            self.note.show_lines(lines)
        parts = [self.note.text, spoken(hit) if hit and not self.list.hasFocus() else ""]
        self.announcer.say(". ".join(part for part in parts if part))
        self.picked.emit(hit)
