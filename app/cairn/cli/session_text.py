"""Sessions and actions in the terminal, and for a script."""

from datetime import date
from typing import Any

from cairn.cli.paper import Paper, harmless
from cairn.journal import codec
from cairn.journal.action import Action
from cairn.journal.journal import Journal
from cairn.journal.person import Person
from cairn.journal.session import Session

_HIDDEN = ("number", "ladder")
_HIDDEN_OF_PEOPLE = ("ladder_by_champion", "ladder_by_mentee")
"""The judgement ladder goes nowhere but into the mentee's own copy."""


def session_dict(journal: Journal, session: Session, *, private: bool = False) -> dict[str, Any]:
    """A session with the names that its ids stand for; private notes only where asked for."""
    team = journal.teams.get(session.team)
    value: dict[str, Any] = codec.plain(session)
    value["people"] = journal.people.names(session.mentees)
    value["team_name"] = team.name if team is not None else ""
    value["has_private"] = bool(session.private.strip())
    for name in (*_HIDDEN, *(() if private else ("private",))):
        del value[name]
    return value


def person_dict(person: Person) -> dict[str, Any]:
    """What is known of a person."""
    value: dict[str, Any] = codec.plain(person)
    return {name: one for name, one in value.items() if name not in _HIDDEN_OF_PEOPLE}


def session_line(journal: Journal, session: Session, paper: Paper) -> str:
    """One session in one or two lines."""
    team = journal.teams.get(session.team)
    about = [
        ", ".join(journal.people.names(session.mentees)),
        team.name if team is not None else "",
        session.form.value,
        f"{session.minutes} min" if session.minutes else "",
    ]
    told = harmless(" · ".join(filter(None, about)))
    day = paper.strong(session.on_day.isoformat())
    lines = [f"{day}  {told}  {paper.whisper(session.id)}"]
    best = session.habit or session.aim or session.seen
    if best:
        lines.append("  " + harmless(best)[: paper.width - 2])
    return "\n".join(lines)


def session_page(journal: Journal, session: Session, paper: Paper, *, private: bool) -> str:
    """All of one session."""
    lines = [session_line(journal, session, paper).split("\n")[0]]
    facts = (
        f"at {session.at}" if session.at else "",
        f"with {session.tool_version}" if session.tool_version else "",
        f"by {session.champion}" if session.champion else "",
    )
    if any(facts):
        lines.append(harmless(" · ".join(filter(None, facts))))
    parts = [
        ("Aim", session.aim),
        ("Asked", session.asked),
        ("Seen", session.seen),
        ("Habit", session.habit),
        ("Shareable notes", session.shared),
    ]
    if private:
        parts.append(("Private notes", session.private))
    for name, text in parts:
        if text.strip():
            lines += ["", paper.strong(name), *(f"  {harmless(one)}" for one in text.splitlines())]
    for used in session.used:
        why = f": {used.why}" if used.why else ""
        lines.append(harmless(f"used  {used.title or used.record}, {used.result}{why}"))
    for sighting in session.sightings:
        lines.append(harmless(f"met   {sighting.text or sighting.record}"))
    for action in journal.actions.of_session(session.id):
        lines.append(action_line(journal, action, paper, date.today()))
    if session.private.strip() and not private:
        lines += ["", paper.whisper("There are private notes; --private shows them.")]
    return "\n".join(lines)


def action_dict(journal: Journal, action: Action) -> dict[str, Any]:
    """An action with the names that its ids stand for."""
    value: dict[str, Any] = codec.plain(action)
    value["people_names"] = journal.people.names(action.people)
    value["owner_name"] = journal.people.names([action.owner])[0] if action.owner else ""
    return value


def action_line(journal: Journal, action: Action, paper: Paper, today: date) -> str:
    """One action: who, what, when."""
    who = journal.people.names([action.owner])[0] if action.owner else "you"
    with_ = ", ".join(journal.people.names(action.people)) if not action.owner else ""
    late = action.late(today)
    when = f"by {action.due.isoformat()}" if action.due else ""
    told = harmless(f"{who}: {action.text}" + (f" (with {with_})" if with_ else ""))
    parts = [told, paper.warning(f"{when}, {late} days late") if late else when]
    if action.status.value != "open":
        why = f": {harmless(action.reason)}" if action.reason else ""
        parts.append(f"{action.status}{why}")
    return f"{'  '.join(filter(None, parts))}  {paper.whisper(action.id)}"
