"""Where drafts go: what is meant for whom, and that nothing private passes as known there."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.gate.gate import Gate
from cairn.gate.known import Known, Someone
from cairn.library.source import Source
from cairn.outbox.contribute import note
from cairn.outbox.draft import Base, Draft, Purpose, State, digest_of
from cairn.outbox.fate import fate
from cairn.outbox.passing import judged
from cairn.outbox.render.render import render
from cairn.outbox.rendering import Form
from cairn.outbox.seen import Seen, Shared
from cairn.outbox.way import meant_for, way_to
from cairn.records.record import Kind
from tests.outbox.renderable import AUTHOR, draft

GATE = Gate(Known(people=(Someone("Żaneta Quill"),)), key=b"k" * 32)
STARTER = Source("starter", Path("x"), "starter", 0, kind="starter")


def about(source: str, purpose: Purpose = Purpose.CHANGE) -> Draft:
    """A change of a record in which somebody is named."""
    one = draft(Kind.NOTE, "x", "Ask Żaneta Quill.\n")
    base = Base("01M7YZMHG0KJHWKJ4K9ZW5WKY3", source, "notes/x.md", "", one.text)
    return replace(one, purpose=purpose, base=base, text=one.text + "More.\n")


def folder(tmp_path: Path, name: str, layer: str, text: str = "") -> Source:
    """A source in which the record stands."""
    (tmp_path / name / "notes").mkdir(parents=True)
    (tmp_path / name / "notes" / "x.md").write_text(text, encoding="utf-8")
    return Source(name, tmp_path / name, layer, 1)


@pytest.mark.parametrize("vehicle", ["bundle:x.zip", "patch:", ""])
def test_what_stands_in_a_folder_of_ones_own_does_not_pass_as_known(
    tmp_path: Path, vehicle: str
) -> None:
    one = about("mine")
    assert one.base is not None
    mine = folder(tmp_path, "mine", "mine", one.base.text)
    shared = folder(tmp_path, "spine", "shared")
    (tmp_path / "spine/notes/x.md").unlink()
    for source in (None, shared):
        way = way_to(vehicle, source, [one], tmp_path)
        assert not judged([one], Form.RECORD, AUTHOR, way.ground, GATE).may_leave
    with pytest.raises(CairnError) as refused:
        way_to(vehicle, mine, [one], tmp_path)
    assert refused.value.code == "E_TO"


def test_what_is_shared_already_passes(tmp_path: Path) -> None:
    one = about("spine")
    assert one.base is not None
    shared = folder(tmp_path, "spine", "shared", one.base.text)
    for way in (
        way_to("patch:", shared, [one], tmp_path),
        way_to("", None, [about("starter")], tmp_path),
    ):
        assert judged([one], Form.RECORD, AUTHOR, way.ground, GATE).may_leave


def test_what_is_meant_for_whom() -> None:
    first, second, team = (
        Source(name, Path("x"), layer, order)
        for order, (name, layer) in enumerate((("a", "shared"), ("b", "shared"), ("t", "team")))
    )
    mine = Source("m", Path("x"), "mine", 9)
    every = [STARTER, mine, first, second, team]
    new = draft(Kind.NOTE, "x", "y\n")
    assert meant_for(every, [new]) == first
    assert meant_for(every, [about("b")]) == second
    assert meant_for([STARTER, mine, replace(first, paused=True), team], [new]) == team
    assert meant_for(every, [about("a", Purpose.DEVIATE)]) == team
    assert meant_for([STARTER, mine, first], [about("a", Purpose.ADAPT)]) is None


def test_a_copy_in_a_folder_changes_nothing_about_what_was_sent_to_others() -> None:
    one, now = draft(Kind.PATTERN, "x", "## Practice\n\nDo.\n"), datetime.now(UTC)
    record, block = (render([one], form, AUTHOR) for form in (Form.RECORD, Form.CLAUDE_MD))
    sent = replace(note(one, record, "branch", "spine", now, "cairn/x"), state=State.IN_REVIEW)
    after = note(sent, block, "folder", "here", now)
    assert (after.state, after.sent[-1], len(after.sent)) == (sent.state, sent.sent[-1], 2)
    before = note(note(one, block, "folder", "here", now), record, "branch", "spine", now)
    edited = sent.sent[-1].text.replace("Do.", "Do it.")
    seen = Seen(shared=Shared("spine", sent.sent[-1].path, digest_of(edited), edited))
    answers = [fate(draft, seen, now) for draft in (sent, after, before)]
    assert answers[0] == answers[1] == answers[2] is not None
