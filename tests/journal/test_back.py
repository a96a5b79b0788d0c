"""Tests of looking back: the timeline, its filters and pages; the ladder over time."""

from datetime import date, timedelta

import pytest

from cairn.errors import CairnError
from cairn.journal.entry import SessionEntry
from cairn.journal.journal import Journal
from cairn.journal.ladder import DESCRIBED, RUNGS, Ability, LadderChange, Setter
from cairn.journal.ladders import present
from cairn.journal.person import Person
from cairn.journal.session import Form, Sighting, Used
from cairn.journal.timeline import Filters
from tests.journal.conftest import TODAY


def _fill(journal: Journal) -> None:
    for number in range(12):
        journal.log(
            SessionEntry(
                ("Ada",) if number % 3 else ("Ada", "Bo"),
                TODAY - timedelta(number),
                team="Web" if number % 2 else "Core",
                form=Form.REVIEW if number < 4 else Form.PAIRING,
                aim=str(number),
                used=(Used("R1"),) if number == 5 else (),
                sightings=(Sighting("R1"),) if number == 7 else (),
            )
        )


def _aims(journal: Journal, filters: Filters, **more: int) -> list[int]:
    return [int(one.aim) for one in journal.timeline(filters, **more).sessions]


def test_the_timeline_is_filtered(journal: Journal) -> None:
    _fill(journal)
    bo, web = journal.people.named("Bo").id, journal.teams.named("Web").id
    assert _aims(journal, Filters()) == list(range(12))
    assert _aims(journal, Filters(person=bo)) == [0, 3, 6, 9]
    assert _aims(journal, Filters(team=web, form=Form.REVIEW)) == [1, 3]
    assert _aims(journal, Filters(since=TODAY - timedelta(2))) == [0, 1, 2]
    assert _aims(journal, Filters(until=TODAY - timedelta(10))) == [10, 11]
    assert _aims(journal, Filters(record="R1")) == [5, 7]
    assert _aims(journal, Filters(person=bo, team=web, record="R1")) == []


def test_it_comes_in_pages(journal: Journal) -> None:
    _fill(journal)
    first = journal.timeline(limit=5)
    assert (first.total, first.more) == (12, True)
    last = journal.timeline(offset=10, limit=5)
    assert [one.aim for one in last.sessions] == ["10", "11"]
    assert not last.more


def test_two_of_one_day_stand_in_the_order_of_logging(journal: Journal) -> None:
    ids = [journal.log(SessionEntry(("Ada",))).session.id for _ in range(3)]
    # made within one millisecond, chance decides: what counts is that the order never changes
    shown = [one.id for one in journal.timeline().sessions]
    assert sorted(shown) == sorted(ids)
    assert shown == sorted(ids, reverse=True)


def test_the_ladder_needs_both(journal: Journal) -> None:
    ada = journal.people.save(Person(name="Ada"))
    climb = LadderChange(ada.id, Ability.SCOPE, 3)
    for wanting in ((), (Setter.CHAMPION,), (Setter.MENTEE,)):
        for by in Setter:
            journal.want_ladder(ada.id, by, by in wanting)
        with pytest.raises(CairnError, match="E_LADDER_OFF"):
            journal.log(SessionEntry(("Ada",), ladder=(climb,)))
        assert journal.person_page(ada.id).ladder == ()
    for by in Setter:
        journal.want_ladder(ada.id, by, True)
    journal.log(SessionEntry(("Ada",), date(2026, 11, 1), ladder=(climb,)))
    hers = LadderChange(ada.id, Ability.SCOPE, 2, Setter.MENTEE)
    journal.log(SessionEntry(("Ada",), date(2026, 11, 9), ladder=(hers,)))
    climbs = {one.ability: one for one in journal.person_page(ada.id).ladder}
    assert [(one.on_day.day, one.rung) for one in climbs[Ability.SCOPE].rungs] == [(1, 3), (9, 2)]
    assert present(climbs[Ability.SCOPE], Setter.CHAMPION) == 3
    assert present(climbs[Ability.SCOPE], Setter.MENTEE) == 2
    assert climbs[Ability.TRUST].rungs == ()
    for wrong in (LadderChange(ada.id, Ability.SCOPE, 6), LadderChange("Bo", Ability.SCOPE, 1)):
        with pytest.raises(CairnError):
            journal.log(SessionEntry(("Ada",), ladder=(wrong,)))


def test_every_rung_is_described() -> None:
    assert set(DESCRIBED) == set(Ability)
    said = [text for rungs in DESCRIBED.values() for text in rungs]
    assert len(set(said)) == len(Ability) * len(RUNGS)
