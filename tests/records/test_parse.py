from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cairn.errors import CairnError
from cairn.records.parse import MAX_BYTES, decode, derived_id, is_ulid, parse
from cairn.records.record import Kind, Record, Status

WHOLE = """---
id: 01j9z8m3q4t5v6w7x8y9z0a1b2
kind: Gotcha
title: A deny path with one slash
description: >
  The rule is anchored
  at the settings file.
use: Steer
status: accepted
owner: platform
tags: [permissions, '#settings', permissions]
aliases: single slash, deny rule
applies_to: {tool: claude-code, version: ">=2.1", os: [linux, macos], stack: python}
last_reviewed_on: 2026-11-21
review_in: 3 months
sources: ["https://a.example/x,y"]
mine: {kept: [as, it, is]}
---

# Heading

Body
"""


def read(text: str, path: str = "notes/tools/a.md") -> Record:
    return parse(text.encode(), source="mine", path=path)


def tried(data: bytes) -> Record | CairnError:
    try:
        return parse(data, source="s", path="a/b.md")
    except CairnError as error:
        return error


def test_every_key_has_its_type() -> None:
    record = read(WHOLE)
    assert record.id == "01J9Z8M3Q4T5V6W7X8Y9Z0A1B2"
    assert record.kind is Kind.GOTCHA
    assert record.title == "A deny path with one slash"
    assert record.description == "The rule is anchored at the settings file."
    assert record.use == "steer"
    assert record.status is Status.ACCEPTED
    assert record.tags == ("permissions", "settings")
    assert record.aliases == ("single slash", "deny rule")
    assert record.applies_to.version == ">=2.1"
    assert record.applies_to.os == ("linux", "macos")
    assert record.applies_to.stack == ("python",)
    assert record.last_reviewed_on == date(2026, 11, 21)
    assert record.review_in == "3 months"
    assert record.sources == ("https://a.example/x,y",)
    assert record.front["mine"] == {"kept": ["as", "it", "is"]}
    assert record.lines["mine"] == 17


def test_the_body_starts_where_the_record_says() -> None:
    record = read(WHOLE)
    lines = WHOLE.split("\n")
    assert record.body == "\n".join(lines[record.body_line - 1 :])
    assert lines[record.body_line - 2] == "---"


def test_a_file_without_front_matter_is_a_note() -> None:
    record = read(
        "# tar\n\n> Archiving utility.\n> More information: <https://a.example>.\n\n- x\n"
    )
    assert record.kind is Kind.NOTE
    assert record.title == "tar"
    assert record.description == "Archiving utility."
    assert record.tags == ("notes", "tools")
    assert record.body_line == 1
    assert record.id.startswith("note-")
    assert len(record.id) == len("note-") + 26


def test_derived_ids_follow_source_and_path_only() -> None:
    assert read("# a").id == read("# b").id == derived_id("mine", "notes/tools/a.md")
    assert derived_id("a", "bc") != derived_id("ab", "c")
    assert derived_id("a", "\udcff") != derived_id("a", "\udcfe")


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("## Second level\n", "Second level"),
        ("Underlined\n=====\n", "Underlined"),
        ("text first\n\n# Then *a* [heading](x.md) #\n", "Then a heading"),
        ("```sh\n# a comment\n```\n\n# Real\n", "Real"),
        ("~~~\n# a comment\n~~~\n", "a file"),
        ("#no heading\n", "a file"),
        ("", "a file"),
        ("# `code` __strong__\n", "code strong"),
    ],
)
def test_titles_come_from_the_first_heading_or_the_name(body: str, title: str) -> None:
    assert read(body, "x/a_file.md").title == title


@pytest.mark.parametrize(
    ("body", "description"),
    [
        ("# T\n\nFirst *paragraph*\nof two lines.\n\nSecond.\n", "First paragraph of two lines."),
        ("# T\n\n- item\n- item\n\nProse.\n", "Prose."),
        ("# T\n\n```\ncode\n```\n\nProse.\n", "Prose."),
        ("# T\n\n![x](y.png)\n\nProse.\n", "Prose."),
        ("Under\n---\n\nProse.\n", "Prose."),
        ("# T\n\n| a | b |\n|---|---|\n\nProse.\n", "Prose."),
        ("> [!NOTE]\n> Mind this.\n", "Mind this."),
        ("# T\n\nSee [the page](https://a.example/b).\n", "See the page."),
        ("# T\n", ""),
    ],
)
def test_descriptions_come_from_the_first_paragraph(body: str, description: str) -> None:
    assert read(body).description == description


