"""Tests of drafts, the running session, templates and preferences."""

from dataclasses import replace
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.journal.draft import Draft, Offered
from cairn.journal.entry import SessionEntry
from cairn.journal.journal import Journal
from cairn.journal.session import Form, Result, Tick, Used
from cairn.journal.template import BUILT_IN, Template
from tests.journal.conftest import TODAY, open_journal


def test_what_was_typed_is_offered_back(journal: Journal, tmp_path: Path) -> None:
    draft = journal.drafts.save(Draft(entry=SessionEntry(("Ad",), habit="Say wh")))
    draft = journal.drafts.save(replace(draft, entry=SessionEntry(("Ada",), habit="Say when")))
    journal.drafts.save(draft)
    seq = journal.store.seq
    again = open_journal(tmp_path)  # as after a crash: nobody closed the first
    assert again.drafts.recovered() == draft
    assert again.store.seq == seq
    again.close()


def test_an_empty_draft_is_not_offered(journal: Journal) -> None:
    draft = journal.drafts.save(Draft())
    assert journal.drafts.recovered() is None
    assert journal.drafts.discard(draft.id) == draft
    assert journal.drafts.all() == []
    with pytest.raises(CairnError, match="E_JOURNAL_UNKNOWN"):
        journal.drafts.get(draft.id)


def test_a_running_session_gathers_what_happens(journal: Journal) -> None:
    template = journal.templates.get("review-together")
    draft = journal.running.start(("Ada",), journal.settings.load(), template)
    assert draft.beside
    assert (draft.entry.on_day, draft.entry.form) == (TODAY, Form.REVIEW)
    assert draft.entry.agenda == tuple(Tick(text) for text in template.agenda)
    assert journal.drafts.recovered() is None
    with pytest.raises(CairnError, match="E_SESSION_RUNNING"):
        journal.running.start(("Bo",), journal.settings.load())
    journal.running.met("R1", "One")
    journal.running.met("R2", "Two")
    journal.running.met("R1", "One", copied=True)
    draft = journal.running.met("R1", "One") or draft
    assert draft.offered == (Offered("R2", "Two"), Offered("R1", "One", True))
    draft = journal.running.used("R1", Result.FAILED, "flag gone")
    assert draft.entry.used == (Used("R1", "One", Result.FAILED, "flag gone"),)
    assert draft.offered == (Offered("R2", "Two"),)
    assert journal.running.met("R1", "One") == draft
    journal.running.think("look at  hooks")
    draft = journal.running.think("and paths")
    assert draft.entry.seen == "- look at hooks\n- and paths"
    assert journal.running.side_by_side(False).beside is False
    draft = journal.running.stop()
    assert not draft.running
    assert journal.drafts.recovered() == draft
    logged = journal.log(draft.entry, draft.id)
    assert logged.session.used == draft.entry.used
    assert journal.running.now() is None
    assert journal.running.met("R1", "One") is None
    with pytest.raises(CairnError, match="E_NO_SESSION"):
        journal.running.think("late")


def test_templates_are_edited_and_come_back(journal: Journal) -> None:
    assert [one.name for one in journal.templates.all()] == [one.name for one in BUILT_IN]
    mine = journal.templates.save(Template(name="My own", agenda=("one", " ", " two\n")))
    assert mine.agenda == ("one", "two")
    first = journal.templates.save(replace(BUILT_IN[0], name="First hour"))
    assert journal.templates.all()[0].name == "First hour"
    assert journal.templates.all()[-1] == mine
    journal.templates.remove(first.id)
    assert journal.templates.all()[0].name == "First pairing"
    assert journal.templates.save(replace(BUILT_IN[0], name="Again")).name == "Again"
    assert all(one.agenda for one in journal.templates.all())


def test_preferences_are_kept(journal: Journal) -> None:
    assert journal.settings.load().calendar_words is False
    assert journal.settings.change(champion="Cy", private_days=90).private_days == 90
    assert journal.settings.load().champion == "Cy"
    with pytest.raises(CairnError, match="E_JOURNAL_VALUE"):
        journal.settings.change(sessions=0)
