import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.records.parts import MAX_PART
from cairn.records.terminal import MIN_WIDTH, cells, to_terminal, wrapped

ANSI = re.compile("\x1b\\[[0-9;]*m")


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("# A *b*\n\ntext `c`\nmore", "# A b\n\ntext c more\n"),
        ("a  \nb", "a\nb\n"),
        ("- a\n- b\n  - c", "• a\n• b\n  • c\n"),
        ("3. a\n\n4. b", "3. a\n\n4. b\n"),
        ("- [x] a\n- [ ] b", "[x] a\n[ ] b\n"),
        ("> a\n>\n> b", "│ a\n│\n│ b\n"),
        ("> [!NOTE]\n> a", "│ Note\n│\n│ a\n"),
        ("```sh\n\ta {{b}}\n\n  c\n```", "        a {{b}}\n\n      c\n"),
        ("[a](https://b.example) <https://c.example>", "a (https://b.example) https://c.example\n"),
        ("![a](b.png)", "[picture: a] (b.png)\n"),
        ("|a|bb|\n|-|-|\n|ccc|d|", "a     bb\n───   ──\nccc   d\n"),
        ("a\n\n---\n\nb", f"a\n\n{'─' * 24}\n\nb\n"),
        ("", ""),
    ],
)
def test_markdown_for_reading_in_a_terminal(body: str, shown: str) -> None:
    assert to_terminal(body, 60, False) == shown


def test_colour_adds_styles_and_nothing_else() -> None:
    body = "# A\n\n**b c** *d* `e` [f](g.md)\n\n```\nh\n```\n\n|i|\n|-|\n|j|\n\n> k\n"
    coloured = to_terminal(body, 60, True)
    assert coloured != to_terminal(body, 60, False)
    assert ANSI.sub("", coloured) == to_terminal(body, 60, False)
    assert "\x1b[1mb\x1b[0m \x1b[1mc\x1b[0m" in coloured


def test_wide_tables_become_lines() -> None:
    shown = to_terminal("|a|b|\n|-|-|\n|" + "word " * 20 + "|x|", 40, False)
    assert all(cells(line) <= 40 for line in shown.split("\n"))
    assert "| x" in shown


def test_wide_letters_take_two_cells() -> None:
    assert cells("你好") == 4
    assert cells("e\u0301") == 1
    assert cells("\x1b[1ma\x1b[0m") == 1
    assert wrapped("你好 你好 你好", 9) == ["你好 你好", "你好"]


def test_it_ends_somewhere() -> None:
    assert to_terminal("word\n\n" * MAX_PART, 40, False).endswith("…\n")


def test_what_is_nested_deep_is_not_moved_in_any_further() -> None:
    assert to_terminal("* _ _ _", MIN_WIDTH, False) == "• " + "─" * (MIN_WIDTH - 2) + "\n"
    assert to_terminal("* * _ _ _", 60, False) == "• • " + "─" * 24 + "\n"
    deep = to_terminal("> " * 12 + "* * heron stands here", MIN_WIDTH, False)
    assert all(cells(line) <= MIN_WIDTH for line in deep.split("\n"))
    last = [line.removeprefix("│ " * 4) for line in deep.splitlines()]
    assert last == ["•", "•", "heron stands", "here"]


@given(st.text(), st.integers(1, 100), st.booleans())
def test_nothing_in_a_body_steers_the_terminal(body: str, width: int, colour: bool) -> None:
    shown = ANSI.sub("", to_terminal(f"\x1b[31m{body}\x9b", width, colour))
    assert all(c == "\n" or c.isprintable() or not c.isascii() for c in shown)
    assert not set(shown) & set("\x1b\x9b\u202e\u200b")


@given(st.lists(st.text("ab*_`>", min_size=1, max_size=8)), st.integers(20, 80))
def test_lines_keep_within_the_width(words: list[str], width: int) -> None:
    shown = to_terminal(" ".join(words), width, False)
    assert all(cells(line) <= width for line in shown.split("\n"))
