"""Lines of the journal's list: sessions, actions, drafts; fetched as the list is scrolled."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

Index = QModelIndex | QPersistentModelIndex

LINE = int(Qt.ItemDataRole.UserRole)
HEADED = LINE + 1
_NOWHERE = QModelIndex()

FETCHED = 200
"""Lines that are fetched at a time, once the first ones stand."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the list.

    Attributes:
        kind: ``session``, ``action``, ``draft``, ``wanted`` or ``trash``.
        id: of what the row stands for.
        icon: name of an icon.
        lead: who, or what; in the first line.
        text: below it.
        marks: (start, end) of words searched for, in `text`.
        aside: at the end of the first line.
        role: the colour of `aside`.
        heading: what stands above the first of several rows that have the same.
        session: id of the session that is shown for it.
        marked: whether it is marked, for something that is done with several.
    """

    kind: str
    id: str
    icon: str
    lead: str
    text: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    aside: str = ""
    role: str = "muted"
    heading: str = ""
    session: str = ""
    marked: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        mark = QCoreApplication.translate("Line", "marked") if self.marked else ""
        parts = (self.lead, mark, self.heading, self.text, self.aside)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Lines:
    """What a list shows.

    Attributes:
        first: the first rows.
        total: how many there are.
        more: gives the rows from an offset on, at most so many; None where `first` is all.
    """

    first: Sequence[Line] = ()
    total: int = 0
    more: Callable[[int, int], Sequence[Line]] | None = None


class LineModel(QAbstractListModel):
    """Roles: `LINE` the Line, `HEADED` whether its heading stands above it."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._shown = Lines()

    @property
    def total(self) -> int:
        """How many lines there are, fetched or not."""
        return self._shown.total

    def show_lines(self, lines: Lines) -> None:
        """Show these in place of the others."""
        self.beginResetModel()
        self._shown, self._lines = lines, list(lines.first)
        self.endResetModel()

    def mark(self, ids: set[str]) -> None:
        """Let the lines with these ids be marked, and no others."""
        for row, line in enumerate(self._lines):
            if line.marked != (line.id in ids):
                self._lines[row] = replace(line, marked=line.id in ids)
                index = self.index(row, 0)
                self.dataChanged.emit(index, index)

    def line(self, row: int) -> Line | None:
        """The line at `row`, None outside."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, id: str) -> int:
        """The row of what has this id, -1 where it is not shown."""
        return next((row for row, line in enumerate(self._lines) if line.id == id), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def canFetchMore(self, parent: Index) -> bool:
        more = self._shown.more is not None and len(self._lines) < self._shown.total
        return more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        had, more = len(self._lines), self._shown.more
        new = more(had, FETCHED) if more is not None else ()
        if not new:
            self._shown = Lines(self._shown.first, had)
            return
        self.beginInsertRows(_NOWHERE, had, had + len(new) - 1)
        self._lines += new
        self.endInsertRows()

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.lead
        if role == LINE:
            return line
        if role == HEADED:
            before = self.line(index.row() - 1)
            return bool(line.heading) and (before is None or before.heading != line.heading)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return None
