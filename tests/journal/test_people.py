"""Tests of people and teams: two letters, every spelling, and who is meant."""

from dataclasses import replace
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.journal.entry import SessionEntry
from cairn.journal.journal import Journal
from cairn.journal.person import Person, Team
from cairn.journal.schema import PERSON
from cairn.journal.shelves import kept_of
from tests.journal.conftest import open_journal


def _names(found: list[Person]) -> list[str]:
    return [one.name for one in found]


def test_two_letters_find_a_person(journal: Journal) -> None:
    journal.people.save(Person(name="Ada Byron", handle="countess", spellings=("AAL",)))
    journal.people.save(Person(name="Adam Smith"))
    journal.people.save(Person(name="Zoë Müller"))
    assert _names(journal.people.find("ad")) == ["Ada Byron", "Adam Smith"]
    for letters in ("by", "co", "aal", "Ada B", "@coun"):
        assert _names(journal.people.find(letters)) == ["Ada Byron"]
    assert _names(journal.people.find("mul")) == _names(journal.people.find("ZOE")) != []
    assert journal.people.find("da") == []


def test_whoever_was_met_last_comes_first(journal: Journal) -> None:
    for name in ("Ada", "Adam", "Adele"):
        journal.people.save(Person(name=name))
    journal.log(SessionEntry(("Adele",)))
    journal.log(SessionEntry(("Adam",)))
    assert _names(journal.people.find("ad")) == ["Adam", "Adele", "Ada"]
    assert _names(journal.people.find("")) == ["Adam", "Adele"]


def test_what_another_process_did_to_people_is_seen(journal: Journal, tmp_path: Path) -> None:
    ada, adam = (journal.people.save(Person(name=name)) for name in ("Ada", "Adam"))
    assert _names(journal.people.find("ad")) == ["Ada", "Adam"]
    other = open_journal(tmp_path)
    assert other.people.get(ada.id) == ada
    other.people.save(replace(ada, name="Grace"))
    adele = other.people.save(Person(name="Adele"))
    assert _names(journal.people.find("ad")) == ["Adam", "Adele"]
    assert _names(journal.people.all()) == ["Adam", "Adele", "Grace"]
    with other.store.write("away") as write:
        write.trash(PERSON, adam.id)
        write.put(PERSON, kept_of(Person(name="Adrian")))
    assert _names(journal.people.find("ad")) == ["Adele", "Adrian"]
    other.erase(other.erase_plan(adele.id))
    assert journal.people.names([adele.id, ada.id]) == ["somebody", "Grace"]
    other.close()


def test_archived_people_are_out_of_the_way(journal: Journal) -> None:
    ada = journal.people.save(Person(name="Ada"))
    assert journal.people.archive(ada.id).archived
    assert journal.people.all() == journal.people.find("ad") == []
    assert journal.people.listed() == []
    assert _names(journal.people.all(archived=True)) == ["Ada"]
    assert journal.people.names([ada.id, "gone"]) == ["Ada", "somebody"]
    assert journal.people.archive(ada.id, archived=False) == ada
    assert journal.people.listed() == [(ada.id, "Ada")]


def test_who_is_meant(journal: Journal) -> None:
    ada = journal.people.save(Person(name="Ada", handle="a1"))
    journal.people.save(Person(name="Ada", handle="a2"))
    journal.people.save(Person(name="Adam"))
    assert journal.people.named("a1") == journal.people.named(ada.id) == ada
    with pytest.raises(CairnError, match="E_AMBIGUOUS"):
        journal.people.named("ada")
    with pytest.raises(CairnError, match="E_JOURNAL_UNKNOWN"):
        journal.people.named("zed")
    for nothing in ("", "  ", "!"):
        with pytest.raises(CairnError):
            journal.people.named(nothing)


@pytest.mark.parametrize("name", ["", "  ", "…", "x" * 301])
def test_a_person_needs_a_name(journal: Journal, name: str) -> None:
    with pytest.raises(CairnError, match="E_JOURNAL_VALUE"):
        journal.people.save(Person(name=name))


def test_teams_by_name(journal: Journal) -> None:
    web = journal.teams.save(Team(name=" Web \n platform ", stack=("node",)))
    assert web.name == "Web platform"
    assert journal.teams.named("WEB PLATFORM") == journal.teams.named("web") == web
    with pytest.raises(CairnError, match="E_JOURNAL_UNKNOWN"):
        journal.teams.named("")
    page = journal.team_page("web")
    assert (page.team, page.people, page.sessions.total) == (web, (), 0)


def test_changes_of_another_process_are_seen(journal: Journal, tmp_path: object) -> None:
    from pathlib import Path

    from tests.journal.conftest import open_journal

    assert journal.people.all() == []
    other = open_journal(Path(str(tmp_path)))
    other.log(SessionEntry(("Ada",), team="Web"))
    other.close()
    assert _names(journal.people.find("ad")) == ["Ada"]
    assert [team.name for team in journal.teams.all()] == ["Web"]
