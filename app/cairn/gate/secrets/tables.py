"""Secrets in tables: beside a cell, or under a heading, that calls them so."""

import re
from collections.abc import Iterator

from cairn.gate.fold import fold
from cairn.gate.hit import Hit
from cairn.gate.page import Page
from cairn.gate.secrets.assigned import CALLED
from cairn.gate.secrets.placeholder import is_password_like
from cairn.gate.secrets.secret import secret

_ROW = re.compile(r"^[ \t>]*\|[^\n]*\|[ \t]*$", re.MULTILINE)
_CELL = re.compile(r"\|[ \t]*(?P<value>(?:\\\||[^|\n])*?)[ \t]*(?=\|)")
_RULE = re.compile(r":?-{2,}:?")
_MARKS = "`*_\"' "
_MOST_LABEL = 40


def in_tables(page: Page) -> Iterator[Hit]:
    """Values in rows whose label, or in columns whose head, is what a secret is called."""
    if "|" not in page.text:
        return
    columns: set[int] = set()
    last = -2
    for row in _ROW.finditer(page.text):
        cells = list(_CELL.finditer(row[0]))
        if not cells or all(_RULE.fullmatch(cell["value"]) or not cell["value"] for cell in cells):
            last = row.end()
            continue
        named = {at for at, cell in enumerate(cells) if _is_label(cell["value"])}
        if row.start() > last + 1:
            columns = named  # the first row of a table is its head
            last = row.end()
            for at in sorted({at + 1 for at in named} - named):
                if at < len(cells):
                    yield from _judged(page, row.start(), cells[at])
            continue
        last = row.end()
        wanted = columns | {at + 1 for at in named}
        for at in sorted(wanted - named):
            if at < len(cells):
                yield from _judged(page, row.start(), cells[at])


def _judged(page: Page, offset: int, cell: "re.Match[str]") -> Iterator[Hit]:
    raw = cell["value"]
    value = raw.strip(_MARKS)
    start = offset + cell.start("value") + raw.find(value)
    if (
        is_password_like(value)
        and " " not in value
        and not page.in_blank(start, start + len(value))
    ):
        yield secret(start, start + len(value), "table", value)


def _is_label(cell: str) -> bool:
    return len(cell) <= _MOST_LABEL and bool(CALLED.search(fold(cell)))
