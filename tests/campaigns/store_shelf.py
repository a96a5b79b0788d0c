"""A store for the campaigns: its schema at two versions, and what it must hold."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cairn.store.schema import Migration, Schema, Table
from cairn.store.store import Store
from cairn.store.write import Write

NOTE = Table("note", {"person": str, "number": int}, {"labels": str}, (("person", "number"),))
TYPED = Table("typed", history=False)
FIRST = Schema("shelf", 1, (NOTE, TYPED))
WORDS = ("aim", "habit", "prompt", "branch", "review", "größer", "подождать", "\U0001d56c")


def renamed(values: Mapping[str, Any]) -> dict[str, Any]:
    """What the second version makes of a note."""
    return {**values, "form": f"form {values['number'] % 5}"}


def _to_second(write: Write) -> None:
    for row in write.each("note"):
        write.put("note", renamed(row.values), row.id)


SECOND = Schema(
    "shelf",
    2,
    (
        Table("note", {"person": str, "number": int, "form": str}, {"labels": str}, (("form",),)),
        TYPED,
        Table("more", {"name": str}),
    ),
    (Migration(2, "notes have a form", _to_second),),
)


def values(draw: random.Random) -> dict[str, Any]:
    """A note: mostly short, sometimes of many pages."""
    length = draw.choice((3, 30, 30, 200, 3000))
    return {
        "person": draw.choice(WORDS),
        "number": draw.randrange(1000),
        "labels": draw.sample(WORDS, draw.randrange(3)),
        "text": " ".join(draw.choices(WORDS, k=length)),
    }


@dataclass(slots=True)
class Model:
    """What a store must hold.

    Attributes:
        rows: (table, id) to its values, whether it is in the trash, and its revision.
    """

    rows: dict[tuple[str, str], tuple[dict[str, Any], bool, int]] = field(default_factory=dict)

    def after(self, steps: list[list[Any]]) -> "Model":
        """The same after the steps of one write: [what, table, id, values or None]."""
        rows = dict(self.rows)
        for what, table, id, made in steps:
            old = rows.get((table, id), ({}, False, 0))
            if what == "put":
                if (old[0], old[2] > 0) != (made, True):
                    rows[table, id] = (made, old[1], old[2] + 1)
            elif old[1] != (what == "trash"):
                rows[table, id] = (old[0], what == "trash", old[2] + 1)
        return Model(rows)

    def migrated(self) -> "Model":
        """The same at the second version."""
        steps = [
            ["put", table, id, renamed(made)]
            for (table, id), (made, _, _) in self.rows.items()
            if table == "note"
        ]
        return self.after(steps)

    def differences(self, store: Store) -> list[str]:
        """Rows of the store that are not what they must be, a line each."""
        there = {
            (row.table, row.id): (dict(row.values), bool(row.trashed), row.revision)
            for row in [*store.rows("note"), *store.rows("typed"), *store.trash()]
        }
        odd = [key for key in {*there, *self.rows} if there.get(key) != self.rows.get(key)]
        return [
            f"{key}: {str(there.get(key))[:80]} for {str(self.rows.get(key))[:80]}"
            for key in sorted(odd)
        ]


def do(write: Write, steps: list[list[Any]]) -> None:
    """The steps of one write."""
    for what, table, id, made in steps:
        if what == "put":
            write.put(table, made, id)
        elif what == "trash":
            write.trash(table, id)
        else:
            write.untrash(table, id)


def steps(draw: random.Random, ids: list[str]) -> list[list[Any]]:
    """Something to be done in one write: new rows, changes, trash, what is typed."""
    made: list[list[Any]] = []
    for _ in range(draw.choice((1, 1, 2, 5))):
        what = draw.choice(("new", "new", "edit", "edit", "trash", "untrash", "type"))
        if what == "new" or not ids:
            made.append(["put", "note", f"{draw.randrange(2**64):016x}", values(draw)])
        elif what == "type":
            made.append(["put", "typed", "draft", values(draw)])
        elif what == "edit":
            made.append(["put", "note", draw.choice(ids), values(draw)])
        else:
            made.append([what, "note", draw.choice(ids), None])
    return made


def open_store(home: Path, schema: Schema = FIRST) -> Store:
    """The store of a home."""
    return Store.open(home / "shelf.db", schema, backups=home / "backups", now=now)


def now() -> datetime:
    """The clock."""
    return datetime.now(UTC)
