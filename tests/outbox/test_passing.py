"""What leaves is read whole, what was decided is done, and only what has passed may be written."""

from dataclasses import replace
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.gate.decisions import Decisions
from cairn.gate.fold import fold
from cairn.gate.gate import Gate
from cairn.gate.known import Known, Someone
from cairn.outbox.by_design import SIGNED, STANDS_ALREADY
from cairn.outbox.draft import Base, Draft, Purpose
from cairn.outbox.gate_key import gate_key
from cairn.outbox.ground import Ground, ground
from cairn.outbox.passing import Verdict, judged, passed
from cairn.outbox.render.render import forms
from cairn.outbox.rendering import Author, Form
from cairn.outbox.spoken import BODY, BRANCH, MESSAGE, TITLE
from cairn.records.record import Kind
from tests.outbox.renderable import AUTHOR, draft, generated

KEY = b"k" * 32
NAME = "Żaneta Quillfeather"
GATE = Gate(Known(people=(Someone(NAME, "zquill", ("z.q@corp.example",)),)), key=KEY)
SECRET = "ghp_" + "Ab3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5"


def seen(one: Draft, form: Form = Form.RECORD, on: Ground | None = None) -> Verdict:
    return judged([one], form, AUTHOR, on or Ground(), GATE)


def gotcha(title: str = "It stalls", said: str = "Wait.", **front: object) -> Draft:
    return draft(Kind.GOTCHA, title, f"## Symptom\n\nx\n\n## Fix\n\n{said}\n", **front)


@pytest.mark.parametrize(
    "words", ["Żaneta Quillfeather", "Quillfeather, Zaneta", "zaneta's", "@zquill", SECRET]
)
@pytest.mark.parametrize("form", [Form.RECORD, Form.SKILL, Form.RULE, Form.CLAUDE_MD])
def test_a_name_or_a_key_stops_what_leaves_wherever_it_stands(form: Form, words: str) -> None:
    for one in (
        gotcha(said=f"Ask {words} about it."),
        gotcha(title=f"Stalls for {words} only"),
        gotcha(description=f"It stalls for {words}"),
    ):
        verdict = seen(one, form)
        assert not verdict.may_leave
        with pytest.raises(CairnError) as refused:
            passed(verdict)
        assert refused.value.code == "E_GATE"
        assert words not in str(refused.value)
        with pytest.raises(ValueError, match="open"):
            _ = verdict.report
    assert passed(seen(gotcha(), form)).form is form


def test_a_title_is_found_in_all_that_is_made_of_it_and_its_place_does_not_tell() -> None:
    verdict = seen(gotcha(title="Żaneta Quillfeather's trap"))
    places = {verdict.place(one) for one in verdict.found}
    assert {MESSAGE, TITLE, BODY, BRANCH} <= places
    assert not any("quill" in place.lower() for place in places)
    assert any("•••" in place for place in places)


def test_what_is_replaced_is_replaced_everywhere_and_stays_valid() -> None:
    one = gotcha(title="Żaneta Quillfeather's trap", said="Ask Żaneta, not zquill.")
    decided = Decisions()
    for form in (Form.SKILL, Form.RECORD):
        for _ in range(3):  # a name of a file comes to light once the title is another
            for found in seen(one, form).settled.open:
                decided = decided.replacing(found)
            one = replace(one, decisions=decided.as_dict())
        verdict = seen(one, form)
        assert verdict.may_leave
        assert passed(verdict) == verdict.rendering
        said = "\n".join((*verdict.after, *verdict.after.values())).lower()
        assert "quillfeather" not in said
        assert "aneta" not in said
        assert [found for found in verdict.problems if found.severity == "error"] == []
        assert sum(line.replaced for line in verdict.report.lines) >= 4
    assert "Żaneta" in one.text  # the draft itself keeps its words


def test_what_is_kept_with_a_reason_leaves_and_the_reason_does_not() -> None:
    one = gotcha(said="Ask Żaneta Quillfeather.")
    decided = Decisions()
    for found in seen(one).settled.open:
        decided = decided.keeping(found, "She wants to be named: yes-indeed.")
    verdict = seen(replace(one, decisions=decided.as_dict()))
    assert verdict.may_leave
    assert "yes-indeed" not in "".join((*verdict.after.values(), verdict.report.as_markdown()))
    assert verdict.report.as_dict()["kinds"]["person"]["kept"] >= 1  # type: ignore[index]


def test_nothing_that_was_replaced_is_left_anywhere() -> None:
    planted = [NAME, "Quillfeather, Żaneta", "zaneta quillfeather's", "@zquill", "Quillfeather"]
    planted += ["z.q@corp.example", "ŻANETA", SECRET]
    for number, one in enumerate(generated(14, 8, planted * 2)):
        known = forms(one)
        form, decided = known[number % len(known)], Decisions()
        while not (verdict := seen(replace(one, decisions=decided.as_dict()), form)).may_leave:
            before = decided
            for found in verdict.settled.open:
                decided = decided.replacing(found, found.instead or "something")
            assert decided != before, one.text
        looked_at = {found.path for found in verdict.settled.shown}
        for place, text in verdict.after.items():
            said = fold(f"{place} {text}")
            for word in ("quillfeather", "zaneta", SECRET.lower()):
                assert word not in said or place in looked_at, (one.text, place)


def test_what_would_break_the_front_matter_is_put_in_quotes() -> None:
    one = gotcha(title="Żaneta Quillfeather's trap", tags=["a", "zquill"])
    decided = Decisions()
    for found in seen(one).settled.open:
        decided = decided.replacing(found, "x: [y")
    verdict = seen(replace(one, decisions=decided.as_dict()))
    assert verdict.may_leave
    assert verdict.after[TITLE].startswith("Add gotcha: X: [y")


