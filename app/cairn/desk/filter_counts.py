"""Counts for the filters, once the rows of a search stand on the screen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from cairn.desk.facets import Facets
from cairn.desk.searching import Searching
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.library.results import Results


class FilterCounts(QObject):
    """Tells the panel what there is of each value; only the newest results are counted.

    Signals:
        troubled: a CairnError that keeps the library from answering.
    """

    troubled = Signal(object)

    def __init__(self, facets: Facets, searching: Searching) -> None:
        super().__init__(facets)
        self._facets, self._searching = facets, searching
        self._uncounted: Results | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)

    def count(self, results: "Results") -> None:
        """Count these, as soon as there is time."""
        self._uncounted = results
        self._soon.start()

    def _show(self) -> None:
        results, self._uncounted = self._uncounted, None
        if results is None:
            return
        searching = self._searching
        try:
            self._facets.offer(searching.listed())
            total, counts = searching.counts(results)
        except CairnError as error:
            self.troubled.emit(error)
            return
        self._facets.show_counts(total, counts, searching.narrowing.shown(searching.text))
