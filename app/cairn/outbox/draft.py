"""A draft of a record: what one wants others to have, and how far it has come."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from cairn.outbox.companion import Companion

NEVER = datetime.min.replace(tzinfo=UTC)
"""When nothing was edited yet."""

_NO_SLUG = re.compile(r"[^a-z0-9]+")
_LONGEST = 60


class Purpose(StrEnum):
    """What a draft is to become: a record of its own, or something of one that is there."""

    NEW = "new"
    CHANGE = "change"
    ADAPT = "adapt"
    DEVIATE = "deviate"


class State(StrEnum):
    """How far a draft has come; all but the first two are learned from a fetch."""

    DRAFT = "draft"
    EXPORTED = "exported"
    IN_REVIEW = "in-review"
    MERGED = "merged"
    EDITED = "merged-with-edits"
    SUPERSEDED = "superseded"
    DECLINED = "declined"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Base:
    """The record that a draft is about, as it was when the draft was begun.

    Attributes:
        record: its id.
        source, path: where it stood.
        digest: SHA-256 of its bytes, as hexadecimal.
        text: the whole file; the ancestor where two changes meet.
    """

    record: str
    source: str = ""
    path: str = ""
    digest: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """Once that a draft was carried somewhere.

    Attributes:
        rendering, vehicle: by their names, such as ``record`` and ``branch``.
        target: the repository, folder or file, as the person knows it.
        branch: name of the branch; empty where there is none.
        record: id of the record that left.
        digest: SHA-256 of the bytes of that record, as hexadecimal.
        at: when, ISO 8601 in UTC.
        path: of the file in the target that is the record.
        text: that file, whole; what is compared with what becomes of it.
        commit: id of the commit on the branch; empty where there is none.
        drafted: SHA-256 of the draft's own text at that time, as hexadecimal.
        files: what went along with a skill, as it left.
        place: the file or folder of this machine that was written; empty for a branch. It names
            whose machine it is: it is shown here and stands in nothing that leaves.
    """

    rendering: str
    vehicle: str
    target: str = ""
    branch: str = ""
    record: str = ""
    digest: str = ""
    at: str = ""
    path: str = ""
    text: str = ""
    commit: str = ""
    drafted: str = ""
    files: tuple[Companion, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft; private until a rendering of it has passed the gate.

    Attributes:
        id: a ULID; empty for one that is not kept yet.
        kind: one of `cairn.records.record.Kind`, as text.
        title: what the front matter of `text` says; the last it said, while it cannot be read.
        text: the whole Markdown file with its front matter, newlines as ``\\n``.
        base: the record it is about; None for a new one.
        born: ``nothing``, ``session:ID``, ``sighting:KEY``, ``record:ID``, ``file:NAME`` or
            ``harvest:PATH:LINE``.
        sessions: ids of those it was made from; provenance is counted over them.
        met: key of the sighting it was made from; empty if it was none.
        decisions: what was decided about findings of the gate, as `gate.Decisions` keeps it.
        sent: where it was carried, the latest last; what was only copied into a folder after it
            was sent to others stands before that.
        note: what became of it, in words: why it was declined, what is still asked.
        edited_at: when its text was last changed, in UTC.
        files: what lies beside a skill, as it was when this was begun; see `along`.
    """

    id: str = ""
    kind: str = "note"
    title: str = ""
    text: str = ""
    purpose: Purpose = Purpose.NEW
    base: Base | None = None
    born: str = "nothing"
    state: State = State.DRAFT
    sessions: tuple[str, ...] = ()
    met: str = ""
    decisions: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    sent: tuple[Sent, ...] = ()
    note: str = ""
    edited_at: datetime = NEVER
    files: tuple[Companion, ...] = ()

    @property
    def along(self) -> tuple[Companion, ...]:
        """Files that leave with it: of a skill, those that can and were not left out."""
        of_skill = self.kind == "skill"
        return tuple(one for one in self.files if of_skill and one.leaves)

    @property
    def has_more(self) -> bool:
        """Whether something was written in it since it was sent last."""
        return bool(self.sent) and self.sent[-1].drafted not in ("", digest_of(self.text))

    @property
    def written(self) -> Sent | None:
        """Where it was written on this machine last; None if it never was."""
        there = [one for one in self.sent if one.place]
        return max(reversed(there), key=lambda one: one.at, default=None)

    @property
    def slug(self) -> str:
        """Its title as the name of a file or branch: small letters, digits and hyphens."""
        return slug_of(self.title) or self.kind


def digest_of(text: str) -> str:
    """SHA-256 of a text, as hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def slug_of(title: str) -> str:
    """`title` in small letters, digits and single hyphens; empty if there is none of them."""
    plain = unicodedata.normalize("NFKD", title.replace("ß", "ss")).encode("ascii", "ignore")
    words = _NO_SLUG.sub("-", plain.decode().lower()).strip("-")
    if len(words) <= _LONGEST:
        return words
    return words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]
