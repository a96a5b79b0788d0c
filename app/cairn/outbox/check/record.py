"""A record is taken by a library: it can be read, is known again, and owns up to what it lacks."""

from collections.abc import Iterator

from cairn.errors import CairnError
from cairn.outbox.check.said import wrong
from cairn.records.lint import lint
from cairn.records.parse import is_ulid, parse
from cairn.records.problem import Problem
from cairn.records.record import Kind, Status

_AGAINST_THE_FORMAT = frozenset({"L_KIND", "L_STATUS", "L_SUPERSEDED", "L_SECTION", "L_EMPTY"})


def check(path: str, text: str) -> Iterator[Problem]:
    """What a library would not take as a record."""
    try:
        record = parse(text.encode(), source="", path=path)
    except CairnError as error:
        yield wrong(path, error.line or 1, error.code, error.message, error.action)
        return
    if record.kind is Kind.NOTE and not record.front:
        return
    for found in lint(record, path):
        if found.severity == "error" and found.code in _AGAINST_THE_FORMAT:
            yield found
    if "id" in record.front and not is_ulid(record.id):
        action = "Give it a ULID, which stays with it for life."
        yield wrong(path, record.lines["id"], "C_ID", "Its id is no ULID.", action)
    if record.status is Status.DRAFT:
        line = record.lines.get("status", 1)
        message = "It leaves as a draft."
        yield wrong(path, line, "C_STATUS", message, "Let it leave as proposed.")
