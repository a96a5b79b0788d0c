"""Tests of what leaves a session: drafts of records, texts for others, copies and handovers."""

import json
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.journal import bring
from cairn.journal.entry import NewAction, SessionEntry
from cairn.journal.for_mentee import ForMentee, GivenRecord, as_text
from cairn.journal.handover import HandedSession
from cairn.journal.handover_in import document_of, is_handover, read_handover
from cairn.journal.journal import Journal
from cairn.journal.ladder import Ability, LadderChange, Setter
from cairn.journal.mentee_copy import CopiedSession
from cairn.journal.person import Person
from cairn.journal.promotion import PROMOTED
from cairn.journal.roles import in_roles
from cairn.journal.session import Result, Session, Sighting, Tick, Used
from cairn.outbox.draft import Draft
from cairn.outbox.drafts import Drafts
from cairn.records.lint import lint
from cairn.records.parse import parse
from tests.journal.conftest import TODAY, open_journal


def _sighted(journal: Journal, person: str, team: str, text: str = "Deny path!") -> None:
    journal.log(
        SessionEntry(
            (person,),
            team=team,
            habit=f"Ask {person} twice",
            asked="make it work",
            seen=f"{team} was quick",
            private="canary",
            shared="canary",
            used=(Used("R1", "One", Result.WORKED, "thanks to Bo"),),
            sightings=(Sighting(text=text),),
        )
    )


def test_what_recurs_offers_itself(journal: Journal) -> None:
    settings = journal.settings.load()
    _sighted(journal, "Ada Byron", "Web")
    _sighted(journal, "Bo", "Web", " deny  PATH")
    assert journal.promotions.offered(settings) == []
    _sighted(journal, "Bo", "Web")
    assert journal.promotions.offered(settings) == []  # one team only
    _sighted(journal, "Cy", "Core")
    (one,) = journal.promotions.offered(settings)
    assert (one.sessions, one.teams, one.record) == (4, 2, "")
    assert journal.promotions.offered(settings, journal.timeline().sessions[0]) == [one]
    made = journal.promotions.from_sighting(one, "gotcha")
    assert (made.in_sessions, made.in_teams) == (4, 2)
    Drafts(journal.store).save(Draft(kind="gotcha", title="x", text="", met=made.met))
    assert journal.promotions.offered(settings) == []


@pytest.mark.parametrize("kind", PROMOTED)
def test_a_draft_names_nobody(journal: Journal, kind: str) -> None:
    journal.people.save(Person(name="Bo"))
    _sighted(journal, "Ada Byron", "Web Shop")
    seen = "Ada's Web Shop, byron; Dee agreed"
    session = replace(journal.timeline().sessions[0], seen=seen, champion="Dee")
    journal.sessions.save(session)
    draft = journal.promotions.from_session(session, kind)
    for name in ("Ada", "Byron", "byron", "Web Shop", "Bo\n", "Bo ", "Dee", "canary"):
        assert name not in draft.text + draft.title, name
    assert "A colleague's a team, a colleague; the champion agreed" in draft.text
    title, text = journal.promotions.written([session.id], kind)
    assert title == draft.title
    assert "Ada's Web Shop, byron; Dee agreed" in text
    for names in (journal.promotions.names("Dee"), journal.promotions.names("", [session.id])):
        assert in_roles(text, names) == draft.text
    assert journal.promotions.written(["gone"], kind) == ("", "")
    record = parse(
        f"---\nkind: {kind}\ntitle: {draft.title}\n---\n{draft.text}".encode(),
        source="x",
        path="x.md",
    )
    missing = [one for one in lint(record, "x.md") if one.code == "L_SECTION_MISSING"]
    assert missing == []


def test_the_text_for_the_mentee_has_no_place_for_more(journal: Journal) -> None:
    logged = journal.log(
        SessionEntry(
            ("Ada", "Bo"),
            habit="Ada says when to stop, Bo too",
            shared="between us",
            private="canary",
            seen="canary",
            used=(Used("R1", "One"), Used("R2", "Two", Result.FAILED)),
            actions=(NewAction("send Bo's", TODAY), NewAction("try it", None, "Ada"),
                     NewAction("canary", None, "Bo")),
        )
    )  # fmt: skip
    ada = logged.session.mentees[0]
    given = journal.for_mentee(logged.session.id, ada, {"R1": "run ```this```"})
    assert given == ForMentee(
        TODAY,
        "Ada says when to stop, a colleague too",
        (
            GivenRecord("One", Result.WORKED, "run ```this```"),
            GivenRecord("Two", Result.FAILED),
        ),
        (("send a colleague's", TODAY),),
        (("try it", None),),
    )
    text = as_text(given)
    assert "canary" not in text
    assert "````\nrun ```this```\n````" in text
    assert "Two" not in text
    assert {one.name for one in fields(ForMentee)} == {
        "on_day",
        "habit",
        "records",
        "mine",
        "yours",
    }
    journal.actions.done(logged.actions[0].id)
    assert journal.for_mentee(logged.session.id, ada).mine == ()


