"""The mentee's own copy: all that is kept of her but the private notes, others as roles."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from cairn.journal import codec
from cairn.journal.action import Action
from cairn.journal.ladders import Climb
from cairn.journal.names import Names
from cairn.journal.person import Person
from cairn.journal.roles import in_roles
from cairn.journal.session import Session, Sighting, Tick, Used


@dataclass(frozen=True, slots=True)
class CopiedSession:
    """A session as its mentee is given it; it has no place for private notes."""

    on_day: date
    at: str
    form: str
    minutes: int
    aim: str
    asked: str
    seen: str
    habit: str
    shared: str
    used: tuple[Used, ...]
    sightings: tuple[Sighting, ...]
    agenda: tuple[Tick, ...]
    tool_version: str
    stack: tuple[str, ...]
    repo_kind: str


@dataclass(frozen=True, slots=True)
class CopiedAction:
    """An action: whose it is, and what became of it."""

    text: str
    owner: str
    due: date | None
    status: str
    reason: str


@dataclass(frozen=True, slots=True)
class MenteeCopy:
    """Everything of one person.

    Attributes:
        private_notes: in how many sessions there are notes that stay with the champion.
    """

    person: Person
    team: str
    made_on: date
    sessions: tuple[CopiedSession, ...]
    actions: tuple[CopiedAction, ...]
    ladder: tuple[Climb, ...]
    private_notes: int = 0

    def as_json(self) -> bytes:
        """The copy for a program."""
        value: dict[str, Any] = {"format": "cairn-mentee", "version": 1, **codec.plain(self)}
        return (json.dumps(value, indent=1, ensure_ascii=False) + "\n").encode()

    def as_markdown(self) -> bytes:
        """The copy for reading."""
        return _markdown(self).encode()


def mentee_copy(
    person: Person,
    team: str,
    made_on: date,
    sessions: Iterable[Session],
    actions: Iterable[Action],
    ladder: tuple[Climb, ...],
    others: Names,
) -> MenteeCopy:
    """The copy of `person`; `others` are the names that are not hers."""
    every = list(sessions)
    return MenteeCopy(
        person,
        team,
        made_on,
        tuple(_session(one, others) for one in every),
        tuple(_action(one, person.id, others) for one in actions),
        ladder,
        sum(bool(one.private.strip()) for one in every),
    )


def _session(session: Session, others: Names) -> CopiedSession:
    def put(text: str) -> str:
        return in_roles(text, others)

    return CopiedSession(
        session.on_day,
        session.at,
        session.form.value,
        session.minutes,
        put(session.aim),
        put(session.asked),
        put(session.seen),
        put(session.habit),
        put(session.shared),
        tuple(Used(one.record, one.title, one.result, put(one.why)) for one in session.used),
        tuple(Sighting(one.record, put(one.text)) for one in session.sightings),
        tuple(Tick(put(one.text), one.done) for one in session.agenda),
        session.tool_version,
        session.stack,
        session.repo_kind,
    )


def _action(action: Action, person: str, others: Names) -> CopiedAction:
    owner = "champion" if not action.owner else "you" if action.owner == person else "a colleague"
    text, reason = in_roles(action.text, others), in_roles(action.reason, others)
    return CopiedAction(text, owner, action.due, action.status.value, reason)


def _markdown(copy: MenteeCopy) -> str:
    lines = [f"# {copy.person.name}", "", f"Made on {copy.made_on.isoformat()}.", ""]
    kept = {
        "Handle": copy.person.handle,
        "Other spellings": ", ".join(copy.person.spellings),
        "Team": copy.team,
        "Role": copy.person.role,
        "Since": copy.person.since.isoformat() if copy.person.since else "",
        "Consent": copy.person.consent,
    }
    lines += [f"- {name}: {value}" for name, value in kept.items() if value]
    for session in copy.sessions:
        took = f", {session.minutes} minutes" if session.minutes else ""
        when = f"{session.on_day.isoformat()} {session.at}".strip()
        lines += ["", f"## {when}, {session.form}{took}", ""]
        lines += _session_lines(session)
    lines += _section("Actions", [_action_line(one) for one in copy.actions])
    lines += _section("Judgement ladder", [_climb(one) for one in copy.ladder if one.rungs])
    if copy.private_notes:
        kept_on = "1 session" if copy.private_notes == 1 else f"{copy.private_notes} sessions"
        lines += ["", f"The champion keeps private notes on {kept_on}."]
    return "\n".join(lines).rstrip() + "\n"


def _session_lines(session: CopiedSession) -> list[str]:
    told = {
        "Aim": session.aim,
        "Asked": session.asked,
        "Seen": session.seen,
        "Habit": session.habit,
        "Notes": session.shared,
        "Used": "; ".join(
            f"{one.title or one.record}: {one.result}" + (f" ({one.why})" if one.why else "")
            for one in session.used
        ),
        "Met": "; ".join(one.text or one.record for one in session.sightings),
        "Agenda": "; ".join(f"{one.text}{' (done)' if one.done else ''}" for one in session.agenda),
        "With": ", ".join(filter(None, (session.tool_version, session.repo_kind, *session.stack))),
    }
    parts = [f"**{name}**: {text}" for name, text in told.items() if text]
    return [line for part in parts for line in (part, "")][:-1]


def _action_line(action: CopiedAction) -> str:
    due = f", by {action.due.isoformat()}" if action.due else ""
    why = f": {action.reason}" if action.reason else ""
    return f"{action.text} ({action.owner}{due}; {action.status}{why})"


def _climb(climb: Climb) -> str:
    rungs = ", ".join(f"{one.on_day.isoformat()}: {one.rung} ({one.by})" for one in climb.rungs)
    return f"{climb.ability}: {rungs}"


def _section(title: str, items: Sequence[str]) -> list[str]:
    return ["", f"## {title}", "", *(f"- {item}" for item in items)] if items else []
