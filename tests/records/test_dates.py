from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.records.dates import due_on, read_date


@pytest.mark.parametrize(
    ("reviewed", "review_in", "due"),
    [
        (date(2026, 11, 21), "3 months", date(2027, 2, 21)),
        (date(2026, 11, 30), "3 months", date(2027, 2, 28)),
        (date(2023, 11, 30), "3 months", date(2024, 2, 29)),
        (date(2024, 2, 29), "1 year", date(2025, 2, 28)),
        (date(2026, 1, 1), "6 weeks", date(2026, 2, 12)),
        (date(2026, 1, 1), "90 days", date(2026, 4, 1)),
        (date(2026, 1, 1), " A  Year ", date(2027, 1, 1)),
        (date(2026, 12, 31), "1month", date(2027, 1, 31)),
        (date(2026, 1, 1), "0 days", date(2026, 1, 1)),
    ],
)
def test_spans_as_people_write_them(reviewed: date, review_in: str, due: date) -> None:
    assert due_on(reviewed, review_in) == due


@pytest.mark.parametrize(
    "review_in",
    ["", "soon", "3", "months", "-3 months", "3.5 months", "3 months or so", "9999 years", "٣ x"],
)
def test_anything_else_is_no_day(review_in: str) -> None:
    assert due_on(date(2026, 1, 1), review_in) is None


@given(st.dates(), st.text(max_size=20) | st.from_regex(r"\d{1,4} (day|week|month|year)s?"))
def test_a_due_day_is_never_before_the_review(reviewed: date, review_in: str) -> None:
    due = due_on(reviewed, review_in)
    assert due is None or due >= reviewed


def test_days_are_read_with_and_without_a_time() -> None:
    assert read_date(" 2026-11-21 ") == date(2026, 11, 21)
    assert read_date("2026-11-21T10:00:00Z") == date(2026, 11, 21)
    assert read_date("2026-13-01") is None
    assert read_date("yesterday") is None
    assert read_date("") is None
