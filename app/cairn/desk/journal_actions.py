"""What can be done in the journal, as actions of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk.action import Action

if TYPE_CHECKING:
    from cairn.desk.journal_page import JournalPage

translate = QCoreApplication.translate


def journal_actions(page: "JournalPage") -> list[Action]:
    """Those of the form while it is seen, otherwise those of what is looked at."""
    room = translate("JournalActions", "Journal")
    panes = page.panes

    def looking() -> bool:
        return not page.logging

    return [
        Action(
            "journal.keep",
            translate("JournalActions", "Keep the session"),
            lambda: page.log_page.save(),
            ("Ctrl+Return", "Ctrl+Enter"),
            room,
            lambda: page.logging,
        ),
        Action(
            "journal.later",
            translate("JournalActions", "Leave the form; what was typed is a draft"),
            lambda: page.log_page.leave(),
            ("Esc",),
            room,
            lambda: page.logging,
        ),
        Action(
            "journal.another",
            translate("JournalActions", "Begin another session; this one stays a draft"),
            lambda: page.log_page.begin_anew(),
            (),
            room,
            lambda: page.logging,
        ),
        Action(
            "journal.as-it-was",
            translate("JournalActions", "Leave the session as it was before the change"),
            lambda: page.log_page.leave_as_it_was(),
            (),
            room,
            lambda: page.logging and bool(page.log_page.changes),
        ),
        Action(
            "journal.search",
            translate("JournalActions", "Search the journal"),
            page.search,
            ("Ctrl+F",),
            room,
            looking,
        ),
        Action(
            "journal.clear-search",
            translate("JournalActions", "Clear the search of the journal"),
            page.clear_search,
            ("Esc",),
            room,
            lambda: looking() and bool(panes.timeline.field.text()),
        ),
        Action(
            "journal.views",
            translate("JournalActions", "Go to the views and people"),
            panes.enter_views,
            ("Ctrl+Shift+F",),
            room,
            looking,
        ),
        Action(
            "journal.timeline",
            translate("JournalActions", "Go to the sessions"),
            panes.enter_timeline,
            (),
            room,
            looking,
        ),
        Action(
            "journal.clear-filters",
            translate("JournalActions", "Clear the filters of the journal"),
            panes.timeline.filters.clear,
            ("Ctrl+Shift+A",),
            room,
            lambda: looking() and panes.timeline.filters.narrows,
        ),
        Action(
            "journal.change",
            translate("JournalActions", "Change this session"),
            lambda: page.change(page.looking.session),
            ("Ctrl+E",),
            room,
            lambda: looking() and bool(page.looking.session),
        ),
        Action(
            "journal.promote",
            translate("JournalActions", "Make a record of this session"),
            page.promote,
            ("Ctrl+R",),
            room,
            lambda: looking() and bool(page.looking.session),
        ),
        Action(
            "journal.new-template",
            translate("JournalActions", "Make a new template of a session"),
            page.templates.begin,
            (),
            room,
            looking,
        ),
        Action(
            "journal.trash",
            translate("JournalActions", "Put the session in the trash"),
            lambda: page.changes.remove(page.looking.line),
            (),
            room,
            lambda: looking() and _is_session(page),
        ),
        Action(
            "journal.undo",
            translate("JournalActions", "Undo the last change of the journal"),
            page.changes.undo,
            ("Ctrl+Z",),
            room,
            lambda: looking() and page.can_undo,
        ),
    ]


def _is_session(page: "JournalPage") -> bool:
    line = page.looking.line
    return line is not None and line.kind == "session"