def test_long_descriptions_are_cut_between_words() -> None:
    description = read("# T\n\n" + "word " * 200).description
    assert len(description) <= 300
    assert description.endswith("word…")


def test_a_skill_is_known_by_its_file() -> None:
    metadata = "{owner: platform, record-id: 01J9Z8M3Q4T5V6W7X8Y9Z0A1B2}"
    text = f"---\nname: wsl-paths\ndescription: Fixes.\nmetadata: {metadata}\n---\nDo it.\n"
    skill = read(text, "skills/wsl-paths/SKILL.md")
    assert skill.kind is Kind.SKILL
    assert skill.title == "wsl-paths"
    assert skill.owner == "platform"
    assert skill.id == "01J9Z8M3Q4T5V6W7X8Y9Z0A1B2"
    assert read(text, "agents/wsl-paths.md").kind is Kind.NOTE
    with_kind = text.replace("name:", "kind: recipe\nname:")
    assert read(with_kind, "skills/wsl-paths/SKILL.md").kind is Kind.RECIPE


def test_front_matter_of_others_makes_a_note() -> None:
    record = read("---\nlayout: post\ntitle: Hello\ndate: 2026-01-01\n---\nText\n")
    assert record.kind is Kind.NOTE
    assert record.title == "Hello"
    assert record.tags == ("notes", "tools")
    assert record.id.startswith("note-")


@pytest.mark.parametrize("wrong", ["title: [a, b]", "tags: {a: b}", "kind: nonsense", "id: 'a b'",
                                   "applies_to: text", "last_reviewed_on: soon", "status: maybe",
                                   "sources: {a: b}", "owner:"])  # fmt: skip
def test_a_wrong_value_is_left_to_lint(wrong: str) -> None:
    record = read(f"---\n{wrong}\n---\n# Title\n")
    assert record.kind is Kind.NOTE
    assert record.title == "Title"
    assert wrong.partition(":")[0] in record.front


def test_only_ulids_are_ulids() -> None:
    assert is_ulid("01J9Z8M3Q4T5V6W7X8Y9Z0A1B2")
    assert is_ulid("01j9z8m3q4t5v6w7x8y9z0a1b2")
    for wrong in ("", "81J9Z8M3Q4T5V6W7X8Y9Z0A1B2", "01J9Z8M3Q4T5V6W7X8Y9Z0A1BI", "01J9"):
        assert not is_ulid(wrong)


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"ok\n\x00", "E_NOT_TEXT", 2),
        (b"ok\n\nbad \xff", "E_NOT_TEXT", 3),
        (b"\xed\xa0\x80", "E_NOT_TEXT", 1),
        (b"x" * (MAX_BYTES + 1), "E_TOO_LARGE", None),
        (b"---\na: 1\na: 2\n---\n", "E_FRONTMATTER", 3),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, code: str, line: int | None) -> None:
    with pytest.raises(CairnError) as caught:
        parse(data, source="s", path="p.md")
    assert (caught.value.code, caught.value.line) == (code, line)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufeff")))
def test_decoding_only_changes_newlines_and_the_mark(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text
    assert decode(text.replace("\n", "\r\n").encode()) == text
    assert decode(text.replace("\n", "\r").encode()) == text


@given(st.binary(max_size=400) | st.binary(max_size=400).map(lambda data: b"---\n" + data))
@example(b"---\n\xef\xbb\xbf\n---\n")
@example(b"---")
@example(b"---\n---")
@example(b"\xef\xbb\xbf---\r\nid: x\r\n---\r\n")
def test_any_bytes_give_a_record_or_a_reason(data: bytes) -> None:
    found = tried(data)
    if isinstance(found, CairnError):
        assert found.code in ("E_NOT_TEXT", "E_FRONTMATTER")
    else:
        assert found.id
        assert found.title


@given(
    st.lists(
        st.sampled_from(["---", "a: b", "a: [", "id: x", "- c", "", "#", "kind: term", "'", "|"])
    )
)
def test_any_lines_give_a_record_or_a_reason(lines: list[str]) -> None:
    text = "\n".join(["---", *lines])
    found = tried(text.encode())
    if isinstance(found, CairnError):
        assert found.code == "E_FRONTMATTER"
        assert found.line is not None
        assert 1 <= found.line <= len(lines) + 1
    elif found.body:
        assert text.endswith(found.body)
        assert found.body_line == 1 + text.removesuffix(found.body).count("\n")


def test_the_starter_library_is_read_whole() -> None:
    content = Path(__file__).parents[2] / "content"
    for file in content.rglob("*.md"):
        record = parse(file.read_bytes(), source="starter", path=str(file.relative_to(content)))
        assert record.title
        assert record.description
