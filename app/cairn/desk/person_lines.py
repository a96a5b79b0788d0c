"""What the journal lists of one person: the page, what is owed both ways, the sessions."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import journal_lines
from cairn.desk.line_model import Line, Lines

if TYPE_CHECKING:
    from cairn.journal.journal import Journal

translate = QCoreApplication.translate


def of_person(journal: "Journal", person: str, sessions: Lines, today: date) -> Lines:
    """One person (an id); `sessions` come last and are fetched as one scrolls."""
    known = journal.people.get(person)
    team = journal.teams.get(known.team)
    about = "  ·  ".join(part for part in (known.role, team.name if team else "") if part)
    page = Line("person", person, "person", translate("person_lines", "Overview"), about)
    above = [page, *journal_lines.owed(journal, today, person).first]
    fetch = sessions.more

    def more(offset: int, limit: int) -> Sequence[Line]:
        return fetch(offset - len(above), limit) if fetch is not None else ()

    return Lines([*above, *sessions.first], len(above) + sessions.total, more)
