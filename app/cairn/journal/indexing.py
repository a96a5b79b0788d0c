"""From the journal into its private index: what changed, in batches, by one process at a time."""

import shutil
import time
from pathlib import Path

from filelock import FileLock, Timeout

from cairn.errors import CairnError
from cairn.files import write_failed
from cairn.journal.documents import documents, touched
from cairn.journal.people import People
from cairn.journal.schema import SESSION
from cairn.journal.shelves import number_of
from cairn.places import make_private
from cairn.search.generation import clean, verify, withdraw
from cairn.search.writer import IndexWriter
from cairn.store.store import Store

BATCHES = (500, 4000)
"""Changes in the first batch, and in every later one."""


def catch_up(
    store: Store, people: People, folder: Path, *, wait: float = 0.0, seconds: float | None = None
) -> int:
    """Bring the index in `folder` up to the journal's last change; gives how many it took in.

    Another process that is at it is waited for at most `wait` seconds; then nothing is taken in.
    With `seconds` it stops after a batch once they have passed. An index that is damaged, or of
    another chain of the store, is begun anew. Raises E_DISK_FULL or E_WRITE.
    """
    make_private(folder)
    lock = FileLock(folder.with_name(f"{folder.name}.lock"), mode=0o600)
    try:
        lock.acquire(timeout=wait)
    except Timeout:
        return 0
    try:
        try:
            return _take_in(store, people, folder, seconds)
        except CairnError as error:
            if error.code != "E_INDEX_DAMAGED":
                raise
        withdraw(folder)
        return _take_in(store, people, folder, seconds)
    except OSError as error:
        raise write_failed(folder, error) from error
    finally:
        lock.release()


def check(folder: Path) -> list[str]:
    """Names of damaged files; with any the index is withdrawn, and comes back by `catch_up`."""
    damaged = verify(folder)
    if damaged:
        withdraw(folder)
    clean(folder)
    return damaged


def forget(folder: Path) -> None:
    """Remove the index with every file of it."""
    shutil.rmtree(folder, ignore_errors=True)


def _take_in(store: Store, people: People, folder: Path, seconds: float | None) -> int:
    began = time.monotonic()
    writer = IndexWriter(folder, store.chain)
    if writer.seq > store.seq:  # of a journal that lost its end
        withdraw(folder)
        writer = IndexWriter(folder, store.chain)
    fresh_until = store.seq if writer.seq == 0 else 0
    done, turn = 0, 0
    while True:
        size = BATCHES[min(turn, len(BATCHES) - 1)]
        changes = store.changes_since(writer.seq, size)
        if changes.seq == writer.seq and (turn or writer.seq):
            break  # an empty journal has an index too
        all_new = changes.seq <= fresh_until
        ids = touched(store, changes, all_new=all_new)
        gone = [number_of(id) for table, id in changes.deleted if table == SESSION]
        writer.apply(documents(store, people, ids), gone, changes.seq)
        done += len(changes.rows) + len(changes.deleted)
        turn += 1
        if not changes.more or (seconds is not None and time.monotonic() > began + seconds):
            break
    writer.merge_if_needed()
    return done
