"""A skill's other files: they travel whole, through the gate, or stay and are named."""

import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.errors import CairnError
from cairn.gate.decisions import Decisions
from cairn.gate.gate import Gate
from cairn.gate.known import Known, Someone
from cairn.journal.bring import bring_in, plan
from cairn.journal.export import document
from cairn.journal.opening import open_journal
from cairn.journal.person import Person
from cairn.journal.schema import JOURNAL
from cairn.journal.trash import sweep
from cairn.library.catalog import Catalog
from cairn.library.clone import Clone
from cairn.library.refresh import refresh
from cairn.library.rows import Rows
from cairn.library.sources import Sources
from cairn.outbox.begin import from_file, from_record, from_row
from cairn.outbox.companion import Companion
from cairn.outbox.contribute import check_bases, note
from cairn.outbox.draft import Draft, Purpose
from cairn.outbox.drafts import Drafts
from cairn.outbox.ground import Ground, ground
from cairn.outbox.harvest.harvest import harvest
from cairn.outbox.harvest.told import as_dict, harvest_of
from cairn.outbox.inbox.deciding import answer, edit, looked, take
from cairn.outbox.inbox.incoming import waiting
from cairn.outbox.inbox.opened import open_file
from cairn.outbox.inbox.patch_text import read_patch
from cairn.outbox.inbox.review import review
from cairn.outbox.left_already import left_already
from cairn.outbox.linting import problems
from cairn.outbox.passing import judged, passed
from cairn.outbox.patch.patch import patch as patch_of
from cairn.outbox.render.render import render
from cairn.outbox.rendering import Author, Form
from cairn.outbox.skill_folder import MOST_BYTES, MOST_FILES, beside
from cairn.outbox.skill_source import beside_record
from cairn.outbox.vehicle import bundle, folder, patch
from cairn.outbox.vehicle.unfinished import Unfinished
from cairn.places import Places
from cairn.store.store import Store
from tests.outbox.champion import Desk
from tests.outbox.spine import ADA, Upstream

BOB = Author("Bob", "bob@example.org")
NOW = datetime.now(UTC)
SKILL = """---
name: torque
description: Tightens flanges evenly. Use when a pipe leaks.
---
Run `scripts/check.py`, then read [how](references/how.md).
"""
HOW = "---\nid: 01J9Z8M3Q4T5V6W7X8Y9Z0A009\n---\n# How\n\nCrosswise →."
BESIDE = {
    "scripts/check.py": b"#!/usr/bin/env python3\r\nprint('torque')\r\n",
    "references/how.md": HOW.encode(),
    "CREATION-LOG.md": b"No newline at the end",
    "assets/empty.txt": b"",
}
TOKEN = "ghp_" + "wB7tQx2ZkN4vR8mLpY5sJ1cDf6HgA3eTuKiO"


def make(root: Path, more: dict[str, bytes] | None = None) -> Path:
    """A checkout with one skill; gives the skill's folder."""
    there = root / ".claude" / "skills" / "torque"
    for path, data in ({"SKILL.md": SKILL.encode()} | BESIDE | (more or {})).items():
        (there / path).parent.mkdir(parents=True, exist_ok=True)
        (there / path).write_bytes(data)
    return there


def begun(root: Path) -> Draft:
    return harvest(root).candidates[0].begun()


def bytes_of(draft: Draft) -> dict[str, bytes]:
    return {one.path: one.data for one in draft.along}


