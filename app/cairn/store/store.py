"""A store: one file, many readers, and in each process one writer on one thread."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cairn.errors import CairnError
from cairn.store.connection import same_file
from cairn.store.marker import write_marker
from cairn.store.opening import Opened, open_file
from cairn.store.reading import Reader
from cairn.store.row import Changes, Damage, Revision, Row
from cairn.store.schema import Schema
from cairn.store.trouble import lost, no_row, read_only, told
from cairn.store.undo import UndoList
from cairn.store.write import Write

if TYPE_CHECKING:
    from cairn.store.backup_file import Backup
    from cairn.store.purge import Purged
    from cairn.store.purge_file import Chosen, Rewrite


def utc_now() -> datetime:
    """The clock that is used where no other is given."""
    return datetime.now(UTC)


class Store:
    """Rows of several tables in one file; what is acknowledged lies on the disk.

    For the thread that opened it, and for no child of its process.

    Attributes:
        path: of the file.
        schema: that it was opened with.
        backups: the folder of its backups, if it has one.
        read_only: why nothing can be written, or None.
        warnings: what is wrong with the place where it lies; nothing that keeps it from working.
    """

    def __init__(
        self, opened: Opened, schema: Schema, backups: Path | None, now: Callable[[], datetime]
    ) -> None:
        self.path, self.schema, self.backups = opened.path, schema, backups
        self.read_only, self.warnings = opened.read_only, opened.warnings
        self._now, self._pid = now, os.getpid()
        self._undo = UndoList()
        self._writing = self._closed = False
        self._turn = 0
        self._use(opened.connection)

    @classmethod
    def open(
        cls,
        path: Path,
        schema: Schema,
        *,
        backups: Path | None = None,
        reading: bool = False,
        now: Callable[[], datetime] = utc_now,
    ) -> "Store":
        """Open the file at `path`, or make it where there never was one.

        `reading` is for workers: they never write. A file of an older schema is backed up and
        migrated, one of a newer only read. Cheap: it does not read all of the file; `check` does.
        Raises E_DB_LOST, E_DB_DAMAGED, E_DB_BUSY, E_DISK_FULL, E_DB_IO, E_FOLDER.
        """
        return cls(open_file(path, schema, backups, reading, now), schema, backups, now)

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    # -- writing ----------------------------------------------------------------------------

    @contextlib.contextmanager
    def write(self, what: str) -> Iterator[Write]:
        """One transaction and one step to undo, `what` in words: all of the block or nothing.

        It is acknowledged when the block has ended without an error. Raises E_DB_READ_ONLY,
        E_DB_BUSY after five seconds, E_DISK_FULL, E_DB_IO, E_DB_LOST, E_DB_DAMAGED.
        """
        with self._transaction() as write:
            yield write
        self._undo.add(what, write)

    @property
    def undoable(self) -> str | None:
        """What `undo` would take back, in the words given to `write`."""
        return self._undo.what

    def undo(self) -> list[Row] | None:
        """Take the last write of this process back: rows as they now are; None if there is none.

        A row that was new goes to the trash. Raises E_UNDO_CHANGED, and changes nothing, if one of
        them was changed since, by another process or in a later step.
        """
        if self._undo.what is None:
            return None
        with self._transaction() as write:
            rows = self._undo.take_back(write)
        self._undo.taken_back(write.steps)
        return rows

    def restore_beside(self, table: str, id: str, revision: int) -> Row:
        """A new row with the values that another one had; raises E_NO_ROW."""
        for one in self.history(table, id):
            if one.revision == revision:
                with self.write("restore beside") as write:
                    return write.put(table, one.values)
        raise no_row(table, id)

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[Write]:
        self._guard()
        if self.read_only is not None:
            raise read_only(self.read_only)
        if self._writing:
            raise RuntimeError("a write within a write")
        if self._closed:
            self._reopen()
        self._same()
        from sqlite_utils import Database  # a tenth of a second that a start does not pay

        self._writing = True
        try:
            # immediate: a lock that is taken only at the first change fails without waiting
            self._db.execute("BEGIN IMMEDIATE")
            try:
                database = Database(self._db, recursive_triggers=False, execute_plugins=False)
                with database.atomic():
                    write = Write(self._db, self.schema, self.path, self._now)
                    yield write
                    write.end()
            except BaseException:
                self._roll_back()
                raise
            self._commit()
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_IOERR:
                # What the disk holds is not known: what SQLite has in memory is not believed.
                with contextlib.suppress(CairnError):
                    self._reopen()
            raise told(error, self.path) from error
        finally:
            self._writing = False
            self._turn += 1
        self._same()

    def _commit(self) -> None:
        try:
            self._db.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        with contextlib.suppress(sqlite3.Error):
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")

    def _reopen(self) -> None:
        """Begin with a new connection; where that fails too, whoever comes next tries again."""
        with contextlib.suppress(sqlite3.Error):
            self._db.close()
        self._closed = True
        opened = open_file(self.path, self.schema, self.backups, False, self._now)
        self.read_only = opened.read_only
        self._closed = False
        self._use(opened.connection)

    def _use(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._turn += 1
        self._reader = Reader(connection, self.schema, self.path)
        self._file = same_file(self.path)
        self._version = self._data_version()

    @property
    def is_current(self) -> bool:
        """Whether the file that is open here is still the one at `path`."""
        try:
            return same_file(self.path) == self._file
        except FileNotFoundError:
            return False

    def _same(self) -> None:
        """What is written to a file that was moved away would be acknowledged, and lost."""
        if not self.is_current:
            raise lost(self.path, "it was open here; it was moved or replaced meanwhile")

    def _guard(self) -> None:
        if os.getpid() != self._pid:
            raise RuntimeError("a store belongs to the process that opened it")

    # -- reading ----------------------------------------------------------------------------

    @property
    def reader(self) -> Reader:
        """What answers questions; with a new connection, where the last one failed."""
        if self._closed:
            self._reopen()
        return self._reader

    @property
    def seq(self) -> int:
        """Number of the last change."""
        return self.reader.head().seq

    @property
    def chain(self) -> str:
        """Random; another one after a purge or a restore: numbers begin anew then."""
        return self.reader.head().chain

    @property
    def moment(self) -> tuple[int, int, int]:
        """What is another once anything was written, or taken back, here or by another process.

        Asked for in microseconds: by it one knows whether what was read is to be read again.
        """
        version = self._data_version()
        return self._turn, self._db.total_changes, version

    def changed(self) -> bool:
        """Whether another process has written since this was last asked."""
        before, self._version = self._version, self._data_version()
        return before != self._version

    def get(self, table: str, id: str) -> Row | None:
        """See `Reader.get`."""
        return self.reader.get(table, id)

    def rows(
        self,
        table: str,
        where: str = "",
        parameters: Sequence[Any] = (),
        order: str = "",
        limit: int | None = None,
        offset: int = 0,
    ) -> list[Row]:
        """See `Reader.rows`."""
        return self.reader.rows(table, where, parameters, order, limit, offset)

    def columns(
        self,
        table: str,
        names: Sequence[str],
        where: str = "",
        parameters: Sequence[Any] = (),
        order: str = "",
        limit: int | None = None,
        offset: int = 0,
        *,
        group: str = "",
    ) -> list[tuple[Any, ...]]:
        """See `Reader.columns`."""
        return self.reader.columns(
            table, names, where, parameters, order, limit, offset, group=group
        )

    def bodies(self, table: str, ids: Sequence[str]) -> list[tuple[str, str]]:
        """See `Reader.bodies`."""
        return self.reader.bodies(table, ids)

    def count(self, table: str, where: str = "", parameters: Sequence[Any] = ()) -> int:
        """See `Reader.count`."""
        return self.reader.count(table, where, parameters)

    def trash(self, table: str | None = None) -> list[Row]:
        """See `Reader.trash`."""
        return self.reader.trash(table)

    def history(self, table: str, id: str) -> list[Revision]:
        """See `Reader.history`."""
        return self.reader.history(table, id)

    def changes_since(self, seq: int, limit: int = 1000) -> Changes:
        """See `Reader.changes_since`."""
        return self.reader.changes_since(seq, limit)

    # -- the whole --------------------------------------------------------------------------

    def check(self, cancelled: Callable[[], bool] = lambda: False) -> list[Damage]:
        """Everything that is not what was written; reads all of the file, see `check.check`."""
        from cairn.store.backups import check_copy
        from cairn.store.quarantine import forget_unfinished

        # of a copy: reading the file for seconds would keep every other process from writing
        folder = self.backups if self.backups is not None else self.path.parent
        found = check_copy(self._db, self.path, self.schema, folder, cancelled)
        if not found:
            found = self._against_backup()
        if not found and not cancelled():
            forget_unfinished(self.path)  # nothing went wrong
        return found

    @property
    def left_out(self) -> frozenset[tuple[str, str]]:
        """(table, id) of rows that lists went without: they are not what was written."""
        return frozenset(self.reader.left_out)

    def backup(self, *, only_if_due: bool = False) -> "Backup | None":
        """Put a backup into the folder, unless nothing changed; see `backups.make_backup`."""
        if self.backups is None:
            return None
        from cairn.store.backups import make_backup

        now = self._now()
        return make_backup(
            self._db, self.path, self.schema, self.backups, now, only_if_due=only_if_due
        )

    def empty_trash(self, today: date) -> list[tuple[str, str]]:
        """Take away what has lain in the trash for thirty days: (table, id) of each."""
        from cairn.store.expiry import is_over

        over = [
            row
            for row in self.trash()
            if is_over(date.fromisoformat(row.trashed), self._days_since(row.seq), today)
        ]
        if over:
            with self.write("empty the trash") as write:
                for row in over:
                    write.bury(row.table, row.id)
        return [(row.table, row.id) for row in over]

    def steady(self, today: date) -> date:
        """`today` as far as it can be believed, see `expiry.steady`."""
        from cairn.store.expiry import steady

        found = self.reader.ask(
            "SELECT substr(at, 1, 10) AS day FROM state GROUP BY day ORDER BY min(seq)"
        )
        return steady([date.fromisoformat(day) for (day,) in found], today)

    def purge(self, chosen: "Chosen", rewrite: "Rewrite" = lambda _, values: values) -> "Purged":
        """Take rows, and texts of others, out of everything that is kept; see `purge.purge`.

        There is nothing to undo afterwards, and `chain` is another one.
        """
        from cairn.store.purge import purge

        self._guard()
        if self.read_only is not None:
            raise read_only(self.read_only)
        self._same()
        purged = purge(self._db, self.path, self.schema, self.backups, chosen, rewrite)
        self._undo = UndoList()
        (page_size,) = self.reader.ask("PRAGMA page_size")[0]
        write_marker(self.path, self.reader.head(), page_size)
        return purged

    def _against_backup(self) -> list[Damage]:
        """Whether changes are missing that a backup has: the file of another day is sound, too."""
        from cairn.store.backups import backups

        head = self.reader.head()
        there = backups(self.backups) if self.backups is not None else []
        for one in there:
            if one.chain != head.chain:
                continue
            found = self.reader.ask("SELECT digest FROM state WHERE seq = ?", (one.seq,))
            if one.seq and found != [(bytes.fromhex(one.digest),)]:
                what = f"Changes are missing that the backup {one.path.name} has."
                return [Damage("", "", what)]
            break
        return []

    def _days_since(self, seq: int) -> list[date]:
        found = self.reader.ask(
            "SELECT DISTINCT substr(at, 1, 10) FROM state WHERE seq > ?", (seq,)
        )
        return [date.fromisoformat(day) for (day,) in found]

    def _data_version(self) -> int:
        return int(self.reader.ask("PRAGMA data_version")[0][0])
