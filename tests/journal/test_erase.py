"""Tests of erasing: not a byte of her is left anywhere, and nothing of others is lost."""

import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.journal.draft import Draft
from cairn.journal.entry import NewAction, SessionEntry
from cairn.journal.giving import Missed
from cairn.journal.journal import Journal
from cairn.journal.outcome import Outcome
from cairn.journal.person import Person, Team
from cairn.journal.session import Sighting, Tick, Used
from cairn.journal.template import Template
from cairn.outbox.draft import Draft as RecordDraft
from cairn.outbox.drafts import Drafts
from tests.journal.conftest import TODAY, open_journal

SPELLINGS = ("Quillon Zabrisky", "zabq", "Quilly-Bird")
CANARIES = (b"quillon", b"zabrisky", b"zabq", b"quilly")


def _contents(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file below `folder`, and what is packed in it."""
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        data = path.read_bytes()
        yield path, data
        if path.suffix == ".backup":  # two lines, then the store, packed
            yield path, zlib.decompress(data.split(b"\n", 2)[2])


def _hits(folder: Path) -> list[str]:
    return [
        f"{path.name}: {canary!r}"
        for path, data in _contents(folder)
        for canary in CANARIES
        if canary in data.lower()
    ]


def _entry(people: tuple[str, ...], said: str) -> SessionEntry:
    return SessionEntry(
        people,
        champion=said,
        team="Web",
        aim=f"with {said}",
        asked=said,
        seen=f"# {said}'s day\n{said.upper()}",
        habit=f"{said}, stop",
        shared=said,
        private=f"({said})",
        tool_version=said,
        repo_kind=said,
        stack=(said,),
        used=(Used("R1", said, why=said),),
        sightings=(Sighting(text=f"{said} fell"),),
        actions=(NewAction(f"tell {said}"), NewAction(said, None, people[0])),
        agenda=(Tick(said),),
    )


@pytest.fixture
def full(journal: Journal) -> Journal:
    """A journal in which she is named everywhere, in each of three ways."""
    journal.people.save(Person(name=SPELLINGS[0], handle=SPELLINGS[1], spellings=SPELLINGS[2:]))
    drafts = Drafts(journal.store)
    for number, said in enumerate(SPELLINGS):
        alone = journal.log(_entry((SPELLINGS[0],), said)).session
        group = journal.log(_entry((SPELLINGS[0], "Ada Byron"), said)).session
        other = journal.log(_entry(("Ada Byron",), said)).session
        journal.sessions.save(replace(other, aim=f"changed {said}"))
        journal.sessions.save(replace(group, aim=f"changed {said}"))
        for people in ((SPELLINGS[0],), (SPELLINGS[0], "Ada Byron"), ("Ada Byron",)):
            journal.sessions.trash(journal.log(_entry(people, said)).session.id)
        journal.drafts.save(Draft(entry=_entry((SPELLINGS[0],), said), thoughts=(said,)))
        journal.drafts.save(Draft(entry=_entry(("Ada Byron",), said)))
        journal.templates.save(Template(name=said, aim=said, agenda=(said,)))
        journal.outcomes.add(Outcome(record="R1", title=said, why=said))
        journal.outcomes.miss(f"how {said} does it")
        made = RecordDraft(title=said, text=said, sessions=(alone.id, group.id))
        drafts.type(drafts.save(made).id, f"{said} typed")
        journal.teams.save(Team(name=f"Friends of {said}", note=said))
        journal.people.save(Person(name=f"Friend {number}", consent=said, role=said))
        journal.take(replace(journal.give("2026-11"), missed=(Missed(said, 2),)))
        journal.settings.change(champion=said, team=said)
        assert journal.store.backup() is not None
    journal.catch_up()
    return journal


def test_the_canary_is_everywhere_before(full: Journal, tmp_path: Path) -> None:
    full.close()
    suffixes = {Path(line.partition(":")[0]).suffix for line in _hits(tmp_path)}
    assert suffixes == {".db", ".backup", ".arrays"}


def test_nothing_of_her_is_left(full: Journal, tmp_path: Path) -> None:
    person = full.people.named("zabq")
    plan = full.erase_plan(person.id)
    assert set(plan.spellings) >= set(SPELLINGS)
    assert (len(plan.sessions), len(plan.group_sessions)) == (6, 6)
    assert len(plan.drafts) == 3
    assert plan.backups == 3
    assert {one.table for one in plan.mentions} == {
        "session", "action", "draft", "template", "outcome", "missing", "promotion", "team",
        "person", "taken", "preferences", "typed",
    }  # fmt: skip
    assert not any(one.unsure for one in plan.mentions)
    done = full.erase(plan)
    assert len(done.purged.backups) == 3
    full.catch_up()
    assert _hits(tmp_path) == []
    assert full.store.check() == []
    with pytest.raises(CairnError):
        full.people.get(person.id)
    ada = full.people.named("Ada Byron")
    page = full.person_page(ada.id)
    assert page.sessions.total == 6
    assert {one.mentees for one in page.sessions.sessions} == {(ada.id,)}
    session = page.sessions.sessions[0]
    assert session.aim == "changed a colleague"
    assert session.seen.startswith("# a colleague's day")
    assert full.search("colleague").total > 0
    assert full.search("zabrisky").total == 0
    assert {one.text for one in full.owed().mine} == {"tell a colleague"}
    again = open_journal(tmp_path)
    assert again.timeline().total == 6
    again.close()
    full.close()
    assert _hits(tmp_path) == []


def test_the_gate_still_knows_her(full: Journal) -> None:
    assert full.sealed().digests == frozenset()
    full.erase(full.erase_plan(full.people.named("zabq").id))
    sealed = full.sealed()
    for said in (*SPELLINGS, "@zabq", "Zabrisky, Quillon", "QUILLON  ZABRISKY's"):
        assert sealed.find(f"ask {said} about it"), said
    assert sealed.find("ask Ada Byron about it") == []


def test_a_second_time_changes_nothing(full: Journal, tmp_path: Path) -> None:
    plan = full.erase_plan(full.people.named("zabq").id)
    full.erase(plan)
    before = full.takeout.document()
    full.erase(plan)
    assert full.takeout.document() == before
    assert len(full.store.rows("erased")) == 1
    assert _hits(tmp_path) == []


def test_a_damaged_row_does_not_keep_her(full: Journal, tmp_path: Path) -> None:
    session = full.log(SessionEntry(SPELLINGS[:1], aim="one")).session
    full.sessions.save(replace(session, aim="zabq changed"))
    full.close()
    file = tmp_path / "data" / "journal.db"
    file.write_bytes(file.read_bytes().replace(b"zabq changed", b"zabq chanced"))
    journal = open_journal(tmp_path)
    plan = journal.erase_plan(journal.people.named("zabq").id)
    assert session.id in plan.sessions
    done = journal.erase(plan)
    assert done.purged.damaged == {("session", session.id)}
    assert _hits(tmp_path) == []
    assert journal.store.check() == []
    assert journal.store.history("session", session.id) == []
    journal.close()


def test_a_name_that_others_have_is_left_unless_chosen(journal: Journal) -> None:
    journal.people.save(Person(name="Anna Schmidt"))
    lee = journal.people.save(Person(name="Anna Lee"))
    both = journal.log(SessionEntry(("Anna Schmidt", "Anna Lee"), aim="Anna and Schmidt")).session
    other = journal.log(SessionEntry(("Bo",), aim="Anna, Anna Lee, Anna Schmidt, Schmidt")).session
    plan = journal.erase_plan(both.mentees[0])
    assert plan.shared == ("Anna",)
    assert [(one.id, one.unsure) for one in plan.mentions] == [
        (other.id, True),
        (other.id, False),
        (other.id, False),
    ]
    journal.erase(plan, roles={("session", other.id): "a tester"})
    assert journal.people.get(lee.id) == lee
    assert journal.sessions.get(other.id).aim == "Anna, Anna Lee, a tester, a tester"
    # in what was hers too, every Anna goes
    assert journal.sessions.get(both.id).aim == "a colleague and a colleague"


def test_or_chosen(journal: Journal) -> None:
    journal.people.save(Person(name="Anna Schmidt"))
    journal.people.save(Person(name="Anna Lee"))
    other = journal.log(SessionEntry(("Bo",), aim="Anna, Anna Lee, may be")).session
    plan = journal.erase_plan(journal.people.named("Anna Schmidt").id)
    journal.erase(plan, role="somebody", shared=True)
    assert journal.sessions.get(other.id).aim == "somebody, Anna Lee, may be"


def test_counts_stay(journal: Journal) -> None:
    for people in (("Ana Lima",), ("Ana Lima",), ("Ana Lima", "Bo")):
        journal.log(SessionEntry(people, used=(Used("R1", "One", why="Ana"), Used("R2"))))
    journal.sessions.trash(journal.log(SessionEntry(("Ana Lima",), used=(Used("R1"),))).session.id)
    before = journal.outcomes.evidence()
    plan = journal.erase_plan(journal.people.named("Ana Lima").id)
    journal.erase(plan)
    assert journal.timeline().total == 1
    assert journal.outcomes.evidence() == before
    assert journal.outcomes.evidence(["R2"]) == {"R2": before["R2"]}
    journal.erase(plan)
    assert journal.outcomes.evidence() == before


def test_what_is_one_of_a_few_is_no_name(journal: Journal) -> None:
    journal.people.save(Person(name="Pairing Open"))
    other = journal.log(SessionEntry(("Bo",), actions=(NewAction("x"),)))
    journal.erase(journal.erase_plan(journal.people.named("Pairing Open").id))
    assert journal.sessions.get(other.session.id) == other.session
    assert journal.owed().mine == other.actions


def test_private_notes_go_when_their_time_is_over(journal: Journal, tmp_path: Path) -> None:
    for days in (100, 90, 10):
        day = TODAY - timedelta(days)
        session = journal.log(SessionEntry(("Ada",), day, private=f"zabq{days}")).session
        journal.sessions.save(replace(session, aim="changed"))
    journal.store.backup()
    journal.catch_up()
    assert journal.private_due() == journal.forget_private() == []
    journal.settings.change(private_days=90)
    assert [one.private for one in journal.private_due()] == ["zabq100"]
    assert len(journal.forget_private()) == 1
    assert journal.private_due() == []
    assert [one.private for one in journal.timeline().sessions] == ["zabq10", "zabq90", ""]
    journal.catch_up()
    assert all(b"zabq100" not in data for _, data in _contents(tmp_path))
    assert journal.store.check() == []


def test_private_notes_that_were_never_logged_go_too(journal: Journal, tmp_path: Path) -> None:
    began = (TODAY - timedelta(100)).isoformat()
    dayless = SessionEntry(("Ada",), private="zabqold")
    kept = [
        journal.drafts.save(Draft(entry=dayless, started_at=f"{began}T10:00:00+00:00")),
        journal.drafts.save(Draft(entry=replace(dayless, private="zabqnew"))),
        journal.drafts.save(Draft(entry=SessionEntry(("Ada",), date.fromisoformat(began),
                                                     private="zabqold"))),
    ]  # fmt: skip
    journal.store.backup()
    for draft in kept[:2]:
        entry = replace(draft.entry, private=f"{draft.entry.private} more")
        journal.drafts.save(replace(draft, entry=entry))
    journal.settings.change(private_days=90)
    assert journal.tidy() == (0, 2)
    assert all(b"zabqold" not in data for _, data in _contents(tmp_path))
    assert [journal.drafts.get(one.id).entry.private for one in kept] == ["", "zabqnew more", ""]
    assert journal.store.check() == []


def test_time_empties_the_trash_and_takes_old_notes(journal: Journal) -> None:
    for days in (96, 98, 91):
        journal.log(SessionEntry(("Ada",), TODAY - timedelta(days), private="note"))
    assert journal.tidy() == (0, 0)
    journal.settings.change(private_days=90)
    assert journal.tidy() == (0, 3)  # the oldest has waited for a week: all that is due goes
    assert journal.tidy() == (0, 0)
    journal.log(SessionEntry(("Ada",), TODAY - timedelta(95), private="note"))
    assert journal.tidy() == (0, 0)
    assert len(journal.private_due()) == 1
