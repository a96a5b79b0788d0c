"""What a person reads of backups: when they were made, and what one of them would change."""

import contextlib
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication

from cairn.desk import journal_words, labels
from cairn.desk.legible import legible
from cairn.desk.person_words import listed, section
from cairn.desk.recovery_words import kind

translate = QCoreApplication.translate
"""By this name the extraction knows it."""

MOST = 12
"""Rows of each kind of change that are named; of the others the number is told."""


def moment(text: str, today: date) -> str:
    """A moment in ISO 8601 as one speaks of it: ``Today, 10:42``."""
    local = datetime.fromisoformat(text).astimezone()
    return f"{journal_words.day(local.date(), today)}, {local:%H:%M}"


def items(count: int) -> str:
    """How many rows, in words."""
    return translate("keeping_words", "%Ln item(s)", "", count)


def changes(plan: Mapping[str, Any]) -> str:
    """What bringing a backup back would change, as HTML; see the job ``plan_restore``."""
    named = plan["named"]
    parts = [
        (translate("keeping_words", "Comes back"), named["back"], plan["back"]),
        (translate("keeping_words", "Goes: it was made since then"), named["gone"], plan["gone"]),
        (translate("keeping_words", "Becomes what it was then"), named["other"], plan["other"]),
    ]
    told = [section(head, listed(_lines(rows, count))) for head, rows, count in parts if count]
    same = translate("keeping_words", "%Ln item(s) stay as they are.", "", plan["same"])
    if not told:
        same = translate("keeping_words", "Nothing would change.")
    if not plan["readable"]:
        same += " " + translate(
            "keeping_words", "The journal that is there now cannot be read as a whole."
        )
    return "".join([*told, f"<p>{escape(same)}</p>"])


def _lines(rows: Sequence[Mapping[str, str]], count: int) -> list[str]:
    lines = [escape(name(one["table"], one["called"])) for one in rows[:MOST]]
    if count > len(lines):
        lines.append(escape(translate("keeping_words", "and %Ln more", "", count - len(lines))))
    return lines


def name(table: str, called: str) -> str:
    """A row as a person knows it; what is called by its day, with the day as it is written here."""
    day, _, rest = called.partition(" ")
    with contextlib.suppress(ValueError):
        called = f"{labels.day(date.fromisoformat(day))}  {rest}"
    told = legible(called, 100)
    return f"{kind(table)}  ·  {told}" if told else kind(table)
