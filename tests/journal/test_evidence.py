"""Tests of evidence: sums by record, the file that is given, and what is wanted."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.errors import CairnError
from cairn.journal import giving
from cairn.journal.entry import SessionEntry
from cairn.journal.giving import Missed
from cairn.journal.journal import Journal
from cairn.journal.outcome import Outcome
from cairn.journal.person import Team
from cairn.journal.session import Result, Sighting, Used
from cairn.journal.sums import Tried, as_json, evidence, from_json, merged
from cairn.journal.wanted import Heard, Wish, most_wanted
from cairn.records.evidence import Evidence
from tests.journal.conftest import TODAY

TRIED = st.builds(
    Tried,
    record=st.just("R"),
    result=st.sampled_from(Result),
    on_day=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    tool_version=st.sampled_from(["", "2.1", "2.2"]),
    repo_kind=st.sampled_from(["", "service", "monorepo"]),
    stack=st.lists(st.sampled_from(["python", "node"]), unique=True).map(tuple),
)


def _log(journal: Journal, *used: Used, team: str = "", days: int = 0, version: str = "") -> None:
    day = TODAY - timedelta(days)
    journal.log(SessionEntry(("Ada",), day, team=team, used=used, tool_version=version))


def test_sessions_and_readers_make_the_sums(journal: Journal) -> None:
    journal.teams.save(Team(name="Web", stack=("node",), repo_kinds=("monorepo",)))
    _log(journal, Used("R1"), Used("R2", "", Result.FAILED), team="Web", days=9, version="2.1.3")
    _log(journal, Used("R1", "", Result.ADAPTED), team="Core", days=3)
    _log(journal, Used("R1", "", Result.FAILED), days=1, version="2.2.0")
    journal.outcomes.add(Outcome(record="R1", tool_version="2.2.0", repo_kind="service"))
    sums = journal.outcomes.evidence(["R1", "R9"])
    assert set(sums) == {"R1"}
    one = sums["R1"]
    assert (one.worked, one.adapted, one.failed, one.tried) == (2, 1, 1, 4)
    assert (one.sessions, one.teams) == (3, 2)
    assert (one.last_worked_on, one.last_version) == (TODAY, "2.2.0")
    assert one.last_failed_on == TODAY - timedelta(1)
    assert one.repo_kinds == {"monorepo": 1, "service": 1}
    assert one.stacks == {"node": 1}
    assert set(journal.outcomes.evidence()) == {"R1", "R2"}


def test_what_goes_away_counts_no_more(journal: Journal) -> None:
    _log(journal, Used("R1"))
    outcome = journal.outcomes.add(Outcome(record="R1", why=" a\nb "))
    assert outcome.why == "a b"
    journal.sessions.trash(journal.timeline().sessions[0].id)
    journal.outcomes.remove(outcome.id)
    assert journal.outcomes.evidence() == {}


def test_failed_after_its_last_review() -> None:
    never, day = Evidence("R"), TODAY
    assert not never.failed_since(None)
    failed = Evidence("R", failed=1, last_failed_on=day)
    assert failed.failed_since(None)
    assert failed.failed_since(day - timedelta(1))
    assert not failed.failed_since(day)


def test_where_it_was_proven() -> None:
    assert Evidence("R").proven_in("service") is None
    assert Evidence("R", repo_kinds={"service": 2}).proven_in("service") is True
    assert Evidence("R", repo_kinds={"service": 2}).proven_in("monorepo") is False


@given(st.lists(TRIED, max_size=12))
def test_a_sum_stands_in_a_file_and_comes_back(tried: list[Tried]) -> None:
    for sums in evidence(tried).values():
        assert from_json(json.loads(json.dumps(as_json(sums)))) == sums


@given(st.lists(TRIED, min_size=1, max_size=12), st.integers(0, 12))
def test_parts_add_up_to_the_whole(tried: list[Tried], cut: int) -> None:
    whole = evidence(tried)["R"]
    parts = [evidence(part)["R"] for part in (tried[:cut], tried[cut:]) if part]
    both = merged("R", parts)
    assert (both.worked, both.adapted, both.failed) == (whole.worked, whole.adapted, whole.failed)
    assert both.last_worked_on == whole.last_worked_on
    assert both.last_failed_on == whole.last_failed_on
    assert both.repo_kinds == whole.repo_kinds
    assert both.stacks == whole.stacks


def test_a_file_is_given_and_taken(journal: Journal) -> None:
    journal.settings.change(team="Web")
    for days in (0, 1, 40):
        journal.outcomes.add(Outcome(record="R1", on_day=TODAY - timedelta(days)))
    journal.outcomes.add(Outcome(record="R2", result=Result.FAILED, why="canary"))
    journal.outcomes.miss("hooks  on windows")
    file = journal.give("2026-11", [Missed("met once", 1), Missed("met twice", 2)])
    assert file.lines({"R1": "One"}) == [
        f"Month 2026-11, team Web, under the random mark {file.mark}",
        "One (R1): worked 2; adapted 0; failed 0; last on 2026-11-21",
        "R2: worked 0; adapted 0; failed 1; failed on 2026-11-21",
        "Not found: hooks on windows (1)",
        "Not found: met twice (2)",
    ]
    assert b"canary" not in file.data()
    assert giving.read(file.data()) == file
    less = giving.without(file, [2, 3])
    assert [one.record for one in less.outcomes] == ["R1"]
    assert [one.words for one in less.missed] == ["met twice"]

    assert not journal.take(giving.read(less.data())).replaced
    before = journal.outcomes.evidence()["R1"]
    assert (before.worked, before.teams) == (5, 1)  # one's own three, and the two of the file
    assert journal.take(file).replaced
    assert journal.outcomes.evidence()["R1"] == before
    assert journal.outcomes.evidence()["R2"].failed == 2
    other = giving.Given(file.month, "0" * 32, file.team, file.outcomes)
    assert not journal.take(other).replaced
    assert journal.outcomes.evidence()["R1"].worked == 7


@given(st.lists(TRIED, min_size=1, max_size=6))
def test_every_value_of_a_file_stands_in_its_lines(tried: list[Tried]) -> None:
    file = giving.Given("2026-11", "0f" * 16, "Web", tuple(evidence(tried).values()))
    (_, line) = file.lines({})

    def values(value: Any) -> list[str]:
        if isinstance(value, dict):
            return [f"{name} {one}" for name, one in value.items()]
        return [str(value)]

    said = json.loads(file.data())["outcomes"][0]
    assert all(part in line for one in said.values() for part in values(one)), (said, line)


def test_the_mark_is_another_one_each_month(journal: Journal) -> None:
    marks = {journal.give(month).mark for month in ("2026-10", "2026-11", "2026-10")}
    assert len(marks) == 2
    with pytest.raises(CairnError, match="E_EVIDENCE_FILE"):
        journal.give("2026-13")


GOOD: dict[str, Any] = {
    "format": "cairn-evidence",
    "version": 1,
    "month": "2026-11",
    "mark": "a" * 32,
    "team": "",
    "outcomes": [{"record": "R", "worked": 1}],
    "missed": [{"words": "x", "times": 2}],
}


@pytest.mark.parametrize(
    "change",
    [
        {"format": "other"},
        {"version": 2},
        {"month": "2026-99"},
        {"month": "2026-11/.."},
        {"mark": "../../x"},
        {"outcomes": None},
        {"outcomes": [{"record": "R", "worked": -1}]},
        {"outcomes": [{"record": "R", "worked": True}]},
        {"outcomes": [{"record": "", "worked": 1}]},
        {"outcomes": [{"record": "R", "last_worked_on": "soon"}]},
        {"outcomes": [{"record": "R", "repo_kinds": []}]},
        {"outcomes": [{}] * 5001},
        {"missed": [{"words": 1, "times": 1}]},
        {"missed": [1]},
    ],
)
def test_what_is_no_file_of_evidence_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(CairnError, match="E_EVIDENCE_FILE"):
        giving.read(json.dumps(GOOD | change).encode())


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_refused_politely(data: bytes) -> None:
    with pytest.raises(CairnError, match="E_EVIDENCE_FILE"):
        giving.read(data)


def test_the_most_wanted(journal: Journal) -> None:
    journal.outcomes.miss("Hooks on Windows")
    journal.take(giving.read(json.dumps(GOOD).encode()))
    journal.log(SessionEntry(("Ada",), sightings=(Sighting(text="hooks on windows"),
                                                  Sighting("R1", "known"))))  # fmt: skip
    wanted = journal.wanted([Heard("hooks on windows", 3, Wish.SEARCHED, date(2026, 1, 1))])
    assert [(one.words, one.times) for one in wanted] == [("hooks on windows", 5), ("x", 2)]
    assert dict(wanted[0].sources) == {Wish.SEARCHED: 3, Wish.MISSING: 1, Wish.SIGHTED: 1}
    assert wanted[0].last_on == TODAY
    assert most_wanted([]) == []
