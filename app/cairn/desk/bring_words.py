"""What a person reads of something that would be brought in."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication

from cairn.desk.legible import legible
from cairn.desk.person_words import listed, section
from cairn.desk.sentences import said

translate = QCoreApplication.translate
"""By this name the extraction knows it."""

FIELDS = (
    "people", "on_day", "at", "minutes", "champion", "team", "form", "aim", "asked", "seen",
    "habit", "shared", "private", "tool_version", "repo_kind", "used", "sightings",
)  # fmt: skip
"""What a column can be, as `cairn.journal.bring_csv.FIELDS` has it."""


def field(name: str) -> str:
    """What a column of a table can be."""
    return {
        "people": translate("bring_words", "People"),
        "on_day": translate("bring_words", "Day"),
        "at": translate("bring_words", "Time of day"),
        "minutes": translate("bring_words", "Minutes"),
        "champion": translate("bring_words", "Champion"),
        "team": translate("bring_words", "Team"),
        "form": translate("bring_words", "Form"),
        "aim": translate("bring_words", "Aim"),
        "asked": translate("bring_words", "What the agent was asked"),
        "seen": translate("bring_words", "What was seen"),
        "habit": translate("bring_words", "The habit"),
        "shared": translate("bring_words", "Shareable notes"),
        "private": translate("bring_words", "Private notes"),
        "tool_version": translate("bring_words", "Version of the tool"),
        "repo_kind": translate("bring_words", "Kind of repository"),
        "used": translate("bring_words", "Records used"),
        "sightings": translate("bring_words", "Gotchas met"),
    }.get(name, name)


def counted(name: str, count: int) -> str:
    """So many rows of a table of a journal."""
    return {
        "teams": translate("bring_words", "%Ln team(s)", "", count),
        "people": translate("bring_words", "%Ln people", "", count),
        "sessions": translate("bring_words", "%Ln session(s)", "", count),
        "actions": translate("bring_words", "%Ln action(s)", "", count),
        "templates": translate("bring_words", "%Ln template(s)", "", count),
        "outcomes": translate("bring_words", "%Ln outcome(s)", "", count),
        "missing": translate("bring_words", "%Ln missing thing(s)", "", count),
        "promotions": translate("bring_words", "%Ln draft(s) of records", "", count),
    }.get(name, f"{name}: {count}")


def page(found: Mapping[str, Any]) -> str:
    """What would come in, what is there already, and what cannot; as HTML."""
    counts = [escape(counted(name, count)) for name, count in found["counts"].items()]
    there = []
    if found["same"]:
        there.append(
            translate("bring_words", "%Ln item(s) are here as they are.", "", found["same"])
        )
    if found["known"]:
        there.append(
            translate("bring_words", "%Ln known by their name; they stay.", "", found["known"])
        )
    nothing = (
        "" if counts else f"<p>{escape(translate('bring_words', 'Nothing would come in.'))}</p>"
    )
    return nothing + "".join(
        (
            section(translate("bring_words", "What comes in"), listed(counts)),
            section(
                translate("bring_words", "Here already"), listed([escape(one) for one in there])
            ),
            section(
                translate("bring_words", "What cannot come in"),
                listed([escape(one) for one in refused(found["bad"], found["bads"])]),
            ),
        )
    )


def refused(bad: Sequence[Mapping[str, str]], count: int) -> list[str]:
    """Rows that cannot come in, each with the reason; then how many more there are."""
    lines = [legible(f"{place(one['place'])}: {said(one['reason'])}") for one in bad]
    if count > len(lines):
        lines.append(translate("bring_words", "and %Ln more", "", count - len(lines)))
    return lines


def place(text: str) -> str:
    """Where a row stands: ``line 3``, ``sessions 12``."""
    name, _, number = text.rpartition(" ")
    known = {
        "line": translate("bring_words", "Line {}"),
        "teams": translate("bring_words", "Team {}"),
        "people": translate("bring_words", "Person {}"),
        "sessions": translate("bring_words", "Session {}"),
        "actions": translate("bring_words", "Action {}"),
        "templates": translate("bring_words", "Template {}"),
        "outcomes": translate("bring_words", "Outcome {}"),
        "missing": translate("bring_words", "Missing thing {}"),
        "promotions": translate("bring_words", "Draft of a record {}"),
    }
    return known[name].format(number) if name in known else text
