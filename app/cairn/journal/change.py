"""A session that is kept, changed as a whole: read into an entry, and kept again in one write."""

from dataclasses import replace
from datetime import date

from cairn.journal.entry import SessionEntry
from cairn.journal.ladder import LadderChange
from cairn.journal.ladders import allowed
from cairn.journal.log import Desk, Logged, session_of, team_of
from cairn.journal.person import Person
from cairn.journal.schema import ACTION, DRAFT, SESSION
from cairn.journal.session import Session
from cairn.journal.shelves import kept_of, number_of, unknown, value_of
from cairn.journal.words import nonsense
from cairn.store.write import Write


def entry_of(session: Session) -> SessionEntry:
    """`session` as it would be typed; what was agreed in it is kept beside, and not in it."""
    return SessionEntry(
        people=session.mentees,
        on_day=session.on_day,
        at=session.at,
        minutes=session.minutes,
        champion=session.champion,
        team=session.team,
        form=session.form,
        aim=session.aim,
        asked=session.asked,
        seen=session.seen,
        habit=session.habit,
        shared=session.shared,
        private=session.private,
        tool_version=session.tool_version,
        stack=session.stack,
        repo_kind=session.repo_kind,
        used=session.used,
        sightings=session.sightings,
        ladder=session.ladder,
        agenda=session.agenda,
        template=session.template,
    )


def change(desk: Desk, id: str, entry: SessionEntry, today: date, draft: str = "") -> Logged:
    """Let the session `id` be as `entry` says; what it was before stays in its history.

    Actions in `entry` are new ones; those that were agreed before stay, and follow where the
    session is with somebody else now. Rungs of people who no longer want the ladder stay too.
    `draft` is the id of what it was typed in, which goes. Raises E_JOURNAL_UNKNOWN and what
    `cairn.journal.log.log` raises; then nothing was changed.
    """
    try:
        with desk.store.write("change a session") as write:
            changed = _change(write, desk, id, entry, today)
            if draft and write.get(DRAFT, draft) is not None:
                write.bury(DRAFT, draft)
    except BaseException:
        desk.forget()
        raise
    return changed


def _change(write: Write, desk: Desk, id: str, entry: SessionEntry, today: date) -> Logged:
    row = write.get(SESSION, id)
    if row is None or row.trashed:
        raise unknown("session", id)
    before = value_of(Session, row)
    if not any(name.strip() for name in entry.people):
        raise nonsense("a session needs a person")
    named = desk.teams.ensure(write, entry.team)
    mentees, made = desk.people.ensure(write, entry.people, named.id if named else "")
    team = named or team_of(mentees, desk.teams)
    elsewhere = team is not None and team.id != before.team
    if elsewhere and (entry.stack, entry.repo_kind) == (before.stack, before.repo_kind):
        entry = replace(entry, stack=(), repo_kind="")  # those of the other team
    ladder = _ladder(before, entry, mentees)
    session = session_of(replace(entry, ladder=()), entry.on_day or today, mentees, team)
    session = replace(session, ladder=ladder, carried=before.carried)
    kept = {**kept_of(session), "number": number_of(id)}
    changed = value_of(Session, write.put(SESSION, kept, id))
    _follow(write, desk, before, changed)
    new = [one for one in entry.actions if one.text.strip()]
    actions = [desk.actions.make(write, one, mentees, changed) for one in new]
    closed = [desk.actions.shut(write, one, today, id) for one in entry.closings]
    return Logged(changed, tuple(made), tuple(actions), tuple(closed))


def _ladder(
    before: Session, entry: SessionEntry, mentees: list[Person]
) -> tuple[LadderChange, ...]:
    """What was set before of those who want it no longer, and what the entry says of the others."""
    off = {one.id for one in mentees if not one.ladder}
    stays = tuple(one for one in before.ladder if one.person in off)
    said = tuple(one for one in entry.ladder if one not in stays)
    return (*stays, *allowed(said, mentees))


def _follow(write: Write, desk: Desk, before: Session, changed: Session) -> None:
    """What was agreed with somebody who was not there is with whoever was."""
    gone = [one for one in before.mentees if one not in changed.mentees]
    came = [one for one in changed.mentees if one not in before.mentees]
    if not gone or not came:
        return
    other = came[0] if len(came) == len(gone) == 1 else ""
    for action in desk.actions.of_session(changed.id):
        owner = other if action.owner in gone and other else action.owner
        stay = [one for one in action.people if one not in gone or one == owner]
        moved = replace(action, owner=owner, people=tuple(dict.fromkeys((*stay, *came))))
        write.put(ACTION, kept_of(moved), action.id)
