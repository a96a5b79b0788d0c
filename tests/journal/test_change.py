"""Tests of a session that is changed as a whole: one write, nothing lost of what was kept."""

from dataclasses import replace
from datetime import date

import pytest

from cairn.errors import CairnError
from cairn.journal.change import entry_of
from cairn.journal.draft import Draft
from cairn.journal.entry import Closing, NewAction
from cairn.journal.journal import Journal
from cairn.journal.ladder import Ability, LadderChange, Setter
from tests.journal.test_log import WHOLE


def test_read_into_an_entry_and_kept_again_it_is_the_same(journal: Journal) -> None:
    kept = journal.log(WHOLE).session
    seq = journal.store.seq
    assert journal.change(kept.id, entry_of(kept)).session == kept
    assert journal.store.seq == seq
    assert len(journal.sessions.history(kept.id)) == 1


def test_what_is_changed_is_kept_with_its_history_and_the_draft_goes(journal: Journal) -> None:
    kept = journal.log(WHOLE).session
    first, other = journal.actions.of_session(kept.id)
    entry = replace(
        entry_of(kept),
        on_day=date(2026, 11, 19),
        habit="Another",
        actions=(NewAction("One more"),),
        closings=(Closing(first.id),),
    )
    draft = journal.drafts.save(Draft(entry=entry, session=kept.id))
    changed = journal.change(kept.id, entry, draft.id)
    assert changed.session == journal.sessions.get(kept.id)
    assert (changed.session.habit, changed.session.on_day) == ("Another", date(2026, 11, 19))
    assert changed.session.private == kept.private
    assert journal.sessions.history(kept.id)[-1].values["habit"] == kept.habit
    assert [one.text for one in changed.actions] == ["One more"]
    assert journal.actions.get(first.id).closed_in == kept.id
    assert journal.actions.get(other.id) == other
    assert journal.drafts.all() == []
    journal.store.undo()
    assert journal.sessions.get(kept.id) == kept
    assert journal.actions.get(first.id) == first


def test_with_somebody_else_what_was_agreed_follows(journal: Journal) -> None:
    kept = journal.log(replace(WHOLE, people=("Ada Byron",), actions=(
        NewAction("hers", None, "Ada Byron"), NewAction("mine")))).session  # fmt: skip
    changed = journal.change(kept.id, replace(entry_of(kept), people=("Ada Sample",))).session
    [sample] = changed.mentees
    hers, mine = sorted(journal.actions.of_session(kept.id), key=lambda one: one.text)
    assert (hers.people, hers.owner) == ((sample,), sample)
    assert (mine.people, mine.owner) == ((sample,), "")
    assert journal.actions.of_person(kept.mentees[0]) == []


def test_another_team_brings_its_own_stack(journal: Journal) -> None:
    kept = journal.log(WHOLE).session
    changed = journal.change(kept.id, replace(entry_of(kept), team="Search")).session
    assert (changed.stack, changed.repo_kind) == ((), "")
    again = journal.change(kept.id, replace(entry_of(changed), stack=("go",), team="Web")).session
    assert again.stack == ("go",)


def test_rungs_of_who_wants_the_ladder_no_longer_stay(journal: Journal) -> None:
    ada = journal.log(WHOLE).people[0]
    for by in Setter:
        journal.want_ladder(ada.id, by, wanted=True)
    rung = LadderChange(ada.id, Ability.SCOPE, 2)
    entry = replace(WHOLE, people=(ada.id,), team="", ladder=(rung,), actions=())
    kept = journal.log(entry).session
    higher = replace(rung, rung=3)
    assert journal.change(kept.id, replace(entry_of(kept), ladder=(higher,))).session.ladder == (
        higher,
    )
    journal.want_ladder(ada.id, Setter.MENTEE, wanted=False)
    without = replace(entry_of(kept), ladder=(), aim="new")
    assert journal.change(kept.id, without).session.ladder == (higher,)
    with pytest.raises(CairnError, match="E_LADDER_OFF"):
        journal.change(kept.id, replace(without, ladder=(rung,)))


def test_where_it_cannot_be_kept_nothing_is_changed(journal: Journal) -> None:
    kept = journal.log(WHOLE).session
    entry = replace(entry_of(kept), people=("Ada Byron", "Dee"), closings=(Closing("nowhere"),))
    for wrong in (entry, replace(entry, people=(" ",)), replace(entry, closings=(), minutes=-1)):
        with pytest.raises(CairnError):
            journal.change(kept.id, wrong)
    assert journal.sessions.get(kept.id) == kept
    assert "Dee" not in [one.name for one in journal.people.all()]
    journal.sessions.trash(kept.id)
    with pytest.raises(CairnError, match="E_JOURNAL_UNKNOWN"):
        journal.change(kept.id, entry_of(kept))
    assert journal.timeline().total == 0
