"""The words a person reads for the names the journal uses."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from cairn.desk import labels
from cairn.desk.sentences import said

translate = QCoreApplication.translate
"""By this name the extraction knows it."""

FORMS = ("pairing", "review", "office-hours", "workshop", "async")
"""Every form of a session, in the order in which the window lists them."""

RESULTS = ("worked", "adapted", "failed")

RESULT_ROLES = {"worked": "positive", "adapted": "caution", "failed": "danger"}
"""The colour of each result; its shape and its word say the same."""


def form(name: str) -> str:
    """How two or more people worked together."""
    return {
        "pairing": translate("journal_words", "Pairing"),
        "review": translate("journal_words", "Review"),
        "office-hours": translate("journal_words", "Office hours"),
        "workshop": translate("journal_words", "Workshop"),
        "async": translate("journal_words", "In writing"),
    }.get(name, name)


def result(name: str) -> str:
    """How it went with a record."""
    return {
        "worked": translate("journal_words", "Worked"),
        "adapted": translate("journal_words", "Adapted"),
        "failed": translate("journal_words", "Failed"),
    }.get(name, name)


def ability(name: str) -> str:
    """One of the five that judgement is made of."""
    return {
        "context": translate("journal_words", "Gives context"),
        "scope": translate("journal_words", "Scopes the task"),
        "trust": translate("journal_words", "Knows when to trust"),
        "abandon": translate("journal_words", "Knows when to abandon a run"),
        "review": translate("journal_words", "Reviews the result"),
    }.get(name, name)


def rung(name: str, number: int) -> str:
    """What a rung of an ability looks like."""
    from cairn.journal.ladder import DESCRIBED, Ability

    return said(DESCRIBED[Ability(name)][number - 1])


def day(value: date, today: date) -> str:
    """A day as one speaks of it."""
    near = {
        0: translate("journal_words", "Today"),
        1: translate("journal_words", "Yesterday"),
        -1: translate("journal_words", "Tomorrow"),
    }
    return near.get((today - value).days) or labels.day(value)


def names(people: Sequence[str]) -> str:
    """Two names as they are; of more people, the first two and how many others."""
    if len(people) <= 2:
        return ", ".join(people) or translate("journal_words", "Nobody yet")
    others = labels.number(len(people) - 2)
    return translate("journal_words", "{first}, {second} and {count} more").format(
        first=people[0], second=people[1], count=others
    )


def due(value: date | None, today: date) -> str:
    """When an action is wanted; nothing where it has no day."""
    if value is None:
        return ""
    if value < today:
        return translate("journal_words", "late: {}").format(labels.day(value))
    return translate("journal_words", "by {}").format(day(value, today))


def open_actions(count: int) -> str:
    """How many follow-ups are open; nothing for none."""
    return translate("journal_words", "%Ln open", "", count) if count else ""


def wish(name: str) -> str:
    """How a wish was heard."""
    return {
        "searched": translate("journal_words", "Searched"),
        "missing": translate("journal_words", "Noted as missing"),
        "given": translate("journal_words", "Wanted by others"),
        "sighted": translate("journal_words", "Met in sessions"),
    }.get(name, name)


def minutes(count: int) -> str:
    """How long it took."""
    return translate("journal_words", "%Ln min", "", count) if count else ""
