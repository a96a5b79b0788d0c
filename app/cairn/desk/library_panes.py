"""The library's three panes side by side: filters, results, reader."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from cairn.desk.facets import Facets
from cairn.desk.pane_fit import PaneFit
from cairn.desk.reader import Reader
from cairn.desk.results_pane import ResultsPane
from cairn.desk.theme import Theme

_LEAST = (168, 248, 288)
"""Pixels at 100 % below which the words of a pane would not fit."""

_USUAL = (192, 424, 664)


class LibraryPanes(QSplitter):
    """As many panes as there is room for, the one in use among them; knows who has the focus.

    Signals:
        refitted: other panes may be seen than before.
    """

    refitted = Signal()

    def __init__(self, theme: Theme, facets: Facets, results: ResultsPane, reader: Reader) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.facets, self.results, self.reader = facets, results, reader
        self.setObjectName("library")
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for share, pane in ((0, facets), (1, results), (4, reader)):
            self.addWidget(pane)
            self.setStretchFactor(self.indexOf(pane), share)
        self.setSizes(_USUAL)
        self._fit = PaneFit(self, facets, results, reader)
        self._fit.orphaned.connect(self._take_focus)
        theme.changed.connect(self._dress)
        self._dress()

    def stops(self) -> list[QWidget]:
        """What F6 goes through, after the search field."""
        return [self.facets, self.results.list, self.reader.page]

    def show_results(self) -> None:
        """Have the results in sight, however little room there is."""
        if self.results.isHidden():
            self._fit.bring(self.results)

    def enter_results(self) -> None:
        """Go on to the results, the first one if none is chosen."""
        if self.results.hits.rowCount():
            self._fit.bring(self.results)
            self.results.choose_first()
            self.results.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_reader(self) -> None:
        """Go on reading what is chosen."""
        self.results.choose_first()
        if self.reader.hit is not None:
            self._fit.bring(self.reader)
            self.reader.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_filters(self) -> None:
        """Show the filters and go to them, or put them away."""
        if self._fit.turn_filters():
            self.facets.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.results.list.isVisible():
            self.results.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.refitted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refitted.emit()

    def _take_focus(self) -> None:
        pane = self.reader.page if self.results.isHidden() else self.results.list
        pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self) -> None:
        """No pane narrower than what its words need at this text size."""
        for pane, least in zip((self.facets, self.results, self.reader), _LEAST, strict=True):
            pane.setMinimumWidth(self._theme.px(least))
        self._fit.fit()
        self.refitted.emit()
