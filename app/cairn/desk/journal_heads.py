"""The words above what is looked at in the journal, and where nothing is there to look at."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import journal_views as views
from cairn.desk.legible import legible

if TYPE_CHECKING:
    from cairn.journal.journal import Journal

translate = QCoreApplication.translate


def title(journal: "Journal", view: str) -> str:
    """What stands above a view."""
    if view.startswith(views.PERSON):
        return legible(journal.people.get(view.removeprefix(views.PERSON)).name)
    return {
        views.TIMELINE: translate("journal_heads", "Timeline"),
        views.OWED: translate("journal_heads", "Owed"),
        views.DRAFTS: translate("journal_heads", "Drafts"),
        views.WANTED: translate("journal_heads", "Most wanted"),
        views.TEMPLATES: translate("journal_heads", "Templates"),
        views.TRASH: translate("journal_heads", "Trash"),
    }[view]


def nothing(view: str) -> tuple[str, str]:
    """Why a view is empty, and what comes there."""
    return {
        views.OWED: (
            translate("journal_heads", "Nothing is owed"),
            translate(
                "journal_heads", "What you agree on in a session comes here until it is done."
            ),
        ),
        views.DRAFTS: (
            translate("journal_heads", "No draft waits"),
            translate("journal_heads", "A session that you begin to log and leave is kept here."),
        ),
        views.TRASH: (
            translate("journal_heads", "The trash is empty"),
            translate("journal_heads", "What you put here stays for 30 days."),
        ),
        views.WANTED: (
            translate("journal_heads", "Nothing was missed yet"),
            translate(
                "journal_heads", "What is searched for in the library and not found is listed here."
            ),
        ),
    }[view]
