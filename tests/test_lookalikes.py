"""Tests of cairn.lookalikes: what passes for Latin is named, other scripts are left in peace."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.lookalikes import FALSE, find, named, reveal


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("go to p\u0430ypal now", "go to p\u0430ypal[U+0430] now"),
        ("rm -rf /\u043etherwise", "rm -rf /\u043etherwise[U+043E]"),
        ("gith\u03bfb_c\u043em", "gith\u03bfb_c\u043em[U+03BF U+043E]"),
        ("the \u0441\u043e\u0440 it", "the \u0441\u043e\u0440[U+0441 U+043E U+0440] it"),
        ("1\u217c0", "1\u217c0"),
        ("a\u217c0", "a\u217c0[U+217C]"),
    ],
)  # fmt: skip
def test_a_word_that_passes_for_another_is_told(text: str, shown: str) -> None:
    assert reveal(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "Grüße, 你好, עברית",
        "\u0421\u043e\u0440\u0443 \u0438 \u0440\u043e\u0441\u0442, \u0430 \u043d\u0435",
        "USB-\u043f\u043e\u0440\u0442 \u0438 nginx-\u0441\u0435\u0440\u0432\u0435\u0440",
        "HTML\u0441\u0442\u0440\u0430\u043d\u0438\u0446\u0430",
        "5 k\u03a9, \u0394T, \u00b5s, NF\u03baB, \u03b1-test",
        "\u0427\u0442\u043e copy \u0438 \u0441\u043e\u0440",
        "1\u0421",
        "Ⅳ and Ⅷ",
    ],
)
def test_writing_of_other_scripts_stays(text: str) -> None:
    assert find(text) == []
    assert reveal(text) == text


@given(st.text(st.sampled_from("ab _д\u0430\u043e\u03bf1-\u4f60"), max_size=40))
def test_what_is_found_is_a_whole_word_with_a_false_letter(text: str) -> None:
    for start, end in find(text):
        word = text[start:end]
        assert not FALSE.isdisjoint(word)
        assert named(word)
        assert start == 0 or not (text[start - 1].isalnum() or text[start - 1] == "_")
    assert len(reveal(text)) >= len(text)
