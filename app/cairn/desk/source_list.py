"""The sources as a list: the one that stands in front first, each on two lines."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from cairn.desk import facet_labels, source_words
from cairn.desk.legible import tip
from cairn.desk.source_delegate import LISTED, SourceDelegate
from cairn.desk.source_keeper import Listed
from cairn.desk.theme import Theme

Index = QModelIndex | QPersistentModelIndex

MOST_ROWS = 6
"""More sources than this scroll."""

_NOWHERE = QModelIndex()


class SourceModel(QAbstractListModel):
    """What `SourceKeeper.listed` gave; rows change in place where the sources are the same."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Listed] = []

    def show_sources(self, rows: Sequence[Listed]) -> None:
        """Show these."""
        if [one.source.name for one in rows] != [one.source.name for one in self._rows]:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        for row, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
            if old != new:
                self._rows[row] = new
                self.dataChanged.emit(self.index(row), self.index(row))

    def at(self, row: int) -> Listed | None:
        """The source in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, name: str) -> int:
        """The row of a source; -1 where it is not listed."""
        return next((n for n, one in enumerate(self._rows) if one.source.name == name), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        one = self.at(index.row()) if index.isValid() else None
        if one is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return one.source.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (
                one.source.name,
                facet_labels.value("layer", one.source.layer),
                source_words.standing(one)[0],
                source_words.facts(one),
            )
            return ", ".join(word for word in said if word)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(one.source.place)
        return one if role == LISTED else None


class SourceList(QListView):
    """One source is chosen at a time.

    Signals:
        picked: the Listed that is chosen, or None.
        deleted: the Delete key.
    """

    picked = Signal(object)
    deleted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sources = SourceModel()
        self._delegate = SourceDelegate(theme)
        self.setModel(self._sources)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Sources"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        theme.changed.connect(self._dress)

    def show_sources(self, rows: Sequence[Listed]) -> None:
        """Show these; the one that is chosen stays chosen."""
        current = self.chosen()
        name, was = (current.source.name, self.currentIndex().row()) if current else ("", 0)
        self._sources.show_sources(rows)
        self.updateGeometry()
        row = self._sources.row_of(name)
        self.choose_row(row if row >= 0 else min(was, len(rows) - 1))
        self.picked.emit(self.chosen())

    def choose(self, name: str) -> None:
        """Choose a source by name, if it is listed."""
        if (row := self._sources.row_of(name)) >= 0:
            self.choose_row(row)

    def choose_row(self, row: int) -> None:
        """Choose a row; one that is not there chooses none."""
        self.setCurrentIndex(self._sources.index(row))

    def chosen(self) -> Listed | None:
        """The source that is chosen."""
        return self._sources.at(self.currentIndex().row())

    def sizeHint(self) -> QSize:
        """As high as its rows, up to `MOST_ROWS`."""
        rows = max(1, min(MOST_ROWS, self._sources.rowCount()))
        return QSize(super().sizeHint().width(), rows * self._delegate.height + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.picked.emit(self._sources.at(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
