"""The catalog, written: what was read from the sources, when, and in which order it changed."""

import contextlib
import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from cairn.errors import CairnError
from cairn.library import schema
from cairn.library.changes import CHANGED, Changes, unpacked
from cairn.library.entry import Entry, checksum
from cairn.library.source import Source
from cairn.library.sql import FORMAT, believing, damaged, told, typed

BUSY_SECONDS = 5.0
"""How long a write waits for another process before it answers E_CATALOG_BUSY."""

_COLUMNS = Entry._fields[:-2]
_INSERT = (
    f"INSERT INTO record(seq, checksum, {', '.join(_COLUMNS)})"
    f" VALUES (?, ?{', ?' * len(_COLUMNS)}) ON CONFLICT(source, path)"
    f" DO UPDATE SET seq = excluded.seq, checksum = excluded.checksum, "
    + ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS[2:])
    + " RETURNING key"
)
_TEXT = "INSERT OR REPLACE INTO text(key, headings, body) VALUES (?, ?, ?)"
_KNOWN = """
SELECT path, key, id, size, mtime_ns, digest FROM record
WHERE source = ?1 AND path > ?2 AND path < ?3
UNION ALL
SELECT path, 0, id, size, mtime_ns, x'' FROM skipped
WHERE source = ?1 AND path > ?2 AND path < ?3
ORDER BY path LIMIT ?4
"""
_WHOLE = f"SELECT key, checksum, seq, {', '.join(Entry._fields)} FROM record JOIN text USING (key)"
_KNOWN_TYPES = (str, int, str, int, int, bytes)
_BEHIND_ALL = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Known:
    """What the catalog remembers of one path.

    Attributes:
        key: of the record; 0 for a path that was skipped.
        id: of the record, or of one that waits behind another; otherwise empty.
        digest: of the content; empty for a path that was skipped.
    """

    path: str
    key: int
    id: str
    size: int
    mtime_ns: int
    digest: bytes


