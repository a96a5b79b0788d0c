"""Search in the journal: the library's engine, over an index of its own in the private cache."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cairn.journal.names import plainly
from cairn.journal.people import People
from cairn.journal.phrases import Phrases, phrases_of, plain_json, says
from cairn.journal.schema import ACTION, SESSION
from cairn.journal.session import Session
from cairn.journal.sessions import LATEST
from cairn.journal.shelves import value_of
from cairn.journal.timeline import Filters
from cairn.store.row import Row
from cairn.store.store import Store

if TYPE_CHECKING:
    from cairn.search.index import Index
    from cairn.search.part import Derived
    from cairn.search.ranked import Ranked
    from cairn.search.segment import Segment
    from cairn.search.snippet import Marked

_NAMES = (
    "(SELECT group_concat(name, ', ') FROM session_mentees AS with_"
    " JOIN person ON person.id = with_.value WHERE with_.id = session.id)"
)

_AT_ONCE = 500
"""Sessions asked for in one statement."""

_SPARE = 16
"""Ranked sessions at least: those that went since they were indexed are not among the hits."""

_MOST_FILTERED = 2000
"""Ranked sessions among which those that fit the filters are looked for, and of those that fit as
many that are looked for among the others."""

_MOST_READ = 200
"""Sessions that are not read again for the next key."""

_RECENCY = 0.3
_HALF = 365.0
"""What a session of today has over an old one, as an addition to its score, and the days in which
that is halved."""


@dataclass(frozen=True, slots=True)
class FoundSession:
    """A hit.

    Attributes:
        snippet: about two lines, the words of the query marked; of names and of private notes,
            which are found as well, nothing stands in it.
    """

    session: Session
    snippet: "Marked"


@dataclass(frozen=True, slots=True)
class Found:
    """What a search of the journal gave.

    Attributes:
        total: sessions with all the words; where filters leave thousands, some are not counted.
        corrected: misspelt word to the word that was searched instead.
        took_ms: from the text to the snippets.
    """

    hits: Sequence[FoundSession] = ()
    total: int = 0
    corrected: tuple[tuple[str, str], ...] = ()
    took_ms: float = 0.0


class Finder:
    """Reads the private index; see `cairn.journal.indexing` for how it is made."""

    def __init__(
        self, store: Store, people: People, folder: Path, today: Callable[[], date]
    ) -> None:
        self._store, self._people, self._folder, self._today = store, people, folder, today
        self._index: Index | None = None
        self._published: tuple[int, ...] = ()
        self._read: dict[str, tuple[Session, str]] = {}
        self._read_at: object = None

    def search(
        self, text: str, filters: Filters | None = None, limit: int = 20, offset: int = 0
    ) -> Found:
        """The best `limit` sessions for `text`, as it is typed; words in quotes stand together.

        With `offset` as many of the best are left out: those that are listed already. Raises
        E_INDEX_MISSING where nothing was indexed yet, E_INDEX_DAMAGED.
        """
        from cairn.search.query import Query
        from cairn.search.snippet import Marker

        began = time.perf_counter()
        plain = " ".join(text.replace('"', " ").split())
        if not plain:
            return Found()
        index = self._open()
        query = Query(plain, plain, finished=text.endswith((" ", '"')))
        phrases = phrases_of(text)
        where, values = (filters or Filters()).condition()
        narrow = bool(where or phrases)
        ranked = index.search(query, _MOST_FILTERED if narrow else max(offset + limit, _SPARE))
        keys = [one.key for one in ranked.hits]
        fits = self._fitting(where, values, keys)
        marker = Marker(ranked.clauses, index.analyzer)
        wanted = [fits[key] for key in keys if key in fits]
        if where and ranked.total > len(keys):
            wanted = list(dict.fromkeys([*wanted, *self._further(index, ranked, where, values)]))
        if phrases:
            may = self._may_say(wanted, phrases)
            wanted = [one.id for one, text in self._texts(may) if says([plainly(text)], phrases)]
        total = len(wanted) if narrow else ranked.total
        hits = [
            FoundSession(session, marker.snippet(text))
            for session, text in self._shown(wanted[offset : offset + limit])
        ]
        took = (time.perf_counter() - began) * 1000
        return Found(hits, total, tuple(ranked.corrected.items()), took)

    def close(self) -> None:
        """Let go of the files, and of what was read."""
        self._index = self._read_at = None
        self._read.clear()

    def _open(self) -> "Index":
        from cairn.errors import CairnError
        from cairn.search.generation import published
        from cairn.search.index import Index

        now = published(self._folder)
        if self._index is None or self._published != now:
            analyzer = self._index.analyzer if self._index is not None else None
            self._index = None
            self._index = Index.open(self._folder, self._derive, analyzer)
            self._published = now
        if self._index.catalog != self._store.chain:
            raise CairnError(
                "E_INDEX_MISSING",
                "The journal's index is of another journal.",
                "Take in what changed; it is made anew.",
            )
        return self._index

    def _derive(self, segment: "Segment") -> "Derived":
        """The later a session, the more it counts among equals."""
        import numpy as np

        from cairn.search.part import Derived

        days = segment.file.array("number_reviewed_on").astype(np.float32)
        today = self._today().toordinal() - date(1970, 1, 1).toordinal()
        age = np.maximum(today - days, 0)
        prior = _RECENCY * np.exp2(-age / _HALF)
        return Derived(np.ones(segment.documents, bool), prior.astype(np.float32))

    def _fitting(self, where: str, values: list[object], keys: list[int]) -> dict[int, str]:
        """Of `keys`, those of sessions that are there and fit, each with the session's id."""
        marks = ", ".join("?" * len(keys))
        condition = f"number IN ({marks})" + (f" AND {where}" if where else "")
        columns = ("number", "id")
        return dict(self._store.columns(SESSION, columns, condition, [*keys, *values]))

    def _further(
        self, index: "Index", ranked: "Ranked", where: str, values: list[object]
    ) -> list[str]:
        """Of thousands with the words, the few that fit however low they rank, the latest first.

        None where thousands fit as well.
        """
        import numpy as np

        most = _MOST_FILTERED + 1
        fits = self._store.columns(SESSION, ("number", "id"), where, values, LATEST, most)
        if len(fits) == most:
            return []
        numbers = np.array([number for number, _ in fits], np.int64)
        found: set[int] = set()
        for part, documents in zip(index.parts, ranked.matches, strict=True):
            keys = part.segment.keys[documents]
            found.update(keys[np.isin(keys, numbers)].tolist())
        return [id for number, id in fits if number in found]

    def _may_say(self, ids: list[str], phrases: Phrases) -> list[str]:
        """Of thousands that have the words, the few that are worth reading for the phrases.

        Each phrase stands in what a session says, in one of its actions, or in names.
        """
        said = {id: [plain_json(body)] for id, body in self._store.bodies(SESSION, ids)}
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            where = f"IN ({', '.join('?' * len(some))})"
            for id, names in self._store.columns(SESSION, ("id", _NAMES), f"id {where}", some):
                said[id].append(plainly(str(names)))
            agreed = self._store.columns(ACTION, ("id", "session"), f"session {where}", some)
            sessions = dict(agreed)
            for id, body in self._store.bodies(ACTION, list(sessions)):
                said[sessions[id]].append(plain_json(body))
        return [id for id in ids if says(said.get(id, ()), phrases)]

    def _shown(self, ids: Sequence[str]) -> list[tuple[Session, str]]:
        """Some sessions with what may be shown of them; while one types many stay."""
        moment = self._store.moment
        if self._read_at != moment or len(self._read) > _MOST_READ:
            self._read, self._read_at = {}, moment
        new = [id for id in ids if id not in self._read]
        self._read |= {one.id: (one, text) for one, text in self._texts(new, shown=True)}
        return [self._read[id] for id in ids if id in self._read]

    def _texts(self, ids: Sequence[str], *, shown: bool = False) -> list[tuple[Session, str]]:
        """Some sessions with what stands in them, or may be `shown` of it, in the same order."""
        from cairn.journal.documents import text_of

        agreed: dict[str, list[str]] = {}
        for row in self._rows(ACTION, "session", ids):
            session = str(row.values.get("session", ""))
            agreed.setdefault(session, []).append(str(row.values.get("text", "")))
        found = {row.id: value_of(Session, row) for row in self._rows(SESSION, "id", ids)}
        sessions = [found[id] for id in ids if id in found]
        if shown:
            return [
                (one, text_of(replace(one, private=""), (), agreed.get(one.id, ())))
                for one in sessions
            ]
        self._people.names(id for one in sessions for id in one.mentees)  # all at once
        return [
            (one, text_of(one, self._people.names(one.mentees), agreed.get(one.id, ())))
            for one in sessions
        ]

    def _rows(self, table: str, column: str, values: Sequence[str]) -> list[Row]:
        if not values:
            return []
        marks = ", ".join("?" * len(values))
        return self._store.rows(table, f"{column} IN ({marks})", values, "id")
