"""What a person reads about a damaged journal: what is hurt, what can be brought back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from cairn.desk import labels
from cairn.desk.legible import legible
from cairn.desk.sentences import said

translate = QCoreApplication.translate
"""By this name the extraction knows it."""

MOST_LINES = 12
"""More than this are counted and not named."""


def title(code: str) -> str:
    """What is wrong, in a few words; `code` of the error that says so, empty for single rows."""
    if code == "E_DB_LOST":
        return translate("recovery_words", "The journal is not where it was")
    if code:
        return translate("recovery_words", "The journal is damaged")
    return translate("recovery_words", "A part of the journal is damaged")


def prospects(found: Mapping[str, Any]) -> str:
    """What would be in the journal afterwards, and where that is from; of the job ``survey``."""
    lines = [
        translate("recovery_words", "%Ln item(s) can be brought back.", None, found["rows"]),
        translate("recovery_words", "%Ln change(s) are still in the file.", None, found["found"]),
    ]
    if found["from_backup"]:
        lines.append(
            translate("recovery_words", "%Ln more in a backup.", None, found["from_backup"])
        )
    if found["losses"]:
        lines.append(
            translate("recovery_words", "Of %Ln item(s) something is lost.", None, found["losses"])
        )
    else:
        lines.append(translate("recovery_words", "Nothing is missing, as far as can be told."))
    return "\n".join(lines)


def backup(found: Mapping[str, Any]) -> str:
    """How the newest sound backup compares with that."""
    if not found["backup"]:
        return translate("recovery_words", "There is no sound backup.")
    made = datetime.fromisoformat(found["made_at"]).astimezone()
    lines = [
        translate("recovery_words", "Number {number}, made on {day} at {time}.").format(
            number=labels.number(found["backup"]),
            day=labels.day(made.date()),
            time=f"{made:%H:%M}",
        )
    ]
    if found["lacks"]:
        lines.append(
            translate("recovery_words", "It would be without %Ln item(s).", None, found["lacks"])
        )
    if found["differs"]:
        lines.append(
            translate("recovery_words", "It has %Ln item(s) as before.", None, found["differs"])
        )
    if not found["lacks"] and not found["differs"]:
        lines.append(translate("recovery_words", "It has all of these items as well."))
    return "\n".join(lines)


def hurt(rows: Sequence[Mapping[str, Any]], count: int) -> str:
    """Rows by name, each with what is said of it; then how many more of `count` there are."""
    lines = [_line(one) for one in rows[:MOST_LINES]]
    if count > len(lines):
        lines.append(translate("recovery_words", "and %Ln more", None, count - len(lines)))
    return "\n".join(lines)


def _line(one: Mapping[str, Any]) -> str:
    what = said(one["what"])
    if not one["id"]:
        return what
    return f"{kind(one['table'])} {legible(one['called'] or one['id'])}: {what}"


def kind(table: str) -> str:
    """What a row of a table is."""
    return {
        "person": translate("recovery_words", "Person"),
        "team": translate("recovery_words", "Team"),
        "session": translate("recovery_words", "Session"),
        "action": translate("recovery_words", "Action"),
        "template": translate("recovery_words", "Template"),
        "draft": translate("recovery_words", "Draft"),
        "promotion": translate("recovery_words", "Draft of a record"),
        "typed": translate("recovery_words", "Draft of a record"),
        "outcome": translate("recovery_words", "Outcome"),
        "missing": translate("recovery_words", "Missing"),
        "taken": translate("recovery_words", "Evidence that was given"),
        "counted": translate("recovery_words", "Sums"),
        "erased": translate("recovery_words", "Somebody who was erased"),
        "preferences": translate("recovery_words", "Settings"),
    }.get(table, translate("recovery_words", "Row"))
