"""Tests of drafts: begun from anything, typed in, looked back at, put away, forgotten."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.flows import promote
from cairn.journal.entry import SessionEntry
from cairn.journal.journal import Journal
from cairn.journal.outgoing import KEPT
from cairn.journal.person import Person
from cairn.journal.schema import JOURNAL, PROMOTION, TYPED
from cairn.journal.session import Sighting
from cairn.outbox.begin import from_file, from_nothing, from_record, from_text
from cairn.outbox.draft import NEVER, Base, Draft, Purpose, Sent, State, slug_of
from cairn.outbox.drafts import STEP, Drafts
from cairn.outbox.keeping import kept
from cairn.outbox.linting import problems
from cairn.outbox.written import path_of, record_of
from cairn.records.record import Kind
from cairn.store.schema import Schema, Table
from cairn.store.store import Store
from tests.journal.conftest import TODAY, open_journal

FLOOR = b"""---
id: 01J9Z8M3Q4T5V6W7X8Y9Z0A1B2
kind: guardrail
title: Secrets stay unread
custom: kept   # as it is
---
## Rule
None.
"""


class Clock:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def drafts(tmp_path: Path, clock: Clock) -> Iterator[Drafts]:
    file = tmp_path / "journal.db"
    with Store.open(file, JOURNAL, backups=tmp_path / "backups", now=clock) as store:
        yield Drafts(store, clock)


@pytest.mark.parametrize("kind", Kind)
def test_a_draft_of_each_kind_begins_with_its_parts(drafts: Drafts, kind: Kind) -> None:
    draft = drafts.save(from_nothing(kind, "Größe: it's  fine"))
    record = record_of(draft)
    assert record.kind is kind
    assert drafts.get(draft.id) == draft
    assert {one.code for one in problems(draft)} & {"L_SECTION", "L_ID", "L_TITLE", "L_KIND"} == (
        set()
    )
    if kind is not Kind.SKILL:
        assert draft.title == record.title == "Größe: it's fine"
    assert draft.slug == "grosse-it-s-fine"
    assert path_of(draft).endswith(".md")


def test_all_of_a_draft_is_kept(drafts: Drafts) -> None:
    base = Base("R1", "shared", "recipes/one.md", "ab", "# One\n")
    whole = replace(
        from_nothing("recipe", "One"),
        purpose=Purpose.CHANGE,
        base=base,
        born="record:R1",
        state=State.IN_REVIEW,
        sessions=("S1",),
        met="text:x",
        decisions={"m": {"answer": "keep", "instead": "", "reason": "public"}},
        sent=(Sent("record", "branch", "t", "cairn/one", "R1", "cd", "2026-11-21"),),
        note="asked",
    )
    draft = drafts.save(whole)
    assert replace(draft, id="", edited_at=NEVER) == whole
    assert drafts.get(draft.id) == draft
    assert drafts.of_record("R1") == [draft]
    assert (
        set(kept(draft)) == set(KEPT) == {one.name for one in fields(Draft)} - {"id"} | {"record"}
    )
    assert {name: type(value) for name, value in kept(draft).items()} == KEPT


def test_typing_makes_no_history_until_it_is_time(drafts: Drafts, clock: Clock) -> None:
    draft = drafts.save(from_nothing("note", "One", "a\n"))
    for number in range(3):
        clock.now += timedelta(seconds=2)
        draft = drafts.type(draft.id, draft.text + f"{number}\n")
    assert drafts.get(draft.id).text.endswith("a\n0\n1\n2\n")
    assert drafts.all() == [drafts.get(draft.id)] == [draft]
    assert draft.edited_at == clock.now
    assert len(drafts.history(draft.id)) == 1
    clock.now += STEP
    draft = drafts.type(draft.id, draft.text.replace("title: One", "title: Two"))
    assert draft.title == "Two"
    assert len(drafts.history(draft.id)) == 2
    assert drafts.type(draft.id, draft.text.replace("\n", "\r\n")) == draft
    draft = drafts.type(draft.id, "---\r\ntitle: [\r---\n")
    assert draft.text == "---\ntitle: [\n---\n"
    assert draft.title == "Two"
    assert [one.code for one in problems(draft)] == ["E_FRONTMATTER"]
    # a state of its own is learned while somebody types, and takes none of it away
    assert drafts.change(draft.id, state=State.MERGED).text == draft.text
    assert drafts.all([State.MERGED])[0].id == draft.id
    assert drafts.all([State.DRAFT]) == []
    old = drafts.history(draft.id)[-1]
    beside = drafts.restore_beside(draft.id, old.revision)
    assert (beside.text, beside.state) == (old.draft.text, State.DRAFT)
    assert beside.id != draft.id


def test_what_somebody_types_meanwhile_is_not_lost(drafts: Drafts, clock: Clock) -> None:
    read = drafts.save(from_nothing("note", "One", "first\n"))
    clock.now += timedelta(seconds=2)
    typed = drafts.type(read.id, read.text + "typed\n")
    told = drafts.save(replace(read, state=State.EXPORTED))
    assert (told.state, told.text) == (State.EXPORTED, typed.text)
    assert drafts.get(read.id) == told
    other = drafts.save(replace(read, text=read.text + "other\n"))
    assert drafts.get(read.id) == other
    assert [one.draft.text for one in drafts.history(read.id)][:2] == [other.text, typed.text]
    # whoever has seen what was typed may take it back
    clock.now += timedelta(seconds=2)
    seen = drafts.type(read.id, other.text + "more\n")
    assert drafts.save(replace(seen, text=other.text)).text == other.text
    assert drafts.get(read.id).text == other.text


def test_what_was_typed_is_there_after_a_crash(tmp_path: Path, clock: Clock) -> None:
    file = tmp_path / "journal.db"
    with Store.open(file, JOURNAL, now=clock) as store:
        draft = Drafts(store, clock).save(from_nothing("note", "One"))
        draft = Drafts(store, clock).type(draft.id, draft.text + "typed")
    with Store.open(file, JOURNAL) as store:
        assert Drafts(store).get(draft.id) == draft
        assert store.check() == []


def test_a_draft_is_put_away_and_found_again(drafts: Drafts, clock: Clock) -> None:
    one, two = drafts.save_all([from_nothing("note", "One"), from_nothing("note", "Two")])
    drafts.type(two.id, two.text + "typed")
    gone = drafts.trash(two.id)
    assert drafts.all() == [one]
    assert drafts.trashed() == [gone]
    assert gone.text.endswith("typed")
    with pytest.raises(CairnError, match="E_DRAFT_UNKNOWN"):
        drafts.get(two.id)
    assert drafts.untrash(two.id) == gone
    assert drafts.named("two") == drafts.named(two.id[-6:].lower()) == gone
    drafts.discard(two.id)
    for wrong in (two.id, "no", "nothing-of-that-name"):
        with pytest.raises(CairnError, match="E_DRAFT_UNKNOWN"):
            drafts.named(wrong)
    clock.now += timedelta(seconds=1)
    drafts.save(from_nothing("recipe", "One"))
    with pytest.raises(CairnError, match="E_AMBIGUOUS"):
        drafts.named("one")
    for wrong_draft in (Draft(kind="poem", title="x", text="---\na: [\n---\n"), Draft(title=" ")):
        with pytest.raises(CairnError, match="E_DRAFT"):
            drafts.save(wrong_draft)


def test_the_last_change_is_undone(drafts: Drafts) -> None:
    draft = drafts.save(from_nothing("note", "One"))
    drafts.change(draft.id, text=draft.text + "more")
    drafts._store.undo()
    assert drafts.get(draft.id).text == draft.text


def test_from_a_file(tmp_path: Path) -> None:
    plain = tmp_path / "how_to.md"
    plain.write_bytes(b"\xef\xbb\xbf# Do it\r\n\r\nso\r\n")
    draft = from_file(plain)
    assert (draft.kind, draft.title, draft.born) == ("note", "Do it", "file:how_to.md")
    assert draft.text.endswith("---\n# Do it\n\nso\n")
    assert from_file(plain, "recipe", "Other").title == "Other"
    skill = tmp_path / "fix-it" / "SKILL.md"
    skill.parent.mkdir()
    skill.write_text("---\nname: fix-it\ndescription: Fixes.\nversion: 2\n---\nDo.\n")
    draft = from_file(skill)
    assert (draft.kind, draft.title) == ("skill", "fix-it")
    assert draft.text == skill.read_text()
    assert path_of(draft) == "skills/fix-it/SKILL.md"
    kinded = from_text(b"---\nkind: gotcha\ntitle: A\n---\nB\n")
    assert kinded.kind == "gotcha"
    assert "L_ID" not in [one.code for one in problems(kinded)]
    for bad, code in ((b"\0", "E_NOT_TEXT"), (b"---\na: &x 1\n---\n", "E_FRONTMATTER")):
        with pytest.raises(CairnError, match=code):
            from_text(bad)
    with pytest.raises(CairnError, match="E_FILE"):
        from_file(tmp_path)


def test_from_a_record() -> None:
    def made(purpose: Purpose, data: bytes = FLOOR) -> Draft:
        return from_record(data, "shared", "guardrails/x.md", purpose, TODAY)

    change = made(Purpose.CHANGE)
    assert change.text.encode() == FLOOR
    assert change.base is not None
    assert (change.base.record, change.base.text) == (record_of(change).id, change.text)
    adapted = from_record(FLOOR, "shared", "guardrails/x.md", Purpose.ADAPT, TODAY, "We pair.")
    assert record_of(adapted).front["adaptation"] == {"why": "We pair."}
    deviation = made(Purpose.DEVIATE)
    assert record_of(deviation).front["deviation"] == {
        "reason": "", "control": "", "owner": "", "expires": "2027-02-19",
    }  # fmt: skip
    asked = [one for one in problems(deviation) if one.code == "L_DEVIATION"]
    assert len(asked) == 3
    with pytest.raises(CairnError, match="E_DRAFT"):
        made(Purpose.DEVIATE, FLOOR.replace(b"guardrail", b"recipe"))


def test_settings_in_a_draft_are_looked_at_while_one_types() -> None:
    body = (
        '## How it is enforced\n\n```json\n{\n  "permissions": {"deny": ["Write(a/**)"]}\n}\n```\n'
    )
    [one] = [
        one for one in problems(from_nothing("guardrail", "x", body)) if one.code == "C_SETTINGS"
    ]
    assert one.message.startswith("A path is not looked up under Write")
    assert from_nothing("guardrail", "x", body).text.split("\n")[one.line - 1].startswith("  ")


def test_a_skill_says_which_files_it_leads_to_and_leaves_behind() -> None:
    text = "See [how](references/how.md) and [that](../../recipes/that.md).\n"
    told = [one.message for one in problems(from_nothing("skill", "Fix it", text))]
    assert "The file references/how.md does not go along." in told
    assert not any("that.md" in one for one in told)


@pytest.mark.parametrize(("title", "slug"), [("Ä/B ß\n", "a-b-ss"), ("…", ""), ("a" * 99, "a" * 60),
                                             ("word " * 20, "word-" * 11 + "word")])  # fmt: skip
def test_a_slug_is_safe(title: str, slug: str) -> None:
    assert slug_of(title) == slug


def test_a_session_becomes_a_draft_that_names_nobody(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    journal.settings.change(champion="Dee Mentor")
    entry = SessionEntry(
        ("Ada Byron",), seen="Ada and Dee looked", sightings=(Sighting(text="Ada's path fails"),)
    )
    session = journal.log(entry).session
    draft = promote.from_session(journal, session)
    assert (draft.kind, draft.born) == ("gotcha", f"session:{session.id}")
    assert (draft.title, draft.sessions) == ("A colleague's path fails", (session.id,))
    for name in ("Ada", "Byron", "Dee", "Mentor"):
        assert name not in draft.text
    assert "L_SECTION" not in [one.code for one in problems(draft)]
    bare = journal.log(SessionEntry(("Ada Byron",))).session
    assert promote.fitting(bare) == "pattern"
    assert Drafts(journal.store).save(promote.from_session(journal, bare)).title == "New pattern"
    for team in ("Web", "Core", "Web"):
        journal.log(SessionEntry(("Bo",), team=team, sightings=(Sighting(text="It falls"),)))
    (one,) = promote.offered(journal)
    kept_draft = Drafts(journal.store).save(promote.from_sighting(journal, one))
    assert kept_draft.born == f"sighting:{one.key}"
    assert len(kept_draft.sessions) == 3
    assert promote.offered(journal) == []
    journal.close()


def test_whoever_is_erased_is_in_no_draft(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    drafts = Drafts(journal.store)
    person = journal.people.save(Person(name="Zoe Zabrisky", handle="zabq"))
    session = journal.log(SessionEntry(("Zoe Zabrisky",), habit="ask")).session
    draft = replace(
        promote.from_session(journal, session),
        base=Base("R1", "shared", "zabq.md", "ab", "By Zoe Zabrisky\n"),
        decisions={"m": {"answer": "keep", "instead": "", "reason": "zabq agreed"}},
        note="zabq said so",
    )
    kept_draft = drafts.save(draft)
    journal.store.backup()
    kept_draft = drafts.type(kept_draft.id, kept_draft.text + "Zoe Zabrisky was here\n")
    assert kept_draft.text.endswith("here\n")
    journal.erase(journal.erase_plan(person.id))
    after = drafts.get(kept_draft.id)
    assert after.text.endswith("a colleague was here\n")
    assert (after.sessions, after.born, after.note) == ((), "session", "a colleague said so")
    assert journal.store.check() == []
    journal.close()
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or b"abrisky" not in file.read_bytes()


def test_drafts_of_an_older_journal_are_whole_files_now(tmp_path: Path) -> None:
    tables = [one for one in JOURNAL.tables if one.name not in (PROMOTION, TYPED)]
    older = Schema("journal", 1, (*tables, Table(PROMOTION, {"made_on": str})))
    file, backups = tmp_path / "data" / "journal.db", tmp_path / "backups"
    with Store.open(file, older, backups=backups) as store:
        values = {"kind": "gotcha", "title": "It: falls", "text": "## Symptom\n\nzabq\n",
                  "made_on": "2026-11-20", "sessions": ["S1"], "met": "text:it falls"}  # fmt: skip
        with store.write("keep") as write:
            one = write.put(PROMOTION, values)
            two = write.put(PROMOTION, values)
            write.trash(PROMOTION, two.id)
        store.backup()
    journal = open_journal(tmp_path)
    (draft,) = Drafts(journal.store).all()
    assert (draft.id, draft.title, draft.kind) == (one.id, "It: falls", "gotcha")
    assert (draft.met, draft.sessions, draft.edited_at.date()) == (
        "text:it falls", ("S1",), date(2026, 11, 20),
    )  # fmt: skip
    record = record_of(draft)
    assert (record.title, record.body) == ("It: falls", "## Symptom\n\nzabq\n")
    assert [one.id for one in Drafts(journal.store).trashed()] == [two.id]
    person = journal.people.save(Person(name="Zoe Zabrisky", handle="zabq"))
    journal.erase(journal.erase_plan(person.id))
    assert journal.store.check() == []
    assert Drafts(journal.store).get(one.id).text.endswith("a colleague\n")
    journal.close()
    restored = Journal.open(file, backups, tmp_path / "cache")
    assert len(restored.store.history(PROMOTION, one.id)) == 2
    restored.close()
