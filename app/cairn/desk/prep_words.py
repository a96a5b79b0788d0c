"""What to know before a session, as one page: for the window, and for paper."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import journal_words as words
from cairn.desk import labels, person_words
from cairn.desk.legible import legible
from cairn.desk.person_words import listed, section
from cairn.desk.session_words import as_paragraphs

if TYPE_CHECKING:
    from cairn.desk.palette import Roles
    from cairn.journal.prep import Likely, Prep

translate = QCoreApplication.translate


def facts(prep: "Prep") -> str:
    """One line: role, team, how many sessions."""
    parts = (
        legible(prep.person.role, 60),
        legible(prep.team.name, 60) if prep.team else "",
        person_words.sessions(prep.sessions),
    )
    return "  ·  ".join(part for part in parts if part)


def page(prep: "Prep", roles: "Roles") -> str:
    """The page as HTML: last time, what is owed, what changed, what may come up."""
    changed = listed(
        [
            f"{escape(legible(one.title))} {_aside(labels.day(one.changed_on), roles)}"
            for one in prep.changed
            if one.changed_on is not None
        ]
    )
    used = listed(
        [
            f"{escape(legible(title or id))} {_aside(words.result(how.value), roles)}"
            for id, title, how in prep.used
        ]
    )
    parts = [
        _last(prep, roles),
        section(
            translate("prep_words", "You owe"),
            person_words.actions(prep.mine, roles, prep.on_day),
        ),
        section(
            translate("prep_words", "Owed to you"),
            person_words.actions(prep.theirs, roles, prep.on_day),
        ),
        section(translate("prep_words", "Changed since, and they use it"), changed),
        section(
            translate("prep_words", "May come up"),
            listed([likely(one, roles) for one in prep.likely]),
        ),
        section(translate("prep_words", "They have tried"), used),
    ]
    return "".join(parts)


def paper(prep: "Prep") -> str:
    """The same for paper, in dark letters, with the name on top."""
    name, told = escape(legible(prep.person.name)), escape(facts(prep))
    day = escape(labels.day(prep.on_day))
    return (
        f'<p style="font-size:20px; font-weight:600; margin-bottom:4px">{name}</p>'
        f'<p style="color:#5f5c55; margin-bottom:12px">{told} · {day}</p>{page(prep, _Ink())}'  # type: ignore[arg-type]
    )


class _Ink:
    """The colours that are asked for on a page, as ink has them."""

    muted, danger, line, accent = "#5f5c55", "#22211e", "#bbbbbb", "#22211e"


def _last(prep: "Prep", roles: "Roles") -> str:
    last = prep.last
    if last is None:
        first = translate("prep_words", "There was no session yet: this is the first one.")
        return f'<p style="color:{roles.muted}">{escape(first)}</p>'
    day = words.day(last.on_day, prep.on_day)
    title = translate("prep_words", "Last time: {}").format(day)
    rows = (
        (translate("prep_words", "Habit"), last.habit),
        (translate("prep_words", "Aim"), last.aim),
        (translate("prep_words", "Notes"), last.shared or last.seen),
    )
    told = "".join(
        f'<p style="color:{roles.muted}; margin-bottom:2px">{escape(name)}</p>{as_paragraphs(text)}'
        for name, text in rows
        if text.strip()
    )
    return section(title, told or f"<p>{escape(words.form(last.form.value))}</p>")


def likely(one: "Likely", roles: "Roles") -> str:
    title = escape(legible(one.title))
    if one.times < 2:
        return title
    return f"{title} {_aside(translate('prep_words', 'met %Ln time(s)', '', one.times), roles)}"


def _aside(text: str, roles: "Roles") -> str:
    return f'<span style="color:{roles.muted}">({escape(text)})</span>'
