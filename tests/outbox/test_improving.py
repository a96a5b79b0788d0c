"""Tests of a draft that becomes a change of a record: what was typed, and the way back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.errors import CairnError
from cairn.journal.schema import JOURNAL
from cairn.outbox.begin import from_nothing, from_record
from cairn.outbox.blocks import closed
from cairn.outbox.draft import Draft, Purpose, Sent, State
from cairn.outbox.drafts import Drafts
from cairn.outbox.improved import improved
from cairn.outbox.improving import improve, own_again, was_own
from cairn.outbox.written import record_of
from cairn.records.outline import outline
from cairn.store.store import Store
from tests.journal.conftest import TODAY

RECORD = """---
id: 01J9Z8M3Q4T5V6W7X8Y9Z0A1B2
kind: gotcha
title: Deny needs two slashes
tags: [settings]
---
Above.

## Symptom
```text
## no heading
```
## Fix

Two slashes.

- one
- two

### On Windows
A drive.
## Seen
once
"""
PATH = "gotchas/deny.md"


def change(text: str = RECORD) -> Draft:
    return from_record(text.encode(), "shared", PATH, Purpose.CHANGE, TODAY)


def typed(body: str, kind: str = "gotcha", **more: str | list[str]) -> Draft:
    return from_nothing(kind, "My rule did nothing", body, more)


def test_what_was_typed_stands_in_the_sections_of_the_record() -> None:
    body = (
        "Hm.\n\n## SYMPTOM:\n\n```text\n```\n\n## fix at ours\n\nAsk twice.\n\n- two\n- three\n\n"
        "### Deeper\n\nmore\n\n## Cause\n\n## Else\n\nTwo slashes.\nNo.\n\n## Seen\n\nonce\n"
    )
    mine = typed(body, description="It reads all.", tags=["Settings", "paths"], owner="core")
    done = improved(replace(mine, sessions=("S1",), met="text:x"), change())
    assert (done.title, done.kind) == ("Deny needs two slashes", "gotcha")
    assert (done.purpose, done.base) == (Purpose.CHANGE, change().base)
    assert (done.sessions, done.met, done.born) == (("S1",), "text:x", "nothing")
    record = record_of(done)
    assert (record.id, record.tags) == ("01J9Z8M3Q4T5V6W7X8Y9Z0A1B2", ("settings", "paths"))
    assert (record.description, record.owner) == ("It reads all.", "core")
    assert record.body == (
        "Above.\n\n## Symptom\n```text\n## no heading\n```\n## Fix\n\nTwo slashes.\n\n- one\n"
        "- two\n\n### fix at ours\n\nAsk twice.\n\n- three\n\n### Deeper\n\nmore\n\n"
        "### On Windows\nA drive.\n## Seen\nonce\n\n## My rule did nothing\n\nHm.\n\n"
        "## Else\n\nTwo slashes.\nNo.\n"
    )


def test_a_text_without_headings_and_a_fence_left_open_find_room() -> None:
    note = change("# A note\n\nSo.\n\n## More\n\n```sh\nmake")
    body = improved(typed("```\nopen\n\n", "note", description="Said."), note).text
    assert body.startswith("# A note\n\nSo.\n\n## More\n\n```sh\nmake\n```\n\n## My rule")
    assert body.endswith("Said.\n\n```\nopen\n```\n")
    listed = improved(typed("Mine.\n"), change("---\nkind: note\ntitle: One\n---\n- ```\n  x"))
    assert record_of(listed).body == "- ```\n  x\n  ```\n\nMine.\n"
    bare = change("---\nkind: note\ntitle: One\n---\nSo.\n")
    assert record_of(improved(typed("And so.\n", "note"), bare)).body == "So.\n\nAnd so.\n"
    assert improved(typed("So.\n", "note"), bare).text == bare.text
    assert improved(from_nothing("gotcha", "Nothing typed yet"), change()).text == RECORD


@pytest.mark.parametrize(
    "mine", [replace(typed("x"), sent=(Sent("record", "branch"),)), change(),
             replace(typed("x"), state=State.GONE)],
)  # fmt: skip
def test_what_others_have_or_is_about_a_record_stays_what_it_is(mine: Draft) -> None:
    with pytest.raises(CairnError, match="about a record already"):
        improved(mine, change())


WORDS = st.sampled_from(
    ["word", "", "", "Two slashes.", "- one", "  nested", "> q", "```", "~~~~", "```sh", "é",
     "## Fix", "## fIX: again", "# Seen", "### On windows", "## Cause", "## Other", "Fix\n==="]
)  # fmt: skip


@given(st.lists(WORDS, max_size=14), st.lists(WORDS, max_size=10))
def test_no_line_of_either_is_lost_and_no_fence_is_torn(mine: list[str], theirs: list[str]) -> None:
    draft, record = typed("\n".join(mine)), change(RECORD + "\n".join(theirs))
    done = record_of(improved(draft, record))
    lines = done.body.split("\n")
    said, body = record_of(draft), record_of(record).body
    headings = {one.text.casefold() for one in outline(done.body).headings}
    heads = {one.line: one for one in outline(said.body).headings}
    for number, line in enumerate(said.body.split("\n"), 1):
        if number in heads:
            title = heads[number].text.casefold()
            empty = title in ("fix", "cause")
            assert empty or title.rstrip(":") in {one.rstrip(":") for one in headings}
        elif line.strip("= "):
            assert line in lines
    rest = iter(lines)
    assert all(line in rest for line in body.split("\n") if line.strip())
    blocks = [one.text for one in outline(done.body).code]
    assert all(one.text in blocks for one in outline(body).code[:-1])
    assert all(one.text in blocks for one in outline(closed(said.body)).code[:-1])


@pytest.fixture
def drafts(tmp_path: Path) -> Iterator[Drafts]:
    with Store.open(tmp_path / "journal.db", JOURNAL, backups=tmp_path / "backups") as store:
        yield Drafts(store)


def test_the_typed_text_comes_back_and_so_does_the_change(drafts: Drafts) -> None:
    draft = drafts.save(typed("## Fix\n\nOne.\n"))
    own = drafts.type(draft.id, draft.text + "\nTyped just now.\n")
    assert was_own(drafts, draft.id) is None
    made = improve(drafts, draft.id, change())
    assert (made.id, made.purpose) == (draft.id, Purpose.CHANGE)
    assert "Typed just now." in made.text
    assert drafts.of_record("01J9Z8M3Q4T5V6W7X8Y9Z0A1B2") == [made]
    later = drafts.type(draft.id, made.text + "\nAnd in the change.\n")
    again = own_again(drafts, draft.id)
    assert (again.text, again.title, again.kind) == (own.text, own.title, own.kind)
    assert (again.base, again.purpose) == (None, Purpose.NEW)
    assert later.text in [one.draft.text for one in drafts.history(draft.id)]
    with pytest.raises(CairnError, match="never one of its own"):
        own_again(drafts, draft.id)
    drafts.save(replace(improve(drafts, draft.id, change()), sent=(Sent("record", "branch"),)))
    with pytest.raises(CairnError, match="left already"):
        own_again(drafts, draft.id)
