"""One file without what must not be found any more: chain, lifted columns and free pages."""

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cairn.store.check import names_of
from cairn.store.head import Head
from cairn.store.remake import remake
from cairn.store.schema import Schema
from cairn.store.state import COLUMNS, State, packed, read_state
from cairn.store.tables import STATE_ROW
from cairn.store.trouble import damaged, told

Chosen = Mapping[str, "set[str] | frozenset[str] | list[str] | tuple[str, ...]"]
Rewrite = Callable[[str, Mapping[str, Any]], Mapping[str, Any] | None]

_SAME = "same"
"""Stands for the many texts that stay as they are."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one file; as in `cairn.store.purge.Purged`."""

    rows: frozenset[tuple[str, str]]
    rewritten: frozenset[tuple[str, str]]
    damaged: frozenset[tuple[str, str]]


class Rewriter:
    """Asks `rewrite` once for each text, which stands in the store and in every backup."""

    def __init__(self, rewrite: Rewrite) -> None:
        self._rewrite = rewrite
        self._known: dict[tuple[str, bytes], str | None] = {}

    def body(self, state: State) -> str | None:
        """What the body of `state` has to become; None if its row has to go."""
        if not state.body:
            return state.body
        key = (state.name, state.content)
        if key not in self._known:
            made = self._rewrite(state.name, state.values)
            body = packed(made) if made is not None else None
            self._known[key] = _SAME if body == state.body else body
        known = self._known[key]
        return state.body if known is _SAME else known


def purge_file(
    connection: sqlite3.Connection,
    path: Path,
    schema: Schema,
    chosen: Chosen,
    rewriter: Rewriter,
) -> Done:
    """Take `chosen` and what the rewriter refuses out of one file, and change other texts.

    Raises E_DB_BUSY, E_DISK_FULL, E_DB_DAMAGED; then the file is as it was.
    """
    rewritten: set[tuple[str, str]] = set()
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            head = Head.load(connection)
            if head is None:
                raise damaged(path, "its head is not what was written")
            gone = {(table, id) for table, ids in chosen.items() for id in ids}
            refused, bad = _looked_through(connection, head.chain, gone, rewriter)
            gone |= refused
            hurt = _taken_out(connection, schema, bad)
            there: set[tuple[str, str]] = set()

            def change(state: State) -> State | None:
                key = (state.name, state.id)
                there.add(key)
                # of a text that was taken out only a digest is left: that of what has to go, maybe
                if key in gone or state.is_emptied:
                    return None
                body = rewriter.body(state)
                assert body is not None  # else it is in `gone`
                if body == state.body:
                    return state
                rewritten.add(key)
                return state.with_body(body)

            remake(connection, schema, head, change)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        connection.execute("VACUUM")
    except sqlite3.Error as error:
        raise told(error, path) from error
    return Done(frozenset(gone & there), frozenset(rewritten), frozenset(hurt))


def _looked_through(
    connection: sqlite3.Connection, chain: str, gone: set[tuple[str, str]], rewriter: Rewriter
) -> tuple[set[tuple[str, str]], list[int]]:
    """Rows of which `rewrite` lets some state not stay, and numbers of damaged states."""
    refused: set[tuple[str, str]] = set()
    bad: list[int] = []
    for columns in connection.execute(f"SELECT {COLUMNS} FROM state ORDER BY seq"):
        state = read_state(columns)
        if state is None or not state.is_sound(chain):
            bad.append(columns[0])
            continue
        key = (state.name, state.id)
        if key not in gone and key not in refused and rewriter.body(state) is None:
            refused.add(key)
    return refused, bad


def _taken_out(
    connection: sqlite3.Connection, schema: Schema, bad: list[int]
) -> set[tuple[str, str]]:
    """Take damaged states out of the chain, which has to be made anew; says whose they were."""
    if not bad:
        return set()
    names = names_of(connection, schema)
    # the index knows them as they were: SQLite would not find there what it has to delete
    connection.execute("DROP INDEX state_row")
    connection.executemany("DELETE FROM state WHERE seq = ?", [(seq,) for seq in bad])
    connection.execute(STATE_ROW)
    return {names.get(seq, ("", "")) for seq in bad}