class Catalog:
    """The one writer of ``catalog.db`` in this process; for the thread that made it.

    Disposable: a file that is damaged, or of another version, is thrown away and begun anew under
    another id, by which an index notices that it belongs to another catalog.

    Attributes:
        id: random, of this file.
    """

    def __init__(self, path: Path) -> None:
        """Open or make the file; raises E_CATALOG_BUSY, E_CATALOG_READ_ONLY, E_DISK_FULL."""
        self.path = path
        try:
            self._open()
        except CairnError as error:
            if error.code != "E_CATALOG_DAMAGED":
                raise
            self._discard()
            self._open()

    def close(self) -> None:
        """Close the file; what the log beside it holds goes into it."""
        self._db.close()

    def is_sound(self) -> bool:
        """Whether pages, rows and texts are what was written; reads all of the file.

        SQLite's own check sees pages that make no sense, not a changed letter: that is what the
        checksums of the rows are for.
        """
        try:
            if self._ask("PRAGMA integrity_check(1)") != [("ok",)] or self._ask(schema.ODD) != [
                (0,)
            ]:
                return False
            links = self._links()
            rows = self._each(_WHOLE)
            return (
                all(
                    row[1] == checksum(row[2], Entry(*row[3:]), links.pop(row[0], ()))
                    for row in rows
                )
                and not links
            )
        except CairnError as error:
            if error.code != "E_CATALOG_DAMAGED":
                raise
            return False

    def start_over(self) -> None:
        """Throw the file away and begin an empty one with another id."""
        self.close()
        self._discard()
        self._open()

    @contextlib.contextmanager
    def write(self) -> Iterator[None]:
        """One transaction: all of the block or nothing of it.

        SQLite's refusals come out as `cairn.library.sql.told` words them.
        """
        connection = self._db.conn
        try:
            # immediate: a lock that is taken only at the first change fails without waiting
            connection.execute("BEGIN IMMEDIATE")
            self._seq = self.seq
            try:
                with self._db.atomic():
                    yield
                    self._set("seq", str(self._seq))
            except BaseException:
                self._db.rollback()
                raise
            self._db.commit()
        except sqlite3.Error as error:
            raise told(error, self.path) from error

    @property
    def seq(self) -> int:
        """Number of the last change; every record put or removed takes the next one."""
        with believing(self.path):
            return int(self._get("seq") or 0)

    # -- within `write` ---------------------------------------------------------------------

    def put(self, entry: Entry, links: Sequence[str] = ()) -> int:
        """Store `entry` and where it links to (as `linked.targets` has it, sorted).

        The key stays the same for the same source and path.
        """
        self._seq += 1
        run = self._db.conn.execute
        mark = checksum(self._seq, entry, links)
        (key,) = run(_INSERT, (self._seq, mark, *entry[:-2])).fetchone()
        run(_TEXT, (key, entry.headings, entry.body))
        run("DELETE FROM link WHERE key = ?", (key,))
        if links:
            self._db.conn.executemany("INSERT INTO link VALUES (?, ?)", [(t, key) for t in links])
        run(
            "INSERT OR IGNORE INTO shared_id SELECT id FROM record WHERE id = ? AND key <> ?",
            (entry.id, key),
        )
        run("DELETE FROM skipped WHERE source = ? AND path = ?", entry[:2])
        return int(key)

    def remove(self, known: Known) -> bool:
        """Forget the record that `known` names, and remember its key; says whether it was there."""
        run = self._db.conn.execute
        if not run("DELETE FROM record WHERE key = ?", (known.key,)).rowcount:
            return False
        self._seq += 1
        run("DELETE FROM text WHERE key = ?", (known.key,))
        run("DELETE FROM link WHERE key = ?", (known.key,))
        run("INSERT INTO deleted VALUES (?, ?)", (known.key, self._seq))
        self.released(known.id)
        return True

    def released(self, id: str) -> None:
        """Note that one record fewer carries `id`."""
        self._db.conn.execute(
            "DELETE FROM shared_id WHERE id = ?1"
            " AND (SELECT count(*) FROM record WHERE id = ?1) < 2",
            (id,),
        )

    def touch(self, known: Known, size: int, mtime_ns: int) -> None:
        """Note how an unchanged file looks now; no change of the record."""
        self._db.conn.execute(
            "UPDATE record SET size = ?, mtime_ns = ? WHERE key = ?", (size, mtime_ns, known.key)
        )

    def skip(
        self, source: str, path: str, reason: str, *, id: str = "", size: int = 0, mtime_ns: int = 0
    ) -> None:
        """List a path as left out; with `id` it waits until the record of that id is gone."""
        self._db.conn.execute(
            "INSERT OR REPLACE INTO skipped VALUES (?, ?, ?, ?, ?, ?)",
            (source, path, reason, id, size, mtime_ns),
        )

    def unskip(self, source: str, path: str) -> None:
        """Take a path off the list of what was left out."""
        self._db.conn.execute("DELETE FROM skipped WHERE source = ? AND path = ?", (source, path))

    def finished(self, source: Source, at: str, problem: str, commit: str = "") -> tuple[int, int]:
        """Note when the source was read, and as of which commit if it has such.

        Gives how many records and skipped paths it has.
        """
        self._mirror([source])
        if commit:
            self._set(f"commit {source.name}", commit)
        run = self._db.conn.execute
        name = (source.name,)
        (records,) = run("SELECT count(*) FROM record WHERE source = ?", name).fetchone()
        (skipped,) = run("SELECT count(*) FROM skipped WHERE source = ?", name).fetchone()
        run(
            "UPDATE source SET records = ?, skipped = ?, refreshed_at = ?, problem = ?"
            " WHERE name = ?",
            (records, skipped, at, problem, source.name),
        )
        return records, skipped

    def _mirror(self, sources: Iterable[Source]) -> None:
        self._db.conn.executemany(
            "INSERT INTO source(name, folder, layer, place, paused) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT(name) DO UPDATE SET folder = excluded.folder,"
            " layer = excluded.layer, place = excluded.place, paused = excluded.paused",
            [(s.name, str(s.folder), s.layer, s.order, s.paused) for s in sources],
        )

    # -- transactions of their own ----------------------------------------------------------

    def arrange(self, sources: Sequence[Source]) -> list[str]:
        """Mirror the sources as they are set; gives the names that are no longer among them."""
        with self.write():
            self._mirror(sources)
        known = {name for (name,) in self._ask("SELECT name FROM source")}
        return sorted(known - {source.name for source in sources})

    def drop(self, source: str, *, batch: int = 2000) -> Iterator[int]:
        """Forget a source; gives after each batch how many records are gone so far."""
        with self.write():
            self._db.conn.execute("DELETE FROM skipped WHERE source = ?", (source,))
        gone = 0
        while known := self.known(source, limit=batch):
            with self.write():
                for one in known:
                    self.remove(one)
            gone += len(known)
            yield gone
        with self.write():
            self._db.conn.execute("DELETE FROM source WHERE name = ?", (source,))
            self._db.conn.execute("DELETE FROM meta WHERE name = ?", (f"commit {source}",))

    # -- reading ----------------------------------------------------------------------------

    def known(self, source: str, after: str = "", limit: int = 5000) -> list[Known]:
        """Records and skipped paths of a source behind `after`, sorted by the bytes of paths."""
        return self._known(source, after, _BEHIND_ALL, limit)

    def known_below(self, source: str, path: str) -> list[Known]:
        """The same for `path` itself and, if it is a folder, for all that is below it."""
        return [
            one
            for after, before in ((path[:-1], path + "\0"), (path + "/", path + "0"))
            for one in self._known(source, after, before, -1)
            if one.path == path or after != path[:-1]
        ]

    def commit(self, source: str) -> str:
        """The commit as of which a source was last read to its end; empty if there is none."""
        return self._get(f"commit {source}")

    def brief(self, key: int) -> tuple[str, ...]:
        """Id, kind, title, owner, path and status of a record; empty if it is gone."""
        sql = "SELECT id, kind, title, owner, path, status FROM record WHERE key = ?"
        return next(iter(self._ask(sql, key)), ())

    def holder(self, source: str, id: str) -> Known | None:
        """The record of `source` that carries `id`."""
        rows = self._ask(
            "SELECT path, key, id, size, mtime_ns, digest FROM record WHERE id = ? AND source = ?",
            id,
            source,
        )
        typed(rows, _KNOWN_TYPES, self.path)
        return Known(*rows[0]) if rows else None

    def waiting(self, source: str, id: str) -> list[str]:
        """Paths of `source` that were skipped because another record carries `id`."""
        rows = self._ask(
            "SELECT path FROM skipped WHERE source = ? AND id = ? AND id <> '' ORDER BY path",
            source,
            id,
        )
        return [path for (path,) in rows]

    def changes_since(self, seq: int, limit: int, characters: int) -> Changes | None:
        """The next changes after `seq`: up to `limit` records, fewer where their texts are long.

        None if there are none. Deleted keys of the same stretch come along.
        """
        top = self.seq  # asked first: what another process adds meanwhile belongs to the next run
        rows, taken = [], 0
        for row in self._each(CHANGED, seq, top, limit):
            rows.append(unpacked(row, self.path))
            taken += len(row[3])
            if taken > characters:
                break
        if len(rows) == limit or taken > characters:
            top = rows[-1][0]
        deleted = self._ask("SELECT key FROM deleted WHERE seq > ? AND seq <= ?", seq, top)
        if top <= seq:
            return None
        return Changes(rows, [key for (key,) in deleted], top)

    def pending(self, seq: int) -> int:
        """How many changes there are after `seq` for an index to take in."""
        ((count,),) = self._ask(
            "SELECT (SELECT count(*) FROM record WHERE seq > ?1)"
            " + (SELECT count(*) FROM deleted WHERE seq > ?1)",
            seq,
        )
        return int(count)

    def _open(self) -> None:
        if not self.path.exists():
            self._discard()  # the log of a file that somebody deleted must not fill a new one
        try:
            connection = sqlite3.connect(self.path, timeout=BUSY_SECONDS)
            self._db = Database(connection, execute_plugins=False)
            try:
                connection.execute("PRAGMA trusted_schema = OFF")
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = NORMAL")
                if self._version() != FORMAT:
                    self._make()
                self.id = self._get("id")
            except BaseException:
                connection.close()
                raise
        except sqlite3.Error as error:
            raise told(error, self.path) from error

    def _make(self) -> None:
        """The tables, in a file that has none; raises E_CATALOG_DAMAGED for any other file."""
        run = self._db.conn.execute
        run("BEGIN IMMEDIATE")
        if self._version() == FORMAT:  # another process was quicker
            self._db.rollback()
            return
        if self._version() or run("SELECT count(*) FROM sqlite_master").fetchone() != (0,):
            raise damaged(self.path)
        schema.catalog.apply(self._db)
        self._set("id", uuid.uuid4().hex)
        run(f"PRAGMA user_version = {FORMAT}")
        self._db.commit()
        self.path.chmod(0o600)

    def _version(self) -> int:
        return int(self._db.conn.execute("PRAGMA user_version").fetchone()[0])

    def _discard(self) -> None:
        for ending in ("", "-wal", "-shm"):
            try:
                self.path.with_name(self.path.name + ending).unlink(missing_ok=True)
            except OSError as error:  # Windows, while a reader has it open
                raise damaged(self.path) from error

    def _links(self) -> dict[int, list[str]]:
        """Where each record links to, sorted."""
        found: dict[int, list[str]] = {}
        for target, key in self._each("SELECT target, key FROM link ORDER BY target"):
            found.setdefault(key, []).append(target)
        return found

    def _get(self, name: str) -> str:
        rows = self._ask("SELECT value FROM meta WHERE name = ?", name)
        return str(rows[0][0]) if rows else ""

    def _set(self, name: str, value: str) -> None:
        self._db.conn.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    def _known(self, source: str, after: str, before: str, limit: int) -> list[Known]:
        rows = self._ask(_KNOWN, source, after, before, limit)
        typed(rows, _KNOWN_TYPES, self.path)
        return [Known(*row) for row in rows]

    def _ask(self, sql: str, *values: object) -> list[Any]:
        return list(self._each(sql, *values))

    def _each(self, sql: str, *values: object) -> Iterator[Any]:
        try:
            yield from self._db.conn.execute(sql, values)
        except sqlite3.Error as error:
            raise told(error, self.path) from error
