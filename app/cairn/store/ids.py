"""Names for new rows: ULIDs, which sort by when they were made."""

import os
from datetime import datetime

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_id(at: datetime) -> str:
    """26 characters: 48 bits of milliseconds, 80 of chance; see github.com/ulid/spec."""
    number = int(at.timestamp() * 1000) << 80 | int.from_bytes(os.urandom(10))
    return "".join(_DIGITS[number >> shift & 31] for shift in range(125, -1, -5))
