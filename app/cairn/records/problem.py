"""One thing that is wrong with a record."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """What lint has to say about one place.

    Attributes:
        path: the file, as it was given to lint.
        line: 1-based line of the file.
        severity: an error is against the format; a warning is advice.
        code: stable name such as ``L_SECTION``.
        message: one sentence that says what is wrong.
        action: one sentence that says what to do about it.
        part: the section that is missing or empty, where that is the problem.
    """

    path: str
    line: int
    severity: Severity
    code: str
    message: str
    action: str
    part: str = ""
