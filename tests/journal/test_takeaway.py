"""Tests of taking the journal along: what goes out comes in again, and odd rows are listed."""

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.errors import CairnError
from cairn.journal import bring, bring_csv, bring_tables, export
from cairn.journal.bring import Plan
from cairn.journal.cells import quoted, unquoted
from cairn.journal.csv_table import CsvTable, read_table
from cairn.journal.entry import SessionEntry
from cairn.journal.journal import Journal
from cairn.journal.ladder import Ability, LadderChange, Setter
from cairn.journal.outcome import Outcome
from cairn.journal.session import Form, Result, Sighting, Used
from cairn.journal.template import BUILT_IN
from cairn.outbox.begin import from_nothing
from cairn.outbox.draft import Base, Sent
from cairn.outbox.drafts import Drafts
from tests.journal.conftest import open_journal
from tests.journal.test_log import WHOLE


@pytest.fixture
def full(journal: Journal) -> Journal:
    seen = "- it *did*\n\n\"quoted\", '= and'\r\n=1+1"
    journal.log(replace(WHOLE, seen=seen, aim="=cmd|' /C'!A0"))
    journal.log(SessionEntry(("Cy",), habit="'apostrophe", sightings=(Sighting("G1"),)))
    journal.templates.save(replace(BUILT_IN[0], name="First hour"))
    journal.outcomes.add(Outcome(record="R1", result=Result.FAILED, why="no flag"))
    journal.outcomes.miss("hooks")
    base = Base("R1", "shared", "recipes/one.md", "ab", "# One\n")
    sent = Sent("record", "branch", "https://example.org/spine", "cairn/one", "R1", "cd")
    draft = from_nothing("recipe", "One", "## Steps\n\n- =1+1\n")
    said = {"mark": {"answer": "keep", "instead": "", "reason": "it is public"}}
    Drafts(journal.store).save(
        replace(draft, base=base, sent=(sent,), decisions=said, met="text:x")
    )
    return journal


def _brought(journal: Journal, value: export.Document) -> Plan:
    return bring.bring_in(journal.store, bring.plan(journal.store, value))


def _without_day(value: export.Document) -> export.Document:
    return {name: one for name, one in value.items() if name != "made_on"}


def test_json_goes_out_and_comes_in(full: Journal, tmp_path: Path) -> None:
    data = export.as_json(full.takeout.document())
    other = open_journal(tmp_path / "other")
    done = _brought(other, bring.read_json(data))
    assert (done.bad, done.same, done.known) == ((), 0, 0)
    assert done.count("session") == 2
    assert other.takeout.document() == full.takeout.document()
    other.catch_up()
    assert other.search("nervous").total == 1
    again = _brought(other, bring.read_json(data))
    assert not again.rows
    assert not again.bad
    assert again.same == len(done.rows)
    other.store.undo()
    assert other.timeline().total == 0
    other.close()


def test_csv_goes_out_and_comes_in(full: Journal, tmp_path: Path) -> None:
    files = export.as_csv(full.takeout.document())
    tables = {name.removesuffix(".csv"): read_table(data) for name, data in files.items()}
    assert all(bring_tables.is_ours(name, table) for name, table in tables.items())
    other = open_journal(tmp_path / "other")
    done = _brought(other, bring_tables.document_of(tables))
    assert done.bad == ()
    assert other.takeout.document() == full.takeout.document()
    other.close()


def test_no_cell_is_a_formula(full: Journal) -> None:
    for data in export.as_csv(full.takeout.document()).values():
        for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
            assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row)


@given(st.text(max_size=10) | st.sampled_from(["=1", "'=1", "''", " =1", "-", "@x", "\t=", "'"]))
def test_a_quoted_cell_is_no_formula_and_comes_back(text: str) -> None:
    assert unquoted(quoted(text)) == text
    assert not quoted(text).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_private_notes_may_stay(full: Journal) -> None:
    assert b"nervous" in export.as_json(full.takeout.document())
    assert b"nervous" not in export.as_json(full.takeout.document(private=False))


def test_the_ladder_stays(journal: Journal) -> None:
    journal.log(SessionEntry(("Ada",)))
    ada = journal.people.named("Ada").id
    for by in Setter:
        journal.want_ladder(ada, by, True)
    journal.log(SessionEntry(("Ada",), ladder=(LadderChange(ada, Ability.SCOPE, 3),)))
    data = export.as_json(journal.takeout.document())
    assert b"ladder" not in data
    done = _brought(journal, bring.read_json(data))
    assert not done.rows
    assert not done.bad
    assert journal.people.get(ada).ladder


def test_what_is_here_stays(full: Journal, tmp_path: Path) -> None:
    data = export.as_json(full.takeout.document())
    session = full.timeline().sessions[0]
    changed = full.sessions.save(replace(session, habit="mine"))
    done = _brought(full, bring.read_json(data))
    assert done.rows == ()
    assert [one.reason for one in done.bad] == [
        "it is there already, and not the same; it stays as it is here"
    ]
    assert full.sessions.get(session.id) == changed
    other = open_journal(tmp_path / "other")
    ada = other.log(SessionEntry(("ada byron",), team="payments")).session.mentees[0]
    done = _brought(other, bring.read_json(data))
    assert done.known == 2
    assert [one.name for one in other.people.all()] == ["ada byron", "Bo", "Cy"]
    assert other.person_page(ada).sessions.total == 2
    assert len(other.teams.all()) == 1
    other.close()


def _value(**rows: Any) -> export.Document:
    return {"format": "cairn-journal", "version": 1, **rows}


ID = "01J9Z8M3Q4T5V6W7X8Y9Z0A1B2"
PERSON = {"id": "01J9Z8M3Q4T5V6W7X8Y9Z0A1B3", "name": "Ada"}


