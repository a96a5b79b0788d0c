"""What was typed, taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.search.query import parse


@pytest.mark.parametrize(
    ("text", "plain", "filters"),
    [
        ("hook kind:gotcha", "hook", {"kind": {"gotcha"}}),
        (
            "kind:gotcha,recipe tag:permissions x",
            "x",
            {"kind": {"gotcha", "recipe"}, "tag": {"permissions"}},
        ),
        ("kind:", "kind:", {}),
        ("std::vector", "std::vector", {}),
        ("error: kind of", "error: kind of", {}),
        ("https://kind:x", "https://kind:x", {}),
    ],
)
def test_filters(text: str, plain: str, filters: dict[str, set[str]]) -> None:
    query = parse(text)
    assert query.plain == plain
    assert query.filters == filters
    assert not query.deferred


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        ("hook -windows", ("windows",)),
        ("git commit -m", ()),
        ("tar -xvf", ()),
        ("-windows", ()),
        ("claude --print", ()),
        ("find -2fast", ()),
    ],
)
def test_a_minus_excludes_only_what_does_not_look_like_a_flag(
    text: str, excluded: tuple[str, ...]
) -> None:
    assert parse(text).excluded == excluded


@pytest.mark.parametrize(
    "text",
    ['"exit code"', "title:hook", "hook OR skill", "con*", "c?nfig", "*ook", "reviewed:2026-01"],
)
def test_what_only_whoosh_answers(text: str) -> None:
    assert parse(text).deferred


@pytest.mark.parametrize("text", ['"half typed', "2 * 3", "why?", "a*", "what is this ?"])
def test_what_looks_like_an_operator_but_is_text(text: str) -> None:
    assert parse(text).deferred == (text in ("why?", "a*"))


def test_the_last_word_is_open_until_a_space_follows() -> None:
    assert not parse("hook").finished
    assert parse("hook ").finished
    assert parse("hook", finished=True).finished
    assert parse("hook kind:gotcha").finished


def test_lines_are_a_paste_and_many_words_have_no_operators() -> None:
    assert parse('error: "x"\n at kind:y').paste
    long = parse("a b c d e f g h i j k l kind:gotcha -windows")
    assert (long.paste, long.filters, long.excluded) == (False, {}, ())


@given(st.text(max_size=200))
def test_nothing_that_can_be_typed_fails(text: str) -> None:
    query = parse(text)
    assert query.text == text.strip()
