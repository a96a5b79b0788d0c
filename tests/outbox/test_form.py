"""Tests of a draft as a form: one field is set, and not a letter of the others changes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.outbox.begin import from_nothing, from_text
from cairn.outbox.draft import Draft
from cairn.outbox.form import before_parts, parts, with_body, with_key, with_part
from cairn.outbox.parts import PARTS
from cairn.outbox.written import record_of
from cairn.records.record import Kind

TEXT = """---
id: 01J9Z8M3Q4T5V6W7X8Y9Z0A1B2
kind: gotcha
title: One   # kept
---
Above.

## Symptom:

```text
## not a heading
```
## Fix in short
Do.

### Deeper

more
## Seen
once
"""


def draft(text: str = TEXT) -> Draft:
    return from_text(text.encode())


def test_parts_as_they_stand() -> None:
    assert [(one.name, one.text, one.line, one.needed) for one in parts(draft())] == [
        ("Symptom", "```text\n## not a heading\n```", 8, True),
        ("Fix", "Do.\n\n### Deeper\n\nmore", 13, True),
        ("Seen", "once", 19, False),
        ("Cause", "", 0, True),
        ("Verify", "", 0, True),
    ]
    assert before_parts(draft()) == "Above."


def test_one_part_is_set() -> None:
    after = with_part(draft(), "Seen", "twice")
    assert after == TEXT.replace("\nonce\n", "\n\ntwice\n")
    assert with_part(draft(), "Seen", "once") == TEXT
    cause = with_part(draft(), "Cause", "It was.")
    assert cause == TEXT.replace("## Fix in short", "## Cause\n\nIt was.\n\n## Fix in short")
    assert with_part(draft(), "Verify", "Try.") == TEXT + "\n## Verify\n\nTry.\n"
    emptied = with_part(draft(), "Fix", "")
    assert "## Fix in short\n\n## Seen" in emptied


def test_an_open_fence_swallows_nothing() -> None:
    after = with_part(draft(), "Fix", "```bash\nmake")
    found = {one.name: one.text for one in parts(draft(after))}
    assert found["Fix"] == "```bash\nmake\n```"
    assert found["Seen"] == "once"


@pytest.mark.parametrize("kind", PARTS)
def test_every_part_of_a_kind_can_be_filled(kind: Kind) -> None:
    filled = from_nothing(kind, "One")
    for name in reversed(PARTS[kind]):
        filled = replace(filled, text=with_part(filled, name, f"{name} is this."))
    said = [(one.name, one.text) for one in parts(filled)]
    assert said == [(name, f"{name} is this.") for name in PARTS[kind]]


def test_parts_are_added_in_their_order() -> None:
    empty = from_nothing("pattern", "One", "")
    for name in ("Limits", "Context", "Evidence", "Practice", "Why it works"):
        empty = replace(empty, text=with_part(empty, name, name.lower()))
    assert [one.name for one in parts(empty)] == list(PARTS[Kind.PATTERN])


def test_a_key_is_set_and_taken_out() -> None:
    tagged = draft(with_key(draft(), "tags", ["a b", "c"]))
    assert record_of(tagged).tags == ("a b", "c")
    assert with_key(tagged, "tags", []) == TEXT
    assert "title: Two" in with_key(draft(), "title", "Two")


SAID = st.lists(st.sampled_from(["word", "", "- item", "```", "~~~~", "    code", "> q", "é"]))


@given(SAID, st.sampled_from(["Symptom", "Cause", "Fix", "Verify", "Seen"]))
def test_what_is_set_is_read_back_and_all_else_stays(lines: list[str], name: str) -> None:
    said = "\n".join(lines).strip("\n")
    before = {one.name: one.text for one in parts(draft())}
    after = draft(with_part(draft(), name, said))
    found = {one.name: one.text for one in parts(after)}
    assert found[name].startswith(said.rstrip("\n"))
    assert {k: v for k, v in found.items() if k != name} == {
        k: v for k, v in before.items() if k != name
    }
    assert before_parts(after) == "Above."
    again = with_part(after, name, found[name])
    assert again == after.text


def test_a_text_without_parts_is_set_whole() -> None:
    one = draft("---\nkind: checklist\ntitle: One\n---\n\n- [ ] Is it?\n")
    after = with_body(one, "- [ ] Is it?\n- [ ] Is it not?\n\n")
    assert after == one.text.replace("?\n", "?\n- [ ] Is it not?\n")
    assert with_body(one, "\n- [ ] Is it?") == one.text
    assert with_body(one, "") == one.text.replace("- [ ] Is it?", "")
