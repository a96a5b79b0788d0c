"""The chain of a file written anew, link by link: for a purge, and where history was left."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace

from cairn.store.head import Head
from cairn.store.schema import Schema
from cairn.store.state import COLUMNS, State, read_state
from cairn.store.tables import lift_all
from cairn.store.trouble import row_damaged

_AT_ONCE = 500


def remake(
    connection: sqlite3.Connection,
    schema: Schema,
    head: Head,
    change: Callable[[State], State | None] = lambda state: state,
) -> Head:
    """Give every state to `change` and chain what it gives; None takes a state out.

    Within a transaction. Numbers begin anew at 1. Raises E_ROW_DAMAGED for a state that is not
    what was written.
    """
    new = head.restarted()
    seq = 0
    while rows := connection.execute(
        f"SELECT {COLUMNS} FROM state WHERE seq > ? ORDER BY seq LIMIT {_AT_ONCE}", (seq,)
    ).fetchall():
        for columns in rows:
            seq = columns[0]
            state = read_state(columns)
            if state is None or not state.is_sound(head.chain):
                raise row_damaged(str(columns[1]), str(columns[2]))
            kept = change(state)
            if kept is None:
                connection.execute("DELETE FROM state WHERE seq = ?", (seq,))
                continue
            link = kept.linked(new.chain, new.seq + 1, bytes.fromhex(new.digest))
            connection.execute(  # numbers only become lower: the place of the new one is free
                "UPDATE state SET seq = ?, body = ?, content = ?, previous = ?, digest = ?"
                " WHERE seq = ?",
                (link.seq, link.body, link.content, link.previous, link.digest, seq),
            )
            new = new.after(link)
    new = replace(new, version=head.version)
    new.save(connection)
    lift_all(connection, schema, new.chain)
    return new
