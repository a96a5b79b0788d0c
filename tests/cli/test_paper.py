"""What a terminal shows: width, colour, marks, and nothing that could harm it."""

import io
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.cli.paper import Paper, columns, harmless, lines

COLOURED = Paper(80, styled=True, coloured=True)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "environ", "styled", "coloured"),
    [
        (io.StringIO(), {}, False, False),
        (Terminal(), {}, True, True),
        (Terminal(), {"NO_COLOR": "1"}, True, False),
        (Terminal(), {"NO_COLOR": ""}, True, True),
        (Terminal(), {"TERM": "dumb"}, False, False),
        (None, {}, False, False),
    ],
)
def test_colour_only_on_a_terminal_that_wants_it(
    stream: io.StringIO | None, environ: dict[str, str], styled: bool, coloured: bool
) -> None:
    paper = Paper.of(stream, environ)
    assert (paper.styled, paper.coloured) == (styled, coloured)


def test_without_a_terminal_nothing_is_escaped() -> None:
    paper = Paper()
    assert paper.strong("a") + paper.hit("b") + paper.whisper("c") + paper.bad("d") == "abcd"


def test_marks_are_set_within_the_span_only() -> None:
    text = "deny paths and deny rules"
    marked = COLOURED.marked(text, [(15, 19), (0, 4)], (0, 14))
    assert marked == "\x1b[1;33mdeny\x1b[0m paths and"


def test_overlapping_and_wild_marks_lose_no_letter() -> None:
    assert Paper(80).marked("abcdef", [(4, 99), (1, 3), (2, 5), (3, 1)]) == "abcdef"


@pytest.mark.parametrize(
    ("wild", "shown"),
    [
        ("a\x1b[31mb", "a\u241b[31mb"),
        ("a\nb\tc\r\n", "a b c  "),
        ("rm\u202e gnp.exe", "rm\ufffd gnp.exe"),
        ("zero\u200bwidth", "zero\ufffdwidth"),
        ("lone \udcff surrogate", "lone \ufffd surrogate"),
        ("\x7f\x9b", "\ufffd\ufffd"),
        ("Grüße 日本", "Grüße 日本"),
    ],
)
def test_what_could_harm_is_shown(wild: str, shown: str) -> None:
    assert harmless(wild) == shown


@given(st.text())
def test_harmless_keeps_every_place(text: str) -> None:
    shown = harmless(text)
    assert len(shown) == len(text)
    assert all(char.isprintable() for char in shown)


@given(st.text(alphabet="ab 日\u0301x", max_size=80), st.integers(2, 20), st.integers(1, 200))
def test_lines_keep_within_the_width_and_lose_only_blanks(text: str, width: int, most: int) -> None:
    spans = lines(text, width, most)
    assert all(columns(text[start:end]) <= width for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))
    if len(spans) < most:
        kept = "".join(text[start:end] for start, end in spans)
        assert kept.replace(" ", "") == text.replace(" ", "")


def test_lines_break_at_blanks() -> None:
    text = "one two three"
    assert [text[a:b] for a, b in lines(text, 8, 5)] == ["one two", "three"]
    long = "incomprehensible"
    assert [long[a:b] for a, b in lines(long, 6, 2)] == ["incomp", "rehens"]