def test_all_of_a_skill_is_harvested_sent_taken_and_stands_there(
    home: Places, tmp_path: Path
) -> None:
    make(tmp_path / "shop")
    desk = Desk(home, tmp_path)
    draft = desk.drafts.save(begun(tmp_path / "shop"))
    assert bytes_of(desk.drafts.get(draft.id)) == BESIDE
    assert not [one for one in problems(draft) if one.code == "L_LEFT_BEHIND"]
    made = desk.rendered(draft)
    assert made == desk.rendered(draft)
    assert made.homes == {draft.id: "skills/torque/SKILL.md"}
    assert {path: made.files[f"skills/torque/{path}"] for path in BESIDE} == BESIDE
    draft = desk.send(draft)
    assert draft.sent[-1].path == "skills/torque/SKILL.md"
    assert {one.path: one.data for one in draft.sent[-1].files} == BESIDE
    desk.spine.sync()
    (offer,) = waiting(desk.spine.source)
    seen = review(offer, Gate(), lambda _: (), NOW.date())
    assert {one.path: (one.beside, one.code) for one in seen.files} == {
        "skills/torque/CREATION-LOG.md": (True, False),
        "skills/torque/SKILL.md": (False, False),
        "skills/torque/assets/empty.txt": (True, False),
        "skills/torque/references/how.md": (True, False),
        "skills/torque/scripts/check.py": (True, True),
    }
    assert offer.records == ()  # what stands beside a skill has no say in which record it is
    told = [(one.path, problem.code) for one in seen.files for problem in one.problems]
    assert ("skills/torque/references/how.md", "L_BESIDE") in told
    word = take(desk.spine.source, offer, BOB, NOW)
    assert answer(desk.spine.source, looked(word, Gate())).outcome == "pushed"
    desk.spine.remote.git("update-ref", "refs/heads/main", "cairn/inbox")
    learned = desk.hears_one()
    assert learned.draft.state == "merged"
    clone = Clone(desk.spine.source)
    assert {path: clone.raw(f"skills/torque/{path}") for path in BESIDE} == BESIDE
    # a change of it is of the record alone, and takes nothing away
    path = "skills/torque/SKILL.md"
    data = clone.raw(path)
    change = from_record(data, "spine", path, Purpose.CHANGE, NOW.date())
    change = desk.drafts.save(_more(change))
    assert list(desk.rendered(change).files) == [path]
    desk.send(change)
    names = desk.spine.remote.git("ls-tree", "-r", "--name-only", "cairn/torque")
    assert {f"skills/torque/{one}" for one in BESIDE} <= set(names.splitlines())
    desk.close()


def _more(draft: Draft) -> Draft:
    return replace(draft, text=draft.text + "Twice.\n")


def test_every_way_carries_the_same_bytes(tmp_path: Path) -> None:
    make(tmp_path / "shop")
    made = render([_with_id(begun(tmp_path / "shop"))], Form.SKILL, ADA, Ground(is_spine=False))
    target = tmp_path / "target"
    target.mkdir()
    unfinished = Unfinished.of_home(tmp_path / "data")
    folder.carry(target, made, unfinished)
    assert {
        path: (target / ".claude/skills/torque" / path).read_bytes() for path in BESIDE
    } == BESIDE
    assert not os.access(target / ".claude/skills/torque/scripts/check.py", os.X_OK)
    patch.carry(tmp_path, made, unfinished)
    (file,) = tmp_path.glob("*.patch")
    assert open_file(file).patch(lambda _: None).files == made.files
    report = judged([_with_id(begun(tmp_path / "shop"))], Form.SKILL, ADA, Ground(), Gate()).report
    bundle.carry(tmp_path / "it.zip", made, report, unfinished)
    assert open_file(tmp_path / "it.zip").patch(lambda _: None).files == made.files


def _with_id(draft: Draft) -> Draft:
    return replace(draft, id="01M7YZMHG0KJHWKJ4K9ZW5WKY3", edited_at=NOW)


