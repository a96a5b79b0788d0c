"""Terms: what a word means here, and names that lead to it alone."""

from collections.abc import Iterable, Iterator

from cairn.records.problem import Problem
from cairn.records.record import Kind, Record
from cairn.records.rules.sheet import Sheet


def check(sheet: Sheet) -> Iterator[Problem]:
    """Problems of a term by itself."""
    yield from sheet.need("Definition", "Not to be confused with")


def check_names(records: Iterable[tuple[Record, str]]) -> Iterator[Problem]:
    """Names and aliases that two terms of one spine share; `records` come with their paths."""
    owners: dict[str, tuple[str, str]] = {}
    for record, path in records:
        if record.kind is not Kind.TERM:
            continue
        sheet = Sheet(record, path)
        for name in (record.title, *record.aliases):
            known, where = owners.setdefault(name.casefold(), (record.id, path))
            if known != record.id:
                line = sheet.key_line("aliases" if name in record.aliases else "title")
                message = f"The name {name[:60]!r} leads to {where} too."
                yield sheet.error(line, "L_ALIAS", message, "Leave it to one of the two.")
