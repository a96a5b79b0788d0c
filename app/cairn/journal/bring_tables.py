"""The tables that `cairn.journal.export.as_csv` wrote, as the document they were made from."""

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, get_origin, get_type_hints

from cairn.journal.bring import KINDS
from cairn.journal.bring_csv import used_of
from cairn.journal.csv_table import CsvTable
from cairn.journal.export import FORMAT, TABLES, Document
from cairn.journal.outgoing import KEPT


def is_ours(name: str, table: CsvTable) -> bool:
    """Whether `table`, of the file ``NAME.csv``, is one that an export wrote."""
    return name in TABLES and "id" in table.columns


def document_of(tables: Mapping[str, CsvTable]) -> Document:
    """The document in tables of an export, by name; what is odd in them `bring.plan` tells."""
    value: Document = {"format": FORMAT, "version": 1}
    for name, table in tables.items():
        value[name] = [
            _row(KINDS[name], cells) if name in KINDS else _draft(cells)
            for cells in (dict(zip(table.columns, row, strict=True)) for _, row in table.rows)
        ]
    return value


def _draft(cells: Mapping[str, str]) -> dict[str, Any]:
    row: dict[str, Any] = {"id": cells.get("id", "")}
    for name, kind in KEPT.items():
        cell = cells.get(name, "")
        if name == "sessions":
            row[name] = _lines(cells, name)
        elif kind is str and name in cells:
            row[name] = cell
        elif cell:
            try:
                row[name] = json.loads(cell)
            except (ValueError, RecursionError):
                continue
    return row


def _row(kind: type, cells: Mapping[str, str]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    row: dict[str, Any] = {"id": cells.get("id", "")}
    for one in fields(kind):
        cell = cells.get(one.name, "")
        if one.name in _SPECIAL:
            row[one.name] = _SPECIAL[one.name](cells)
        elif get_origin(hints[one.name]) is tuple:
            row[one.name] = cell.split("\n") if cell else []
        elif hints[one.name] is bool:
            row[one.name] = cell == "yes"
        elif hints[one.name] is int:
            row[one.name] = int(cell) if cell.isdecimal() else 0
        elif isinstance(hints[one.name], types.UnionType) or cell:
            row[one.name] = cell
    return row


def _used(cells: Mapping[str, str]) -> list[dict[str, str]]:
    used = []
    titles = cells.get("used_titles", "").split("\n")
    for place, line in enumerate(_lines(cells, "used")):
        try:
            one = used_of(line)
        except ValueError:
            continue
        title = titles[place] if place < len(titles) else ""
        used.append({"record": one.record, "title": title, "result": one.result, "why": one.why})
    return used


def _sightings(cells: Mapping[str, str]) -> list[dict[str, str]]:
    texts = cells.get("sightings", "").split("\n")
    records = cells.get("sighted_records", "").split("\n")
    every = max(len(texts), len(records))
    both = zip(texts + [""] * every, records + [""] * every, strict=False)
    return [{"record": record, "text": text} for text, record in both if record or text]


def _agenda(cells: Mapping[str, str]) -> list[object]:
    lines = _lines(cells, "agenda")
    if all(line.startswith(("[x] ", "[ ] ")) for line in lines):
        return [{"text": line[4:], "done": line.startswith("[x]")} for line in lines]
    return list(lines)


def _lines(cells: Mapping[str, str], name: str) -> list[str]:
    return [line for line in cells.get(name, "").split("\n") if line]


_SPECIAL: Mapping[str, Callable[[Mapping[str, str]], list[Any]]] = {
    "used": _used,
    "sightings": _sightings,
    "agenda": _agenda,
    "ladder": lambda _: [],
}
