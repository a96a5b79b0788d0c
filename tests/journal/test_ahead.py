"""Tests of what lies ahead: actions owed both ways, and the page before a session."""

from datetime import date, timedelta

import pytest

from cairn.errors import CairnError
from cairn.journal.action import State
from cairn.journal.entry import NewAction, SessionEntry
from cairn.journal.journal import Journal
from cairn.journal.person import Person, Team
from cairn.journal.prep import RecordNote, as_markdown
from cairn.journal.session import Result, Sighting, Used
from tests.journal.conftest import TODAY


def _texts(actions: object) -> list[str]:
    assert isinstance(actions, tuple)
    return [one.text for one in actions]


def test_the_soonest_comes_first_and_what_has_no_day_last(journal: Journal) -> None:
    days = {"never": None, "late": TODAY - timedelta(3), "soon": TODAY + timedelta(1)}
    new = tuple(NewAction(text, due) for text, due in days.items())
    journal.log(SessionEntry(("Ada",), actions=(*new, NewAction("hers", TODAY, "Ada"))))
    owed = journal.owed()
    assert _texts(owed.mine) == ["late", "soon", "never"]
    assert _texts(owed.theirs) == ["hers"]
    assert _texts(owed.late(TODAY)) == ["late"]
    assert owed.mine[0].late(TODAY) == 3


def test_an_action_is_done_dropped_and_opened_again(journal: Journal) -> None:
    ada = journal.people.save(Person(name="Ada"))
    action = journal.actions.add(NewAction("Send  the\nlink"), [ada.id])
    assert action.text == "Send the link"
    done = journal.actions.done(action.id)
    assert (done.status, done.closed_on) == (State.DONE, TODAY)
    assert journal.owed().mine == ()
    assert journal.actions.reopen(action.id) == action
    with pytest.raises(CairnError, match="reason"):
        journal.actions.drop(action.id, " ")
    dropped = journal.actions.drop(action.id, "out of scope")
    assert (dropped.status, dropped.reason) == (State.DROPPED, "out of scope")
    assert journal.actions.of_person(ada.id) == [dropped]


def test_prep_says_what_to_know(journal: Journal) -> None:
    team = journal.teams.save(Team(name="Web", stack=("node",)))
    ada = journal.people.save(Person(name="Ada", team=team.id, role="engineer"))
    old, new = TODAY - timedelta(20), TODAY - timedelta(10)
    sighted = (Sighting("G1", "Deny path"), Sighting(text="Flaky test"))
    journal.log(SessionEntry(("Bo",), old, team="Web", sightings=sighted))
    journal.log(
        SessionEntry(
            ("Ada",),
            old,
            used=(Used("R1", "One"), Used("R2", "Two", Result.FAILED)),
            sightings=(Sighting("G1", "Deny path"),),
        )
    )
    journal.log(
        SessionEntry(
            ("Ada", "Bo"),
            new,
            aim="Go faster",
            private="canary",
            used=(Used("R2", "Two"),),
            actions=(NewAction("mine", TODAY - timedelta(1)), NewAction("hers", None, "Ada"),
                     NewAction("his", None, "Bo")),
        )
    )  # fmt: skip
    changed = [RecordNote("R1", "One", changed_on=new + timedelta(1)),
               RecordNote("R2", "Two", changed_on=new),
               RecordNote("R9", "Nine", changed_on=TODAY)]  # fmt: skip
    gotchas = [
        RecordNote("G1", "Deny path", stack=("node",)),
        RecordNote("G2", "Lock", stack=("node",)),
        RecordNote("G3", "Other", stack=("java",)),
    ]
    prep = journal.prep(ada.id, changed, gotchas)
    assert prep.last is not None
    assert (prep.last.aim, prep.sessions, prep.on_day) == ("Go faster", 2, TODAY)
    assert (_texts(prep.mine), _texts(prep.theirs)) == (["mine"], ["hers"])
    assert {record: how for record, _, how in prep.used} == {
        "R1": Result.WORKED,
        "R2": Result.WORKED,
    }
    assert [one.record for one in prep.changed] == ["R1"]
    assert [(one.title, one.times) for one in prep.likely] == [
        ("Deny path", 2),
        ("Flaky test", 1),
        ("Lock", 0),
    ]
    page = as_markdown(prep)
    assert "mine (by 2026-11-20, 1 days late)" in page
    assert "canary" not in page
    assert "Deny path (met 2 times)" in page


def test_prep_of_somebody_new(journal: Journal) -> None:
    ada = journal.people.save(Person(name="Ada"))
    prep = journal.prep(ada.id, [RecordNote("R1", "One", changed_on=date.max)])
    assert (prep.last, prep.changed, prep.likely, prep.team) == (None, (), (), None)
    assert as_markdown(prep).startswith("# Ada\n")


def test_prep_counts_sessions_in_words(journal: Journal) -> None:
    [ada] = journal.log(SessionEntry(("Ada",))).people
    assert "1 session\n" in as_markdown(journal.prep(ada.id))
    journal.log(SessionEntry(("Ada",)))
    assert "2 sessions\n" in as_markdown(journal.prep(ada.id))


def test_open_actions_are_counted_by_session(journal: Journal) -> None:
    two = journal.log(SessionEntry(("Ana",), actions=(NewAction("one"), NewAction("two"))))
    one = journal.log(SessionEntry(("Bo",), actions=(NewAction("three"),)))
    none = journal.log(SessionEntry(("Bo",)))
    journal.actions.done(one.actions[0].id)
    sessions = (two.session.id, one.session.id, none.session.id)
    assert journal.actions.open_in(sessions) == {two.session.id: 2}
    assert journal.actions.open_in(()) == {}
