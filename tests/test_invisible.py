import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.invisible import find, reveal, without


@pytest.mark.parametrize("character", [
    "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069",
    "\u200e", "\u200f", "\u061c", "\u200b", "\u2060", "\ufeff", "\u00ad", "\u180e", "\u3164",
    "\u2028", "\u2029", "\x00", "\x1b", "\x7f", "\x9b", "\ufff9", "\U000e0041", "\U000e0100",
    "\ud800", "\ufffc", "\ufdd0",
])  # fmt: skip
def test_every_such_character_is_shown_and_left_out_of_copies(character: str) -> None:
    text = f"a{character}b"
    name = f"U+{ord(character):04X}"
    assert reveal(text) == f"a[{name}]b"
    assert without(text) == "ab"
    assert find(text) == [(1, name)]


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "tabs\tand\nlines",
        "Grüße, 你好, Привет, עברית",
        "👩\u200d💻 and ❤\ufe0f and 1\ufe0f\u20e3",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "क\u094d\u200dष",
        "e\u0301",
    ],
)
def test_writing_that_needs_joiners_stays(text: str) -> None:
    assert reveal(text) == text == without(text)
    assert find(text) == []


@pytest.mark.parametrize(
    "text", ["a\u200db", "\u200d", "pass\u200cword", "a\ufe0f", "☺" + "\ufe01" * 9]
)
def test_joiners_where_nothing_is_joined_are_shown(text: str) -> None:
    assert "[U+" in reveal(text)


def test_a_row_of_them_is_one_mark() -> None:
    assert reveal("a\u202e\u200bb") == "a[U+202E U+200B]b"
    assert reveal("\u202e" * 9000) == f"[{'U+202E ' * 8}… 9000]"


@given(st.text())
def test_after_both_nothing_invisible_is_left(text: str) -> None:
    for shown in (reveal(text), without(text)):
        kept = [c for c in shown if unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n"]
        assert kept == []
        assert not set(shown) & set("\u202e\u200b\u2066\ufeff\u2028")
    assert reveal(reveal(text)) == reveal(text)
