"""One version of one record as the catalog holds it: enough to show a hit, without its text."""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from cairn.records.record import AppliesTo

OF_THE_FOLDER = ("skill.md", "template.md")
"""Files that are called after the folder in which they lie."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the catalog.

    Attributes:
        key: row id of this version; never used twice, also the document key in the index.
        path: relative to the source's folder, with forward slashes.
        due_on: day of the next review, from `reviewed_on` and the record's ``review_in``.
        versions: how many sources hold this id; more than one means an adaptation or deviation.
    """

    key: int
    id: str
    kind: str
    title: str
    description: str
    source: str
    layer: str
    path: str
    status: str
    owner: str
    use: str
    tags: tuple[str, ...]
    applies_to: AppliesTo
    reviewed_on: date | None
    due_on: date | None
    versions: int

    @property
    def slug(self) -> str:
        """What its file is called, without ending; a skill's or template's is its folder's."""
        parts = PurePosixPath(self.path)
        if parts.name.lower() in OF_THE_FOLDER and parts.parent.name:
            return parts.parent.name
        return parts.stem

    def facts(self) -> str:
        """What stands beside the text, a line each, to be compared: title, status, owner, …"""
        where = self.applies_to
        said = {
            "title": self.title,
            "description": self.description,
            "kind": self.kind,
            "use": self.use,
            "status": self.status,
            "owner": self.owner,
            "tags": ", ".join(self.tags),
            "applies to": " ".join(
                filter(None, (where.tool, where.version, *where.os, *where.stack, *where.repo_kind))
            ),
            "reviewed": self.reviewed_on.isoformat() if self.reviewed_on else "",
            "due": self.due_on.isoformat() if self.due_on else "",
        }
        lines = [f"{name}: {' '.join(value.split())}" for name, value in said.items() if value]
        return "\n".join(lines) + "\n\n"
