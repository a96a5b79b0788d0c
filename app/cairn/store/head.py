"""The one row that says which store this is and where its chain ends."""

import json
import secrets
import sqlite3
from dataclasses import asdict, dataclass, replace
from hashlib import sha256

from cairn.store.state import State, canonical


@dataclass(frozen=True, slots=True)
class Head:
    """What is written with every change.

    Attributes:
        store: random, for the life of the store.
        chain: random; another one where states were written anew (purge, restore, salvage).
        version: of the schema.
        seq, digest: of the last state; 0 and empty in an empty store.
        migrations: hex SHA-256 over the list of migrations that sqlite-utils keeps.
    """

    store: str
    chain: str
    version: int
    seq: int
    digest: str
    migrations: str = ""

    @classmethod
    def new(cls, version: int) -> "Head":
        """Of an empty store."""
        return cls(secrets.token_hex(8), secrets.token_hex(8), version, 0, "")

    def after(self, state: State) -> "Head":
        """With `state` as the last."""
        return replace(self, seq=state.seq, digest=state.digest.hex())

    def restarted(self) -> "Head":
        """The same store at the beginning of another chain."""
        return replace(self, chain=secrets.token_hex(8), seq=0, digest="")

    def save(self, connection: sqlite3.Connection) -> None:
        """Write it, within a transaction."""
        body = canonical(asdict(self))
        connection.execute(
            "INSERT OR REPLACE INTO head VALUES (1, ?, ?)", (body, sha256(body.encode()).digest())
        )

    @classmethod
    def load(cls, connection: sqlite3.Connection) -> "Head | None":
        """The head that stands in the file; nothing if it is missing or not what was written."""
        rows = connection.execute("SELECT one, body, digest FROM head").fetchall()
        if len(rows) != 1 or rows[0][0] != 1 or not isinstance(rows[0][1], str):
            return None
        body = rows[0][1]
        if sha256(body.encode("utf-8", "surrogateescape")).digest() != rows[0][2]:
            return None
        return cls(**json.loads(body))


def migrations_mark(connection: sqlite3.Connection) -> str:
    """What `Head.migrations` has to be."""
    rows = connection.execute("SELECT * FROM _sqlite_migrations ORDER BY id").fetchall()
    return sha256(repr(rows).encode("utf-8", "surrogateescape")).hexdigest()
