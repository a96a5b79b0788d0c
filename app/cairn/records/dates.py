"""When a record is due for review again."""

import calendar
import re
from datetime import date, timedelta

_SPAN = re.compile(r"\s*(\d{1,4}|an?)\s*(day|week|month|year)s?\s*", re.IGNORECASE)


def due_on(reviewed: date, review_in: str) -> date | None:
    """The day `review_in` (``3 months``, ``6 weeks``, ``1 year``, ``90 days``) after `reviewed`.

    A month later than the 31st is the last day of a shorter month. None where `review_in` is not
    such a span, or where it leads past the last year a date can have.
    """
    match = _SPAN.fullmatch(review_in)
    if match is None:
        return None
    count = 1 if match[1].isalpha() else int(match[1])
    unit = match[2].lower()
    try:
        if unit == "day":
            return reviewed + timedelta(days=count)
        if unit == "week":
            return reviewed + timedelta(weeks=count)
        return _months_later(reviewed, count if unit == "month" else 12 * count)
    except (OverflowError, ValueError):  # past the year 9999
        return None


def read_date(text: str) -> date | None:
    """The day written as ``2026-11-21`` (a time after it is ignored), otherwise None."""
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
