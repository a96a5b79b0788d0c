"""Facets as one list: everything, then under its heading each value with how many hits have it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from cairn.desk import facet_labels, labels

Index = QModelIndex | QPersistentModelIndex

ROW = int(Qt.ItemDataRole.UserRole)

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class FacetRow:
    """One line of the panel.

    Attributes:
        facet: empty for the line that stands for everything.
        value: empty for the heading of a facet.
        count: hits that have the value, among those that fit what is chosen in other facets;
            -1 where that is not known.
    """

    facet: str = ""
    value: str = ""
    count: int = 0
    chosen: bool = False

    @property
    def heading(self) -> bool:
        """Whether this only names the lines below it."""
        return bool(self.facet) and not self.value

    @property
    def counted(self) -> str:
        """The count as a person reads it; nothing where there is none."""
        return "" if self.heading or self.count < 0 else labels.number(self.count)

    @property
    def text(self) -> str:
        """What a person reads."""
        if not self.facet:
            return labels.kinds("")
        if self.heading:
            return facet_labels.facet(self.facet)
        return facet_labels.value(self.facet, self.value)


class FacetModel(QAbstractListModel):
    """The lines of the panel; `ROW` gives the `FacetRow`.

    Which values are listed changes with the library only, so that nothing jumps as one types; a
    facet in which nothing can be told apart is left out.
    """

    def __init__(self) -> None:
        super().__init__()
        self._offered: dict[str, tuple[str, ...]] = {}
        self._rows = [FacetRow()]

    def offer(self, values: Mapping[str, Sequence[str]]) -> None:
        """List these values of each facet, in this order."""
        offered = {name: tuple(found) for name, found in values.items()}
        if offered == self._offered:
            return
        self._offered = offered
        self._put([replace(row, count=0) for row in self._laid_out({})])

    def show_counts(
        self,
        total: int,
        counts: Mapping[str, Mapping[str, int]] | None,
        chosen: Mapping[str, frozenset[str]],
    ) -> None:
        """Show how many hits each value has, and which are chosen; `total` is for everything."""
        everything = not any(chosen.values())
        rows = []
        for row in self._laid_out(chosen):
            if not row.facet:
                rows.append(FacetRow(count=total, chosen=everything))
            elif row.heading:
                rows.append(row)
            else:
                count = -1 if counts is None else counts.get(row.facet, {}).get(row.value, 0)
                rows.append(
                    replace(row, count=count, chosen=row.value in chosen.get(row.facet, ()))
                )
        self._put(rows)

    def row(self, number: int) -> FacetRow:
        """The line at `number`."""
        return self._rows[number]

    def row_of(self, facet: str, value: str) -> int:
        """Where a value is listed; 0, everything, where it is not."""
        wanted = (facet, value)
        return next((n for n, row in enumerate(self._rows) if (row.facet, row.value) == wanted), 0)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text}, {row.counted}" if row.counted else row.text
        if role == Qt.ItemDataRole.CheckStateRole and not row.heading:
            return Qt.CheckState.Checked if row.chosen else Qt.CheckState.Unchecked
        return None

    def _laid_out(self, chosen: Mapping[str, frozenset[str]]) -> list[FacetRow]:
        """The lines there are, with what is chosen among them though the library has it not."""
        rows = [FacetRow()]
        for facet in facet_labels.FACETS:
            values = self._offered.get(facet, ())
            extra = sorted(chosen.get(facet, frozenset()) - set(values))
            if len(values) > 1 or extra or chosen.get(facet):
                rows.append(FacetRow(facet))
                rows += [FacetRow(facet, value) for value in (*values, *extra)]
        return rows

    def _put(self, rows: list[FacetRow]) -> None:
        def names(rows: Sequence[FacetRow]) -> list[tuple[str, str]]:
            return [(row.facet, row.value) for row in rows]

        if names(rows) != names(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        elif rows != self._rows:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