def test_what_stands_in_a_script_stops_it_and_can_be_answered(tmp_path: Path) -> None:
    make(tmp_path / "shop", {
        "scripts/push.sh": f"export GITHUB_TOKEN={TOKEN}\n".encode(),
        "references/who.md": b"Ask Mireille Okonkwo.\n",
    })  # fmt: skip
    draft = _with_id(begun(tmp_path / "shop"))
    gate = Gate(Known(people=(Someone("Mireille Okonkwo"),)), key=b"k" * 32)
    verdict = judged([draft], Form.RECORD, ADA, Ground(), gate)
    stops = {(one.path, one.line, one.kind) for one in verdict.settled.open}
    assert stops == {
        ("skills/torque/scripts/push.sh", 1, "secret"),
        ("skills/torque/references/who.md", 1, "person"),
    }
    with pytest.raises(CairnError, match="E_GATE"):
        passed(verdict)
    name = next(one for one in verdict.settled.open if one.kind == "person")
    said = Decisions().replacing(name, "a colleague").as_dict()
    left = tuple(
        replace(one, out=True) if one.path == "scripts/push.sh" else one for one in draft.files
    )
    clean = passed(
        judged([replace(draft, files=left, decisions=said)], Form.RECORD, ADA, Ground(), gate)
    )
    assert clean.files["skills/torque/references/who.md"] == b"Ask a colleague.\n"
    assert "skills/torque/scripts/push.sh" not in clean.files
    # what left before somebody was known is told with its file
    sent = note(draft, render([draft], Form.RECORD, ADA), "folder", "there", NOW)
    (gone,) = left_already(sent, gate)
    assert {one.path for one in gone.found} == {one[0] for one in stops}


def test_nothing_but_plain_text_of_the_folder_itself_goes_along(tmp_path: Path) -> None:
    outside = tmp_path / "secret.txt"
    outside.write_text("canary")
    there = make(tmp_path / "shop", {
        "logo.png": b"\x89PNG\0\xff", "latin.txt": b"na\xefve", ".env": b"A=1", ".git/config": b"x",
        "con.txt": b"", "big.md": b"x" * (MOST_BYTES + 1), "deeper/SKILL.md": b"x",
        "__pycache__/check.pyc": b"x", "a:b.md": b"", "skill.md": b"x",
        **{f"many/{number:03}.md": b"x" for number in range(MOST_FILES)},
    })  # fmt: skip
    (there / "link.txt").symlink_to(outside)
    (there / "up").symlink_to(tmp_path)
    os.mkfifo(there / "pipe.md")
    draft = begun(tmp_path / "shop")
    stays = {one.path: one.why for one in draft.files if one.why}
    assert {path: why for path, why in stays.items() if not path.startswith("many/")} == {
        "logo.png": "it is no text, so the gate could not read it",
        "latin.txt": "it is no text, so the gate could not read it",
        ".env": "it is hidden",
        ".git/": "it is hidden",
        "con.txt": "not every system can hold its name",
        "a:b.md": "not every system can hold its name",
        "skill.md": "not every system can hold its name",
        "big.md": "it is larger than 250 KB",
        "deeper/": "it is a skill of its own",
        "__pycache__/": "it was made by a tool",
        "link.txt": "it is a link",
        "up/": "it is a link",
        "pipe.md": "it is no regular file",
        "references/how.md": "there is too much beside the skill",
        "scripts/check.py": "there is too much beside the skill",
    }
    assert len(draft.along) == MOST_FILES
    assert "canary" not in str(draft)
    with pytest.raises(CairnError, match="E_FILE_NAME"):
        render([_with_id(_changed(draft, "../../../up.md"))], Form.RECORD, ADA)


def _changed(draft: Draft, path: str) -> Draft:
    return replace(draft, files=(Companion(path, "x"),))


def test_a_skill_that_is_opened_brings_its_folder_and_no_other(tmp_path: Path) -> None:
    there = make(tmp_path / "shop")
    assert bytes_of(from_file(there / "SKILL.md")) == BESIDE
    shutil.copytree(there, tmp_path / "torque")
    assert bytes_of(from_file(tmp_path / "torque" / "SKILL.md")) == BESIDE
    shutil.copytree(there, tmp_path / "downloads")
    assert from_file(tmp_path / "downloads" / "SKILL.md").files == ()


