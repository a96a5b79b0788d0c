"""Two changes of a text are put together where they do not touch; otherwise nobody pretends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.records.merging import MOST_LINES, merged

OLD = "a\nb\nc\nd\ne\n"


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\n", "A\nb\nc\nd\nE\n"),
        ("a\nb\nc\nd\ne\nf\n", "0\na\nb\nc\nd\ne\n", "0\na\nb\nc\nd\ne\nf\n"),
        ("a\nc\nd\ne\n", "a\nb\nc\nd\ne", "a\nc\nd\ne"),
        ("a\nX\nc\nd\ne\n", "a\nX\nc\nd\ne\n", "a\nX\nc\nd\ne\n"),
        ("a\nX\nc\nd\ne\n", "a\nY\nc\nd\ne\n", None),
        ("a\nX\nc\nd\ne\n", "a\nb\nY\nd\ne\n", None),
        (OLD + "one\n", OLD + "other\n", None),
        (OLD, "", ""),
    ],
)
def test_changes_meet_or_they_do_not(one: str, other: str, both: str | None) -> None:
    assert merged(OLD, one, other) == both
    assert merged(OLD, other, one) == both


def test_a_very_long_text_is_left_to_a_person() -> None:
    assert merged("x\n" * (MOST_LINES + 1), "", "") is None


LINES = st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=8).map("\n".join)


@given(LINES, LINES, LINES)
def test_every_line_of_both_is_there_and_nothing_else(old: str, one: str, other: str) -> None:
    both = merged(old, one, other)
    assert merged(old, one, old) == one
    if both is None:
        assert one not in (old, other)
        assert other != old
        return
    said = {line for text in (one, other) for line in text.split("\n")}
    new = said - set(old.split("\n"))
    assert new <= set(both.split("\n")) <= said
    assert "<<<" not in both
