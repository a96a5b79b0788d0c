"""The catalog, read: rows for hits, texts for pages, and what stands before what."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cairn.library.catalog_file import mark, open_to_read
from cairn.library.columns import to_applies, to_date, to_texts
from cairn.library.fronts import versions_of
from cairn.library.glossary import Term
from cairn.library.row import OF_THE_FOLDER, Row
from cairn.library.source import Source, rank
from cairn.library.sql import believing, told, typed
from cairn.records.record import AppliesTo

_ROW = (
    "key, record.id, kind, title, description, source, path, status, owner, use, tags,"
    " applies_to, reviewed_on, due_on, shared_id.id IS NOT NULL"
    " FROM record LEFT JOIN shared_id USING (id)"
)

_TYPES = (int, *(str,) * 11, int, int, int)
"""Of the columns in `_ROW`; in a damaged file anything may stand anywhere."""

LONGEST_NAME = 255
"""Characters that a file's name may have anywhere."""

_STATE_TYPES = (str, str, int, int, str, str)


@dataclass(frozen=True, slots=True)
class SourceState:
    """A source as it was last read.

    Attributes:
        refreshed_at: ISO 8601 in UTC; empty if it was never read to the end.
        problem: one sentence if its folder could not be read; its records stay.
    """

    name: str
    folder: Path
    layer: str
    paused: bool
    records: int
    skipped: int
    refreshed_at: str
    problem: str


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """A path of a source that gave no record, and why."""

    source: str
    path: str
    reason: str