@pytest.mark.parametrize(
    "rows",
    [
        {"people": "x"},
        {"people": [1]},
        {"people": [{"id": "x", "name": "Ada"}]},
        {"people": [{"id": "../../etc/passwd00000000000", "name": "Ada"}]},
        {"people": [{"id": ID, "name": "!"}]},
        {"people": [PERSON], "sessions": [{"id": ID, "mentees": [PERSON["id"]]}]},
        {"people": [PERSON], "sessions": [{"id": ID, "on_day": "2026-11-21"}]},
        {"sessions": [{"id": ID, "on_day": "2026-11-21", "mentees": [PERSON["id"]]}]},
        {"actions": [{"id": ID}]},
    ],
)
def test_odd_rows_are_listed(journal: Journal, rows: dict[str, Any]) -> None:
    done = _brought(journal, _value(**rows))
    assert len(done.bad) == 1
    assert done.bad[0].reason
    assert journal.timeline().total == 0


def test_an_id_stands_once(journal: Journal) -> None:
    done = _brought(journal, _value(people=[PERSON, PERSON | {"name": "Bo"}]))
    assert [one.place for one in done.bad] == ["people 2"]
    assert [one.name for one in journal.people.all()] == ["Ada"]


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"\xff", b'{"format":"cairn-journal"}'])
def test_what_is_no_journal_is_refused(data: bytes) -> None:
    with pytest.raises(CairnError, match="E_IMPORT"):
        bring.read_json(data)


# -- any CSV ----------------------------------------------------------------------------------

FOREIGN = """Date;With;Topic;Notes;Duration;Result
2026-11-20;Ada Byron; hooks;"long
text";45;R1=worked
21.11.2026;Bo; "x";;;
11/12/2026;Bo;;;;
13/12/2026;Bo;;;;
;Bo;;;;
2026-11-20;;;;;
2026-11-20;Bo;;;soon;
2026-11-20;Bo;;;;it went well
"""


def test_any_csv_is_mapped_and_previewed(journal: Journal) -> None:
    table = read_table(FOREIGN.encode("cp1252"))
    mapping = bring_csv.guess(table.columns)
    assert mapping == {
        "people": "With",
        "on_day": "Date",
        "aim": "Topic",
        "seen": "Notes",
        "minutes": "Duration",
    }
    preview = bring_csv.preview(table, mapping | {"used": "Result"})
    assert [one.place for one in preview.bad] == [
        "line 5",
        "line 7",
        "line 8",
        "line 9",
        "line 10",
    ]
    assert len({one.reason for one in preview.bad}) == 5
    assert journal.timeline().total == 0
    done = journal.log_all(preview.good)
    assert [one.session.on_day for one in done] == [
        date(2026, 11, 20),
        date(2026, 11, 21),
        date(2026, 12, 13),
    ]
    first = done[0].session
    assert (first.aim, first.seen, first.minutes) == ("hooks", "long\ntext", 45)
    assert first.used == (Used("R1"),)
    assert [one.name for one in journal.people.all()] == ["Ada Byron", "Bo"]
    assert journal.store.undoable == "bring sessions in"


def test_sessions_of_an_export_are_mapped_by_themselves(full: Journal, tmp_path: Path) -> None:
    table = read_table(export.as_csv(full.takeout.document())["sessions.csv"])
    preview = bring_csv.preview(table, bring_csv.guess(table.columns))
    assert preview.bad == ()
    other = open_journal(tmp_path / "other")
    session = other.log_all(preview.good)[0].session
    assert other.people.names(session.mentees) == ["Ada Byron", "Bo"]
    assert [team.name for team in other.teams.all()] == ["Payments"]
    assert (session.form, session.habit, session.at) == (Form.REVIEW, WHOLE.habit, "09:05")
    assert [one.record for one in session.used] == ["R1"]
    other.close()


def test_all_of_a_csv_or_none(journal: Journal) -> None:
    entries = [SessionEntry(("Ada",), team="Web"), SessionEntry(("Bo",)), SessionEntry(("!",))]
    with pytest.raises(CairnError):
        journal.log_all(entries)
    assert (journal.people.all(), journal.teams.all(), journal.timeline().total) == ([], [], 0)
    assert journal.people.find("ad") == []
    assert len(journal.log_all(entries[:2])) == 2
    assert len(journal.people.all()) == 2


@pytest.mark.parametrize("mapping", [{}, {"people": "a"}, {"people": "z", "on_day": "b"},
                                     {"people": "a", "on_day": "b", "nonsense": "a"}])  # fmt: skip
def test_a_mapping_needs_people_and_day(mapping: dict[str, str]) -> None:
    with pytest.raises(CairnError, match="E_IMPORT_COLUMNS"):
        bring_csv.preview(CsvTable(("a", "b"), ()), mapping)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_refused(data: bytes) -> None:
    try:
        table = read_table(data)
    except CairnError as error:
        if error.code != "E_IMPORT":
            raise
        return
    assert all(len(cells) == len(table.columns) for _, cells in table.rows)
    bring_csv.guess(table.columns)


def test_a_row_too_long_for_csv_is_refused() -> None:
    with pytest.raises(CairnError, match="E_IMPORT"):
        read_table(b"a,b\n" + b"x" * 200_000 + b",y\n")


def test_utf16_of_a_spreadsheet_is_read() -> None:
    table = read_table("Day\tWho\n2026-11-20\tZoë\n".encode("utf-16"))
    assert table == CsvTable(("Day", "Who"), ((2, ("2026-11-20", "Zoë")),))


def test_the_document_is_plain_json(full: Journal) -> None:
    value = full.takeout.document()
    assert json.loads(export.as_json(value)) == value
    assert not {"number", "records", "met", "tries"} & {
        name for one in value["sessions"] for name in one
    }
