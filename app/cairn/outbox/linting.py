"""What is wrong with a draft as it stands, while somebody types in it."""

from collections.abc import Iterator
from datetime import date

from cairn.errors import CairnError
from cairn.outbox.draft import Draft, Purpose
from cairn.outbox.written import path_of, record_of
from cairn.records.dates import read_date
from cairn.records.lint import Problem, lint
from cairn.records.record import Record

_ASKED = {
    "reason": "Say why it cannot be followed.",
    "control": "Say what is done instead, so that the risk is held.",
    "owner": "Name the team or role that answers for it.",
    "expires": "Give the day on which it ends, as 2027-03-01.",
}


def problems(draft: Draft, *, today: date | None = None) -> list[Problem]:
    """The problems of `draft` in the order of their lines; never raises for what is typed.

    None of them stops a contribution: what is missing leaves as something still needed.
    """
    path = path_of(draft)
    try:
        record = record_of(draft)
    except CairnError as error:
        return [Problem(path, error.line or 1, "error", error.code, error.message, error.action)]
    found = lint(record, path, today=today)
    if draft.purpose is Purpose.DEVIATE:
        found += _deviation(record, path)
    return sorted(found, key=lambda problem: problem.line)


def _deviation(record: Record, path: str) -> Iterator[Problem]:
    line = record.lines.get("deviation", 1)
    said = record.front.get("deviation")
    given = said if isinstance(said, dict) else {}
    for name, action in _ASKED.items():
        value = given.get(name, "")
        bad = name == "expires" and read_date(str(value)) is None
        if not str(value).strip() or bad:
            message = f"The deviation does not say its {name}."
            yield Problem(path, line, "error", "L_DEVIATION", message, action)
