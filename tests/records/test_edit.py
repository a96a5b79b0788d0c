import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.errors import CairnError
from cairn.records import frontmatter
from cairn.records.edit import set_key
from cairn.records.parse import decode

FILE = b"""---
# about this file
id: 01J9Z8M3Q4T5V6W7X8Y9Z0A1B2   # never changes
kind:   gotcha
text: |
  line
  # part of the text

  more
# the next key
tags:
- one
- two
other: {a: [b, c]}

# last words
---
# Body

text  """


def values(data: bytes) -> dict[str, frontmatter.Value]:
    front = frontmatter.split(decode(data)).front
    assert front is not None
    return frontmatter.load(front).values


def tried(data: bytes) -> bytes | CairnError:
    try:
        return set_key(data, "status", "draft")
    except CairnError as error:
        return error


def changed_lines(before: bytes, after: bytes) -> tuple[list[bytes], list[bytes]]:
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return old, new


@pytest.mark.parametrize(
    ("key", "value", "old", "new"),
    [
        ("kind", "recipe", [b"kind:   gotcha\n"], [b"kind: recipe\n"]),
        ("tags", ["a", "b c"], [b"tags:\n", b"- one\n", b"- two\n"], [b"tags: [a, b c]\n"]),
        ("text", "x", [b"text: |\n", b"  line\n", b"  # part of the text\n", b"\n", b"  more\n"],
         [b"text: x\n"]),
        ("other", [], [b"other: {a: [b, c]}\n"], [b"other: []\n"]),
        ("status", "accepted", [], [b"status: accepted\n"]),
    ],
)  # fmt: skip
def test_only_the_lines_of_the_key_change(
    key: str, value: str | list[str], old: list[bytes], new: list[bytes]
) -> None:
    after = set_key(FILE, key, value)
    assert changed_lines(FILE, after) == (old, new)
    assert values(after) == values(FILE) | {key: value}


def test_marks_and_newlines_of_the_file_are_kept() -> None:
    data = b"\xef\xbb\xbf" + FILE.replace(b"\n", b"\r\n")
    after = set_key(data, "kind", "recipe")
    assert after == data.replace(b"kind:   gotcha", b"kind: recipe")
    added = set_key(data, "status", "draft")
    assert added == data.replace(b"# last words\r\n", b"# last words\r\nstatus: draft\r\n")


def test_front_matter_is_begun_where_there_is_none() -> None:
    assert set_key(b"# T\r\n", "kind", "term") == b"---\r\nkind: term\r\n---\r\n# T\r\n"
    assert set_key(b"", "kind", "term") == b"---\nkind: term\n---\n"
    assert set_key(b"\xef\xbb\xbfx", "kind", "term") == b"\xef\xbb\xbf---\nkind: term\n---\nx"
    assert set_key(b"---\n---\nx", "kind", "term") == b"---\nkind: term\n---\nx"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("plain words", "plain words"),
        ("2026-11-21", "2026-11-21"),
        ("3 months", "3 months"),
        ("no", '"no"'),
        ("1.10", '"1.10"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("", '""'),
        ("two\nlines", '"two\\nlines"'),
        ('say "x" \\ y', '"say \\"x\\" \\\\ y"'),
        ("\u2028\x85\x00", '"\\u2028\\u0085\\u0000"'),
        ("[a]", '"[a]"'),
        ("grün 🙂", '"grün 🙂"'),
    ],
)
def test_values_are_quoted_where_a_reader_might_mistake_them(value: str, written: str) -> None:
    assert set_key(b"---\n---\n", "k", value) == f"---\nk: {written}\n---\n".encode()


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"---\n{kind: gotcha, tags: [a]}\n---\n", "kind"),
        (b"---\na: b\n---\n", "not a key"),
        (b"---\na: b\n---\n", ""),
        (b"---\na: b\n---\n", "a: b\nc"),
    ],
)
def test_what_cannot_be_told_apart_is_not_touched(data: bytes, key: str) -> None:
    with pytest.raises(CairnError) as caught:
        set_key(data, key, "x")
    assert caught.value.code == "E_EDIT"


def test_half_a_character_is_refused() -> None:
    with pytest.raises(CairnError, match="E_EDIT"):
        set_key(FILE, "title", "\ud800")


keys = st.sampled_from(["id", "kind", "text", "tags", "other", "new"])
texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40)


@given(keys, texts | st.lists(texts, max_size=4), st.sampled_from(["\n", "\r\n", "\r"]))
def test_any_value_comes_back_and_nothing_else_moves(
    key: str, value: str | list[str], newline: str
) -> None:
    data = FILE.replace(b"\n", newline.encode())
    after = set_key(data, key, value)
    assert values(after) == values(data) | {key: value}
    assert after.endswith(data[data.index(b"# Body") :])
    assert set_key(after, key, value) == after


@given(st.binary(max_size=300) | st.binary(max_size=300).map(lambda b: b"---\na: b\n" + b))
def test_any_file_keeps_its_body(data: bytes) -> None:
    after = tried(data)
    if isinstance(after, CairnError):
        assert after.code in ("E_NOT_TEXT", "E_FRONTMATTER", "E_EDIT")
        return
    before = frontmatter.split(decode(data))
    assert frontmatter.split(decode(after)).body == before.body
    if before.front is None:
        assert after.endswith(data.removeprefix(b"\xef\xbb\xbf"))
