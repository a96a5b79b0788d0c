"""Tests of the journal's own search: everything is found, by words, and nothing that is gone."""

from dataclasses import replace
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.journal import finding, indexing
from cairn.journal.entry import NewAction, SessionEntry
from cairn.journal.finding import Found
from cairn.journal.journal import Journal
from cairn.journal.person import Person
from cairn.journal.session import Form, Sighting, Used
from cairn.journal.timeline import Filters
from tests.journal.conftest import open_journal
from tests.journal.test_log import WHOLE


def _aims(found: Found) -> list[str]:
    return [hit.session.aim for hit in found.hits]


def test_every_field_is_found_as_it_is_typed(journal: Journal) -> None:
    journal.log(WHOLE)
    journal.log(SessionEntry(("Di",), aim="something else"))
    assert journal.catch_up() > 0
    for typed in ("ada", "byr", "nervous", "faster", "well done", "link", "deny",
                  "other flag", "2.1.240", "would end the ru", "cy"):  # fmt: skip
        found = journal.search(typed)
        assert _aims(found)[0] == WHOLE.aim, typed
    assert journal.search("").hits == ()
    assert journal.search("zzzqqq").hits == []
    assert journal.catch_up() == 0


def test_private_notes_are_found_and_never_shown_among_results(journal: Journal) -> None:
    entry = SessionEntry(("Ada",), habit="asks for proof", private="kestrel is tired")
    journal.log(entry)
    journal.catch_up()
    for typed in ("kestrel", "kestrel proof", '"kestrel is"'):
        [hit] = journal.search(typed).hits
        assert hit.snippet.text == "asks for proof"


def test_words_in_quotes_stand_together(journal: Journal) -> None:
    journal.log(SessionEntry(("Ada",), aim="one two three"))
    journal.log(SessionEntry(("Ada",), aim="two one three"))
    journal.catch_up()
    assert journal.search("one two").total == 2
    assert _aims(journal.search('"one two"')) == ["one two three"]
    assert journal.search('three "two three" "one two"').total == 1
    assert journal.search('"').total == 0
    journal.log(
        SessionEntry(
            ("Zoë Müller",), seen="a C:\\new\nfolder\tis “Made", actions=(NewAction("Ask (twice)"),)
        )
    )
    journal.catch_up()
    for said in ('"new folder"', '"FOLDER is made"', '"zoe muller" "ask twice"', '"c new"'):
        assert journal.search(said).total == 1, said
    for said in ('"old folder"', '"folder new"', '"ew folder"', '"folder is mad"', '"ask zoe"'):
        assert journal.search(said).total == 0, said
    # what are operators of the library are words here
    for odd in ("layer:mine", "title:x", "one OR two", "on*", "trust:fresh -one"):
        journal.search(odd)


def test_what_fits_is_found_however_low_it_ranks(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(8):
        journal.log(SessionEntry(("Ada" if number % 2 else "Bo",), aim="common " * (number + 1)))
    journal.catch_up()
    fits = [Filters(person=journal.people.named(name).id) for name in ("Ada", "Bo")]
    every = [_aims(journal.search("common", one)) for one in fits]
    assert list(map(len, every)) == [4, 4]
    monkeypatch.setattr(finding, "_MOST_FILTERED", 4)
    for one, aims in zip(fits, every, strict=True):
        found = journal.search("common", one)
        assert found.total == 4
        assert sorted(_aims(found)) == sorted(aims)


def test_filters_narrow_it(journal: Journal) -> None:
    for number in range(6):
        journal.log(
            SessionEntry(
                ("Ada",) if number % 2 else ("Bo",),
                aim=f"common {number}",
                form=Form.REVIEW if number < 2 else Form.ASYNC,
                used=(Used("R1"),) if number == 3 else (),
            )
        )
    journal.catch_up()
    ada = journal.people.named("Ada").id
    assert journal.search("common", Filters(person=ada)).total == 3
    assert _aims(journal.search("common", Filters(person=ada, form=Form.REVIEW))) == ["common 1"]
    assert _aims(journal.search("common", Filters(record="R1"))) == ["common 3"]
    every = journal.search("common").hits
    assert journal.search("common", limit=4).hits == every[:4]
    assert journal.search("common", limit=3, offset=4).hits == every[4:]
    narrow = Filters(person=ada)
    found = journal.search("common", narrow).hits
    assert journal.search("common", narrow, 1, 1).hits == found[1:2] != []


def test_it_follows_every_change(journal: Journal) -> None:
    logged = journal.log(SessionEntry(("Ada",), aim="quux", actions=(NewAction("frobnicate"),)))
    journal.catch_up()
    assert journal.search("quux").hits[0].session == logged.session
    journal.people.save(replace(journal.people.named("Ada"), name="Grace"))
    journal.actions.save(replace(logged.actions[0], text="defenestrate"))
    journal.sessions.save(replace(logged.session, seen="plugh"))
    assert journal.search("quux").hits[0].session.seen == "plugh"  # though not indexed yet
    journal.catch_up()
    for word in ("grace", "defenestrate", "plugh", "quux"):
        assert journal.search(word).total == 1, word
    for word in ('"ada"', '"frobnicate"'):
        assert journal.search(word).total == 0, word
    journal.sessions.trash(logged.session.id)
    assert journal.search("quux").hits == []
    journal.catch_up()
    assert journal.search("quux").total == 0
    journal.sessions.untrash(logged.session.id)
    journal.catch_up()
    assert journal.search("quux").total == 1


def test_before_it_was_made_it_is_missing(journal: Journal) -> None:
    with pytest.raises(CairnError, match="E_INDEX_MISSING"):
        journal.search("ada")
    journal.catch_up()
    assert journal.search("ada").total == 0


def test_a_damaged_index_is_made_anew(journal: Journal, tmp_path: Path) -> None:
    journal.log(SessionEntry(("Ada",), aim="quux", sightings=(Sighting(text="xyzzy"),)))
    journal.catch_up()
    folder = tmp_path / "cache" / "journal"
    assert indexing.check(folder) == []
    (file,) = folder.glob("gen-*/seg-*")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    journal.finder.close()
    file.write_bytes(data)
    assert indexing.check(folder) == [file.name]
    assert journal.catch_up() > 0
    assert journal.search("xyzzy").total == 1
    for path in folder.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0


def test_another_process_may_make_it(journal: Journal, tmp_path: Path) -> None:
    journal.log(SessionEntry(("Ada",), aim="quux"))
    other = open_journal(tmp_path)
    other.catch_up()
    other.close()
    assert journal.search("quux").total == 1


def test_somebody_renamed_in_a_large_journal_before_its_index_is_there(journal: Journal) -> None:
    ada = journal.people.save(Person(name="Ada"))
    for number in range(3):
        journal.log(SessionEntry((ada.id,), aim=str(number)))
    journal.people.save(replace(ada, name="Grace"))
    journal.catch_up(seconds=0)
    while journal.catch_up():
        pass
    assert journal.search("grace").total == 3
