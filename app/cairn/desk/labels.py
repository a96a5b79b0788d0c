"""The words a person reads for the names the code uses."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

KINDS = (
    "recipe",
    "gotcha",
    "pattern",
    "skill",
    "guardrail",
    "connector",
    "template",
    "checklist",
    "term",
    "note",
)
"""Every kind of record, in the order in which the window lists them."""

TRUST_ROLES = {
    "fresh": "positive",
    "due": "caution",
    "stale": "danger",
    "unreviewed": "muted",
}
"""The colour of each trust mark; its shape and its word say the same."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("labels", text)


def kind(name: str) -> str:
    """One record of the kind: ``Gotcha``."""
    return {
        "recipe": _tr("Recipe"),
        "gotcha": _tr("Gotcha"),
        "pattern": _tr("Pattern"),
        "skill": _tr("Skill"),
        "guardrail": _tr("Guardrail"),
        "connector": _tr("Connector"),
        "template": _tr("Template"),
        "checklist": _tr("Checklist"),
        "term": _tr("Term"),
        "note": _tr("Note"),
    }.get(name, name)


def kinds(name: str) -> str:
    """Many of the kind: ``Gotchas``; the empty name is everything."""
    return {
        "": _tr("Everything"),
        "recipe": _tr("Recipes"),
        "gotcha": _tr("Gotchas"),
        "pattern": _tr("Patterns"),
        "skill": _tr("Skills"),
        "guardrail": _tr("Guardrails"),
        "connector": _tr("Connectors"),
        "template": _tr("Templates"),
        "checklist": _tr("Checklists"),
        "term": _tr("Terms"),
        "note": _tr("Notes"),
    }.get(name, name)


def trust(name: str) -> str:
    """The trust of a record: ``Review due``."""
    return {
        "fresh": _tr("Fresh"),
        "due": _tr("Review due"),
        "stale": _tr("Stale"),
        "unreviewed": _tr("Not reviewed"),
    }.get(name, name)


def status(name: str) -> str:
    """Where a record stands in its life; a file without one is none."""
    return {
        "draft": _tr("Draft"),
        "proposed": _tr("Proposed"),
        "accepted": _tr("Accepted"),
        "deprecated": _tr("Deprecated"),
        "superseded": _tr("Superseded"),
    }.get(name, name)


def applies(name: str) -> str:
    """Whether a record holds for the tool installed here; nothing where nothing is known."""
    return {
        "applies": _tr("applies to yours"),
        "untried": _tr("not tried with yours"),
        "ended": _tr("ended before yours"),
    }.get(name, "")


def day(value: date) -> str:
    """A date as the desktop's language writes it, month in letters."""
    return QLocale().toString(QDate(value.year, value.month, value.day), "d MMM yyyy")


def number(value: int) -> str:
    """A whole number with the language's separators."""
    return QLocale().toString(value)