def test_files_stay_with_a_draft_whatever_becomes_of_it(tmp_path: Path) -> None:
    make(tmp_path / "shop")
    with Store.open(tmp_path / "j.db", JOURNAL, backups=tmp_path / "b") as store:
        drafts = Drafts(store)
        draft = drafts.save(begun(tmp_path / "shop"))
        out = drafts.change(draft.id, files=draft.files[1:])
        assert drafts.all() == [out]
        assert [one.draft.files for one in drafts.history(draft.id)] == [out.files, draft.files]
        again = drafts.restore_beside(draft.id, 1)
        drafts.discard(draft.id)
        assert drafts.get(again.id).files == draft.files
        assert drafts.trash(again.id).files == draft.files
        assert drafts.untrash(again.id).files == draft.files
        assert sweep(store) == []
        with store.write("gone") as write:
            write.bury("promotion", again.id)
        assert len(sweep(store)) == 1
        assert store.check() == []
    with Store.open(tmp_path / "j.db", JOURNAL) as store:
        assert b"Crosswise" not in str(store.rows("typed")).encode()


def test_what_others_have_at_its_place_is_not_written_over(tmp_path: Path) -> None:
    make(tmp_path / "shop")
    draft = _with_id(begun(tmp_path / "shop"))
    there = {"skills/torque/scripts/check.py": b"theirs\n"}
    made = render([draft], Form.RECORD, ADA, ground(there.get, spine=True))
    with pytest.raises(CairnError, match=r"scripts/check\.py.*E_CONFLICT"):
        check_bases([draft], made)
    ours = render([draft], Form.RECORD, ADA)
    sent = note(draft, ours, "folder", "there", NOW)
    check_bases([sent], render([sent], Form.RECORD, ADA, ground(ours.files.get, spine=True)))


def test_a_harvest_comes_whole_from_the_worker(tmp_path: Path) -> None:
    make(tmp_path / "shop", {"logo.png": b"\xff"})
    found = harvest(tmp_path / "shop")
    assert harvest_of(as_dict(found), None) == found  # type: ignore[arg-type]


NAMES = st.sampled_from(
    ["a", "B", "b", "ä", "a b", "con", ".x", "x.", "SKILL.md", "skill.md", "-x", "x\u202ey", "x.py"]
)
PATHS = st.lists(NAMES, min_size=1, max_size=3).map("/".join)
DATA = st.one_of(st.text(max_size=40).map(lambda text: text.encode()), st.binary(max_size=20))


@settings(max_examples=30, deadline=None)
@given(files=st.dictionaries(PATHS, DATA, max_size=6))
def test_whatever_lies_there_goes_along_whole_or_is_named(files: dict[str, bytes]) -> None:
    with TemporaryDirectory() as scratch:
        there = make(Path(scratch).resolve())
        made = {path for path in files if _laid(there / path, files[path])}
        found = beside(there, PurePosixPath())
        along = {one.path: one.data for one in found if one.leaves}
        assert len({path.casefold() for path in along}) == len(along)
        assert along == {path: (there / path).read_bytes() for path in along}
        stays = [one.path for one in found if one.why]
        for path in (made | BESIDE.keys()) - along.keys() - {"SKILL.md"}:
            assert any(path == one or (one[-1] == "/" and path.startswith(one)) for one in stays)
        draft = _with_id(replace(from_file(there / "SKILL.md"), files=tuple(found)))
        rendering = render([draft], Form.RECORD, ADA)
        assert read_patch(patch_of(rendering), lambda _: None).files == rendering.files


