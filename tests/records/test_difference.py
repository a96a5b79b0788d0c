"""Two texts side by side: nothing is lost, nothing invented, and it ends."""

import time

from hypothesis import given
from hypothesis import strategies as st

from cairn.records.difference import CONTEXT, Line, Side, changes, differences
from cairn.records.difference_page import MAX_LINES, difference_page

TEXTS = st.lists(st.sampled_from(["a", "b", "a b c", "a b d", "", "x" * 40]), max_size=25).map(
    "\n".join
)


def side(lines: list[Line], which: str) -> dict[int, str]:
    """What one side shows, by line number."""
    sides: list[Side | None] = [getattr(line, which) for line in lines]
    return {one.number: one.text for one in sides if one is not None}


@given(TEXTS, TEXTS)
def test_every_line_is_its_own_and_every_other_line_is_left_out_on_both_sides(
    left: str, right: str
) -> None:
    lines = differences(left, right)
    for text, which in ((left, "left"), (right, "right")):
        whole = text.split("\n")
        shown = side(lines, which)
        assert all(whole[number - 1] == said for number, said in shown.items())
        assert len(shown) + sum(line.skipped for line in lines) == len(whole)
    for line in lines:
        if line.same:
            assert line.left is not None
            assert line.right is not None
            assert line.left.text == line.right.text
        for one in (line.left, line.right):
            for start, end in one.marks if one else ():
                assert 0 <= start < end <= len(one.text if one else "")


@given(TEXTS)
def test_equal_texts_have_no_changes(text: str) -> None:
    assert changes(differences(text, text)) == 0


def test_a_changed_word_is_marked_and_far_lines_are_left_out() -> None:
    old = [f"line {number}" for number in range(40)]
    new = [*old[:20], "line twenty", *old[21:]]
    lines = differences("\n".join(old), "\n".join(new))
    assert changes(lines) == 1
    [changed] = [line for line in lines if not line.same and not line.skipped]
    assert changed.left == Side(21, "line 20", ((5, 7),))
    assert changed.right == Side(21, "line twenty", ((5, 11),))
    assert [line.skipped for line in lines if line.skipped] == [20 - CONTEXT, 19 - CONTEXT]


def test_places_are_counted_not_lines() -> None:
    lines = differences("a\nb\nc\nd\ne", "a\nB\nC\nd\nE")
    assert changes(lines) == 2


def test_texts_that_share_nothing_end_in_time() -> None:
    left = "\n".join(f"left {number}" for number in range(30_000))
    right = "\n".join(f"right {number}" for number in range(30_000))
    began = time.perf_counter()
    lines = differences(left, right)
    page = difference_page(lines, dark=False)
    assert time.perf_counter() - began < 2.0
    assert f"{30_000 - MAX_LINES} more lines" in page


def test_the_page_shows_what_the_texts_say_and_does_nothing() -> None:
    page = difference_page(differences("<b>one</b>\nsame", "<i>two</i>\u202e\nsame"), dark=True)
    assert "&lt;" in page
    assert "<i>" not in page
    assert "U+202E" in page
    assert "−1" in page
    assert "+1" in page


def test_what_is_wholly_new_stands_alone() -> None:
    page = difference_page(differences("", "one\n\ntwo\n"), dark=False)
    assert page.count("<tr>") == 3
    assert "+" not in page
    beside = difference_page(differences("one\n", "one\ntwo\n"), dark=False)
    assert "+2" in beside
