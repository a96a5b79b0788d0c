"""Tests of what a draft is told: whether it is there already, and what stands behind it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cairn.flows.promote import counted, evidenced
from cairn.journal.entry import SessionEntry
from cairn.journal.journal import Journal
from cairn.journal.session import Result, Sighting, Used
from cairn.library.library import Library
from cairn.library.place import bytes_of
from cairn.library.sources import Sources
from cairn.outbox.alike import Alike
from cairn.outbox.begin import from_nothing, from_record, from_row, from_text
from cairn.outbox.draft import Draft, Purpose
from cairn.outbox.drafts import Drafts
from cairn.outbox.provenance import Provenance, provenance
from cairn.outbox.similar import Nearest
from cairn.outbox.spine import Spine
from cairn.outbox.written import record_of
from cairn.places import Places
from tests.journal.conftest import TODAY, open_journal
from tests.library.test_library import take

RECORD = "01J9Z8M3Q4T5V6W7X8Y9Z0A1B2"


@pytest.fixture
def starter(home: Places) -> Iterator[Library]:
    """A library of the starter alone."""
    sources = Sources(home)
    take(home, sources)
    library = Library(home, sources)
    library.open()
    yield library
    library.close()


def test_a_draft_is_shown_what_is_there_already(starter: Library, home: Places) -> None:
    nearest = Nearest(starter)
    sources = Sources(home)
    row = starter.search("deny path single slash", limit=1).hits[0].row
    text = bytes_of(sources.get(row.source), row.path).decode()
    body = text.split("\n---\n", 1)[1]
    again = from_nothing("gotcha", "My deny rule did nothing", body)
    first = nearest.to_draft(again)[0]
    assert first.row.id == row.id
    assert first.is_there
    # it grows: with the first sentence alone it is similar, and not yet the same
    grown = from_nothing("gotcha", row.title, "## Symptom\n\nThe rule is ignored.\n")
    assert row.id in [one.row.id for one in nearest.to_draft(grown)]
    other = from_nothing("recipe", "Bake bread", "Flour, water, salt and an oven.\n")
    assert nearest.to_draft(other) == []
    change = from_row(sources, row, Purpose.CHANGE, TODAY)
    assert row.id not in [one.row.id for one in nearest.to_draft(change)]
    assert nearest.to_draft(Draft(title="x", text="---\na: [\n---\n")) == []


def test_no_two_records_of_the_starter_are_the_same(starter: Library) -> None:
    alike = Alike()
    rows = starter.search("the", limit=200).hits
    assert len(rows) > 50
    texts = [alike.weighed(hit.row.title, starter.text(hit.row)) for hit in rows]
    for number, one in enumerate(texts):
        assert alike.of(one, one) == pytest.approx(1)
        assert all(alike.of(one, other) < 0.75 for other in texts[number + 1 :])


def test_without_a_library_nothing_is_similar(home: Places) -> None:
    assert Nearest(Library(home, Sources(home))).to_text("A hook", "does nothing") == []


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = open_journal(tmp_path)
    yield opened
    opened.close()


def _session(journal: Journal, team: str, stack: str, result: Result) -> str:
    used = (Used(RECORD, "One", result),)
    entry = SessionEntry(
        ("Ada",), team=team, stack=(stack,), repo_kind="service", used=used,
        sightings=(Sighting(text="It falls"),),
    )  # fmt: skip
    return journal.log(entry).session.id


def test_counts_stand_behind_a_draft_from_the_threshold_on(journal: Journal) -> None:
    text = f"---\nid: {RECORD}\nkind: recipe\ntitle: One\n---\nIt.\n"
    draft = from_text(text.encode())
    ids = [_session(journal, "Web", "python", Result.WORKED)]
    ids.append(_session(journal, "Web", "python", Result.WORKED))
    ids.append(_session(journal, "Web", "java", Result.FAILED))
    assert provenance(journal, draft) is None  # one team: it would tell which
    assert evidenced(journal, draft).text == text
    ids.append(_session(journal, "Core", "python", Result.ADAPTED))
    found = provenance(journal, draft)
    assert found == Provenance(4, 2, 2, 1, 1, {"service": 3}, {"python": 3})
    with_counts = evidenced(journal, draft)
    assert record_of(with_counts).front["provenance"] == {
        "sessions": "4", "teams": "2", "worked": "2", "adapted": "1", "failed": "1",
        "proven_in": {"repo_kind": {"service": "3"}, "stack": {"python": "3"}},
    }  # fmt: skip
    assert provenance(journal, draft, Spine(sessions=5)) is None
    assert evidenced(journal, with_counts, Spine(teams=3)).text == text
    met = replace(from_nothing("gotcha", "It falls"), sessions=tuple(ids[:1]), met="text:it falls")
    assert provenance(journal, met) == Provenance(4, 2)


@pytest.mark.parametrize(("sessions", "after"), [("2", "3"), ("3", "3"), ("9", "9")])
def test_counts_of_others_are_not_made_less(journal: Journal, sessions: str, after: str) -> None:
    said = f"provenance: {{sessions: {sessions}}}"
    text = f"---\nid: {RECORD}\nkind: recipe\ntitle: One\n{said}\n---\n"
    draft = from_record(text.encode(), "shared", "one.md", Purpose.CHANGE, TODAY)
    assert evidenced(journal, draft).text == text
    for team in ("Web", "Core", "Web"):
        _session(journal, team, "python", Result.WORKED)
    told = record_of(evidenced(journal, draft)).front["provenance"]
    assert isinstance(told, dict)
    assert told["sessions"] == after
    drafts = Drafts(journal.store)
    (kept,) = counted(journal, drafts, [drafts.save(draft)])
    assert kept == drafts.get(kept.id)
    assert kept.text == evidenced(journal, draft).text
    assert counted(journal, drafts, [kept]) == [kept]
    broken = replace(draft, text="---\na: [\n---\n")
    assert evidenced(journal, broken) == broken
    skill = from_nothing("skill", "One")
    assert evidenced(journal, skill) == skill
