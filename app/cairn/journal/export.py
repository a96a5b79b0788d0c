"""The journal to take along: one document of everything, as JSON or as tables of CSV."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from cairn.journal.cells import quoted
from cairn.journal.outgoing import files_row, with_texts
from cairn.journal.schema import (
    ACTION,
    MISSING,
    OUTCOME,
    PERSON,
    PROMOTION,
    SESSION,
    TEAM,
    TEMPLATE,
    TYPED,
)
from cairn.journal.shelves import told_of
from cairn.store.row import Row
from cairn.store.store import Store

FORMAT = "cairn-journal"
TABLES = {
    "teams": TEAM,
    "people": PERSON,
    "sessions": SESSION,
    "actions": ACTION,
    "templates": TEMPLATE,
    "outcomes": OUTCOME,
    "missing": MISSING,
    "drafts": PROMOTION,
}
"""What is taken along, in the order in which it is brought in again."""

LADDER = ("ladder", "ladder_by_champion", "ladder_by_mentee")
"""The judgement ladder stays: it is for its mentee alone, and for the backups."""

Document = dict[str, Any]


def document(
    store: Store,
    made_on: date,
    *,
    private: bool = True,
    step: Callable[[int, int], None] = lambda _done, _of: None,
) -> Document:
    """Everything that is in use, by the names in `TABLES`; each row has its ``id``.

    Where rows are damaged, ``damaged`` says how many of each kind are lacking.

    Args:
        private: whether private notes go along.
        step: is told how many rows of how many are in it; what it raises ends it.
    """
    held = (*LADDER, *(() if private else ("private",)))
    value: Document = {"format": FORMAT, "version": 1, "made_on": made_on.isoformat()}
    damaged: dict[str, int] = {}
    done, of = 0, sum(map(store.count, TABLES.values()))
    for name, table in TABLES.items():
        step(done, of)
        rows = store.rows(table, order="id")
        if lacking := store.count(table) - len(rows):
            damaged[name] = lacking
        done += len(rows)
        value[name] = [
            {
                "id": row.id,
                **{key: one for key, one in _told(store, table, row).items() if key not in held},
            }
            for row in rows
        ]
    return {**value, "damaged": damaged} if damaged else value


def as_json(value: Document) -> bytes:
    """The document as one file."""
    return (json.dumps(value, indent=1, ensure_ascii=False) + "\n").encode()


def as_csv(value: Document) -> dict[str, bytes]:
    """The document as one table for each kind of row; what looks like a formula is quoted.

    Lists stand in one cell, an entry a line; where an id stands for a person or a team, the name
    stands beside it.
    """
    names = {one["id"]: one.get("name", "") for one in (*value["people"], *value["teams"])}
    return {f"{name}.csv": _table(value[name], names) for name in TABLES if value[name]}


def _table(rows: list[dict[str, Any]], names: Mapping[str, str]) -> bytes:
    flat = [_flat(row, names) for row in rows]
    columns = list(dict.fromkeys(name for row in flat for name in row))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([quoted(row.get(name, "")) for name in columns] for row in flat)
    return b"\xef\xbb\xbf" + text.getvalue().encode()  # so that spreadsheets read it as UTF-8


def _told(store: Store, table: str, row: Row) -> Mapping[str, Any]:
    if table != PROMOTION:
        return told_of(row.values)
    beside = store.get(TYPED, files_row(row.id)) if row.values.get("files") else None
    return with_texts(row.values, beside.values if beside is not None else {})


def _flat(row: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, str]:
    cells: dict[str, str] = {}
    for name, value in row.items():
        if name == "used":
            cells["used"] = _lines(_used(one) for one in value)
            cells["used_titles"] = _lines(one.get("title", "") for one in value)
        elif name == "sightings":
            cells["sightings"] = _lines(one.get("text", "") for one in value)
            cells["sighted_records"] = _lines(one.get("record", "") for one in value)
        elif name == "agenda" and value and isinstance(value[0], Mapping):
            cells[name] = _lines(f"[{'x' if one['done'] else ' '}] {one['text']}" for one in value)
        elif name in ("base", "sent", "decisions", "files"):
            cells[name] = json.dumps(value, ensure_ascii=False)
        else:
            cells[name] = _lines(value) if isinstance(value, list) else _cell(value)
        if name in ("mentees", "people", "owner", "team"):
            ids = value if isinstance(value, list) else [value]
            cells[f"{name}_named"] = _lines(names.get(id, "") for id in ids if id)
    return cells


def _used(one: Mapping[str, Any]) -> str:
    why = " ".join(str(one.get("why", "")).split())
    return f"{one['record']}={one['result']}" + (f":{why}" if why else "")


def _lines(values: Iterable[object]) -> str:
    return "\n".join(" ".join(str(one).split()) for one in values)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    return str(value)