def test_the_mentees_own_copy(journal: Journal) -> None:
    ada = journal.people.save(Person(name="Ada Byron", handle="ada", consent="asked, yes"))
    for by in Setter:
        journal.want_ladder(ada.id, by, True)
    journal.log(
        SessionEntry(
            ("ada", "Bo Derek"),
            TODAY - timedelta(1),
            team="Web",
            habit="Ada and Bo: stop",
            seen="Derek drove, Dee looked on",
            private="canary",
            used=(Used("R1", "One", Result.WORKED, "Bo's idea"),),
            actions=(NewAction("tell Bo", None, "ada"), NewAction("mine"),
                     NewAction("other", None, "Bo Derek")),
            ladder=(LadderChange(ada.id, Ability.REVIEW, 4),),
            at="09:30", agenda=(Tick("Bo drives", True),), tool_version="2.1",
        )
    )  # fmt: skip
    journal.want_ladder(ada.id, Setter.MENTEE, False)  # off, and still kept of her
    copy = journal.takeout.mentee_copy(ada.id, "Dee")
    value, page = json.loads(copy.as_json()), copy.as_markdown().decode()
    for text in (copy.as_json().decode(), page):
        assert "canary" not in text
        assert "Bo" not in text
        assert "Derek" not in text
        assert "Dee" not in text
        assert "Ada and a colleague: stop" in text
    assert copy.private_notes == 1
    assert value["person"]["name"] == "Ada Byron"
    assert "- review: 2026-11-20: 4 (champion)" in page
    assert {one.owner for one in copy.actions} == {"you", "champion", "a colleague"}
    assert "## 2026-11-20 09:30, pairing" in page
    assert "**Agenda**: A colleague drives (done)" in page
    left = {one.name for one in fields(Session)} - {one.name for one in fields(CopiedSession)}
    assert left == {
        *("id", "number", "mentees", "team", "template", "carried"),  # ids of rows
        *("champion", "private", "ladder"),  # a name, what is not hers, what stands apart
    }


def test_side_by_side_shows_what_may_be_seen(journal: Journal) -> None:
    logged = journal.log(
        SessionEntry(
            ("Ada", "Bo"),
            aim="with Bo",
            habit="Ada stops",
            shared="for both",
            private="canary",
            seen="canary",
            asked="canary",
            used=(Used("R1", "One", Result.FAILED, "canary"),),
            actions=(
                NewAction("tell Bo"),
                NewAction("try", None, "Ada"),
                NewAction("canary", None, "Bo"),
            ),
        )
    )
    page = journal.takeout.shared_page(logged.session.mentees[0])
    assert "canary" not in repr(page)
    assert "Bo" not in repr(page)
    assert page.mine == (("tell a colleague", None),)
    assert page.yours == (("try", None),)
    (session,) = page.sessions
    assert (session.aim, session.habit, session.shared) == (
        "with a colleague",
        "Ada stops",
        "for both",
    )


def test_a_handover_is_of_those_who_were_ticked(journal: Journal) -> None:
    for people in (("Ada",), ("Bo",), ("Ada", "Bo")):
        journal.log(
            SessionEntry(
                people,
                team="Web",
                aim=f"with {' and '.join(people)}",
                shared="shared",
                private="canary",
                seen="canary",
                actions=(NewAction(f"for {people[0]}"), NewAction("hers", None, people[-1])),
            )
        )
    journal.log(SessionEntry(("Ada",), team="Core", aim="elsewhere"))
    done = journal.owed().mine[0]
    ada = journal.people.named("Ada")
    whole = journal.takeout.handover("Web", [ada.id])
    assert [one.name for one in whole.people] == ["Ada"]
    assert [one.aim for one in whole.sessions] == ["with Ada and a colleague", "with Ada"]
    assert all(one.people == ("Ada",) for one in whole.sessions)
    text = whole.data().decode()
    assert "canary" not in text
    assert "Bo" not in text
    assert "elsewhere" not in text
    assert sorted((one.text, one.owner) for one in whole.actions) == [
        ("for Ada", ""),
        ("for Ada", ""),
        ("hers", "Ada"),
    ]
    assert any("shared" in line for line in whole.lines())
    journal.actions.done(done.id)
    assert len(journal.takeout.handover("Web", [ada.id]).actions) == 2
    assert journal.takeout.handover("Web", []).sessions == ()
    assert not {"private", "seen"} & {one.name for one in fields(HandedSession)}
    assert whole.made_on == date(2026, 11, 21)


def test_a_handover_is_brought_in_by_the_next_champion(journal: Journal, tmp_path: Path) -> None:
    for people in (("Ada",), ("Ada", "Bo"), ("Ada",), ("Ada",)):
        journal.log(
            SessionEntry(
                people, team="Web", aim="the same", actions=(NewAction("hers", TODAY, people[-1]),)
            )
        )
    ticked = [one.id for one in journal.people.all()]
    data = journal.takeout.handover("Web", ticked).data()
    other = open_journal(tmp_path / "other")
    bo = other.people.save(Person(name="bo"))
    assert is_handover(data)
    planned = bring.plan(other.store, document_of(read_handover(data)))
    assert planned.bad == ()
    assert (planned.count("session"), planned.count("person"), planned.known) == (4, 1, 1)
    bring.bring_in(other.store, planned)
    assert [one.name for one in other.people.all()] == ["Ada", "bo"]
    assert other.person_page(bo.id).sessions.total == 1
    assert len(other.owed().theirs) == 4
    assert len(other.actions.owed_with(bo.id).theirs) == 1
    again = bring.plan(other.store, document_of(read_handover(data)))
    assert (again.rows, again.bad) == ((), ())
    for wrong in (b"", b"{}", b'{"format": "cairn-handover", "version": 2}',
                  b'{"format": "cairn-handover", "version": 1}'):  # fmt: skip
        with pytest.raises(CairnError, match="E_IMPORT"):
            read_handover(wrong)
    other.close()
