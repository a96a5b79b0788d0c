"""Tests of what the gate is told: everybody's names, and hashes of those who are gone."""

import pytest

from cairn.flows.known_names import known_names
from cairn.flows.promote import from_session
from cairn.gate.gate import Gate
from cairn.journal.entry import SessionEntry
from cairn.journal.person import Person
from cairn.places import Places
from cairn.workspace import Workspace

TEXTS = [
    "Ask Zoë Zabrisky about it.",
    "as ZOE ZABRISKY's note says",
    "zabrisky, zoe",
    "ping @zabq",
    "mail zoe.z@orders.net",
    "Quillybird did it",
]


@pytest.fixture
def home_with_her(home: Places) -> Workspace:
    workspace = Workspace(home)
    spellings = ("Quillybird", "zoe.z@orders.net")
    workspace.journal.people.save(Person(name="Zoë Zabrisky", handle="zabq", spellings=spellings))
    return workspace


def _found(workspace: Workspace, text: str) -> bool:
    found = Gate(known_names(workspace.journal)).read(text)
    spans = [text[one.column - 1 :][: one.length].casefold() for one in found if one.blocks]
    return any(word in span for span in spans for word in ("zabrisky", "zabq", "quilly", "zoe.z"))


@pytest.mark.parametrize("text", TEXTS)
def test_everybody_in_the_journal_is_known(home_with_her: Workspace, text: str) -> None:
    with home_with_her as workspace:
        assert _found(workspace, text)


@pytest.mark.parametrize("text", TEXTS)
def test_whoever_was_erased_is_blocked_still(home_with_her: Workspace, text: str) -> None:
    with home_with_her as workspace:
        journal = workspace.journal
        journal.erase(journal.erase_plan(journal.people.named("zabq").id))
        known = known_names(journal)
        assert known.people == ()
        assert "abrisky" not in repr(known)
        assert _found(workspace, text)


def test_teams_and_the_champion_are_known(home: Places) -> None:
    with Workspace(home) as workspace:
        assert known_names(workspace.journal).people == ()
        workspace.journal.settings.change(champion="Dee Doe")
        known = known_names(workspace.journal)
        assert [one.role for one in known.people] == ["the champion"]
        session = workspace.journal.log(SessionEntry(("Ana",), champion="Cy Kest")).session
        workspace.drafts.save(from_session(workspace.journal, session))
        people = known_names(workspace.journal).people
        champions = [one.name for one in people if one.role == "the champion"]
        assert champions == ["Dee Doe", "Cy Kest"]
