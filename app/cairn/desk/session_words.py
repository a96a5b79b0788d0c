"""A session as a page: what was seen and agreed, with nothing private in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import journal_words as words
from cairn.desk import labels
from cairn.desk.legible import legible

if TYPE_CHECKING:
    from cairn.desk.palette import Roles
    from cairn.journal.action import Action
    from cairn.journal.ladder import LadderChange
    from cairn.journal.session import Session, Sighting, Tick, Used

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Told:
    """A session with what it takes to tell of it.

    Attributes:
        names: of its mentees.
        team: its name; empty for none.
        actions: what was agreed, each with the name of who owes it, empty for the champion.
    """

    session: "Session"
    names: Sequence[str]
    team: str = ""
    actions: Sequence[tuple["Action", str]] = ()


def facts(told: Told, today: date) -> str:
    """One line: form, day, how long, team, version of the tool, and who mentored if another did."""
    session = told.session
    at = f" {session.at}" if session.at else ""
    parts = (
        words.form(session.form.value),
        words.day(session.on_day, today) + at,
        words.minutes(session.minutes),
        legible(told.team, 60),
        legible(session.tool_version, 40),
        translate("session_words", "by {}").format(legible(session.champion, 60))
        if session.champion
        else "",
    )
    return "  ·  ".join(part for part in parts if part)


def markdown_of(session: "Session") -> list[str]:
    """The texts that are Markdown: what was seen, and the notes that may be shown."""
    return [session.seen, session.shared]


def page(told: Told, notes: Sequence[str], roles: "Roles", today: date) -> str:
    """The page as HTML; `notes` are the texts of `markdown_of` as HTML."""
    session = told.session
    seen, shared = notes
    parts = [
        _habit(session, roles),
        _section(translate("session_words", "Aim"), _lines(session.aim)),
        _section(translate("session_words", "What the agent was asked"), _lines(session.asked)),
        _section(translate("session_words", "What was seen"), seen),
        _section(translate("session_words", "Records used"), _used(session.used, roles)),
        _section(translate("session_words", "Gotchas"), _sightings(session.sightings)),
        _section(translate("session_words", "Agreed"), _actions(told.actions, roles, today)),
        _section(translate("session_words", "Agenda"), _agenda(session.agenda, roles)),
        _section(translate("session_words", "On the ladder"), _ladder(session.ladder)),
        _section(translate("session_words", "Notes to share"), shared),
    ]
    every = "".join(parts)
    if every:
        return every
    nothing = translate("session_words", "Nothing was written down but that it took place.")
    return f'<p style="color:{roles.muted}">{escape(nothing)}</p>'


def as_paragraphs(text: str) -> str:
    """Text as HTML where it cannot be laid out as Markdown."""
    return "".join(f"<p>{_lines(part)}</p>" for part in text.split("\n\n") if part.strip())


def _section(title: str, html: str) -> str:
    return f"<h3>{escape(title)}</h3>{html}" if html else ""


def _habit(session: "Session", roles: "Roles") -> str:
    """What leads: the one thing to change, beside a bar."""
    if not session.habit:
        return ""
    title = escape(translate("session_words", "The habit worth changing"))
    return (
        f'<p style="color:{roles.muted}; margin-bottom: 6px">{title}</p>'
        '<table cellspacing="0" cellpadding="0" width="100%"><tr>'
        f'<td width="3" bgcolor="{roles.accent}"></td>'
        f'<td style="padding: 2px 0 2px 12px; font-size: large">{_lines(session.habit)}</td>'
        "</tr></table>"
    )


def _lines(text: str) -> str:
    return "<br>".join(escape(legible(line, 4_000)) for line in text.strip().split("\n"))


def _list(items: Iterable[str]) -> str:
    every = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{every}</ul>" if every else ""


def _used(used: Sequence["Used"], roles: "Roles") -> str:
    return _list(
        f'<a href="record:{escape(one.record)}">{escape(legible(one.title or one.record))}</a>'
        f' <span style="color:{getattr(roles, words.RESULT_ROLES[one.result.value])}">'
        f"{escape(words.result(one.result.value))}</span>"
        + (f": {escape(legible(one.why))}" if one.why else "")
        for one in used
    )


def _sightings(met: Sequence["Sighting"]) -> str:
    return _list(
        f'<a href="record:{escape(one.record)}">{escape(legible(one.text or one.record))}</a>'
        if one.record
        else escape(legible(one.text))
        for one in met
    )


def _actions(actions: Sequence[tuple["Action", str]], roles: "Roles", today: date) -> str:
    items = []
    for action, owner in actions:
        whose = owner or translate("session_words", "you")
        state = {
            "open": words.due(action.due, today),
            "done": translate("session_words", "done"),
            "dropped": translate("session_words", "dropped: {}").format(legible(action.reason)),
        }[action.status.value]
        aside = "  ·  ".join(escape(part) for part in (legible(whose), state) if part)
        items.append(
            f'{escape(legible(action.text))} <span style="color:{roles.muted}">({aside})</span>'
        )
    return _list(items)


def _agenda(points: Sequence["Tick"], roles: "Roles") -> str:
    """What was done of it; what was not is said, and quieter."""
    items = []
    for one in points:
        text = escape(legible(one.text))
        if not one.done:
            left = escape(translate("session_words", "left out: {}")).format(text)
            text = f'<span style="color:{roles.muted}">{left}</span>'
        items.append(text)
    return _list(items)


def _ladder(changes: Sequence["LadderChange"]) -> str:
    """Rungs of one person; those of several never stand beside each other."""
    if len({one.person for one in changes}) > 1:
        told = translate(
            "session_words", "It was set for several people; it stands on the page of each."
        )
        return f"<p>{escape(told)}</p>"
    return _list(
        f"{escape(words.ability(one.ability.value))}: {labels.number(one.rung)}"
        for one in changes
        if one.by.value == "champion"
    )
