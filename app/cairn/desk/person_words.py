"""A person as a page: what is owed both ways, the ladder, the latest sessions; nothing private."""

from collections.abc import Sequence
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
    from cairn.journal.ladders import Climb
    from cairn.journal.pages import PersonPage
    from cairn.journal.person import Person
    from cairn.journal.session import Session

translate = QCoreApplication.translate

CHART = "cairn-chart:ladder"
"""The address of the drawn ladder within the page."""

SESSION, WANT = "cairn-session", "cairn-ladder"
"""Schemes of what leads to a session, and of what says that somebody wants the ladder."""

LATEST = 8
"""Sessions that are named; the others stand in the list beside."""


def facts(page: "PersonPage") -> str:
    """One line: role, team, since when, how many sessions."""
    one = page.person
    since = translate("person_words", "since {}").format(labels.day(one.since)) if one.since else ""
    parts = (
        legible(one.role, 60),
        legible(page.team.name, 60) if page.team else "",
        legible(f"@{one.handle}", 40) if one.handle else "",
        since,
        sessions(page.sessions.total),
    )
    return "  ·  ".join(part for part in parts if part)


def sessions(count: int) -> str:
    """How many sessions there were."""
    return translate("person_words", "%Ln session(s)", "", count)


def page(page: "PersonPage", roles: "Roles", today: date) -> str:
    """The page as HTML, in the order in which one needs it before a session."""
    one = page.person
    consent = escape(legible(one.consent, 400))
    parts = [
        section(translate("person_words", "You owe"), actions(page.owed.mine, roles, today)),
        section(
            translate("person_words", "Owed to you"),
            actions(
                [action for action in page.owed.theirs if action.owner == one.id], roles, today
            ),
        ),
        section(
            translate("person_words", "Latest sessions"),
            _sessions(page.sessions.sessions[:LATEST], roles, today),
        ),
        section(translate("person_words", "Judgement ladder"), _ladder(one, page.ladder, roles)),
        section(translate("person_words", "Agreed on keeping notes"), consent),
    ]
    if not page.owed.mine and not page.owed.theirs:
        nothing = translate("person_words", "Nothing is owed, either way.")
        parts.insert(0, f'<p style="color:{roles.muted}">{escape(nothing)}</p>')
    return "".join(parts)


def section(title: str, html: str) -> str:
    """A part of a page under its title; nothing where there is nothing in it."""
    return f"<h3>{escape(title)}</h3>{html}" if html else ""


def listed(items: Sequence[str]) -> str:
    """Items that are HTML, as a list."""
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>" if items else ""


def actions(open_: "Sequence[Action]", roles: "Roles", today: date) -> str:
    """Open actions, each with its day."""
    items = []
    for one in open_:
        late = one.due is not None and one.due < today
        colour = roles.danger if late else roles.muted
        due = words.due(one.due, today)
        aside = f' <span style="color:{colour}">{escape(due)}</span>' if due else ""
        items.append(escape(legible(one.text)) + aside)
    return listed(items)


def _sessions(latest: "Sequence[Session]", roles: "Roles", today: date) -> str:
    items = []
    for one in latest:
        day = escape(words.day(one.on_day, today))
        about = escape(legible(one.habit or one.aim or words.form(one.form.value), 160))
        items.append(
            f'<span style="color:{roles.muted}">{day}</span>&nbsp; '
            f'<a href="{SESSION}:{one.id}">{about}</a>'
        )
    return listed(items)


def _ladder(person: "Person", climbs: "Sequence[Climb]", roles: "Roles") -> str:
    if not person.ladder:
        return _off(person, roles)
    off = _link("champion", translate("person_words", "Switch it off"))
    if not any(climb.rungs for climb in climbs):
        nothing = translate("person_words", "It is on; no rung was set in a session yet.")
        return f'<p style="color:{roles.muted}">{escape(nothing)} {off}</p>'
    dots = translate(
        "person_words",
        "The line is what you set, rings are what they set. Never compared with anybody.",
    )
    return (
        f'<p style="color:{roles.muted}">{escape(dots)}</p>'
        f'<p style="line-height:100%"><img src="{CHART}"></p>'
        f"{_table(climbs, roles)}<p>{off}</p>"
    )


def _off(person: "Person", roles: "Roles") -> str:
    """What it takes to switch it on: a yes of both."""
    told = translate("person_words", "It is off until both of you want it.")
    mine = (
        translate("person_words", "You want it; take that back")
        if person.ladder_by_champion
        else translate("person_words", "I want it")
    )
    theirs = (
        translate("person_words", "They want it; take that back")
        if person.ladder_by_mentee
        else translate("person_words", "They want it")
    )
    return (
        f'<p style="color:{roles.muted}">{escape(told)}</p>'
        f"<p>{_link('champion', mine)} &nbsp;·&nbsp; {_link('mentee', theirs)}</p>"
    )


def _link(who: str, text: str) -> str:
    return f'<a href="{WANT}:{who}">{escape(text)}</a>'


def _table(climbs: "Sequence[Climb]", roles: "Roles") -> str:
    """Every rung with its day and what it looks like, for those who do not see the picture."""
    from cairn.journal.ladder import Setter
    from cairn.journal.ladders import present

    rows = []
    for climb in climbs:
        if not climb.rungs:
            continue
        name = climb.ability.value
        over = ", ".join(
            f"{labels.day(one.on_day)}: {labels.number(one.rung)}"
            + ("*" if one.by.value == "mentee" else "")
            for one in climb.rungs
        )
        rung = present(climb, Setter.CHAMPION) or climb.rungs[-1].rung
        rows.append(
            f"<tr><td>{escape(words.ability(name))}</td><td>{escape(over)}</td>"
            f"<td>{escape(words.rung(name, rung))}</td></tr>"
        )
    heads = (
        translate("person_words", "Ability"),
        translate("person_words", "Rung by day (* set by them)"),
        translate("person_words", "What it looks like now"),
    )
    head = "".join(f'<th align="left">{escape(one)}</th>' for one in heads)
    return (
        f'<table border="1" cellspacing="0" cellpadding="6" style="border-collapse: collapse;'
        f' border-color: {roles.line}"><tr>{head}</tr>{"".join(rows)}</table>'
    )
