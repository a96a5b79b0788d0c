"""What a reader found out, and what a reader missed, outside of any session."""

from dataclasses import dataclass
from datetime import date

from cairn.journal.session import Result


@dataclass(frozen=True, slots=True)
class Outcome:
    """A record that was tried by whoever keeps this journal.

    Attributes:
        title: as it was then.
        why: one line.
        stack, repo_kind: where it was tried.
    """

    id: str = ""
    record: str = ""
    title: str = ""
    result: Result = Result.WORKED
    why: str = ""
    on_day: date = date.min
    tool_version: str = ""
    stack: tuple[str, ...] = ()
    repo_kind: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """Something the library should have."""

    id: str = ""
    words: str = ""
    on_day: date = date.min