class Rows:
    """Reads ``catalog.db`` while the index worker may be writing it; for one thread.

    Layers, order and pauses are those of the sources given to `arrange`; of others, and before it
    is called, those that the catalog has noted.

    Attributes:
        catalog: id of the catalog; an index made from another one does not fit.
    """

    def __init__(self, path: Path, sources: Iterable[Source] = ()) -> None:
        """Open the file; raises E_CATALOG_MISSING, E_CATALOG_DAMAGED or as `sql.told` says."""
        self.path = path
        self._db, self._opened = open_to_read(path)
        try:
            self.catalog = self._one("SELECT value FROM meta WHERE name = 'id'")
        except BaseException:
            self._db.close()
            raise
        self._noted: dict[str, Source] | None = None
        self._given: dict[str, Source] = {}
        self.arrange(sources)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def arrange(self, sources: Iterable[Source]) -> None:
        """Take layers, order and pauses from `sources` from now on."""
        self._given = {source.name: source for source in sources}

    # -- rows -------------------------------------------------------------------------------

    def get(self, keys: Sequence[int]) -> list[Row]:
        """The rows of `keys` in that order; keys that are gone are left out."""
        marks = ("?, " * len(keys))[:-2]
        found = self._rows(f"SELECT {_ROW} WHERE key IN ({marks})", *keys)
        by_key = {row.key: row for row in found}
        return [by_key[key] for key in keys if key in by_key]

    def by_id(self, id: str) -> list[Row]:
        """Every version of the record `id`, the one that stands in front first."""
        return self._in_order(self._rows(f"SELECT {_ROW} WHERE record.id = ?", id))

    def by_prefix(self, prefix: str, limit: int = 50) -> list[Row]:
        """Records whose id begins with `prefix`, sorted by id, front versions first."""
        found = self._rows(
            f"SELECT {_ROW} WHERE record.id >= ? AND record.id < ? ORDER BY record.id LIMIT ?",
            prefix,
            prefix + "\U0010ffff",
            limit,
        )
        return sorted(self._in_order(found), key=lambda row: row.id)

    def by_path(self, source: str, path: str) -> Row | None:
        """The record at `path` of the source."""
        found = self._rows(f"SELECT {_ROW} WHERE source = ? AND path = ?", source, path)
        return found[0] if found else None

    def by_slug(self, slug: str) -> list[Row]:
        """Records whose `Row.slug` is `slug`, whatever its case, in the order of their sources.

        Those of paused sources are left out.
        """
        if len(slug) > LONGEST_NAME:
            return []
        wanted, sources = slug.lower(), self._sources()
        name = _literal(wanted)
        likes = [f"{name}.md", *(f"{name}/{own}" for own in OF_THE_FOLDER)]
        likes += [f"%/{like}" for like in likes]
        paths = " OR ".join("path LIKE ? ESCAPE '\\'" for _ in likes)
        found = self._rows(f"SELECT {_ROW} WHERE {paths} ORDER BY path", *likes)
        return [
            row
            for row in self._in_order(found)
            if row.slug.lower() == wanted
            and row.source in sources
            and not sources[row.source].paused
        ]

    def terms(self) -> list[tuple[str, tuple[str, ...]]]:
        """Title and aliases of every term that goes by more than one name."""
        rows = self._ask(
            "SELECT title, aliases FROM record WHERE kind = 'term' AND aliases <> '' ORDER BY key"
        )
        typed(rows, (str, str), self.path)
        with believing(self.path):
            return [(title, to_texts(aliases)) for title, aliases in rows]

    def surroundings(self) -> list[tuple[AppliesTo, list[int]]]:
        """Where records hold, each distinct statement with the keys that make it."""
        keys: dict[str, list[int]] = {}
        for packed, key in self._ask("SELECT applies_to, key FROM record WHERE applies_to <> ''"):
            keys.setdefault(packed, []).append(key)
        with believing(self.path):
            return [(to_applies(packed), every) for packed, every in keys.items()]

    # -- links ------------------------------------------------------------------------------

    def backlinks(self, row: Row, limit: int = 200) -> list[Row]:
        """Records that link to `row`, those of its own source first; at most `limit`.

        Its own versions, and records of paused sources or behind another version, are left out.
        """
        from cairn.library.linked import names  # what reads links is not needed to list records

        aliases = self._one("SELECT aliases FROM record WHERE key = ?", row.key)
        with believing(self.path):
            wanted = names(row.source, row.path, row.id, (row.title, *to_texts(aliases or "")))
        marks = ("?, " * len(wanted))[:-2]
        found = self._rows(
            f"SELECT {_ROW} WHERE record.id <> ? AND key IN"
            f" (SELECT key FROM link WHERE target IN ({marks})) ORDER BY title LIMIT ?",
            row.id,
            *wanted,
            limit,
        )
        sources, hidden = self._sources(), set(self.hidden_keys())
        return sorted(
            (
                one
                for one in found
                if one.key not in hidden
                and one.source in sources
                and not sources[one.source].paused
            ),
            key=lambda one: one.source != row.source,
        )

    def named(self, source: str, name: str) -> Row | None:
        """The record of the source whose file is called `name`, wherever it lies."""
        stem = name.removesuffix(".md")
        found = self._rows(
            f"SELECT {_ROW} WHERE source = ? AND (path = ? OR path LIKE ? ESCAPE '\\')"
            " ORDER BY path LIMIT 1",
            source,
            f"{stem}.md",
            f"%/{_literal(stem)}.md",
        )
        return found[0] if found else None

    def glossary(self) -> list[Term]:
        """Every term in front, with what it means."""
        hidden = set(self.hidden_keys())
        paused = {name for name, source in self._sources().items() if source.paused}
        rows = self._ask(
            "SELECT key, source, id, title, aliases, description FROM record"
            " WHERE kind = 'term' ORDER BY key"
        )
        typed(rows, (int, *(str,) * 5), self.path)
        with believing(self.path):
            return [
                Term(id, title, to_texts(aliases), description)
                for key, source, id, title, aliases, description in rows
                if key not in hidden and source not in paused
            ]

    def glossary_mark(self) -> tuple[object, ...]:
        """What `glossary` depends on: another value where it may give something else."""
        (changed,) = self._ask("SELECT count(*), max(seq) FROM record WHERE kind = 'term'")
        return (*changed, tuple(self.hidden_keys()), tuple(self._sources().values()))

    # -- texts ------------------------------------------------------------------------------

    def digest(self, key: int) -> bytes:
        """Of the file a record was read from, another one when it changes; empty if it is gone."""
        rows = self._ask("SELECT digest FROM record WHERE key = ?", key)
        typed(rows, (bytes,), self.path)
        return rows[0][0] if rows else b""

    def text(self, key: int) -> str:
        """The Markdown body of a record; empty if it is gone."""
        rows = self._ask("SELECT body FROM text WHERE key = ?", key)
        typed(rows, (str,), self.path)
        return rows[0][0] if rows else ""

    def texts(self, keys: Sequence[int], characters: int = 65536) -> dict[int, str]:
        """The beginnings of several bodies."""
        marks = ("?, " * len(keys))[:-2]
        sql = f"SELECT key, substr(body, 1, ?) FROM text WHERE key IN ({marks})"
        rows = self._ask(sql, characters, *keys)
        typed(rows, (int, str), self.path)
        return dict(rows)

    def superseded_by(self, key: int) -> str:
        """The id that a record names as its successor, or nothing."""
        return str(self._one("SELECT superseded_by FROM record WHERE key = ?", key) or "")

    # -- the whole --------------------------------------------------------------------------

    def hidden_keys(self, sources: Iterable[Source] | None = None) -> list[int]:
        """Keys of records behind which the same id stands in a source nearer to the front.

        What `fronts.versions_of` leaves out is hidden too. Paused sources neither hide nor are
        hidden. `sources` overrides what `arrange` was given.
        """
        order = self._sources() if sources is None else {one.name: one for one in sources}
        found = self._ask(
            # CROSS keeps SQLite from walking all records for the few ids that are shared
            "SELECT record.id, key, source, digest FROM shared_id CROSS JOIN record USING (id)"
        )
        fronts = {keys[0] for keys in versions_of(found, order).values()}
        return [
            key
            for _, key, source, _ in found
            if key not in fronts and source in order and not order[source].paused
        ]

    def sources(self) -> list[SourceState]:
        """Every source the catalog has noted, with what it holds, in their order."""
        now = self._sources()
        rows = self._ask("SELECT name, folder, records, skipped, refreshed_at, problem FROM source")
        typed(rows, _STATE_TYPES, self.path)
        states = [
            SourceState(name, Path(folder), now[name].layer, now[name].paused, *rest)
            for name, folder, *rest in rows
            if name in now
        ]
        return sorted(states, key=lambda state: now[state.name].order)

    def skipped(self, source: str | None = None) -> list[SkippedFile]:
        """What was left out of one source or of all, sorted by source and path."""
        rows = self._ask(
            "SELECT source, path, reason FROM skipped WHERE ?1 IS NULL OR source = ?1"
            " ORDER BY source, path",
            source,
        )
        typed(rows, (str, str, str), self.path)
        return [SkippedFile(*row) for row in rows]

    def count(self) -> int:
        """How many records there are, every version counted."""
        return int(self._one("SELECT count(*) FROM record") or 0)

    def seq(self) -> int:
        """Number of the last change; an index that holds a lower one lags behind."""
        with believing(self.path):
            return int(self._one("SELECT value FROM meta WHERE name = 'seq'") or 0)

    def pending(self, seq: int) -> int:
        """How many changes an index that holds `seq` has still to take in."""
        count = self._one(
            "SELECT (SELECT count(*) FROM record WHERE seq > ?1)"
            " + (SELECT count(*) FROM deleted WHERE seq > ?1)",
            seq,
        )
        return int(count or 0)

    def data_version(self) -> int:
        """A number that changes when another process has written to the catalog."""
        self._noted = None
        return int(self._one("PRAGMA data_version") or 0)

    def current(self) -> bool:
        """Whether the file at the path is still the one that is open here."""
        try:
            return mark(self.path) == self._opened
        except OSError:
            return False

    def _rows(self, sql: str, *values: object) -> list[Row]:
        found = self._ask(sql, *values)
        typed(found, _TYPES, self.path)
        with believing(self.path):
            return self._made(found)

    def _made(self, found: list[Any]) -> list[Row]:
        shared = {row[1] for row in found if row[-1]}
        versions = self._versions(shared) if shared else {}
        sources = self._sources()
        return [
            Row(
                key=row[0],
                id=row[1],
                kind=row[2],
                title=row[3],
                description=row[4],
                source=row[5],
                layer=sources[row[5]].layer if row[5] in sources else "",
                path=row[6],
                status=row[7],
                owner=row[8],
                use=row[9],
                tags=to_texts(row[10]),
                applies_to=to_applies(row[11]),
                reviewed_on=to_date(row[12]),
                due_on=to_date(row[13]),
                versions=max(1, len(versions.get(row[1], ()))),
            )
            for row in found
        ]

    def _versions(self, ids: set[str]) -> dict[str, list[int]]:
        """The keys of the versions of each of `ids`, as `fronts.versions_of` has them."""
        marks = ("?, " * len(ids))[:-2]
        sql = f"SELECT id, key, source, digest FROM record WHERE id IN ({marks})"
        return versions_of(self._ask(sql, *ids), self._sources())

    def _in_order(self, rows: list[Row]) -> list[Row]:
        """In the order of their sources; what is no version of its own behind all others."""
        sources = self._sources()
        times = Counter(row.id for row in rows)
        several = {id for id, count in times.items() if count > 1}
        of = self._versions(several) if several else {}

        def order(row: Row) -> tuple[bool, tuple[int, int]]:
            stands = sources.get(row.source)
            if stands is None:
                return False, (1, 0)
            counts = stands.paused or row.key in of.get(row.id, (row.key,))
            return not counts, rank(stands)

        return sorted(rows, key=order)

    def _sources(self) -> dict[str, Source]:
        if self._noted is None:
            rows = self._ask("SELECT name, folder, layer, place, paused FROM source")
            typed(rows, (str, str, str, int, int), self.path)
            self._noted = {
                name: Source(name, Path(folder), layer, place, bool(paused))
                for name, folder, layer, place, paused in rows
            }
        return self._noted | self._given

    def _one(self, sql: str, *values: object) -> Any:
        rows = self._ask(sql, *values)
        return rows[0][0] if rows else None

    def _ask(self, sql: str, *values: object) -> list[Any]:
        try:
            return self._db.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise told(error, self.path) from error


def _literal(text: str) -> str:
    """`text` as a pattern of LIKE that means just itself."""
    return text.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
