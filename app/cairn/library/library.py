"""The library, read: search as one types, rows, texts, trust. Never writes, never waits.

Importing this costs nothing; the arrays (and NumPy) are loaded with the first `open`.
"""

import posixpath
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from cairn.errors import CairnError
from cairn.library.applies import applies
from cairn.library.checkout import Checkout, describe, fits
from cairn.library.deferred import job_find
from cairn.library.glossary import Glossary
from cairn.library.results import FACETS, Answer, Filters, Hit, IndexState, PastedLine, Results
from cairn.library.row import Row
from cairn.library.rows import Rows, SkippedFile
from cairn.library.sources import Sources
from cairn.library.trust import after_failure, trust_of
from cairn.places import Places

if TYPE_CHECKING:
    from cairn.search.index import Index
    from cairn.search.snippet import Marked

_NOWHERE = Checkout(frozenset(), "")
_MIN_PREFIX = 6


class Library:
    """Everything known, as the present generation of the index and the catalog have it.

    For one thread. The index worker of this or another process may publish at any time; nothing
    changes here before `reopen`.

    Attributes:
        installed: version of the tool installed here; None while it is not known.
        checkout: what is being worked on; records that fit it come first among equals.
    """

    def __init__(
        self, places: Places, sources: Sources, *, today: Callable[[], date] = date.today
    ) -> None:
        self._places, self._sources, self._today = places, sources, today
        self._rows: Rows | None = None
        self._index: Index | None = None
        self._values: dict[str, list[tuple[str, int]]] = {}
        self._synonyms: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
        self._opened: tuple[object, ...] = ()
        self._terms: tuple[tuple[object, ...], Glossary] | None = None
        self._failures: dict[str, date] = {}
        self.installed: str | None = None
        self.checkout: Checkout = _NOWHERE

    # -- opening ----------------------------------------------------------------------------

    def open(self) -> None:
        """Open catalog and index if they are not; raises E_INDEX_MISSING, E_INDEX_DAMAGED, …"""
        if self._index is None:
            self._open()

    def reopen(self) -> bool:
        """Take in what was published or set meanwhile; says whether anything was different."""
        if self._index is not None and self._state() == self._opened:
            return False
        before = self._opened
        self._open()
        return before != self._opened

    def work_on(self, folder: str) -> None:
        """Records that fit the checkout in `folder` come first among equals; none if it is empty.

        Looks at the names of up to some thousand files; counts from the next `open` or `reopen`.
        """
        self.checkout = describe(Path(folder)) if folder else _NOWHERE

    def take_failures(self, failures: Mapping[str, date]) -> None:
        """The last day on which records failed, by id; counts at the next `reopen`."""
        self._failures = dict(failures)

    def close(self) -> None:
        """Let go of all files."""
        if self._rows is not None:
            self._rows.close()
        self._rows = self._index = self._terms = None
        self._opened = ()

    @property
    def folder(self) -> Path:
        """Where the index lies."""
        return self._places.cache / "index"

    # -- searching --------------------------------------------------------------------------

    def search(
        self,
        text: str,
        filters: Filters | None = None,
        limit: int = 20,
        *,
        finished: bool = False,
        fill_up: bool = True,
    ) -> Results:
        """The best `limit` records for what was typed; `finished` where nothing is being typed.

        Few records with all the words are filled up with those that have some, if `fill_up`.
        Raises E_INDEX_MISSING where nothing was indexed yet, E_INDEX_DAMAGED.
        """
        from cairn.search.query import parse
        from cairn.search.ranked import Ranked
        from cairn.search.snippet import Marker

        started = time.perf_counter()
        self.open()
        assert self._index is not None
        query = parse(text, finished=finished)
        if filters is not None:
            query = query.filtered(filters.given())
        if query.deferred:
            marker = Marker(self._index.clauses(query.plain), self._index.analyzer)
            answer = Answer(self._index, query, Ranked(), marker)
            request = job_find(query, limit, self._sources.all())
            return Results(query.text, deferred=True, request=request, answer=answer)
        ranked = self._index.search(
            query, limit, self._synonyms, self._catalog().texts, fill_up=fill_up
        )
        marker = Marker(ranked.clauses, self._index.analyzer)
        hits = self._hits([(found.key, found.score) for found in ranked.hits])
        return Results(
            query.text,
            hits,
            ranked.total,
            ranked.relaxed,
            ranked.corrected,
            ranked.applied,
            ranked.matched_on,
            took_ms=(time.perf_counter() - started) * 1000,
            answer=Answer(self._index, query, ranked, marker),
        )

    def hits(self, keys: Sequence[int]) -> dict[int, Hit]:
        """The records of these keys, some hundred at most; without those that are gone."""
        return {row.key: self.hit(row) for row in self._catalog().get(keys)}

    def complete(self, results: Results, found: Mapping[str, Any]) -> Results:
        """Deferred `results` with what the job ``find`` answered to their `request`."""
        limit = int(str(results.request.get("limit", 20)))
        hits = self._hits([(int(key), float(score)) for key, score in found["keys"]])
        hidden = set(self._catalog().hidden_keys(self._sources.all()))
        wanted = results.answer.query.filters.get("trust") if results.answer else None
        shown = [
            hit
            for hit in hits
            if hit.row.key not in hidden and (not wanted or hit.trust.value in wanted)
        ]
        total = int(found["total"]) - (len(hits) - len(shown))
        return Results(
            results.query,
            shown[:limit],
            total,
            took_ms=float(found.get("took_ms", 0.0)),
            answer=results.answer,
        )

    def facets(
        self,
        results: Results,
        chosen: Mapping[str, frozenset[str]] | None = None,
        tags: Sequence[str] = (),
    ) -> dict[str, list[tuple[str, int]]]:
        """Per facet the values among all matches with their counts, most first.

        Args:
            chosen: values by facet; a facet counts the matches that fit those of all others.
            tags: labels to count as well, under ``tag``.
        """
        if results.answer is None:
            return {name: [] for name in FACETS}
        counted = results.answer.index.facets(results.answer.ranked, FACETS, chosen, tags)
        return {name: list(counts.items()) for name, counts in counted.items()}

    def values(self) -> dict[str, list[tuple[str, int]]]:
        """Per facet, and for ``tag``, the values of all records with their counts, most first."""
        self.open()
        assert self._index is not None
        if not self._values:
            counted = self._index.values(FACETS)
            self._values = {name: list(counts.items()) for name, counts in counted.items()}
        return self._values

    def nearest(self, word: str) -> list[str]:
        """Words that look most like one the library does not have; none for one it has."""
        self.open()
        assert self._index is not None
        return self._index.nearest(word)

    def lines(self, hit: Hit, results: Results) -> list[PastedLine]:
        """The lines of a paste that a hit answers; none where nothing was pasted."""
        from cairn.library.pasted import pasted_lines

        return pasted_lines(self._catalog(), hit.row.key, results.answer)

    def explain(self, hit: Hit, results: Results) -> list[tuple[str, float]]:
        """The parts of a hit's score."""
        answer = results.answer
        if answer is None or not answer.ranked.hits:
            return []
        return answer.index.explain(answer.query, answer.ranked, hit.row.key)

    def snippet(self, hit: Hit, results: Results) -> "Marked":
        """Two lines of the record that answer the query, hits marked."""
        from cairn.search.snippet import READ, Marked

        text = self._catalog().texts([hit.row.key], READ).get(hit.row.key, "")
        if results.answer is None:
            return Marked(hit.row.description)
        return results.answer.marker.snippet(text, hit.row.description)

    def title_marks(self, hit: Hit, results: Results) -> "Marked":
        """The record's title, hits marked."""
        from cairn.search.snippet import Marked

        return Marked(hit.row.title, self.matched(hit.row.title, results))

    def matched(self, text: str, results: Results) -> tuple[tuple[int, int], ...]:
        """Where the query's words stand in `text`."""
        return () if results.answer is None else results.answer.marker.marks(text)

    # -- reading ----------------------------------------------------------------------------

    def find(self, id: str) -> list[Row]:
        """Every version of a record by id or by a unique beginning of one, the front one first."""
        rows = self._catalog()
        found = rows.by_id(id) or (rows.by_prefix(id) if len(id) >= _MIN_PREFIX else [])
        return found if len({row.id for row in found}) == 1 else []

    def at(self, source: str, path: str) -> Row | None:
        """The record that was read from `path` of the source."""
        return self._catalog().by_path(source, path)

    def get(self, key: int) -> Row | None:
        """The record of that key; None if it is gone."""
        return next(iter(self._catalog().get([key])), None)

    def target(self, address: str, row: Row) -> Row | None:
        """The record that the link `address`, as the page of `row` has it, leads to.

        An address is ``record:ID`` or a quoted path from the source's root; a wikilink to a file
        elsewhere in the source is found by its name.
        """
        place = unquote(address.partition("#")[0])
        if place.startswith("record:"):
            return next(iter(self.find(place.removeprefix("record:"))), None)
        found = self.at(row.source, place)
        return found or self._catalog().named(row.source, posixpath.basename(place))

    def backlinks(self, row: Row) -> list[Row]:
        """Records that link to `row`, those of its own source first."""
        return self._catalog().backlinks(row)

    def related(self, row: Row, limit: int = 5) -> list[Row]:
        """Records that say much the same as `row` in its most telling words, the nearest first."""
        from cairn.search.related import READ

        text = self._catalog().texts([row.key], READ).get(row.key, "")
        near = self.like(row.title, " ".join(row.tags), text, limit + 1, row.key)
        return [other for other in near if other.id != row.id][:limit]

    def like(self, title: str, tags: str, text: str, limit: int = 5, key: int = 0) -> list[Row]:
        """The same for a text that need not be a record; if it is, `key` is its own."""
        from cairn.search.related import related

        self.open()
        assert self._index is not None
        found = related(self._index, key, title, tags, text, limit)
        return self._catalog().get([one.key for one in found])

    def successor(self, row: Row) -> Row | None:
        """The record that took the place of `row`, as far as it says so and the library has it."""
        id = self._catalog().superseded_by(row.key)
        return next(iter(self.find(id)), None) if id else None

    def glossary(self, *, fresh: bool = False) -> Glossary:
        """The terms, to be found in a text: as they are now if `fresh`, or as they last were.

        Taking thousands of changed ones in costs some hundredths of a second.
        """
        if self._terms is None or fresh:
            rows = self._catalog()
            mark = (rows, *rows.glossary_mark())
            if self._terms is None or self._terms[0] != mark:
                self._terms = (mark, Glossary(rows.glossary()))
        return self._terms[1]

    def channel(self, row: Row) -> str:
        """Where the owner of a record can be asked, as a source says; empty where none does."""
        from cairn.library.channel import channel_of

        return channel_of(row.owner, row.source, self._sources.all())

    def hit(self, row: Row, score: float = 0.0) -> Hit:
        """A row with what is true of it today."""
        trust = trust_of(row.reviewed_on, row.due_on, row.status, self._today())
        trust = after_failure(trust, row.reviewed_on, self._failures.get(row.id))
        return Hit(row, score, trust, applies(row.applies_to.version, self.installed))

    def text(self, row: Row) -> str:
        """The Markdown of a record."""
        return self._catalog().text(row.key)

    def digest(self, row: Row) -> bytes:
        """Of the file a record was last read from; another one when the file has changed."""
        return self._catalog().digest(row.key)

    def file(self, row: Row) -> Path | None:
        """The file that a record was read from, if it lies in one; raises E_SOURCE_UNKNOWN."""
        source = self._sources.get(row.source)
        return None if source.address else source.folder / row.path

    def skipped(self, source: str) -> list[SkippedFile]:
        """The paths of a source that gave no record, each with its reason."""
        return self._catalog().skipped(source)

    def state(self) -> IndexState:
        """How far the index is; what cannot be opened counts as empty."""
        try:
            rows = self._catalog()
        except CairnError:
            return IndexState(0, 0, 0, 0, ())
        index = self._index
        seq = index.seq if index and index.catalog == rows.catalog else 0
        documents, generation = (index.documents, index.generation) if index else (0, 0)
        return IndexState(documents, generation, seq, rows.pending(seq), rows.sources())

    # -- inside -----------------------------------------------------------------------------

    def _hits(self, found: list[tuple[int, float]]) -> list[Hit]:
        scores = dict(found)
        return [self.hit(row, scores[row.key]) for row in self._catalog().get(list(scores))]

    def _catalog(self) -> Rows:
        if self._rows is not None and not self._rows.current():
            self._rows.close()
            self._rows = None
        if self._rows is None:
            self._rows = Rows(self._places.cache / "catalog.db", self._sources.all())
        return self._rows

    def _open(self) -> None:
        from cairn.library.standing import Standing
        from cairn.library.vocabulary import synonyms
        from cairn.search.analysis import plain_words
        from cairn.search.index import Index

        state = self._state()
        rows, sources = self._catalog(), self._sources.all()
        rows.arrange(sources)
        fitting = fits(self.checkout, rows.surroundings)
        failed = self._failed(rows)
        hidden = rows.hidden_keys(sources)
        standing = Standing(sources, hidden, fitting, self._today(), failed)
        analyzer = self._index.analyzer if self._index is not None else None
        index = Index.open(self.folder, standing.derive, analyzer, self._index)
        if index.catalog != rows.catalog:
            raise CairnError(
                "E_INDEX_MISSING",
                "The index belongs to another catalog.",
                "Run `cairn library refresh`, or open the window: it builds one.",
            )
        self._index = index
        self._values = {}
        self._synonyms = {
            tuple(plain_words(name)): tuple(tuple(plain_words(other)) for other in others)
            for name, others in synonyms(rows.terms()).items()
        }
        self._opened = state

    def _state(self) -> tuple[object, ...]:
        """What an open library depends on."""
        from cairn.search.generation import current

        return (
            current(self.folder).number,
            self._today(),
            tuple(self._sources.all()),
            self._catalog().data_version(),
            self.checkout,
            tuple(sorted(self._failures.items())),
        )

    def _failed(self, rows: Rows) -> list[int]:
        """Keys of records that failed after their last review."""
        tried = ((row, day) for id, day in self._failures.items() for row in rows.by_id(id))
        return [row.key for row, day in tried if row.reviewed_on is None or day > row.reviewed_on]
