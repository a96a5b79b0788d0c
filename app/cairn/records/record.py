"""A record as a value: what one Markdown file says, with its types given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a record is; each kind has its own required parts (see `cairn.records.lint`)."""

    RECIPE = "recipe"
    GOTCHA = "gotcha"
    PATTERN = "pattern"
    SKILL = "skill"
    GUARDRAIL = "guardrail"
    CONNECTOR = "connector"
    TEMPLATE = "template"
    CHECKLIST = "checklist"
    TERM = "term"
    NOTE = "note"


class Status(StrEnum):
    """Where a record stands in its life."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DEPRECATED = "deprecated"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class AppliesTo:
    """Where a record holds: the tool and its version range, and the surroundings.

    Attributes:
        version: a range such as ``>=2.1,<3``; empty says nothing about versions.
    """

    tool: str = ""
    version: str = ""
    os: tuple[str, ...] = ()
    stack: tuple[str, ...] = ()
    repo_kind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """One file of Markdown, read.

    Attributes:
        id: a ULID from the front matter; for a file without one, derived from source and path.
        body: the Markdown after the front matter, newlines as ``\\n``, no byte-order mark.
        body_line: 1-based line of the file on which `body` starts.
        review_in: as written, such as ``3 months``; empty if absent.
        aliases: other names of a `term`.
        front: every top-level key as read, ours included; values are str, list or dict of str.
        lines: 1-based line of the file on which each key of `front` stands.
    """

    id: str
    kind: Kind
    title: str
    body: str
    body_line: int = 1
    description: str = ""
    use: str = ""
    status: Status | None = None
    superseded_by: str = ""
    owner: str = ""
    tags: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    applies_to: AppliesTo = field(default_factory=AppliesTo)
    last_reviewed_on: date | None = None
    review_in: str = ""
    sources: tuple[str, ...] = ()
    front: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
