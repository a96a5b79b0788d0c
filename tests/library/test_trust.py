"""Tests of cairn.library.trust: the rule, its edges, and its twin over arrays."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.library.columns import from_date
from cairn.library.trust import CODES, WITHDRAWN, Trust, trust_after, trust_codes, trust_of
from cairn.records.evidence import Evidence

TODAY = date(2026, 11, 21)
LONG_AGO = date(2020, 1, 1)


def _in(days: int) -> date:
    return TODAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("reviewed", "due", "status", "trust"),
    [
        (None, None, "", Trust.UNREVIEWED),
        (None, None, "deprecated", Trust.STALE),
        (_in(-1), _in(30), "superseded", Trust.STALE),
        (LONG_AGO, _in(0), "accepted", Trust.FRESH),
        (LONG_AGO, _in(-1), "accepted", Trust.DUE),
        (LONG_AGO, _in(-90), "accepted", Trust.DUE),
        (LONG_AGO, _in(-91), "accepted", Trust.STALE),
        (_in(-179), None, "draft", Trust.FRESH),
        (_in(-180), None, "draft", Trust.DUE),
        (_in(-269), None, "draft", Trust.DUE),
        (_in(-270), None, "draft", Trust.STALE),
        (_in(400), None, "accepted", Trust.FRESH),
    ],
)
def test_trust_of(reviewed: date | None, due: date | None, status: str, trust: Trust) -> None:
    assert trust_of(reviewed, due, status, TODAY) is trust


_DAYS = st.none() | st.dates(date(1990, 1, 1), date(2040, 1, 1))
_RECORDS = st.lists(
    st.tuples(_DAYS, _DAYS, st.sampled_from(["", "draft", "accepted", *WITHDRAWN])), min_size=1
)


@given(_RECORDS, st.dates(date(2000, 1, 1), date(2035, 1, 1)))
def test_the_array_says_what_the_rule_says(
    records: list[tuple[date | None, date | None, str]], today: date
) -> None:
    reviewed, due, statuses = zip(*records, strict=True)
    codes = trust_codes(
        np.array([from_date(day) for day in reviewed]),
        np.array([from_date(day) for day in due]),
        np.array([status in WITHDRAWN for status in statuses]),
        from_date(today),
    )
    assert codes.dtype == np.uint8
    assert [CODES[code] for code in codes] == [trust_of(*record, today) for record in records]


def test_what_failed_after_its_review_is_due() -> None:
    reviewed, later = date(2026, 1, 1), date(2026, 1, 2)
    failed = Evidence("R", failed=1, last_failed_on=later)
    assert trust_after(Trust.FRESH, reviewed, failed) is Trust.DUE
    assert trust_after(Trust.FRESH, later, failed) is Trust.FRESH
    assert trust_after(Trust.FRESH, reviewed, Evidence("R", worked=1)) is Trust.FRESH
    assert trust_after(Trust.FRESH, reviewed, None) is Trust.FRESH
    for other in (Trust.DUE, Trust.STALE, Trust.UNREVIEWED):
        assert trust_after(other, None, failed) is other
