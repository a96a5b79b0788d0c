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


translate = QCoreApplication.translate
"""By this name the extraction knows it."""


def kind(name: str) -> str:
    """One record of the kind: ``Gotcha``."""
    return {
        "recipe": translate("labels", "Recipe"),
        "gotcha": translate("labels", "Gotcha"),
        "pattern": translate("labels", "Pattern"),
        "skill": translate("labels", "Skill"),
        "guardrail": translate("labels", "Guardrail"),
        "connector": translate("labels", "Connector"),
        "template": translate("labels", "Template"),
        "checklist": translate("labels", "Checklist"),
        "term": translate("labels", "Term"),
        "note": translate("labels", "Note"),
        "floor": translate("labels", "Machine half of the guardrails"),
    }.get(name, name)


def kinds(name: str) -> str:
    """Many of the kind: ``Gotchas``; the empty name is everything."""
    return {
        "": translate("labels", "Everything"),
        "recipe": translate("labels", "Recipes"),
        "gotcha": translate("labels", "Gotchas"),
        "pattern": translate("labels", "Patterns"),
        "skill": translate("labels", "Skills"),
        "guardrail": translate("labels", "Guardrails"),
        "connector": translate("labels", "Connectors"),
        "template": translate("labels", "Templates"),
        "checklist": translate("labels", "Checklists"),
        "term": translate("labels", "Terms"),
        "note": translate("labels", "Notes"),
    }.get(name, name)


def trust(name: str) -> str:
    """The trust of a record: ``Review due``."""
    return {
        "fresh": translate("labels", "Fresh"),
        "due": translate("labels", "Review due"),
        "stale": translate("labels", "Stale"),
        "unreviewed": translate("labels", "Not reviewed"),
    }.get(name, name)


def status(name: str) -> str:
    """Where a record stands in its life; a file without one is none."""
    return {
        "draft": translate("labels", "Draft"),
        "proposed": translate("labels", "Proposed"),
        "accepted": translate("labels", "Accepted"),
        "deprecated": translate("labels", "Deprecated"),
        "superseded": translate("labels", "Superseded"),
    }.get(name, name)


def layer(name: str) -> str:
    """Where a record comes from: ``Team``."""
    return {
        "starter": translate("labels", "Starter"),
        "shared": translate("labels", "Shared"),
        "team": translate("labels", "Team"),
        "mine": translate("labels", "Mine"),
    }.get(name, name)


def applies(name: str) -> str:
    """Whether a record holds for the tool installed here; nothing where nothing is known."""
    return {
        "applies": translate("labels", "applies to yours"),
        "untried": translate("labels", "not tried with yours"),
        "ended": translate("labels", "ended before yours"),
    }.get(name, "")


def day(value: date) -> str:
    """A date as the desktop's language writes it, month in letters."""
    form = translate("labels", "d MMM yyyy", "A date in the format of Qt")
    return QLocale().toString(QDate(value.year, value.month, value.day), form)


def number(value: int) -> str:
    """A whole number with the language's separators."""
    return QLocale().toString(value)
