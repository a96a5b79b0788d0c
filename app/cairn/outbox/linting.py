"""What is wrong with a draft as it stands, while somebody types in it."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from cairn.errors import CairnError
from cairn.outbox.check.settings import SETTINGS, check
from cairn.outbox.draft import Draft, Purpose
from cairn.outbox.render.fragments import blocks
from cairn.outbox.render.settings import place_of
from cairn.outbox.settings_keys import KEYS, MANAGED
from cairn.outbox.written import path_of, record_of
from cairn.records.dates import read_date
from cairn.records.links import Form, links
from cairn.records.lint import Problem, lint
from cairn.records.record import Kind, Record
from cairn.records.rules.json_blocks import read
from cairn.records.rules.sheet import Sheet

_ASKED: Mapping[str, tuple[str, str]] = {
    "reason": ("The deviation gives no reason.", "Say why it cannot be followed."),
    "control": (
        "The deviation names no control.",
        "Say what is done instead, so that the risk is held.",
    ),
    "owner": (
        "The deviation names nobody who owns it.",
        "Name the team or role that answers for it.",
    ),
    "expires": ("The deviation has no end.", "Give the day on which it ends, as 2027-03-01."),
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
    found += _settings(record, path)
    if record.kind is Kind.SKILL and draft.purpose is Purpose.NEW:
        found += _left_behind(record, path, {one.path for one in draft.along})
    return sorted(found, key=lambda problem: problem.line)


def _settings(record: Record, path: str) -> Iterator[Problem]:
    """What the settings in it would not do, or only look as if they did."""
    sheet = Sheet(record, path)
    for block in blocks(sheet):
        value = read(block)
        if isinstance(value, dict) and (KEYS | MANAGED) & value.keys():
            for one in check(place_of(value), block.text):
                if one.code == SETTINGS:
                    line = sheet.in_file(block.line + one.line)
                    action = "Write it as its documentation says, or see that it is meant so."
                    yield Problem(path, line, "warning", one.code, one.message, action)


def _left_behind(record: Record, path: str, along: Collection[str]) -> Iterator[Problem]:
    """Files of its folder that a skill leads to, and that do not go along."""
    folder = path.removesuffix("SKILL.md")
    for link in links(record.body, path):
        beside = link.target.removeprefix(folder)
        if link.form is Form.PATH and link.target.startswith(folder) and beside not in along:
            message = f"The file {beside[:80]} does not go along."
            action = "Say in the text what is needed of it, or add it where this is merged."
            line = record.body_line + link.line - 1
            yield Problem(path, line, "warning", "L_LEFT_BEHIND", message, action)


def _deviation(record: Record, path: str) -> Iterator[Problem]:
    line = record.lines.get("deviation", 1)
    said = record.front.get("deviation")
    given = said if isinstance(said, dict) else {}
    for name, (message, action) in _ASKED.items():
        value = given.get(name, "")
        bad = name == "expires" and read_date(str(value)) is None
        if not str(value).strip() or bad:
            yield Problem(path, line, "error", "L_DEVIATION", message, action, name)
