"""What a damaged file still holds, put into a new one; what it lacks, taken from a backup."""

import contextlib
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, replace
from datetime import datetime
from pathlib import Path

from cairn.store.backups import backups, checked, newest_valid, unpacked
from cairn.store.carve import carve, page_size_of
from cairn.store.connection import connect, make_file
from cairn.store.head import Head
from cairn.store.linking import linked
from cairn.store.marker import read_marker
from cairn.store.migrating import bring_up
from cairn.store.missing import Key, named_and_lost
from cairn.store.row import Damage
from cairn.store.schema import Schema
from cairn.store.state import GONE, State
from cairn.store.tables import INSERT_STATE, lift_all
from cairn.store.trouble import damaged, told


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was recovered.

    Attributes:
        target: a sound store, to be put in place by `restore.put_in_place`.
        states: how many were found in the damaged file itself.
        from_backup: how many more a backup had.
        rows: in use and in the trash, in the new file.
        named: what is wrong with the damaged file, the rows of missing changes among it.
        lost: changes that are nowhere, and what was found of their rows instead.
    """

    target: Path
    states: int
    from_backup: int
    rows: int
    named: list[Damage]
    lost: list[Damage]


def salvage(
    path: Path,
    schema: Schema,
    target: Path,
    *,
    folder: Path | None,
    now: datetime,
    others: Sequence[Path] = (),
) -> Salvaged:
    """Make a sound store at `target` of every state that is still what was written.

    `path` itself is not touched, nor opened by SQLite. `folder` holds the backups; `others` are
    copies of the file, as quarantine keeps them. Raises E_DB_DAMAGED if nothing is left at all.
    """
    head = _head(path)
    chains, page_size = _known(path, head, folder)
    sources = [one for one in (path, *others) if one.exists()]
    found = [
        carved.state
        for source in sources
        for carved in carve(source, chains, page_size_of(source, page_size))
    ]
    own: dict[Key, State] = {}
    for state in linked(found, head):
        _take(own, state)
    kept = dict(own)
    for state in _from_backup(folder, schema, chains):
        _take(kept, state)
    if not kept:
        raise damaged(path, "nothing in it can be read, and no backup can")
    states = _in_order(kept.values(), own, schema)
    version = head.version if head is not None else schema.version
    store = head.store if head is not None else _store(path)
    rows = _write(target, schema, states, version, store, now)
    named, lost = named_and_lost(sources, schema, head, own, kept)
    return Salvaged(target, len(own), len(kept) - len(own), rows, named, lost)


def _take(found: dict[Key, State], state: State) -> None:
    key = (state.name, state.id, state.revision)
    there = found.get(key)
    if there is None or (there.is_emptied and there.content == state.content):
        found[key] = state


def _head(path: Path) -> Head | None:
    try:
        with contextlib.closing(connect(path, "immutable")) as connection:
            return Head.load(connection)
    except (sqlite3.Error, OSError):
        return None


def _known(path: Path, head: Head | None, folder: Path | None) -> tuple[set[str], int]:
    """Chains that states may belong to, and the size of a page."""
    marker = read_marker(path)
    chains = {one.chain for one in (head, marker) if one is not None}
    if not chains and folder is not None:
        chains = {one.chain for one in backups(folder)}
    return chains, marker.page_size if marker is not None else 4096


def _store(path: Path) -> str:
    marker = read_marker(path)
    return marker.store if marker is not None else Head.new(1).store


def _from_backup(folder: Path | None, schema: Schema, chains: set[str]) -> Iterable[State]:
    """The states in the newest backup that can be believed, as links of their own chain."""
    backup = newest_valid(folder, schema) if folder is not None else None
    if backup is None:
        return
    with unpacked(backup) as copy:
        for carved in carve(copy, {backup.chain}, page_size_of(copy)):
            known = backup.chain in chains
            yield carved.state if known else replace(carved.state, seq=carved.state.seq - 2**40)


def _in_order(states: Iterable[State], own: dict[Key, State], schema: Schema) -> list[State]:
    """By their numbers; those without their text only where a later state tells why."""
    forgetful = {table.name for table in schema.tables if not table.history}
    rows: dict[tuple[str, str], list[State]] = {}
    for state in states:
        rows.setdefault((state.name, state.id), []).append(state)
    kept: list[State] = []
    for (name, _), row in rows.items():
        later = buried = False
        for state in sorted(row, key=lambda one: one.revision, reverse=True):
            if state.is_emptied and not buried and not (later and name in forgetful):
                continue
            kept.append(replace(state, body="") if buried else state)
            later, buried = True, buried or state.place == GONE
    return sorted(kept, key=lambda one: (one.seq, (one.name, one.id, one.revision) not in own))


def _write(
    target: Path,
    schema: Schema,
    states: list[State],
    version: int,
    store: str,
    now: datetime,
) -> int:
    """A new file that holds `states` as a chain of its own; says how many rows there are."""
    old = Schema(schema.name, version, schema.tables, schema.migrations[: version - 1])
    make_file(target)
    try:
        with contextlib.closing(connect(target)) as connection:
            bring_up(connection, old, target, lambda: now)
            connection.execute("BEGIN IMMEDIATE")
            head = Head.load(connection)
            assert head is not None  # it was written just now
            head = replace(head, store=store)
            for state in states:
                link = state.linked(head.chain, head.seq + 1, bytes.fromhex(head.digest))
                connection.execute(INSERT_STATE, astuple(link))
                head = head.after(link)
            head.save(connection)
            lift_all(connection, schema, head.chain)
            connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise told(error, target) from error
    wrong = checked(target, schema)
    if wrong:
        raise damaged(target, wrong[0].what)
    last = {(one.name, one.id): one.place for one in states}
    return sum(place != GONE for place in last.values())
