"""The hits of one search as a list model; snippets are cut when a row is first painted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from cairn.desk import labels
from cairn.desk.marked_text import LONGEST

if TYPE_CHECKING:
    from cairn.library.library import Library
    from cairn.library.results import Hit, Results
    from cairn.search.snippet import Marked

HIT = int(Qt.ItemDataRole.UserRole)
TITLE = HIT + 1
SNIPPET = HIT + 2
RELAXED = HIT + 3

MOST = 2_000
"""Hits that are listed; who wants more wants other words."""

_NOWHERE = QModelIndex()


class HitModel(QAbstractListModel):
    """Rows of `Results.hits`.

    Roles: `HIT` gives the Hit, `TITLE` and `SNIPPET` its Marked texts, `RELAXED` whether the hits
    that hold only some of the words begin at this row, after others; DisplayRole is the title.
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Library, Results] | None = None
        self._hits: list[Hit] = []
        self._snippets: dict[int, Marked] = {}
        self._titles: dict[int, Marked] = {}
        self._more: Callable[[int], Results] | None = None

    @property
    def results(self) -> "Results | None":
        """What is shown now."""
        return self._shown[1] if self._shown else None

    def show_results(
        self,
        library: "Library",
        results: "Results",
        more: "Callable[[int], Results] | None" = None,
    ) -> None:
        """Show other results in place of these; the same records stay where they are.

        `more` gives the same results up to another number of hits; it is asked as the list is
        scrolled down.
        """
        stays = self._shown is not None and (
            [hit.row.key for hit in results.hits] == [hit.row.key for hit in self._hits]
            and results.relaxed == self._shown[1].relaxed
        )
        if not stays:
            self.beginResetModel()
        self._more = more
        self._shown = (library, results)
        self._hits = list(results.hits)
        self._snippets, self._titles = {}, {}
        if not stays:
            self.endResetModel()
        elif self._hits:
            self.dataChanged.emit(self.index(0), self.index(len(self._hits) - 1))

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._shown, self._more, self._hits = None, None, []
        self._snippets, self._titles = {}, {}
        self.endResetModel()

    def hit(self, row: int) -> "Hit | None":
        """The hit at `row`, None outside."""
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def row_of(self, record: str) -> int:
        """The row of the record with this id, -1 where it is not shown."""
        return next((n for n, hit in enumerate(self._hits) if hit.row.id == record), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        if parent.isValid() or self._shown is None or self._more is None:
            return False
        return len(self._hits) < min(self._shown[1].total, MOST)

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        if self._shown is None or self._more is None:
            return
        library, _ = self._shown
        had = len(self._hits)
        results = self._more(min(had * 4, MOST))
        if [hit.row.key for hit in results.hits[:had]] != [hit.row.key for hit in self._hits]:
            self._more = None  # something was published meanwhile; the next search has it
            return
        new = results.hits[had:]
        if not new:
            self._more = None
            return
        self.beginInsertRows(_NOWHERE, had, had + len(new) - 1)
        self._shown = (library, results)
        self._hits += new
        self.endInsertRows()

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None or self._shown is None:
            return None
        library, results = self._shown
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.row.title
        if role == HIT:
            return hit
        if role == TITLE:
            return self._kept(self._titles, index.row(), lambda: library.title_marks(hit, results))
        if role == SNIPPET:
            return self._kept(self._snippets, index.row(), lambda: library.snippet(hit, results))
        if role == RELAXED:
            return results.relaxed == index.row() > 0
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(hit)
        return None

    @staticmethod
    def _kept(cache: "dict[int, Marked]", row: int, make: "Callable[[], Marked]") -> "Marked":
        if row not in cache:
            cache[row] = make()
        return cache[row]


def spoken(hit: "Hit") -> str:
    """What a screen reader says for a row."""
    return ", ".join(
        (
            hit.row.title[:LONGEST],
            labels.kind(hit.row.kind),
            labels.trust(hit.trust),
            labels.layer(hit.row.layer),
            hit.row.description,
        )
    )
