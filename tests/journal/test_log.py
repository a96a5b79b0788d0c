"""Tests of logging: one write, everything that comes of it, and nothing of it where it fails."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.journal.action import State
from cairn.journal.draft import Draft
from cairn.journal.entry import Closing, NewAction, SessionEntry
from cairn.journal.journal import Journal
from cairn.journal.person import Person, Team
from cairn.journal.session import Form, Result, Sighting, Tick, Used
from tests.journal.conftest import TODAY, open_journal

WHOLE = SessionEntry(
    people=("Ada Byron", "Bo"),
    on_day=date(2026, 11, 20),
    at="9:05",
    minutes=45,
    champion="Cy",
    team="Payments",
    form=Form.REVIEW,
    aim="Read one change",
    asked="Make it faster",
    seen="- it *did*",
    habit="Say what would end the run",
    shared="Well done",
    private="Was nervous",
    tool_version="2.1.240",
    stack=("python",),
    repo_kind="service",
    used=(Used("R1", "One", Result.ADAPTED, "other flag"),),
    sightings=(Sighting("G1", "Deny path"), Sighting(text="New one"), Sighting(text="  ")),
    actions=(NewAction("Send the link", date(2026, 11, 25)), NewAction("Try it", None, "bo")),
    agenda=(Tick("Tests first", True),),
)


def test_a_whole_session_is_kept(journal: Journal, tmp_path: Path) -> None:
    logged = journal.log(WHOLE)
    assert [one.name for one in logged.people] == ["Ada Byron", "Bo"]
    journal.close()
    again = open_journal(tmp_path)
    session = again.sessions.get(logged.session.id)
    assert session == logged.session
    for name in ("on_day", "minutes", "form", "aim", "asked", "seen", "habit", "shared", "private"):
        assert getattr(session, name) == getattr(WHOLE, name)
    assert session.at == "09:05"
    assert session.used == WHOLE.used
    assert session.sightings == WHOLE.sightings[:2]
    assert again.people.names(session.mentees) == ["Ada Byron", "Bo"]
    team = again.teams.get(session.team)
    assert team is not None
    assert team.name == "Payments"
    assert {one.team for one in again.people.all()} == {team.id}
    mine, theirs = again.actions.owed().mine, again.actions.owed().theirs
    assert [(one.text, one.due) for one in mine] == [("Send the link", date(2026, 11, 25))]
    assert [again.people.names([one.owner]) for one in theirs] == [["Bo"]]
    again.close()


def test_person_and_day_are_enough(journal: Journal) -> None:
    session = journal.log(SessionEntry(("Ada",))).session
    assert session.on_day == TODAY
    assert session.form is Form.PAIRING


def test_known_people_are_not_made_again(journal: Journal) -> None:
    ada = journal.people.save(Person(name="Ada Byron", handle="@ada", spellings=("Lovelace",)))
    for name in (ada.id, "ada byron", "ADA", "lovelace"):
        logged = journal.log(SessionEntry((name, name)))
        assert logged.session.mentees == (ada.id,)
        assert logged.people == ()


def test_open_actions_come_along_by_themselves(journal: Journal) -> None:
    first = journal.log(SessionEntry(("Ada",), actions=(NewAction("a"), NewAction("b"))))
    done, left = first.actions
    second = journal.log(SessionEntry(("Ada", "Bo"), closings=(Closing(done.id),)))
    assert second.session.carried == (left.id,)
    assert [(one.status, one.closed_in) for one in second.closed] == [
        (State.DONE, second.session.id)
    ]
    assert journal.log(SessionEntry(("Bo",))).session.carried == ()
    journal.actions.drop(left.id, "not needed")
    assert journal.log(SessionEntry(("Ada",))).session.carried == ()


def test_the_team_and_its_surroundings_are_the_peoples(journal: Journal) -> None:
    team = journal.teams.save(Team(name="Web", stack=("node",), repo_kinds=("monorepo",)))
    journal.people.save(Person(name="Ada", team=team.id))
    session = journal.log(SessionEntry(("Ada",))).session
    assert (session.team, session.stack, session.repo_kind) == (team.id, ("node",), "monorepo")
    assert journal.log(SessionEntry(("Ada", "Bo"))).session.team == ""


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (SessionEntry(), "E_JOURNAL_VALUE"),
        (SessionEntry((" ",)), "E_JOURNAL_VALUE"),
        (SessionEntry(("New", "!?")), "E_JOURNAL_VALUE"),
        (SessionEntry(("New",), at="25:00"), "E_JOURNAL_VALUE"),
        (SessionEntry(("New",), minutes=-1), "E_JOURNAL_VALUE"),
        (SessionEntry(("New",), actions=(NewAction("x", None, "Zed"),)), "E_JOURNAL_UNKNOWN"),
        (SessionEntry(("New",), closings=(Closing("gone"),)), "E_JOURNAL_UNKNOWN"),
        (SessionEntry(("Ada",)), "E_AMBIGUOUS"),
    ],
)
def test_what_cannot_be_kept_leaves_nothing(
    journal: Journal, entry: SessionEntry, code: str
) -> None:
    for handle in ("one", "two"):
        journal.people.save(Person(name="Ada", handle=handle))
    draft = journal.drafts.save(Draft(entry=entry))
    seq = journal.store.seq
    with pytest.raises(CairnError) as raised:
        journal.log(entry, draft.id)
    assert raised.value.code == code
    assert journal.store.seq == seq
    assert len(journal.people.all()) == 2
    assert journal.drafts.all() == [draft]


def test_a_draft_goes_when_it_is_logged(journal: Journal) -> None:
    draft = journal.drafts.save(Draft(entry=SessionEntry(("Ada",), private="canary")))
    journal.log(draft.entry, draft.id)
    assert journal.drafts.all() == []
    assert journal.store.history("draft", draft.id) == []


def test_a_changed_session_keeps_what_it_was(journal: Journal) -> None:
    session = journal.log(WHOLE).session
    changed = journal.sessions.save(replace(session, habit="another", used=()))
    assert journal.sessions.get(session.id[:20]) == changed
    assert [one.values["habit"] for one in journal.sessions.history(session.id)] == [
        "another",
        WHOLE.habit,
    ]
    assert journal.sessions.trash(session.id) == changed
    with pytest.raises(CairnError, match="E_JOURNAL_UNKNOWN"):
        journal.sessions.get(session.id)
    assert journal.sessions.untrash(session.id) == changed


def test_one_step_takes_it_all_back(journal: Journal) -> None:
    journal.log(WHOLE)
    journal.store.undo()
    assert journal.timeline().total == 0
    assert journal.people.all() == []
    assert journal.owed().mine == ()


def test_log_yesterday_from_the_last_one(journal: Journal) -> None:
    session = journal.log(WHOLE).session
    entry = journal.sessions.like_last(session.mentees[0], date(2026, 11, 19))
    assert (entry.people, entry.on_day) == (session.mentees, date(2026, 11, 19))
    assert (entry.form, entry.aim, entry.team) == (Form.REVIEW, WHOLE.aim, session.team)
    assert (entry.private, entry.seen, entry.used, entry.actions) == ("", "", (), ())
    assert journal.log(entry).session.on_day == date(2026, 11, 19)
