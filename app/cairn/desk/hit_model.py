"""The hits of one search as a list model; snippets are cut when a row is first painted."""

import contextlib
from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from cairn.desk import labels
from cairn.desk.legible import legible
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.library.library import Library
    from cairn.library.results import Hit, Results
    from cairn.search.snippet import Marked

HIT = int(Qt.ItemDataRole.UserRole)
TITLE = HIT + 1
SNIPPET = HIT + 2
RELAXED = HIT + 3

PAGE = 50
"""Records fetched at once, when the first of them is painted."""

GROWTH = 4
"""By how much the list becomes longer whenever its end is reached."""

_NOWHERE = QModelIndex()


class HitModel(QAbstractListModel):
    """What matches, best first: keys at first, the records as their rows come into sight.

    Roles: `HIT` gives the Hit, `TITLE` and `SNIPPET` its Marked texts, `RELAXED` whether the hits
    that hold only some of the words begin at this row, after others; DisplayRole is the title.
    A record that has gone since the search has none of them.
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Library, Results] | None = None
        self._keys: list[int] = []
        self._hits: dict[int, Hit | None] = {}
        self._rest: list[int] | None = None
        self._snippets: dict[int, Marked] = {}
        self._titles: dict[int, Marked] = {}

    @property
    def results(self) -> "Results | None":
        """What is shown now."""
        return self._shown[1] if self._shown else None

    def show_results(
        self, library: "Library", results: "Results", *, whole: bool = False, rows: int = 0
    ) -> None:
        """Show other results in place of these; the same records stay where they are.

        With `whole` everything that matches can be scrolled to, otherwise the hits at hand; at
        least `rows` of it are listed at once.
        """
        rest = results.further() if whole and rows > len(results.hits) else None
        keys = [hit.row.key for hit in results.hits]
        if rest:
            keys += rest[: rows - len(keys)]
        stays = (
            self._shown is not None
            and keys == self._keys
            and results.relaxed == self._shown[1].relaxed
        )
        if not stays:
            self.beginResetModel()
        self._rest = rest if whole else []
        self._shown, self._keys = (library, results), keys
        self._hits = {hit.row.key: hit for hit in results.hits}
        self._snippets, self._titles = {}, {}
        if not stays:
            self.endResetModel()
        elif keys:
            self.dataChanged.emit(self.index(0), self.index(len(keys) - 1))

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._shown, self._keys, self._hits, self._rest = None, [], {}, None
        self._snippets, self._titles = {}, {}
        self.endResetModel()

    def hit(self, row: int) -> "Hit | None":
        """The hit at `row`, None outside."""
        if not 0 <= row < len(self._keys):
            return None
        key = self._keys[row]
        if key not in self._hits:
            self._load(row - row % PAGE)
        return self._hits[key]

    def row_of(self, record: str) -> int:
        """The row of the record with this id, -1 where it is not shown."""
        for key, hit in self._hits.items():
            if hit is not None and hit.row.id == record and key in self._keys:
                return self._keys.index(key)
        return self._row_far_down(record)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        if parent.isValid() or self._shown is None:
            return False
        results = self._shown[1]
        every = results.total if self._rest is None else len(results.hits) + len(self._rest)
        return len(self._keys) < every

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        if self._shown is None:
            return
        results = self._shown[1]
        if self._rest is None:
            self._rest = results.further()
        had = len(self._keys)
        first = had - len(results.hits)
        new = self._rest[first : first + had * (GROWTH - 1)]
        if new:
            self.beginInsertRows(_NOWHERE, had, had + len(new) - 1)
            self._keys += new
            self.endInsertRows()

    def match(
        self,
        start: QModelIndex | QPersistentModelIndex,
        role: int,
        value: object,
        hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith,
    ) -> list[QModelIndex]:
        """The next row whose title begins so, among those that came into sight: for type-ahead."""
        wanted = str(value).casefold()
        seen = [
            (row, hit.row.title)
            for row, key in enumerate(self._keys)
            if (hit := self._hits.get(key)) is not None
        ]
        seen.sort(key=lambda found: (found[0] < start.row(), found[0]))
        found = (row for row, title in seen if title.casefold().startswith(wanted))
        return [self.index(row) for row in islice(found, 1)]

    def _load(self, start: int) -> None:
        """Fetch the records of a page; one that is gone, or cannot be read now, is None."""
        wanted = self._keys[start : start + PAGE]
        self._hits |= dict.fromkeys((key for key in wanted if key not in self._hits), None)
        if self._shown is not None:
            with contextlib.suppress(CairnError):  # the next search tells it
                self._hits |= self._shown[0].hits(wanted)

    def _row_far_down(self, record: str) -> int:
        """The row of a record that was not painted yet."""
        if self._shown is None or len(self._hits) >= len(self._keys):
            return -1
        with contextlib.suppress(CairnError):
            for version in self._shown[0].find(record):
                if version.key in self._keys:
                    return self._keys.index(version.key)
        return -1

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
            return legible(hit.row.title)
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
            legible(hit.row.title),
            labels.kind(hit.row.kind),
            labels.trust(hit.trust),
            labels.layer(hit.row.layer),
            legible(hit.row.description),
        )
    )
