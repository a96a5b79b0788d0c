"""What holds for a record of every kind: its front matter, its links, nothing hidden."""

import re
from collections.abc import Iterator

from cairn import invisible
from cairn.records import addresses
from cairn.records.dates import due_on, read_date
from cairn.records.parse import MAX_DESCRIPTION, is_ulid
from cairn.records.problem import Problem
from cairn.records.record import Kind, Status
from cairn.records.rules.sheet import Sheet

_RANGE = re.compile(
    r"\s*(?:(?:[<>]=?|==?|~=|!=|\^)?\s*v?\d+(?:\.(?:\d+|[x*]))*[\w.+-]*\s*(?:,|$|\s)\s*)+"
)
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[a-z]{2,}", re.IGNORECASE)
_ADDRESS = re.compile(r"!?\[[^\[\]\n]{0,300}\]\(<?([^()\s<>]{1,1000})")
_INLINE_CODE = re.compile(r"(`+)[^`\n]+\1")


def check(sheet: Sheet) -> Iterator[Problem]:
    """Problems that do not depend on the kind; a plain note has none."""
    yield from _kind(sheet)
    yield from _hidden(sheet)
    if sheet.record.kind is Kind.NOTE:
        return
    yield from _links(sheet)
    if sheet.record.kind is Kind.SKILL:
        return  # its front matter is another format: see the rules of skills
    yield from _names(sheet)
    yield from _status(sheet)
    yield from _review(sheet)
    yield from _owner(sheet)
    yield from _applies_to(sheet)


def use(sheet: Sheet) -> Iterator[Problem]:
    """Recipes and patterns say what they are used for."""
    words = ("context", "win", "steer", "review")
    listed = ", ".join(words)
    if not sheet.record.use:
        yield sheet.warning(1, "L_USE", "It does not say its use.", f"Add 'use': {listed}.")
    elif sheet.record.use not in words:
        yield sheet.error(
            sheet.key_line("use"), "L_USE", "That use is not known.", f"Use one of {listed}."
        )


def _kind(sheet: Sheet) -> Iterator[Problem]:
    if "kind" in sheet.record.front and sheet.text("kind").lower() != sheet.record.kind.value:
        yield sheet.error(
            sheet.key_line("kind"),
            "L_KIND",
            "That kind is not known; the file is read as a note.",
            f"Use one of {', '.join(Kind)}.",
        )


def _hidden(sheet: Sheet) -> Iterator[Problem]:
    """Invisible characters, in front matter and body."""
    record = sheet.record
    places = [(sheet.key_line(key), str(value)) for key, value in record.front.items()]
    if len(found := invisible.find(record.body)) > 0:
        offset = found[0][0]
        places.append((sheet.in_file(record.body.count("\n", 0, offset) + 1), record.body[offset]))
    for line, text in places:
        if marks := invisible.find(text):
            message = f"It holds the invisible character {marks[0][1]}."
            yield sheet.warning(line, "L_INVISIBLE", message, "Take it out.")


def _links(sheet: Sheet) -> Iterator[Problem]:
    for line, text in sheet.prose:
        for address in _ADDRESS.findall(_INLINE_CODE.sub("", text)):
            if addresses.link(address, sheet.path) is None:
                message = f"The address {address[:80]} is not followed."
                action = "Use https, record:ID, or a relative path inside the source."
                yield sheet.warning(line, "L_LINK", message, action)


def _names(sheet: Sheet) -> Iterator[Problem]:
    given = sheet.text("id")
    if not is_ulid(given):
        message = f"Its id {given[:40]!r} is no ULID." if given else "It has no id."
        action = "Give it a ULID, which stays with it for life."
        yield sheet.error(sheet.key_line("id"), "L_ID", message, action)
    if not sheet.text("title"):
        action = "Add 'title', as you would say it to a colleague."
        yield sheet.error(sheet.key_line("title"), "L_TITLE", "It has no title.", action)
    description = sheet.text("description")
    line = sheet.key_line("description")
    if not description:
        action = "Add 'description': one sentence that says what one gets."
        yield sheet.warning(line, "L_DESCRIPTION", "It has no description.", action)
    elif len(description) > MAX_DESCRIPTION:
        message = f"The description is longer than {MAX_DESCRIPTION} characters."
        yield sheet.warning(line, "L_DESCRIPTION", message, "Keep to one sentence.")
    if not sheet.record.tags:
        action = "Add 'tags': the two or three words people look for."
        yield sheet.warning(sheet.key_line("tags"), "L_TAGS", "It has no tags.", action)


def _status(sheet: Sheet) -> Iterator[Problem]:
    line = sheet.key_line("status")
    listed = ", ".join(Status)
    if sheet.record.status is None:
        if "status" in sheet.record.front:
            message = "That status is not known."
            yield sheet.error(line, "L_STATUS", message, f"Use one of {listed}.")
        else:
            message = "It does not say its status."
            yield sheet.warning(1, "L_STATUS", message, f"Add 'status': {listed}.")
    elif sheet.record.status is Status.SUPERSEDED and not sheet.record.superseded_by:
        message = "It is superseded, and by what is not said."
        yield sheet.error(line, "L_SUPERSEDED", message, "Add 'superseded_by' with the other's id.")


def _review(sheet: Sheet) -> Iterator[Problem]:
    reviewed, again = sheet.text("last_reviewed_on"), sheet.text("review_in")
    line = sheet.key_line("last_reviewed_on")
    if reviewed and read_date(reviewed) is None:
        message = f"{reviewed[:40]!r} is no day."
        yield sheet.error(line, "L_REVIEWED", message, "Write it as 2026-11-21.")
    elif not reviewed and sheet.record.status is Status.ACCEPTED:
        message = "It is accepted, and when it was reviewed is not said."
        line = sheet.key_line("status")
        yield sheet.warning(line, "L_REVIEWED", message, "Add 'last_reviewed_on'.")
    if again:
        day = read_date(reviewed) or read_date("2026-01-01")
        if day is not None and due_on(day, again) is None:
            message = f"{again[:40]!r} is no span of time."
            action = "Write it as 3 months, 6 weeks, 1 year or 90 days."
            yield sheet.error(sheet.key_line("review_in"), "L_REVIEW_IN", message, action)


def _owner(sheet: Sheet) -> Iterator[Problem]:
    if _MAIL.search(sheet.record.owner):
        action = "Name the team or role that looks after it."
        message = "The owner is an e-mail address."
        yield sheet.error(sheet.key_line("owner"), "L_OWNER", message, action)


def _applies_to(sheet: Sheet) -> Iterator[Problem]:
    line = sheet.key_line("applies_to")
    value = sheet.record.front.get("applies_to")
    if value is not None and value != "" and not isinstance(value, dict):
        action = 'Write {tool: claude-code, version: ">=2.1"}.'
        yield sheet.error(line, "L_APPLIES_TO", "'applies_to' holds no keys.", action)
    version = sheet.record.applies_to.version
    if version and not _RANGE.fullmatch(version[:100]):
        message = f"{version[:40]!r} is no range of versions."
        yield sheet.error(line, "L_VERSION", message, 'Write it as ">=2.1" or ">=2.1,<3".')
