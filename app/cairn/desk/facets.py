"""The panel of facets: what the results can be narrowed by, with counts, several at a time."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from cairn.desk.facet_delegate import FacetDelegate
from cairn.desk.facet_model import FacetModel
from cairn.desk.theme import Theme

TAGS = 8
"""Tags that are listed, the commonest; the others can be typed: ``tag:``."""


class Facets(QListView):
    """A press, Space or Enter chooses a value or lets it go.

    Signals:
        toggled: facet and value.
        cleared: everything is to be shown again.
    """

    toggled = Signal(str, str)
    cleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._facets = FacetModel()
        self._delegate = FacetDelegate(theme)
        self.setModel(self._facets)
        self.setItemDelegate(self._delegate)
        self.setObjectName("facets")
        self.setAccessibleName(self.tr("Filters"))
        self.setMouseTracking(True)
        self.setViewportMargins(0, 12, 0, 0)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._press)
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        self.setCurrentIndex(self._facets.index(0))

    def offer(self, values: Mapping[str, Sequence[str]]) -> None:
        """List these values of each facet; where one was stays where one is."""
        self._keeping_place(lambda: self._facets.offer(values))

    def show_counts(
        self,
        total: int,
        counts: Mapping[str, Mapping[str, int]] | None,
        chosen: Mapping[str, frozenset[str]],
    ) -> None:
        """Show how many hits each value has and what is chosen; says nothing back."""
        self._keeping_place(lambda: self._facets.show_counts(total, counts, chosen))

    def go_to(self, facet: str, value: str) -> None:
        """Stand on a value, as arrow keys would."""
        self.setCurrentIndex(self._facets.index(self._facets.row_of(facet, value)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _press(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row = self._facets.row(index.row())
        if not row.facet:
            self.cleared.emit()
        elif not row.heading:
            self.toggled.emit(row.facet, row.value)

    def _keeping_place(self, change: Callable[[], None]) -> None:
        index = self.currentIndex()
        here = self._facets.row(index.row()) if index.isValid() else None
        scrolled = self.verticalScrollBar().value()
        change()
        if not self.currentIndex().isValid():  # the lines are others now
            self.go_to(*((here.facet, here.value) if here else ("", "")))
            self.verticalScrollBar().setValue(scrolled)
