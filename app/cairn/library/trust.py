"""Whether a record may be believed today, by its dates and its status."""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cairn.records.evidence import Evidence

FRESH_DAYS = 180
"""How long a review holds where the record does not say."""

GRACE_DAYS = 90
"""How long after its day of review a record is due; later it is stale."""

WITHDRAWN = frozenset({"deprecated", "superseded"})
"""Statuses that make a record stale whatever its dates say."""


class Trust(StrEnum):
    """How far a record's own dates carry it."""

    FRESH = "fresh"
    DUE = "due"
    STALE = "stale"
    UNREVIEWED = "unreviewed"


CODES = (Trust.FRESH, Trust.DUE, Trust.STALE, Trust.UNREVIEWED)
"""What the numbers of `trust_codes` mean."""


def trust_of(reviewed_on: date | None, due_on: date | None, status: str, today: date) -> Trust:
    """Withdrawn: stale. Never reviewed: unreviewed. Otherwise by the day of the next review.

    Without a `due_on` a review holds for `FRESH_DAYS`.
    """
    if status in WITHDRAWN:
        return Trust.STALE
    if reviewed_on is None:
        return Trust.UNREVIEWED
    if due_on is None:
        late = today.toordinal() - reviewed_on.toordinal() - FRESH_DAYS + 1
    else:
        late = today.toordinal() - due_on.toordinal()
    if late <= 0:
        return Trust.FRESH
    return Trust.DUE if late <= GRACE_DAYS else Trust.STALE


def trust_after(trust: Trust, reviewed_on: date | None, tried: "Evidence | None") -> Trust:
    """`trust`, once it was tried: a record that failed after its last review is due again."""
    if trust is Trust.FRESH and tried is not None and tried.failed_since(reviewed_on):
        return Trust.DUE
    return trust


def after_failure(trust: Trust, reviewed_on: date | None, failed_on: date | None) -> Trust:
    """What failed after its last review is due, however fresh that review is."""
    if trust is not Trust.FRESH or failed_on is None:
        return trust
    return Trust.DUE if reviewed_on is None or failed_on > reviewed_on else trust


def trust_codes(
    reviewed_on: "NDArray[Any]", due_on: "NDArray[Any]", withdrawn: "NDArray[Any]", today: int
) -> "NDArray[Any]":
    """`trust_of` for many records at once, as indexes into `CODES`.

    Args:
        reviewed_on: int array [n], days since 1970, 0 for none; `due_on` likewise.
        withdrawn: bool array [n], whether the status is one of `WITHDRAWN`.
        today: days since 1970.

    Returns:
        uint8 array [n].
    """
    import numpy as np

    until = np.where(due_on > 0, due_on, reviewed_on + (FRESH_DAYS - 1))
    late = today - until
    codes = np.select([late <= 0, late <= GRACE_DAYS], [0, 1], 2)
    codes[reviewed_on == 0] = 3
    codes[withdrawn] = 2
    return codes.astype(np.uint8)