def _laid(file: Path, data: bytes) -> bool:
    """Whether a file could be put there, beside the SKILL.md."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.name != "SKILL.md" and not file.exists():
            file.write_bytes(data)
    except OSError:
        return False
    return file.is_file()


def test_files_of_a_skill_of_the_library_are_listed_and_no_part_of_a_change(
    home: Places, tmp_path: Path
) -> None:
    spine = Upstream(home, tmp_path)
    odd = {"logo.png": b"\xff", ".env": b"A=1", ".git2/x": b"x", "sub/SKILL.md": b"x", "sub/y": b""}
    files = {"SKILL.md": SKILL.encode(), **BESIDE, **odd}
    spine.remote.commit({f"skills/torque/{path}": data for path, data in files.items()})
    spine.sync()
    path = "skills/torque/SKILL.md"
    found = beside_record(spine.source, path)
    assert {one.path: one.data for one in found if one.leaves} == BESIDE
    stays = {one.path for one in found if one.why}
    assert stays == {"logo.png", ".env", ".git2/", "sub/"}
    make(tmp_path / "mine", odd)
    shutil.move(tmp_path / "mine" / ".claude" / "skills", tmp_path / "mine" / "skills")
    own = Sources(home).add(tmp_path / "mine", "own", "mine")
    assert sorted(beside_record(own, path), key=str) == sorted(found, key=str)
    catalog = Catalog(home.cache / "catalog.db")
    refresh(catalog, own)
    rows = Rows(catalog.path, [own])
    row = rows.by_path("own", path)
    assert row is not None
    change = _with_id(from_row(Sources(home), row, Purpose.CHANGE, NOW.date()))
    assert (change.along, len(change.files)) == ((), len(found))
    assert list(render([change], Form.RECORD, ADA).files) == [path]
    assert bytes_of(from_row(Sources(home), row, Purpose.ADAPT, NOW.date())) == BESIDE
    rows.close()
    catalog.close()


def test_taken_with_edits_it_keeps_what_nobody_edited(home: Places, tmp_path: Path) -> None:
    make(tmp_path / "shop")
    desk = Desk(home, tmp_path)
    desk.send(desk.drafts.save(begun(tmp_path / "shop")))
    desk.spine.sync()
    (offer,) = waiting(desk.spine.source)
    path = "skills/torque/SKILL.md"
    assert offer.offer is not None
    word = edit(desk.spine.source, offer, {path: offer.offer.files[path] + b"x\n"}, BOB, NOW)
    assert {one: word.rendering.files[f"skills/torque/{one}"] for one in BESIDE} == BESIDE
    assert answer(desk.spine.source, looked(word, Gate())).outcome == "pushed"
    desk.spine.remote.git("update-ref", "refs/heads/main", "cairn/torque-edited")
    assert desk.hears_one().draft.state == "merged-with-edits"
    desk.close()


def test_whoever_is_erased_is_gone_from_files_too(home: Places, tmp_path: Path) -> None:
    make(tmp_path / "shop", {"who-zabrisky.md": b"Ask Zoe Zabrisky.\n"})
    journal = open_journal(home)
    draft = Drafts(journal.store).save(begun(tmp_path / "shop"))
    person = journal.people.save(Person(name="Zoe Zabrisky"))
    journal.erase(journal.erase_plan(person.id))
    after = Drafts(journal.store).get(draft.id)
    assert "Ask a colleague.\n" in {one.text for one in after.along}
    assert bytes_of(after).items() >= BESIDE.items()
    Drafts(journal.store).save(draft)  # as a window that was open meanwhile may
    assert "Zabrisky" not in str([one.text for one in Drafts(journal.store).get(draft.id).files])
    journal.close()


def test_a_journal_that_is_taken_along_has_the_files_in_it(tmp_path: Path) -> None:
    make(tmp_path / "shop", {"logo.png": b"\xff"})
    with (
        Store.open(tmp_path / "one.db", JOURNAL) as one,
        Store.open(tmp_path / "two.db", JOURNAL) as two,
    ):
        draft = Drafts(one).save(begun(tmp_path / "shop"))
        value = document(one, NOW.date())
        for again in (False, True):
            planned = plan(two, value)
            assert (len(planned.rows), planned.same) == (int(not again), int(again))
            bring_in(two, planned)
        assert Drafts(two).get(draft.id).files == draft.files
        Drafts(two).change(draft.id, text=draft.text + "More.\n")
        assert Drafts(two).get(draft.id).files == draft.files
        assert document(two, NOW.date())["drafts"][0]["files"] == value["drafts"][0]["files"]
