"""What stands on a screen that the mentee sees, as a page: her own shareable things."""

from datetime import date
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import journal_words as words
from cairn.desk.legible import legible
from cairn.desk.person_words import listed, section
from cairn.desk.session_words import as_paragraphs

if TYPE_CHECKING:
    from cairn.desk.palette import Roles
    from cairn.journal.beside import SharedPage, SharedSession

translate = QCoreApplication.translate


def page(shared: "SharedPage", roles: "Roles", today: date) -> str:
    """The page as HTML; it is made of a value that has no place for anything else."""
    sessions = "".join(_session(one, roles, today) for one in shared.sessions)
    parts = (
        section(translate("beside_words", "What you wanted to do"), _owed(shared.yours, today)),
        section(translate("beside_words", "What I owe you"), _owed(shared.mine, today)),
        section(translate("beside_words", "Our sessions"), sessions),
    )
    return "".join(parts) or f"<p>{escape(nothing())}</p>"


def nothing() -> str:
    """Where there is nothing to show."""
    return translate("beside_words", "Nothing is kept yet that could be shown here.")


def _owed(actions: "tuple[tuple[str, date | None], ...]", today: date) -> str:
    return listed(
        [
            "  ·  ".join(
                part for part in (escape(legible(text)), escape(words.due(due, today))) if part
            )
            for text, due in actions
        ]
    )


def _session(one: "SharedSession", roles: "Roles", today: date) -> str:
    texts = [text for text in (one.habit, one.aim, one.shared) if text.strip()]
    used = listed([_link(used.record, used.title or used.record) for used in one.used])
    if not texts and not used:
        return ""
    day = f'<p style="color:{roles.muted}; margin-bottom:2px">{words.day(one.on_day, today)}</p>'
    return day + "".join(as_paragraphs(text) for text in texts) + used


def _link(record: str, title: str) -> str:
    return f'<a href="record:{escape(record)}">{escape(legible(title))}</a>'
