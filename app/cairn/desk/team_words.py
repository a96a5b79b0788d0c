"""A team as a page: who is in it, what is owed, what it meets, the latest sessions."""

from collections.abc import Mapping
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import journal_words as words
from cairn.desk import person_words, prep_words
from cairn.desk.legible import legible

if TYPE_CHECKING:
    from cairn.desk.palette import Roles
    from cairn.journal.pages import TeamPage
    from cairn.journal.session import Session

translate = QCoreApplication.translate


def facts(page: "TeamPage") -> str:
    """One line: stack, kinds of repository, how many sessions."""
    team = page.team
    parts = (
        legible(", ".join(team.stack), 80),
        legible(", ".join(team.repo_kinds), 80),
        person_words.sessions(page.sessions.total),
    )
    return "  ·  ".join(part for part in parts if part)


def page(page: "TeamPage", names: Mapping[str, str], roles: "Roles", today: date) -> str:
    """The page as HTML; `names` are those of people by id."""
    listed, section = person_words.listed, person_words.section
    actions = person_words.actions
    note = escape(legible(page.team.note, 400))
    return "".join(
        (
            f"<p>{note}</p>" if note else "",
            section(
                translate("team_words", "People"),
                listed([escape(legible(one.name, 80)) for one in page.people])
                or f"<p>{escape(translate('team_words', 'Nobody is in it yet.'))}</p>",
            ),
            section(translate("team_words", "You owe"), actions(page.owed.mine, roles, today)),
            section(
                translate("team_words", "Owed to you"), actions(page.owed.theirs, roles, today)
            ),
            section(
                translate("team_words", "What comes up"),
                listed([prep_words.likely(one, roles) for one in page.likely]),
            ),
            section(
                translate("team_words", "Latest sessions"),
                listed(
                    [
                        _session(one, names, roles, today)
                        for one in page.sessions.sessions[: person_words.LATEST]
                    ]
                ),
            ),
        )
    )


def _session(one: "Session", names: Mapping[str, str], roles: "Roles", today: date) -> str:
    day = escape(words.day(one.on_day, today))
    who = escape(legible(words.names([names[id] for id in one.mentees if id in names]), 120))
    about = escape(legible(one.habit or one.aim or words.form(one.form.value), 160))
    return f'<span style="color:{roles.muted}">{day}</span>&nbsp; {who}: {about}'
