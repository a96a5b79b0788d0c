"""What a session or a person was before: every state with what changed in it, the newest first."""

from collections.abc import Callable, Sequence
from datetime import datetime
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from cairn.desk import journal_words as words
from cairn.desk import labels
from cairn.desk.legible import legible

if TYPE_CHECKING:
    from cairn.desk.palette import Roles
    from cairn.store.diff import Change
    from cairn.store.row import Revision

translate = QCoreApplication.translate

BRING = "cairn-bring"
"""The scheme of what brings a state back, followed by its number."""

LONGEST = 400
"""Characters of a line that are shown."""

_TEXTS = ("aim", "asked", "seen", "habit", "shared", "consent", "spellings")


def page(
    states: "Sequence[Revision]",
    names: Callable[[str], str],
    roles: "Roles",
    *,
    brings: bool = True,
) -> str:
    """The page as HTML; `names` gives a person's or a team's by id.

    `brings` says whether each state but the last can be brought back.
    """
    from cairn.store.diff import diff

    parts = []
    for number, state in enumerate(states):
        before = states[number + 1] if number + 1 < len(states) else None
        parts.append(f"<h3>{escape(_moment(state.at))}{_aside(state, number, roles, brings)}</h3>")
        if before is None:
            first = (
                translate("past_words", "As it was logged")
                if brings
                else translate("past_words", "As it was first kept")
            )
            parts.append(f'<p style="color:{roles.muted}">{escape(first)}</p>')
        else:
            changes = diff(before.values, state.values)
            parts += [_change(one, names, roles) for one in changes]
            if state.trashed != before.trashed:
                parts.append(f"<p>{escape(_moved(state))}</p>")
    return "".join(parts)


def _aside(state: "Revision", number: int, roles: "Roles", brings: bool) -> str:
    if number == 0:
        return (
            f'<span style="color:{roles.muted}"> · {escape(translate("past_words", "now"))}</span>'
        )
    if not brings:
        return ""
    bring = translate("past_words", "Bring this back beside it")
    return f' · <a href="{BRING}:{state.revision}">{escape(bring)}</a>'


def _moment(at: str) -> str:
    local = datetime.fromisoformat(at).astimezone()
    return f"{labels.day(local.date())}, {local:%H:%M}"


def _moved(state: "Revision") -> str:
    if state.trashed:
        return translate("past_words", "Put in the trash")
    return translate("past_words", "Taken out of the trash")


def _change(change: "Change", names: Callable[[str], str], roles: "Roles") -> str:
    name = escape(_name(change.name))
    if change.name in _TEXTS:
        lines = "<br>".join(_line(line, roles) for line in change.lines)
        return f"<p>{name}<br>{lines}</p>"
    if change.name == "private":
        told = translate("past_words", "{}: changed, and not shown here")
        return f"<p>{escape(told.format(_name(change.name)))}</p>"
    was, now = _said(change.name, change.before, names), _said(change.name, change.after, names)
    if was == now:
        return f"<p>{escape(translate('past_words', '{}: changed').format(_name(change.name)))}</p>"
    return f"<p>{name}: <s>{escape(was)}</s> {escape(now)}</p>"


def _line(line: str, roles: "Roles") -> str:
    text = escape(legible(line[2:], LONGEST))
    if line.startswith("- "):
        return f'<span style="color:{roles.danger}">− <s>{text}</s></span>'
    if line.startswith("+ "):
        return f'<span style="color:{roles.positive}">+ {text}</span>'
    return f'<span style="color:{roles.muted}">&nbsp; {text}</span>'


def _said(name: str, value: Any, names: Callable[[str], str]) -> str:
    """A value in words; of lists how many."""
    nothing = translate("past_words", "nothing")
    if not value:
        return nothing
    if name == "form":
        return words.form(str(value))
    if name == "team":
        return legible(names(str(value)), 80)
    if name == "mentees":
        return legible(", ".join(names(one) for one in value), 200)
    if isinstance(value, list):
        return labels.number(len(value))
    return legible(str(value), 80)


def _name(name: str) -> str:
    return {
        "aim": translate("past_words", "Aim"),
        "asked": translate("past_words", "What the agent was asked"),
        "seen": translate("past_words", "What was seen"),
        "habit": translate("past_words", "The habit worth changing"),
        "shared": translate("past_words", "Notes to share"),
        "private": translate("past_words", "Private notes"),
        "form": translate("past_words", "Form"),
        "on_day": translate("past_words", "Day"),
        "at": translate("past_words", "Time"),
        "minutes": translate("past_words", "Minutes"),
        "mentees": translate("past_words", "With"),
        "team": translate("past_words", "Team"),
        "used": translate("past_words", "Records used"),
        "sightings": translate("past_words", "Gotchas met"),
        "ladder": translate("past_words", "Judgement ladder"),
        "agenda": translate("past_words", "Agenda"),
        "carried": translate("past_words", "Actions carried over"),
        "champion": translate("past_words", "Who mentored"),
        "tool_version": translate("past_words", "Version of the tool"),
        "name": translate("past_words", "Name"),
        "handle": translate("past_words", "Handle"),
        "spellings": translate("past_words", "Also written"),
        "role": translate("past_words", "Role"),
        "since": translate("past_words", "Since"),
        "consent": translate("past_words", "Agreed on keeping notes"),
        "archived": translate("past_words", "Out of the lists"),
        "ladder_by_champion": translate("past_words", "Ladder, wanted by you"),
        "ladder_by_mentee": translate("past_words", "Ladder, wanted by them"),
    }.get(name, name.replace("_", " "))