def test_an_impossible_replacement_is_refused() -> None:
    fragment = '{"env": {"A": "Żaneta Quillfeather"}}'
    one = draft(Kind.GOTCHA, "x", f"## Fix\n\n```json\n{fragment}\n```\n")
    decided = Decisions()
    for found in seen(one, Form.SETTINGS).settled.open:
        decided = decided.replacing(found, '"')
    with pytest.raises(CairnError) as refused:
        seen(replace(one, decisions=decided.as_dict()), Form.SETTINGS)
    assert refused.value.code == "E_REPLACE"


def test_the_author_signs_by_design_and_is_found_everywhere_else() -> None:
    author = Author("Żaneta Quillfeather", "z.q@corp.example")
    verdict = judged([gotcha()], Form.RECORD, author, Ground(), GATE)
    assert verdict.may_leave
    assert {found.kept for found in verdict.settled.kept} == {SIGNED}
    told = judged([gotcha(said="Says Żaneta Quillfeather.")], Form.RECORD, author, Ground(), GATE)
    assert not told.may_leave


def test_what_stands_there_already_is_told_and_not_rewritten() -> None:
    one = gotcha(said="Ask Żaneta Quillfeather.")
    base = Base("01M7YZMHG0KJHWKJ4K9ZW5WKY3", "s", "gotchas/it-stalls.md", "", one.text)
    there = ground({base.path: one.text.encode()}.get)
    same = replace(one, purpose=Purpose.CHANGE, base=base, text=one.text + "\nMore.\n")
    verdict = judged([same], Form.RECORD, AUTHOR, there, GATE)
    assert [found.kept for found in verdict.settled.kept] == [STANDS_ALREADY]
    assert verdict.may_leave
    assert b"Quillfeather" in verdict.rendering.files[base.path]
    again = replace(same, text=one.text + "\nAnd Żaneta Quillfeather.\n")
    assert not judged([again], Form.RECORD, AUTHOR, there, GATE).may_leave


def test_decisions_hold_for_the_same_words_and_no_others() -> None:
    one = gotcha(said="Ask Żaneta Quillfeather.")
    decided = Decisions()
    for found in seen(one).settled.open:
        decided = decided.replacing(found)
    kept = replace(one, decisions=decided.as_dict())
    more = replace(kept, text=kept.text.replace("Ask", "Ask Żaneta Quillfeather and"))
    assert seen(more).may_leave
    assert not seen(replace(kept, text=kept.text + SECRET)).may_leave


def test_what_one_draft_keeps_another_one_has_to_keep_as_well() -> None:
    one, other = (gotcha(title=name, said=f"Ask {NAME}.") for name in ("It stalls", "It hangs"))
    other = replace(other, id="01M7YZMHG0KJHWKJ4K9ZW5WKY4")
    decided = Decisions()
    for found in seen(one).settled.open:
        decided = decided.keeping(found, "She agreed.")
    keeping = replace(one, decisions=decided.as_dict())
    assert seen(keeping).may_leave
    for both in ([keeping, other], [other, keeping]):
        verdict = judged(both, Form.RECORD, AUTHOR, Ground(), GATE)
        assert not verdict.may_leave
        assert NAME in other.text
    agreed = replace(other, decisions=decided.as_dict())
    assert judged([keeping, agreed], Form.RECORD, AUTHOR, Ground(), GATE).may_leave
    quiet = replace(gotcha(title="It hangs"), id=other.id)
    assert judged([keeping, quiet], Form.RECORD, AUTHOR, Ground(), GATE).may_leave


def test_what_one_draft_replaces_is_replaced_whatever_another_one_keeps() -> None:
    one = gotcha(said=f"Ask {NAME}.")
    other = replace(gotcha(title="It hangs", said=f"Ask {NAME}."), id="01M7YZMHG0KJHWKJ4K9ZW5WKY4")
    keep, change = Decisions(), Decisions()
    for found in seen(one).settled.open:
        keep, change = keep.keeping(found, "She agreed."), change.replacing(found)
    one, other = (replace(d, decisions=s.as_dict()) for d, s in ((one, change), (other, keep)))
    for both in ([one, other], [other, one]):
        verdict = judged(both, Form.RECORD, AUTHOR, Ground(), GATE)
        assert verdict.may_leave
        assert not any(b"Quillfeather" in data for data in verdict.rendering.files.values())


def test_keeping_one_invisible_letter_keeps_no_other_one() -> None:
    one = gotcha(said="A\u200bB")
    decided = Decisions()
    for found in seen(one).settled.open:
        decided = decided.keeping(found, "A sample.")
    one = replace(one, decisions=decided.as_dict())
    assert seen(one).may_leave
    hidden = "".join(chr(0xE0000 + ord(letter)) for letter in NAME if letter.isascii())
    assert not seen(replace(one, text=one.text + hidden)).may_leave


def test_the_key_of_a_home_is_made_once_and_is_for_its_owner(tmp_path: Path) -> None:
    key = gate_key(tmp_path)
    assert (len(key), gate_key(tmp_path)) == (32, key)
    assert (tmp_path / "gate.key").stat().st_mode & 0o077 == 0
    (tmp_path / "gate.key").write_bytes(b"short")
    assert gate_key(tmp_path) != key
    assert sorted(path.name for path in tmp_path.iterdir()) == ["gate.bad", "gate.key"]
