"""Which panes of the library stand side by side: all where there is room, else those in use."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QSplitter, QWidget


class PaneFit(QObject):
    """Filters, results and reader, as many of them as are not squeezed below their minimum.

    Where three do not fit, the two around the results that are in use stand; where two do not,
    the one that is in use.

    Signals:
        orphaned: the pane that had the focus is not seen any more.
    """

    orphaned = Signal()

    def __init__(
        self, splitter: QSplitter, filters: QWidget, results: QWidget, reader: QWidget
    ) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self._filters, self._results, self._reader = filters, results, reader
        self._front = results
        self._without_filters = False
        splitter.installEventFilter(self)

    @property
    def narrow(self) -> bool:
        """Whether the three do not fit."""
        return self._room() < self._least(self._filters, self._results, self._reader)

    def bring(self, pane: QWidget) -> None:
        """This pane is in use now, and seen."""
        self._front = pane
        if pane is self._filters:
            self._without_filters = False
        self.fit()

    def turn_filters(self) -> bool:
        """Show the filters, or put them away; whether they are seen from now on."""
        if self._filters.isVisibleTo(self._splitter):
            self._without_filters = not self.narrow
            self._front = self._results
        else:
            self._without_filters = False
            self._front = self._filters
        self.fit()
        return self._filters.isVisibleTo(self._splitter)

    def fit(self) -> None:
        """Show what there is room for."""
        every, shown = (self._filters, self._results, self._reader), self._shown()
        gone = [pane for pane in every if pane not in shown and not pane.isHidden()]
        focus: QWidget | None = self._splitter.window().focusWidget()
        lost = focus is not None and any(pane is focus or pane.isAncestorOf(focus) for pane in gone)
        for pane in every:
            if pane.isVisibleTo(self._splitter) != (pane in shown):
                pane.setVisible(pane in shown)
        if lost:
            self.orphaned.emit()  # else it would fall on whatever button comes next

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def _shown(self) -> tuple[QWidget, ...]:
        every = (self._filters, self._results, self._reader)
        pair = every[:2] if self._front is self._filters else every[1:]
        if not self.narrow:
            return pair if self._without_filters else every
        return pair if self._room() >= self._least(*pair) else (self._front,)

    def _room(self) -> int:
        return self._splitter.width()

    def _least(self, *panes: QWidget) -> int:
        handles = (len(panes) - 1) * self._splitter.handleWidth()
        return sum(pane.minimumWidth() for pane in panes) + handles
